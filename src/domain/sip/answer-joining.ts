import { allow, type Result, refuse } from '../result.ts'
import { type Change, type Context, change, refuseUnlessLeading } from './context.ts'
import type { Sip } from './sip.ts'

/** A new need was noticed elsewhere: the person has been asked whether they are to join this SIP. */
export function answerJoining(
  sip: Sip,
  act: { readonly notice: string; readonly joins: boolean },
  ctx: Context,
): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx)
  if (refused !== undefined) return refused
  const notice = sip.notices.find((n) => n.id === act.notice)
  if (notice === undefined) return refuse('unknown-thing')
  if (notice.handled) return refuse('notice-already-handled')
  return allow(change([{ type: 'JoiningAnswered', notice: act.notice, joins: act.joins }]))
}
