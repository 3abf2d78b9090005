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
  stranger,
  type Told,
  today,
} from '../../../test/support/given.ts'
import {
  agreed,
  aMeasure,
  called,
  callOf,
  later,
  met,
  planned,
  proposed,
  running,
  theMeeting,
} from '../../../test/support/thread.ts'
import type { Viewer } from '../access/read-text.ts'
import { addDays } from '../calendar/local-date.ts'
import {
  type AnswerMeasure,
  type AnswerPlan,
  answerMeasure,
  answerPlan,
  noteMeasureAnswer,
  notePlanAnswer,
  seeDecline,
  versionAsked,
} from './answer-measure.ts'
import type { Context } from './context.ts'
import { agreedMeasures, establishPlan, openProposals } from './establish-plan.ts'
import { excludeRecipient } from './exclude-recipient.ts'
import { holdMeeting, present } from './hold-meeting.ts'
import type { AnswerWay, Attendance, Measure, Sip } from './sip.ts'
import { everybody } from './text.ts'
import { withdraw } from './withdraw.ts'
import { addMeasure, changeMeasure } from './write-measure.ts'
import { addGoal, startRevision } from './write-plan.ts'

const last = (sip: Sip) => sip.plan.measures.at(-1) as Measure
const as = (ctx: Context, actor: Viewer): Context => ({ ...ctx, actor })
const yesTo = (sip: Sip, act: Partial<AnswerMeasure> = {}): AnswerMeasure => ({
  measure: last(sip).id,
  expects: last(sip).version,
  accepts: true,
  why: '',
  ...act,
})
const noTo = (sip: Sip, act: Partial<AnswerMeasure> = {}) =>
  yesTo(sip, { accepts: false, why: 'Vi har ingen läkare', ...act })

