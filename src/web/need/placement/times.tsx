import type { SipView } from '../../../domain/access/view.ts'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import { policyOn } from '../../../domain/policy.ts'
import { placementDates } from '../../../domain/sip/mark-placement-sip.ts'
import { type PlacementTime, placementTimes } from '../../../domain/sip/sip.ts'
import { formatDate } from '../../../text/format.ts'
import { Status } from '../../../ui/status.tsx'
import type { StaffRequest } from '../../request.ts'
import { HowLong } from '../how-long.tsx'

export type PlacementRow = {
  readonly which: PlacementTime
  readonly by: LocalDate
  readonly done: boolean
}

/** The three duties of a placement with their days; none when there is no placement. */
export function placementRows(view: SipView, request: StaffRequest): readonly PlacementRow[] {
  const dates = placementDates(view, policyOn(request.house.region, view.policy.on))
  if (dates === undefined) return []
  return placementTimes.map((which) => ({
    which,
    by: dates[which],
    done: view.need.placementDone.includes(which),
  }))
}

/** Before, during or after: its day, and whether it is done. */
export function PlacementState(props: { row: PlacementRow; request: StaffRequest; level: 2 | 3 }) {
  const { row, request } = props
  const { t, lang } = request
  const w = t.need.placement
  const Heading = props.level === 2 ? 'h2' : 'h3'
  return (
    <>
      <Heading class="h3">{w.times[row.which]}</Heading>
      <p>
        {w.by(formatDate(lang, row.by, 'long'))}{' '}
        {row.done ? <Status kind="ok">{w.done}</Status> : <HowLong due={row.by} request={request} />}
      </p>
    </>
  )
}
