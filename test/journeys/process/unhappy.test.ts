import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '../../../src/domain/calendar/local-date.ts'
import { processesIn } from '../../../src/storage/embedded-programs.ts'
import { openBrowser, type TestBrowser, type Visitor, type VisitorOptions } from '../../support/browser.ts'
import {
  codeOf,
  logIn,
  openSip,
  recordMeeting,
  takeOn,
  today,
  writeGoal,
  writeLongTermGoal,
} from '../../support/journey.ts'
import { type Running, startRunning } from '../../support/running.ts'

/*
 * What goes wrong for people, one test each: twice, back, two at once, logged out, too late, too long, and no database.
 * On a wide screen in Swedish; the double clicks also without scripts.
 */
let running: Running
let browser: TestBrowser
beforeAll(async () => {
  running = await startRunning()
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await running.stop()
})

async function enter(name: string, options: Omit<VisitorOptions, 'baseUrl'> = {}): Promise<Visitor> {
  const visitor = await browser.newVisitor({ baseUrl: running.baseUrl, ...options })
  await logIn(visitor, name)
  return visitor
}

const sipPath = (visitor: Visitor) => /^\/as\/[^/]+\/sip\/[^/]+/.exec(pathOf(visitor))?.[0] ?? ''
const pathOf = (visitor: Visitor) => new URL(visitor.page.url()).pathname
const box = (visitor: Visitor, label: string) => visitor.page.getByRole('textbox', { name: label })
const countOf = (text: string, part: string) => text.split(part).length - 1

/** Two clicks, the second while the answer to the first is on its way. Says how often the form was sent. */
async function doubleClick(visitor: Visitor, button: string): Promise<number> {
  let sent = 0
  await visitor.page.route('**', async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    sent += 1
    const headers = { ...(await route.request().allHeaders()), 'sec-fetch-site': 'same-origin' }
    const answer = await route.fetch({ maxRedirects: 0, headers })
    await sleep(500)
    // The first is given up by the browser when the form is sent again.
    return route.fulfill({ response: answer }).catch(() => {})
  })
  const left = visitor.page.waitForEvent('load')
  await visitor.page.getByRole('button', { name: button, exact: true }).dblclick({ delay: 100 })
  await left
  await visitor.page.unrouteAll({ behavior: 'wait' })
  await visitor.arrive()
  return sent
}

test.each([true, false])('a double click on save has one effect (scripts: %s)', async (scripts) => {
  const leyla = await enter('Leyla Demir', { scripts })
  await openSip(leyla, 'Yousef Darwish')
  await leyla.goto(`${sipPath(leyla)}/prepare/questions`)
  const question = `Vem bokar tolken? ${scripts ? 'Första' : 'Andra'} gången`
  await leyla.fill('Ny fråga', question)
  expect(await doubleClick(leyla, 'Lägg till frågan')).toBe(scripts ? 1 : 2)
  await leyla.see(question)
  expect(countOf(await leyla.text(), question)).toBe(1)
  await leyla.close()
})

test('a need noticed with a double click, without scripts, is one need', async () => {
  const leyla = await enter('Leyla Demir', { scripts: false })
  await leyla.click('Jag ser ett behov av SIP')
  await leyla.fill('Namn', 'Dubbel Klick')
  await leyla.choose('Nummer', 'Inget nummer')
  await leyla.check('Socialtjänsten', 'Vem upptäckte behovet?')
  await leyla.choose('Var börjar det?', 'I öppenvård eller vardag')
  expect(await doubleClick(leyla, 'Spara behovet')).toBe(2)
  await leyla.click('Planer')
  expect(countOf(await leyla.text(), 'Dubbel Klick')).toBe(1)
  await leyla.close()
})

test('the back button and save again: the text is still there, and is not saved twice', async () => {
  const rasmus = await enter('Rasmus Berg')
  await openSip(rasmus, 'Astrid Nyström')
  const sip = sipPath(rasmus)
  await rasmus.goto(`${sip}/prepare/meeting`)
  const label = 'När och var passar det?'
  const words = 'Efter frukost, hemma i köket. Aldrig på kvällen.'
  await rasmus.fill(label, words)
  await rasmus.click('Spara och gå vidare')
  await rasmus.page.goBack()
  await rasmus.arrive()
  expect(pathOf(rasmus)).toBe(`${sip}/prepare/meeting`)
  expect(await box(rasmus, label).inputValue()).toBe(words)
  await rasmus.click('Spara och gå vidare')
  await rasmus.goto(`${sip}/history`)
  expect(countOf(await rasmus.text(), `Skrev: ${label}`)).toBe(1)
  await rasmus.seeNot(`Skrev om: ${label}`)
  await rasmus.close()
})

