import { allow, type Result, refuse } from '../result.ts'
import { type Change, type Context, change, refuseUnlessLeading } from './context.ts'
import type { Drivers, Level, Sip } from './sip.ts'
import { newText, refuseText } from './text.ts'

export type DecideLevel = { readonly drivers: Drivers; readonly level: Level; readonly reason: string }

/** The level that the three drivers point at. A proposal only: a human decides, with a reason. */
export function proposeLevel(drivers: Drivers): Level {
  const sum = drivers.actors + drivers.influence + drivers.predictability
  if (drivers.actors === 0 && sum <= 1) return 'information'
  if (sum <= 2) return 'sip'
  return sum <= 4 ? 'sip-plus' : 'sip-plus-plus'
}

export function decideLevel(sip: Sip, act: DecideLevel, ctx: Context): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx) ?? refuseText(act.reason, ctx, 'reason')
  if (refused !== undefined) return refused
  if (act.level === 'information' && sip.yes.answer === 'yes') return refuse('already-answered', 'level')
  const reason = newText(ctx, 'level-reason', act.reason)
  const level = { drivers: act.drivers, proposed: proposeLevel(act.drivers), decided: act.level, on: ctx.on }
  return allow(change([{ type: 'LevelDecided', level }, reason.event], [reason.write]))
}
