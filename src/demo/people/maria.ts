import type { LocalDate } from '../../domain/calendar/local-date.ts'
import { decideLevel } from '../../domain/sip/decide-level.ts'
import { excludeRecipient } from '../../domain/sip/exclude-recipient.ts'
import { hearChild } from '../../domain/sip/hear-child.ts'
import { holdMeeting } from '../../domain/sip/hold-meeting.ts'
import { listParty } from '../../domain/sip/list-party.ts'
import { addQuestion } from '../../domain/sip/list-questions.ts'
import { makeFirstContact } from '../../domain/sip/make-first-contact.ts'
import { chooseAdaptations, holdPreparation } from '../../domain/sip/prepare-meeting.ts'
import { recordAnswer } from '../../domain/sip/record-answer.ts'
import { registerRepresentative } from '../../domain/sip/register-representative.ts'
import { informedItems, type Sip } from '../../domain/sip/sip.ts'
import type { Audience } from '../../domain/sip/text.ts'
import { addGoal, addMeasure, setLongTermGoal } from '../../domain/sip/write-plan.ts'
import type { SipHouse } from '../../storage/sip-store.ts'
import { Story } from '../story.ts'
import { personnummerOf } from '../test-numbers.ts'

/** Nine years, two guardians, habilitation, Bup, school and LSS: the meeting is held, the plan not yet done. */
export async function tellMaria(house: SipHouse, day: LocalDate): Promise<void> {
  const s = new Story(house, 'maria', day)
  await s.start(
    'helena',
    -19,
    { name: 'Maria Lindqvist', number: personnummerOf('woman', 9, day) },
    {
      path: 'open-care',
      noticedBy: ['relative', 'school', 'regional-health-care'],
      signs: ['both-principals', 'several-competences', 'need-to-know-each-other', 'sent-around'],
      note: 'Föräldrarna berättar samma sak på fyra ställen. Maria har inte varit i skolan på tre veckor.',
    },
  )
  await s.does('helena', -18, makeFirstContact, { on: s.date(-18) })
  await s.does('helena', -18, decideLevel, {
    drivers: { actors: 2, influence: 1, predictability: 0 },
    level: 'sip-plus',
    reason: 'Fyra verksamheter samtidigt. Föräldrarna orkar inte vara budbärare längre.',
  })
  await prepare(s)
  await answer(s)
  await meet(s)
}

async function prepare(s: Story) {
  const guardian = (name: string) =>
    s.does('helena', -16, registerRepresentative, { kind: 'guardian', name, evidence: 'Folkbokföringen' })
  await guardian('Anna Lindqvist, mamma')
  await guardian('Mattias Lindqvist, pappa')
  await s.does('helena', -16, hearChild, {
    on: s.date(-16),
    view: 'Maria ritade skolan med stängda fönster. Hon vill ha en vuxen som möter vid grinden, och slippa matsalen.',
  })
  await s.does('helena', -16, holdPreparation, { on: s.date(-16), formSentHome: true })
  await s.does('helena', -16, excludeRecipient, {
    who: { kind: 'unit', unit: 'lindviksskolan' },
    scope: 'each-text',
  })
  await s.writes(
    'helena',
    -16,
    {
      matters: 'Att må bra och vilja gå till skolan igen!',
      situation: 'På kvällen får jag ont i magen. På morgonen går det inte.',
      school: 'Fröken är snäll. Det låter för mycket i matsalen.',
      strengths: 'Jag är bra på hästar och på att bygga.',
      network: 'Mamma, pappa, mormor och Sigge, min katt.',
      'place-and-time': 'På habiliteringen. Jag vill vara med i början.',
    },
    asked,
  )
  await s.writes('helena', -16, { health: 'Det jag har berättat på Bup är hemligt för skolan.' }, (sip) => ({
    ...asked(sip),
    notFor: ['unit:lindviksskolan'],
  }))
  await s.does('helena', -16, chooseAdaptations, { adaptations: ['picture-support', 'part-of-meeting'] })
  const ask = (body: string) => s.does('helena', -16, addQuestion, (sip) => ({ body, audience: asked(sip) }))
  await ask('Vilket stöd behövs i skolan, och vem ger det?')
  await ask('Hur slipper föräldrarna vara budbärare?')
  const come = (unit: string, authority: string, why: string) =>
    s.does('helena', -16, listParty, { who: { kind: 'unit', unit, authority, how: 'call' }, why })
  await come('lindviksskolan', 'lindvikskolor', 'Kan ändra skoldagen.')
  await come('bup', 'region', 'Maria går i samtal där.')
  await come('lss', 'goteborg', 'Familjen behöver avlastning.')
}

async function answer(s: Story) {
  await s.proposes('helena', -14, 'lindviksskolan', ['region'], ['plan', 'everyday', 'school'], 120)
  await s.proposes(
    'helena',
    -14,
    'bup',
    ['region', 'lindvikskolor'],
    ['plan', 'everyday', 'health', 'school'],
    120,
  )
  await s.proposes('helena', -14, 'lss', ['region'], ['plan', 'everyday'], 120)
  await s.proposes(
    'helena',
    -14,
    'habiliteringen',
    ['region', 'lindvikskolor', 'goteborg'],
    ['plan', 'everyday', 'school'],
    120,
  )
  await s.does('helena', -14, recordAnswer, (sip) => ({
    answer: 'yes' as const,
    by: { kind: 'guardians' as const, agreed: sip.representatives.map((r) => r.id) },
    form: { form: 'written' as const, keptWhere: 'Inläst i Marias journal, habiliteringen' },
    informed: informedItems,
    grounds: [],
  }))
}

async function meet(s: Story) {
  const meeting = { on: -1, time: '13:00', place: 'Habiliteringen, rum Linden' }
  for (const unit of ['lindviksskolan', 'bup', 'lss'] as const) await s.calls('helena', -12, unit, meeting)
  await s.answers(
    ['eva', 1],
    -11,
    'coming',
    'Eva Lindgren, skolkurator, med rektors mandat att ändra timplanen.',
  )
  await s.answers('oskar', -10, 'coming', 'Oskar Melin, psykolog.')
  await s.answers('petra', -9, 'coming', 'Petra Hägg. Kan lova en utredning, inte ett beslut.')
  await s.does('helena', -1, holdMeeting, {
    on: s.date(-1),
    person: 'part',
    attendance: { lindviksskolan: 'in-room', bup: 'remote', lss: 'in-room' },
    note: 'Maria visade sin bild och gick sedan ut med mormor. Pappa var med på telefon.',
  })
  await s.does('helena', -1, setLongTermGoal, (sip) => ({
    body: 'Maria mår bra och vill gå till skolan.',
    audience: asked(sip),
  }))
  await s.does('helena', -1, addGoal, (sip) => ({
    body: 'Vara i skolan tre förmiddagar i veckan.',
    audience: asked(sip),
  }))
  await s.does('helena', -1, addMeasure, (sip) => ({
    goal: sip.plan.goals[0] ?? '',
    what: 'En vuxen möter Maria vid grinden, och hon äter i det lilla rummet',
    how: 'Varje skoldag. Avstämning på fredagar.',
    responsible: { kind: 'unit' as const, unit: 'lindviksskolan' },
    starts: s.date(2),
    audience: asked(sip),
  }))
}

/** "May the school read this?" has been asked, and the answer is yes. */
const asked = (sip: Sip): Audience => ({ notFor: [], answered: sip.exclusions.map((x) => x.id) })
