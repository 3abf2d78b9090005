import { isExcluded, openContentsFor, yesHolds } from '../access/grounds.ts'
import { allow, type Refusal, type Result, refuse } from '../result.ts'
import { type Change, type Context, change, refuseUnlessLeading } from './context.ts'
import { type Call, type CallAnswer, type Mandate, memberOn, type Sip, type TellingWay } from './sip.ts'
import { newText, refuseText, unasked } from './text.ts'

export type AnswerCall = {
  readonly call: string
  /** `no`: nobody comes and nobody in their place. For the called a hinder, for the invited a no. */
  readonly kind: 'coming' | 'substitute' | 'no'
  /** Who comes, or why nobody does. */
  readonly text: string
  readonly mandate?: Mandate
  readonly limit?: string
  /** How many times they had answered when the form was opened. */
  readonly expects: number
}

/** The called unit tells who comes and with what mandate; both called and invited are asked for a substitute. */
export function answerCall(sip: Sip, act: AnswerCall, ctx: Context): Result<Change> {
  const call = sip.calls.find((c) => c.id === act.call)
  const { to } = call ?? {}
  if (call === undefined || to?.kind !== 'unit' || to.unit !== ctx.actor.unit)
    return refuse('not-on-this-sip')
  if (memberOn(sip, ctx.actor.assignment, ctx.on) === undefined) return refuse('not-on-this-sip')
  if (sip.stage.at === 'ended' || sip.stage.at === 'ending') return refuse('already-ended')
  const reader = { kind: 'unit', unit: to.unit, functions: ctx.actor.functions } as const
  if (!yesHolds(sip) || isExcluded(sip, reader)) return refuse('needs-yes')
  if (openContentsFor(sip, sip.need, reader, ctx.on).size === 0) return refuse('call-ground-ended')
  return answered(sip, call, act, ctx)
}

/** Somebody outside Kugghjul answered by letter, by phone or in person: written down by the unit that leads. */
export function noteAnswer(
  sip: Sip,
  act: AnswerCall & { readonly noted: TellingWay },
  ctx: Context,
): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx)
  if (refused !== undefined) return refused
  if (!yesHolds(sip)) return refuse('needs-yes')
  const call = sip.calls.find((c) => c.id === act.call)
  if (call === undefined) return refuse('unknown-thing')
  return answered(sip, call, act, ctx, act.noted)
}

function answered(sip: Sip, call: Call, act: AnswerCall, ctx: Context, noted?: TellingWay): Result<Change> {
  const refused = refuseAnswer(sip, call, act, ctx)
  if (refused !== undefined) return refused
  const known = {
    on: ctx.on,
    by: ctx.actor.assignment,
    meeting: sip.planned?.version ?? 0,
    version: (call.answer?.version ?? 0) + 1,
    ...(noted === undefined ? {} : { noted }),
  }
  const comes = act.kind !== 'no'
  const text = newText(ctx, comes ? 'call-who-comes' : 'call-hinder', act.text, unasked(sip))
  const limit =
    comes && act.mandate === 'limited' ? newText(ctx, 'call-limit', act.limit ?? '', unasked(sip)) : undefined
  const answer: CallAnswer =
    act.kind === 'no'
      ? { ...known, kind: call.how === 'call' ? 'hindered' : 'declined', why: text.block }
      : {
          ...known,
          kind: act.kind,
          who: text.block,
          mandate: act.mandate ?? 'no',
          ...(limit === undefined ? {} : { limit: limit.block }),
        }
  return allow(
    change(
      [
        text.event,
        ...(limit === undefined ? [] : [limit.event]),
        { type: 'CallAnswered', call: call.id, answer },
      ],
      [text.write, ...(limit === undefined ? [] : [limit.write])],
    ),
  )
}

function refuseAnswer(sip: Sip, call: Call, act: AnswerCall, ctx: Context): Refusal | undefined {
  if (sip.planned === undefined) return refuse('meeting-already-held')
  if ((call.answer?.version ?? 0) !== act.expects) return refuse('call-already-answered')
  const missing = refuseText(act.text, ctx, 'text')
  if (missing !== undefined) return missing
  if (act.kind === 'no') return undefined
  if (act.mandate === undefined) return refuse('mandate-missing', 'mandate')
  return act.mandate === 'limited' ? refuseText(act.limit ?? '', ctx, 'limit') : undefined
}

/** A called unit that cannot come and names no substitute: its manager gets to know, and says so here. */
export function readHinder(sip: Sip, act: { readonly call: string }, ctx: Context): Result<Change> {
  const call = sip.calls.find((c) => c.id === act.call)
  if (call?.to.kind !== 'unit' || call.to.unit !== ctx.actor.unit) return refuse('not-on-this-sip')
  if (memberOn(sip, ctx.actor.assignment, ctx.on) === undefined) return refuse('not-on-this-sip')
  if (!ctx.actor.roles.includes('manager')) return refuse('not-your-manager-duty')
  if (!hinderWaits(call)) return refuse('unknown-thing')
  return allow(change([{ type: 'HinderReadByManager', call: call.id, by: ctx.actor.assignment, on: ctx.on }]))
}

/** A hinder without a substitute that no manager of the unit has read. Only the called have the duty to come. */
export const hinderWaits = (call: Call): boolean =>
  call.to.kind === 'unit' &&
  call.to.reach === 'kugghjul' &&
  call.answer?.kind === 'hindered' &&
  call.hinderReadByManager !== true