test('two tabs under two hats each save under their own', async () => {
  const eva = await enter('Eva Lindgren')
  const asSocialWorker = pathOf(eva).replace('/queue', '')
  await eva.click('Jag ser ett behov av SIP')
  const other = await eva.page.context().newPage()
  await other.goto(`${asSocialWorker}/queue`)
  await other.locator('summary').first().click()
  await other.getByRole('link', { name: 'skolkurator, Lindviksskolan' }).click()
  const asCounsellor = new URL(other.url()).pathname.replace('/queue', '')
  expect(asCounsellor).not.toBe(asSocialWorker)
  await other.getByRole('link', { name: 'Jag ser ett behov av SIP' }).click()
  await other.getByRole('textbox', { name: 'Namn', exact: true }).fill('Hatt Skolan')
  await other.getByRole('radio', { name: 'Inget nummer' }).check()
  await other.getByRole('checkbox', { name: 'Skolan', exact: true }).check()
  await other.getByRole('radio', { name: 'I öppenvård eller vardag' }).check()

  // The first tab was opened before the second and is sent after it: it keeps the hat it was opened with.
  await other.getByRole('button', { name: 'Spara behovet' }).click()
  await other.waitForURL(/\/need$/)
  expect(new URL(other.url()).pathname.startsWith(`${asCounsellor}/sip/`)).toBe(true)
  await eva.fill('Namn', 'Hatt Socialtjänsten')
  await eva.choose('Nummer', 'Inget nummer')
  await eva.check('Socialtjänsten', 'Vem upptäckte behovet?')
  await eva.choose('Var börjar det?', 'I öppenvård eller vardag')
  await eva.click('Spara behovet')
  expect(pathOf(eva).startsWith(`${asSocialWorker}/sip/`)).toBe(true)

  await eva.goto(`${asSocialWorker}/sips`)
  await eva.see('Hatt Socialtjänsten')
  await eva.seeNot('Hatt Skolan')
  const schools = new URL(other.url()).pathname.replace(asCounsellor, asSocialWorker)
  expect((await eva.page.request.get(schools)).status()).toBe(404)
  await other.goto(`${asCounsellor}/sips`)
  const seen = await other.locator('main').allInnerTexts()
  expect(seen.join()).toContain('Hatt Skolan')
  expect(seen.join()).not.toContain('Hatt Socialtjänsten')
  await eva.close()
})

test('two write in the same text: both texts are shown, one is made of the two, and nothing is lost', async () => {
  const [karin, amina] = [await enter('Karin Lindh'), await enter('Amina Yusuf')]
  const label = 'Vad är viktigt för dig?'
  const hers = 'Att kunna gå till schackklubben själv, utan att någon skjutsar.'
  const mine = 'Att orka en hel förmiddag, och sova på nätterna.'
  for (const visitor of [karin, amina]) {
    await openSip(visitor, 'Tariq Mansour')
    await visitor.goto(`${sipPath(visitor)}/prepare/matters`)
  }
  await karin.fill(label, hers)
  await karin.click('Spara och gå vidare')
  await amina.fill(label, mine)
  await amina.click('Spara och gå vidare')
  await amina.see('Ni skrev samtidigt. Inget är borta.')
  await amina.see('Sparat av någon annan')
  await amina.see('Det du skrev')
  const both = await box(amina, 'gör en text av de två').inputValue()
  expect([both.includes(hers), both.includes(mine)]).toEqual([true, true])
  const one = `${hers} Och orka en hel förmiddag.`
  await amina.fill('gör en text av de två', one)
  await amina.click('Spara')
  await karin.goto(`${sipPath(karin)}/prepare/matters`)
  expect(await box(karin, label).inputValue()).toBe(one)
  // What Karin had saved stands in the history of the text.
  await karin.goto(`${sipPath(karin)}/history`)
  await karin.page
    .locator('li, tr, div')
    .filter({ hasText: `Skrev om: ${label}` })
    .last()
    .locator('a')
    .click()
  await karin.arrive()
  await karin.see('Lydelse 2')
  await karin.see(one)
  await karin.close()
  await amina.close()
})

