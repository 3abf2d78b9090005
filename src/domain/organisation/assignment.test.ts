import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, localDate } from '../calendar/local-date.ts'
import { addStaff, assign, endAssignment, endStaff } from './assignment.ts'
import { type Assignment, assignmentHolds, type Staff, type Unit } from './organisation.ts'

const d = localDate
const on = d('2026-11-22')
const sara: Staff = { id: 's1', name: 'Sara Ek' }
const unit: Unit = {
  id: 'u1',
  authority: 'a1',
  name: 'Vårdcentralen Ekan',
  area: 'Ekholm',
  functions: ['primary-care'],
  mission: { forWhom: 'Alla i Ekholm', does: '', doesNot: '', reach: '' },
}
const act = { id: 'as1', title: 'Sjuksköterska', roles: ['caseworker'] as const, from: on }
const held: Assignment = { ...act, staff: 's1', unit: 'u1' }

describe('to add staff', () => {
  it('given a name, then she is there; two may have the same', () => {
    expect(addStaff({ id: 's1', name: ' Sara  Ek' })).toEqual({ ok: true, staff: sara })
    expect(addStaff({ id: 's1', name: '' })).toMatchObject({ code: 'name-missing' })
  })
})

describe('to give an assignment', () => {
  it('given staff and unit, then it holds from its day', () => {
    expect(assign(sara, unit, [], act)).toEqual({ ok: true, assignment: held })
  })

  it('title and at least one role are said', () => {
    expect(assign(sara, unit, [], { ...act, title: ' ' })).toMatchObject({ field: 'title' })
    expect(assign(sara, unit, [], { ...act, roles: [] })).toMatchObject({ code: 'roles-missing' })
  })

  it('it does not end before it begins', () => {
    expect(assign(sara, unit, [], { ...act, until: d('2026-11-21') })).toMatchObject({
      code: 'until-before-from',
      field: 'until',
    })
  })

  it('given the unit or the staff has ended by its first day, then it is refused', () => {
    expect(assign(sara, { ...unit, endedOn: on }, [], act)).toMatchObject({ code: 'unit-ended' })
    expect(assign({ ...sara, endedOn: on }, unit, [], act)).toMatchObject({ code: 'staff-ended' })
    const later = { ...unit, endedOn: d('2026-11-23') }
    expect(assign(sara, later, [], act)).toMatchObject({ ok: true })
  })

  it('given one at the same unit in the same days, then it is refused; after it, or elsewhere, not', () => {
    expect(assign(sara, unit, [held], act)).toMatchObject({ code: 'already-assigned' })
    expect(assign(sara, unit, [{ ...held, until: on }], { ...act, from: on })).toMatchObject({ ok: true })
    expect(assign(sara, unit, [{ ...held, unit: 'u2' }], act)).toMatchObject({ ok: true })
    const before = { ...act, from: d('2026-01-01'), until: d('2026-11-23') }
    expect(assign(sara, unit, [held], before)).toMatchObject({ code: 'already-assigned' })
  })
})

describe('an assignment that has ended gives no access', () => {
  it('from the very day it is ended', () => {
    const ended = endAssignment(held, on)
    expect(ended).toEqual({ ok: true, assignment: { ...held, until: on } })
    expect(assignmentHolds({ ...held, until: on }, on)).toBe(false)
  })

  it('holds from its first day to the day before its end, and on no other', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.option(fc.nat(400)), fc.nat(1000), (from, length, day) => {
        const start = addDays(on, from)
        const until = length === null ? {} : { until: addDays(start, length) }
        const expected = day >= from && (length === null || day < from + length)
        expect(assignmentHolds({ ...held, from: start, ...until }, addDays(on, day))).toBe(expected)
      }),
    )
  })

  it('is ended once, may be ended earlier, never before it began or later', () => {
    const ended = { ...held, until: d('2026-12-01') }
    expect(endAssignment(ended, d('2026-11-30'))).toMatchObject({ ok: true })
    expect(endAssignment(ended, d('2026-12-01'))).toMatchObject({ code: 'already-ended' })
    expect(endAssignment(ended, d('2027-01-01'))).toMatchObject({ code: 'already-ended' })
    expect(endAssignment(held, d('2026-11-21'))).toMatchObject({ code: 'until-before-from' })
  })
})

describe('when staff leaves', () => {
  it('every assignment ends with her, the past and those of others untouched', () => {
    const past = { ...held, id: 'as0', unit: 'u2', from: d('2025-01-01'), until: d('2025-06-01') }
    const coming = { ...held, id: 'as2', unit: 'u3', from: d('2027-01-01') }
    const others = { ...held, id: 'as3', staff: 's2' }
    const left = d('2026-12-01')
    expect(endStaff(sara, [past, held, coming, others], left)).toEqual({
      ok: true,
      staff: { ...sara, endedOn: left },
      assignments: [
        { ...held, until: left },
        { ...coming, until: coming.from },
      ],
    })
    expect(endStaff({ ...sara, endedOn: on }, [], left)).toMatchObject({ code: 'already-ended' })
  })
})
