import { describe, expect, test } from 'vitest'
import {
  became,
  codeOf,
  context,
  fieldOf,
  karin,
  peter,
  policyFor,
  regions,
  rule,
  stranger,
  today,
  yes,
} from '../../../test/support/given.ts'
import {
  aGoal,
  aMeasure,
  callKarin,
  callOf,
  running,
  thePlannedMeeting,
} from '../../../test/support/thread.ts'
import { addDays } from '../calendar/local-date.ts'
import type { Result } from '../result.ts'
import {
  answerTalk,
  documentClosing,
  type EnterEvaluation,
  enterEvaluation,
  evaluators,
  holdTalk,
  partyQuestions,
  personQuestions,
} from './after-close.ts'
import { answerPlan } from './answer-measure.ts'
import { callSomebody } from './call.ts'
import { closeSip } from './close-sip.ts'
import type { Change, Context } from './context.ts'
import { giveCopy } from './copy-plan.ts'
import { duties } from './duties.ts'
import { excludeRecipient } from './exclude-recipient.ts'
import { moveFollowUp, startFollowUp } from './follow-up.ts'
import { listParty } from './list-party.ts'
import { planMeeting } from './plan-meeting.ts'
import { planMove } from './plan-move.ts'
import { proposeGround } from './propose-ground.ts'
import { recordAnswer } from './record-answer.ts'
import { reportHappening } from './report-happening.ts'
import type { CloseReason, Sip, TalkAnswer } from './sip.ts'
import { everybody } from './text.ts'
import { withdraw } from './withdraw.ts'
import { addMeasure } from './write-measure.ts'
import { addGoal, setLongTermGoal, startRevision } from './write-plan.ts'
import { writePreparation } from './write-preparation.ts'

