import { afterAll, beforeAll, test } from 'vitest'
import { addDays } from '../../../src/domain/calendar/local-date.ts'
import { formatDate } from '../../../src/text/format.ts'
import type { Visitor } from '../../support/browser.ts'
import { closeSip, endFollowUp, goThrough } from '../../support/following-up.ts'
import {
  answerOurPart,
  beginJourney,
  codeOf,
  establish,
  type Journey,
  logIn,
  openSip,
  recordMeeting,
  takeOn,
  today,
  writeGoal,
  writeLongTermGoal,
  writeMeasure,
} from '../../support/journey.ts'
import { choose, go, write } from '../../support/keyboard.ts'

/*
 * Six months of Jonas SIP+, from the meeting: followed up five times, the first sooner than was said since something
 * happened, the fourth later since he was away; a measure that does not happen and is changed; a yes that runs out and
 * is given again; and the end, when it is needed no more. His need, his yes and the calls are in the demo world, and in
 * the journeys `jonas` and `agreement`.
 *
 * Daniel at a desk, what has happened answered by keyboard alone; the addiction clinic on a telephone of 320 px without
 * scripts; psychiatry in English.
 */
const addiction = 'Beroendemottagningen Bryggan'
const psychiatry = 'Psykiatriska mottagningen Strandvik'
const insurance = 'Försäkringskassan, kontor Lindvik'
const ours = 'Vuxenenheten Lindvik'
const treatment = 'Läkemedel och provtagning'
const message = 'Hyran är betald. Jonas öppnade räkningen själv.'
const happened = 'Jonas har inte lämnat prov på två veckor. Han svarar inte i telefon.'
const hinder = 'Mottagningen har bara tid på förmiddagar. Jonas sover då.'
const day = (days: number, form: 'short' | 'long' = 'short') => formatDate('sv', addDays(today, days), form)
const well = { done: 'Ja', helped: 'Ja, mycket' } as const

let journey: Journey
let daniel: Visitor
let annaKarin: Visitor
let lena: Visitor
beforeAll(async () => {
  journey = await beginJourney()
  daniel = await journey.enter('Daniel Okafor')
  annaKarin = await journey.enter('Anna-Karin Dahl', { width: 320, scripts: false })
  lena = await inEnglish()
}, 240_000)
afterAll(() => journey?.end())

test('the first weeks: a measure begins, a message reaches everybody, and something happens', async () => {
  await holdsThePlan()

  journey.goTo(10)
  await again(annaKarin, '/measures')
  await annaKarin.see('Ingen har sagt hur det går än.')
  await annaKarin.click('Har börjat')
  await annaKarin.click('Spara hur det går')
  await annaKarin.see('Anna-Karin Dahl sa det')
  await writesToAll()

  journey.goTo(20)
  await again(annaKarin, '/happened')
  await annaKarin.fill('Vad har hänt?', happened)
  await annaKarin.choose('Vem märkte det?', 'Vi')
  await annaKarin.click('Berätta vad som har hänt')
  await annaKarin.see('Väntar på svar från Daniel Okafor')
  await answersByKeyboard()
  await again(annaKarin, '/happened')
  await annaKarin.see('Följer upp tidigare')
})

test('followed up closely: moved once, a measure changed, the scores of before beside', async () => {
  journey.goTo(24)
  await again(daniel, '/follow-up')
  await goThrough(daniel, {
    name: 'Jonas',
    measures: [
      { done: 'Delvis', helped: 'För tidigt att säga', note: 'Två prov av fyra.' },
      { done: 'Ja', helped: 'Ja, lite' },
      { done: 'Delvis', helped: 'Ja, lite' },
    ],
    goals: [
      { person: 'Långt kvar', team: 'En bit på väg', words: 'Jag sover tre timmar.' },
      { person: 'En bit på väg', team: 'En bit på väg' },
    ],
    facts: 'Jonas har bytt telefonnummer.',
  })
  await endFollowUp(daniel, { next: 'Fortsätt som förut', on: addDays(today, 52), place: ours })
  await daniel.see(`Flyttad 1 gång, först bestämd till ${day(28, 'long')}`)

  journey.goTo(45)
  await again(annaKarin, '/measures')
  await annaKarin.click('Blir inte av')
  await annaKarin.fill('Vad hindrar?', hinder)
  await annaKarin.click('Spara hur det går')
  await seesTheHinder()

  journey.goTo(52)
  await again(daniel, '/follow-up')
  await goThrough(daniel, {
    name: 'Jonas',
    measures: [{ done: 'Nej', note: 'Tiderna passar inte den som inte sover.' }, well, well],
    goals: [
      {
        person: 'Långt kvar',
        team: 'En bit på väg',
        words: 'Ni pratar om prov. Jag pratar om sömn.',
        before: [day(24), 'Jag sover tre timmar.'],
      },
      { person: 'Nästan framme', team: 'En bit på väg' },
    ],
  })
  await endFollowUp(daniel, { next: 'Ändra i planen', on: addDays(today, 80), place: ours })
  await changesTheTreatment()
})

