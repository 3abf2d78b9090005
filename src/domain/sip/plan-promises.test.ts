import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { context, karin, maja, peter, regions, today } from '../../../test/support/given.ts'
import { agreed, met, planned } from '../../../test/support/thread.ts'
import { addDays } from '../calendar/local-date.ts'
import type { RegionPolicy } from '../policy.ts'
import type { Result } from '../result.ts'
import { answerMeasure, answerPlan, noteMeasureAnswer } from './answer-measure.ts'
import type { Change, Context } from './context.ts'
import { giveCopy } from './copy-plan.ts'
import { correctText } from './correct.ts'
import { agreedMeasures, type EstablishPlan, establishPlan } from './establish-plan.ts'
import type { SipEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { type PlanVersion, planVersion } from './plan-version.ts'
import type { Sip } from './sip.ts'
import { everybody } from './text.ts'
import { withdraw } from './withdraw.ts'
import { addMeasure, changeMeasure, removeMeasure, type WriteMeasure } from './write-measure.ts'
import {
  addGoal,
  changeGoal,
  dropRevision,
  removeGoal,
  setContact,
  setLongTermGoal,
  startRevision,
  stateNobodyElse,
  writeSheet,
} from './write-plan.ts'

const kinds = [
  'long-term-goal',
  'add-goal',
  'change-goal',
  'remove-goal',
  'add-measure',
  'add-measure',
  'change-measure',
  'remove-measure',
  'answer',
  'answer',
  'answer',
  'note-answer',
  'answer-plan',
  'nobody-else',
  'sheet',
  'contact',
  'correct',
  'copy',
  'revise',
  'revise',
  'revise',
  'drop',
  'establish',
  'establish',
  'establish',
  'establish',
  'establish',
  'withdraw',
] as const
/** One random act. Numbers choose among what there is, so that acts often hit. */
const anyAct = fc.record({
  kind: fc.constantFrom(...kinds),
  pick: fc.nat(12),
  other: fc.nat(11),
  luck: fc.boolean(),
  wait: fc.constantFrom(0, 0, 0, 1),
})
type AnyAct = typeof anyAct extends fc.Arbitrary<infer T> ? T : never

const at = <T>(list: readonly T[], n: number): T | undefined =>
  list.length === 0 ? undefined : list[n % list.length]
const responsibles = [
  { kind: 'unit', unit: karin.unit },
  { kind: 'unit', unit: peter.unit },
  { kind: 'unit', unit: maja.unit },
  { kind: 'person' },
  { kind: 'other', name: 'Birgit' },
] as const

/** All of it, or with one part left out. */
function partly(a: AnyAct, ctx: Context): EstablishPlan {
  const whole: EstablishPlan = { ...agreed, followUpOn: addDays(ctx.on, 30) }
  const { mainResponsible: _, ...noMain } = whole
  const { followUpOn: __, ...noDay } = whole
  const { agreement: ___, ...noAnswer } = whole
  const missing: readonly EstablishPlan[] = [
    noMain,
    noDay,
    noAnswer,
    { ...whole, followUpPlace: ' ' },
    { ...whole, mainAuthority: 'other' },
    { ...whole, agreement: 'no', dissent: 'Nej' },
    { ...whole, agreement: 'no', mayStand: true },
    { ...whole, mainResponsible: 'maja' },
    { ...whole, followUpOn: addDays(ctx.on, -1) },
    { ...whole, agreement: 'could-not-answer' },
    { ...whole, agreement: 'no', mayStand: true, dissent: 'För lite' },
  ]
  return a.luck ? whole : (at(missing, a.other) ?? whole)
}

function perform(sip: Sip, a: AnyAct, ctx: Context): Result<Change> {
  const byKarin = { ...ctx, actor: karin }
  const goal = at(sip.plan.goals, a.pick)
  const measure = at(sip.plan.measures, a.pick)
  const known = { measure: measure?.id ?? '', expects: measure?.version ?? 0 }
  const answer = { ...known, accepts: a.other % 3 !== 0, why: 'Kan inte' }
  const words = { own: a.luck ? `egna ${a.other}` : '', ours: `våra ${a.other}`, audience: everybody }
  const responsible = at(responsibles, a.other)
  const written: WriteMeasure = {
    goal: goal?.id ?? '',
    what: `insats ${a.other}`,
    who: '',
    often: a.luck ? 'Varje dag' : '',
    where: '',
    how: '',
    starts: ctx.on,
    audience: everybody,
    ...(responsible === undefined ? {} : { responsible }),
  }
  switch (a.kind) {
    case 'long-term-goal':
      return setLongTermGoal(sip, { body: `mål ${a.other}`, audience: everybody }, ctx)
    case 'add-goal':
      return addGoal(sip, words, ctx)
    case 'change-goal':
      return changeGoal(sip, { ...words, goal: goal?.id ?? '', expects: goal ?? { id: '' } }, ctx)
    case 'remove-goal':
      return removeGoal(sip, { goal: goal?.id ?? '' }, ctx)
    case 'add-measure':
      return addMeasure(sip, written, ctx)
    case 'change-measure':
      return changeMeasure(sip, { ...written, ...known }, ctx)
    case 'remove-measure':
      return removeMeasure(sip, known, ctx)
    case 'answer':
      return answerMeasure(sip, answer, a.luck ? byKarin : ctx)
    case 'note-answer':
      return noteMeasureAnswer(sip, { ...answer, noted: 'phone' }, ctx)
    case 'answer-plan':
      return answerPlan(sip, { answer: a.luck ? 'agrees' : 'disagrees', why: 'För lite' }, byKarin)
    case 'nobody-else':
      return stateNobodyElse(sip, { nobodyElse: a.luck }, ctx)
    case 'sheet': {
      const body = `del ${a.other}`
      const expects = sip.plan.fields['own-part'] === undefined ? 0 : 1
      return writeSheet(sip, { fields: [{ key: 'own-part', body, expects }], audience: everybody }, ctx)
    }
    case 'contact':
      return setContact(sip, { unit: karin.unit, name: 'Karin', phone: '070-174 06 58' }, ctx)
    case 'correct': {
      const block = at(
        [sip.plan.longTermGoal, goal?.ours, measure?.what].filter((b) => b !== undefined),
        a.other,
      )
      const about = { kind: 'measure-what', readers: 'by-ground', notFor: [], unit: peter.unit } as const
      const text = { ...about, block: block ?? '', version: 1 }
      const act = { text, body: 'rättat', reason: 'Skrivfel', expects: 1 }
      return correctText(sip, a.luck ? { ...act, changesPlan: false } : act, ctx)
    }
    case 'copy': {
      const version = sip.plan.established?.version ?? 1
      return giveCopy(sip, { to: { kind: 'person' }, functions: [], version, how: 'letter', on: ctx.on }, ctx)
    }
    case 'revise':
      return startRevision(sip, ctx)
    case 'drop':
      return dropRevision(sip, ctx)
    case 'establish':
      return establishPlan(sip, partly(a, ctx), ctx)
    case 'withdraw':
      // Seldom, or there would be little left to see.
      return withdraw(
        sip,
        { what: a.other === 0 && a.luck ? 'all' : 'grounds', grounds: [], told: 'phone' },
        ctx,
      )
  }
}

type Step = { readonly before: Sip; readonly after: Sip; readonly events: readonly SipEvent[] }

type Sequence = { readonly acts: readonly AnyAct[]; readonly far: boolean }

function run({ acts, far }: Sequence, region: RegionPolicy, check: (step: Step) => void) {
  const ctx = context(peter, { region })
  const { sip, events } = (far ? planned : met)(ctx)
  let state: Step = { before: sip, after: sip, events }
  let on = today
  for (const a of acts) {
    on = addDays(on, a.wait)
    const result = perform(state.after, a, { ...ctx, on })
    if (!result.ok) continue
    state = {
      before: state.after,
      after: result.value.events.reduce(evolve, state.after),
      events: [...state.events, ...result.value.events],
    }
    check(state)
  }
  return state
}

/** What a plan must have, told from the events alone, sharing no code with the decisions it checks. */
function lacking(events: readonly SipEvent[]): string[] {
  const measures = new Map<string, { who: string; says: string }>()
  const goals = new Set<string>()
  let longTerm = false
  let nobodyElse = false
  let main = ''
  let yes = false
  let held: Extract<SipEvent, { type: 'PlanEstablished' }> | undefined
  for (const e of events) {
    if (e.type === 'YesGiven') yes = true
    if (e.type === 'YesWithdrawn' || e.type === 'NoGiven') yes = false
    if (e.type === 'LongTermGoalSet') longTerm = true
    if (e.type === 'GoalSet') goals.add(e.goal.id)
    if (e.type === 'GoalRemoved') goals.delete(e.goal)
    if (e.type === 'MeasureAdded' || e.type === 'MeasureChanged')
      measures.set(e.measure.id, { who: e.measure.responsible.kind, says: e.measure.acceptance.state })
    if (e.type === 'MeasureRemoved') measures.delete(e.measure)
    if (e.type === 'MeasureAnswered')
      measures.set(e.measure, { who: measures.get(e.measure)?.who ?? '', says: e.acceptance.state })
    if (e.type === 'NobodyElseStated') nobodyElse = e.nobodyElse
    if (e.type === 'RoleGiven' && e.role === 'mainResponsible') main = e.assignment
    if (e.type === 'PlanEstablished') held = e
  }
  const counted = [...measures.values()].filter((m) => m.says === 'accepted' || m.says === 'own')
  const others = [...measures.values()].filter((m) => m.who !== 'unit')
  const { agreement, dissent, followUpOn, followUpPlace, on } = held?.established ?? {}
  const wrong: [string, boolean][] = [
    ['yes', !yes],
    ['long-term goal', !longTerm],
    ['goal', goals.size === 0],
    ['needed', measures.size === 0],
    ['by a principal', !counted.some((m) => m.who === 'unit')],
    ['by others', nobodyElse ? others.length > 0 : !counted.some((m) => m.who !== 'unit')],
    ['main responsible', main !== 'peter'],
    ['follow-up', followUpPlace === undefined || followUpOn === undefined || followUpOn < (on ?? '')],
    ['answer', agreement === undefined],
    ['reason', agreement !== 'yes' && dissent === undefined],
  ]
  return wrong.filter(([, is]) => is).map(([what]) => what)
}

describe.each(regions)('promises of the plan, whatever people do, in $name', ({ region }) => {
  const sequences = fc.record({
    acts: fc.array(anyAct, { minLength: 5, maxLength: 80, size: 'max' }),
    far: fc.boolean(),
  })

  test('no sequence establishes a plan that lacks a statutory content, a yes, its goals, or its follow-up', () => {
    let established = 0
    fc.assert(
      fc.property(sequences, (acts) => {
        run(acts, region, ({ events }) => {
          if (events.at(-1)?.type !== 'PlanEstablished') return
          established += 1
          expect(lacking(events)).toEqual([])
        })
      }),
      { numRuns: 250 },
    )
    // The promise would be empty if none were ever established.
    expect(established).toBeGreaterThan(40)
  })

  test('no proposal and nothing declined is ever among what is agreed', () => {
    let proposals = 0
    fc.assert(
      fc.property(sequences, (acts) => {
        run(acts, region, ({ after, events }) => {
          const said = new Map<string, string>()
          for (const e of events) {
            if (e.type === 'MeasureAdded' || e.type === 'MeasureChanged')
              said.set(e.measure.id, e.measure.acceptance.state)
            if (e.type === 'MeasureAnswered') said.set(e.measure, e.acceptance.state)
          }
          const agreedIds = new Set(agreedMeasures(after.plan).map((m) => m.id))
          for (const { id, responsible } of after.plan.measures) {
            const state = said.get(id)
            if (state === 'proposed' || state === 'declined') proposals += 1
            expect(agreedIds.has(id)).toBe(state === 'accepted' || state === 'own')
            // Only the unit itself, or who wrote down what it said, has accepted.
            if (responsible.kind === 'unit' && responsible.unit === maja.unit) throw new Error('not called')
          }
        })
      }),
      { numRuns: 250 },
    )
    expect(proposals).toBeGreaterThan(100)
  })

  test('a version once established never changes', () => {
    let compared = 0
    fc.assert(
      fc.property(sequences, (acts) => {
        const taken = new Map<number, PlanVersion | undefined>()
        const { events } = run(acts, region, (step) => {
          const { established } = step.after.plan
          if (established !== undefined && step.before.plan.established?.version !== established.version)
            taken.set(established.version, structuredClone(planVersion(step.events, established.version)))
        })
        for (const [n, then] of taken) {
          compared += 1
          expect(then).toBeDefined()
          expect(then?.sip.plan.established?.version).toBe(n)
          expect(planVersion(events, n)).toEqual(then)
        }
        expect(planVersion(events, taken.size + 1)).toBeUndefined()
      }),
      { numRuns: 250 },
    )
    expect(compared).toBeGreaterThan(40)
  })

  test('what holds is changed only by a revision, and a new version takes a change', () => {
    fc.assert(
      fc.property(sequences, (acts) => {
        run(acts, region, ({ before, after }) => {
          const was = before.plan.established
          if (was === undefined) return
          if (before.plan.revision === undefined) {
            const { answers: _, ...held } = before.plan
            expect(after.plan.goals).toEqual(held.goals)
            expect(after.plan.longTermGoal).toEqual(held.longTermGoal)
            expect(after.plan.fields).toEqual(held.fields)
            const asked = (sip: Sip) => sip.plan.measures.map(({ acceptance: __, ...m }) => m)
            expect(asked(after)).toEqual(asked(before))
          }
          if (after.plan.established?.version !== was.version)
            expect(before.plan.revision?.changed).toBe(true)
        })
      }),
      { numRuns: 250 },
    )
  })
})
