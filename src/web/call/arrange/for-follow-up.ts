import type { SipView } from '../../../domain/access/view.ts'
import type { FormValues } from '../../form-body.ts'
import { textOf } from '../../sip-page.tsx'

/** A plan that holds is met about to follow it up. */
export const isForFollowUp = (view: SipView): boolean => view.stage.at === 'running'

/** Day, time and place as the plan says that it is followed up: to call to it is to confirm them. */
export function fromFollowUp(view: SipView): FormValues {
  const { followUp } = view
  if (!isForFollowUp(view) || followUp === undefined) return {}
  return {
    on: followUp.on,
    time: followUp.time?.replace(':', '.') ?? '',
    place: textOf(view, followUp.place) ?? '',
  }
}
