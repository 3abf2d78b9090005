import { isExcluded, openContentsFor, yesHolds } from '../access/grounds.ts'
import { allow, type Refusal, type Result, refuse } from '../result.ts'
import { type Change, type Context, change, leads, refuseUnlessLeading } from './context.ts'
import { refuseUnlessYes } from './own-yes.ts'
import {
  type Acceptance,
  type AnswerWay,
  callTo,
  type Measure,
  memberOn,
  type PartyAnswer,
  type Sip,
} from './sip.ts'
import { newText, optionalText, refuseLong, refuseText, unasked } from './text.ts'

export type AnswerMeasure = {
  readonly measure: string
  /** The version of the measure that was read: nobody accepts what has changed since. */
  readonly expects: number
  readonly accepts?: boolean
  readonly why: string
}

/** The responsible unit accepts or declines what is asked of it; also after the meeting, and also what it accepted. */
export function answerMeasure(sip: Sip, act: AnswerMeasure, ctx: Context): Result<Change> {
  const measure = sip.plan.measures.find((m) => m.id === act.measure)
  const { responsible } = measure ?? {}
  if (measure === undefined || responsible?.kind !== 'unit' || responsible.unit !== ctx.actor.unit)
    return refuse('not-your-units-work')
  const refused = refuseUnlessAsked(sip, ctx)
  return refused ?? answered(sip, measure, act, ctx)
}

/** An answer that was given aloud or on paper, written down by the unit that leads. */
export function noteMeasureAnswer(
  sip: Sip,
  act: AnswerMeasure & { readonly noted?: AnswerWay },
  ctx: Context,
): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx)
  if (refused !== undefined) return refused
  const unsaid = refuseUnlessYes(sip, ctx)
  if (unsaid !== undefined) return unsaid
  const measure = sip.plan.measures.find((m) => m.id === act.measure)
  if (measure === undefined) return refuse('unknown-thing')
  const { responsible } = measure
  if (responsible.kind === 'person') return refuse('unknown-thing')
  if (saidThemselves(measure.acceptance)) return refuse('answered-themselves', 'accepts')
  if (act.noted === undefined) return refuse('choose-one', 'noted')
  if (act.noted === 'at-meeting' && !wasThere(sip, measure)) return refuse('was-not-there', 'noted')
  return answered(sip, measure, act, ctx, act.noted)
}

function answered(
  sip: Sip,
  measure: Measure,
  act: AnswerMeasure,
  ctx: Context,
  noted?: AnswerWay,
): Result<Change> {
  if (measure.version !== act.expects) return refuse('changed-meanwhile', 'accepts')
  if (act.accepts === undefined) return refuse('choose-one', 'accepts')
  const by = { on: ctx.on, by: ctx.actor.assignment, ...(noted === undefined ? {} : { noted }) }
  if (act.accepts) {
    const acceptance: Acceptance = { state: 'accepted', ...by }
    return allow(change([{ type: 'MeasureAnswered', measure: measure.id, acceptance }]))
  }
  const missing = refuseText(act.why, ctx, 'why', 'decline-needs-reason')
  if (missing !== undefined) return missing
  const why = newText(ctx, 'measure-declined', act.why, unasked(sip))
  const acceptance: Acceptance = { state: 'declined', ...by, why: why.block }
  return allow(change([why.event, { type: 'MeasureAnswered', measure: measure.id, acceptance }], [why.write]))
}

/** Nobody writes another answer over the one that a unit gave itself; only the unit does. */
const saidThemselves = (acceptance: Acceptance): boolean =>
  (acceptance.state === 'accepted' || acceptance.state === 'declined') && acceptance.noted === undefined

/** Was somebody from the responsible there, at the last meeting or the one that goes on? */
function wasThere(sip: Sip, { responsible }: Measure): boolean {
  if (responsible.kind !== 'unit') return true
  if (responsible.unit === sip.need.unit) return true
  const call = callTo(sip, responsible.unit)
  if (call === undefined) return false
  const was = sip.meetings.at(-1)?.attendance[call.id]
  return call.id in sip.now.round || (was !== undefined && was !== 'absent')
}

