import type { SipView } from '../../../domain/access/view.ts'
import type { StaffRequest } from '../../request.ts'
import { sipHref } from '../../sip-page.tsx'

/** On a SIP that comes after another of the same person: the way back to that one. Nothing for those who do not lead it. */
export function Follows({ view, request }: { readonly view: SipView; readonly request: StaffRequest }) {
  const words = request.t.closing.closed
  if (view.follows === undefined) return null
  return (
    <p>
      {words.followsEarlier}. <a href={sipHref(request, view.follows)}>{words.followsLink}</a>
    </p>
  )
}
