import type { CallableUnit } from '../../storage/called-unit.ts'
import { Warning } from '../../ui/boxes.tsx'
import type { StaffRequest } from '../request.ts'

/** A unit that works in another system is called here all the same, and reminded of there. */
export function WorksIn({ unit, request: { t } }: { unit: CallableUnit; request: StaffRequest }) {
  if (unit.worksIn === '') return null
  return (
    <Warning icon="info">
      <p dir="auto">{t.call.worksIn(unit.worksIn)}</p>
    </Warning>
  )
}
