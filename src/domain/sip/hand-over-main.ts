import { isExcludedUnit, openContentsFor } from '../access/grounds.ts'
import { compareDates, type LocalDate } from '../calendar/local-date.ts'
import type { AuthorityKind, FunctionCode } from '../organisation/organisation.ts'
import { allow, type Result, refuse } from '../result.ts'
import { type Change, type Context, change, leads, refuseUnlessLeading } from './context.ts'
import { mayHaveMainResponsibility } from './establish-plan.ts'
import { refuseUnlessYes } from './own-yes.ts'
import type { AssignmentId, Sip, TellingWay } from './sip.ts'
import { newText, refuseText, unasked } from './text.ts'

export type AskMainHandover = {
  readonly to?: AssignmentId
  /** What kind of authority the new one works for, and what the unit does: a ground may name a function. */
  readonly authority?: AuthorityKind
  readonly functions: readonly FunctionCode[]
  readonly reason: string
  /** The day the person was told, and how. */
  readonly personToldOn?: LocalDate
  readonly personToldHow?: TellingWay
}

/** Asks somebody on the SIP to take the main responsibility over. The person is told before, and has her say. */
export function askMainHandover(sip: Sip, act: AskMainHandover, ctx: Context): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx) ?? refuseUnlessYes(sip, ctx)
  if (refused !== undefined) return refused
  if (sip.stage.at !== 'running') return refuse('plan-not-established')
  const member = sip.members.find((m) => m.assignment === act.to && m.until === undefined)
  if (member === undefined) return refuse('main-responsible-missing', 'to')
  if (member.assignment === sip.roles.mainResponsible) return refuse('main-already', 'to')
  if (isExcludedUnit(sip, member.unit)) return refuse('recipient-excluded', 'to')
  if (!mayHaveMainResponsibility(act.authority, ctx.policy))
    return refuse('main-responsible-not-principal', 'to')
  const reader = { kind: 'unit', unit: member.unit, functions: act.functions } as const
  if (!leads(sip, member.unit) && !openContentsFor(sip, sip.need, reader, ctx.on).has('plan'))
    return refuse('call-ground-ended', 'to')
  const missing = refuseText(act.reason, ctx, 'reason')
  if (missing !== undefined) return missing
  if (act.personToldOn === undefined) return refuse('main-person-not-told', 'personToldOn')
  if (compareDates(act.personToldOn, ctx.on) > 0) return refuse('date-in-future', 'personToldOn')
  if (act.personToldHow === undefined) return refuse('main-person-not-told', 'personToldHow')
  const reason = newText(ctx, 'main-handover', act.reason, unasked(sip))
  const from = sip.roles.mainResponsible
  const asked = {
    to: member.assignment,
    ...(from === undefined ? {} : { from }),
    reason: reason.block,
    on: ctx.on,
    personTold: { on: act.personToldOn, how: act.personToldHow },
  }
  return allow(change([reason.event, { type: 'MainHandoverAsked', asked }], [reason.write]))
}

/** The one who is asked says yes, and has it from now on; or no, with a reason, and nothing changes. */
export function answerMainHandover(
  sip: Sip,
  act: { readonly accepts?: boolean; readonly why: string },
  ctx: Context,
): Result<Change> {
  const { mainAsked } = sip
  if (mainAsked === undefined || mainAsked.declined !== undefined) return refuse('main-not-asked')
  if (mainAsked.to !== ctx.actor.assignment) return refuse('not-asked-of-you')
  if (!sip.members.some((m) => m.assignment === mainAsked.to && m.until === undefined))
    return refuse('not-on-this-sip')
  if (sip.stage.at !== 'running') return refuse('already-ended')
  if (act.accepts === undefined) return refuse('choose-one', 'accepts')
  if (act.accepts) {
    if (isExcludedUnit(sip, ctx.actor.unit)) return refuse('recipient-excluded')
    const reader = { kind: 'unit', unit: ctx.actor.unit, functions: ctx.actor.functions } as const
    if (!leads(sip, ctx.actor.unit) && !openContentsFor(sip, sip.need, reader, ctx.on).has('plan'))
      return refuse('call-ground-ended')
    return allow(change([{ type: 'MainHandoverAnswered', accepts: true, on: ctx.on }]))
  }
  const missing = refuseText(act.why, ctx, 'why')
  if (missing !== undefined) return missing
  const why = newText(ctx, 'main-declined', act.why, unasked(sip))
  return allow(
    change(
      [why.event, { type: 'MainHandoverAnswered', accepts: false, on: ctx.on, why: why.block }],
      [why.write],
    ),
  )
}
