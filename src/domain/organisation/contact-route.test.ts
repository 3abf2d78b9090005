import { describe, expect, it } from 'vitest'
import { localDate } from '../calendar/local-date.ts'
import { type AddRoute, addRoute, removeRoute } from './contact-route.ts'
import type { ContactRoute, Unit } from './organisation.ts'

const on = localDate('2026-11-22')
const unit: Unit = {
  id: 'u1',
  authority: 'a1',
  name: 'Vårdcentralen Ekan',
  area: 'Ekholm',
  functions: ['primary-care'],
  mission: { forWhom: 'Alla i Ekholm', does: '', doesNot: '', reach: '' },
}
const ended = { ...unit, endedOn: on }
const phone: AddRoute = { id: 'r1', kind: 'phone', value: ' 031-390 06 00 ', on }

describe('to add a way of contact', () => {
  it('given the unit, when a phone number comes, then it is there, without empty fields', () => {
    expect(addRoute(unit, { ...phone, hours: ' 8 till 16 ', note: '' })).toEqual({
      ok: true,
      route: { id: 'r1', unit: 'u1', kind: 'phone', value: '031-390 06 00', hours: '8 till 16' },
    })
  })

  it.each([
    ['phone', '', 'value-missing'],
    ['phone', 'ring oss', 'phone-wrong'],
    ['phone', '112', 'phone-wrong'],
    ['email-neutral', 'ekan.example.org', 'email-wrong'],
    ['letter', ' \n ', 'value-missing'],
    ['system', 'x'.repeat(2001), 'text-too-long'],
  ] as const)('%s %j is refused: %s', (kind, value, code) => {
    expect(addRoute(unit, { ...phone, kind, value })).toEqual({ ok: false, code, field: 'value' })
  })

  it('an address keeps its lines', () => {
    const value = 'Ekvägen 1\n123 45 Ekholm'
    expect(addRoute(unit, { ...phone, kind: 'letter', value })).toMatchObject({ route: { value } })
  })

  it('given the unit has ended, then it is refused', () => {
    expect(addRoute(ended, phone)).toEqual({ ok: false, code: 'unit-ended' })
  })
})

describe('to remove a way of contact', () => {
  const one: ContactRoute = { id: 'r1', unit: 'u1', kind: 'phone', value: '031-390 06 00' }
  const two: ContactRoute = { ...one, id: 'r2', kind: 'visit', value: 'Ekvägen 1' }
  const others: ContactRoute = { ...one, id: 'r3', unit: 'u2' }

  it('given two, when one goes, then the other is left', () => {
    expect(removeRoute(unit, [one, two, others], { route: 'r1', on })).toEqual({ ok: true, routes: [two] })
  })

  it('given it is the last, then it is refused: who can be called must be reachable', () => {
    expect(removeRoute(unit, [one, others], { route: 'r1', on })).toEqual({ ok: false, code: 'last-route' })
    expect(removeRoute(ended, [one], { route: 'r1', on })).toEqual({ ok: true, routes: [] })
  })

  it("given it is another unit's, then it is refused", () => {
    expect(removeRoute(unit, [one, others], { route: 'r3', on })).toEqual({
      ok: false,
      code: 'route-unknown',
    })
  })
})
