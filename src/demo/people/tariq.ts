import type { LocalDate } from '../../domain/calendar/local-date.ts'
import { decideLevel } from '../../domain/sip/decide-level.ts'
import { listParty } from '../../domain/sip/list-party.ts'
import { addQuestion } from '../../domain/sip/list-questions.ts'
import { makeFirstContact } from '../../domain/sip/make-first-contact.ts'
import {
  chooseAdaptations,
  giveRole,
  holdPreparation,
  setSafeContact,
} from '../../domain/sip/prepare-meeting.ts'
import { recordAnswer } from '../../domain/sip/record-answer.ts'
import { informedItems } from '../../domain/sip/sip.ts'
import { everybody } from '../../domain/sip/text.ts'
import type { SipHouse } from '../../storage/sip-store.ts'
import { viewerAs } from '../cast.ts'
import { Story } from '../story.ts'
import { personnummerOf } from '../test-numbers.ts'

/** Training after a stroke: three are called to a meeting in some days, and one has answered. */
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
  const ask = (body: string) => s.does('karin', -6, addQuestion, { body, audience: everybody })
  await ask('Vem ansvarar för träningen när Tariq orkar ta sig till mottagningen?')
  await ask('Hur får Tariq sina mediciner rätt hemma?')
  const come = (unit: string, authority: string, how: 'call' | 'invite', why: string) =>
    s.does('karin', -6, listParty, { who: { kind: 'unit', unit, authority, how }, why })
  await come('neuroteamet', 'region', 'call', 'Kan ta över träningen.')
  await come('bjorken', 'region', 'call', 'Fast vårdkontakt, går igenom läkemedlen.')
  await come('bostadsanpassning', 'goteborg', 'invite', 'Trapporna och trösklarna i huset.')
  await s.does('karin', -6, listParty, {
    who: { kind: 'around', relation: 'partner', name: 'Leila' },
    why: 'Följer med till mottagningen.',
  })
  await s.does('karin', -5, giveRole, { role: 'noteTaker', to: viewerAs('amina') })
  await s.proposes('karin', -5, 'neuroteamet', ['goteborg'], ['plan', 'everyday', 'health'], 190)
  await s.proposes('karin', -5, 'bjorken', ['goteborg'], ['plan', 'health', 'support'], 190)
  await s.proposes('karin', -5, 'bostadsanpassning', ['goteborg'], ['plan'], 190)
  await s.proposes('karin', -5, 'hemsjukvarden', ['region'], ['plan', 'everyday', 'health'], 190)
  await s.does('karin', -5, recordAnswer, {
    answer: 'yes',
    by: { kind: 'self' },
    form: { form: 'oral' },
    informed: informedItems,
    grounds: [],
  })
  const meeting = { on: 4, time: '13:00', place: 'Hemma hos Tariq' }
  await s.calls('karin', -3, 'neuroteamet', meeting)
  await s.calls('karin', -3, 'bjorken', meeting)
  await s.calls('karin', -3, 'bostadsanpassning', meeting)
  await s.answers('sara', -2, 'coming', 'Sara Nordin, fysioterapeut. Kan lova två träningspass i veckan.')
}
