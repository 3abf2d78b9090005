import { describe, expect, test } from 'vitest'
import {
  became,
  codeOf,
  context,
  fieldOf,
  karin,
  peter,
  regions,
  rule,
  today,
} from '../../../test/support/given.ts'
import { callOf, running } from '../../../test/support/thread.ts'
import { addDays } from '../calendar/local-date.ts'
import { type CloseSip, closeSip } from './close-sip.ts'
import type { CloseReason } from './sip.ts'
import { withdraw } from './withdraw.ts'

describe.each(regions)('the close in $name', ({ region }) => {
  const ctx = context(peter, { region })
  const { sip } = running(ctx)
  const stopped = became(sip, withdraw(sip, { what: 'all', told: 'phone' }, ctx))
  const act: CloseSip = {
    reason: 'goals-met',
    note: '',
    whereToTurn: 'Vårdcentralen, 010-555 01 70',
    personToldOn: today,
    told: { [callOf(sip)]: 'phone' },
  }
  const close = (more: Partial<CloseSip> = {}, from = sip, at = ctx) =>
    closeSip(from, { ...act, ...more }, at)
  const without = (key: 'reason' | 'personToldOn', from = sip) => {
    const { [key]: _, ...rest } = act
    return closeSip(from, rest, ctx)
  }

  test(rule('close-reasons', 'it is closed with one of the reasons'), () => {
    expect(codeOf(without('reason'))).toBe('close-needs-reason')
    expect(became(sip, close()).stage).toEqual({ at: 'ended', how: 'goals-met', on: today })
  })

  test.each<[CloseReason, 'sip' | 'stopped', string]>([
    ['withdrawn', 'sip', 'close-needs-reason'],
    ['withdrawn', 'stopped', 'allowed'],
    ['goals-met', 'stopped', 'close-needs-reason'],
    ['deceased', 'stopped', 'allowed'],
    ['moved', 'sip', 'allowed'],
  ])('%s from %s: %s', (reason, from, expected) => {
    expect(codeOf(close({ reason }, from === 'sip' ? sip : stopped))).toBe(expected)
  })

  test(rule('close-all-told', 'everyone called is told, and it is noted how'), () => {
    const missing = close({ told: {} })
    expect(codeOf(missing)).toBe('close-needs-told')
    expect(fieldOf(missing)).toBe(`told-${callOf(sip)}`)
    const closed = close()
    expect(closed.ok && closed.value.events.at(-1)).toMatchObject({
      told: [{ call: callOf(sip), on: today, how: 'phone' }],
    })
  })

  test(rule('close-all-told', 'the person is told, and where to turn'), () => {
    expect(fieldOf(without('personToldOn'))).toBe('personToldOn')
    expect(codeOf(close({ personToldOn: addDays(today, 1) }))).toBe('date-in-future')
    expect(codeOf(close({ whereToTurn: ' ' }))).toBe('close-needs-where-to-turn')
  })

  test('somebody who has died is told nothing', () => {
    const { personToldOn: _, ...rest } = act
    const closed = closeSip(sip, { ...rest, reason: 'deceased', whereToTurn: '' }, ctx)
    expect(codeOf(closed)).toBe('allowed')
    expect(closed.ok && closed.value.events.at(-1)).not.toHaveProperty('personToldOn')
  })

  test('a called unit does not close it, and nobody twice', () => {
    expect(codeOf(close({}, sip, { ...ctx, actor: karin }))).toBe('not-your-units-work')
    expect(codeOf(close({}, became(sip, close())))).toBe('already-ended')
  })
})
