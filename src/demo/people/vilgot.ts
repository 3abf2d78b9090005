import type { LocalDate } from '../../domain/calendar/local-date.ts'
import { decideLevel } from '../../domain/sip/decide-level.ts'
import { hearChild } from '../../domain/sip/hear-child.ts'
import { tickQuestion } from '../../domain/sip/hold-meeting.ts'
import { makeFirstContact } from '../../domain/sip/make-first-contact.ts'
import { tellPerson } from '../../domain/sip/plan-meeting.ts'
import { chooseAdaptations, holdPreparation, setSafeContact } from '../../domain/sip/prepare-meeting.ts'
import { recordAnswer } from '../../domain/sip/record-answer.ts'
import { registerRepresentative } from '../../domain/sip/register-representative.ts'
import { informedItems } from '../../domain/sip/sip.ts'
import type { SipHouse } from '../../storage/sip-store.ts'
import type { Whom } from '../find.ts'
import { Story } from '../story.ts'
import { personnummerOf } from '../test-numbers.ts'
import type { CallReply } from '../told-meeting.ts'
import type { UnitKey } from '../units.ts'
import { goals, measures } from './vilgot-plan.ts'

/** Whoever is outside Kugghjul: a letter, and an answer by phone. */
const onPaper = [
  'kompassskolan',
  'barnneurologen',
  'logopeden',
  'ortopedtekniska',
  'dietisterna',
  'syncentralen',
  'barntandvarden',
  'hjalpmedel',
  'masen',
  'avlosarna',
] as const satisfies readonly UnitKey[]
const invited = ['bostadsanpassning', 'skolskjutsen'] as const satisfies readonly UnitKey[]
const inKugghjul = ['bup', 'lss', 'barnenheten'] as const satisfies readonly UnitKey[]
const family = ['parent', 'parent 2', 'sibling', 'other-relative', 'other'] as const satisfies readonly Whom[]
const everyone: readonly Whom[] = [...inKugghjul, ...onPaper, ...invited, ...family]

/** The Alm family: one child, twenty who take part and forty measures. A plan has to be readable then too. */
export async function tellVilgot(house: SipHouse, day: LocalDate): Promise<void> {
  const s = new Story(house, 'vilgot', day)
  await s.start(
    'helena',
    -60,
    { name: 'Vilgot Alm', number: personnummerOf('man', 11, day) },
    {
      path: 'open-care',
      noticedBy: ['relative', 'regional-health-care', 'school'],
      signs: ['both-principals', 'several-competences', 'same-time-or-order', 'need-to-know-each-other'],
      note: 'Mamma har räknat: nitton personer ringer familjen, och ingen av dem vet vad de andra gör.',
    },
  )
  await s.does('helena', -59, makeFirstContact, { on: s.date(-59) })
  await s.does('helena', -58, decideLevel, {
    drivers: { actors: 2, influence: 1, predictability: 1 },
    level: 'sip-plus-plus',
    reason: 'Tjugo som hjälper till, och en familj som inte hinner vara familj.',
  })
  await prepare(s)
  await answer(s)
  await call(s)
  await meet(s)
  await plan(s)
  await between(s)
  await s.end()
}

