import { compareDates, type LocalDate } from '../calendar/local-date.ts'
import { allow, type Result, refuse } from '../result.ts'
import { type Change, type Context, change, isMinor, refuseUnlessLeading } from './context.ts'
import type { Sip } from './sip.ts'
import { newText, refuseText } from './text.ts'

/** The child has been asked and heard, whoever answers and on whatever ground. What the child said is kept. */
export function hearChild(
  sip: Sip,
  act: { readonly on: LocalDate; readonly view: string },
  ctx: Context,
): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx) ?? refuseText(act.view, ctx, 'view')
  if (refused !== undefined) return refused
  if (!isMinor(ctx)) return refuse('unknown-thing')
  if (compareDates(act.on, ctx.on) > 0) return refuse('date-in-future', 'on')
  const view = newText(ctx, 'child-view', act.view)
  return allow(change([view.event, { type: 'ChildHeard', on: act.on }], [view.write]))
}
