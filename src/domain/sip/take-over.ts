import { isExcludedUnit } from '../access/grounds.ts'
import { allow, type Result, refuse } from '../result.ts'
import { hinderWaits } from './answer-call.ts'
import { type Change, type Context, change, leads, memberFrom } from './context.ts'
import type { SipEvent } from './events.ts'
import type { Colleague } from './prepare-meeting.ts'
import { callTo, memberOn, type Sip } from './sip.ts'
import { newText, refuseText } from './text.ts'

/** "I take over": somebody in a unit that is on the SIP steps in, with a reason that the person gets to see. */
export function takeOver(sip: Sip, act: { readonly reason: string }, ctx: Context): Result<Change> {
  const { actor } = ctx
  if (!unitIsOn(sip, actor.unit)) return refuse('not-on-this-sip')
  if (memberOn(sip, actor.assignment, ctx.on) !== undefined) return refuse('already-on-it')
  if (isExcludedUnit(sip, actor.unit)) return refuse('recipient-excluded')
  if (closedToOthers(sip, actor.unit)) return refuse('already-ended')
  const missing = refuseText(act.reason, ctx, 'reason')
  if (missing !== undefined) return missing
  const reason = newText(ctx, 'take-over-reason', act.reason)
  const from = sip.roles.holders[actor.unit]
  return allow(
    change(
      [
        reason.event,
        { type: 'MemberJoined', member: memberFrom(ctx, 'took-over') },
        {
          type: 'HolderChanged',
          unit: actor.unit,
          to: actor.assignment,
          why: 'took-over',
          ...(from === undefined ? {} : { from }),
        },
      ],
      [reason.write],
    ),
  )
}

/**
 * A named person takes on what waits for the whole unit: a call that nobody holds, or, for a manager, a refusal to
 * read. Until then the row has no content.
 */
export function takeOn(sip: Sip, ctx: Context): Result<Change> {
  const { actor } = ctx
  if (memberOn(sip, actor.assignment, ctx.on) !== undefined) return refuse('already-on-it')
  if (isExcludedUnit(sip, actor.unit)) return refuse('recipient-excluded')
  const call = callTo(sip, actor.unit)
  const called = call !== undefined && sip.roles.holders[actor.unit] === undefined
  // A hinder without a substitute: the manager steps in to see it.
  const hinder = call !== undefined && hinderWaits(call) && actor.roles.includes('manager')
  const refusalWaits =
    sip.stage.at === 'ended' && sip.stage.how === 'refused' && sip.stage.managerHasRead === false
  const manager = refusalWaits && actor.roles.includes('manager') && actor.unit === sip.need.unit
  if (!called && !manager && !hinder) return refuse('not-on-this-sip')
  if (!manager && closedToOthers(sip, actor.unit)) return refuse('already-ended')
  return allow(change([{ type: 'MemberJoined', member: memberFrom(ctx, 'took-on') }]))
}

/** The holder, or the unit's manager, hands what is the unit's over to a colleague. The one who leaves stops reading. */
export function handOver(
  sip: Sip,
  act: { readonly to: Colleague; readonly reason: string; readonly stays: boolean },
  ctx: Context,
): Result<Change> {
  const { actor } = ctx
  const member = memberOn(sip, actor.assignment, ctx.on)
  if (member === undefined && !(actor.roles.includes('manager') && unitIsOn(sip, actor.unit)))
    return refuse('not-on-this-sip')
  const missing = refuseText(act.reason, ctx, 'reason')
  if (missing !== undefined) return missing
  if (act.to.unit !== actor.unit) return refuse('not-an-active-assignment', 'to')
  if (isExcludedUnit(sip, actor.unit)) return refuse('recipient-excluded')
  if (closedToOthers(sip, actor.unit) && memberOn(sip, act.to.assignment, ctx.on) === undefined)
    return refuse('already-ended')
  const from = sip.roles.holders[actor.unit]
  if (!act.stays && from !== undefined && from !== actor.assignment && !actor.roles.includes('manager'))
    return refuse('not-your-units-work', 'stays')
  if (act.to.assignment === from) return refuse('already-on-it', 'to')
  const reason = newText(ctx, 'hand-over-reason', act.reason)
  const events: SipEvent[] = [reason.event]
  // A substitute who gets it for good is on it for some days only.
  if (!sip.members.some((m) => m.assignment === act.to.assignment && m.until === undefined))
    events.push({ type: 'MemberJoined', member: { ...act.to, basis: 'handed', since: ctx.on } })
  events.push({
    type: 'HolderChanged',
    unit: actor.unit,
    to: act.to.assignment,
    why: 'handed',
    ...(from === undefined ? {} : { from }),
  })
  if (!act.stays && from !== undefined) {
    // Nobody stands in for whoever no longer holds it.
    for (const known of sip.substitutes)
      if (known.unit === actor.unit && known.of === from) {
        const { reason: _, until: __, ...substitute } = known
        events.push({ type: 'SubstituteEnded', substitute, on: ctx.on })
      }
    events.push({ type: 'MemberLeft', assignment: from, on: ctx.on })
  }
  return allow(change(events, [reason.write]))
}

/** Does the unit lead it, is somebody of it on the SIP, or is it called? Then its colleagues see a row, without content. */
export const unitIsOn = (sip: Sip, unit: string): boolean =>
  sip.need.unit === unit ||
  sip.members.some((m) => m.unit === unit && m.until === undefined) ||
  callTo(sip, unit) !== undefined

/** After the yes is withdrawn or the SIP has ended, nobody new comes on to it from a unit that does not lead it. */
export const closedToOthers = (sip: Sip, unit: string): boolean =>
  (sip.stage.at === 'ending' || sip.stage.at === 'ended') && !leads(sip, unit)
