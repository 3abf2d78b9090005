import { describe, expect, test } from 'vitest'
import {
  became,
  codeOf,
  context,
  fieldOf,
  karin,
  maja,
  peter,
  regions,
  rule,
  type Told,
  today,
} from '../../../test/support/given.ts'
import {
  called,
  callKarin,
  callOf,
  later,
  readyToCall,
  theMeeting,
  thePlannedMeeting,
  type Without,
} from '../../../test/support/thread.ts'
import { addDays } from '../calendar/local-date.ts'
import { callSomebody, isTold, lacksHealthCare, noteOralContact, noteTold } from './call.ts'
import type { Context } from './context.ts'
import { excludeRecipient } from './exclude-recipient.ts'
import { holdMeeting } from './hold-meeting.ts'
import { listParty } from './list-party.ts'
import { planMeeting } from './plan-meeting.ts'
import { proposeGround } from './propose-ground.ts'
import { agreeToGrounds } from './record-answer.ts'
import type { Recipient, Sip } from './sip.ts'
import type { ContentKind } from './text-kinds.ts'
import { withdraw } from './withdraw.ts'

const until = addDays(today, 90)

/** The person says yes to a ground more. */
const alsoOpen = (told: Told, to: Recipient, ctx: Context, contents: readonly ContentKind[] = ['plan']) =>
  told
    .next((sip) => proposeGround(sip, { from: ['regionen'], to, contents, until }, ctx))
    .next((sip) =>
      agreeToGrounds(
        sip,
        {
          by: { kind: 'self' },
          form: { form: 'oral' },
          grounds: sip.grounds.filter((g) => g.state === 'proposed').map((g) => g.id),
        },
        ctx,
      ),
    )

