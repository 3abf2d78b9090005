import { addDays, compareDates, type LocalDate } from '../calendar/local-date.ts'
import { type Absence, type Assignment, assignmentHolds, type Decided, type Role } from './organisation.ts'
import { refuse } from './written.ts'

/** Who arranges it: the unit's manager, or the colleague herself. */
export type ArrangedBy = {
  readonly assignment: string
  readonly unit: string
  readonly roles: readonly Role[]
}

export type TakeAbsence = {
  readonly id: string
  readonly by: ArrangedBy
  readonly from?: LocalDate
  /** The last day away. */
  readonly until?: LocalDate
  readonly on: LocalDate
}

/** Somebody is to be away. `known` are the absences of the same assignment: one at a time. */
export function takeAbsence(
  colleague: Assignment,
  known: readonly Absence[],
  act: TakeAbsence,
): Decided<{ readonly absence: Absence }> {
  if (!mayArrange(colleague, act.by) || !assignmentHolds(colleague, act.on))
    return refuse('not-in-unit', 'colleague')
  if (act.from === undefined) return refuse('dates-missing', 'from')
  if (act.until === undefined) return refuse('dates-missing', 'until')
  const { from, until } = act
  if (compareDates(until, from) < 0) return refuse('until-before-from', 'until')
  if (compareDates(until, act.on) < 0) return refuse('absence-past', 'until')
  const same = known.filter((a) => a.assignment === colleague.id && !neverWas(a))
  if (same.some((a) => compareDates(from, lastDay(a)) <= 0 && compareDates(a.from, until) <= 0))
    return refuse('absence-overlaps', 'from')
  return { ok: true, absence: { id: act.id, assignment: colleague.id, from, until } }
}

/** Back again: away no longer from today. One that has not begun is then no absence at all. */
export function endAbsence(
  absence: Absence,
  colleague: Assignment,
  by: ArrangedBy,
  on: LocalDate,
): Decided<{ readonly absence: Absence }> {
  if (!mayArrange(colleague, by)) return refuse('not-in-unit')
  if (absence.endedOn !== undefined || compareDates(absence.until, on) < 0) return refuse('absence-over')
  return { ok: true, absence: { ...absence, endedOn: on } }
}

/** Is it over on the day, or is it still to come or going on? */
export const isOver = (absence: Absence, on: LocalDate): boolean =>
  absence.endedOn !== undefined || compareDates(absence.until, on) < 0

const mayArrange = (colleague: Assignment, by: ArrangedBy): boolean =>
  colleague.unit === by.unit && (by.roles.includes('manager') || by.assignment === colleague.id)

/** The last day that she was away, or is to be. The day she is back is not one of them. */
const lastDay = ({ until, endedOn }: Absence): LocalDate =>
  endedOn === undefined || compareDates(until, endedOn) < 0 ? until : addDays(endedOn, -1)

const neverWas = ({ from, endedOn }: Absence): boolean =>
  endedOn !== undefined && compareDates(endedOn, from) <= 0
