import type { SipView } from '../../domain/access/view.ts'
import type { AssignmentId } from '../../domain/sip/sip.ts'

/** Whom to ask about a call: whoever has it in hand in the unit that leads. */
export const asksWhom = (view: Pick<SipView, 'roles' | 'need'>): AssignmentId =>
  view.roles.holders[view.need.unit] ?? view.roles.preparer
