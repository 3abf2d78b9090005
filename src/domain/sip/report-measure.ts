import { compareDates, type LocalDate } from '../calendar/local-date.ts'
import { allow, type Result, refuse } from '../result.ts'
import { refuseUnlessAsked } from './answer-measure.ts'
import { type Change, type Context, change, refuseUnlessLeading } from './context.ts'
import { agreedMeasures } from './establish-plan.ts'
import type { Labels } from './follow-up.ts'
import { refuseUnlessYes } from './own-yes.ts'
import type { AnswerWay, Measure, Progress, ProgressState, Sip } from './sip.ts'
import { newText, refuseText, sameAudience } from './text.ts'

export type ReportMeasure = {
  readonly measure: string
  /** The version of the measure that was read. */
  readonly expects: number
  readonly state?: ProgressState
  readonly on?: LocalDate
  /** Why it is hindered: what, not who. */
  readonly why: string
}

/** The responsible unit tells how its measure goes: started, done, or hindered and why. */
export function reportMeasure(sip: Sip, act: ReportMeasure, ctx: Context, texts: Labels): Result<Change> {
  const measure = sip.plan.measures.find((m) => m.id === act.measure)
  if (measure?.responsible.kind !== 'unit' || measure.responsible.unit !== ctx.actor.unit)
    return refuse('not-your-units-work')
  return refuseUnlessAsked(sip, ctx) ?? reported(sip, measure, act, ctx, texts)
}

/** The same, written down by the unit that leads for the person, for somebody named and for a unit on paper. */
export function noteMeasureReport(
  sip: Sip,
  act: ReportMeasure & { readonly noted?: AnswerWay },
  ctx: Context,
  texts: Labels,
): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx) ?? refuseUnlessYes(sip, ctx)
  if (refused !== undefined) return refused
  const measure = sip.plan.measures.find((m) => m.id === act.measure)
  if (measure === undefined) return refuse('unknown-thing')
  if (saidThemselves(sip, measure)) return refuse('reported-themselves', 'state')
  if (act.noted === undefined) return refuse('choose-one', 'noted')
  return reported(sip, measure, act, ctx, texts, act.noted)
}

/** Nobody writes over what a unit said itself; only the unit does. */
const saidThemselves = (sip: Sip, measure: Measure): boolean => {
  const said = sip.plan.progress[measure.id]
  return measure.responsible.kind === 'unit' && said !== undefined && said.noted === undefined
}

function reported(
  sip: Sip,
  measure: Measure,
  act: ReportMeasure,
  ctx: Context,
  texts: Labels,
  noted?: AnswerWay,
): Result<Change> {
  if (sip.stage.at !== 'running') return refuse('plan-not-established')
  if (!agreedMeasures(sip.plan).includes(measure)) return refuse('measure-not-agreed')
  if (measure.version !== act.expects) return refuse('changed-meanwhile', 'state')
  if (act.state === undefined) return refuse('choose-one', 'state')
  if (act.on === undefined) return refuse('date-missing', 'on')
  if (compareDates(act.on, ctx.on) > 0) return refuse('date-in-future', 'on')
  const hindered = act.state === 'hindered'
  const wrong = hindered ? refuseText(act.why, ctx, 'why', 'hinder-needs-reason') : undefined
  if (wrong !== undefined) return wrong
  const why = hindered
    ? newText(ctx, 'measure-hinder', act.why, sameAudience(sip, [measure.what], texts))
    : undefined
  const progress: Progress = {
    state: act.state,
    on: act.on,
    by: ctx.actor.assignment,
    ...(noted === undefined ? {} : { noted }),
    ...(why === undefined ? {} : { why: why.block }),
  }
  return allow(
    change(
      [...(why === undefined ? [] : [why.event]), { type: 'MeasureReported', measure: measure.id, progress }],
      why === undefined ? [] : [why.write],
    ),
  )
}

/** Whoever leads has seen that a measure is hindered, and takes it from there. */
export function seeMeasureHinder(sip: Sip, act: { readonly measure: string }, ctx: Context): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx)
  if (refused !== undefined) return refused
  const progress = sip.plan.progress[act.measure]
  if (progress?.seen === true) return allow(change([]))
  if (!hinderWaitsFor(progress)) return refuse('unknown-thing')
  const { measure } = act
  return allow(change([{ type: 'MeasureHinderSeen', measure, by: ctx.actor.assignment, on: ctx.on }]))
}

/** A hinder that nobody who leads has seen, or has written down herself. */
export const hinderWaitsFor = (progress: Progress | undefined): boolean =>
  progress?.state === 'hindered' && progress.seen !== true && progress.noted === undefined
