import type { LocalDate } from '../../domain/calendar/local-date.ts'
import { decideLevel } from '../../domain/sip/decide-level.ts'
import { excludeRecipient } from '../../domain/sip/exclude-recipient.ts'
import { holdMeeting } from '../../domain/sip/hold-meeting.ts'
import { listParty } from '../../domain/sip/list-party.ts'
import { addQuestion } from '../../domain/sip/list-questions.ts'
import { makeFirstContact } from '../../domain/sip/make-first-contact.ts'
import {
  chooseAdaptations,
  holdPreparation,
  listOtherPlan,
  setSafeContact,
} from '../../domain/sip/prepare-meeting.ts'
import { recordAnswer } from '../../domain/sip/record-answer.ts'
import { informedItems, type Sip } from '../../domain/sip/sip.ts'
import { type Audience, everybody } from '../../domain/sip/text.ts'
import { addGoal, addMeasure, establishPlan, setLongTermGoal } from '../../domain/sip/write-plan.ts'
import type { SipHouse } from '../../storage/sip-store.ts'
import { assignmentId } from '../cast.ts'
import { Story } from '../story.ts'
import { personnummerOf } from '../test-numbers.ts'

/** Heart failure, and the summer cottage: a plan that runs, and a new need that somebody else has noticed. */
export async function tellElsa(house: SipHouse, day: LocalDate): Promise<void> {
  const person = { name: 'Elsa Hellgren', number: personnummerOf('woman', 84, day) }
  const s = new Story(house, 'elsa', day)
  await s.start('peter', -75, person, {
    path: 'open-care',
    noticedBy: ['person', 'regional-health-care'],
    signs: ['both-principals', 'same-time-or-order', 'need-to-know-each-other'],
    note: 'Elsa har legat inne tre gånger sedan i våras för sitt hjärta. Hon säger att ingen vet vad de andra gör.',
    phone: '031-390 06 41',
  })
  await s.does('peter', -74, makeFirstContact, { on: s.date(-74) })
  await s.does('peter', -74, decideLevel, {
    drivers: { actors: 1, influence: 0, predictability: 1 },
    level: 'sip',
    reason: 'Tre verksamheter behöver göra saker i rätt ordning. Elsa vet själv vad hon vill.',
  })
  await prepare(s)
  await answer(s)
  await meet(s)
  const again = new Story(house, 'elsa-again', day)
  await again.start('sara', -1, person, {
    path: 'open-care',
    noticedBy: ['relative'],
    signs: ['several-competences'],
    note: 'Dottern ringde. Elsa vågar inte gå i trappan och behöver träna, men det måste stämma med hjärtat.',
  })
  await again.does('sara', -1, makeFirstContact, { on: again.date(-1) })
}

async function prepare(s: Story) {
  await s.does('peter', -70, holdPreparation, { on: s.date(-70), formSentHome: false })
  await s.writes('peter', -70, {
    matters: 'Att kunna bo i sommarstugan till sommaren!',
    situation:
      'Jag bor ensam två trappor upp. På morgonen är jag pigg, efter lunch orkar jag inget. Jag är rädd att behöva åka in igen.',
    health: 'Hjärtsvikt. Vattendrivande tabletter. Jag ska väga mig varje dag men glömmer ibland.',
    strengths:
      'Jag lagar min mat själv och kan alla fåglar. Jag har inte missat ett val sedan jag blev myndig.',
    network: 'Min dotter Annika kommer på söndagar. Grannen Rune tar in tidningen.',
    'place-and-time': 'Hemma hos mig, på förmiddagen.',
    agenda: 'Först stugan. Sedan trappan. Medicinerna sist.',
  })
  await s.does('peter', -70, chooseAdaptations, { adaptations: ['breaks'] })
  await s.does('peter', -70, setSafeContact, {
    channels: ['phone', 'letter'],
    note: 'Ring på förmiddagen. Låt det ringa länge.',
  })
  await s.does('peter', -70, addQuestion, {
    body: 'Vad krävs för att Elsa ska kunna vara i stugan en vecka åt gången?',
    audience: everybody,
  })
  await s.does('peter', -70, addQuestion, {
    body: 'Hur slipper Elsa åka in akut?',
    audience: everybody,
  })
  await s.does('peter', -69, listOtherPlan, {
    kind: 'care-plan',
    where: 'Vårdplan för hjärtsvikt, Vårdcentralen Björken',
  })
  await s.does('peter', -69, listParty, {
    who: { kind: 'unit', unit: 'aldreomsorgen', authority: 'molndal', how: 'call' },
    why: 'Beslutar om hemtjänst också i stugan, och har fysioterapeuten.',
  })
  await s.does('peter', -69, listParty, {
    who: { kind: 'unit', unit: 'havsbrishemtjanst', authority: 'havsbris', how: 'call' },
    why: 'Kommer hem till Elsa varje dag.',
  })
  await s.does('peter', -69, listParty, {
    who: { kind: 'around', relation: 'child', name: 'Annika, dotter' },
    why: 'Kör till stugan och sover över.',
  })
  await s.does('peter', -69, excludeRecipient, (sip) => ({
    who: { kind: 'party' as const, party: daughter(sip) },
    scope: 'each-text' as const,
  }))
  await s.writes(
    'peter',
    -69,
    { support: 'Hemtjänst morgon och kväll. Pengarna räcker inte alltid till alla mediciner.' },
    (sip) => ({ ...asked(sip), notFor: [`party:${daughter(sip)}`] }),
  )
}