describe.each(regions)('calling in $name', ({ region }) => {
  const ctx = context(peter, { region })
  const ready = readyToCall(ctx).sip
  const call = (sip: Sip, act: Parameters<typeof callKarin>[1] = {}, at = ctx) =>
    callSomebody(sip, callKarin(sip, act), at)

  test(rule('call-needs-purpose', 'with yes, meeting, purpose, question and ground a unit is called'), () => {
    const after = became(ready, call(ready))
    expect(after.calls).toMatchObject([
      {
        to: { kind: 'unit', unit: karin.unit, authority: karin.authority },
        how: 'call',
        questions: ready.preparation.questions,
        sentOn: today,
      },
    ])
    expect(after.stage).toEqual({ at: 'calling' })
  })

  test.each<[Without, string, string]>([
    ['yes', 'needs-yes', rule('yes-to-sip', 'nobody is called without a yes')],
    ['meeting', 'meeting-not-planned', rule('call-needs-purpose', 'nobody is called to no meeting')],
    ['ground', 'call-needs-ground', rule('call-needs-ground', 'nobody is called without a ground')],
    ['purpose', 'call-needs-purpose', rule('call-needs-purpose', 'a call has a purpose')],
    ['question', 'call-needs-question', rule('call-needs-purpose', 'a call has a question')],
    ['party', 'unknown-thing', rule('who-takes-part', 'only those on the list are called')],
  ])('without %s: %s, %s', (without, code) => {
    expect(codeOf(call(readyToCall(ctx, without).sip))).toBe(code)
  })

  test(rule('withdraw-any-time', 'after a withdrawn yes nobody more is called'), () => {
    const stopped = became(ready, withdraw(ready, { what: 'all', told: 'phone' }, ctx))
    expect(codeOf(call(stopped))).toBe('needs-yes')
  })

  test(rule('call-needs-ground', 'a ground covers its last day, and not the next'), () => {
    const moved = became(ready, planMeeting(ready, thePlannedMeeting({ on: addDays(today, 8) }), ctx))
    const on = (days: number) => call(moved, {}, later(ctx, addDays(today, days)))
    expect(codeOf(on(90))).toBe('allowed')
    expect(codeOf(on(91))).toBe('call-needs-ground')
  })

  test(
    rule('call-needs-ground', 'a ground to the function covers a unit that does that, and no other'),
    () => {
      const bare = readyToCall(ctx, 'ground')
      const byFunction = alsoOpen(bare, { kind: 'function', function: 'home-health-care' }, ctx).sip
      expect(codeOf(call(byFunction))).toBe('allowed')
      expect(codeOf(call(byFunction, { functions: ['school-health'] }))).toBe('call-needs-ground')
    },
  )

  test(rule('call-needs-ground', 'a ground that does not open the plan calls nobody'), () => {
    const onlyHealth = alsoOpen(readyToCall(ctx, 'ground'), { kind: 'unit', unit: karin.unit }, ctx, [
      'health',
    ]).sip
    expect(codeOf(call(onlyHealth))).toBe('call-needs-ground')
  })

  test(rule('call-needs-ground', 'somebody around the person takes a ground to just that person'), () => {
    const around = { kind: 'around', relation: 'child', name: 'Anna' } as const
    const told = readyToCall(ctx)
      .next((sip) => listParty(sip, { who: around, why: '' }, ctx))
      .next((sip) => listParty(sip, { who: { ...around, name: 'Bo' }, why: '' }, ctx))
    const [anna = '', bo = ''] = told.sip.parties.filter((p) => p.who.kind === 'around').map((p) => p.id)
    const invite = (sip: Sip, party: string) => call(sip, { party, functions: [], reach: 'paper' })
    expect(codeOf(invite(told.sip, anna))).toBe('call-needs-ground')
    const { sip } = alsoOpen(told, { kind: 'party', party: anna }, ctx)
    expect(codeOf(invite(sip, bo))).toBe('call-needs-ground')
    const invited = became(sip, invite(sip, anna))
    expect(invited.calls).toMatchObject([{ to: { kind: 'party', party: anna }, how: 'invite', told: [] }])
    expect(codeOf(invite(invited, anna))).toBe('call-already-sent')
    const shutOut = became(
      sip,
      excludeRecipient(sip, { who: { kind: 'party', party: anna }, scope: 'everything' }, ctx),
    )
    expect(codeOf(invite(shutOut, anna))).toBe('recipient-excluded')
  })

  test(rule('call-needs-purpose', 'a question is one of this meeting'), () => {
    expect(codeOf(call(ready, { questions: ['another'] }))).toBe('call-needs-question')
    expect(codeOf(call(ready, { questions: [...ready.preparation.questions, 'another'] }))).toBe(
      'call-needs-question',
    )
    expect(fieldOf(call(ready, { questions: [] }))).toBe('questions')
  })

  test.each<['unit' | 'party']>([['unit'], ['party']])(
    rule('excluded-reads-nothing', 'nobody calls a unit that the person has shut out, named as a %s'),
    (kind) => {
      const who =
        kind === 'unit'
          ? ({ kind, unit: karin.unit } as const)
          : ({ kind, party: ready.parties[0]?.id ?? '' } as const)
      const excluded = became(ready, excludeRecipient(ready, { who, scope: 'everything' }, ctx))
      expect(codeOf(call(excluded))).toBe('recipient-excluded')
      const textByText = became(ready, excludeRecipient(ready, { who, scope: 'each-text' }, ctx))
      expect(codeOf(call(textByText))).toBe('allowed')
    },
  )

  test('a unit is called once', () => {
    expect(codeOf(call(called(ctx).sip))).toBe('call-already-sent')
  })

  test('only the unit that leads calls', () => {
    expect(codeOf(call(ready, {}, { ...ctx, actor: maja }))).toBe('not-on-this-sip')
    expect(codeOf(call(called(ctx).sip, {}, { ...ctx, actor: karin }))).toBe('not-your-units-work')
  })

  test(rule('told-is-noted', 'who uses Kugghjul is told by the queue, and it says by whom and when'), () => {
    const after = became(ready, call(ready))
    expect(after.calls[0]?.told).toEqual([{ how: 'queue', on: today, by: 'peter', meeting: 1 }])
  })

  test(rule('told-is-noted', 'on paper they are told when somebody has told them'), () => {
    const after = became(ready, call(ready, { reach: 'paper' }))
    const id = callOf(after)
    const toldOf = (sip: Sip) => sip.calls.map((c) => isTold(sip, c))
    expect(toldOf(after)).toEqual([false])
    const tell = (sip: Sip, on = today, at = ctx) => noteTold(sip, { call: id, how: 'letter', on }, at)
    const told = became(after, tell(after))
    expect(told.calls[0]?.told).toEqual([{ how: 'letter', on: today, by: 'peter', meeting: 1 }])
    expect(toldOf(told)).toEqual([true])
    const moved = became(told, planMeeting(told, thePlannedMeeting({ time: '15:00' }), ctx))
    expect(toldOf(moved)).toEqual([false])
    expect(toldOf(became(moved, tell(moved)))).toEqual([true])
  })

  test(rule('told-is-noted', 'nobody is told tomorrow, or before there was a call'), () => {
    const after = became(ready, call(ready, { reach: 'paper' }))
    const tell = (on = today, id = callOf(after), at = ctx) =>
      codeOf(noteTold(after, { call: id, how: 'phone', on }, at))
    expect(tell(addDays(today, 1))).toBe('date-in-future')
    expect(tell(addDays(today, -1))).toBe('date-in-past')
    expect(tell(today, 'another')).toBe('unknown-thing')
    expect(tell(today, callOf(after), { ...ctx, actor: maja })).toBe('not-on-this-sip')
    const held = became(after, holdMeeting(after, theMeeting(after), ctx))
    expect(codeOf(noteTold(held, { call: callOf(held), how: 'phone', on: today }, ctx))).toBe(
      'meeting-not-planned',
    )
  })

  test(
    rule('oral-contact-first', 'the day somebody spoke with them is noted, before or after the call'),
    () => {
      const spoke = became(ready, call(ready, { spokeOn: addDays(today, -2) }))
      expect(spoke.calls[0]?.spokeOn).toBe(addDays(today, -2))
      expect(codeOf(call(ready, { spokeOn: addDays(today, 1) }))).toBe('date-in-future')
      const silent = became(ready, call(ready))
      expect(silent.calls[0]).not.toHaveProperty('spokeOn')
      const note = (on = today, id = callOf(silent)) => noteOralContact(silent, { call: id, on }, ctx)
      expect(became(silent, note()).calls[0]?.spokeOn).toBe(today)
      expect(codeOf(note(addDays(today, 1)))).toBe('date-in-future')
      expect(codeOf(note(today, 'another'))).toBe('unknown-thing')
    },
  )

  test(
    rule('primary-care-when-no-contact', 'health care is lacking until some health care is on the list'),
    () => {
      expect(lacksHealthCare([])).toBe(true)
      expect(lacksHealthCare([{ functions: ['home-health-care'] }, { functions: ['school-health'] }])).toBe(
        true,
      )
      expect(lacksHealthCare([{ functions: ['home-health-care', 'addiction-care'] }])).toBe(false)
      expect(lacksHealthCare([{ functions: ['primary-care'] }])).toBe(false)
    },
  )
})
