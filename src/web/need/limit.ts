import { policyOn } from '../../domain/policy.ts'
import type { StaffRequest } from '../request.ts'

/** What a text area says of its limit: that of the rules a SIP runs under, or of today's for a new one. */
export function limitOf(request: StaffRequest, since = request.on) {
  const { limit, left, over } = request.t.common
  return { max: policyOn(request.house.region, since).textLimit, words: { limit, left, over } }
}
