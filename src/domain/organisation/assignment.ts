import { compareDates, type LocalDate } from '../calendar/local-date.ts'
import {
  type Assignment,
  assignmentHolds,
  type Decided,
  isActive,
  type Role,
  type Staff,
  type Unit,
} from './organisation.ts'
import { line, refuse, refuseName } from './written.ts'

/** A new member of staff. Two may have the same name; the login tells them apart. */
export function addStaff(act: { readonly id: string; readonly name: string }): Decided<{
  readonly staff: Staff
}> {
  const name = line(act.name)
  return refuseName(name) ?? { ok: true, staff: { id: act.id, name } }
}

export type Assign = {
  readonly id: string
  readonly title: string
  readonly roles: readonly Role[]
  readonly from: LocalDate
  readonly until?: LocalDate
}

/** Staff at a unit, from a day. `held` are the person's assignments: one at a time at the same unit. */
export function assign(
  staff: Staff,
  unit: Unit,
  held: readonly Assignment[],
  act: Assign,
): Decided<{ readonly assignment: Assignment }> {
  const title = line(act.title)
  const refused = refuseName(title, 'title')
  if (refused !== undefined) return refused
  if (act.roles.length === 0) return refuse('roles-missing', 'roles')
  if (act.until !== undefined && act.until < act.from) return refuse('until-before-from', 'until')
  if (!isActive(unit, act.from)) return refuse('unit-ended')
  if (!isActive(staff, act.from)) return refuse('staff-ended')
  const assignment: Assignment = {
    id: act.id,
    staff: staff.id,
    unit: unit.id,
    title,
    roles: [...new Set(act.roles)],
    from: act.from,
    ...(act.until === undefined ? {} : { until: act.until }),
  }
  const same = held.filter((a) => a.staff === staff.id && a.unit === unit.id)
  if (same.some((a) => overlap(a, assignment))) return refuse('already-assigned', 'from')
  return { ok: true, assignment }
}

/** The assignment gives no access from the day `until`. Refused when it has already ended before that day. */
export function endAssignment(
  assignment: Assignment,
  until: LocalDate,
): Decided<{ readonly assignment: Assignment }> {
  if (compareDates(until, assignment.from) < 0) return refuse('until-before-from', 'until')
  if (assignment.until !== undefined && assignment.until <= until) return refuse('already-ended')
  return { ok: true, assignment: { ...assignment, until } }
}

/** Staff leaves: no longer here from the day `on`, and every assignment that reaches into it ends with it. */
export function endStaff(
  staff: Staff,
  assignments: readonly Assignment[],
  on: LocalDate,
): Decided<{ readonly staff: Staff; readonly assignments: readonly Assignment[] }> {
  if (staff.endedOn !== undefined) return refuse('already-ended')
  const ended = assignments
    .filter((a) => a.staff === staff.id && (a.until === undefined || a.until > on))
    .map((a) => ({ ...a, until: latest(a.from, on) }))
  return { ok: true, staff: { ...staff, endedOn: on }, assignments: ended }
}

function overlap(a: Assignment, b: Assignment): boolean {
  const later = latest(a.from, b.from)
  return assignmentHolds(a, later) && assignmentHolds(b, later)
}

function latest(a: LocalDate, b: LocalDate): LocalDate {
  return compareDates(a, b) > 0 ? a : b
}
