import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '../../../src/domain/calendar/local-date.ts'
import type { Visitor } from '../../support/browser.ts'
import { closeSip, endFollowUp, goThrough } from '../../support/following-up.ts'
import {
  answerCall,
  answerOurPart,
  beginJourney,
  callParty,
  establish,
  type Journey,
  listUnit,
  noteTold,
  noticeNeed,
  planMeeting,
  recordMeeting,
  testNumber,
  today,
  writeGoal,
  writeLongTermGoal,
  writeMeasure,
} from '../../support/journey.ts'

/*
 * Maria, 9 years, with school, habilitation and Bup: a published situation with constructed content. She is heard and
 * her two guardians answer. The plan holds with one measure still a proposal, is then changed, and its first version
 * reads as it did. After six weeks what she wants has become something else: it ends, and a new SIP takes over.
 *
 * Helena at a desk in Swedish, the school on a telephone of 320 px, Bup in English.
 */
const matters = 'Att må bra och vilja gå till skolan igen!'
const heard = 'Maria ritade skolan med stängda fönster. Hon vill att någon möter vid grinden.'
const health = 'Det Maria har berättat på Bup om nätterna.'
const atSchool = 'Det låter för mycket i matsalen.'
const questions = [
  'Vilket stöd behövs i skolan och vem ger det?',
  'Hur slipper föräldrarna vara budbärare?',
] as const
const school = 'Lindviksskolan'
const bup = 'Bup-mottagningen Ekholm'
const habilitation = 'Barn- och ungdomshabiliteringen'
const longTermGoal = 'Må bra och vilja gå till skolan'
const ownGoals = [
  'Jag vill att någon möter mig vid grinden.',
  'Jag vill sova utan att ha ont i magen.',
] as const
const timetable = 'Anpassad timplan och vuxenkontakt'
const talks = 'Samtal'
const parked = 'Kan någon vara hos Maria en helg, så att mamma och pappa får vila?'
const childSaid = 'Det är bra om fröken får se min bild.'

let journey: Journey
let sip = ''
beforeAll(async () => {
  journey = await beginJourney()
}, 120_000)
afterAll(() => journey?.end())

const hatOf = (visitor: Visitor) => /^\/as\/[^/]+/.exec(new URL(visitor.page.url()).pathname)?.[0] ?? ''
const to = (visitor: Visitor, below = '') => visitor.goto(`${hatOf(visitor)}/sip/${sip}${below}`)

/** Follows the one link with this ending, where the words of it are in the visitor's own language. */
async function follow(visitor: Visitor, ending: string) {
  await visitor.page.locator(`a[href$="${ending}"]`).first().click()
  await visitor.arrive()
}

test('Maria, heard and with both guardians’ yes: a plan with an open proposal, and then another version', async () => {
  const helena = await journey.enter('Helena Broman')
  await prepare(helena)
  await guardiansSayYes(helena)
  await call(helena)

  const eva = await enterAsSchoolCounsellor()
  await follow(eva, '/queue?unit=1')
  await eva.seeNot('Maria Ahl')
  await follow(eva, `/sip/${sip}/take-on`)
  await eva.click('Jag tar mig an det')
  await eva.see(matters)
  await eva.click('Öppna kallelsen')
  await answerCall(eva, { kind: 'coming', who: 'Eva Lindgren, skolkurator, och rektorn', mandate: 'Ja' })
  await readsNot(eva)

  const oskar = await bupInEnglish()
  await meet(helena)
  await writePlan(helena)
  await schoolSaysYes(eva)
  await to(helena, '/plan')
  await agree(helena, 'Version 1 gäller', childSaid)
  await helena.see(`Föreslagen, väntar på ${bup}`)

  await changeTimetable(helena)
  await schoolSaysYes(eva)
  await to(helena, '/plan')
  await helena.see('Version 1 gäller tills ändringen har fått svar')
  await agree(helena, 'Version 2 gäller')
  await helena.see('varje skoldag')

  for (const visitor of [helena, eva]) {
    await to(visitor, '/plan/versions/1')
    await visitor.see('Marias plan, version 1')
    await visitor.see('varje fredag')
    await visitor.seeNot('varje skoldag')
    await visitor.see(ownGoals[0])
  }
  await readsNot(eva)

  await to(oskar, '/plan')
  await oskar.see('Version 2 holds since')
  await oskar.see('1 measure waits for an answer from you.')
  await oskar.see(ownGoals[1])
})

