import { compareDates, type LocalDate } from '../calendar/local-date.ts'
import { allow, type Result, refuse } from '../result.ts'
import { type Change, type Context, change, refuseUnlessLeading } from './context.ts'
import type { Sip } from './sip.ts'

/** The person has been contacted about the need. Clears the reminder. */
export function makeFirstContact(sip: Sip, act: { readonly on: LocalDate }, ctx: Context): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx)
  if (refused !== undefined) return refused
  if (compareDates(act.on, ctx.on) > 0) return refuse('date-in-future', 'on')
  if (compareDates(act.on, sip.need.noticedOn) < 0) return refuse('date-in-past', 'on')
  return allow(change([{ type: 'FirstContactMade', on: act.on }]))
}
