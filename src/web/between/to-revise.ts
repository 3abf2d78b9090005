import type { SipView } from '../../domain/access/view.ts'

/** Where a plan is changed: one that holds is opened for it first; one that is being written is changed in itself. */
export const toRevise = ({ plan }: Pick<SipView, 'plan'>): '/plan/revise' | '/plan' =>
  plan.established !== undefined && plan.revision === undefined ? '/plan/revise' : '/plan'