test('six weeks later the goal is another: it ends, all are told, and a new SIP begins after it', async () => {
  journey.goTo(42)
  const helena = await journey.enter('Helena Broman')
  await to(helena, '/follow-up')
  await goThrough(helena, {
    name: 'Maria',
    measures: [
      { done: 'Ja', helped: 'Ja, mycket' },
      { done: 'Ja', helped: 'Ja, lite' },
      { done: 'Ja', helped: 'Ja, mycket' },
    ],
    goals: [
      { person: 'Framme', team: 'Nästan framme', words: 'Fröken står vid grinden nu.' },
      { person: 'Ville eller kunde inte svara', team: 'En bit på väg' },
    ],
    facts: 'Maria och mamma flyttar till mormor. Maria vill byta skola.',
    longTerm: 'Mycket',
  })
  await helena.click('Avsluta uppföljningen')
  await helena.see('Svaren pekar mot att avsluta och göra en ny plan.')
  await helena.click('Uppföljningen')
  await endFollowUp(helena, { next: 'Avsluta planen och gör en ny' })
  expect(await helena.page.getByRole('radio', { name: 'En ny SIP tar över' }).isChecked()).toBe(true)
  await closeSip(helena, {
    name: 'Maria',
    whose: 'Marias',
    whereToTurn: 'Helena på habiliteringen',
    told: 'På plats',
    on: addDays(today, 42),
    talk: 'Ja, Maria vill gärna',
    others: { 'Anna, mamma': 'På plats', 'Erik, pappa': 'Per telefon' },
  })
  await helena.see('Marias SIP är avslutad')
  await beginsANewOne(helena)

  const eva = await enterAsSchoolCounsellor()
  await eva.see('Skriv in hos er att Marias SIP inte gäller längre')
  await to(eva)
  await eva.see('Den gäller inte längre.')
  for (const text of ['En ny SIP', 'mormor']) await eva.seeNot(text)
})

/** It starts with a need like every other: nothing comes along, and the old one is there to be read. */
async function beginsANewOne(helena: Visitor) {
  await helena.click('Öppna en ny SIP')
  await helena.see('Inget följer med av sig självt')
  await helena.choose('Var börjar det?', 'I öppenvård eller vardag')
  await helena.click('Öppna den nya SIP:en')
  await helena.see('Marias behov')
  expect(helena.page.url()).not.toContain(sip)
  await helena.click('Till Marias SIP')
  await helena.see('Kommer efter en tidigare SIP')
  await helena.seeNot(matters)
  await helena.click('Läs den tidigare SIP:en')
  await helena.see(matters)
}

async function prepare(helena: Visitor) {
  await noticeNeed(helena, {
    name: 'Maria Ahl',
    number: testNumber('woman', 8),
    noticedBy: 'En närstående',
    reason: 'Föräldrarna bär allt mellan skolan, habiliteringen och Bup.',
  })
  sip = /\/sip\/([^/]+)/.exec(helena.page.url())?.[1] ?? ''
  expect(sip).not.toBe('')
  await helena.click('Förbered')
  await helena.click('Vad är viktigt för dig?')
  await helena.fill('Vad är viktigt för dig?', matters)
  await helena.click('Spara och gå vidare')
  await helena.fill('Hälsa och läkemedel', health)
  await helena.fill('Förskola, skola eller arbete', atSchool)
  await helena.click('Spara och gå vidare')
  await helena.click('Hoppa över så länge')
  for (const question of questions) {
    await helena.fill('Ny fråga', question)
    await helena.click('Lägg till frågan')
  }
  await helena.click('Gå vidare')
  await listUnit(helena, {
    authority: 'Lindviks skolor',
    help: 'Skola',
    unit: school,
    how: 'De kallas',
    why: 'Kan ändra skoldagen.',
  })
  await listUnit(helena, {
    authority: 'Exempelregionen',
    help: 'Barn- och ungdomspsykiatri',
    unit: bup,
    how: 'De kallas',
    why: 'Maria går i samtal där.',
  })
  for (const name of ['Anna, mamma', 'Erik, pappa']) {
    await helena.click('Lägg till någon omkring dig')
    await helena.fill('Namn', name)
    await helena.choose('Hur hör ni ihop?', 'Förälder')
    await helena.click('Sätt upp på listan')
  }
  await helena.click('Gå vidare')
  await helena.check('Bildstöd')
  await helena.check('Vara med en del av mötet')
  await helena.click('Spara och gå vidare')
}