async function prepare(s: Story) {
  await s.doesEach('helena', -56, registerRepresentative, () =>
    ['Moa Alm, mamma', 'Jakob Alm, pappa'].map((name) => ({
      kind: 'guardian',
      name,
      evidence: 'Folkbokföringen',
    })),
  )
  await s.does('helena', -56, hearChild, {
    on: s.date(-56),
    view: 'Vilgot pekade på tåget, på mormor och på ”inte bråttom”. Han vill vara med på mötet, men inte hela.',
  })
  await s.does('helena', -55, holdPreparation, { on: s.date(-55), formSentHome: true })
  await s.writes('helena', -55, {
    matters: 'Att åka tåg till mormor. Och en kompis.',
    situation: 'Alla pratar fort. På natten gör det ont i benen.',
    health: 'Cerebral pares och epilepsi. Anfallen kommer oftast när jag är trött.',
    support: 'Habilitering, korttids, avlösare och elevassistent. Många olika personer varje vecka.',
    school: 'Jag kan läsa. Jag hinner bara inte svara innan någon annan gör det.',
    strengths: 'Jag kan alla stationer till mormor. Jag är rolig.',
    network: 'Mamma, pappa, Tuva, mormor och Samir på torsdagar.',
    'place-and-time': 'Förmiddag. En paus när jag trycker på ”paus”.',
    agenda: 'Tåget först. Det tråkiga sist.',
  })
  await s.does('helena', -55, chooseAdaptations, {
    adaptations: ['picture-support', 'breaks', 'part-of-meeting'],
  })
  await s.does('helena', -55, setSafeContact, {
    channels: ['phone', 'text-message'],
    note: 'Ring mamma före klockan tre.',
  })
  await s.asks(
    'helena',
    -55,
    'Vad behövs för att Vilgot ska kunna åka tåg till mormor?',
    'Hur får alla tid att vänta in det Vilgot säger?',
    'Vem vet vad man gör vid ett anfall, och var står det?',
    'Vem ringer familjen till, i stället för till alla?',
  )
  await s.lists(
    'helena',
    -54,
    { unit: 'bup', why: 'Oron före skoldagen.' },
    { unit: 'lss', why: 'Ledsagare, korttids och avlösare.' },
    { unit: 'barnenheten', why: 'Stöd till familjen, och till Tuva.' },
    { unit: 'kompassskolan', why: 'Skoldagen, rasten och elevassistenten.' },
    { unit: 'barnneurologen', why: 'Medicinerna, och planen för anfall.' },
    { unit: 'logopeden', why: 'Samtalsapparaten.' },
    { unit: 'ortopedtekniska', why: 'Skenorna skaver.' },
    { unit: 'dietisterna', why: 'Vikten går ner.' },
    { unit: 'syncentralen', why: 'Vad Vilgot ser på skärmen.' },
    { unit: 'barntandvarden', why: 'Har avbokat tre gånger.' },
    { unit: 'hjalpmedel', why: 'Rullstol, sits, säng och lyft.' },
    { unit: 'masen', why: 'Korttids var tredje helg.' },
    { unit: 'avlosarna', why: 'Onsdagarna, och tåget.' },
    { unit: 'bostadsanpassning', how: 'invite', why: 'Dörren till balkongen.' },
    { unit: 'skolskjutsen', how: 'invite', why: 'Olika bilar varje dag.' },
    { relation: 'parent', name: 'Moa, mamma', why: '' },
    { relation: 'parent', name: 'Jakob, pappa', why: '' },
    { relation: 'sibling', name: 'Tuva, storasyster', why: 'Vill vara med i början.' },
    { relation: 'other-relative', name: 'Gun, mormor', why: 'Tåget går till henne.' },
    { relation: 'other', name: 'Samir, ledare i parasporten', why: 'Känner Vilgot på ett annat sätt.' },
  )
}

async function answer(s: Story) {
  const units = [...inKugghjul, ...onPaper]
  await s.proposes('helena', -53, units, ['region'], ['plan', 'everyday', 'health'], 200)
  await s.proposes('helena', -53, invited, ['region'], ['plan'], 200)
  await s.proposes('helena', -53, family, ['region'], ['plan', 'everyday'], 200)
  await s.proposes(
    'helena',
    -53,
    'habiliteringen',
    ['goteborg', 'kompassen', 'havsbris'],
    ['plan', 'everyday', 'support', 'school'],
    200,
  )
  await s.does('helena', -52, recordAnswer, (sip) => ({
    answer: 'yes' as const,
    by: { kind: 'guardians' as const, agreed: sip.representatives.map((r) => r.id) },
    form: { form: 'written' as const, keptWhere: 'Inläst i Vilgots journal, habiliteringen' },
    informed: informedItems,
    grounds: [],
  }))
}

async function call(s: Story) {
  await s.plansMeeting('helena', -51, {
    on: -42,
    time: '09:00',
    minutes: 90,
    place: 'Habiliteringen, stora salen. Plats för två rullstolar vid fönstret.',
    phone: '031-390 06 03',
    video: 'Länken skickas till den som ringer och ber om den.',
    agenda: { introduction: 10, situation: 20, needs: 45, summary: 10, close: 5 },
  })
  await s.calls('helena', -51, everyone)
  await s.does('helena', -51, tellPerson, { how: 'in-person', on: s.date(-51) })
  await s.tells('helena', -50, 'letter', ...onPaper, ...invited)
  await s.tells('helena', -50, 'phone', ...family)
  await s.answers('oskar', -48, { kind: 'coming', text: 'Oskar Melin, psykolog, på video.' })
  await s.answers('petra', -48, {
    kind: 'coming',
    text: 'Petra Hägg, LSS-handläggare.',
    limit: 'Kan lova att beslut kommer i tid, inte vad de blir.',
  })
  await s.answers('thomas', -47, { kind: 'coming', text: 'Thomas Wik, socialsekreterare.' })
  await s.notesAnswers('helena', -46, 'phone', replies)
}

