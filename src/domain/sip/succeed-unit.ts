import { allow, type Result, refuse } from '../result.ts'
import { type Change, type Context, change } from './context.ts'
import { type AssignmentId, hasEnded, type Sip, type UnitId } from './sip.ts'

/**
 * A unit has been merged into the actor's, within the same authority: it stands where the old one stood, and those of
 * its staff who have gone along hold what they held. By whoever administers the organisation; opens nothing to her.
 */
export function succeedUnit(
  sip: Sip,
  act: {
    readonly from: UnitId
    readonly authority: string
    /** The new assignment of each who had one in the old unit. */
    readonly members: Readonly<Record<AssignmentId, AssignmentId>>
  },
  ctx: Context,
): Result<Change> {
  const { actor } = ctx
  if (act.authority !== actor.authority) return refuse('not-merged')
  const stands =
    sip.need.unit === act.from ||
    sip.members.some((m) => m.unit === act.from) ||
    sip.calls.some((c) => c.to.kind === 'unit' && c.to.unit === act.from)
  if (!stands) return refuse('not-merged')
  // A closed one goes along too: its texts are the new unit's to keep.
  const on = hasEnded(sip) && sip.stage.at === 'ended' ? sip.stage.on : ctx.on
  return allow(
    change([
      {
        type: 'UnitSucceeded',
        from: act.from,
        into: actor.unit,
        on: on > ctx.on ? on : ctx.on,
        members: act.members,
      },
    ]),
  )
}