test('a longer wait has its reason, a yes that runs out is given again, and they are nearly there', async () => {
  journey.goTo(60)
  await again(annaKarin, '/measures')
  await annaKarin.see(hinder)
  await annaKarin.click('Har börjat')
  await annaKarin.click('Spara hur det går')

  journey.goTo(80)
  await again(daniel, '/follow-up')
  await goThrough(daniel, {
    name: 'Jonas',
    measures: [{ done: 'Ja', helped: 'Ja, lite' }, well, well],
    goals: [
      {
        person: 'En bit på väg',
        team: 'En bit på väg',
        words: 'Fem timmar i natt.',
        before: [day(52), 'Långt kvar', 'Ni pratar om prov.', day(24), 'Jag sover tre timmar.'],
      },
      { person: 'Nästan framme', team: 'Nästan framme', before: ['Nästan framme'] },
    ],
  })
  await waitsLonger()
  await saysYesAgain()

  journey.goTo(120)
  await again(daniel, '/follow-up')
  await goThrough(daniel, {
    name: 'Jonas',
    measures: [well, well, well],
    goals: [
      { person: 'Nästan framme', team: 'Framme', words: 'Sju timmar.', before: ['Fem timmar i natt.'] },
      { person: 'Framme', team: 'Nästan framme' },
    ],
  })
  await endFollowUp(daniel, { next: 'Fortsätt som förut', on: addDays(today, 148), place: 'Hemma hos Jonas' })
})

test('it is needed no more: all are told, each writes in its own record, and he says how it was', async () => {
  journey.goTo(148)
  await again(daniel, '/follow-up')
  await goThrough(daniel, {
    name: 'Jonas',
    measures: [well, well, well],
    goals: [
      { person: 'Framme', team: 'Framme', before: ['Sju timmar.'] },
      { person: 'Framme', team: 'Framme' },
    ],
  })
  await endFollowUp(daniel, { next: 'Avsluta planen' })
  await closeSip(daniel, {
    name: 'Jonas',
    whose: 'Jonas',
    reason: 'Samordning behövs inte längre',
    note: 'Han sover, och hyran är betald.',
    whereToTurn: 'Daniel på vuxenenheten, 031-390 06 09',
    told: 'På plats',
    on: addDays(today, 148),
    talk: 'Jag har inte frågat Jonas än',
  })
  await daniel.see(`På plats, ${day(148)}, av Daniel Okafor`)
  await daniel.see(`I Kugghjul, ${day(148)}`)

  journey.goTo(180)
  await writesInTheirRecord()
  await typesInHowItWas()
})

async function inEnglish(): Promise<Visitor> {
  const visitor = await journey.visit({ locale: 'en-GB' })
  await visitor.goto('/login')
  if (!(await visitor.text()).includes('Log in')) {
    await visitor.click('Språk / Language')
    await visitor.click('English')
  }
  return visitor
}

/** Days have gone: logged in again, and by way of his SIP to one of its pages. */
async function again(v: Visitor, below: '/measures' | '/happened' | '/messages' | '/follow-up') {
  await logIn(v, v === daniel ? 'Daniel Okafor' : 'Anna-Karin Dahl')
  await openSip(v, 'Jonas Wallin')
  await follow(v, below)
}

