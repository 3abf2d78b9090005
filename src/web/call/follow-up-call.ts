import type { SipView } from '../../domain/access/view.ts'
import type { LocalDate } from '../../domain/calendar/local-date.ts'
import type { Call } from '../../domain/sip/sip.ts'

/** A meeting planned about a plan that holds is to follow it up: its words are those of a new call. */
export const isFollowUpCall = (view: Pick<SipView, 'stage' | 'planned'>): boolean =>
  view.stage.at === 'running' && view.planned !== undefined

type Before = Pick<SipView, 'stage' | 'planned' | 'meetings' | 'followUps'>

/** Were they called already to the meeting that the plan came from? Then they promised something there. */
export const wasCalledBefore = (view: Before, call: Call): boolean =>
  isFollowUpCall(view) && isBefore(view, call.sentOn)

/** The call without what was asked, said and answered for a meeting that has been, when it is now to a follow-up. */
export function callNow(view: Before, call: Call): Call {
  const { planned } = view
  if (!isFollowUpCall(view) || planned === undefined) return call
  const old = (on: LocalDate, meeting?: number) => meeting !== planned.version && isBefore(view, on)
  const { answer, spokeOn, hinderReadByManager, ...rest } = call
  return {
    ...rest,
    questions: wasCalledBefore(view, call) ? [] : call.questions,
    told: call.told.filter((t) => !old(t.on, t.meeting)),
    ...(spokeOn === undefined || old(spokeOn) ? {} : { spokeOn }),
    ...(answer === undefined || old(answer.on, answer.meeting)
      ? {}
      : { answer, ...(hinderReadByManager === undefined ? {} : { hinderReadByManager }) }),
  }
}

/** The view with its calls as they stand for the meeting that is planned. */
export const withCallsNow = (view: SipView): SipView => ({
  ...view,
  calls: view.calls.map((call) => callNow(view, call)),
})

/** On or before the day of the last meeting or follow-up. */
const isBefore = ({ meetings, followUps }: Before, on: LocalDate): boolean =>
  [...meetings, ...followUps].some((held) => on <= held.on)
