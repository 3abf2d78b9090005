import { yesHolds } from '../../../domain/access/grounds.ts'
import type { SipView } from '../../../domain/access/view.ts'
import { leadsAndGoesOn } from '../../sip-page.tsx'

/** The plan is written from the round of the meeting on, until it holds; and again while it is being changed. */
export const isOpenForWriting = (view: SipView): boolean =>
  yesHolds(view) &&
  (view.meetings.length > 0 || Object.keys(view.now.round).length > 0) &&
  (view.plan.established === undefined || view.plan.revision !== undefined)

/** May this viewer write in the plan now? */
export const writes = (view: SipView): boolean => leadsAndGoesOn(view) && isOpenForWriting(view)