/** The first link with this ending: the same page may be linked to twice. */
async function follow(v: Visitor, ending: string) {
  await v.page.locator(`main a[href$="${ending}"]`).first().click()
  await v.arrive()
}

async function holdsThePlan() {
  await openSip(daniel, 'Jonas Wallin')
  await takeOn(annaKarin, await codeOf(daniel))
  await daniel.click('Mötet')
  await daniel.click('Anteckna vilka som var med')
  await recordMeeting(daniel, {
    name: 'Jonas',
    person: 'En del av mötet',
    attendance: { [addiction]: 'I rummet', [psychiatry]: 'I rummet', [insurance]: 'Var inte med' },
  })
  await writeLongTermGoal(daniel, 'Jonas har kvar lägenheten och träffar sin son.')
  await writeGoal(daniel, { whose: 'Jonas', own: 'Sova på natten, utan tabletter.' })
  await writeGoal(daniel, { whose: 'Jonas', own: 'Öppna posten samma vecka som den kommer.' })
  await writeMeasure(daniel, {
    goal: 1,
    what: treatment,
    responsible: addiction,
    starts: addDays(today, 7),
    often: 'varje vecka',
  })
  await writeMeasure(daniel, { goal: 2, what: 'Boendestöd', responsible: ours, starts: today })
  await writeMeasure(daniel, { goal: 2, what: 'Öppnar posten', responsible: 'Jonas själv', starts: today })
  await openSip(annaKarin, 'Jonas Wallin')
  await annaKarin.click('Läs och svara')
  await answerOurPart(annaKarin, [{ n: 1, accepts: true }], 'Vi håller med')
  await openSip(daniel, 'Jonas Wallin')
  await daniel.click('Planen')
  await establish(daniel, {
    whose: 'Jonas',
    question: 'Säger Jonas ja till planen?',
    main: 'Daniel Okafor',
    followUpOn: addDays(today, 28),
    place: 'Vuxenenheten, och på länk',
  })
}