async function answer(s: Story) {
  await s.proposes(
    'peter',
    -66,
    'aldreomsorgen',
    ['region', 'havsbris'],
    ['plan', 'everyday', 'health', 'support', 'contact'],
    45,
  )
  await s.proposes(
    'peter',
    -66,
    'havsbrishemtjanst',
    ['region', 'molndal'],
    ['plan', 'everyday', 'contact'],
    45,
  )
  await s.proposes(
    'peter',
    -66,
    'bjorken',
    ['molndal', 'havsbris'],
    ['plan', 'everyday', 'health', 'support'],
    45,
  )
  await s.does('peter', -66, recordAnswer, {
    answer: 'yes',
    by: { kind: 'self' },
    form: { form: 'written', keptWhere: 'Pärmen för samtycken, Vårdcentralen Björken' },
    informed: informedItems,
    grounds: [],
  })
}

async function meet(s: Story) {
  const meeting = { on: -56, time: '10:00', place: 'Hemma hos Elsa' }
  await s.calls('peter', -64, 'aldreomsorgen', meeting)
  await s.calls('peter', -64, 'havsbrishemtjanst', meeting)
  await s.answers(
    'gunilla',
    -62,
    'substitute',
    'Fysioterapeuten är ledig. Biståndshandläggaren kommer och har med sig hennes bedömning.',
  )
  await s.does('peter', -56, holdMeeting, {
    on: s.date(-56),
    person: 'in-room',
    attendance: { aldreomsorgen: 'substitute', havsbrishemtjanst: 'in-room' },
    note: 'Elsa började med att visa en bild på stugan. Alla fick säga vad de kan göra.',
  })
  const shared = (body: string) => (sip: Sip) => ({ body, audience: asked(sip) })
  await s.does('peter', -56, setLongTermGoal, shared('Bo i sommarstugan minst två veckor i juli.'))
  await s.does('peter', -56, addGoal, shared('Klara trappan till stugan före juni.'))
  await s.does('peter', -56, addGoal, shared('Inte behöva åka in akut fram till sommaren.'))
  await s.does('peter', -56, addGoal, shared('Ha hjälp på plats i stugan.'))
  const municipality = { kind: 'unit', unit: 'aldreomsorgen' } as const
  const measure = (
    goal: number,
    what: string,
    how: string,
    starts: number,
    responsible = municipality as Responsible,
  ) =>
    s.does('peter', -56, addMeasure, (sip) => ({
      goal: sip.plan.goals[goal] ?? '',
      what,
      how,
      responsible,
      starts: s.date(starts),
      audience: asked(sip),
    }))
  await measure(0, 'Styrketräning hemma', 'Två gånger i veckan med fysioterapeuten.', -49)
  await measure(1, 'Läkarbesök hemma och en plan för hjärtat', 'Var tredje månad.', -42, {
    kind: 'unit',
    unit: 'bjorken',
  })
  await measure(1, 'Väga sig varje morgon och skriva upp', 'Ring om vikten går upp två kilo.', -56, {
    kind: 'person',
  })
  await measure(2, 'Beslut om hemtjänst i stugan', 'Med tillfällig utförare, före maj.', -30)
  await s.does('peter', -56, establishPlan, {
    agreement: 'yes',
    mayStand: true,
    dissent: '',
    mainResponsible: assignmentId('peter'),
    followUpOn: s.date(14),
    followUpPlace: 'Hemma hos Elsa, klockan 10',
  })
}

type Responsible = { readonly kind: 'unit'; readonly unit: string } | { readonly kind: 'person' }

const daughter = (sip: Sip): string => sip.parties.find((p) => p.who.kind === 'around')?.id ?? ''

/** "May the daughter read this?" has been asked, and the answer is yes. */
const asked = (sip: Sip): Audience => ({ notFor: [], answered: sip.exclusions.map((x) => x.id) })
