import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '../../../src/domain/calendar/local-date.ts'
import type { Visitor } from '../../support/browser.ts'
import {
  answerCall,
  answerOurPart,
  beginJourney,
  callParty,
  codeOf,
  establish,
  type Journey,
  listUnit,
  logIn,
  noteTold,
  noticeNeed,
  openSip,
  planMeeting,
  recordMeeting,
  takeOn,
  testNumber,
  tickInformed,
  today,
  writeGoal,
  writeLongTermGoal,
  writeMeasure,
} from '../../support/journey.ts'

/*
 * Göran, who comes home from hospital (the case utskrivning-78-lus, by the open-care path for now): from the need to a
 * plan that holds, and then he dies. Everything that was to be sent stops, and nobody is told why. The four other cases
 * end in the journeys that they begin in: Tariq and Elsa with their goals met, Maria with a new SIP, Jonas without need.
 *
 * Maud on a telephone of 320 px in the dark, the municipality without scripts.
 */
const matters = 'Att leva gott så länge det går!'
const unit = 'Äldreomsorgen Åsdal'
const medicines = 'Tar över läkemedlen'
const paper = '/plan/copies/person'
const message = 'Återbesöket för höften blir på torsdag i stället.'

let journey: Journey
beforeAll(async () => {
  journey = await beginJourney()
}, 240_000)
afterAll(() => journey?.end())

test('Göran dies: everything that was to be sent stops, and nobody else is told why', async () => {
  const maud = await journey.enter('Maud Ericsson', { width: 320, colorScheme: 'dark' })
  await fromNeedToYes(maud)
  const gunilla = await journey.enter('Gunilla Ask', { scripts: false })
  await calls(maud, gunilla)
  await agrees(maud, gunilla)

  journey.goTo(24)
  await logIn(maud, 'Maud Ericsson')
  await openSip(maud, 'Göran Sjö')
  await writesTo(maud)
  await waits(maud, true)

  await openSip(maud, 'Göran Sjö')
  await maud.click('Avsluta planen')
  await maud.click('Avsluta efter dödsfall')
  await maud.see('Ingen får veta varför')
  await maud.click('Avsluta nu')
  await maud.see('Göran har avlidit. Inget mer skickas ut.')
  await maud.see('Inget har skickats och inget skickas.')
  await maud.seeNot('Hur var det?')
  await waits(maud, false)
  await nothingIsPassedOn(maud)

  await logIn(gunilla, 'Gunilla Ask')
  await gunilla.see('Skriv in hos er att Görans SIP inte gäller längre')
  await waits(gunilla, false)
  await closed(gunilla)
  await gunilla.see('Den gäller inte längre.')
  for (const text of ['avlidit', 'Lisbet']) await gunilla.seeNot(text)
  await gunilla.click('Efter avslutet')
  await gunilla.click('Bekräfta')
  await gunilla.click('Ja, det står i vår journal')
  await closed(maud)
  await maud.see('Äldreomsorgen Åsdal skrev in avslutet hos sig.')
})

async function fromNeedToYes(v: Visitor) {
  await noticeNeed(v, {
    name: 'Göran Sjö',
    number: testNumber('man', 79),
    noticedBy: 'Regionens hälso- och sjukvård',
    reason: 'Tre kommer hem till honom efter höften.',
  })
  await v.click('Förbered')
  await v.click('Vad är viktigt för dig?')
  await v.fill('Vad är viktigt för dig?', matters)
  for (const button of ['Spara och gå vidare', 'Spara och gå vidare', 'Hoppa över så länge'])
    await v.click(button)
  await v.fill('Ny fråga', 'Vem gör vad den första veckan hemma?')
  await v.click('Lägg till frågan')
  await v.click('Gå vidare')
  await listUnit(v, {
    authority: 'Mölndals stad',
    help: 'Hemsjukvård',
    unit,
    how: 'De kallas',
    why: 'Läkemedlen hemma.',
  })
  await v.click('Lägg till någon omkring dig')
  await v.fill('Namn', 'Lisbet')
  await v.choose('Hur hör ni ihop?', 'Vän')
  await v.click('Sätt upp på listan')
  await v.click('Avsluta delad skärm')
  await v.click('Göran Sjö')
  await v.click('Vem får veta vad')
  for (const [who, ...contents] of [
    [unit, 'Mål och insatser', 'Hälsa och läkemedel'],
    ['Lisbet', 'Mål och insatser'],
  ] as const) {
    await v.click('Lägg till någon som får veta')
    await v.check(who, 'Vilka får veta?')
    for (const content of contents) await v.check(content, 'Vad får de veta om?')
    await v.click('Lägg till förslaget')
  }
  await v.click('Anteckna Görans svar')
  await tickInformed(v, 'Göran')
  await v.choose('Vem svarar?', 'Göran själv')
  await v.choose('Vad blev svaret?', 'Ja')
  await v.choose('Hur kom svaret?', 'Muntligt')
  await v.click('Spara Görans svar')
  await openSip(v, 'Göran Sjö')
}