async function guardiansSayYes(helena: Visitor) {
  await to(helena, '/answer')
  await helena.click('Anteckna vårdnadshavare')
  for (const name of ['Anna Ahl, mamma', 'Erik Ahl, pappa']) {
    if (name !== 'Anna Ahl, mamma') await to(helena, '/answer/representative')
    await helena.choose('Vilket slags företrädare?', 'Vårdnadshavare')
    await helena.fill('Namn', name)
    await helena.fill('Hur vet ni det?', 'Folkbokföringen')
    await helena.click('Spara')
  }
  await to(helena, '/answer/child')
  await helena.fill('Vad sa Maria?', heard)
  await helena.fill('Vilken dag?', today)
  await helena.click('Spara vad Maria sa')
  for (const { who, what } of [
    { who: [school], what: ['Mål och insatser', 'Förskola, skola eller arbete'] },
    { who: [bup], what: ['Mål och insatser', 'Hälsa och läkemedel'] },
    { who: ['Anna, mamma', 'Erik, pappa'], what: ['Mål och insatser'] },
  ]) {
    await to(helena, '/answer/ground')
    for (const name of who) await helena.check(name, 'Vilka får veta?')
    for (const content of what) await helena.check(content, 'Vad får de veta om?')
    await helena.click('Lägg till förslaget')
  }
  await to(helena, '/answer/record')
  for (const item of ['Vad en SIP är', 'Vem som får veta vad', 'Att det går att säga nej', 'ändra sig'])
    await helena.check(item)
  await helena.choose('Vem svarar?', 'Vårdnadshavarna')
  await helena.check('Anna Ahl, mamma', 'Vilka har svarat så här?')
  await helena.check('Erik Ahl, pappa', 'Vilka har svarat så här?')
  await helena.choose('Vad blev svaret?', 'Ja')
  await helena.choose('Hur kom svaret?', 'Skriftligt')
  await helena.fill('Var finns originalet?', 'Inläst i Marias journal')
  await helena.click('Spara Marias svar')
  await helena.see('Inläst i Marias journal')
}

async function call(helena: Visitor) {
  await to(helena, '/calls')
  await planMeeting(helena, { on: today, time: '14.00', place: 'Habiliteringen, rum Linden' })
  for (const who of [school, bup]) await callParty(helena, { who })
  for (const who of ['Anna, mamma', 'Erik, pappa']) await callParty(helena, { who, how: 'Bjud in' })
  await noteTold(helena, { who: 'Anna, mamma', how: 'På plats' })
}

/** Eva has two assignments: at the school she is somebody else than in the social services. */
async function enterAsSchoolCounsellor(): Promise<Visitor> {
  const eva = await journey.visit({ width: 320 })
  await eva.goto('/login')
  // Not an arrival: what waits for her in the social services has the same title as what waits here.
  await eva.page.getByRole('button', { name: 'Logga in Eva Lindgren' }).click()
  await eva.page.locator('summary').first().click()
  await follow(eva, '/lindviksskolan-1/queue')
  return eva
}

/** School learns what the guardians opened for it: never what was said at Bup, nor what the child said alone. */
async function readsNot(eva: Visitor) {
  for (const below of ['', '/prepare', '/calls', '/plan', '/plan/print', '/plan/versions/1', '/history']) {
    const answer = await eva.page.request.get(`${hatOf(eva)}/sip/${sip}${below}`)
    const html = answer.ok() ? await answer.text() : ''
    for (const text of [health, heard, childSaid])
      expect([below, html]).toEqual([below, expect.not.stringContaining(text)])
  }
}

