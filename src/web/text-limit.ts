import type { SipView } from '../domain/access/view.ts'
import { type Policy, policyOn } from '../domain/policy.ts'
import { formatNumber } from '../text/format.ts'
import type { Request } from './request.ts'

/** The local rules that a SIP runs under, to its end. */
export const policyOf = (request: Request, view: SipView): Policy =>
  policyOn(request.house.region, view.policy.on)

/** How long one text may be, and the words that say so by the field. */
export const textLimit = (request: Request, view: SipView) =>
  limitOf(request, policyOf(request, view).textLimit)

/** The same of a limit that is known. */
export const limitOf = ({ t, lang }: Request, max: number) => ({
  max,
  shown: formatNumber(lang, max),
  words: { limit: t.common.limit, left: t.common.left, over: t.common.over },
})
