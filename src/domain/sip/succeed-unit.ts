import { isExcludedUnit } from '../access/grounds.ts'
import { allow, type Result, refuse } from '../result.ts'
import { type Change, type Context, change } from './context.ts'
import type { AssignmentId, Sip, UnitId } from './sip.ts'

/**
 * A unit has been merged into the actor's, within the same authority: it stands where the old one stood, and those of
 * its staff who have gone along hold what they held. By whoever administers the organisation; opens nothing to her.
 * A closed one goes along too: its texts are the new unit's to keep.
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
  if (act.authority !== actor.authority || act.from === actor.unit) return refuse('not-merged')
  const stands =
    sip.need.unit === act.from ||
    sip.members.some((m) => m.unit === act.from && (m.until === undefined || ctx.on < m.until)) ||
    sip.calls.some((c) => c.to.kind === 'unit' && c.to.unit === act.from)
  if (!stands) return refuse('not-merged')
  // A merger is no yes: what the person has closed stays closed.
  if (isExcludedUnit(sip, actor.unit)) return refuse('recipient-excluded')
  return allow(
    change([{ type: 'UnitSucceeded', from: act.from, into: actor.unit, on: ctx.on, members: act.members }]),
  )
}
