import type { LocalDate } from '../../domain/calendar/local-date.ts'
import { decideLevel } from '../../domain/sip/decide-level.ts'
import { excludeRecipient } from '../../domain/sip/exclude-recipient.ts'
import { hearChild } from '../../domain/sip/hear-child.ts'
import { parkQuestion, settleParked, tickQuestion } from '../../domain/sip/hold-meeting.ts'
import { makeFirstContact } from '../../domain/sip/make-first-contact.ts'
import { tellPerson } from '../../domain/sip/plan-meeting.ts'
import { chooseAdaptations, holdPreparation } from '../../domain/sip/prepare-meeting.ts'
import { recordAnswer } from '../../domain/sip/record-answer.ts'
import { registerRepresentative } from '../../domain/sip/register-representative.ts'
import { informedItems } from '../../domain/sip/sip.ts'
import type { SipHouse } from '../../storage/sip-store.ts'
import { Story } from '../story.ts'
import { personnummerOf } from '../test-numbers.ts'
import { openTo } from '../told-meeting.ts'

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
  await call(s)
  await meet(s)
  await plan(s)
  await s.end()
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
  await s.writes('helena', -16, {
    matters: 'Att må bra och vilja gå till skolan igen!',
    situation: 'På kvällen får jag ont i magen. På morgonen går det inte.',
    school: 'Fröken är snäll. Det låter för mycket i matsalen.',
    strengths: 'Jag är bra på hästar och på att bygga.',
    network: 'Mamma, pappa, mormor och Sigge, min katt.',
    'place-and-time': 'På habiliteringen. Jag vill vara med i början.',
    'adaptation-note': 'Jag har ritat en bild. Den får ni titta på i stället för att fråga.',
  })
  await s.writes('helena', -16, { health: 'Det jag har berättat på Bup är hemligt för skolan.' }, (sip) => ({
    ...openTo(sip),
    notFor: ['unit:lindviksskolan'],
  }))
  await s.does('helena', -16, chooseAdaptations, { adaptations: ['picture-support', 'part-of-meeting'] })
  await s.asks(
    'helena',
    -16,
    'Vilket stöd behövs i skolan, och vem ger det?',
    'Hur slipper föräldrarna vara budbärare?',
  )
  await s.lists(
    'helena',
    -16,
    { unit: 'lindviksskolan', why: 'Kan ändra skoldagen.' },
    { unit: 'bup', why: 'Maria går i samtal där.' },
    { unit: 'lss', why: 'Familjen behöver avlastning.' },
    { relation: 'parent', name: 'Anna, mamma', why: 'Är med Maria.' },
    { relation: 'parent', name: 'Mattias, pappa', why: 'Är med på telefon.' },
  )
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
  await s.proposes('helena', -14, 'parent', ['region'], ['plan', 'everyday'], 120)
  await s.proposes('helena', -14, 'parent 2', ['region'], ['plan', 'everyday'], 120)
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

async function call(s: Story) {
  await s.plansMeeting('helena', -12, {
    on: -1,
    time: '13:00',
    place: 'Habiliteringen, rum Linden',
    phone: '031-390 06 62. Pappa ringer in på det numret.',
    agenda: { introduction: 5, situation: 15, needs: 28, summary: 8, close: 4 },
  })
  await s.calls('helena', -12, ['lindviksskolan', 'bup', 'lss', 'parent', 'parent 2'])
  await s.tells('helena', -12, 'phone', 'parent', 'parent 2')
  await s.does('helena', -12, tellPerson, { how: 'in-person', on: s.date(-12) })
  await s.answers(['eva', 1], -11, {
    kind: 'coming',
    text: 'Eva Lindgren, skolkurator, med rektorns ja till att ändra timplanen.',
  })
  await s.answers('oskar', -10, {
    kind: 'coming',
    text: 'Oskar Melin, psykolog, på video.',
    limit: 'Kan lova samtal. Medicin beslutar läkaren om.',
  })
  await s.answers('petra', -9, {
    kind: 'coming',
    text: 'Petra Hägg, LSS-handläggare.',
    limit: 'Kan lova en utredning, inte ett beslut.',
  })
  await s.notesAnswers('helena', -9, 'phone', {
    parent: { kind: 'coming', text: 'Anna kommer med Maria.' },
    'parent 2': { kind: 'coming', text: 'Mattias ringer in från jobbet.' },
  })
}

