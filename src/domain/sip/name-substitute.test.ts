import { describe, expect, test } from 'vitest'
import {
  became,
  codeOf,
  context,
  karin,
  maja,
  peter,
  petersColleague,
  petersManager,
  regions,
  rule,
  today,
} from '../../../test/support/given.ts'
import { running } from '../../../test/support/thread.ts'
import { addDays } from '../calendar/local-date.ts'
import { endSubstitute, type NameSubstitute, nameSubstitute } from './name-substitute.ts'
import { memberOn, type Sip } from './sip.ts'

const until = addDays(today, 7)
const { assignment, staff, unit, authority } = petersColleague
const lena = { assignment, staff, unit, authority }
const away: NameSubstitute = { of: 'peter', to: lena, from: addDays(today, 1), until, reason: 'Ledig' }

describe.each(regions)('a substitute in $name', ({ region }) => {
  const ctx = context(peter, { region })
  const byManager = context(petersManager, { region })
  const { sip } = running(ctx)
  const named = (act: Partial<NameSubstitute> = {}, at = byManager, of: Sip = sip) =>
    nameSubstitute(of, { ...away, ...act }, at)

  test(rule('active-holder', 'the manager names somebody, without coming on to it herself'), () => {
    const after = became(sip, named())
    expect(after.substitutes).toMatchObject([{ unit, of: 'peter', to: 'lena', from: away.from, until }])
    expect(memberOn(after, petersManager.assignment, today)).toBeUndefined()
    // Who holds it is still the one who is away.
    expect(after.roles).toEqual(sip.roles)
  })

  test(rule('active-holder', 'the substitute is on it from the first day to the end of the last'), () => {
    const after = became(sip, named())
    const isOn = (days: number) => memberOn(after, 'lena', addDays(today, days)) !== undefined
    expect([0, 1, 7, 8].map(isOn)).toEqual([false, true, true, false])
  })

  test('by the one who holds it too, not by a colleague, and not by another unit’s manager', () => {
    expect(codeOf(named({}, ctx))).toBe('allowed')
    expect(codeOf(named({}, context(petersColleague, { region })))).toBe('not-manager')
    const stranger = { ...petersManager, unit: 'skolan' }
    expect(codeOf(named({}, context(stranger, { region })))).toBe('not-manager')
    const karins = { ...petersManager, unit: karin.unit }
    expect(codeOf(named({}, context(karins, { region })))).toBe('not-a-holder')
  })

  test('only for somebody of the unit who is on it, by a colleague of the same unit', () => {
    expect(codeOf(named({ of: 'lena' }))).toBe('not-a-holder')
    expect(codeOf(named({ to: { ...lena, unit: maja.unit } }))).toBe('not-an-active-assignment')
    expect(codeOf(named({ to: { ...lena, assignment: 'peter' } }))).toBe('not-an-active-assignment')
  })

  test('days in order, not all in the past, no two at once, and with a reason', () => {
    expect(codeOf(named({ until: today }))).toBe('dates-reversed')
    expect(codeOf(named({ from: addDays(today, -9), until: addDays(today, -1) }))).toBe('date-in-past')
    expect(codeOf(named({ reason: ' ' }))).toBe('text-missing')
    const after = became(sip, named())
    expect(codeOf(named({ from: until, until: addDays(until, 3) }, byManager, after))).toBe(
      'substitute-already',
    )
    const next = { from: addDays(until, 1), until: addDays(until, 3) }
    expect(codeOf(named(next, byManager, after))).toBe('allowed')
  })

  test('not when it has ended', () => {
    const ended: Sip = { ...sip, stage: { at: 'ended', how: 'goals-met', on: today } }
    expect(codeOf(named({}, byManager, ended))).toBe('already-ended')
  })

  test(rule('active-holder', 'back again: the substitute reads nothing from that day'), () => {
    const after = became(sip, named())
    const back = { ...byManager, on: addDays(today, 3) }
    const ended = became(after, endSubstitute(after, { of: 'peter', to: 'lena' }, back))
    expect(ended.substitutes).toEqual([])
    expect(memberOn(ended, 'lena', addDays(today, 2))).toBeDefined()
    expect(memberOn(ended, 'lena', addDays(today, 3))).toBeUndefined()
    expect(codeOf(endSubstitute(ended, { of: 'peter', to: 'lena' }, back))).toBe('unknown-thing')
  })

  test('two spells end one by one', () => {
    const later = { from: addDays(today, 30), until: addDays(today, 40) }
    const both = became(became(sip, named()), named(later, byManager, became(sip, named())))
    const ended = became(both, endSubstitute(both, { of: 'peter', to: 'lena', from: away.from }, byManager))
    expect(ended.substitutes).toMatchObject([{ from: later.from }])
    expect(memberOn(ended, 'lena', addDays(today, 3))).toBeUndefined()
    expect(memberOn(ended, 'lena', addDays(today, 35))).toBeDefined()
  })

  test('called off before it began: the substitute never was on it', () => {
    const after = became(sip, named())
    const ended = became(after, endSubstitute(after, { of: 'peter', to: 'lena' }, byManager))
    expect([0, 1, 7].some((days) => memberOn(ended, 'lena', addDays(today, days)))).toBe(false)
  })
})