describe.each(regions)('the responsible answers in $name', ({ region }) => {
  const ctx = context(peter, { region })
  const { sip } = proposed(ctx)
  const byKarin = as(ctx, karin)
  const withheld = (at: Sip) =>
    became(at, withdraw(at, { what: 'grounds', grounds: at.grounds.map((g) => g.id), told: 'phone' }, ctx))

  test(rule('measure-proposed-until-accepted', 'a proposal is open, and not agreed'), () => {
    expect(openProposals(sip.plan)).toEqual([last(sip)])
    expect(agreedMeasures(sip.plan)).toEqual([])
  })

  test(rule('measure-proposed-until-accepted', 'the unit accepts what is asked of it'), () => {
    const accepted = became(sip, answerMeasure(sip, yesTo(sip), byKarin))
    expect(last(accepted).acceptance).toEqual({ state: 'accepted', on: today, by: 'karin' })
    expect(agreedMeasures(accepted.plan)).toEqual([last(accepted)])
    expect(openProposals(accepted.plan)).toEqual([])
  })

  test(rule('dissent-stays', 'it declines with a reason, which stays in the plan'), () => {
    const refused = answerMeasure(sip, noTo(sip, { why: ' ' }), byKarin)
    expect([codeOf(refused), fieldOf(refused)]).toEqual(['decline-needs-reason', 'why'])
    const declined = answerMeasure(sip, noTo(sip), byKarin)
    const text = declined.ok ? declined.value.texts[0] : undefined
    expect(text).toMatchObject({ kind: 'measure-declined', body: 'Vi har ingen läkare', readers: 'to-plan' })
    const after = became(sip, declined)
    expect(last(after).acceptance).toEqual({ state: 'declined', on: today, by: 'karin', why: text?.block })
    expect([agreedMeasures(after.plan), openProposals(after.plan)]).toEqual([[], []])
  })

  test(rule('dissent-stays', 'it declines afterwards too, what it has accepted and what holds'), () => {
    for (const told of [planned(ctx), running(ctx)]) {
      const on = addDays(today, 3)
      const after = became(told.sip, answerMeasure(told.sip, noTo(told.sip), { ...byKarin, on }))
      expect(last(after).acceptance).toMatchObject({ state: 'declined', on })
      const again = became(after, answerMeasure(after, yesTo(after), { ...byKarin, on }))
      expect(last(again).acceptance).toEqual({ state: 'accepted', on, by: 'karin' })
    }
  })

  test('it says yes or no, within the limit', () => {
    const { accepts: _, ...neither } = yesTo(sip)
    expect(fieldOf(answerMeasure(sip, neither, byKarin))).toBe('accepts')
    const why = 'x'.repeat(policyFor(region).textLimit + 1)
    expect(codeOf(answerMeasure(sip, noTo(sip, { why }), byKarin))).toBe('text-too-long')
  })

  test(rule('measure-proposed-until-accepted', 'nobody accepts for another unit'), () => {
    for (const actor of [peter, maja, stranger])
      expect(codeOf(answerMeasure(sip, yesTo(sip), as(ctx, actor)))).toBe('not-your-units-work')
    const colleague = { ...karin, assignment: 'kim', staff: 'staff-kim' }
    expect(codeOf(answerMeasure(sip, yesTo(sip), as(ctx, colleague)))).toBe('not-on-this-sip')
    for (const responsible of [{ kind: 'person' }, { kind: 'other', name: 'Birgit' }] as const) {
      const theirs = became(sip, addMeasure(sip, { ...aMeasure(sip), responsible }, ctx))
      expect(codeOf(answerMeasure(theirs, yesTo(theirs), byKarin))).toBe('not-your-units-work')
    }
    expect(codeOf(answerMeasure(sip, yesTo(sip, { measure: 'another' }), byKarin))).toBe(
      'not-your-units-work',
    )
  })

  test(rule('measure-proposed-until-accepted', 'nobody accepts what has changed since it was read'), () => {
    const change = { ...aMeasure(sip), often: 'Varje vecka', measure: last(sip).id, expects: 1 }
    const changed = became(sip, changeMeasure(sip, change, ctx))
    const read = yesTo(sip)
    const refused = answerMeasure(changed, read, byKarin)
    expect([codeOf(refused), fieldOf(refused)]).toEqual(['changed-meanwhile', 'accepts'])
    expect(codeOf(noteMeasureAnswer(changed, { ...read, noted: 'phone' }, ctx))).toBe('changed-meanwhile')
    expect(codeOf(answerMeasure(changed, yesTo(changed), byKarin))).toBe('allowed')
  })

  test(rule('ground-ends-midnight', 'not after its ground ended'), () => {
    const lastDay = sip.grounds[0]?.until ?? today
    expect(codeOf(answerMeasure(sip, yesTo(sip), later(byKarin, lastDay)))).toBe('allowed')
    expect(codeOf(answerMeasure(sip, yesTo(sip), later(byKarin, addDays(lastDay, 1))))).toBe(
      'call-ground-ended',
    )
    const without = withheld(sip)
    expect(codeOf(answerMeasure(without, yesTo(without), byKarin))).toBe('call-ground-ended')
    expect(codeOf(answerPlan(without, { answer: 'agrees', why: '' }, byKarin))).toBe('call-ground-ended')
  })

  test(
    rule('withdraw-any-time', 'not after the yes was withdrawn, or to one who is to learn nothing'),
    () => {
      const stopped = became(sip, withdraw(sip, { what: 'all', told: 'phone' }, ctx))
      expect(codeOf(answerMeasure(stopped, yesTo(stopped), byKarin))).toBe('already-ended')
      expect(codeOf(noteMeasureAnswer(stopped, { ...yesTo(stopped), noted: 'phone' }, ctx))).toBe('needs-yes')
      expect(codeOf(answerPlan(stopped, { answer: 'agrees', why: '' }, byKarin))).toBe('already-ended')
      const excluded = { who: { kind: 'unit', unit: karin.unit }, scope: 'everything' } as const
      const without = became(sip, excludeRecipient(sip, excluded, ctx))
      expect(codeOf(answerMeasure(without, yesTo(without), byKarin))).toBe('needs-yes')
    },
  )
})