test('the session ended while writing: after logging in again the text is there, and is saved', async () => {
  const daniel = await enter('Daniel Okafor')
  await openSip(daniel, 'Jonas Wallin')
  const page = `${sipPath(daniel)}/prepare/strengths`
  await daniel.goto(page)
  const label = 'Vilka finns omkring dig?'
  const words = 'Hunden Zelda. Grannen på tredje våningen.\nOch 🎸-gänget på torsdagar.'
  await daniel.fill(label, words)
  const other = await daniel.page.context().newPage()
  await other.goto(`${page.split('/sip/')[0]}/queue`)
  await other.locator('summary').first().click()
  await other.getByRole('button', { name: 'Logga ut' }).click()
  await other.waitForURL(/\/login/)
  await daniel.click('Spara och gå vidare')
  await daniel.see('Du har loggats ut. Det du skrev finns kvar')
  await daniel.seeNot('Zelda')
  await daniel.click('Logga in Daniel Okafor')
  expect(pathOf(daniel)).toBe(page)
  await daniel.see('allt du skrev finns kvar här')
  expect(await box(daniel, label).inputValue()).toBe(words)
  await daniel.click('Spara och gå vidare')
  await daniel.goto(page)
  expect(await box(daniel, label).inputValue()).toBe(words)
  await daniel.seeNot('allt du skrev finns kvar här')
  await daniel.close()
})

test('a meeting shorter than its parts, or late without a reason, is not saved, and every word is kept', async () => {
  const karin = await enter('Karin Lindh')
  await openSip(karin, 'Tariq Mansour')
  await karin.goto(`${sipPath(karin)}/calls/meeting`)
  const place = 'Stora köket på Hemgården. Gå in från gården, ring på två gånger.'
  const needs = await box(karin, 'Det här behövs').inputValue()
  await karin.fill('Plats', place)
  await karin.fill('Det här behövs', '300')
  await karin.click('Spara dag och plats')
  await karin.see('Delarna tar längre tid än hela mötet.')
  expect(await box(karin, 'Det här behövs').inputValue()).toBe('300')
  expect(await box(karin, 'Plats').inputValue()).toBe(place)

  const late = addDays(today, 60)
  await karin.fill('Det här behövs', needs)
  await karin.fill('Datum', late)
  await karin.fill('Varför blir det senare?', '')
  await karin.click('Spara dag och plats')
  await karin.see('Det går bra, men skriv varför.')
  expect(await box(karin, 'Datum').inputValue()).toBe(late)
  expect(await box(karin, 'Plats').inputValue()).toBe(place)
  await karin.fill('Varför blir det senare?', 'Tariq är hos sin syster till dess.')
  await karin.click('Spara dag och plats')
  await karin.see('senare än riktlinjen säger')
  await karin.see(place)
  await karin.close()
})

/** The tests of Jonas go on from each other: a paper that lacks something, the meeting, its plan, and the answer. */
const addiction = 'Beroendemottagningen Bryggan'
const psychiatry = 'Psykiatriska mottagningen Strandvik'
const insurance = 'Försäkringskassan, kontor Lindvik'

