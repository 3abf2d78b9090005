import { describe, expect, test } from 'vitest'
import { rule } from '../../../test/support/given.ts'
import { addDays, localDate } from '../calendar/local-date.ts'
import { type ArrangedBy, endAbsence, isOver, type TakeAbsence, takeAbsence } from './absence.ts'
import type { Absence, Assignment } from './organisation.ts'

const on = localDate('2026-11-23')
const karin: Assignment = {
  id: 'karin',
  staff: 's1',
  unit: 'norr',
  title: 'sjuksköterska',
  roles: ['caseworker'],
  from: localDate('2025-01-01'),
}
const manager: ArrangedBy = { assignment: 'anna', unit: 'norr', roles: ['manager'] }
const herself: ArrangedBy = { assignment: 'karin', unit: 'norr', roles: ['caseworker'] }
const week: TakeAbsence = { id: 'b1', by: manager, from: addDays(on, 1), until: addDays(on, 7), on }
const away: Absence = { id: 'b0', assignment: 'karin', from: addDays(on, 1), until: addDays(on, 7) }
const codeOf = (act: Partial<TakeAbsence>, known: readonly Absence[] = [], of = karin) => {
  const decided = takeAbsence(of, known, { ...week, ...act })
  return decided.ok ? 'allowed' : decided.code
}

describe('somebody who is away', () => {
  test(rule('active-holder', 'by the manager of the same unit, or by herself'), () => {
    expect(takeAbsence(karin, [], week)).toEqual({
      ok: true,
      absence: { id: 'b1', assignment: 'karin', from: week.from, until: week.until },
    })
    expect(codeOf({ by: herself })).toBe('allowed')
    expect(codeOf({ by: { ...herself, assignment: 'lena' } })).toBe('not-in-unit')
    expect(codeOf({ by: { ...manager, unit: 'soder' } })).toBe('not-in-unit')
    expect(codeOf({}, [], { ...karin, until: on })).toBe('not-in-unit')
  })

  test('has a first and a last day, in order, and not all of it in the past', () => {
    const { from: _, ...noFrom } = week
    const { until: __, ...noUntil } = week
    expect(takeAbsence(karin, [], noFrom)).toMatchObject({ code: 'dates-missing', field: 'from' })
    expect(takeAbsence(karin, [], noUntil)).toMatchObject({ code: 'dates-missing', field: 'until' })
    expect(codeOf({ until: on })).toBe('until-before-from')
    expect(codeOf({ from: addDays(on, -9), until: addDays(on, -1) })).toBe('absence-past')
    expect(codeOf({ from: addDays(on, -9), until: on })).toBe('allowed')
  })

  test('is away once at a time', () => {
    expect(codeOf({}, [away])).toBe('absence-overlaps')
    expect(codeOf({ from: away.until, until: addDays(away.until, 3) }, [away])).toBe('absence-overlaps')
    expect(codeOf({ from: addDays(away.until, 1), until: addDays(away.until, 3) }, [away])).toBe('allowed')
    expect(codeOf({}, [{ ...away, assignment: 'lena' }])).toBe('allowed')
    // Back early: the days from then on are free; one that was called off never was.
    const early = { ...away, endedOn: addDays(on, 3) }
    expect(codeOf({ from: addDays(on, 3) }, [early])).toBe('allowed')
    expect(codeOf({ from: addDays(on, 2) }, [early])).toBe('absence-overlaps')
    expect(codeOf({}, [{ ...away, endedOn: on }])).toBe('allowed')
  })

  test('is back from today, once, and not after it is over', () => {
    expect(endAbsence(away, karin, herself, on)).toEqual({ ok: true, absence: { ...away, endedOn: on } })
    expect(endAbsence({ ...away, endedOn: on }, karin, manager, on)).toMatchObject({ code: 'absence-over' })
    expect(endAbsence(away, karin, manager, addDays(away.until, 1))).toMatchObject({ code: 'absence-over' })
    expect(endAbsence(away, karin, { ...herself, assignment: 'lena' }, on)).toMatchObject({
      code: 'not-in-unit',
    })
    expect(isOver(away, away.until)).toBe(false)
    expect(isOver(away, addDays(away.until, 1))).toBe(true)
  })
})
