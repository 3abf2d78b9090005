import { describe, expect, test } from 'vitest'
import { earlier, earlierBeginning, earlierCourse } from '../../../test/support/earlier-sip.ts'
import { became, codeOf, context, karin, peter, regions, rule, today } from '../../../test/support/given.ts'
import { agreed, later, readyToCall, running } from '../../../test/support/thread.ts'
import { addDays } from '../calendar/local-date.ts'
import { answerMeasure } from './answer-measure.ts'
import { duties } from './duties.ts'
import { establishPlan } from './establish-plan.ts'
import { replay } from './evolve.ts'
import { noteReviewFacts, reviewMeasure, startFollowUp } from './follow-up.ts'
import { planVersion } from './plan-version.ts'
import { everybody } from './text.ts'
import { isEarlier, presentEvents, replayStored, type StoredEvent } from './upcast.ts'
import { changeMeasure } from './write-measure.ts'
import { startRevision } from './write-plan.ts'

describe.each(regions)('a SIP stored in an earlier shape, in $name', ({ region }) => {
  const ctx = context(peter, { region })
  const begun = earlierBeginning(ctx)
  const course = earlierCourse(ctx, begun.sip.preparation.questions)
  const stored: readonly StoredEvent[] = [...begun.events, ...course]
  const sip = replayStored(stored)
  const until = (type: StoredEvent['type']) =>
    replayStored(stored.slice(0, stored.findIndex((e) => e.type === type) + 1))
  const at = later(ctx, addDays(today, 8))

  test('a call with its own day and place is a call to the one meeting', () => {
    const called = until('UnitCalled')
    expect(called.stage).toEqual({ at: 'calling' })
    expect(called.planned).toMatchObject({
      on: addDays(today, 7),
      time: '13.00',
      place: earlier.place,
      version: 1,
    })
    expect(called.calls).toEqual([
      {
        id: earlier.call,
        to: { kind: 'unit', unit: karin.unit, authority: karin.authority, reach: 'kugghjul' },
        how: 'call',
        questions: begun.sip.preparation.questions,
        sentOn: today,
        told: [{ how: 'queue', on: today, by: 'peter', meeting: 1 }],
      },
    ])
    const twice = course
      .slice(0, 2)
      .map((e) =>
        e.type === 'UnitCalled' ? { ...e, call: { ...e.call, id: 'second', unit: 'boendestodet' } } : e,
      )
    const both = replayStored([...stored.slice(0, begun.events.length + 2), ...twice])
    expect([both.calls.length, both.planned?.version]).toEqual([2, 1])
  })

  test('an answer with a mandate or none is told by the one who held the SIP there', () => {
    const known = { on: today, by: 'karin', meeting: 1, version: 1 }
    expect(until('CallAnswered').calls[0]?.answer).toEqual({
      ...known,
      kind: 'coming',
      who: earlier.who,
      mandate: 'yes',
    })
    const answered = (answer: Extract<StoredEvent, { type: 'CallAnswered' }>['answer']) =>
      replayStored([
        ...begun.events,
        ...course.slice(0, 3),
        { type: 'CallAnswered', call: earlier.call, answer } as StoredEvent,
      ]).calls[0]?.answer
    expect(answered({ kind: 'substitute', who: 'w', mandate: false })).toMatchObject({ mandate: 'no' })
    expect(answered({ kind: 'hindered', why: 'w' })).toEqual({ ...known, kind: 'hindered', why: 'w' })
  })

  test('attendance by unit is attendance by call', () => {
    expect(sip.meetings).toEqual([
      expect.objectContaining({ person: 'in-room', attendance: { [earlier.call]: 'remote' }, parked: [] }),
    ])
    expect(sip).not.toHaveProperty('planned')
  })

  test('a goal was in the professionals’ words, and what was in the plan was accepted at the meeting', () => {
    expect(sip.plan.goals).toEqual([{ id: earlier.goal, ours: earlier.goal }])
    expect(sip.plan.measures.map((m) => [m.id, m.version, m.acceptance])).toEqual([
      [earlier.measure, 1, { state: 'accepted', on: addDays(today, 7), by: 'peter', noted: 'at-meeting' }],
      [earlier.herMeasure, 1, { state: 'own' }],
    ])
  })

  test(rule('dissent-stays', 'a plan that holds goes on holding, with the person’s no in it'), () => {
    expect(sip.stage).toEqual({ at: 'running' })
    const established = {
      on: addDays(today, 7),
      version: 1,
      agreement: 'no-may-stand',
      dissent: earlier.dissent,
      followUpOn: addDays(today, 60),
      followUpPlace: earlier.followUpPlace,
    }
    expect(sip.plan.established).toEqual(established)
    expect(planVersion(stored, 1)?.sip.plan.established).toEqual(established)
    const said = stored.map((e) =>
      e.type === 'PlanEstablished' && 'agreement' in e ? { ...e, agreement: 'yes' } : e,
    )
    expect(replayStored(said).plan.established).not.toHaveProperty('dissent')
  })

  test('it goes on: declined, changed, established anew, followed up', () => {
    const measure = { measure: earlier.measure, expects: 1 }
    const why = 'Vi har ingen läkare'
    const byKarin = { ...at, actor: karin }
    const declined = became(sip, answerMeasure(sip, { ...measure, accepts: false, why }, byKarin))
    expect(declined.plan.measures[0]?.acceptance.state).toBe('declined')
    const open = became(sip, startRevision(sip, at))
    const changed = became(
      open,
      changeMeasure(
        open,
        {
          ...measure,
          goal: earlier.goal,
          what: 'Hembesök',
          who: '',
          often: '',
          where: '',
          how: '',
          starts: today,
          responsible: { kind: 'unit', unit: peter.unit },
          audience: everybody,
        },
        at,
      ),
    )
    const again = became(changed, establishPlan(changed, agreed, at))
    expect(again.plan.established?.version).toBe(2)
    const reviewing = became(again, startFollowUp(again, { on: at.on }, at))
    expect(reviewing.review?.asked.measures).toEqual([earlier.measure, earlier.herMeasure])
    const review = { measure: earlier.measure, expects: 0, done: 'yes', short: 'much', note: '' } as const
    expect(codeOf(reviewMeasure(reviewing, review, at, new Map()))).toBe('allowed')
    const facts = { expects: 0, facts: '', otherMeasure: false, otherActor: false, longTerm: 'none' } as const
    expect(codeOf(noteReviewFacts(reviewing, facts, at))).toBe('allowed')
    expect(duties(sip, ctx.policy).map((d) => d.kind)).toContain('follow-up')
  })

  test('a follow-up that said done, going on or not done is one of each measure, and the next day holds', () => {
    const followUp = {
      on: at.on,
      outcomes: { [earlier.measure]: 'ongoing', [earlier.herMeasure]: 'not-done' },
      next: 'continue',
    } as const
    const next = { on: addDays(today, 90), place: earlier.followUpPlace, time: '09:30' }
    const held: StoredEvent = { type: 'FollowedUp', followUp, next }
    expect(isEarlier(held)).toBe(true)
    const meaning = presentEvents([...stored, held]).at(-1) ?? []
    expect(meaning.some(isEarlier)).toBe(false)
    expect(meaning).toEqual([
      {
        type: 'FollowedUp',
        followUp: {
          on: at.on,
          next: 'continue',
          measures: {
            [earlier.measure]: { version: 1, done: 'partly' },
            [earlier.herMeasure]: { version: 1, done: 'no' },
          },
          goals: {},
        },
        next,
      },
    ])
    const after = replayStored([...stored, held])
    expect(after.followUp).toEqual({ ...next, first: next.on, moves: [] })
    expect(after.plan.established).toMatchObject({ followUpOn: next.on, followUpTime: '09:30' })
    const done = { ...followUp, outcomes: { [earlier.measure]: 'done' as const }, next: 'close' as const }
    const closing = replayStored([...stored, { type: 'FollowedUp', followUp: done }])
    expect(closing.followUps[0]?.measures).toEqual({ [earlier.measure]: { version: 1, done: 'yes' } })
    // The day that was planned is what it was.
    expect(closing.followUp).toEqual(sip.followUp)
    expect(sip.followUp).toEqual({
      first: addDays(today, 60),
      on: addDays(today, 60),
      place: earlier.followUpPlace,
      moves: [],
    })
  })

  test('who was told of the end is told by call', () => {
    const told = [{ unit: karin.unit, on: at.on, how: 'phone' }]
    const closed: StoredEvent = { type: 'SipClosed', reason: 'goals-met', on: at.on, told }
    expect(presentEvents([...stored, closed]).at(-1)).toEqual([
      { ...closed, told: [{ call: earlier.call, on: at.on, how: 'phone' }] },
    ])
    expect(replayStored([...stored, closed]).stage).toEqual({ at: 'ended', how: 'goals-met', on: at.on })
  })

  test('each event has its meaning, one for one, and none of them is in an earlier shape', () => {
    const meanings = presentEvents(stored)
    expect(meanings).toHaveLength(stored.length)
    expect(replay(meanings.flat())).toEqual(sip)
    expect(meanings.flat().some(isEarlier)).toBe(false)
    expect(course.filter(isEarlier).map((e) => e.type)).toEqual([
      'UnitCalled',
      'CallAnswered',
      'GoalSet',
      'MeasureAdded',
      'MeasureAdded',
      'PlanEstablished',
    ])
  })

  test('what is written today is read as it is', () => {
    for (const told of [readyToCall(ctx), running(ctx)]) {
      expect(presentEvents(told.events)).toEqual(told.events.map((e) => [e]))
      expect(replayStored(told.events)).toEqual(told.sip)
    }
  })

  test('events that do not begin with a noticed need are a bug in storage', () => {
    expect(() => replayStored([])).toThrow()
    expect(() => replayStored(course)).toThrow()
  })
})
