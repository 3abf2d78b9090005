import type { SipView } from '../../../../domain/access/view.ts'
import { mayStartSip } from '../../../../domain/sip/notice-need.ts'
import { hasDied } from '../../../../domain/sip/sip.ts'
import type { StaffRequest } from '../../../request.ts'

/** Those of the unit that led it, who are on it, start a new SIP after it: health care, social services and school. */
export const mayOpenNew = (view: SipView, { assignment }: StaffRequest): boolean =>
  view.mine.leads && view.closing !== undefined && !hasDied(view) && mayStartSip(assignment.authorityKind)
