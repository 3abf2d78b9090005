import { describe, expect, test } from 'vitest'
import { rule } from '../../../test/support/given.ts'
import { localDate } from '../calendar/local-date.ts'
import { mergeUnit } from './merge-unit.ts'
import type { Assignment, Unit } from './organisation.ts'

const on = localDate('2026-11-23')
const mission = { forWhom: 'Alla i Ekholm', does: '', doesNot: '', reach: '' }
const unit = (id: string, act: Partial<Unit> = {}): Unit => ({
  id,
  authority: 'kommunen',
  name: id,
  area: '',
  functions: ['home-help'],
  mission,
  ...act,
})
const from = unit('norr', { functions: ['home-help', 'home-health-care'] })
const into = unit('soder')
const karin: Assignment = {
  id: 'karin-norr',
  staff: 'karin',
  unit: 'norr',
  title: 'sjuksköterska',
  roles: ['caseworker', 'manager'],
  from: localDate('2025-01-01'),
}
const act = (assignments: readonly Assignment[] = [karin]) => ({
  into,
  assignments,
  shutOut: 0,
  on,
  newId: () => 'new',
})
const merged = (assignments?: readonly Assignment[]) => {
  const decided = mergeUnit(from, act(assignments))
  if (!decided.ok) throw new Error(decided.code)
  return decided.merged
}

describe('a unit that becomes part of another', () => {
  test(rule('merged-unit-takes-along', 'its staff go on with the same title and roles, from the day'), () => {
    expect(merged()).toMatchObject({
      from: { endedOn: on, mergedInto: 'soder' },
      ended: [{ ...karin, until: on }],
      given: [{ ...karin, id: 'new', unit: 'soder', from: on }],
      moved: { 'karin-norr': 'new' },
    })
  })

  test('whoever has an assignment there already keeps that one', () => {
    const there = { ...karin, id: 'karin-soder', unit: 'soder', title: 'samordnare' }
    expect(merged([karin, there])).toMatchObject({ given: [], moved: { 'karin-norr': 'karin-soder' } })
    // One that has ended is none.
    expect(merged([karin, { ...there, until: on }])).toMatchObject({ moved: { 'karin-norr': 'new' } })
  })

  test('whoever has left does not come back by it, and whoever is to come comes to the new one', () => {
    expect(merged([{ ...karin, until: on }])).toMatchObject({ given: [], ended: [], moved: {} })
    const coming = { ...karin, from: localDate('2027-01-01') }
    expect(merged([coming])).toMatchObject({
      ended: [{ until: coming.from }],
      given: [{ from: coming.from, unit: 'soder' }],
    })
  })

  test('the new unit does what both did, so that what was opened to a function stays open', () => {
    expect(merged().into.functions).toEqual(['home-help', 'home-health-care'])
  })

  test('not into itself, into nothing, into what has ended, to another authority, or twice', () => {
    const code = (change: object, of = from) => {
      const decided = mergeUnit(of, { ...act(), ...change })
      return decided.ok ? 'allowed' : decided.code
    }
    expect(code({ into: from })).toBe('merge-into-itself')
    expect(code({ into: undefined })).toBe('merge-into-missing')
    expect(code({ into: { ...into, endedOn: on } })).toBe('unit-ended')
    expect(code({ into: { ...into, authority: 'regionen' } })).toBe('merge-other-authority')
    expect(code({}, { ...from, endedOn: on })).toBe('already-ended')
  })

  test(
    rule('excluded-reads-nothing', 'a merger is no yes: whoever is shut out does not come in by it'),
    () => {
      expect(mergeUnit(from, { ...act(), shutOut: 1 })).toEqual({
        ok: false,
        code: 'merge-shut-out',
        field: 'into',
      })
    },
  )
})
