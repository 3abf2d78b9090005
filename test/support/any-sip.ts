import fc from 'fast-check'
import type { TextLabel, Viewer } from '../../src/domain/access/read-text.ts'
import type { LocalDate } from '../../src/domain/calendar/local-date.ts'
import { addDays } from '../../src/domain/calendar/local-date.ts'
import type { Context } from '../../src/domain/sip/context.ts'
import type { SipEvent } from '../../src/domain/sip/events.ts'
import { evolve } from '../../src/domain/sip/evolve.ts'
import type { NoticeNeed } from '../../src/domain/sip/notice-need.ts'
import type { Sip } from '../../src/domain/sip/sip.ts'
import { aboutText } from '../../src/domain/sip/text.ts'
import type { TextKind } from '../../src/domain/sip/text-kinds.ts'
import { type AnyAct, anyAct, earlyActs, people, type Region, type Tried } from './any-act.ts'
import { laterActs, type Written } from './any-later-act.ts'
import { adult, context, noticed, peter, today } from './given.ts'
import { course } from './plain-course.ts'

type Text = TextLabel &
  Written & {
    readonly block: string
    readonly kind: TextKind
    readonly bodies: readonly string[]
  }

/** A SIP as far as it has come, with what has happened and all that was written. */
export type Run = {
  events: SipEvent[]
  sip: Sip
  texts: Map<string, Text>
  on: LocalDate
  /** Past the plain course, among the random acts. */
  here: boolean
  /** The last step: what there was before it, who did it, and what it led to. */
  before: Sip
  textsBefore: ReadonlyMap<string, Text>
  actor: Viewer
  step: readonly SipEvent[]
}

/** A random act, or the one that is named. */
export type Step = AnyAct & { readonly name?: string }

/** Acts that fit where the SIP stands, and now and then any. */
function perform(sip: Sip, a: Step, ctx: Context, actor: Viewer, texts: Run['texts']): Tried {
  const later = laterActs(sip, a, ctx, texts)
  const named = a.name === undefined ? undefined : later[a.name]
  if (named !== undefined) return named()
  const early = earlyActs(sip, a, ctx).map((act) => (): Tried => ({ actor, result: act() }))
  const { at } = sip.stage
  const begun = at === 'running' || at === 'ending' || at === 'ended'
  const rare = [
    'new-version',
    'close',
    'plan-move',
    'succeed',
    'running-plan',
    'correct',
    'other-system',
    'happening',
  ]
  const mixed = [...early, ...rare.flatMap((name) => (later[name] === undefined ? [] : [later[name]]))]
  const all = Object.values(later)
  const [often, seldom] = begun ? [all, early] : [mixed, all]
  const pool = a.act % 3 === 0 ? seldom : often
  const act = pool[Math.floor(a.act / 3) % pool.length]
  if (act === undefined) throw new Error('there is always something to do')
  return act()
}

/** Who tries: half of the times the one who prepares. */
const whoTries = (sip: Sip, n: number): Viewer =>
  people[n] ?? people.find((p) => p.assignment === sip.roles.preparer) ?? peter

type RunOptions = {
  /** `check` sees the plain course too. */
  readonly everyStep?: boolean
  readonly birthDate?: LocalDate
  readonly need?: Partial<NoticeNeed>
}

/** Tells the plain course as far as `far`, then the random acts; `check` sees it after each step. */
export function run(
  { acts, far }: Sequence,
  region: Region,
  check: (run: Run) => void,
  { everyStep = false, birthDate = adult, need = {} }: RunOptions = {},
): Run {
  const plainly = plainCourse(region, birthDate, need)
  for (const [n, told] of plainly.slice(0, far + 1).entries())
    if ((everyStep || n === far) && told.step.length > 0) check(copyOf(told))
  const state = copyOf(plainly[far] ?? plainly[0])
  state.here = true
  for (const a of acts) {
    const since = state.on
    state.on = addDays(since, a.wait)
    const actor = whoTries(state.sip, a.who)
    const ctx = context(actor, { region, birthDate, on: state.on })
    const tried = perform(state.sip, a, ctx, actor, state.texts)
    goOn(state, tried)
    // A refused act on the same day changes nothing that can be read.
    if (tried.result.ok || state.on !== since) check(state)
  }
  return state
}

