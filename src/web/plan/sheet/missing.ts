import { yesHolds } from '../../../domain/access/grounds.ts'
import type { SipView } from '../../../domain/access/view.ts'
import { possessive } from '../../../text/format.ts'
import { firstName } from '../../names.ts'
import type { StaffRequest } from '../../request.ts'

/** Being written: a meeting was held, and the plan does not hold yet. */
export const isBeingWritten = (view: SipView): boolean =>
  view.stage.at === 'met' && yesHolds(view) && view.plan.established === undefined

/** What the plan waits for before the person can be asked, in words. */
export function missing(view: SipView, { t }: StaffRequest): string[] {
  const { waits } = t.plan.sheet
  return [
    view.meetings.length === 0 ? waits.meeting : undefined,
    view.plan.longTermGoal === undefined ? waits.longTermGoal : undefined,
    view.plan.goals.length === 0 ? waits.goal : undefined,
    view.plan.measures.length === 0 ? waits.measure : undefined,
  ].filter((w) => w !== undefined)
}

/** What the draft waits for: what is missing, and at last the person's answer. */
export const waitsFor = (view: SipView, request: StaffRequest): string[] => [
  ...missing(view, request),
  request.t.plan.sheet.waits.answer(possessive(request.lang, firstName(view.who.name))),
]