/** Whoever leads has seen that a measure was declined, and takes it from there. */
export function seeDecline(sip: Sip, act: { readonly measure: string }, ctx: Context): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx)
  if (refused !== undefined) return refused
  const measure = sip.plan.measures.find((m) => m.id === act.measure)
  if (measure?.acceptance.state !== 'declined') return refuse('unknown-thing')
  return allow(change([{ type: 'DeclineSeen', measure: measure.id, by: ctx.actor.assignment, on: ctx.on }]))
}

export type AnswerPlan = {
  readonly answer?: PartyAnswer['answer']
  readonly why: string
}

/** What a unit says of the plan as a whole. A no stays in the plan, and does not stop it. */
export function answerPlan(sip: Sip, act: AnswerPlan, ctx: Context): Result<Change> {
  const { unit } = ctx.actor
  // By its call also when it has come to lead, so that one unit has one answer.
  const party = callTo(sip, unit)?.id ?? (leads(sip, unit) ? unit : undefined)
  if (party === undefined) return refuse('not-on-this-sip')
  const refused = refuseUnlessAsked(sip, ctx)
  return refused ?? planAnswered(sip, party, act, ctx)
}

/** The same for a party outside Kugghjul, or one that said it at the meeting. */
export function notePlanAnswer(
  sip: Sip,
  act: AnswerPlan & { readonly call: string; readonly noted?: AnswerWay },
  ctx: Context,
): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx)
  if (refused !== undefined) return refused
  const unsaid = refuseUnlessYes(sip, ctx)
  if (unsaid !== undefined) return unsaid
  if (!sip.calls.some((c) => c.id === act.call)) return refuse('unknown-thing')
  const said = sip.plan.answers[act.call]
  if (said !== undefined && said.noted === undefined && said.version === versionAsked(sip))
    return refuse('answered-themselves', 'answer')
  if (act.noted === undefined) return refuse('choose-one', 'noted')
  return planAnswered(sip, act.call, act, ctx, act.noted)
}

function planAnswered(
  sip: Sip,
  party: string,
  act: AnswerPlan,
  ctx: Context,
  noted?: AnswerWay,
): Result<Change> {
  if (sip.meetings.length === 0) return refuse('meeting-not-held')
  if (act.answer === undefined) return refuse('choose-one', 'answer')
  const wrong = act.answer === 'disagrees' ? refuseText(act.why, ctx, 'why') : refuseLong(act.why, ctx, 'why')
  if (wrong !== undefined) return wrong
  const why = optionalText(ctx, 'plan-party-answer', act.why, unasked(sip))
  const answer: PartyAnswer = {
    answer: act.answer,
    on: ctx.on,
    by: ctx.actor.assignment,
    version: versionAsked(sip),
    ...(noted === undefined ? {} : { noted }),
    ...(why === undefined ? {} : { why: why.block }),
  }
  return allow(
    change(
      [...(why === undefined ? [] : [why.event]), { type: 'PartyAnsweredPlan', party, answer }],
      why === undefined ? [] : [why.write],
    ),
  )
}

/** The version that is being asked about: the one that is written now, or the one that holds. */
export const versionAsked = (sip: Pick<Sip, 'plan'>): number => {
  const { established, revision } = sip.plan
  return established === undefined ? 1 : established.version + (revision === undefined ? 0 : 1)
}

/** The unit is on it, the yes holds, and it may read the plan that it is asked about. */
export function refuseUnlessAsked(sip: Sip, ctx: Context): Refusal | undefined {
  const { actor } = ctx
  if (memberOn(sip, actor.assignment, ctx.on) === undefined) return refuse('not-on-this-sip')
  if (sip.stage.at === 'ended' || sip.stage.at === 'ending') return refuse('already-ended')
  const reader = { kind: 'unit', unit: actor.unit, functions: actor.functions } as const
  if (!yesHolds(sip) || isExcluded(sip, reader)) return refuse('needs-yes')
  const reads = leads(sip, actor.unit) || openContentsFor(sip, sip.need, reader, ctx.on).has('plan')
  return reads ? undefined : refuse('call-ground-ended')
}
