import type { LocalDate } from '../calendar/local-date.ts'
import {
  type Assignment,
  type Decided,
  type FunctionCode,
  isActive,
  type Mission,
  type OrganisationRefusal,
  type Unit,
} from './organisation.ts'
import { line, lines, refuse, refuseLong, refuseName, sameName } from './written.ts'

export type UnitForm = {
  readonly name: string
  readonly area: string
  readonly functions: readonly FunctionCode[]
  readonly mission: Mission
  readonly worksIn?: string
}

export type AddUnit = UnitForm & { readonly id: string; readonly authority: string; readonly on: LocalDate }

/** A new unit. `siblings` are the units of its authority: a name is used once among those that still exist. */
export function addUnit(siblings: readonly Unit[], act: AddUnit): Decided<{ readonly unit: Unit }> {
  const unit: Unit = { id: act.id, authority: act.authority, ...asWritten(act) }
  return refuseUnit(siblings, unit, act.on) ?? { ok: true, unit }
}

/** New name, area, functions or mission. Refused after the unit has ended. */
export function changeUnit(
  siblings: readonly Unit[],
  before: Unit,
  act: UnitForm & { readonly on: LocalDate },
): Decided<{ readonly unit: Unit }> {
  if (!isActive(before, act.on)) return refuse('unit-ended')
  const { worksIn: _, ...kept } = before
  const unit: Unit = { ...kept, ...asWritten(act) }
  return refuseUnit(siblings, unit, act.on) ?? { ok: true, unit }
}

/**
 * The unit is no more from the day `on`. Refused while it has open SIPs, which would be left without anybody, and
 * while an assignment there reaches into that day: whoever holds it may have SIPs that must first get another holder,
 * so the manager ends or moves the assignments one by one.
 */
export function endUnit(
  unit: Unit,
  assignments: readonly Assignment[],
  on: LocalDate,
  openSips: number,
): Decided<{ readonly unit: Unit }> {
  if (unit.endedOn !== undefined) return refuse('already-ended')
  if (openSips > 0) return refuse('has-open-sips')
  const left = assignments.some((a) => a.unit === unit.id && (a.until === undefined || a.until > on))
  return left ? refuse('has-assignments') : { ok: true, unit: { ...unit, endedOn: on } }
}

function asWritten(form: UnitForm): UnitForm {
  const { forWhom, does, doesNot, reach } = form.mission
  const worksIn = line(form.worksIn ?? '')
  return {
    name: line(form.name),
    area: line(form.area),
    functions: [...new Set(form.functions)],
    mission: { forWhom: lines(forWhom), does: lines(does), doesNot: lines(doesNot), reach: lines(reach) },
    ...(worksIn === '' ? {} : { worksIn }),
  }
}

function refuseUnit(siblings: readonly Unit[], unit: Unit, on: LocalDate): OrganisationRefusal | undefined {
  const refused = refuseName(unit.name)
  if (refused !== undefined) return refused
  const others = siblings.filter((s) => s.authority === unit.authority && s.id !== unit.id && isActive(s, on))
  if (others.some((s) => sameName(s.name, unit.name))) return refuse('name-taken', 'name')
  if (unit.functions.length === 0) return refuse('functions-missing', 'functions')
  if (unit.mission.forWhom === '') return refuse('for-whom-missing', 'forWhom')
  return refuseLong({ area: unit.area, worksIn: unit.worksIn ?? '', ...unit.mission })
}
