import type { LocalDate } from '../../domain/calendar/local-date.ts'
import { noteOralContact } from '../../domain/sip/call.ts'
import { decideLevel } from '../../domain/sip/decide-level.ts'
import { makeFirstContact } from '../../domain/sip/make-first-contact.ts'
import { tellPerson } from '../../domain/sip/plan-meeting.ts'
import {
  chooseAdaptations,
  giveRole,
  holdPreparation,
  setSafeContact,
} from '../../domain/sip/prepare-meeting.ts'
import { recordAnswer } from '../../domain/sip/record-answer.ts'
import { informedItems } from '../../domain/sip/sip.ts'
import type { SipHouse } from '../../storage/sip-store.ts'
import { viewerAs } from '../cast.ts'
import { callIn } from '../find.ts'
import { Story } from '../story.ts'
import { personnummerOf } from '../test-numbers.ts'

/** Training after a stroke: four are asked to a meeting in some days, and one has answered. */
export async function tellTariq(house: SipHouse, day: LocalDate): Promise<void> {
  const s = new Story(house, 'tariq', day)
  await s.start(
    'karin',
    -13,
    { name: 'Tariq Mansour', number: personnummerOf('man', 71, day) },
    {
      path: 'open-care',
      noticedBy: ['relative', 'municipal-health-care'],
      signs: ['both-principals', 'several-competences', 'unclear-responsibility'],
      note: 'Partnern Leila vill att rehabmottagningens neuroteam kommer med. Tariq är piggare och kan mer.',
      phone: '031-390 06 42',
    },
  )
  await s.does('karin', -12, makeFirstContact, { on: s.date(-12) })
  await s.does('karin', -12, decideLevel, {
    drivers: { actors: 1, influence: 0, predictability: 1 },
    level: 'sip',
    reason: 'Rehabiliteringen ska gå över från kommunen till regionen, och medicinerna behöver bli säkra.',
  })
  await s.does('karin', -6, holdPreparation, { on: s.date(-6), formSentHome: false })
  await s.writes('karin', -6, {
    matters: 'Att komma tillbaka till ett aktivt liv.',
    situation: 'Jag sitter i rullstol ute. Korta stunder orkar jag träna, sedan blir jag mycket trött.',
    health: 'Stroke i våras. Jag håller inte reda på vilka mediciner jag ska ta och när.',
    support: 'Kommunens arbetsterapeut och fysioterapeut hemma. Sjuksköterskan kommer på måndagar.',
    strengths: 'Jag ger mig inte. Leila och jag skrattar åt samma saker.',
    network: 'Leila, min partner. Grabbarna i schackklubben.',
    'place-and-time': 'Hemma, efter lunch.',
    agenda: 'Träningen först. Sedan medicinerna. Trösklarna om vi hinner.',
  })
  await s.does('karin', -6, chooseAdaptations, { adaptations: ['breaks'] })
  await s.does('karin', -6, setSafeContact, {
    channels: ['phone', 'text-message'],
    note: 'Leila svarar gärna, men fråga Tariq först.',
  })
  await s.writes('karin', -6, { 'not-to-be-raised': 'Körkortet. Jag vet vad ni tycker.' })
  await s.asks(
    'karin',
    -6,
    'Vem ansvarar för träningen när Tariq orkar ta sig till mottagningen?',
    'Hur får Tariq sina mediciner rätt hemma?',
    'Vad behöver ändras i huset, och vem söker för det?',
  )
  await s.lists(
    'karin',
    -6,
    { unit: 'neuroteamet', why: 'Kan ta över träningen.' },
    { unit: 'bjorken', why: 'Fast vårdkontakt, går igenom läkemedlen.' },
    { unit: 'bostadsanpassning', how: 'invite', why: 'Trapporna och trösklarna i huset.' },
    { relation: 'partner', name: 'Leila', why: 'Följer med till mottagningen.' },
  )
  await s.does('karin', -5, giveRole, { role: 'noteTaker', to: viewerAs('amina') })
  await s.proposes('karin', -5, 'neuroteamet', ['goteborg'], ['plan', 'everyday', 'health'], 190)
  await s.proposes('karin', -5, 'bjorken', ['goteborg'], ['plan', 'health', 'support'], 190)
  await s.proposes('karin', -5, 'bostadsanpassning', ['goteborg'], ['plan'], 190)
  await s.proposes('karin', -5, 'hemsjukvarden', ['region'], ['plan', 'everyday', 'health'], 190)
  await s.proposes('karin', -5, 'partner', ['goteborg'], ['plan', 'everyday'], 190)
  await s.does('karin', -5, recordAnswer, {
    answer: 'yes',
    by: { kind: 'self' },
    form: { form: 'oral' },
    informed: informedItems,
    grounds: [],
  })
  await call(s)
  await s.end()
}

/** The housing adaptation has nobody in Kugghjul: a letter, and somebody who rang. Leila was told at the kitchen table. */
async function call(s: Story) {
  await s.plansMeeting('karin', -3, {
    on: 4,
    time: '13:00',
    place: 'Hemma hos Tariq',
    phone: '031-390 06 08',
    agenda: { introduction: 5, situation: 20, needs: 25, summary: 7, close: 3 },
  })
  await s.calls('karin', -3, ['neuroteamet', 'partner'], -4)
  await s.calls('karin', -3, ['bjorken', 'bostadsanpassning'])
  await s.tells('karin', -3, 'in-person', 'partner')
  await s.does('karin', -3, tellPerson, { how: 'in-person', on: s.date(-3) })
  await s.tells('karin', -2, 'letter', 'bostadsanpassning')
  await s.does('karin', -2, noteOralContact, (sip) => ({
    call: callIn(sip, 'bostadsanpassning').id,
    on: s.date(-2),
  }))
  await s.answers('sara', -2, {
    kind: 'coming',
    text: 'Sara Nordin, fysioterapeut.',
    limit: 'Kan lova två träningspass i veckan i åtta veckor. Mer än så beslutar enhetschefen om.',
  })
}
