import { allow, type Result, refuse } from '../result.ts'
import { type Change, type Context, change, refuseUnlessLeading } from './context.ts'
import type { Sip } from './sip.ts'
import { newText, refuseText } from './text.ts'

/** Information and guidance was enough: what was said, and by whom. It ends the need. */
export function giveInformation(sip: Sip, act: { readonly what: string }, ctx: Context): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx) ?? refuseText(act.what, ctx, 'what')
  if (refused !== undefined) return refused
  if (sip.need.level === undefined) return refuse('level-not-decided')
  if (sip.need.level.decided !== 'information') return refuse('level-is-not-information')
  const what = newText(ctx, 'information-given', act.what)
  return allow(change([what.event, { type: 'InformationGiven', on: ctx.on }], [what.write]))
}
