import type { SipView } from '../../domain/access/view.ts'
import type { Goal } from '../../domain/sip/sip.ts'
import type { OpenedSip } from '../../storage/sip-reader.ts'
import { formatCount } from '../../text/format.ts'
import type { StaffRequest } from '../request.ts'
import { textOf } from '../sip-page.tsx'

/** What every part of these pages is drawn from. */
export type Part = { readonly opened: OpenedSip; readonly request: StaffRequest }

/** A goal in the words that there are: the professionals' first, since those are followed up. */
export const goalText = (view: SipView, goal: Goal, request: StaffRequest): string =>
  textOf(view, goal.ours) ?? textOf(view, goal.own) ?? request.t.plan.hidden

export const countMeasures = ({ t, lang }: StaffRequest, n: number): string =>
  formatCount(lang, n, t.followUp.measures)
export const countGoals = ({ t, lang }: StaffRequest, n: number): string =>
  formatCount(lang, n, t.followUp.goals)