describe.each(regions)('an answer that is written down for them in $name', ({ region }) => {
  const ctx = context(peter, { region })
  const { sip } = proposed(ctx)
  const note = (at: Sip, noted: AnswerWay | undefined, by = ctx, act = yesTo(at)) =>
    noteMeasureAnswer(at, { ...act, ...(noted === undefined ? {} : { noted }) }, by)
  const proposedAfter = (meeting: Told): Sip =>
    meeting
      .next((s) => addGoal(s, { own: '', ours: 'Klara trappan', audience: everybody }, ctx))
      .next((s) => addMeasure(s, aMeasure(s), ctx)).sip
  const heldWith = (was: Attendance) =>
    called(ctx).next((s) => holdMeeting(s, { ...theMeeting(s), attendance: { [callOf(s)]: was } }, ctx))

  test(rule('measure-proposed-until-accepted', 'says how it was given, and who wrote it down'), () => {
    expect(fieldOf(note(sip, undefined))).toBe('noted')
    for (const noted of ['letter', 'phone', 'in-person'] as const)
      expect(last(became(sip, note(sip, noted))).acceptance).toEqual({
        state: 'accepted',
        on: today,
        by: 'peter',
        noted,
      })
    expect(codeOf(note(sip, 'letter', ctx, noTo(sip, { why: '' })))).toBe('decline-needs-reason')
    expect(last(became(sip, note(sip, 'letter', ctx, noTo(sip)))).acceptance.state).toBe('declined')
  })

  test(rule('measure-proposed-until-accepted', 'was given at the meeting only by who was there'), () => {
    expect(codeOf(note(sip, 'at-meeting'))).toBe('allowed')
    const away = proposedAfter(heldWith('absent'))
    expect([codeOf(note(away, 'at-meeting')), fieldOf(note(away, 'at-meeting'))]).toEqual([
      'was-not-there',
      'noted',
    ])
    expect(codeOf(note(away, 'phone'))).toBe('allowed')
    for (const was of ['remote', 'part', 'substitute'] as const)
      expect(codeOf(note(proposedAfter(heldWith(was)), 'at-meeting'))).toBe('allowed')
  })

  test(
    rule('measure-proposed-until-accepted', 'or by who has presented themselves at the one that goes on'),
    () => {
      const round = (s: Sip) => ({ call: callOf(s), who: 'Karin Lindh', mandate: 'yes' as const })
      const going = proposedAfter(called(ctx).next((s) => present(s, round(s), ctx)))
      expect(codeOf(note(going, 'at-meeting'))).toBe('allowed')
    },
  )

  test('is written by the unit that leads, of what somebody is asked', () => {
    expect(codeOf(note(sip, 'phone', as(ctx, karin)))).toBe('not-your-units-work')
    expect(codeOf(note(sip, 'phone', ctx, yesTo(sip, { measure: 'another' })))).toBe('unknown-thing')
    const hers = became(sip, addMeasure(sip, { ...aMeasure(sip), responsible: { kind: 'person' } }, ctx))
    expect(codeOf(note(hers, 'phone'))).toBe('unknown-thing')
    const responsible = { kind: 'other', name: 'Birgit' } as const
    const birgits = became(sip, addMeasure(sip, { ...aMeasure(sip), responsible }, ctx))
    expect(last(became(birgits, note(birgits, 'in-person'))).acceptance.state).toBe('accepted')
  })

  test(rule('dissent-stays', 'who leads sees a decline, and takes it from there'), () => {
    const measure = last(sip).id
    expect(codeOf(seeDecline(sip, { measure }, ctx))).toBe('unknown-thing')
    const declined = became(sip, answerMeasure(sip, noTo(sip), as(ctx, karin)))
    expect(codeOf(seeDecline(declined, { measure }, as(ctx, karin)))).toBe('not-your-units-work')
    const seen = became(declined, seeDecline(declined, { measure }, ctx))
    expect(last(seen).acceptance).toEqual({ ...last(declined).acceptance, seen: true })
    // Declined anew, it is to be seen anew.
    const again = became(seen, answerMeasure(seen, noTo(seen), as(ctx, karin)))
    expect(last(again).acceptance).not.toHaveProperty('seen')
  })
})

