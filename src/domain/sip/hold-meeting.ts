import { yesHolds } from '../access/grounds.ts'
import { compareDates, type LocalDate } from '../calendar/local-date.ts'
import { allow, type Result, refuse } from '../result.ts'
import { type Change, type Context, change, refuseUnlessLeading } from './context.ts'
import type { Attendance, PersonPart, Sip } from './sip.ts'
import { optionalText, refuseLong, unasked } from './text.ts'

export type HoldMeeting = {
  readonly on: LocalDate
  readonly person?: PersonPart
  /** By unit, for everyone who was called or invited. */
  readonly attendance: Readonly<Record<string, Attendance | undefined>>
  readonly note: string
}

/** Held only with how the person took part, and attendance for everyone who was called. */
export function holdMeeting(sip: Sip, act: HoldMeeting, ctx: Context): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx) ?? refuseLong(act.note, ctx, 'note')
  if (refused !== undefined) return refused
  if (!yesHolds(sip)) return refuse('needs-yes')
  if (sip.calls.length === 0) return refuse('meeting-needs-call')
  if (compareDates(act.on, ctx.on) > 0) return refuse('date-in-future', 'on')
  if (compareDates(act.on, sip.need.noticedOn) < 0) return refuse('date-in-past', 'on')
  if (act.person === undefined) return refuse('person-part-missing', 'person')
  const attendance: Record<string, Attendance> = {}
  for (const call of sip.calls) {
    const was = act.attendance[call.unit]
    if (was === undefined) return refuse('attendance-missing', `attendance-${call.unit}`)
    attendance[call.unit] = was
  }
  const note = optionalText(ctx, 'meeting-note', act.note, unasked(sip))
  return allow(
    change(
      [
        ...(note === undefined ? [] : [note.event]),
        { type: 'MeetingHeld', meeting: { on: act.on, person: act.person, attendance } },
      ],
      note === undefined ? [] : [note.write],
    ),
  )
}