/** Bup answers in English, and the words of the person and of the others stay as they were written. */
async function bupInEnglish(): Promise<Visitor> {
  const oskar = await journey.visit({ locale: 'en-GB' })
  await oskar.goto('/login')
  if (!(await oskar.text()).includes('Log in')) {
    await oskar.click('Språk / Language')
    await oskar.click('English')
  }
  await oskar.click('Log in Oskar Melin')
  await follow(oskar, '/queue?unit=1')
  await follow(oskar, `/sip/${sip}/take-on`)
  await oskar.click('I take it on')
  await oskar.see(matters)
  await oskar.see('You are called')
  await oskar.goto(new URL(oskar.page.url()).pathname)
  await oskar.page.locator('a[href*="/calls/"]').first().click()
  await oskar.arrive()
  await oskar.see("You are called to Maria's meeting")
  await oskar.see('The meeting needs you to answer:')
  await oskar.see(questions[0])
  await oskar.choose('Who is coming?', 'We are coming')
  await oskar.fill('Who is coming?', 'Oskar Melin, psykolog')
  await oskar.choose('May the one who comes decide on your part?', 'Up to a limit')
  await oskar.fill('What limit?', 'Samtal, inte medicin')
  await oskar.click('Send the answer')
  await oskar.see('Limit: Samtal, inte medicin')
  return oskar
}

async function meet(helena: Visitor) {
  await to(helena, '/meeting/park')
  await helena.fill('Vad är frågan?', parked)
  await helena.click('Parkera frågan')
  await helena.see(parked)
  await to(helena, '/meeting/record')
  await recordMeeting(helena, {
    name: 'Maria',
    person: 'En del av mötet',
    attendance: {
      [school]: 'I rummet',
      [bup]: 'På video eller telefon',
      'Anna, mamma': 'I rummet',
      'Erik, pappa': 'På video eller telefon',
    },
  })
  await to(helena, '/meeting')
  await helena.see('En del av mötet')
  await helena.see('Parkerade frågor')
  await helena.see(parked)
}

async function writePlan(helena: Visitor) {
  await to(helena, '/plan')
  await writeLongTermGoal(helena, longTermGoal)
  await writeGoal(helena, {
    whose: 'Marias',
    own: ownGoals[0],
    ours: 'Vara i skolan tre förmiddagar i veckan före jul',
  })
  await writeGoal(helena, { whose: 'Marias', own: ownGoals[1] })
  await writeMeasure(helena, {
    goal: 1,
    what: timetable,
    responsible: school,
    who: 'rektorn',
    starts: addDays(today, 7),
    often: 'avstämning varje fredag',
    where: 'i skolan',
  })
  await writeMeasure(helena, {
    goal: 1,
    what: 'Handledning till skolpersonal',
    responsible: habilitation,
    who: 'specialpedagogen',
    starts: addDays(today, 28),
    often: 'två gånger',
    where: 'i skolan',
  })
  await writeMeasure(helena, { goal: 2, what: talks, responsible: bup, starts: addDays(today, 14) })
  await writeMeasure(helena, {
    goal: 2,
    what: 'Säger till när det låter för mycket, med sin röda lapp',
    responsible: 'Maria själv',
    starts: today,
  })
  for (const own of ownGoals) await helena.see(own)
}

async function schoolSaysYes(eva: Visitor) {
  await to(eva, '/plan')
  await eva.click('Svara för er del')
  await eva.see(timetable)
  await eva.seeNot(talks)
  await answerOurPart(eva, [{ n: 1, accepts: true }])
}

async function agree(helena: Visitor, holds: string, child?: string) {
  await establish(helena, {
    whose: 'Marias',
    asks: 'Skriv svaret från Maria och vårdnadshavarna',
    question: 'Säger Marias vårdnadshavare ja till planen?',
    main: 'Helena Broman',
    followUpOn: addDays(today, 42),
    place: school,
    ...(child === undefined ? {} : { child }),
  })
  await helena.see(holds)
}

async function changeTimetable(helena: Visitor) {
  await helena.click('Ändra planen')
  await helena.click('Börja ändra planen')
  await to(helena, '/plan')
  await helena.click(`Ändra ${timetable}`)
  await helena.see('Sparar du en ändring får den som ansvarar frågan igen.')
  await helena.fill('Hur ofta?', 'avstämning varje skoldag')
  await helena.click('Spara insatsen')
  await helena.see(`Föreslagen, väntar på ${school}`)
}