const replies: Partial<Record<Whom, CallReply>> = {
  kompassskolan: { kind: 'coming', text: 'Rektorn, och Lova Ek, specialpedagog.' },
  barnneurologen: { kind: 'coming', text: 'Eli Sund, sjuksköterska, på video.' },
  logopeden: { kind: 'coming', text: 'Rut Ahl, logoped.' },
  ortopedtekniska: { kind: 'substitute', text: 'Åke Frisk är ledig. Nina Bäck, ortopedingenjör, kommer.' },
  dietisterna: { kind: 'no', text: 'Ensam i tjänst den veckan. Svarar på frågor efteråt.' },
  syncentralen: { kind: 'coming', text: 'Iris Ström, synpedagog, på video.' },
  barntandvarden: { kind: 'no', text: 'Har operation den dagen och ingen ersättare.' },
  hjalpmedel: {
    kind: 'coming',
    text: 'Anton Frid, tekniker.',
    limit: 'Får lova tider, inte nya hjälpmedel. De förskrivs av habiliteringen.',
  },
  masen: { kind: 'coming', text: 'Siv Holm, kontaktperson.' },
  avlosarna: { kind: 'coming', text: 'Kim Sand, avlösare.' },
  bostadsanpassning: { kind: 'coming', text: 'Handläggaren, första halvtimmen.' },
  skolskjutsen: { kind: 'no', text: 'Kan inte komma. Bengt Fors svarar på telefon.' },
  parent: { kind: 'coming', text: 'Moa kommer.' },
  'parent 2': { kind: 'coming', text: 'Jakob kommer.' },
  sibling: { kind: 'coming', text: 'Tuva är med i början.' },
  'other-relative': { kind: 'coming', text: 'Gun kommer med tåget.' },
  other: { kind: 'coming', text: 'Samir kommer om han får ledigt.' },
}

async function meet(s: Story) {
  await s.presents('helena', -42, {
    bup: ['Oskar Melin, psykolog, på video', 'yes'],
    lss: ['Petra Hägg, LSS-handläggare', 'limited'],
    barnenheten: ['Thomas Wik, socialsekreterare', 'yes'],
    kompassskolan: ['Rektorn och Lova Ek, specialpedagog', 'yes'],
    logopeden: ['Rut Ahl, logoped', 'yes'],
    hjalpmedel: ['Anton Frid, tekniker', 'limited'],
    masen: ['Siv Holm, kontaktperson', 'yes'],
    avlosarna: ['Kim Sand, avlösare', 'yes'],
    parent: ['Moa, mamma', 'yes'],
    'parent 2': ['Jakob, pappa', 'yes'],
  })
  await s.notes('helena', -42, {
    introduction: 'Vilgot började. Han sa stationerna i ordning, och alla väntade.',
    situation: 'Familjen har nitton kontakter. Tre av dem frågar om samma sak varje månad.',
    needs: 'Vi gick igenom målen ett i taget. Det som inte hade någon ansvarig fick en.',
    summary: 'Helena läste upp vem som gör vad. Vilgot tryckte på ”ja” och sedan på ”tåg”.',
  })
  await s.doesEach('helena', -42, tickQuestion, (sip) =>
    sip.preparation.questions.map((question) => ({ question, answered: true })),
  )
  await s.meets(
    'helena',
    -42,
    'part',
    {
      ...Object.fromEntries(everyone.map((one) => [one, 'in-room'])),
      bup: 'remote',
      barnneurologen: 'remote',
      syncentralen: 'remote',
      ortopedtekniska: 'substitute',
      bostadsanpassning: 'part',
      sibling: 'part',
      dietisterna: 'absent',
      barntandvarden: 'absent',
      skolskjutsen: 'absent',
      other: 'absent',
    },
    'Moa, mamma, när Vilgot vilade',
  )
}