const copyOf = (told: Run | undefined): Run => {
  if (told === undefined) throw new Error('a SIP has a beginning')
  return { ...told, events: [...told.events], texts: new Map(told.texts) }
}

function goOn(state: Run, { actor, result }: Tried) {
  Object.assign(state, { before: state.sip, textsBefore: new Map(state.texts), actor, step: [] })
  if (!result.ok) return
  const { events, texts } = result.value
  state.step = events
  state.events.push(...events)
  state.sip = events.reduce(evolve, state.sip)
  keepTexts(state, actor, events, texts)
}

const courses = new Map<string, readonly Run[]>()

/** The plain course from a need on, as it is after each step. Told once. */
function plainCourse(region: Region, birthDate: LocalDate, need: Partial<NoticeNeed>): readonly Run[] {
  const key = JSON.stringify([region.id, birthDate, need])
  const known = courses.get(key)
  if (known !== undefined) return known
  const begun = noticed(context(peter, { region, birthDate }), { note: 'Behov', ...need })
  const state: Run = {
    events: [...begun.events],
    sip: begun.sip,
    texts: new Map(),
    on: today,
    here: false,
    before: begun.sip,
    textsBefore: new Map(),
    actor: peter,
    step: [],
  }
  keepTexts(state, peter, begun.events, begun.texts)
  const told = [copyOf(state)]
  for (const step of course(region, birthDate)) {
    goOn(state, step(state.sip))
    told.push(copyOf(state))
  }
  courses.set(key, told)
  return told
}

/** What storage does with the texts of an act. */
function keepTexts(
  { texts }: Run,
  actor: Viewer,
  events: readonly SipEvent[],
  writes: Extract<Tried['result'], { ok: true }>['value']['texts'],
) {
  for (const w of writes) {
    const had = texts.get(w.block)
    const bodies = [...(had?.bodies ?? []), w.body]
    const { forUnits } = had ?? w
    texts.set(w.block, {
      block: w.block,
      kind: w.kind,
      unit: had?.unit ?? actor.unit,
      authority: had?.authority ?? actor.authority,
      content: aboutText(w.kind).content,
      readers: w.readers,
      notFor: w.notFor,
      ...(forUnits === undefined ? {} : { forUnits }),
      bodies,
      version: bodies.length,
    })
  }
  for (const e of events) {
    if (e.type === 'TextKeptPrivate') {
      const kept = texts.get(e.block)
      if (kept !== undefined) texts.set(e.block, { ...kept, readers: 'person-only' })
    }
    if (e.type === 'UnitSucceeded')
      for (const [block, text] of texts) texts.set(block, renamed(text, e.from, e.into))
  }
}

/** The texts of a merged unit are its successor's own, and what was not for the one is not for the other. */
function renamed({ forUnits, ...text }: Text, from: string, into: string): Text {
  const unit = (id: string) => (id === from ? into : id)
  return {
    ...text,
    unit: unit(text.unit),
    notFor: text.notFor.map((key) => (key === `unit:${from}` ? `unit:${into}` : key)),
    ...(forUnits === undefined ? {} : { forUnits: forUnits.map(unit) }),
  }
}

/** Some way along the plain course, then acts. */
export type Sequence = { readonly acts: readonly Step[]; readonly far: number }

/** Some way along the plain course, then whatever people do. */
export const anySequence = (region: Region, { from = 0, maxLength = 30 } = {}) =>
  fc.record({
    acts: fc.array<Step>(anyAct, { maxLength, size: 'max' }),
    far: fc.integer({ min: from, max: course(region).length }),
  })