/** Two read it in Kugghjul, one of them says so; Jonas is told by hand. */
async function writesToAll() {
  await again(daniel, '/messages')
  await daniel.click('Skriv ett meddelande')
  await daniel.see(`${insurance}: ni har inget ja till att berätta för dem.`)
  for (const who of ['Jonas', addiction, psychiatry]) await daniel.check(who, 'Vem ska få det?')
  await daniel.fill('Ditt meddelande', message)
  await daniel.click('Skicka meddelandet')
  await daniel.see('Inte lämnat till Jonas')

  await lena.goto('/login')
  await lena.click('Log in Lena Forsberg')
  await lena.see("Read a message in Jonas's plan")
  await lena.page.getByRole('link', { name: /Jonas's plan/ }).click()
  await lena.arrive()
  await lena.see(message)
  await lena.click('We have read it')

  await daniel.click(message)
  await daniel.see('Läst av Lena Forsberg')
  await daniel.click('Skriv att det är lämnat')
  await daniel.choose('Hur lämnade du det?', 'På plats')
  await daniel.click('Spara att det är lämnat')
  await daniel.see(`På plats, ${day(10)}. Skrivet av Daniel Okafor.`)
}

async function answersByKeyboard() {
  await logIn(daniel, 'Daniel Okafor')
  await go(daniel, 'Något har hänt: Jonas behöver dig')
  await daniel.see(happened)
  await choose(daniel, 'Vad gör du nu?', 'Följer upp tidigare')
  await write(daniel, 'Vad vill du säga', 'Jag åker hem till Jonas i dag. Vi ses på torsdag, hos honom.')
  await go(daniel, 'Spara svaret')
  await daniel.see('Den första dagen står kvar')
  await write(daniel, 'Ny dag', addDays(today, 24))
  await write(daniel, 'Varför flyttas den?', 'Proverna uteblir. Vi behöver ses nu.')
  await go(daniel, 'Flytta uppföljningen')
  await daniel.see(`Flyttad 1 gång. Först var den bestämd till ${day(28, 'long')}.`)
  await daniel.see('har fått svar')
}

async function seesTheHinder() {
  await logIn(daniel, 'Daniel Okafor')
  await daniel.see('En insats i Jonas plan blir inte av')
  await openSip(daniel, 'Jonas Wallin')
  await follow(daniel, '/measures')
  await daniel.click('Läs vad som hindrar')
  await daniel.see(hinder)
  await daniel.click('Jag har sett det')
  await daniel.click('Att göra')
  await daniel.seeNot('En insats i Jonas plan blir inte av')
}

/** The clinic's yes and Jonas's are asked for anew; who has the responsibility and the next day stand. */
async function changesTheTreatment() {
  await daniel.click(`Ändra ${treatment}`)
  await daniel.fill('Hur ofta?', 'varje vecka, klockan 14')
  await daniel.click('Spara insatsen')
  await daniel.see('Jonas nya svar')
  await daniel.seeNot('en huvudansvarig')
  await logIn(annaKarin, 'Anna-Karin Dahl')
  await annaKarin.click('Svara på insatserna i Jonas plan')
  await annaKarin.see('klockan 14')
  await answerOurPart(annaKarin, [{ n: 1, accepts: true }])
  await openSip(daniel, 'Jonas Wallin')
  await daniel.click('Planen')
  await daniel.click('Skriv Jonas svar')
  await daniel.choose('Säger Jonas ja till planen?', 'Ja')
  await daniel.click('Spara svaret, planen börjar gälla')
  await daniel.see('Version 2 gäller')
  await daniel.see(day(80, 'long').replace(/^./, (first) => first.toUpperCase()))
}

async function waitsLonger() {
  await endFollowUp(daniel, { next: 'Fortsätt som förut', on: addDays(today, 120), place: ours })
  await daniel.see('Det är längre till nästa gång än behovet säger. Skriv varför.')
  await daniel.fill('Om det blir senare: varför?', 'Jonas är på behandlingshem till dess.')
  await daniel.click('Spara och avsluta uppföljningen')
  await daniel.see(`Planen följs upp ${day(120, 'long')}.`)
}

async function saysYesAgain() {
  await openSip(daniel, 'Jonas Wallin')
  await daniel.see('Fråga om Jonas uppgifter får delas längre')
  await daniel.click('Vem får veta vad')
  await daniel.see('Det är dags att fråga igen')
  await daniel.click('Föreslå samma som förut')
  for (const unit of [addiction, psychiatry, ours]) await daniel.check(`${unit} får veta`, 'Vad fick ett ja?')
  await daniel.choose('Vem svarar?', 'Jonas själv')
  await daniel.choose('Hur kom svaret?', 'Muntligt')
  await daniel.click('Spara Jonas ja')
  await daniel.seeNot('Det är dags att fråga igen')
}

async function writesInTheirRecord() {
  await lena.goto('/login')
  await lena.click('Log in Lena Forsberg')
  await lena.page.getByRole('link', { name: /Jonas's SIP/ }).click()
  await lena.arrive()
  await lena.see("Jonas's SIP no longer applies")
  await lena.seeNot('coordination')
  await lena.click('Confirm')
  await lena.click('Yes, our record says so')
}

/** He has answered on paper; the talk he does not want. */
async function typesInHowItWas() {
  await logIn(daniel, 'Daniel Okafor')
  await daniel.click('Planer')
  await daniel.click('Avslutade')
  await daniel.click('Jonas Wallin')
  await daniel.click('Efter avslutet')
  await daniel.see(`Skrivet ${day(180)}`)
  await daniel.click('Skriv in svaren för Jonas')
  await daniel.choose('Lyssnade de andra på dig?', 'Mest ja')
  await daniel.choose('Vill du ha en SIP igen', 'Ja')
  await daniel.fill('Är det något mer du vill säga?', 'Ni slutade prata om prov när jag bad er.')
  await daniel.fill('Vilken dag svarade Jonas?', addDays(today, 178))
  await daniel.click('Spara svaren')
  await daniel.see(`Svarade ${day(178)}`)
  await daniel.click('Bekräfta')
  await daniel.click('Ja, det står i vår journal')
  await follow(daniel, '/closed/talk')
  await daniel.choose('Vill Jonas ha ett samtal', 'Nej tack')
  await daniel.click('Spara svaret')
  await daniel.see('Inget mer måste göras.')
}
