import type { SipView } from '../../domain/access/view.ts'
import { agreedMeasures } from '../../domain/sip/establish-plan.ts'
import { leftToReview } from '../../domain/sip/follow-up.ts'
import type { Goal, Measure } from '../../domain/sip/sip.ts'

export const factsBelow = '/follow-up/facts'
export const measureBelow = (id: string): string => `/follow-up/measure/${id}`
export const goalBelow = (id: string): string => `/follow-up/goal/${id}`

/** The measures and goals that the follow-up asks about, in the plan's order, as far as the viewer may read them. */
export function asked(view: SipView): { measures: readonly Measure[]; goals: readonly Goal[] } {
  const { review, plan } = view
  if (review === undefined) return { measures: agreedMeasures(plan), goals: plan.goals }
  return {
    measures: plan.measures.filter((m) => review.asked.measures.includes(m.id)),
    goals: plan.goals.filter((g) => review.asked.goals.includes(g.id)),
  }
}

/** Where to go on to: the first that is left beside the one just answered, or the overview when nothing is. */
export function nextBelow(view: SipView, answered?: string): string {
  const left = leftToReview(view)
  const measure = left.measures.find((id) => id !== answered)
  if (measure !== undefined) return measureBelow(measure)
  const goal = left.goals.find((id) => id !== answered)
  if (goal !== undefined) return goalBelow(goal)
  return left.facts && answered !== 'facts' ? factsBelow : '/follow-up'
}

/** Everything has been gone through. */
export function isGoneThrough(view: SipView): boolean {
  const left = leftToReview(view)
  return left.measures.length === 0 && left.goals.length === 0 && !left.facts
}
