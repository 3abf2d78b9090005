import { type LocalDate, localDate } from '../../domain/calendar/local-date.ts'
import { decideLevel } from '../../domain/sip/decide-level.ts'
import { excludeRecipient } from '../../domain/sip/exclude-recipient.ts'
import { tickQuestion } from '../../domain/sip/hold-meeting.ts'
import { makeFirstContact } from '../../domain/sip/make-first-contact.ts'
import { tellPerson } from '../../domain/sip/plan-meeting.ts'
import {
  chooseAdaptations,
  holdPreparation,
  listOtherPlan,
  setSafeContact,
} from '../../domain/sip/prepare-meeting.ts'
import { recordAnswer } from '../../domain/sip/record-answer.ts'
import { informedItems } from '../../domain/sip/sip.ts'
import { changeMeasure } from '../../domain/sip/write-measure.ts'
import { startRevision } from '../../domain/sip/write-plan.ts'
import type { SipHouse } from '../../storage/sip-store.ts'
import { partyIn } from '../find.ts'
import { Story } from '../story.ts'
import { personnummerOf } from '../test-numbers.ts'
import { openTo } from '../told-meeting.ts'
import type { ToldMeasure } from '../told-plan.ts'

/** Heart failure, and the summer cottage: a plan that holds while a change waits for her, and a need noticed elsewhere. */
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
  await call(s)
  await meet(s)
  const cottage = inTheCottage(day)
  await plan(s, day, cottage)
  await afterwards(s)
  await between(s)
  await change(s, cottage)
  await s.end()
  const again = new Story(house, 'elsa-again', day)
  await again.start('sara', -1, person, {
    path: 'open-care',
    noticedBy: ['relative'],
    signs: ['several-competences'],
    note: 'Dottern ringde. Elsa vågar inte gå i trappan och behöver träna, men det måste stämma med hjärtat.',
  })
  await again.does('sara', -1, makeFirstContact, { on: again.date(-1) })
  await again.end()
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
    network: 'Min dotter Birgit kommer på söndagar. Grannen Rune tar in tidningen.',
    'place-and-time': 'Hemma hos mig, på förmiddagen.',
    agenda: 'Först stugan. Sedan trappan. Medicinerna sist.',
  })
  await s.does('peter', -70, chooseAdaptations, { adaptations: ['breaks'] })
  await s.does('peter', -70, setSafeContact, {
    channels: ['phone', 'letter'],
    note: 'Ring på förmiddagen. Låt det ringa länge.',
  })
  await s.asks(
    'peter',
    -70,
    'Vad krävs för att Elsa ska kunna vara i stugan en vecka åt gången?',
    'Hur slipper Elsa åka in akut?',
  )
  await s.does('peter', -69, listOtherPlan, {
    kind: 'care-plan',
    where: 'Vårdplan för hjärtsvikt, Vårdcentralen Björken',
  })
  await s.lists(
    'peter',
    -69,
    { unit: 'aldreomsorgen', why: 'Beslutar om hemtjänst också i stugan, och har sjuksköterskan.' },
    { unit: 'rehabasdal', why: 'Träning hemma, och trappan till stugan.' },
    { unit: 'havsbrishemtjanst', why: 'Kommer hem till Elsa varje dag.' },
    { relation: 'child', name: 'Birgit, dotter', why: 'Kör till stugan och sover över.' },
  )
  await s.does('peter', -69, excludeRecipient, (sip) => ({
    who: { kind: 'party' as const, party: partyIn(sip, 'child').id },
    scope: 'each-text' as const,
  }))
  await s.writes(
    'peter',
    -69,
    { support: 'Hemtjänst morgon och kväll. Pengarna räcker inte alltid till alla mediciner.' },
    (sip) => ({ ...openTo(sip), notFor: [`party:${partyIn(sip, 'child').id}`] }),
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
  await s.proposes('peter', -66, 'rehabasdal', ['region'], ['plan', 'everyday', 'health'], 45)
  await s.proposes('peter', -66, 'child', ['region'], ['plan', 'everyday'], 45)
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

async function call(s: Story) {
  await s.plansMeeting('peter', -64, {
    on: -56,
    time: '10:00',
    place: 'Hemma hos Elsa',
    phone: '031-390 06 51',
  })
  await s.calls('peter', -64, ['aldreomsorgen', 'rehabasdal', 'havsbrishemtjanst', 'child'], -64)
  await s.does('peter', -64, tellPerson, { how: 'phone', on: s.date(-64) })
  await s.tells('peter', -63, 'letter', 'rehabasdal', 'havsbrishemtjanst')
  await s.tells('peter', -63, 'phone', 'child')
  await s.answers('gunilla', -62, {
    kind: 'substitute',
    text: 'Jag är på utbildning. Farida Noor, biståndshandläggare, kommer och får besluta.',
  })
  await s.notesAnswers('peter', -61, 'phone', {
    rehabasdal: {
      kind: 'coming',
      text: 'Johan Berg, fysioterapeut, är med på telefon.',
      limit: 'Kan lova träning två gånger i veckan, inte mer.',
    },
    havsbrishemtjanst: { kind: 'coming', text: 'Mona Bring, samordnare.' },
    child: { kind: 'no', text: 'Birgit arbetar den dagen. Hon vill ha en kopia av planen.' },
  })
}

async function meet(s: Story) {
  await s.presents('peter', -56, {
    aldreomsorgen: ['Farida Noor, biståndshandläggare, i stället för Gunilla Ask', 'yes'],
    rehabasdal: ['Johan Berg, fysioterapeut, på telefon', 'limited'],
    havsbrishemtjanst: ['Mona Bring, samordnare i hemtjänsten', 'yes'],
  })
  await s.notes('peter', -56, {
    introduction: 'Elsa började med att visa en bild på stugan.',
    situation: 'Elsa är pigg på morgonen och trött efter lunch. Trappan till stugan har elva steg.',
    needs: 'Alla fick säga vad de kan göra. Johan vill träna oftare än han får lova.',
    summary: 'Peter läste upp vem som gör vad. Elsa sa: ”Då blir det stugan.”',
  })
  await s.doesEach('peter', -56, tickQuestion, (sip) =>
    sip.preparation.questions.map((question) => ({ question, answered: true })),
  )
  await s.meets('peter', -56, 'in-room', {
    aldreomsorgen: 'substitute',
    rehabasdal: 'remote',
    havsbrishemtjanst: 'in-room',
    child: 'absent',
  })
  await s.aims(
    'peter',
    -56,
    'Bo i sommarstugan minst två veckor i juli.',
    {
      own: 'Jag vill komma uppför trappan utan att någon bär mig.',
      ours: 'Klara trappan till stugan före juni.',
    },
    { own: 'Jag vill slippa ambulansen.', ours: 'Inga akuta inläggningar fram till juni.' },
    { ours: 'Hjälp finns på plats i stugan.' },
  )
}

async function plan(s: Story, day: LocalDate, cottage: (decision: string) => ToldMeasure) {
  await s.adds(
    'peter',
    -56,
    {
      goal: 0,
      what: 'Styrketräning',
      by: 'rehabasdal',
      who: 'Johan Berg, fysioterapeut',
      starts: -49,
      often: 'två gånger i veckan',
      where: 'hemma',
    },
    {
      goal: 0,
      what: 'Går en trappa ner och upp',
      by: 'person',
      starts: -56,
      often: 'varje förmiddag',
      where: 'i trapphuset',
    },
    {
      goal: 1,
      what: 'Väga, och vätskedrivande medicin som läkaren bestämt',
      by: 'aldreomsorgen',
      who: 'Ritva Laine, sjuksköterska',
      starts: -54,
      often: 'tre gånger i veckan',
      where: 'hemma',
    },
    {
      goal: 1,
      what: 'Hembesök av läkare, och en plan för behandlingen',
      by: 'bjorken',
      who: 'Nils Hall, läkare',
      starts: -42,
      often: 'var tredje månad',
      where: 'hemma',
    },
    {
      goal: 2,
      what: 'Köra till stugan och sova över de första nätterna',
      by: { other: 'Birgit, dotter' },
      starts: summer(day),
      often: 'de tre första nätterna',
      where: 'i stugan',
    },
    cottage('Beslut före 1 juni.'),
  )
  await s.fills('peter', -56, {
    'own-part': 'Jag väger mig varje morgon och skriver upp det på kylskåpet.',
    'network-part': 'Dottern Birgit ringer varje kväll. Grannen Rune ringer på om tidningen ligger kvar.',
    'crisis-signs': 'Vikten går upp två kilo på tre dagar, eller Elsa blir andfådd i vila.',
    'if-something-happens':
      'Ring sjuksköterskan i Äldreomsorgen Åsdal, 031-390 06 50, dygnet runt. Vid fara för livet: 112.\nSedan kallar Peter till en tidigare uppföljning.',
    'follow-up-questions': 'Hur många gånger har Elsa behövt åka in? Hur går det i trappan?',
  })
  await s.namesContacts('peter', -56, {
    bjorken: ['Peter Åberg, sjuksköterska', '031-390 06 51'],
    aldreomsorgen: ['Ritva Laine, sjuksköterska', '031-390 06 50'],
    rehabasdal: ['Johan Berg, fysioterapeut', '031-390 06 52'],
    havsbrishemtjanst: ['Mona Bring, samordnare', '031-390 06 17'],
  })
  await s.notesAccepted('peter', -56, 'at-meeting', ['rehabasdal'])
  await s.notesAccepted('peter', -55, 'phone', ['others'])
  await s.accepts('gunilla', -55)
  await s.establishes('peter', -55, {
    followUpOn: 14,
    followUpTime: '10:00',
    followUpPlace: 'Hemma hos Elsa',
    mainWish: 'Peter. Honom känner jag.',
  })
}

/** What each says of it, who has a copy, and what each has written in its own record. */
async function afterwards(s: Story) {
  await s.answersPlan('peter', -55, 'agrees')
  await s.answersPlan('gunilla', -55, 'agrees')
  await s.notesPlanAnswers('peter', -55, 'at-meeting', 'agrees', ['havsbrishemtjanst'])
  await s.notesPlanAnswers(
    'peter',
    -54,
    'phone',
    'disagrees',
    ['rehabasdal'],
    'Två gånger i veckan räcker inte för trappan till juni. Jag vill träna tre gånger.',
  )
  await s.notesPlanAnswers(
    'peter',
    -54,
    'phone',
    'could-not-answer',
    ['child'],
    'Var inte på mötet. Får en kopia.',
  )
  await s.givesCopies('peter', -54, 'in-person', 'person')
  await s.givesCopies('peter', -54, 'letter', 'rehabasdal', 'havsbrishemtjanst', 'child')
  await s.documents('peter', -54)
  await s.documents('gunilla', -53)
}

/** How it goes, as each says; and a question that was answered the same day. */
async function between(s: Story) {
  await s.reports('gunilla', -50, { 2: 'started' })
  await s.notesReports('peter', -48, 'phone', { 0: 'started', 1: 'started' })
  await s.reports('peter', -41, { 3: 'done' })
  await s.writesTo(
    'peter',
    -20,
    'Elsa har gått ner till brevlådan själv. Hon vill att ni vet det.',
    'aldreomsorgen',
    'rehabasdal',
    'person',
  )
  await s.passesOn('peter', -20, 'in-person', 'person')
  await s.passesOn('peter', -19, 'phone', 'rehabasdal')
  await s.reads('gunilla', -19)
}

/** The decision has to come earlier. The unit has said yes to that; version 1 holds until Elsa has. */
async function change(s: Story, cottage: (decision: string) => ToldMeasure) {
  await s.does('peter', -3, (sip, _: null, ctx) => startRevision(sip, ctx), null)
  await s.does('peter', -3, changeMeasure, (sip) => {
    const last = sip.plan.measures.at(-1)
    return {
      ...s.measure(sip, cottage('Beslut före 1 maj, så att Elsa hinner planera.')),
      measure: last?.id ?? '',
      expects: last?.version ?? 0,
    }
  })
  await s.accepts('gunilla', -2)
}

/** The first of the July that Elsa is waiting for. */
const summer = (day: LocalDate): LocalDate =>
  localDate(`${Number(day.slice(0, 4)) + (day.slice(5) < '03-01' ? 0 : 1)}-07-01`)

const inTheCottage =
  (day: LocalDate) =>
  (decision: string): ToldMeasure => ({
    goal: 2,
    what: 'Hemtjänst i sommarkommunen medan Elsa bor där',
    by: 'aldreomsorgen',
    who: 'Gunilla Ask, biståndshandläggare',
    starts: summer(day),
    often: 'varje dag i juli',
    where: 'i stugan',
    how: decision,
  })
