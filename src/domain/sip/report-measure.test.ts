import { describe, expect, test } from 'vitest'
import {
  became,
  codeOf,
  context,
  fieldOf,
  karin,
  maja,
  peter,
  policyFor,
  regions,
  rule,
  stranger,
  today,
} from '../../../test/support/given.ts'
import { aMeasure, planned, proposed, running } from '../../../test/support/thread.ts'
import type { Viewer } from '../access/read-text.ts'
import { addDays } from '../calendar/local-date.ts'
import type { Context } from './context.ts'
import { duties } from './duties.ts'
import {
  hinderWaitsFor,
  noteMeasureReport,
  type ReportMeasure,
  reportMeasure,
  seeMeasureHinder,
} from './report-measure.ts'
import type { AnswerWay, Sip } from './sip.ts'
import { withdraw } from './withdraw.ts'
import { addMeasure, changeMeasure } from './write-measure.ts'
import { startRevision } from './write-plan.ts'

const nothingSaid = new Map<string, { readonly notFor: readonly string[] }>()
const first = (sip: Sip) => {
  const [measure] = sip.plan.measures
  if (measure === undefined) throw new Error('no measure')
  return measure
}
const said = (sip: Sip, act: Partial<ReportMeasure> = {}): ReportMeasure => ({
  measure: first(sip).id,
  expects: first(sip).version,
  state: 'started',
  on: today,
  why: '',
  ...act,
})
const hindered = (sip: Sip, why = 'Ingen tid går att få före jul') => said(sip, { state: 'hindered', why })
const as = (ctx: Context, actor: Viewer): Context => ({ ...ctx, actor })

