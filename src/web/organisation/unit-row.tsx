import type { Unit } from '../../domain/organisation/organisation.ts'
import { formatList } from '../../text/format.ts'
import { Row } from '../../ui/rows.tsx'
import type { StaffRequest } from '../request.ts'
import { unitHref } from './administer.ts'

/** A unit in a list: what it is, where, and for whom. */
export function UnitRow({ unit, request }: { unit: Unit; request: StaffRequest }) {
  const { t, lang } = request
  return (
    <Row end={unit.area === '' ? undefined : <span class="soft">{unit.area}</span>}>
      <h3>
        <a class="linkbtn" href={unitHref(request, unit.id)}>
          {unit.name}
        </a>
      </h3>
      <p>{unit.mission.forWhom}</p>
      <p class="soft">
        {formatList(
          lang,
          unit.functions.map((code) => t.words.functions[code]),
        )}
      </p>
    </Row>
  )
}
