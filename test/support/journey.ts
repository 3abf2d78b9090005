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
  /** From now on it is so many days later; whoever is logged in logs in again. */
  readonly goTo: (days: number) => void
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
    goTo: running.goTo,
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
export function testNumber(sex: 'woman' | 'man', age: 8 | 33 | 52 | 79 | 87): string {
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

export type PlannedDay = {
  readonly on: string
  readonly time: string
  readonly place: string
  /** Asked when the day is later than the guideline says. */
  readonly lateReason?: string
}

/** Decides day, time and place, from the page of the calls and back to it. */
export async function planMeeting(visitor: Visitor, meeting: PlannedDay): Promise<void> {
  await visitor.click('Bestäm dag och plats')
  await visitor.fill('Datum', meeting.on)
  await visitor.fill('Tid', meeting.time)
  await visitor.fill('Plats', meeting.place)
  if (meeting.lateReason !== undefined) await visitor.fill('Varför blir det senare?', meeting.lateReason)
  await visitor.click('Spara dag och plats')
}

/** Calls or invites somebody on the list, from the page of the calls and back to it. All questions are ticked. */
export async function callParty(
  visitor: Visitor,
  call: { who: string; how?: 'Kalla' | 'Bjud in'; notQuestions?: readonly string[] },
): Promise<void> {
  await visitor.click(`${call.how ?? 'Kalla'} ${call.who}`)
  for (const question of call.notQuestions ?? []) await visitor.uncheck(question, 'Vilka frågor gäller dem?')
  await visitor.click('Skicka kallelsen')
}

/** Calls a unit that the yes and a ground cover, from the page of the calls; plans the meeting when it is not. */
export async function callUnit(
  visitor: Visitor,
  call: PlannedDay & { unit: string; how?: 'Kalla' | 'Bjud in' },
): Promise<void> {
  const unplanned = visitor.page.getByRole('link', { name: 'Bestäm dag och plats' })
  if (await unplanned.isVisible()) await planMeeting(visitor, call)
  await callParty(visitor, { who: call.unit, ...(call.how === undefined ? {} : { how: call.how }) })
}

/** How and when somebody who gets no call in Kugghjul was told, from the page of the calls and back to it. */
export async function noteTold(
  visitor: Visitor,
  told: { who: string; how: 'Med brev' | 'Per telefon' | 'På plats'; on?: string },
): Promise<void> {
  await visitor.click(`Skriv när de fick veta (${told.who})`)
  await visitor.choose('Hur?', told.how)
  await visitor.fill('Vilken dag?', told.on ?? today)
  await visitor.click('Spara')
}

export type CallAnswer = (
  | {
      readonly kind: 'coming' | 'substitute'
      readonly who: string
      readonly mandate?: string
      limit?: string
    }
  | { readonly kind: 'no'; readonly why: string }
) & {
  /** Typed in for those who answered so, from the page of the call. Without it the unit itself answers. */
  readonly noted?: 'Med brev' | 'Per telefon' | 'På plats'
}

/** Answers a call on its own page; with `noted`, types in somebody else's answer from there. */
export async function answerCall(visitor: Visitor, answer: CallAnswer): Promise<void> {
  const { noted } = answer
  const theirs = noted !== undefined
  if (theirs) {
    await visitor.click('Skriv in deras svar')
    await visitor.choose('Hur kom svaret?', noted)
  }
  const again = visitor.page.getByRole('group', { name: 'Vill ni ändra svaret?' })
  const question = (await again.isVisible()) ? 'Vill ni ändra svaret?' : 'Vem kommer?'
  if (answer.kind === 'no') {
    await visitor.choose(question, theirs ? 'Ingen kan komma' : 'Ingen hos oss kan komma')
    await visitor.fill('Varför?', answer.why)
  } else {
    const coming = answer.kind === 'coming'
    const kind = coming ? 'comes' : 'substitute'
    const labels = theirs
      ? { comes: 'Kommer', substitute: 'En ersättare kommer' }
      : { comes: 'Vi kommer', substitute: 'Vi skickar en ersättare' }
    await visitor.choose(question, labels[kind])
    await visitor.fill(coming ? 'Vem kommer?' : 'Vem kommer i stället?', answer.who)
    if (answer.mandate !== undefined)
      await visitor.choose(
        `Får den som kommer fatta beslut om ${theirs ? 'deras' : 'er'} del?`,
        answer.mandate,
      )
    if (answer.limit !== undefined) await visitor.fill('Vilken gräns?', answer.limit)
  }
  await visitor.click(theirs ? 'Spara deras svar' : 'Skicka svaret')
}

/** Records the meeting as held, on the page that asks who was there; ends at the plan. */
export async function recordMeeting(
  visitor: Visitor,
  meeting: { name: string; person: string; attendance: Readonly<Record<string, string>>; on?: string },
): Promise<void> {
  if (meeting.on !== undefined) await visitor.fill('När var mötet?', meeting.on)
  await visitor.choose(`Hur var ${meeting.name} med?`, meeting.person)
  for (const [who, how] of Object.entries(meeting.attendance))
    await visitor.choose(`Hur var ${who} med?`, how)
  await visitor.click('Spara mötet')
}

/** The long-term goal, from the plan and back to it. */
export async function writeLongTermGoal(visitor: Visitor, goal: string): Promise<void> {
  await visitor.click('Skriv det långsiktiga målet')
  await visitor.fill('Vad vill ni nå tillsammans?', goal)
  await visitor.click('Spara målet')
}

/** A goal in the person's own words and in ours, from the plan and back to it. */
export async function writeGoal(
  visitor: Visitor,
  goal: { whose: string; own?: string; ours?: string },
): Promise<void> {
  await visitor.click('Lägg till ett delmål')
  if (goal.own !== undefined) await visitor.fill(`Med ${goal.whose} egna ord`, goal.own)
  if (goal.ours !== undefined) await visitor.fill('Så att det går att följa upp', goal.ours)
  await visitor.click('Spara delmålet')
}

export type WrittenMeasure = {
  /** The number of the goal, from 1. */
  readonly goal: number
  readonly what: string
  readonly responsible: string
  /** When the responsible is "Någon annan". */
  readonly other?: string
  readonly who?: string
  readonly starts: string
  readonly often?: string
  readonly where?: string
}

/** A measure of a goal, from the plan and back to it. */
export async function writeMeasure(visitor: Visitor, measure: WrittenMeasure): Promise<void> {
  await visitor.click(`Lägg till en insats till delmål ${measure.goal}`)
  await visitor.fill('Vad ska göras?', measure.what)
  await visitor.choose('Vem ansvarar?', measure.responsible)
  if (measure.other !== undefined) await visitor.fill('Vem?', measure.other)
  await visitor.fill('Börjar', measure.starts)
  if (measure.who !== undefined) await visitor.fill('Vem där?', measure.who)
  if (measure.often !== undefined) await visitor.fill('Hur ofta?', measure.often)
  if (measure.where !== undefined) await visitor.fill('Var?', measure.where)
  await visitor.click('Spara insatsen')
}

/** Answers, as a called unit on its part of the plan, the measures in their order; `why` is for a no. Ends at the plan. */
export async function answerOurPart(
  visitor: Visitor,
  answers: readonly { n: number; accepts: boolean; why?: string }[],
  whole?: 'Vi håller med' | 'Vi håller inte med' | 'Vi kan inte svara',
): Promise<void> {
  for (const { n, accepts, why } of answers) {
    const question = `Insats ${n}: gör ni det?`
    await visitor.choose(question, accepts ? 'Ja' : 'Nej')
    // Each no has a reason of its own.
    const reason = visitor.page.getByRole('group', { name: question }).getByLabel('Varför inte?')
    if (why !== undefined) await reason.fill(why)
  }
  if (whole !== undefined) await visitor.choose('Vad säger ni om planen?', whole)
  await visitor.click('Spara svaren')
}

/** The person's yes to the plan, who holds it together, and the follow-up: then it holds. From the plan, back to it. */
export async function establish(
  visitor: Visitor,
  answer: {
    whose: string
    /** The link to where the answer is written, when it is not the person's alone. */
    asks?: string
    question: string
    main: string
    followUpOn: string
    place: string
    child?: string
  },
): Promise<void> {
  await visitor.click(answer.asks ?? `Skriv ${answer.whose} svar`)
  if (answer.child !== undefined) await visitor.fill('själv om planen?', answer.child)
  await visitor.choose(answer.question, 'Ja')
  await visitor.choose('Vem har huvudansvaret?', answer.main)
  await visitor.fill('Dag', answer.followUpOn)
  await visitor.fill('Plats', answer.place)
  await visitor.click('Spara svaret, planen börjar gälla')
}

/** That somebody has got a copy of the version that holds, on the page of the copies. */
export async function noteCopy(
  visitor: Visitor,
  copy: { to: string; how: 'i brev' | 'uppläst per telefon' | 'lämnad i handen' | 'visad, utan papper' },
): Promise<void> {
  await visitor.click(`Anteckna till ${copy.to}`)
  await visitor.choose('Till vem?', copy.to)
  await visitor.choose('Hur?', copy.how)
  await visitor.click('Anteckna kopian')
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