async function calls(maud: Visitor, gunilla: Visitor) {
  await maud.click('Till kallelserna')
  await planMeeting(maud, { on: today, time: '13.00', place: 'Hemma hos Göran, på video' })
  await callParty(maud, { who: unit })
  await callParty(maud, { who: 'Lisbet', how: 'Bjud in' })
  await noteTold(maud, { who: 'Lisbet', how: 'På plats' })
  await takeOn(gunilla, await codeOf(maud))
  await gunilla.click('Öppna kallelsen')
  await answerCall(gunilla, { kind: 'coming', who: 'Ritva Laine, sjuksköterska', mandate: 'Ja' })
}

async function agrees(maud: Visitor, gunilla: Visitor) {
  await openSip(maud, 'Göran Sjö')
  await maud.click('Mötet')
  await maud.click('Anteckna vilka som var med')
  const remote = 'På video eller telefon'
  await recordMeeting(maud, {
    name: 'Göran',
    person: remote,
    attendance: { [unit]: remote, Lisbet: remote },
  })
  await writeLongTermGoal(maud, 'Gå ut och handla själv.')
  await writeGoal(maud, { whose: 'Görans', own: 'Gå till affären och prata med Lisbet på vägen.' })
  await writeMeasure(maud, { goal: 1, what: medicines, responsible: unit, starts: today, often: 'varje dag' })
  await writeMeasure(maud, { goal: 1, what: 'Går i trappan', responsible: 'Göran själv', starts: today })
  await openSip(gunilla, 'Göran Sjö')
  await gunilla.click('Läs och svara')
  await gunilla.see(medicines)
  await answerOurPart(gunilla, [{ n: 1, accepts: true }], 'Vi håller med')
  await openSip(maud, 'Göran Sjö')
  await maud.click('Planen')
  await establish(maud, {
    whose: 'Görans',
    question: 'Säger Göran ja till planen?',
    main: 'Maud Ericsson',
    followUpOn: addDays(today, 28),
    place: 'Hemma hos Göran',
  })
  await maud.see('Version 1 gäller')
}

/** To everybody: two of them must be told by hand. His own copy of the plan can be printed as long as he lives. */
async function writesTo(v: Visitor) {
  expect((await v.page.request.get(new URL(v.page.url()).pathname + paper)).status()).toBe(200)
  await v.click('Meddelanden')
  await v.click('Skriv ett meddelande')
  for (const who of ['Göran', unit, 'Lisbet']) await v.check(who, 'Vem ska få det?')
  await v.fill('Ditt meddelande', message)
  await v.click('Skicka meddelandet')
  await v.see('Inte lämnat till Göran och Lisbet')
}

const toDo = ['Ge Göran en kopia', 'Kalla till uppföljningen av Görans', 'Framför ett meddelande i Görans']
const toDoThere = ['Läs ett meddelande i Görans', 'Berätta hur det går med insatserna i Görans']

/** What stands in the list of what is to do: all that was to be sent, asked or held, or nothing of it. */
async function waits(v: Visitor, does: boolean) {
  await v.click('Att göra')
  for (const row of toDo) await (does ? v.see(row) : v.seeNot(row))
  if (!does) for (const row of [...toDoThere, 'Följ upp Görans']) await v.seeNot(row)
}

async function nothingIsPassedOn(v: Visitor) {
  await closed(v)
  const sip = new URL(v.page.url()).pathname
  await v.goto(`${sip}/messages`)
  await v.see(message)
  await v.seeNot('Skriv ett meddelande')
  for (const below of [paper, '/close/death'])
    expect((await v.page.request.get(sip + below)).status()).toBe(404)
}

/** To the SIP among those that have ended. */
async function closed(v: Visitor) {
  await v.click('Planer')
  await v.click('Avslutade')
  await v.click('Göran Sjö')
}
