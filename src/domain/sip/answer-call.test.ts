import { describe, expect, test } from 'vitest'
import {
  became,
  codeOf,
  context,
  fieldOf,
  karin,
  maja,
  peter,
  petersManager,
  policyFor,
  regions,
  rule,
  today,
} from '../../../test/support/given.ts'
import {
  answered,
  called,
  callKarin,
  callOf,
  karinComes,
  later,
  readyToCall,
  theMeeting,
  thePlannedMeeting,
} from '../../../test/support/thread.ts'
import type { Viewer } from '../access/read-text.ts'
import { addDays } from '../calendar/local-date.ts'
import { type AnswerCall, answerCall, hinderWaits, noteAnswer, readHinder } from './answer-call.ts'
import { callSomebody } from './call.ts'
import type { Context } from './context.ts'
import { excludeRecipient } from './exclude-recipient.ts'
import { holdMeeting } from './hold-meeting.ts'
import { planMeeting } from './plan-meeting.ts'
import { answerHolds, type Sip } from './sip.ts'
import { takeOn } from './take-over.ts'
import { withdraw } from './withdraw.ts'

const karinsManager: Viewer = { ...karin, staff: 'staff-mia', assignment: 'chef-mia', roles: ['manager'] }

describe.each(regions)('answering a call in $name', ({ region }) => {
  const ctx = context(peter, { region })
  const karins = { ...ctx, actor: karin }
  const { sip } = called(ctx)
  const answer = (act: Partial<AnswerCall> = {}, from: Sip = sip, at: Context = karins) =>
    answerCall(from, karinComes(from, act), at)
  const no = { kind: 'no', text: 'Alla är sjuka' } as const
  /** Karin's unit as invited instead of called. */
  const invited = ((): Sip => {
    const ready = readyToCall(ctx).sip
    const inviting: Sip = { ...ready, parties: ready.parties.map((p) => ({ ...p, how: 'invite' })) }
    const sent = became(inviting, callSomebody(inviting, callKarin(inviting), ctx))
    return became(sent, takeOn(sent, karins))
  })()

  test(rule('called-must-answer', 'the called unit says who comes'), () => {
    expect(became(sip, answer()).calls[0]?.answer).toEqual({
      kind: 'coming',
      who: expect.any(String),
      mandate: 'yes',
      on: today,
      by: 'karin',
      meeting: 1,
      version: 1,
    })
    expect(codeOf(answer({ text: ' ' }))).toBe('text-missing')
    expect(codeOf(answer({ text: 'x'.repeat(policyFor(region).textLimit + 1) }))).toBe('text-too-long')
  })

  test(rule('called-must-answer', 'whoever comes says what they may decide'), () => {
    const { mandate: _, ...without } = karinComes(sip)
    const refused = answerCall(sip, without, karins)
    expect([codeOf(refused), fieldOf(refused)]).toEqual(['mandate-missing', 'mandate'])
    expect(became(sip, answer({ mandate: 'no' })).calls[0]?.answer).toMatchObject({ mandate: 'no' })
    const limited = answer({ mandate: 'limited' })
    expect([codeOf(limited), fieldOf(limited)]).toEqual(['text-missing', 'limit'])
    const told = answer({ mandate: 'limited', limit: 'Inte pengar' })
    expect(became(sip, told).calls[0]?.answer).toMatchObject({
      mandate: 'limited',
      limit: expect.any(String),
    })
    expect(told.ok && told.value.texts.map((t) => t.readers)).toEqual(['to-plan', 'to-plan'])
  })

  test(rule('called-must-answer', 'a limit that is not asked for is not kept'), () => {
    const told = answer({ mandate: 'yes', limit: 'Inte pengar' })
    expect(told.ok && told.value.texts.map((t) => t.kind)).toEqual(['call-who-comes'])
  })

  test.each<[string, Sip, string]>([
    ['called', sip, 'hindered'],
    ['invited', invited, 'declined'],
  ])(rule('substitute-asked', 'the %s names a substitute, or says why nobody comes'), (_, from, kind) => {
    const substitute = answer({ kind: 'substitute', text: 'Siv Ek' }, from)
    expect(became(from, substitute).calls[0]?.answer).toMatchObject({ kind: 'substitute', mandate: 'yes' })
    expect(codeOf(answer({ kind: 'substitute', text: '' }, from))).toBe('text-missing')
    expect(codeOf(answer({ kind: 'no', text: '' }, from))).toBe('text-missing')
    expect(became(from, answer(no, from)).calls[0]?.answer).toEqual({
      kind,
      why: expect.any(String),
      on: today,
      by: 'karin',
      meeting: 1,
      version: 1,
    })
  })

  test(rule('only-called-has-duty', 'the no of an invited unit reaches no manager'), () => {
    const declined = became(invited, answer(no, invited))
    expect(declined.calls.map(hinderWaits)).toEqual([false])
    expect(codeOf(takeOn(declined, { ...ctx, actor: karinsManager }))).toBe('not-on-this-sip')
  })

  test(
    rule('hinder-reaches-manager', 'a hinder without a substitute waits for a manager of the unit'),
    () => {
      const hindered = became(sip, answer(no))
      expect(hindered.calls.map(hinderWaits)).toEqual([true])
      const read = (from: Sip, at: Context) => readHinder(from, { call: callOf(from) }, at)
      const manager = { ...ctx, actor: karinsManager }
      expect(codeOf(read(hindered, manager))).toBe('not-on-this-sip')
      expect(codeOf(read(hindered, karins))).toBe('not-your-manager-duty')
      expect(codeOf(read(hindered, { ...ctx, actor: petersManager }))).toBe('not-on-this-sip')
      const onIt = became(hindered, takeOn(hindered, manager))
      const seen = became(onIt, read(onIt, manager))
      expect(seen.calls.map(hinderWaits)).toEqual([false])
      expect(codeOf(read(seen, manager))).toBe('unknown-thing')
      const again = became(seen, answer({ ...no }, seen))
      expect(again.calls.map(hinderWaits)).toEqual([true])
    },
  )

  test(rule('hinder-reaches-manager', 'with a substitute nobody’s manager is asked'), () => {
    const substitute = became(sip, answer({ kind: 'substitute', text: 'Siv Ek' }))
    expect(substitute.calls.map(hinderWaits)).toEqual([false])
  })

  test('nobody answers for another unit, or without being on it', () => {
    expect(codeOf(answer({}, sip, ctx))).toBe('not-on-this-sip')
    expect(codeOf(answer({}, sip, { ...ctx, actor: maja }))).toBe('not-on-this-sip')
    expect(codeOf(answer({}, sip, { ...ctx, actor: karinsManager }))).toBe('not-on-this-sip')
    expect(codeOf(answer({ call: 'another' }))).toBe('not-on-this-sip')
  })

  test(rule('called-must-answer', 'a later answer replaces an earlier one that was seen'), () => {
    const first = answered(ctx).sip
    expect(codeOf(answer({ expects: 0 }, first))).toBe('call-already-answered')
    const second = answer({ kind: 'substitute', text: 'Siv Ek', expects: 1 }, first)
    expect(became(first, second).calls[0]?.answer).toMatchObject({ kind: 'substitute', version: 2 })
  })

  test(rule('called-must-answer', 'after the meeting there is nothing to answer'), () => {
    const held = became(sip, holdMeeting(sip, theMeeting(sip), ctx))
    expect(codeOf(answer({}, held))).toBe('meeting-already-held')
  })

  test(rule('call-needs-ground', 'after its ground has ended a unit answers no call'), () => {
    const on = (days: number) => answer({}, sip, later(karins, addDays(today, days)))
    expect(codeOf(on(90))).toBe('allowed')
    expect(codeOf(on(91))).toBe('call-ground-ended')
  })

  test(rule('excluded-reads-nothing', 'a unit that has been shut out since answers no call'), () => {
    const who = { kind: 'unit', unit: karin.unit } as const
    const excluded = became(sip, excludeRecipient(sip, { who, scope: 'everything' }, ctx))
    expect(codeOf(answer({}, excluded))).toBe('needs-yes')
  })

  test(rule('withdraw-any-time', 'after a withdrawn yes no call is answered, and no answer noted'), () => {
    const stopped = became(sip, withdraw(sip, { what: 'all', told: 'in-person' }, ctx))
    expect(codeOf(answer({}, stopped))).toBe('already-ended')
    expect(codeOf(noteAnswer(stopped, { ...karinComes(stopped), noted: 'phone' }, ctx))).toBe('needs-yes')
  })

  test(rule('called-must-answer', 'when day or time moves, the answer is asked for again'), () => {
    const first = answered(ctx).sip
    const replan = (act: Parameters<typeof thePlannedMeeting>[0]) =>
      became(first, planMeeting(first, thePlannedMeeting(act), ctx))
    const holds = (from: Sip) => from.calls.map((c) => answerHolds(from, c))
    expect(holds(first)).toEqual([true])
    expect(holds(replan({ place: 'Vårdcentralen' }))).toEqual([true])
    const moved = replan({ time: '14:00' })
    expect(holds(moved)).toEqual([false])
    expect(holds(replan({ on: addDays(today, 8) }))).toEqual([false])
    expect(holds(became(moved, answer({}, moved)))).toEqual([true])
  })

  test(
    rule('called-must-answer', 'an answer on paper is written down by who leads, and says how it came'),
    () => {
      const noted = noteAnswer(sip, { ...karinComes(sip), noted: 'letter' }, ctx)
      expect(became(sip, noted).calls[0]?.answer).toMatchObject({
        kind: 'coming',
        noted: 'letter',
        by: 'peter',
      })
      expect(codeOf(noteAnswer(sip, { ...karinComes(sip), noted: 'letter' }, karins))).toBe(
        'not-your-units-work',
      )
      expect(codeOf(noteAnswer(sip, { ...karinComes(sip), call: 'x', noted: 'letter' }, ctx))).toBe(
        'unknown-thing',
      )
    },
  )
})
