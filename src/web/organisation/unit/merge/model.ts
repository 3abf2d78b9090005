import type { LocalDate } from '../../../../domain/calendar/local-date.ts'
import { isActive, type Unit } from '../../../../domain/organisation/organisation.ts'
import {
  type OpenedUnit,
  readMoved,
  readSiblings,
  readUnitLoad,
  type UnitLoad,
} from '../../../../storage/organisation-reader.ts'
import { readLeftBehind } from '../../../../storage/queue-reader.ts'
import { type DirectoryColleague, readColleagues } from '../../../../storage/unit-directory.ts'
import type { StaffRequest } from '../../../request.ts'
import { isAdministrator } from '../../administer.ts'
import { loadUnit } from '../load.ts'

/** A unit that may be merged, or one that has been. */
export type MergeModel =
  | {
      readonly is: 'open'
      readonly opened: OpenedUnit
      readonly choices: readonly Choice[]
    }
  | {
      readonly is: 'merged'
      readonly opened: OpenedUnit
      readonly into: { readonly id: string; readonly name: string }
      readonly left: readonly string[]
      /** The assignment that each went along with, by the old one. */
      readonly moved: Readonly<Record<string, string>>
    }

/** A unit of the same authority, with what there is to know before the two become one. */
export type Choice = {
  readonly unit: Unit
  readonly load: UnitLoad
  readonly staff: readonly DirectoryColleague[]
}

export async function loadMerge(request: StaffRequest): Promise<MergeModel | undefined> {
  if (!isAdministrator(request)) return undefined
  const opened = await loadUnit(request)
  if (opened === undefined) return undefined
  const { mergedInto } = opened
  if (mergedInto !== undefined) return await loadMerged(opened, mergedInto, request)
  if (!isActive(opened.unit, request.on) || opened.unit.endedOn !== undefined) return undefined
  return { is: 'open', opened, choices: await choicesFor(opened.unit, request, request.on) }
}

/** The administrator with her own assignment, in the unit that goes on: she is on nothing, and reads nothing. */
export const inUnit = ({ viewer }: StaffRequest, unit: string, authority: string) => ({
  ...viewer,
  unit,
  authority,
})

async function loadMerged(
  opened: OpenedUnit,
  into: { readonly id: string; readonly name: string },
  request: StaffRequest,
): Promise<MergeModel> {
  const { house } = request
  const viewer = inUnit(request, into.id, opened.authority.id)
  const [left, moved] = await Promise.all([
    readLeftBehind(house, viewer, opened.unit.id),
    readMoved(house.database, opened.unit.id),
  ])
  return { is: 'merged', opened, into, left, moved }
}

async function choicesFor(unit: Unit, { house }: StaffRequest, on: LocalDate): Promise<readonly Choice[]> {
  const siblings = await readSiblings(house.database, unit.authority)
  const others = siblings.filter((u) => u.id !== unit.id && isActive(u, on))
  return Promise.all(
    others.map(async (u) => ({
      unit: u,
      load: await readUnitLoad(house.database, unit.id, u.id),
      staff: await readColleagues(house.database, u.id, on),
    })),
  )
}
