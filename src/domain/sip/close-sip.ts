import { compareDates, type LocalDate } from '../calendar/local-date.ts'
import { allow, type Result, refuse } from '../result.ts'
import { type Change, type Context, change, refuseUnlessLeading } from './context.ts'
import type { ToldHow } from './events.ts'
import type { CloseReason, Sip } from './sip.ts'
import { newText, optionalText, refuseLong, refuseText, unasked } from './text.ts'

export type CloseSip = {
  readonly reason?: CloseReason
  readonly note: string
  readonly whereToTurn: string
  readonly personToldOn?: LocalDate
  /** By call: how everyone who was called or invited has been told that it no longer applies. */
  readonly told: Readonly<Record<string, ToldHow | undefined>>
}

/** Ends it, with one of the reasons; everybody is told that it no longer applies (not why), and she where to turn. */
export function closeSip(sip: Sip, act: CloseSip, ctx: Context): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx) ?? refuseLong(act.note, ctx, 'note')
  if (refused !== undefined) return refused
  if (act.reason === undefined) return refuse('close-needs-reason', 'reason')
  if (sip.stage.at === 'ending' && act.reason !== 'withdrawn' && act.reason !== 'deceased')
    return refuse('close-needs-reason', 'reason')
  if (act.reason === 'withdrawn' && sip.stage.at !== 'ending') return refuse('close-needs-reason', 'reason')
  const deceased = act.reason === 'deceased'
  if (!deceased) {
    const missing = refuseText(act.whereToTurn, ctx, 'whereToTurn', 'close-needs-where-to-turn')
    if (missing !== undefined) return missing
    if (act.personToldOn === undefined) return refuse('close-needs-told', 'personToldOn')
    if (compareDates(act.personToldOn, ctx.on) > 0) return refuse('date-in-future', 'personToldOn')
  }
  const told: { call: string; on: LocalDate; how: ToldHow }[] = []
  for (const { id } of sip.calls) {
    const how = act.told[id]
    if (how === undefined) return refuse('close-needs-told', `told-${id}`)
    told.push({ call: id, on: ctx.on, how })
  }
  const texts = [
    optionalText(ctx, 'close-note', act.note),
    deceased || act.whereToTurn.trim() === ''
      ? undefined
      : newText(ctx, 'where-to-turn', act.whereToTurn, unasked(sip)),
  ].filter((t) => t !== undefined)
  return allow(
    change(
      [
        ...texts.map((t) => t.event),
        {
          type: 'SipClosed',
          reason: act.reason,
          on: ctx.on,
          told,
          ...(act.personToldOn === undefined || deceased ? {} : { personToldOn: act.personToldOn }),
        },
      ],
      texts.map((t) => t.write),
    ),
  )
}