describe.each(regions)('after the close in $name', ({ region }) => {
  const ctx = context(peter, { region })
  const karins: Context = { ...ctx, actor: karin }
  const { sip } = running(ctx)
  const close = (more: { reason?: CloseReason; talk?: TalkAnswer } = {}, from = sip): Sip =>
    became(
      from,
      closeSip(
        from,
        {
          reason: 'goals-met',
          note: '',
          whereToTurn: 'Vårdcentralen',
          personToldOn: today,
          personToldHow: 'phone',
          talk: 'wanted',
          told: {},
          ...more,
        },
        ctx,
      ),
    )
  const closed = close()
  const dead = close({ reason: 'deceased' })
  const kindsLeft = (from: Sip) => duties(from, policyFor(region)).map((d) => `${d.kind} ${d.unit}`)

  test(rule('close-own-record', 'each unit ticks that its own record says so, once'), () => {
    expect(kindsLeft(closed)).toEqual(
      expect.arrayContaining([`document-close ${peter.unit}`, `document-close ${karin.unit}`]),
    )
    const one = became(closed, documentClosing(closed, karins))
    expect(one.closing?.documented).toEqual([{ unit: karin.unit, by: karin.assignment, on: today }])
    expect(kindsLeft(one)).not.toContain(`document-close ${karin.unit}`)
    expect(kindsLeft(one)).toContain(`document-close ${peter.unit}`)
    expect(codeOf(documentClosing(one, karins))).toBe('already-documented')
    expect(codeOf(documentClosing(dead, karins))).toBe('allowed')
  })

  test(rule('close-own-record', 'not before the end, and by nobody who is not on it'), () => {
    expect(codeOf(documentClosing(sip, ctx))).toBe('not-ended')
    expect(codeOf(documentClosing(closed, { ...ctx, actor: stranger }))).toBe('not-on-this-sip')
  })

  test(rule('closing-offers-talk', 'a talk that she wants waits until it has been held'), () => {
    expect(kindsLeft(closed)).toContain(`hold-talk ${peter.unit}`)
    expect(fieldOf(holdTalk(closed, {}, ctx))).toBe('on')
    expect(codeOf(holdTalk(closed, { on: addDays(today, 1) }, ctx))).toBe('date-in-future')
    expect(codeOf(holdTalk(closed, { on: today }, karins))).toBe('not-your-units-work')
    const held = became(closed, holdTalk(closed, { on: today }, ctx))
    expect(held.closing?.talk).toEqual({ answer: 'wanted', heldOn: today })
    expect(kindsLeft(held)).not.toContain(`hold-talk ${peter.unit}`)
    expect(codeOf(holdTalk(held, { on: today }, ctx))).toBe('no-talk-wanted')
    expect(codeOf(holdTalk(close({ talk: 'not-wanted' }), { on: today }, ctx))).toBe('no-talk-wanted')
    expect(codeOf(holdTalk(dead, { on: today }, ctx))).toBe('no-talk-wanted')
  })

  test(
    rule('closing-offers-talk', 'whoever was not asked at the close can be asked afterwards, once'),
    () => {
      const unasked = close({ talk: 'not-asked' })
      expect(codeOf(holdTalk(unasked, { on: today }, ctx))).toBe('no-talk-wanted')
      expect([codeOf(answerTalk(unasked, {}, ctx)), fieldOf(answerTalk(unasked, {}, ctx))]).toEqual([
        'talk-unanswered',
        'answer',
      ])
      expect(codeOf(answerTalk(unasked, { answer: 'wanted' }, karins))).toBe('not-your-units-work')
      const wanted = became(unasked, answerTalk(unasked, { answer: 'wanted' }, ctx))
      expect(kindsLeft(wanted)).toContain(`hold-talk ${peter.unit}`)
      const no = became(unasked, answerTalk(unasked, { answer: 'not-wanted' }, ctx))
      expect(no.closing?.talk).toEqual({ answer: 'not-wanted' })
      expect(codeOf(answerTalk(no, { answer: 'wanted' }, ctx))).toBe('no-talk-wanted')
      expect(codeOf(answerTalk(dead, { answer: 'wanted' }, ctx))).toBe('no-talk-wanted')
    },
  )

  const said: EnterEvaluation = {
    who: 'person',
    answers: { heard: 4, again: 1 },
    words: 'Det gick bra',
    on: today,
  }
  const enter = (more: Partial<EnterEvaluation> = {}, from = closed, at = ctx) =>
    enterEvaluation(from, { ...said, ...more }, at)

  test(
    rule('evaluation-asked', 'the person, the unit that led and everybody called; nobody after a death'),
    () => {
      expect(evaluators(closed)).toEqual(['person', peter.unit, callOf(closed)])
      expect(evaluators(dead)).toEqual([])
      expect(codeOf(enter({}, dead))).toBe('evaluation-not-asked')
      expect(evaluators(sip)).toEqual([])
      expect(codeOf(enter({}, sip))).toBe('not-ended')
      const who = { kind: 'unit', unit: karin.unit } as const
      const without = became(sip, excludeRecipient(sip, { who, scope: 'everything' }, ctx))
      expect(evaluators(close({}, without))).toEqual(['person', peter.unit])
    },
  )

  test(rule('evaluation-asked', 'typed in from paper: a question without an answer is not a low one'), () => {
    const after = became(closed, enter())
    expect(after.closing?.evaluations).toEqual([
      {
        who: 'person',
        answers: {
          heard: 4,
          mattered: 'not-answered',
          'knew-who': 'not-answered',
          easier: 'not-answered',
          again: 1,
        },
        words: expect.any(String),
        on: today,
        enteredOn: today,
      },
    ])
    expect(became(after, enter({ answers: { heard: 2 } }, after)).closing?.evaluations).toHaveLength(1)
    const result = enter()
    expect(result.ok && result.value.texts).toEqual([
      expect.objectContaining({ kind: 'evaluation-words', body: 'Det gick bra', readers: 'own-unit' }),
    ])
  })

  test(rule('evaluation-asked', 'something is answered, on a day that has been'), () => {
    expect([codeOf(enter({ answers: {}, words: ' ' })), fieldOf(enter({ answers: {}, words: ' ' }))]).toEqual(
      ['evaluation-empty', 'heard'],
    )
    expect(codeOf(enter({ answers: {} }))).toBe('allowed')
    const { on: _, ...undated } = said
    expect(codeOf(enterEvaluation(closed, undated, ctx))).toBe('date-missing')
    expect(fieldOf(enter({ on: addDays(today, 1) }))).toBe('on')
    expect(fieldOf(enter({ words: 'x'.repeat(policyFor(region).textLimit + 1) }))).toBe('words')
    expect([personQuestions.length, partyQuestions.length]).toEqual([5, 4])
  })

  test(
    rule('evaluation-asked', 'a unit its own, those who led anybody’s, and nobody for somebody unasked'),
    () => {
      const own = { who: callOf(closed), answers: { helped: 3 } } as const
      expect(codeOf(enter(own, closed, karins))).toBe('allowed')
      expect(codeOf(enter(own))).toBe('allowed')
      expect(codeOf(enter({}, closed, karins))).toBe('not-your-units-work')
      expect(codeOf(enter({ who: 'någon annan' }))).toBe('evaluation-not-asked')
    },
  )

  const goal = sip.plan.goals[0]?.id ?? ''
  const { unit, authority } = karin
  const acts: Readonly<Record<string, (from: Sip) => Result<Change>>> = {
    writePreparation: (s) =>
      writePreparation(
        s,
        { fields: [{ key: 'matters', body: 'Annat', expects: 1 }], audience: everybody },
        ctx,
      ),
    setLongTermGoal: (s) => setLongTermGoal(s, { body: 'Annat', audience: everybody }, ctx),
    addGoal: (s) => addGoal(s, aGoal(), ctx),
    addMeasure: (s) => addMeasure(s, { ...aMeasure(s), goal }, ctx),
    answerPlan: (s) => answerPlan(s, { answer: 'disagrees', why: 'Nej' }, karins),
    startRevision: (s) => startRevision(s, ctx),
    giveCopy: (s) =>
      giveCopy(s, { to: { kind: 'person' }, functions: [], version: 1, how: 'in-person', on: today }, ctx),
    listParty: (s) =>
      listParty(s, { who: { kind: 'around', relation: 'child', name: 'Birgit' }, why: '' }, ctx),
    proposeGround: (s) =>
      proposeGround(
        s,
        { from: [authority], to: { kind: 'unit', unit }, contents: ['health'], until: addDays(today, 9) },
        ctx,
      ),
    recordAnswer: (s) => recordAnswer(s, yes, ctx),
    withdraw: (s) => withdraw(s, { what: 'all', told: 'phone' }, ctx),
    planMeeting: (s) => planMeeting(s, thePlannedMeeting(), ctx),
    callSomebody: (s) => callSomebody(s, callKarin(s), ctx),
    moveFollowUp: (s) => moveFollowUp(s, { on: addDays(today, 70), place: 'Hemma', reason: 'Semester' }, ctx),
    startFollowUp: (s) => startFollowUp(s, { on: today }, ctx),
    reportHappening: (s) => reportHappening(s, { source: 'unit', body: 'Hon ramlade' }, karins),
    planMove: (s) =>
      planMove(s, { on: addDays(today, 20), leaves: authority, to: { kind: 'not-wanted' } }, ctx),
  }

  test.each(Object.keys(acts))(rule('only-correction-after-close', '%s no longer happens'), (name) => {
    for (const from of [closed, dead])
      expect(codeOf(acts[name]?.(from) ?? { ok: true, value: 0 })).not.toBe('allowed')
  })
})
