import type { SipView } from '../domain/access/view.ts'
import { type Policy, policyOn } from '../domain/policy.ts'
import type { Request } from './request.ts'

/** The local rules that a SIP runs under, to its end. */
export const policyOf = (request: Request, view: SipView): Policy =>
  policyOn(request.house.region, view.policy.on)

/** How long one text may be, and the words that say so by the field. */
export const textLimit = (request: Request, view: SipView) => ({
  max: policyOf(request, view).textLimit,
  words: { limit: request.t.common.limit, left: request.t.common.left, over: request.t.common.over },
})
