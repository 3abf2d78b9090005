import type { OpenedSip } from '../../storage/sip-reader.ts'
import { Warning } from '../../ui/boxes.tsx'
import { firstName } from '../names.ts'
import type { StaffRequest } from '../request.ts'

/** What is written into a plan that holds has not been answered by the person. */
export function HoldsAlready({ opened: { view }, request }: { opened: OpenedSip; request: StaffRequest }) {
  return view.plan.established === undefined ? null : (
    <Warning icon="info">
      <p>{request.t.plan.holdsAlready(firstName(view.who.name))}</p>
    </Warning>
  )
}
