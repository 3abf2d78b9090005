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
import { planned, running } from '../../../test/support/thread.ts'
import { addDays } from '../calendar/local-date.ts'
import { type FollowUpAct, followUp } from './follow-up.ts'

describe.each(regions)('the follow-up in $name', ({ region }) => {
  const ctx = context(peter, { region })
  const { sip } = running(ctx)
  const measure = sip.plan.measures[0]?.id ?? ''
  const close: FollowUpAct = {
    on: today,
    outcomes: { [measure]: 'done' },
    note: '',
    next: 'close',
    nextPlace: '',
  }
  const goOn: FollowUpAct = { ...close, next: 'continue', nextOn: addDays(today, 30), nextPlace: 'Hemma' }
  const hold = (act: FollowUpAct, at = ctx) => followUp(sip, act, at)

  test(rule('follow-up-goes-through-all', 'every measure is gone through'), () => {
    const missing = hold({ ...close, outcomes: {} })
    expect(codeOf(missing)).toBe('measure-not-gone-through')
    expect(fieldOf(missing)).toBe(`outcome-${measure}`)
    expect(became(sip, hold(close)).followUps).toEqual([
      { on: today, outcomes: { [measure]: 'done' }, next: 'close' },
    ])
  })

  test(rule('follow-up-date-place', 'to go on takes a new day and place'), () => {
    const { nextOn: _, ...noDay } = goOn
    expect(fieldOf(hold(noDay))).toBe('nextOn')
    expect(fieldOf(hold({ ...goOn, nextOn: today }))).toBe('nextOn')
    expect(fieldOf(hold({ ...goOn, nextPlace: '' }))).toBe('nextPlace')
    const after = became(sip, hold(goOn))
    expect(after.plan.established?.followUpOn).toBe(addDays(today, 30))
    expect(after.stage).toEqual({ at: 'running' })
  })

  test('the hour of the day that has been is not the next day’s', () => {
    const { established } = sip.plan
    if (established === undefined) throw new Error('not established')
    const timed = { ...sip, plan: { ...sip.plan, established: { ...established, followUpTime: '10:00' } } }
    expect(became(timed, hold(goOn)).plan.established).not.toHaveProperty('followUpTime')
    expect(became(timed, hold({ ...goOn, nextTime: '14:30' })).plan.established?.followUpTime).toBe('14:30')
  })

  test('it says whether the plan goes on or is closed', () => {
    const { next: _, ...undecided } = close
    expect(codeOf(hold(undecided))).toBe('choose-one')
  })

  test('not of a plan that does not hold, not tomorrow, not by a called unit', () => {
    expect(codeOf(followUp(planned(ctx).sip, close, ctx))).toBe('plan-not-established')
    expect(codeOf(hold({ ...close, on: addDays(today, 1) }))).toBe('date-in-future')
    expect(codeOf(hold(close, { ...ctx, actor: karin }))).toBe('not-your-units-work')
  })
})
