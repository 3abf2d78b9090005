import { compareDates, type LocalDate } from '../calendar/local-date.ts'
import { type Assignment, assignmentHolds, type Decided, isActive, type Unit } from './organisation.ts'
import { refuse } from './written.ts'

export type MergeUnit = {
  /** The unit that goes on. */
  readonly into?: Unit
  /** Every assignment in the two units. */
  readonly assignments: readonly Assignment[]
  /** In how many of the old unit's SIPs the person has said that the new one is to learn nothing. */
  readonly shutOut: number
  readonly on: LocalDate
  readonly newId: () => string
}

export type Merged = {
  readonly from: Unit
  readonly into: Unit
  /** The old unit's assignments, which end. */
  readonly ended: readonly Assignment[]
  /** New ones, for those who had none in the new unit. */
  readonly given: readonly Assignment[]
  /** The assignment that each goes on with, by the old one. */
  readonly moved: Readonly<Record<string, string>>
}

/**
 * A unit becomes part of another of the same authority, from today. Its staff get the same title and roles there, if
 * they have no assignment there already, and the new unit does what the old one did. Refused where a person has said
 * that the new unit is to learn nothing: a merger is no yes.
 */
export function mergeUnit(from: Unit, act: MergeUnit): Decided<{ readonly merged: Merged }> {
  const { into, on } = act
  if (from.endedOn !== undefined) return refuse('already-ended')
  if (into === undefined) return refuse('merge-into-missing', 'into')
  if (into.id === from.id) return refuse('merge-into-itself', 'into')
  if (into.authority !== from.authority) return refuse('merge-other-authority', 'into')
  if (!isActive(into, on)) return refuse('unit-ended', 'into')
  if (act.shutOut > 0) return refuse('merge-shut-out', 'into')
  const ended: Assignment[] = []
  const given: Assignment[] = []
  const moved: Record<string, string> = {}
  for (const old of act.assignments) {
    if (old.unit !== from.id || (old.until !== undefined && compareDates(old.until, on) <= 0)) continue
    const starts = compareDates(old.from, on) > 0 ? old.from : on
    const has = [...act.assignments, ...given].find(
      (a) => a.unit === into.id && a.staff === old.staff && assignmentHolds(a, starts),
    )
    const next = has ?? { ...old, id: act.newId(), unit: into.id, from: starts }
    if (has === undefined) given.push(next)
    moved[old.id] = next.id
    ended.push({ ...old, until: starts })
  }
  const functions = [...new Set([...into.functions, ...from.functions])]
  return {
    ok: true,
    merged: {
      from: { ...from, endedOn: on, mergedInto: into.id },
      into: { ...into, functions },
      ended,
      given,
      moved,
    },
  }
}
