import type { LocalDate } from '../../domain/calendar/local-date.ts'
import { decideLevel } from '../../domain/sip/decide-level.ts'
import { excludeRecipient } from '../../domain/sip/exclude-recipient.ts'
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
import { withdraw } from '../../domain/sip/withdraw.ts'
import type { SipHouse } from '../../storage/sip-store.ts'
import { viewerAs } from '../cast.ts'
import { Story } from '../story.ts'
import { personnummerOf } from '../test-numbers.ts'

/** Addiction and mental illness: yes to a part, two who may know nothing, one ground taken back, one late answer. */
export async function tellJonas(house: SipHouse, day: LocalDate): Promise<void> {
  const s = new Story(house, 'jonas', day)
  await s.start(
    'sofia',
    -24,
    { name: 'Jonas Wallin', number: personnummerOf('man', 34, day) },
    {
      path: 'open-care',
      noticedBy: ['social-services', 'person'],
      signs: ['both-principals', 'several-competences', 'same-time-or-order', 'sent-around'],
      note: 'Jonas får höra att han ska bli nykter innan psykiatrin tar emot, och må bättre innan beroendevården gör det.',
    },
  )
  await s.does('sofia', -23, makeFirstContact, { on: s.date(-23) })
  await s.does('sofia', -22, decideLevel, {
    drivers: { actors: 2, influence: 1, predictability: 1 },
    level: 'sip-plus',
    reason: 'Fem verksamheter, hot om vräkning, och det ändrar sig från vecka till vecka.',
  })
  await s.does('sofia', -18, holdPreparation, { on: s.date(-18), formSentHome: false })
  await s.writes('sofia', -18, {
    matters: 'Jag vill ha kvar lägenheten och träffa min son.',
    situation: 'Jag sover dåligt och öppnar inte posten. Hyran är sen.',
    health: 'Jag tar tabletter som inte är mina. Jag har varit deprimerad sedan jag var tjugo.',
    support: 'Boendestöd på tisdagar. Det är bra.',
    strengths: 'Jag har varit nykter fyra månader förut. Jag lagar cyklar.',
    'place-and-time': 'På länk, första halvtimmen.',
    'not-to-be-raised': 'Min brors död.',
  })
  await s.does('sofia', -18, chooseAdaptations, { adaptations: ['part-of-meeting', 'phone'] })
  await s.does('sofia', -18, setSafeContact, {
    channels: ['text-message'],
    note: 'Skriv bara "Ring Sofia". Mamma läser ibland mobilen.',
  })
  await s.asks('sofia', -18, 'Hur får Jonas behandling för båda samtidigt?', 'Hur stoppas vräkningen?')
  await s.lists(
    'sofia',
    -17,
    { unit: 'bryggan', why: 'Läkemedel och provtagning.' },
    { unit: 'strandvik', why: 'Behandling mot depression.' },
    { unit: 'kassan', how: 'invite', why: 'Sjukpenningen tar slut.' },
  )
  const notFor = (name: string) =>
    s.does('sofia', -16, excludeRecipient, { who: { kind: 'other', name }, scope: 'everything' })
  await notFor('Mamma')
  await notFor('Hyresvärden')
  await s.proposes('sofia', -15, 'bryggan', ['goteborg'], ['plan', 'everyday', 'health'], 90)
  await s.proposes('sofia', -15, 'strandvik', ['goteborg'], ['plan', 'everyday', 'health'], 90)
  await s.proposes('sofia', -15, 'vuxenenheten', ['region'], ['plan', 'health'], 90)
  await s.proposes('sofia', -15, 'kassan', ['goteborg'], ['plan', 'support'], 90)
  await s.proposes('sofia', -15, 'bjorken', ['goteborg'], ['plan'], 90)
  await s.does('sofia', -15, recordAnswer, (sip) => ({
    answer: 'partial' as const,
    by: { kind: 'self' as const },
    form: { form: 'oral' as const },
    informed: informedItems,
    grounds: sip.grounds.filter((g) => g.to.kind === 'unit' && g.to.unit !== 'bjorken').map((g) => g.id),
  }))
  await s.does('sofia', -14, giveRole, { role: 'leader', to: viewerAs('daniel') })
  await s.plansMeeting('sofia', -10, {
    on: 2,
    time: '14:00',
    place: 'Vuxenenheten, Torget 2, och på länk',
    phone: '031-390 06 09',
    lateReason: 'Jonas ville vänta tills han hade fått sova några nätter.',
    personsWish: true,
  })
  await s.calls('sofia', -10, ['bryggan', 'strandvik', 'kassan'])
  await s.does('sofia', -9, tellPerson, { how: 'phone', on: s.date(-9) })
  await s.answers('lena', -8, { kind: 'coming', text: 'Lena Forsberg, sjuksköterska.' })
  await s.answers('anders', -8, { kind: 'coming', text: 'Anders Kvist, handläggare.' })
  await s.does('sofia', -3, withdraw, (sip) => ({
    what: 'grounds' as const,
    grounds: sip.grounds.filter((g) => g.to.kind === 'unit' && g.to.unit === 'kassan').map((g) => g.id),
    told: 'phone' as const,
  }))
  await s.end()
}
