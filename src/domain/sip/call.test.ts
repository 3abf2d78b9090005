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
  preparing,
  regions,
  rule,
  today,
} from '../../../test/support/given.ts'
import { called, callKarin, later, readyToCall, type Without } from '../../../test/support/thread.ts'
import { addDays } from '../calendar/local-date.ts'
import { meetingDeadline } from '../policy.ts'
import { answerCall, callUnit } from './call-unit.ts'
import type { Context } from './context.ts'
import { excludeRecipient } from './exclude-recipient.ts'
import type { Sip } from './sip.ts'
import { withdraw } from './withdraw.ts'

describe.each(regions)('calling in $name', ({ region }) => {
  const ctx = context(peter, { region })
  const ready = readyToCall(ctx).sip
  const call = (sip: Sip, act: Parameters<typeof callKarin>[1] = {}, at = ctx) =>
    callUnit(sip, callKarin(sip, act), at)

  test(rule('call-needs-purpose', 'with purpose, question, ground and yes a unit is called'), () => {
    const after = became(ready, call(ready))
    expect(after.calls).toMatchObject([{ unit: karin.unit, time: '13:00', sentOn: today }])
    expect(after.stage).toEqual({ at: 'calling' })
  })

  test.each<[Without, string, string]>([
    ['yes', 'needs-yes', rule('yes-to-sip', 'nobody is called without a yes')],
    ['ground', 'call-needs-ground', rule('call-needs-ground', 'nobody is called without a ground')],
    ['purpose', 'call-needs-purpose', rule('call-needs-purpose', 'a call has a purpose')],
    ['question', 'call-needs-question', rule('call-needs-purpose', 'a call has a question')],
    ['party', 'unknown-thing', 'only those on the list are called'],
  ])('without %s: %s, %s', (without, code) => {
    expect(codeOf(call(readyToCall(ctx, without).sip))).toBe(code)
  })

  test(rule('call-needs-ground', 'a ground that has ended is none'), () => {
    const after = later(ctx, addDays(today, 91))
    expect(codeOf(call(ready, { on: addDays(today, 95), lateReason: 'Sjuk' }, after))).toBe(
      'call-needs-ground',
    )
  })

  test('a question that is not of this meeting is refused', () => {
    expect(codeOf(call(ready, { questions: ['another'] }))).toBe('call-needs-question')
  })

  test(rule('excluded-reads-nothing', 'nobody calls those whom the person has excluded'), () => {
    const excluded = became(
      ready,
      excludeRecipient(ready, { who: { kind: 'unit', unit: karin.unit }, scope: 'everything' }, ctx),
    )
    expect(codeOf(call(excluded))).toBe('recipient-excluded')
  })

  test('a unit is called once', () => {
    expect(codeOf(call(called(ctx).sip))).toBe('call-already-sent')
  })

  test(rule('meeting-within-weeks', 'the last day needs no reason, the day after does'), () => {
    const last = meetingDeadline(today, policyFor(region))
    expect(codeOf(call(ready, { on: last }))).toBe('allowed')
    const late = { on: addDays(last, 1) }
    expect(codeOf(call(ready, late))).toBe('late-needs-reason')
    expect(fieldOf(call(ready, late))).toBe('lateReason')
    const told = became(ready, call(ready, { ...late, lateReason: 'Hon är bortrest', personsWish: true }))
    expect(told.calls[0]).toMatchObject({ personsWish: true, lateReason: expect.any(String) })
  })

  test('a reason that is not needed is not kept', () => {
    expect(became(ready, call(ready, { lateReason: 'Onödig' })).calls[0]).not.toHaveProperty('lateReason')
  })

  test('no meeting yesterday, and none without a place', () => {
    expect(codeOf(call(ready, { on: addDays(today, -1) }))).toBe('date-in-past')
    expect(fieldOf(call(ready, { place: '  ' }))).toBe('place')
  })

  test('only the unit that leads calls', () => {
    expect(codeOf(call(ready, {}, { ...ctx, actor: maja }))).toBe('not-on-this-sip')
    expect(codeOf(call(called(ctx).sip, {}, { ...ctx, actor: karin }))).toBe('not-your-units-work')
  })
})

describe.each(regions)('answering a call in $name', ({ region }) => {
  const ctx = context(peter, { region })
  const karins = { ...ctx, actor: karin }
  const { sip } = called(ctx)
  const id = sip.calls[0]?.id ?? ''
  const answer = (
    text: string,
    kind: 'coming' | 'substitute' | 'hindered' = 'coming',
    at: Context = karins,
  ) => answerCall(sip, { call: id, kind, text, mandate: true }, at)

  test(rule('called-must-answer', 'the called unit says who comes, and with what mandate'), () => {
    expect(became(sip, answer('Karin Lindh')).calls[0]?.answer).toMatchObject({
      kind: 'coming',
      mandate: true,
    })
  })

  test(rule('called-must-answer', 'a hinder takes its reason, a substitute a name'), () => {
    expect(codeOf(answer('', 'hindered'))).toBe('text-missing')
    expect(codeOf(answer(' ', 'substitute'))).toBe('text-missing')
    const after = became(sip, answer('Alla är sjuka', 'hindered'))
    expect(after.calls[0]?.answer).toEqual({ kind: 'hindered', why: expect.any(String) })
  })

  test('nobody answers for another unit', () => {
    expect(codeOf(answer('Peter', 'coming', ctx))).toBe('not-on-this-sip')
  })

  test('a call is answered once', () => {
    const answered = became(sip, answer('Karin'))
    const again = answerCall(answered, { call: id, kind: 'coming', text: 'Maja', mandate: false }, karins)
    expect(codeOf(again)).toBe('call-already-answered')
  })

  test(rule('withdraw-any-time', 'after a withdrawn yes no call is answered'), () => {
    const stopped = became(sip, withdraw(sip, { what: 'all', told: 'in-person' }, ctx))
    const late = answerCall(stopped, { call: id, kind: 'coming', text: 'Karin', mandate: true }, karins)
    expect(codeOf(late)).toBe('already-ended')
  })

  test('an unprepared SIP has no call to answer', () => {
    const early = preparing(ctx).sip
    const none = answerCall(early, { call: 'x', kind: 'coming', text: 'Karin', mandate: true }, karins)
    expect(codeOf(none)).toBe('not-on-this-sip')
  })
})
