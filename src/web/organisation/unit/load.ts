import { isActive } from '../../../domain/organisation/organisation.ts'
import { type OpenedUnit, readUnit } from '../../../storage/organisation-reader.ts'
import type { StaffRequest } from '../../request.ts'
import { isAdministrator } from '../administer.ts'

export const loadUnit = ({ house, params, on }: StaffRequest): Promise<OpenedUnit | undefined> =>
  readUnit(house.database, params.unit ?? '', on)

/** For the forms: an administrator, and a unit that still is. */
export async function loadToChange(request: StaffRequest): Promise<OpenedUnit | undefined> {
  if (!isAdministrator(request)) return undefined
  const opened = await loadUnit(request)
  return opened !== undefined && isActive(opened.unit, request.on) ? opened : undefined
}
