import { allow, type Result, refuse } from '../result.ts'
import { type Change, type Context, change, refuseUnlessLeading } from './context.ts'
import { memberOn, type Sip } from './sip.ts'
import { newText, optionalText, refuseLong, refuseText, unasked } from './text.ts'

export type NoteOtherSystem = { readonly system: string; readonly number: string }

/** The unit keeps it in another system too: which, and its number there. For the unit alone. */
export function noteOtherSystem(sip: Sip, act: NoteOtherSystem, ctx: Context): Result<Change> {
  if (memberOn(sip, ctx.actor.assignment, ctx.on) === undefined) return refuse('not-on-this-sip')
  if (sip.stage.at === 'ended') return refuse('already-ended')
  const wrong = refuseText(act.system, ctx, 'system') ?? refuseLong(act.number, ctx, 'number')
  if (wrong !== undefined) return wrong
  const system = newText(ctx, 'other-system', act.system)
  const number = optionalText(ctx, 'other-system-number', act.number)
  const texts = number === undefined ? [system] : [system, number]
  const known = { system: system.block, ...(number === undefined ? {} : { number: number.block }) }
  return allow(
    change(
      [...texts.map((t) => t.event), { type: 'OtherSystemNoted', unit: ctx.actor.unit, system: known }],
      texts.map((t) => t.write),
    ),
  )
}

/** A plan that already holds somewhere else is typed in here: late, and with its source in the plan. */
export function takeRunningPlan(sip: Sip, act: NoteOtherSystem, ctx: Context): Result<Change> {
  const refused =
    refuseUnlessLeading(sip, ctx) ??
    refuseText(act.system, ctx, 'system') ??
    refuseLong(act.number, ctx, 'number')
  if (refused !== undefined) return refused
  if (sip.plan.established !== undefined) return refuse('already-running')
  const system = newText(ctx, 'late-entry-source', act.system, unasked(sip))
  const number = optionalText(ctx, 'late-entry-number', act.number)
  const texts = number === undefined ? [system] : [system, number]
  const from = { system: system.block, ...(number === undefined ? {} : { number: number.block }) }
  return allow(
    change(
      [...texts.map((t) => t.event), { type: 'RunningPlanTaken', from, on: ctx.on }],
      texts.map((t) => t.write),
    ),
  )
}
