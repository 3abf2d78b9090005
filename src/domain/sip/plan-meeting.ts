import { compareDates, type LocalDate } from '../calendar/local-date.ts'
import { meetingDeadline, type Policy } from '../policy.ts'
import { allow, type Result, refuse } from '../result.ts'
import { type Change, type Context, change, refuseUnlessLeading, type TextWrite } from './context.ts'
import type { SipEvent } from './events.ts'
import { refuseUnlessYes } from './own-yes.ts'
import { type AgendaPart, agendaParts, type PlannedMeeting, type Sip, type TellingWay } from './sip.ts'
import { type NewText, newText, optionalText, refuseLong, refuseText, unasked } from './text.ts'

export type PlanMeeting = {
  readonly on: LocalDate
  /** HH:MM, Swedish local time. */
  readonly time: string
  readonly minutes: number
  readonly place: string
  readonly phone?: string
  readonly video?: string
  /** Minutes for each part. */
  readonly agenda: Readonly<Record<AgendaPart, number>>
  readonly lateReason?: string
  readonly personsWish?: boolean
}

/**
 * Day, time, place and agenda of the meeting, one for all who are called. A day after the time limit takes a reason
 * and is not refused. Moving the day or the time makes what was told and answered out of date.
 */
export function planMeeting(sip: Sip, act: PlanMeeting, ctx: Context): Result<Change> {
  if (compareDates(act.on, ctx.on) < 0) return refuse('date-in-past', 'on')
  return arrangeMeeting(sip, act, ctx)
}

/** The same for a meeting that has been: `enterPaperMeeting` types one in afterwards. */
export function arrangeMeeting(sip: Sip, act: PlanMeeting, ctx: Context): Result<Change> {
  const refused =
    refuseUnlessLeading(sip, ctx) ??
    refuseText(act.place, ctx, 'place') ??
    refuseLong(act.phone ?? '', ctx, 'phone') ??
    refuseLong(act.video ?? '', ctx, 'video') ??
    refuseLong(act.lateReason ?? '', ctx, 'lateReason')
  if (refused !== undefined) return refused
  const unsaid = refuseUnlessYes(sip, ctx)
  if (unsaid !== undefined) return unsaid
  if (act.time.trim() === '') return refuse('time-missing', 'time')
  if (act.minutes <= 0) return refuse('meeting-length-missing', 'minutes')
  if (agendaParts.some((part) => act.agenda[part] < 0)) return refuse('meeting-length-missing', 'agenda')
  if (overAgenda(act) > 0) return refuse('agenda-longer-than-meeting', 'agenda')
  const late = isAfterDeadline(sip, act.on, ctx.policy)
  if (late && (act.lateReason ?? '').trim() === '') return refuse('late-needs-reason', 'lateReason')

  // Whoever may be called is told where, also whoever each other text is asked about.
  const place = newText(ctx, 'call-place', act.place)
  const phone = optionalText(ctx, 'meeting-phone', act.phone)
  const video = optionalText(ctx, 'meeting-video', act.video)
  const reason = late ? optionalText(ctx, 'call-late-reason', act.lateReason, unasked(sip)) : undefined
  const written = [place, phone, video, reason].filter((t): t is NewText => t !== undefined)
  const moved = sip.planned?.on !== act.on || sip.planned.time !== act.time
  const meeting: PlannedMeeting = {
    on: act.on,
    time: act.time,
    minutes: act.minutes,
    place: place.block,
    agenda: act.agenda,
    version: (sip.planned?.version ?? meetingsBefore(sip)) + (moved ? 1 : 0),
    since: moved || sip.planned === undefined ? ctx.on : sip.planned.since,
    ...(phone === undefined ? {} : { phone: phone.block }),
    ...(video === undefined ? {} : { video: video.block }),
    ...(reason === undefined ? {} : { lateReason: reason.block, personsWish: act.personsWish ?? false }),
  }
  const events: SipEvent[] = [...written.map((t) => t.event), { type: 'MeetingPlanned', meeting }]
  const texts: TextWrite[] = written.map((t) => t.write)
  return allow(change(events, texts))
}

/** Answers to an earlier meeting are not answers to this one: the count goes on. */
export const meetingsBefore = (sip: Pick<Sip, 'calls'>): number =>
  Math.max(
    0,
    ...sip.calls.map((c) => c.answer?.meeting ?? 0),
    ...sip.calls.flatMap((c) => c.told.map((t) => t.meeting)),
  )

/** Minutes that the agenda has too many; zero or less when it fits. */
export const overAgenda = (act: Pick<PlanMeeting, 'agenda' | 'minutes'>): number =>
  agendaParts.reduce((sum, part) => sum + act.agenda[part], 0) - act.minutes

/** The time limit is for the first meeting, counted from the noticed need. */
export const isAfterDeadline = (
  sip: Pick<Sip, 'meetings' | 'need'>,
  on: LocalDate,
  policy: Policy,
): boolean => sip.meetings.length === 0 && compareDates(on, meetingDeadline(sip.need.noticedOn, policy)) > 0

/** How the first meeting counts against the time limit: late, unless the later day was the person's own wish. */
export type Timing = 'in-time' | 'late' | 'persons-wish'
export function timingOf(
  sip: Pick<Sip, 'need'>,
  meeting: Pick<PlannedMeeting, 'on' | 'personsWish'>,
  policy: Policy,
): Timing {
  if (compareDates(meeting.on, meetingDeadline(sip.need.noticedOn, policy)) <= 0) return 'in-time'
  return meeting.personsWish === true ? 'persons-wish' : 'late'
}

/** The person asks for an earlier day than the one that is planned. */
export function askSooner(sip: Sip, act: { readonly wanted: LocalDate }, ctx: Context): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx)
  if (refused !== undefined) return refused
  if (compareDates(act.wanted, ctx.on) < 0) return refuse('date-in-past', 'wanted')
  if (sip.planned !== undefined && compareDates(act.wanted, sip.planned.on) >= 0)
    return refuse('not-sooner', 'wanted')
  return allow(change([{ type: 'SoonerAsked', wanted: act.wanted, on: ctx.on }]))
}

/** Why there is no earlier day. The person is told; planning an earlier day is the other answer. */
export function answerSooner(sip: Sip, act: { readonly reason: string }, ctx: Context): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx) ?? refuseText(act.reason, ctx, 'reason')
  if (refused !== undefined) return refused
  if (!soonerWaits(sip)) return refuse('unknown-thing', 'reason')
  const reason = newText(ctx, 'sooner-reason', act.reason)
  return allow(change([reason.event, { type: 'SoonerAnswered', reason: reason.block }], [reason.write]))
}

/** Is the wish for an earlier day still without an answer? */
export const soonerWaits = (sip: Pick<Sip, 'sooner' | 'planned'>): boolean =>
  sip.sooner !== undefined &&
  sip.sooner.reason === undefined &&
  (sip.planned === undefined || compareDates(sip.planned.on, sip.sooner.wanted) > 0)

/** The person has been told of day, time and place, by somebody and some day. */
export function tellPerson(
  sip: Sip,
  act: { readonly how: TellingWay; readonly on: LocalDate },
  ctx: Context,
): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx)
  if (refused !== undefined) return refused
  if (sip.planned === undefined) return refuse('meeting-not-planned')
  if (compareDates(act.on, ctx.on) > 0) return refuse('date-in-future', 'on')
  return allow(change([{ type: 'PersonTold', on: act.on, how: act.how, meeting: sip.planned.version }]))
}
