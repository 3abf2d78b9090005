import { steps } from '../../domain/sip/steps.ts'
import type { UnitRow } from '../../storage/queue-reader.ts'
import { ActionLink } from '../../ui/button.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { Status } from '../../ui/status.tsx'
import type { StaffRequest } from '../request.ts'

/** SIPs as the unit sees them: with the name for those on it, for the others a row without content. */
export function UnitRows({ rows, request }: { rows: readonly UnitRow[]; request: StaffRequest }) {
  return (
    <Rows>
      {rows.map((row) => (
        <OneRow row={row} request={request} />
      ))}
    </Rows>
  )
}

function OneRow({ row, request }: { row: UnitRow; request: StaffRequest }) {
  const { t, href } = request
  const { sips } = t.queue
  const step = t.common.stepOf(steps.indexOf(row.step) + 1, t.words.steps[row.step])
  const holder = row.holder === undefined ? sips.noHolder : sips.holder(row.holder)
  const left = row.holderHasLeft && !row.ended
  const takeOn = row.holder === undefined && !row.ended
  return (
    <Row
      end={
        row.mine ? undefined : (
          <ActionLink
            href={href(`/sip/${row.sip}${takeOn ? '/take-on' : '/take-over'}`)}
            icon="arrow-right"
            context={row.code}
          >
            {takeOn ? sips.takeOn : sips.takeOver}
          </ActionLink>
        )
      }
    >
      <h2 class="h3">{row.mine ? <a href={href(`/sip/${row.sip}`)}>{row.name ?? row.code}</a> : row.code}</h2>
      <p>{row.ended ? <Status kind="ok">{sips.endedMark}</Status> : step}</p>
      <p class="soft small">
        {row.mine && row.name !== undefined && `${row.code}. `}
        {!left && holder}
      </p>
      {left && <Status kind="late">{t.queue.holderHasLeft(row.holder ?? '')}</Status>}
    </Row>
  )
}
