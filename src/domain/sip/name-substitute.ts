import { isExcludedUnit } from '../access/grounds.ts'
import { addDays, compareDates, type LocalDate } from '../calendar/local-date.ts'
import { allow, type Result, refuse } from '../result.ts'
import { type Change, type Context, change } from './context.ts'
import type { SipEvent } from './events.ts'
import type { Colleague } from './prepare-meeting.ts'
import { type AssignmentId, hasEnded, memberOn, type Sip } from './sip.ts'
import { closedToOthers, unitIsOn } from './take-over.ts'
import { newText, refuseText } from './text.ts'

export type NameSubstitute = {
  /** Who is away. */
  readonly of: AssignmentId
  readonly to: Colleague
  readonly from: LocalDate
  /** The last day. */
  readonly until: LocalDate
  readonly reason: string
}

/**
 * Somebody stands in for a colleague who holds the SIP in the unit, from a day to the end of a day. By the unit's
 * manager, who need not be on it and reads nothing by it, or by the one who holds it.
 */
export function nameSubstitute(sip: Sip, act: NameSubstitute, ctx: Context): Result<Change> {
  const { actor } = ctx
  const isHolder = act.of === actor.assignment && memberOn(sip, actor.assignment, ctx.on) !== undefined
  if (!isHolder && !(actor.roles.includes('manager') && unitIsOn(sip, actor.unit)))
    return refuse('not-manager')
  if (hasEnded(sip) || closedToOthers(sip, actor.unit)) return refuse('already-ended')
  if (isExcludedUnit(sip, actor.unit)) return refuse('recipient-excluded')
  const away = sip.members.find((m) => m.assignment === act.of && m.until === undefined)
  if (away?.unit !== actor.unit) return refuse('not-a-holder', 'of')
  if (act.to.unit !== actor.unit || act.to.assignment === act.of)
    return refuse('not-an-active-assignment', 'to')
  if (compareDates(act.until, act.from) < 0) return refuse('dates-reversed', 'until')
  if (compareDates(act.until, ctx.on) < 0) return refuse('date-in-past', 'until')
  if (sip.substitutes.some((s) => s.of === act.of && s.from <= act.until && act.from <= s.until))
    return refuse('substitute-already', 'from')
  const missing = refuseText(act.reason, ctx, 'reason')
  if (missing !== undefined) return missing
  const reason = newText(ctx, 'substitute-reason', act.reason)
  const substitute = {
    unit: actor.unit,
    of: act.of,
    to: act.to.assignment,
    from: act.from,
    until: act.until,
    reason: reason.block,
  }
  const events: SipEvent[] = [reason.event, { type: 'SubstituteNamed', substitute }]
  if (!sip.members.some((m) => m.assignment === act.to.assignment && m.until === undefined))
    events.push({
      type: 'MemberJoined',
      member: {
        ...act.to,
        basis: 'substitute',
        since: act.from < ctx.on ? ctx.on : act.from,
        until: addDays(act.until, 1),
      },
    })
  return allow(change(events, [reason.write]))
}

/** The colleague is back: the substitute reads nothing from today. */
export function endSubstitute(
  sip: Sip,
  act: { readonly of: AssignmentId; readonly to: AssignmentId; readonly from?: LocalDate },
  ctx: Context,
): Result<Change> {
  const { actor } = ctx
  const mine = act.of === actor.assignment && memberOn(sip, actor.assignment, ctx.on) !== undefined
  if (!mine && !(actor.roles.includes('manager') && unitIsOn(sip, actor.unit))) return refuse('not-manager')
  const known = sip.substitutes.find(
    (s) =>
      s.unit === actor.unit &&
      s.of === act.of &&
      s.to === act.to &&
      (act.from === undefined || s.from === act.from),
  )
  if (known === undefined) return refuse('unknown-thing')
  const { unit, of, to, from } = known
  return allow(change([{ type: 'SubstituteEnded', substitute: { unit, of, to, from }, on: ctx.on }]))
}