describe.each(regions)('what a party says of the plan in $name', ({ region }) => {
  const ctx = context(peter, { region })
  const { sip } = planned(ctx)
  const call = callOf(sip)
  const says = (act: Partial<AnswerPlan>, at = sip, by = as(ctx, karin)) =>
    answerPlan(at, { why: '', ...act }, by)

  test(rule('dissent-stays', 'a party that disagrees says why, and it stays'), () => {
    expect(fieldOf(says({}))).toBe('answer')
    const silent = says({ answer: 'disagrees' })
    expect([codeOf(silent), fieldOf(silent)]).toEqual(['text-missing', 'why'])
    const no = says({ answer: 'disagrees', why: 'För lite träning' })
    const text = no.ok ? no.value.texts[0] : undefined
    expect(text).toMatchObject({ kind: 'plan-party-answer', body: 'För lite träning' })
    expect(became(sip, no).plan.answers[call]).toEqual({
      answer: 'disagrees',
      on: today,
      by: 'karin',
      version: 1,
      why: text?.block,
    })
  })

  test(rule('dissent-stays', 'it stops nobody, and is there in the version that follows'), () => {
    const no = became(sip, says({ answer: 'disagrees', why: 'För lite träning' }))
    const held = became(no, establishPlan(no, agreed, ctx))
    expect(held.stage).toEqual({ at: 'running' })
    expect(held.plan.answers).toEqual(no.plan.answers)
  })

  test('the unit that leads answers as itself, and once it is called also then by its call', () => {
    expect(Object.keys(became(sip, says({ answer: 'agrees' }, sip, ctx)).plan.answers)).toEqual([peter.unit])
    const led = { ...sip, roles: { ...sip.roles, mainResponsible: karin.assignment } }
    expect(Object.keys(became(led, says({ answer: 'agrees' }, led)).plan.answers)).toEqual([call])
  })

  test('no answer before a meeting, by a stranger, or longer than the limit', () => {
    const before = called(ctx).sip
    expect(codeOf(says({ answer: 'agrees' }, before))).toBe('meeting-not-held')
    expect(codeOf(says({ answer: 'agrees' }, sip, as(ctx, stranger)))).toBe('not-on-this-sip')
    const why = 'x'.repeat(policyFor(region).textLimit + 1)
    expect(codeOf(says({ answer: 'could-not-answer', why }))).toBe('text-too-long')
  })

  test('it is about the version that is written now, or the one that holds', () => {
    const held = running(ctx).sip
    const open = became(held, startRevision(held, ctx))
    expect([sip, held, open].map(versionAsked)).toEqual([1, 1, 2])
    expect(became(open, says({ answer: 'agrees' }, open)).plan.answers[callOf(open)]?.version).toBe(2)
  })

  test(rule('dissent-stays', 'nobody writes another answer over what a unit said itself'), () => {
    const no = became(sip, says({ answer: 'disagrees', why: 'För glest' }))
    const noted = notePlanAnswer(no, { call, answer: 'agrees', why: '', noted: 'phone' }, ctx)
    expect(codeOf(noted)).toBe('answered-themselves')
    const measure = sip.plan.measures.at(-1)
    const act = { measure: measure?.id ?? '', expects: measure?.version ?? 0 }
    const declined = became(
      sip,
      answerMeasure(sip, { ...act, accepts: false, why: 'Hinner inte' }, as(ctx, karin)),
    )
    const over = noteMeasureAnswer(declined, { ...act, accepts: true, why: '', noted: 'phone' }, ctx)
    expect(codeOf(over)).toBe('answered-themselves')
    expect(codeOf(answerMeasure(declined, { ...act, accepts: true, why: '' }, as(ctx, karin)))).toBe(
      'allowed',
    )
  })

  test('the one who leads writes down what somebody said, with how', () => {
    const note = (noted: AnswerWay | undefined, to = call, by = ctx) =>
      notePlanAnswer(
        sip,
        { call: to, answer: 'agrees', why: '', ...(noted === undefined ? {} : { noted }) },
        by,
      )
    expect(fieldOf(note(undefined))).toBe('noted')
    expect(codeOf(note('letter', 'another'))).toBe('unknown-thing')
    expect(codeOf(note('letter', call, as(ctx, karin)))).toBe('not-your-units-work')
    expect(became(sip, note('letter')).plan.answers[call]).toMatchObject({ by: 'peter', noted: 'letter' })
    expect(met(ctx).sip.plan.answers).toEqual({})
  })
})
