import { describe, expect, test } from 'vitest'
import {
  became,
  codeOf,
  context,
  fieldOf,
  karin,
  maja,
  peter,
  policyFor,
  regions,
  rule,
  today,
} from '../../../test/support/given.ts'
import {
  answered,
  callOf,
  partyOf,
  readyToCall,
  running,
  type Without,
} from '../../../test/support/thread.ts'
import { addDays } from '../calendar/local-date.ts'
import { meetingDeadline } from '../policy.ts'
import { type EnterPaperMeeting, enterPaperMeeting } from './enter-paper-meeting.ts'
import { excludeRecipient } from './exclude-recipient.ts'
import { listParty } from './list-party.ts'
import { timingOf } from './plan-meeting.ts'
import type { Sip } from './sip.ts'

describe.each(regions)('a meeting on paper, typed in afterwards, in $name', ({ region }) => {
  const began = context(peter, { region })
  const heldOn = addDays(today, 2)
  const ctx = { ...began, on: addDays(today, 4) }
  const ready = readyToCall(began, 'meeting').sip
  const there = { attendance: 'in-room', functions: karin.functions, reach: 'paper' } as const
  const paper = (sip: Sip, act: Partial<EnterPaperMeeting> = {}): EnterPaperMeeting => ({
    on: heldOn,
    time: '10:00',
    place: 'Biblioteket',
    lateReason: '',
    personsWish: false,
    person: 'in-room',
    spokesperson: '',
    parties: { [partyOf(sip, karin.unit)]: there },
    ...act,
  })
  const enter = (act: Partial<EnterPaperMeeting> = {}, sip = ready, at = ctx) =>
    enterPaperMeeting(sip, paper(sip, act), at)

  test(rule('meeting-needs-attendance', 'it is planned, called and held in one'), () => {
    const after = became(ready, enter())
    expect(after.stage).toEqual({ at: 'met' })
    expect(after.calls).toMatchObject([{ to: { unit: karin.unit, reach: 'paper' }, how: 'call' }])
    expect(after.meetings).toMatchObject([
      { on: heldOn, person: 'in-room', attendance: { [callOf(after)]: 'in-room' }, enteredOn: ctx.on },
    ])
    expect(after).not.toHaveProperty('planned')
  })

  test.each<[Without, string, string]>([
    ['yes', 'needs-yes', rule('yes-to-sip', 'paper does not make up for a yes')],
    ['ground', 'call-needs-ground', rule('call-needs-ground', 'paper does not make up for a ground')],
    ['purpose', 'call-needs-purpose', rule('call-needs-purpose', 'a paper meeting had a purpose too')],
    ['question', 'call-needs-question', rule('call-needs-purpose', 'a paper meeting had a question too')],
    ['party', 'meeting-needs-call', rule('meeting-needs-attendance', 'a paper meeting was of some')],
  ])('without %s: %s, %s', (without, code) => {
    expect(codeOf(enter({}, readyToCall(began, without).sip))).toBe(code)
  })

  test(rule('excluded-reads-nothing', 'whoever was shut out is not let in by the paper'), () => {
    const who = { kind: 'unit', unit: karin.unit } as const
    const excluded = became(ready, excludeRecipient(ready, { who, scope: 'everything' }, ctx))
    const refused = enter({}, excluded)
    expect(codeOf(refused)).toBe('recipient-excluded')
    expect(fieldOf(refused)).toBe(`attendance-${partyOf(ready, karin.unit)}`)
  })

  test(rule('meeting-needs-attendance', 'it says of everyone on the list how they were there'), () => {
    const party = partyOf(ready, karin.unit)
    const { attendance: _, ...unsaid } = there
    const missing = enter({ parties: { [party]: unsaid } })
    expect([codeOf(missing), fieldOf(missing)]).toEqual(['attendance-missing', `attendance-${party}`])
    const { person: __, ...noPerson } = paper(ready)
    expect(codeOf(enterPaperMeeting(ready, noPerson, ctx))).toBe('person-part-missing')
    expect(codeOf(enter({ person: 'proxy' }))).toBe('spokesperson-missing')
  })

  test('one who may not be called stops it, and nothing of it is kept', () => {
    const unit = { kind: 'unit', unit: maja.unit, authority: maja.authority, how: 'call' } as const
    const two = became(ready, listParty(ready, { who: unit, why: '' }, ctx))
    const refused = enter({ parties: { ...paper(two).parties, [partyOf(two, maja.unit)]: there } }, two)
    expect([codeOf(refused), fieldOf(refused)]).toEqual([
      'call-needs-ground',
      `attendance-${partyOf(two, maja.unit)}`,
    ])
  })

  test(rule('meeting-within-weeks', 'a late paper meeting says why, and whether it was her wish'), () => {
    const day = addDays(meetingDeadline(today, policyFor(region)), 1)
    const at = { ...ctx, on: day }
    expect(fieldOf(enter({ on: day }, ready, at))).toBe('lateReason')
    const late = became(ready, enter({ on: day, lateReason: 'Bortrest', personsWish: true }, ready, at))
    expect(late.meetings.map((m) => timingOf(late, m, policyFor(region)))).toEqual(['persons-wish'])
  })

  test('not tomorrow, not before the need, not without day, time and place, and not by a called unit', () => {
    expect(codeOf(enter({ on: addDays(ctx.on, 1) }))).toBe('date-in-future')
    // Nobody is asked why a day is late when it has not been.
    expect(codeOf(enter({ on: addDays(ctx.on, 100) }))).toBe('date-in-future')
    expect(codeOf(enter({ on: addDays(today, -1) }))).toBe('date-in-past')
    expect(fieldOf(enter({ time: '' }))).toBe('time')
    expect(fieldOf(enter({ place: '' }))).toBe('place')
    expect(codeOf(enter({}, answered(began).sip, { ...ctx, actor: karin }))).toBe('not-your-units-work')
  })

  test('those who were called before keep their call and their answer', () => {
    const before = answered(began).sip
    const after = became(before, enter({}, before))
    expect(after.calls).toEqual(before.calls)
    expect(after.meetings).toHaveLength(1)
  })

  test('a further paper meeting leaves a plan that holds as it is', () => {
    const before = running(began).sip
    const after = became(before, enter({}, before))
    expect(after.stage).toEqual({ at: 'running' })
    expect(after.plan).toEqual(before.plan)
  })
})
