import { policyOn } from '../../domain/policy.ts'
import type { StaffRequest } from '../request.ts'
import { limitOf as limitFor } from '../text-limit.ts'

/** What a text area says of its limit: that of the rules a SIP runs under, or of today's for a new one. */
export function limitOf(request: StaffRequest, since = request.on) {
  return limitFor(request, policyOn(request.house.region, since).textLimit)
}
