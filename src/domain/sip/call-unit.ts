import { isExcludedUnit, openContents, yesHolds } from '../access/grounds.ts'
import { compareDates, type LocalDate } from '../calendar/local-date.ts'
import type { FunctionCode } from '../organisation/organisation.ts'
import { meetingDeadline } from '../policy.ts'
import { allow, type Result, refuse } from '../result.ts'
import { type Change, type Context, change, refuseUnlessLeading, type TextWrite } from './context.ts'
import type { SipEvent } from './events.ts'
import type { BlockId, Call, Sip } from './sip.ts'
import { newText, optionalText, refuseLong, refuseText, unasked } from './text.ts'

export type CallUnit = {
  readonly unit: string
  readonly functions: readonly FunctionCode[]
  readonly on: LocalDate
  readonly time: string
  readonly place: string
  readonly questions: readonly BlockId[]
  readonly lateReason?: string
  readonly personsWish?: boolean
}

/** Calls a listed unit. Takes a yes, a ground that covers the called, the purpose and at least one question. */
export function callUnit(sip: Sip, act: CallUnit, ctx: Context): Result<Change> {
  const refused =
    refuseUnlessLeading(sip, ctx) ??
    refuseText(act.place, ctx, 'place') ??
    refuseLong(act.lateReason ?? '', ctx, 'lateReason')
  if (refused !== undefined) return refused
  if (!yesHolds(sip)) return refuse('needs-yes')
  const party = sip.parties.find((p) => p.who.kind === 'unit' && p.who.unit === act.unit)
  if (party === undefined || party.who.kind !== 'unit') return refuse('unknown-thing', 'unit')
  if (isExcludedUnit(sip, act.unit)) return refuse('recipient-excluded', 'unit')
  if (sip.calls.some((c) => c.unit === act.unit)) return refuse('call-already-sent', 'unit')
  if (sip.preparation.fields.matters === undefined) return refuse('call-needs-purpose', 'unit')
  if (act.questions.length === 0 || act.questions.some((q) => !sip.preparation.questions.includes(q)))
    return refuse('call-needs-question', 'questions')
  if (!openContents(sip, sip.need, act, ctx.on).has('plan')) return refuse('call-needs-ground', 'unit')
  if (compareDates(act.on, ctx.on) < 0) return refuse('date-in-past', 'on')
  const late = compareDates(act.on, meetingDeadline(sip.need.noticedOn, ctx.policy)) > 0
  if (late && (act.lateReason ?? '').trim() === '') return refuse('late-needs-reason', 'lateReason')
  const place = newText(ctx, 'call-place', act.place)
  const reason = late ? optionalText(ctx, 'call-late-reason', act.lateReason, unasked(sip)) : undefined
  const texts: TextWrite[] = [place.write]
  const events: SipEvent[] = [place.event]
  if (reason !== undefined) {
    texts.push(reason.write)
    events.push(reason.event)
  }
  const call: Call = {
    id: ctx.newId(),
    unit: act.unit,
    authority: party.who.authority,
    how: party.how,
    on: act.on,
    time: act.time,
    place: place.block,
    questions: act.questions,
    sentOn: ctx.on,
    ...(reason === undefined ? {} : { lateReason: reason.block, personsWish: act.personsWish ?? false }),
  }
  events.push({ type: 'UnitCalled', call })
  return allow(change(events, texts))
}

export type AnswerCall = {
  readonly call: string
  readonly kind: 'coming' | 'substitute' | 'hindered'
  readonly text: string
  readonly mandate: boolean
}

/** The called unit tells who comes, and with what mandate; a hinder takes a substitute or its reason. */
export function answerCall(sip: Sip, act: AnswerCall, ctx: Context): Result<Change> {
  const member = sip.members.find((m) => m.assignment === ctx.actor.assignment && m.until === undefined)
  const call = sip.calls.find((c) => c.id === act.call)
  if (member === undefined || call === undefined || call.unit !== ctx.actor.unit)
    return refuse('not-on-this-sip')
  if (sip.stage.at === 'ended' || sip.stage.at === 'ending') return refuse('already-ended')
  if (!yesHolds(sip) || isExcludedUnit(sip, call.unit)) return refuse('needs-yes')
  if (call.answer !== undefined) return refuse('call-already-answered')
  const missing = refuseText(act.text, ctx, 'text')
  if (missing !== undefined) return missing
  const text = newText(
    ctx,
    act.kind === 'hindered' ? 'call-hinder' : 'call-who-comes',
    act.text,
    unasked(sip),
  )
  const answer: NonNullable<Call['answer']> =
    act.kind === 'hindered'
      ? { kind: 'hindered', why: text.block }
      : { kind: act.kind, who: text.block, mandate: act.mandate }
  return allow(change([text.event, { type: 'CallAnswered', call: call.id, answer }], [text.write]))
}
