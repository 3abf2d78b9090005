import { personnummerOf } from '../../src/demo/test-numbers.ts'
import { localDateOf } from '../../src/domain/calendar/local-date.ts'
import { openBrowser, type Visitor, type VisitorOptions } from './browser.ts'
import { startRunning } from './running.ts'

type Device = Omit<VisitorOptions, 'baseUrl'>

export type Journey = {
  /** A device of its own, with nobody logged in. */
  readonly visit: (options?: Device) => Promise<Visitor>
  /** A device of its own, logged in through the demo login as this member of the demo world. */
  readonly enter: (name: string, options?: Device) => Promise<Visitor>
  readonly end: () => Promise<void>
}

/** Today as the program counts it. */
export const today = localDateOf(new Date().toISOString())

/** The real program with the demo world, and a browser. End it when the tests are done. */
export async function beginJourney(): Promise<Journey> {
  const running = await startRunning()
  const browser = await openBrowser().catch(async (error: unknown) => {
    await running.stop()
    throw error
  })
  const visit = (options: Device = {}) => browser.newVisitor({ baseUrl: running.baseUrl, ...options })
  return {
    visit,
    enter: async (name, options) => {
      const visitor = await visit(options)
      await logIn(visitor, name)
      return visitor
    },
    end: async () => {
      await browser.close()
      await running.stop()
    },
  }
}

export async function logIn(visitor: Visitor, name: string): Promise<void> {
  await visitor.goto('/login')
  await visitor.click(`Logga in ${name}`)
}

/** An official test number, as it is written. Nobody in the demo world has these ages. */
export function testNumber(sex: 'woman' | 'man', age: 33 | 52 | 79 | 87): string {
  const { canonical } = personnummerOf(sex, age, today)
  return `${canonical.slice(0, 8)}-${canonical.slice(8)}`
}

/** From anywhere with the menu to a SIP that the visitor is on, through the list of plans. */
export async function openSip(visitor: Visitor, person: string): Promise<void> {
  await visitor.click('Planer')
  await visitor.click(person)
}

/** A need, contact and level, as short as the forms allow. Ends at the need's page, where preparing is next. */
export async function noticeNeed(
  visitor: Visitor,
  need: { name: string; number: string; noticedBy: string; reason: string },
): Promise<void> {
  await visitor.click('Jag ser ett behov av SIP')
  await visitor.fill('Namn', need.name)
  await visitor.choose('Nummer', 'Personnummer eller samordningsnummer')
  await visitor.fill('Personnummer eller samordningsnummer', need.number)
  await visitor.check(need.noticedBy, 'Vem upptäckte behovet?')
  await visitor.choose('Var börjar det?', 'I öppenvård eller vardag')
  await visitor.check('Det behövs stöd från både region och kommun')
  await visitor.fill('När upptäcktes behovet?', today)
  await visitor.click('Spara behovet')
  await visitor.click('Anteckna kontakten')
  await visitor.fill('Dag', today)
  await visitor.click('Spara kontakten')
  await visitor.click('Bestäm nivån')
  await visitor.choose('Hur många är inblandade?', 'Många, från många håll')
  await visitor.choose('själv påverka', 'Lite')
  await visitor.choose('Hur förutsägbart är läget?', 'Det växlar ibland')
  await visitor.choose('Vad bestämmer du?', 'SIP+')
  await visitor.fill('Varför just den nivån?', need.reason)
  await visitor.click('Spara nivån')
}

export type Listed = {
  readonly authority: string
  readonly help: string
  readonly unit: string
  readonly how: 'De kallas' | 'De bjuds in'
  readonly why: string
}

/** Puts a unit on the list, from the page of those who are to come. */
export async function listUnit(visitor: Visitor, listed: Listed): Promise<void> {
  await visitor.click(listed.authority)
  await visitor.choose('Vad ska de hjälpa till med?', listed.help)
  await visitor.see(listed.unit)
  const several = visitor.page.getByRole('group', { name: 'Vilken verksamhet?' })
  if (await several.isVisible()) await visitor.choose('Vilken verksamhet?', listed.unit)
  await visitor.fill('Varför ska de vara med?', listed.why)
  await visitor.choose('Hur blir de tillfrågade?', listed.how)
  await visitor.click('Sätt upp på listan')
}

/** Calls a unit that the yes and a ground cover, from the page of the calls. */
export async function callUnit(
  visitor: Visitor,
  call: { unit: string; on: string; time: string; place: string },
): Promise<void> {
  await visitor.click(`Kalla ${call.unit}`)
  await visitor.fill('Datum', call.on)
  await visitor.fill('Tid', call.time)
  await visitor.fill('Plats', call.place)
  await visitor.click('Skicka kallelsen')
}

/** The neutral code by which a SIP is known to those who may not know whose it is. */
export async function codeOf(visitor: Visitor): Promise<string> {
  return (await visitor.page.locator('.code').first().textContent()) ?? ''
}

/** Takes on what waits for the whole unit, found by its code. Ends at the SIP's own page. */
export async function takeOn(visitor: Visitor, code: string): Promise<void> {
  await visitor.click('Planer')
  await visitor.click('Hela enheten')
  await visitor.click(`Jag tar mig an den ${code}`)
  await visitor.see('Först när du tar dig an det ser du vem det gäller')
  await visitor.click('Jag tar mig an det')
}

/** All four things that an answer rests on. */
export async function tickInformed(visitor: Visitor, person: string): Promise<void> {
  for (const item of ['Vad en SIP är', 'Vem som får veta vad', 'Att det går att säga nej', 'ändra sig'])
    await visitor.check(item, `Vad har ni gått igenom med ${person}?`)
}
