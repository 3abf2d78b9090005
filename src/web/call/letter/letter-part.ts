import type { SipView } from '../../../domain/access/view.ts'
import type { PlannedMeeting } from '../../../domain/sip/sip.ts'
import type { StaffRequest } from '../../request.ts'
import type { WithCall } from '../with-units.ts'

/** What the paper is made of: `copy` is cut down to what its reader may know; the first name is all there is of hers. */
export type LetterPart = {
  readonly opened: WithCall
  readonly copy: SipView
  readonly planned: PlannedMeeting
  readonly who: string
  readonly request: StaffRequest
}

/** Where post goes to a unit, when it is known. */
export const addressOf = ({ units }: WithCall, unit: string): string | undefined =>
  units[unit]?.routes.find((route) => route.kind === 'letter')?.value
