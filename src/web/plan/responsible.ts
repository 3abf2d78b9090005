import type { Responsible } from '../../domain/sip/sip.ts'
import type { OpenedSip } from '../../storage/sip-reader.ts'
import { firstName } from '../names.ts'
import type { StaffRequest } from '../request.ts'
import { textOf, unitName } from '../sip-page.tsx'

/** Who answers for a measure, by the name that people use. */
export function responsibleName(who: Responsible, { view, names }: OpenedSip, { t }: StaffRequest): string {
  if (who.kind === 'unit') return unitName(names, who.unit)
  return who.kind === 'person' ? firstName(view.who.name) : (textOf(view, who.name) ?? t.plan.hidden)
}
