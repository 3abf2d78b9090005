import type { LocalDate } from '../calendar/local-date.ts'
import { inTurn } from '../in-turn.ts'
import type { FunctionCode } from '../organisation/organisation.ts'
import { allow, type Result, refuse } from '../result.ts'
import { callSomebody, isCalled } from './call.ts'
import { type Change, type Context, change } from './context.ts'
import { type HoldMeeting, holdMeeting } from './hold-meeting.ts'
import { arrangeMeeting, isAfterDeadline } from './plan-meeting.ts'
import type { Sip } from './sip.ts'

export type EnterPaperMeeting = {
  readonly on: LocalDate
  readonly time: string
  readonly place: string
  readonly lateReason: string
  readonly personsWish: boolean
  readonly person?: HoldMeeting['person']
  readonly spokesperson: string
  /** By listed party: how they were there, and what the unit does. */
  readonly parties: Readonly<
    Record<
      string,
      {
        readonly attendance?: HoldMeeting['attendance'][string]
        readonly functions: readonly FunctionCode[]
        readonly reach: 'kugghjul' | 'paper'
      }
    >
  >
}

/**
 * A meeting that was held on paper, typed in afterwards: the same rules as for any call and any meeting, all or
 * nothing. Who was not allowed to be called is not let in by the paper either.
 */
export function enterPaperMeeting(sip: Sip, act: EnterPaperMeeting, ctx: Context): Result<Change> {
  if (act.on > ctx.on) return refuse('date-in-future', 'on')
  if (act.on < sip.need.noticedOn) return refuse('date-in-past', 'on')
  if (sip.parties.length === 0) return refuse('meeting-needs-call')
  return inTurn(sip, ctx, [
    (s) => arrangedOnPaper(s, act, ctx),
    ...sip.parties.map(
      ({ id }) =>
        (s: Sip) =>
          calledOnPaper(s, id, act, ctx),
    ),
    (s) => heldOnPaper(s, act, ctx),
  ])
}

function arrangedOnPaper(sip: Sip, act: EnterPaperMeeting, ctx: Context): Result<Change> {
  const { on, time, place, lateReason, personsWish } = act
  const late = isAfterDeadline(sip, on, ctx.policy) ? { lateReason, personsWish } : {}
  return arrangeMeeting(sip, { on, time, place, minutes: 60, agenda: usualAgenda, ...late }, ctx)
}

function calledOnPaper(sip: Sip, party: string, act: EnterPaperMeeting, ctx: Context): Result<Change> {
  if (isCalled(sip, party)) return allow(change([]))
  const { functions = [], reach = 'paper' } = act.parties[party] ?? {}
  const { questions } = sip.preparation
  const called = callSomebody(sip, { party, questions, functions, reach }, ctx)
  return called.ok || called.field === 'questions' ? called : { ...called, field: `attendance-${party}` }
}

function heldOnPaper(sip: Sip, act: EnterPaperMeeting, ctx: Context): Result<Change> {
  const attendance = Object.fromEntries(
    sip.calls.map((call) => [call.id, act.parties[partyOf(sip, call) ?? '']?.attendance]),
  )
  const { on, spokesperson } = act
  const person = act.person === undefined ? {} : { person: act.person }
  const held = holdMeeting(sip, { on, spokesperson, attendance, film: '', filmAgreed: false, ...person }, ctx)
  if (held.ok) return held
  const call = sip.calls.find((c) => held.field === `attendance-${c.id}`)
  return call === undefined ? held : { ...held, field: `attendance-${partyOf(sip, call)}` }
}

/** Sixty minutes: listen twenty, sort out and plan thirty-five, and the rest to begin and end. */
export const usualAgenda = { introduction: 5, situation: 15, needs: 30, summary: 7, close: 3 } as const

function partyOf(sip: Sip, call: Sip['calls'][number]): string | undefined {
  const { to } = call
  if (to.kind === 'party') return to.party
  return sip.parties.find((p) => p.who.kind === 'unit' && p.who.unit === to.unit)?.id
}
