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
import { called, readyToCall, running, theMeeting } from '../../../test/support/thread.ts'
import { addDays } from '../calendar/local-date.ts'
import { type HoldMeeting, holdMeeting } from './hold-meeting.ts'

describe.each(regions)('the meeting in $name', ({ region }) => {
  const ctx = context(peter, { region })
  const { sip } = called(ctx)
  const hold = (act: Partial<HoldMeeting> = {}, at = ctx) =>
    holdMeeting(sip, { ...theMeeting(sip), ...act }, at)

  test(rule('meeting-needs-attendance', 'held with how the person took part and who was there'), () => {
    const after = became(sip, hold({ note: 'Vi börjar med trappan' }))
    expect(after.meetings).toEqual([
      { on: today, person: 'in-room', attendance: { [karin.unit]: 'in-room' } },
    ])
    expect(after.stage).toEqual({ at: 'met' })
  })

  test(rule('meeting-needs-attendance', 'never without how the person took part'), () => {
    const { person: _, ...rest } = theMeeting(sip)
    expect(codeOf(holdMeeting(sip, rest, ctx))).toBe('person-part-missing')
  })

  test(
    rule('meeting-needs-attendance', 'never without saying of each called unit whether it was there'),
    () => {
      const missing = hold({ attendance: {} })
      expect(codeOf(missing)).toBe('attendance-missing')
      expect(fieldOf(missing)).toBe(`attendance-${karin.unit}`)
    },
  )

  test('attendance of those who were not called is not kept', () => {
    const after = became(sip, hold({ attendance: { [karin.unit]: 'absent', another: 'in-room' } }))
    expect(after.meetings[0]?.attendance).toEqual({ [karin.unit]: 'absent' })
  })

  test('not before anybody is called, not tomorrow, not before the need', () => {
    const ready = readyToCall(ctx).sip
    expect(codeOf(holdMeeting(ready, theMeeting(ready), ctx))).toBe('meeting-needs-call')
    expect(codeOf(hold({ on: addDays(today, 1) }))).toBe('date-in-future')
    expect(codeOf(hold({ on: addDays(today, -1) }))).toBe('date-in-past')
  })

  test('a called unit does not write the meeting', () => {
    expect(codeOf(hold({}, { ...ctx, actor: karin }))).toBe('not-your-units-work')
  })

  test('another meeting does not stop a plan that holds', () => {
    const before = running(ctx).sip
    expect(became(before, holdMeeting(before, theMeeting(before), ctx)).stage).toEqual({ at: 'running' })
  })
})
