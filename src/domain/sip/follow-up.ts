import { compareDates, type LocalDate } from '../calendar/local-date.ts'
import { allow, type Result, refuse } from '../result.ts'
import { type Change, type Context, change, refuseUnlessLeading } from './context.ts'
import type { MeasureOutcome, Sip } from './sip.ts'
import { newText, optionalText, refuseLong, unasked } from './text.ts'

export type FollowUpAct = {
  readonly on: LocalDate
  readonly outcomes: Readonly<Record<string, MeasureOutcome | undefined>>
  readonly note: string
  readonly next?: 'continue' | 'close'
  readonly nextOn?: LocalDate
  /** HH:MM, Swedish local time. */
  readonly nextTime?: string
  readonly nextPlace: string
}

/** Goes through every measure, then goes on with a new date and place, or closes. */
export function followUp(sip: Sip, act: FollowUpAct, ctx: Context): Result<Change> {
  const refused =
    refuseUnlessLeading(sip, ctx) ??
    refuseLong(act.note, ctx, 'note') ??
    refuseLong(act.nextPlace, ctx, 'nextPlace')
  if (refused !== undefined) return refused
  if (sip.stage.at !== 'running') return refuse('plan-not-established')
  if (compareDates(act.on, ctx.on) > 0) return refuse('date-in-future', 'on')
  const outcomes: Record<string, MeasureOutcome> = {}
  for (const { id } of sip.plan.measures) {
    const outcome = act.outcomes[id]
    if (outcome === undefined) return refuse('measure-not-gone-through', `outcome-${id}`)
    outcomes[id] = outcome
  }
  if (act.next === undefined) return refuse('choose-one', 'next')
  const note = optionalText(ctx, 'follow-up-note', act.note, unasked(sip))
  const events = note === undefined ? [] : [note.event]
  const texts = note === undefined ? [] : [note.write]
  const held = { on: act.on, outcomes, next: act.next }
  if (act.next === 'close') return allow(change([...events, { type: 'FollowedUp', followUp: held }], texts))
  if (act.nextOn === undefined || compareDates(act.nextOn, ctx.on) <= 0)
    return refuse('follow-up-missing', 'nextOn')
  if (act.nextPlace.trim() === '') return refuse('follow-up-missing', 'nextPlace')
  const place = newText(ctx, 'follow-up-place', act.nextPlace, unasked(sip))
  return allow(
    change(
      [
        ...events,
        place.event,
        {
          type: 'FollowedUp',
          followUp: held,
          next: {
            on: act.nextOn,
            place: place.block,
            ...(act.nextTime === undefined ? {} : { time: act.nextTime }),
          },
        },
      ],
      [...texts, place.write],
    ),
  )
}