test('a meeting on paper that lacks a reason and who was there is not typed in, and every word is kept', async () => {
  const daniel = await enter('Daniel Okafor')
  await openSip(daniel, 'Jonas Wallin')
  await daniel.goto(`${sipPath(daniel)}/meeting/paper`)
  await daniel.fill('Vilken dag hölls mötet?', today)
  await daniel.fill('När började det?', '14.00')
  await daniel.fill('Var hölls det?', 'Hemma hos Jonas, vid köksbordet')
  await daniel.choose('Hur var Jonas med?', 'Genom någon som talade för personen')
  await daniel.fill('Vem talade för Jonas?', 'Åke, granne sedan tio år.\nJonas satt bredvid.')
  await daniel.choose(`Hur var ${addiction} med?`, 'I rummet')
  const kept: Record<string, string> = {
    'Vilken dag hölls mötet?': today,
    'När började det?': '14.00',
    'Var hölls det?': 'Hemma hos Jonas, vid köksbordet',
    'Vem talade för Jonas?': 'Åke, granne sedan tio år.\nJonas satt bredvid.',
  }
  const was = daniel.page.getByRole('combobox', { name: `Hur var ${addiction} med?` })
  for (const lacks of ['Det går bra, men skriv varför.', 'Anteckna om de var med.']) {
    await daniel.click('Skriv in mötet')
    await daniel.see(lacks)
    for (const [label, text] of Object.entries(kept))
      expect(await box(daniel, label).filter({ visible: true }).inputValue()).toBe(text)
    expect(await was.inputValue()).toBe('in-room')
    kept['Varför blev det senare?'] = 'Jonas ville sova ut först.'
    await daniel.fill('Varför blev det senare?', 'Jonas ville sova ut först.')
  }
  await daniel.click('Jonas möte')
  await daniel.see('Presentationsrundan')
  await daniel.close()
})

test('a unit that answers when the meeting has been is told so, and gets its words back', async () => {
  const daniel = await enter('Daniel Okafor')
  await openSip(daniel, 'Jonas Wallin')
  const annaKarin = await enter('Anna-Karin Dahl')
  await takeOn(annaKarin, await codeOf(daniel))
  await annaKarin.click('Öppna kallelsen')
  await annaKarin.choose('Vem kommer?', 'Vi kommer')
  await annaKarin.fill('Vem kommer?', 'Anna-Karin Dahl, sjuksköterska')
  await annaKarin.choose('Får den som kommer fatta beslut om er del?', 'Ja')

  await daniel.goto(`${sipPath(daniel)}/meeting/record`)
  const others = { [psychiatry]: 'I rummet', [insurance]: 'Var inte med' }
  await recordMeeting(daniel, {
    name: 'Jonas',
    person: 'I rummet',
    attendance: { [addiction]: 'Var inte med', ...others },
  })
  await annaKarin.click('Skicka svaret')
  await annaKarin.see('Mötet har redan varit. Ring den som kallade er.')
  expect(await box(annaKarin, 'Vem kommer?').inputValue()).toBe('Anna-Karin Dahl, sjuksköterska')
  await annaKarin.close()
  await daniel.close()
})

test('a measure of 10,001 characters is not saved, and not one of them is lost', async () => {
  const daniel = await enter('Daniel Okafor')
  await openSip(daniel, 'Jonas Wallin')
  await daniel.click('Planen')
  await writeLongTermGoal(daniel, 'Jonas har kvar lägenheten.')
  await writeGoal(daniel, { whose: 'Jonas', own: 'Jag vill öppna posten.' })
  await daniel.click('Lägg till en insats till delmål 1')
  const long = `${'Öppnar posten. '.repeat(666)}Ringer Åke.`
  expect(long).toHaveLength(10_001)
  await daniel.fill('Vad ska göras?', long)
  await daniel.choose('Vem ansvarar?', 'Vuxenenheten Lindvik')
  await daniel.fill('Börjar', today)
  await daniel.fill('Hur ofta?', 'varje tisdag')
  await daniel.click('Spara insatsen')
  await daniel.see('Texten är för lång. Den finns kvar: korta den och spara igen.')
  expect(await box(daniel, 'Vad ska göras?').inputValue()).toBe(long)
  expect(await box(daniel, 'Hur ofta?').inputValue()).toBe('varje tisdag')
  await daniel.fill('Vad ska göras?', 'Öppnar posten tillsammans')
  await daniel.click('Spara insatsen')
  await daniel.see('Öppnar posten tillsammans')
  await daniel.close()
})

