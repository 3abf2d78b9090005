import { readAbsences } from '../../../storage/organisation-reader.ts'
import type { StaffRequest } from '../../request.ts'
import { isManager, type NamedAbsence } from '../colleagues.ts'

/** An absence in the acting unit: for its manager, and for whoever is away herself. */
export async function loadAbsence(request: StaffRequest): Promise<NamedAbsence | undefined> {
  const { house, viewer, params } = request
  const known = await readAbsences(house.database, { unit: viewer.unit })
  const found = known.find((a) => a.id === params.absence)
  return found !== undefined && (isManager(request) || found.assignment === viewer.assignment)
    ? found
    : undefined
}
