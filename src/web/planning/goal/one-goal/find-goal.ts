import type { Goal } from '../../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../../storage/sip-reader.ts'
import type { StaffRequest } from '../../../request.ts'

export type OpenedGoal = OpenedSip & { readonly goal?: Goal }

/** The goal of the address. One that has gone is a 404, but whoever sends words for it gets them back. */
export async function findGoal(opened: OpenedSip, request: StaffRequest): Promise<OpenedGoal | undefined> {
  const goal = opened.view.plan.goals.find((g) => g.id === request.params.goal)
  if (goal === undefined) return request.posts ? opened : undefined
  return { ...opened, goal }
}