test('two establish the plan at once: the second is told, and all that was chosen and written is kept', async () => {
  const [daniel, sofia] = [await enter('Daniel Okafor'), await enter('Sofia Bergman')]
  await openSip(daniel, 'Jonas Wallin')
  await daniel.goto(`${sipPath(daniel)}/plan/others`)
  await daniel.click('Ingen annan gör något')
  await openSip(sofia, 'Jonas Wallin')
  for (const visitor of [daniel, sofia]) {
    await visitor.goto(`${sipPath(visitor)}/plan/establish`)
    await visitor.choose('Vem har huvudansvaret?', 'Daniel Okafor')
  }
  await daniel.choose('Säger Jonas ja till planen?', 'Ja')
  await daniel.fill('Dag', addDays(today, 30))
  await daniel.fill('Plats', 'På länk')
  await sofia.choose('Säger Jonas ja till planen?', 'Nej')
  const no = 'Nej. Det går för fort.\nMen gör det, då.'
  await sofia.fill('Vad säger Jonas?', no)
  await sofia.check('Ja, planen får gälla, med nejet inskrivet')
  await sofia.fill('Dag', addDays(today, 40))
  await sofia.fill('Plats', 'Vuxenenheten, rum 4')

  await daniel.click('Spara svaret, planen börjar gälla')
  await daniel.see('Version 1 gäller sedan')
  await sofia.click('Spara svaret, planen börjar gälla')
  await sofia.see('Något har ändrats sedan du öppnade sidan.')
  expect(await box(sofia, 'Vad säger Jonas?').inputValue()).toBe(no)
  expect(await box(sofia, 'Dag').inputValue()).toBe(addDays(today, 40))
  expect(await box(sofia, 'Plats').inputValue()).toBe('Vuxenenheten, rum 4')
  expect(await sofia.page.getByRole('radio', { name: 'Nej', exact: true }).isChecked()).toBe(true)
  expect(await sofia.page.getByRole('checkbox', { name: 'med nejet inskrivet' }).isChecked()).toBe(true)
  await sofia.click('Jonas plan')
  await sofia.see('Jonas har sagt ja till planen.')
  await sofia.seeNot('Det går för fort.')
  await daniel.close()
  await sofia.close()
})

test('the database is away for ten seconds: everything typed is on the page, and saving works after', async () => {
  const leyla = await enter('Leyla Demir')
  await openSip(leyla, 'Yousef Darwish')
  const page = `${sipPath(leyla)}/prepare/now`
  await leyla.goto(page)
  const typed = {
    'Hur har du det nu?': 'Jag sover två timmar i taget.\n\nSedan går jag runt i rummet.',
    'Stöd som redan finns': 'أخصائية اجتماعية, varje vecka 🌱',
  }
  for (const [label, text] of Object.entries(typed)) await leyla.fill(label, text)

  const away = keepAway(10_000)
  await sleep(200)
  await leyla.click('Spara och gå vidare')
  await stillThere(leyla, Object.values(typed))
  await sleep(3_000)
  await leyla.click('Försök spara igen')
  await stillThere(leyla, Object.values(typed))
  expect((await leyla.page.request.get(page)).status()).toBe(503)
  await away

  const end = Date.now() + 20_000
  do {
    await sleep(1_000)
    await leyla.click('Försök spara igen')
  } while ((await leyla.text()).includes('Vi når inte databasen just nu') && Date.now() < end)
  expect(pathOf(leyla)).not.toBe(page)
  await leyla.goto(page)
  for (const [label, text] of Object.entries(typed)) expect(await box(leyla, label).inputValue()).toBe(text)
  await leyla.goto(`${sipPath(leyla)}/history`)
  // A day with many texts has them folded, in one list.
  const history = (await leyla.page.locator('main').textContent()) ?? ''
  expect(countOf(history, 'Stöd som redan finns')).toBe(1)
  await leyla.close()
})

async function stillThere(visitor: Visitor, texts: readonly string[]) {
  await visitor.see('Vi når inte databasen just nu')
  const kept = await visitor.page
    .locator('textarea')
    .evaluateAll((all) => all.map((x) => 'value' in x && x.value))
  for (const text of texts) expect(kept).toContain(text)
}

/** Ends every process of the program's own PostgreSQL, as often as the program starts it anew. */
async function keepAway(ms: number) {
  const end = Date.now() + ms
  while (Date.now() < end) {
    for (const pid of processesIn(join(running.dataDir, 'postgres')))
      try {
        process.kill(pid, 'SIGKILL')
      } catch {
        // It had ended by itself.
      }
    await sleep(20)
  }
}
