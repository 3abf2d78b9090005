import { describe, expect, it } from 'vitest'
import { localDate } from '../calendar/local-date.ts'
import type { Assignment, Unit } from './organisation.ts'
import { type AddUnit, addUnit, changeUnit, endUnit } from './unit.ts'

const on = localDate('2026-11-22')
const mission = { forWhom: 'Alla som bor i Ekholm', does: 'Vård', doesNot: '', reach: 'Ring 8 till 16' }
const vardcentral: Unit = {
  id: 'u1',
  authority: 'a1',
  name: 'Vårdcentralen Ekan',
  area: 'Ekholm',
  functions: ['primary-care'],
  mission,
}
const act: AddUnit = {
  id: 'u2',
  authority: 'a1',
  name: 'Bup Ekholm',
  area: 'Ekholm',
  functions: ['child-psychiatry', 'child-psychiatry'],
  mission: { ...mission, forWhom: ' Barn och unga under 18 år ' },
  on,
}

describe('to add a unit', () => {
  it('given a sibling, when name, function and for whom are said, then it is there', () => {
    const { on: _, ...written } = act
    expect(addUnit([vardcentral], act)).toEqual({
      ok: true,
      unit: {
        ...written,
        functions: ['child-psychiatry'],
        mission: { ...mission, forWhom: 'Barn och unga under 18 år' },
      },
    })
  })

  it('a name is used once within an authority, and is free in another', () => {
    const same = { ...act, name: 'vårdcentralen ekan' }
    expect(addUnit([vardcentral], same)).toMatchObject({ code: 'name-taken', field: 'name' })
    expect(addUnit([vardcentral], { ...same, authority: 'a2' })).toMatchObject({ ok: true })
  })

  it('the name of a unit that has ended is free', () => {
    const ended = { ...vardcentral, endedOn: on }
    expect(addUnit([ended], { ...act, name: vardcentral.name })).toMatchObject({ ok: true })
  })

  it('at least one function, and for whom it is', () => {
    expect(addUnit([], { ...act, functions: [] })).toMatchObject({ code: 'functions-missing' })
    expect(addUnit([], { ...act, mission: { ...mission, forWhom: ' \n ' } })).toMatchObject({
      code: 'for-whom-missing',
      field: 'forWhom',
    })
  })

  it('a text that is too long is refused by its field', () => {
    expect(addUnit([], { ...act, mission: { ...mission, doesNot: 'x'.repeat(2001) } })).toEqual({
      ok: false,
      code: 'text-too-long',
      field: 'doesNot',
    })
  })
})

describe('to change a unit', () => {
  it('given the unit, when it keeps its own name, then the rest is changed', () => {
    expect(changeUnit([vardcentral], vardcentral, { ...vardcentral, area: 'Ekholm norra', on })).toEqual({
      ok: true,
      unit: { ...vardcentral, area: 'Ekholm norra' },
    })
  })

  it('the other system that it works in is said, and taken away by an empty field', () => {
    const said = { ...vardcentral, worksIn: ' SAMSA ', on }
    expect(changeUnit([vardcentral], vardcentral, said)).toMatchObject({ unit: { worksIn: 'SAMSA' } })
    const cleared = changeUnit([], { ...vardcentral, worksIn: 'SAMSA' }, { ...vardcentral, worksIn: '', on })
    expect(cleared).toEqual({ ok: true, unit: vardcentral })
  })

  it('given it has ended, then it is refused', () => {
    expect(changeUnit([], { ...vardcentral, endedOn: on }, { ...vardcentral, on })).toEqual({
      ok: false,
      code: 'unit-ended',
    })
  })

  it('given a sibling has the name, then it is refused', () => {
    const sibling = { ...vardcentral, id: 'u9', name: 'Vårdcentralen Asken' }
    const renamed = { ...vardcentral, name: 'Vårdcentralen Asken', on }
    expect(changeUnit([vardcentral, sibling], vardcentral, renamed)).toMatchObject({ code: 'name-taken' })
  })
})

describe('to end a unit', () => {
  const assignment: Assignment = {
    id: 'as1',
    staff: 's1',
    unit: 'u1',
    title: 'Sjuksköterska',
    roles: ['caseworker'],
    from: localDate('2025-01-01'),
  }

  it('given every assignment there has ended by the day, then it ends', () => {
    expect(endUnit(vardcentral, [{ ...assignment, until: on }], on, 0)).toEqual({
      ok: true,
      unit: { ...vardcentral, endedOn: on },
    })
    expect(endUnit(vardcentral, [{ ...assignment, unit: 'u2' }], on, 0)).toMatchObject({ ok: true })
  })

  it('given one reaches into the day, also a future one, then it is refused', () => {
    const refused = { ok: false, code: 'has-assignments' }
    expect(endUnit(vardcentral, [assignment], on, 0)).toEqual(refused)
    expect(endUnit(vardcentral, [{ ...assignment, until: localDate('2026-11-23') }], on, 0)).toEqual(refused)
    expect(endUnit(vardcentral, [{ ...assignment, from: localDate('2027-01-01') }], on, 0)).toEqual(refused)
  })

  it('given it has open SIPs, then it is refused: they would be left without anybody', () => {
    expect(endUnit(vardcentral, [], on, 1)).toEqual({ ok: false, code: 'has-open-sips' })
  })

  it('given it has ended, then not again', () => {
    expect(endUnit({ ...vardcentral, endedOn: on }, [], on, 0)).toMatchObject({ code: 'already-ended' })
  })
})
