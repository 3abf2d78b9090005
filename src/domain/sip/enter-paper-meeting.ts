import type { LocalDate } from '../calendar/local-date.ts'
import type { FunctionCode } from '../organisation/organisation.ts'
import { allow, type Result, refuse } from '../result.ts'
import { callSomebody, isCalled } from './call.ts'
import { type Change, type Context, change } from './context.ts'
import { evolve } from './evolve.ts'
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
  let state = sip
  let done: Change = change([])
  const take = (result: Result<Change>): Result<Change> => {
    if (!result.ok) return result
    state = result.value.events.reduce(evolve, state)
    done = change([...done.events, ...result.value.events], [...done.texts, ...result.value.texts])
    return allow(done)
  }
  const late = isAfterDeadline(sip, act.on, ctx.policy)
  const arranged = take(
    arrangeMeeting(
      sip,
      {
        on: act.on,
        time: act.time,
        minutes: 60,
        place: act.place,
        agenda: usualAgenda,
        ...(late ? { lateReason: act.lateReason, personsWish: act.personsWish } : {}),
      },
      ctx,
    ),
  )
  if (!arranged.ok) return arranged
  for (const party of sip.parties) {
    if (isCalled(state, party.id)) continue
    const { functions = [], reach = 'paper' } = act.parties[party.id] ?? {}
    const called = take(
      callSomebody(state, { party: party.id, questions: sip.preparation.questions, functions, reach }, ctx),
    )
    if (!called.ok)
      return called.field === 'questions' ? called : { ...called, field: `attendance-${party.id}` }
  }
  const attendance = Object.fromEntries(
    state.calls.map((call) => [call.id, act.parties[partyOf(state, call) ?? '']?.attendance]),
  )
  const { on, spokesperson } = act
  const person = act.person === undefined ? {} : { person: act.person }
  const held = take(
    holdMeeting(state, { on, spokesperson, attendance, film: '', filmAgreed: false, ...person }, ctx),
  )
  if (held.ok) return held
  const call = state.calls.find((c) => held.field === `attendance-${c.id}`)
  return call === undefined ? held : { ...held, field: `attendance-${partyOf(state, call)}` }
}

/** Sixty minutes: listen twenty, sort out and plan thirty-five, and the rest to begin and end. */
export const usualAgenda = { introduction: 5, situation: 15, needs: 30, summary: 7, close: 3 } as const

function partyOf(sip: Sip, call: Sip['calls'][number]): string | undefined {
  const { to } = call
  if (to.kind === 'party') return to.party
  return sip.parties.find((p) => p.who.kind === 'unit' && p.who.unit === to.unit)?.id
}
