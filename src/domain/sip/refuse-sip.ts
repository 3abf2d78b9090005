import { compareDates, type LocalDate } from '../calendar/local-date.ts'
import { allow, type Result, refuse } from '../result.ts'
import { type Change, type Context, change, refuseUnlessLeading } from './context.ts'
import type { ToldHow } from './sip.ts'
import { memberOn, type Sip } from './sip.ts'
import { newText, refuseText } from './text.ts'

export type RefuseSip = {
  readonly reason: string
  readonly whereToTurn: string
  readonly toldOn: LocalDate
  readonly toldHow: ToldHow
}

/** An exception. The reason is documented, reaches the manager, and the person is told why, by whom and where to turn. */
export function refuseSip(sip: Sip, act: RefuseSip, ctx: Context): Result<Change> {
  const refused =
    refuseUnlessLeading(sip, ctx) ??
    refuseText(act.reason, ctx, 'reason') ??
    refuseText(act.whereToTurn, ctx, 'whereToTurn')
  if (refused !== undefined) return refused
  if (sip.yes.answer !== 'not-asked') return refuse('already-answered')
  if (compareDates(act.toldOn, ctx.on) > 0) return refuse('date-in-future', 'toldOn')
  if (compareDates(act.toldOn, sip.need.noticedOn) < 0) return refuse('date-in-past', 'toldOn')
  const reason = newText(ctx, 'refusal-reason', act.reason)
  const where = newText(ctx, 'refusal-where-to-turn', act.whereToTurn)
  return allow(
    change(
      [
        reason.event,
        where.event,
        {
          type: 'SipRefused',
          on: ctx.on,
          toldOn: act.toldOn,
          toldHow: act.toldHow,
          by: ctx.actor.assignment,
        },
      ],
      [reason.write, where.write],
    ),
  )
}

/** The manager of the unit has read the refusal. */
export function readRefusal(sip: Sip, ctx: Context): Result<Change> {
  const manager = ctx.actor.roles.includes('manager') && ctx.actor.unit === sip.need.unit
  if (!manager || memberOn(sip, ctx.actor.assignment, ctx.on) === undefined)
    return refuse('not-your-manager-duty')
  if (sip.stage.at !== 'ended' || sip.stage.how !== 'refused' || sip.stage.managerHasRead === true)
    return refuse('nothing-to-correct')
  return allow(change([{ type: 'RefusalReadByManager', by: ctx.actor.assignment, on: ctx.on }]))
}
