import { addDays, type LocalDate } from '../calendar/local-date.ts'
import type { Policy } from '../policy.ts'
import { allow, type Result, refuse } from '../result.ts'
import { type Change, type Context, change, refuseUnlessLeading } from './context.ts'
import type { PlacementTime, Sip } from './sip.ts'

/** The three dated duties of a placement: a SIP before it, during it and after it. */
export function placementDates(
  sip: Pick<Sip, 'need'>,
  policy: Policy,
): Readonly<Record<PlacementTime, LocalDate>> | undefined {
  const { entry } = sip.need
  if (entry.path !== 'placement') return undefined
  const during = addDays(entry.starts, policy.placementDuringAfterDays)
  return {
    before: entry.starts,
    during: during < entry.ends ? during : entry.ends,
    after: addDays(entry.ends, policy.placementAfterEndDays),
  }
}

export function markPlacementSip(
  sip: Sip,
  act: { readonly which: PlacementTime },
  ctx: Context,
): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx)
  if (refused !== undefined) return refused
  if (sip.need.entry.path !== 'placement') return refuse('no-placement')
  if (sip.need.placementDone.includes(act.which)) return refuse('nothing-to-correct')
  return allow(change([{ type: 'PlacementSipDone', which: act.which, on: ctx.on }]))
}