describe.each(regions)('how a measure goes in $name', ({ region }) => {
  const ctx = context(peter, { region })
  const byKarin = as(ctx, karin)
  const { sip } = running(ctx)
  const report = (act: Partial<ReportMeasure> = {}, at = sip, by = byKarin) =>
    reportMeasure(at, said(at, act), by, nothingSaid)

  test(rule('responsible-says-how-it-goes', 'started and done, with the day and who said it'), () => {
    const started = became(sip, report())
    expect(started.plan.progress[first(sip).id]).toEqual({ state: 'started', on: today, by: 'karin' })
    const done = became(started, report({ state: 'done' }, started))
    expect(done.plan.progress[first(sip).id]).toMatchObject({ state: 'done', by: 'karin' })
  })

  test(
    rule('responsible-says-how-it-goes', 'hindered takes a reason; a reason is kept for nothing else'),
    () => {
      const without = report({ state: 'hindered', why: '  ' })
      expect([codeOf(without), fieldOf(without)]).toEqual(['hinder-needs-reason', 'why'])
      const long = report({ state: 'hindered', why: 'x'.repeat(policyFor(region).textLimit + 1) })
      expect(codeOf(long)).toBe('text-too-long')
      const told = reportMeasure(sip, hindered(sip), byKarin, nothingSaid)
      const text = told.ok ? told.value.texts[0] : undefined
      expect(text).toMatchObject({ kind: 'measure-hinder', readers: 'to-plan' })
      expect(became(sip, told).plan.progress[first(sip).id]).toMatchObject({
        state: 'hindered',
        why: text?.block,
      })
      const started = report({ why: 'Inte ett hinder' })
      expect(started.ok && started.value.texts).toEqual([])
    },
  )

  test(
    rule('responsible-says-how-it-goes', 'why it is hindered is for nobody whom the measure is not for'),
    () => {
      const labels = new Map([[first(sip).what, { notFor: ['unit:boendestodet'] }]])
      const told = reportMeasure(sip, hindered(sip), byKarin, labels)
      expect(told.ok && told.value.texts[0]?.notFor).toEqual(['unit:boendestodet'])
    },
  )

  test(rule('responsible-says-how-it-goes', 'only the unit that answers for it, and only on it'), () => {
    for (const actor of [peter, maja, stranger])
      expect(codeOf(report({}, sip, as(ctx, actor)))).toBe('not-your-units-work')
    const colleague = { ...karin, assignment: 'kim', staff: 'staff-kim' }
    expect(codeOf(report({}, sip, as(ctx, colleague)))).toBe('not-on-this-sip')
    expect(codeOf(report({ measure: 'another' }))).toBe('not-your-units-work')
  })

  test('a state and a day that has been', () => {
    const { state: _, ...stateless } = said(sip)
    expect(fieldOf(reportMeasure(sip, stateless, byKarin, nothingSaid))).toBe('state')
    const { on: __, ...dayless } = said(sip)
    expect(codeOf(reportMeasure(sip, dayless, byKarin, nothingSaid))).toBe('date-missing')
    expect(codeOf(report({ on: addDays(today, 1) }))).toBe('date-in-future')
    expect(codeOf(report({ on: addDays(today, -1) }))).toBe('allowed')
  })

  test('not of a measure that has changed since it was read, nor of one that nobody has accepted', () => {
    const open = became(sip, startRevision(sip, ctx))
    const changed = became(
      open,
      changeMeasure(
        open,
        { ...aMeasure(open), measure: first(open).id, expects: 1, often: 'Varje vecka' },
        ctx,
      ),
    )
    expect(codeOf(reportMeasure(changed, said(sip), byKarin, nothingSaid))).toBe('measure-not-agreed')
    expect(codeOf(report({ expects: 9 }))).toBe('changed-meanwhile')
    const added = became(open, addMeasure(open, aMeasure(open), ctx))
    const proposal = added.plan.measures.at(-1)
    const about = { measure: proposal?.id ?? '', expects: proposal?.version ?? 0 }
    expect(codeOf(reportMeasure(added, { ...said(sip), ...about }, byKarin, nothingSaid))).toBe(
      'measure-not-agreed',
    )
  })

  test('not before the plan holds', () => {
    expect(codeOf(report({}, planned(ctx).sip))).toBe('plan-not-established')
    expect(codeOf(report({}, proposed(ctx).sip))).toBe('plan-not-established')
  })

  test(rule('withdraw-any-time', 'not when the yes or the ground has been taken back'), () => {
    const grounds = sip.grounds.map((g) => g.id)
    const closed = became(sip, withdraw(sip, { what: 'grounds', grounds, told: 'phone' }, ctx))
    expect(codeOf(report({}, closed))).toBe('call-ground-ended')
    const over = became(sip, withdraw(sip, { what: 'all', told: 'phone' }, ctx))
    expect(codeOf(report({}, over))).toBe('already-ended')
  })

  describe('written down by those who lead', () => {
    const note = (at: Sip, act: Partial<ReportMeasure> & { noted?: AnswerWay } = {}, by = ctx) =>
      noteMeasureReport(at, { ...said(at), noted: 'phone', ...act }, by, nothingSaid)

    test(rule('responsible-says-how-it-goes', 'with how it reached them'), () => {
      const noted = became(sip, note(sip))
      expect(noted.plan.progress[first(sip).id]).toEqual({
        state: 'started',
        on: today,
        by: 'peter',
        noted: 'phone',
      })
      const { noted: _, ...silent } = { ...said(sip), noted: 'phone' as const }
      expect(fieldOf(noteMeasureReport(sip, silent, ctx, nothingSaid))).toBe('noted')
      expect(codeOf(note(sip, { measure: 'another' }))).toBe('unknown-thing')
      expect(codeOf(note(sip, {}, byKarin))).toBe('not-your-units-work')
    })

    test(rule('responsible-says-how-it-goes', 'never over what a unit said itself'), () => {
      const own = became(sip, report())
      expect(codeOf(note(own, { state: 'done' }))).toBe('reported-themselves')
      const noted = became(sip, note(sip))
      expect(codeOf(note(noted, { state: 'done' }))).toBe('allowed')
    })
  })

  describe('a hinder', () => {
    const told = became(sip, reportMeasure(sip, hindered(sip), byKarin, nothingSaid))
    const see = (at: Sip, by = ctx) => seeMeasureHinder(at, { measure: first(sip).id }, by)
    const waits = (at: Sip) => duties(at, policyFor(region)).filter((d) => d.kind === 'see-measure-hinder')

    test(rule('responsible-says-how-it-goes', 'waits for the one who leads until it has been seen'), () => {
      expect(waits(told)).toMatchObject([{ about: first(sip).id, assignment: 'peter', due: today }])
      const seen = became(told, see(told))
      expect(waits(seen)).toEqual([])
      expect(seen.plan.progress[first(sip).id]).toMatchObject({ state: 'hindered', seen: true })
      // Two who press at once: the second is no fault.
      expect(see(seen)).toEqual({ ok: true, value: { events: [], texts: [] } })
    })

    test('is seen only by those who lead, and only when there is one', () => {
      expect(codeOf(see(told, byKarin))).toBe('not-your-units-work')
      expect(codeOf(see(sip))).toBe('unknown-thing')
      expect(codeOf(see(became(sip, report())))).toBe('unknown-thing')
    })

    test('that those who lead wrote down themselves waits for nobody', () => {
      const noted = noteMeasureReport(sip, { ...hindered(sip), noted: 'phone' }, ctx, nothingSaid)
      expect(hinderWaitsFor(became(sip, noted).plan.progress[first(sip).id])).toBe(false)
      expect(waits(became(sip, noted))).toEqual([])
    })
  })

  test(
    rule(
      'responsible-says-how-it-goes',
      'the unit is asked some days after it was to begin, until it has said',
    ),
    () => {
      const asked = (at: Sip) => duties(at, policyFor(region)).filter((d) => d.kind === 'report-measures')
      const due = addDays(first(sip).starts, policyFor(region).reportStartDays)
      expect(asked(sip)).toMatchObject([{ unit: karin.unit, due }])
      expect(asked(became(sip, report()))).toEqual([])
    },
  )
})