async function plan(s: Story) {
  await s.aims(
    'helena',
    -42,
    'Vilgot åker dit han vill, säger vad han vill, och har någon att vara med.',
    ...goals,
  )
  await s.adds('helena', -42, ...measures)
  await s.fills('helena', -42, {
    'own-part': 'Jag säger till med apparaten. Jag säger ”vänta” om det går för fort.',
    'network-part':
      'Mamma skriver upp nätterna. Pappa töjer benen. Tuva åker med till stationen. Mormor möter på perrongen.',
    'crisis-signs':
      'Vilgot slutar skoja, äter mindre eller sover på dagen. Då brukar ett anfall komma inom ett par dygn. Mamma och Noa märker det först.',
    'if-something-happens':
      'Följ planen för anfall, den ligger i ryggsäcken. Längre än fem minuter: ring 112.\nFör allt annat: ring Helena, 031-390 06 03. Hon ringer de andra.',
    'follow-up-questions':
      'Hur många tågresor har det blivit? Hur många nätter med ont? Hur många ringer familjen till?',
  })
  await s.namesContacts('helena', -42, {
    habiliteringen: ['Helena Broman, kurator', '031-390 06 03'],
    bup: ['Oskar Melin, psykolog', '031-390 06 04'],
    lss: ['Petra Hägg, LSS-handläggare', '031-390 06 11'],
    barnenheten: ['Thomas Wik, socialsekreterare', '031-390 06 10'],
    kompassskolan: ['Lova Ek, specialpedagog', '031-390 06 19'],
    barnneurologen: ['Eli Sund, sjuksköterska', '031-390 06 21'],
    logopeden: ['Rut Ahl, logoped', '031-390 06 22'],
    ortopedtekniska: ['Åke Frisk, ortopedingenjör', '031-390 06 23'],
    dietisterna: ['Ines Palm, dietist', '031-390 06 24'],
    syncentralen: ['Iris Ström, synpedagog', '031-390 06 25'],
    barntandvarden: ['Yngve Ros, tandläkare', '031-390 06 26'],
    hjalpmedel: ['Anton Frid, tekniker', '031-390 06 27'],
    masen: ['Siv Holm, kontaktperson', '031-390 06 28'],
    skolskjutsen: ['Bengt Fors, planerare', '031-390 06 29'],
    avlosarna: ['Kim Sand, avlösare', '031-390 06 30'],
    bostadsanpassning: ['Handläggaren', '031-390 06 12'],
  })
  const there = onPaper.filter((unit) => unit !== 'dietisterna' && unit !== 'barntandvarden')
  await s.notesAccepted('helena', -42, 'at-meeting', [...there, 'others'])
  await s.accepts('oskar', -41)
  await s.accepts('petra', -41)
  await s.accepts('thomas', -41)
  await s.notesAccepted('helena', -40, 'phone', ['dietisterna', 'barntandvarden', 'skolskjutsen'])
  await s.notesAccepted('helena', -39, 'letter', ['bostadsanpassning'], {
    34: 'Dörren kan vi bredda. Rampen prövar vi när intyget har kommit.',
  })
  await s.establishes('helena', -38, {
    followUpOn: 21,
    followUpTime: '09:00',
    followUpPlace: 'Habiliteringen, stora salen',
    mainWish: 'Helena. Hon väntar.',
  })
  await s.notesPlanAnswers('helena', -38, 'at-meeting', 'agrees', [...there, 'parent', 'parent 2'])
  await s.notesPlanAnswers('helena', -38, 'phone', 'agrees', ['dietisterna', 'other-relative', 'other'])
  await s.answersPlan('helena', -38, 'agrees')
  for (const who of ['oskar', 'petra', 'thomas'] as const) {
    await s.answersPlan(who, -37, 'agrees')
    await s.documents(who, -37)
  }
  await s.documents('helena', -37)
  await s.givesCopies('helena', -37, 'in-person', 'person', 'parent', 'parent 2')
  await s.givesCopies('helena', -36, 'letter', ...onPaper, 'other-relative')
}

/** What has begun, what works and what does not, before the first follow-up. */
async function between(s: Story) {
  for (const who of ['oskar', 'petra', 'thomas'] as const) await s.reports(who, -17)
  await s.notesReports('helena', -16, 'phone')
  await s.writesTo(
    'helena',
    -9,
    'Vilgot har åkt tåg två stationer med sin nya stol. Han bad om att få åka tillbaka också.',
    'bup',
    'lss',
    'barnenheten',
    'person',
  )
  await s.passesOn('helena', -9, 'in-person', 'person')
  for (const who of ['oskar', 'petra', 'thomas'] as const) await s.reads(who, -8)
  await s.notesReports('helena', -7, 'phone')
}