async function meet(s: Story) {
  await s.presents('helena', -1, {
    lindviksskolan: ['Eva Lindgren, skolkurator', 'yes'],
    bup: ['Oskar Melin, psykolog, på video', 'limited'],
    lss: ['Petra Hägg, LSS-handläggare', 'limited'],
    parent: ['Anna, mamma', 'yes'],
    'parent 2': ['Mattias, pappa, på telefon', 'yes'],
  })
  await s.notes('helena', -1, {
    introduction: 'Maria visade sin bild: skolan, med alla fönster stängda. ”Jag vill att någon öppnar.”',
    situation: 'Maria gick sedan ut med mormor. Mamma talade för henne efter det.',
    needs: 'Alla sa vad de kan göra. Petra kan inte lova korttids före en utredning.',
  })
  await s.does('helena', -1, tickQuestion, (sip) => ({
    question: sip.preparation.questions[0] ?? '',
    answered: true,
  }))
  await s.doesEach('helena', -1, parkQuestion, () => [
    { body: 'Kan korttids börja redan nästa månad?' },
    { body: 'Får Maria skolskjuts till habiliteringen?' },
  ])
  await s.does('helena', -1, settleParked, (sip) => ({
    question: sip.now.parked[1]?.block ?? '',
    outcome: 'outside' as const,
    answer: 'Eva frågar rektorn och ringer Anna före fredag.',
  }))
  await s.meets(
    'helena',
    -1,
    'part',
    { lindviksskolan: 'in-room', bup: 'remote', lss: 'in-room', parent: 'in-room', 'parent 2': 'remote' },
    'Anna, mamma, när Maria hade gått ut',
  )
}

/** School and LSS have answered what is asked of them, LSS one thing with a no. Bup has not answered. */
async function plan(s: Story) {
  await s.aims(
    'helena',
    -1,
    'Maria mår bra och vill gå till skolan.',
    { own: 'Jag vill att någon möter mig.', ours: 'Vara i skolan tre förmiddagar i veckan.' },
    { ours: 'En person samlar informationen, så att föräldrarna slipper.' },
    { own: 'Jag vill inte ha ont i magen på kvällen.', ours: 'Få sova och må bättre.' },
    { ours: 'Mamma och pappa får vila.' },
  )
  await s.adds(
    'helena',
    -1,
    {
      goal: 0,
      what: 'En vuxen möter Maria vid grinden, och hon äter i det lilla rummet',
      by: 'lindviksskolan',
      who: 'Jonna Lind, specialpedagog',
      starts: 3,
      often: 'varje skoldag, avstämning på fredagar',
      where: 'skolan',
    },
    {
      goal: 0,
      what: 'Handledning till skolans personal',
      by: 'habiliteringen',
      who: 'Tove Rask, specialpedagog',
      starts: 20,
      often: 'två tillfällen',
      where: 'skolan',
    },
    {
      goal: 1,
      what: 'En som berättar för alla efter varje ändring',
      by: 'habiliteringen',
      who: 'Helena Broman, kurator',
      starts: -1,
      often: 'vid varje ändring',
      where: 'på telefon',
    },
    {
      goal: 2,
      what: 'Samtal',
      by: 'bup',
      who: 'Oskar Melin, psykolog',
      starts: 13,
      often: 'varannan vecka',
      where: 'på Bup',
    },
    {
      goal: 2,
      what: 'Följa kvällsrutinen',
      by: { other: 'Mamma och pappa' },
      starts: -1,
      often: 'varje kväll',
      where: 'hemma',
    },
    {
      goal: 3,
      what: 'Utreda avlösare och korttidsvistelse',
      by: 'lss',
      who: 'Petra Hägg, LSS-handläggare',
      starts: 3,
      how: 'Beslut inom sex veckor.',
    },
    {
      goal: 3,
      what: 'Korttidsvistelse',
      by: 'lss',
      who: 'Petra Hägg, LSS-handläggare',
      starts: 20,
      often: 'en helg i månaden',
      where: 'på ett korttidshem',
    },
  )
  await s.fills('helena', -1, {
    'own-part': 'Jag säger till när det låter för mycket. Jag håller upp min röda lapp.',
  })
  await s.notesAccepted('helena', -1, 'at-meeting', ['others'])
  await s.accepts(['eva', 1], -1)
  await s.accepts('petra', -1, {
    6: 'Vi kan inte lova korttids innan vi har utrett. Blir det ett ja hittar vi en plats tillsammans med familjen.',
  })
}
