import { describe, expect, test } from 'vitest'
import {
  became,
  context,
  karin,
  peter,
  petersColleague,
  policyFor,
  preparing,
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
  met,
  planned,
  proposed,
  readyToCall,
  running,
  theMeeting,
  thePlannedMeeting,
} from '../../../test/support/thread.ts'
import type { Viewer } from '../access/read-text.ts'
import { addDays } from '../calendar/local-date.ts'
import { answerCall, readHinder } from './answer-call.ts'
import { answerMeasure, noteMeasureAnswer, seeDecline } from './answer-measure.ts'
import { callSomebody, noteTold } from './call.ts'
import { giveCopy, tickDocumented } from './copy-plan.ts'
import { type DutyKind, duties } from './duties.ts'
import { evolve } from './evolve.ts'
import { excludeRecipient } from './exclude-recipient.ts'
import { startFollowUp } from './follow-up.ts'
import { holdMeeting } from './hold-meeting.ts'
import { answerSooner, askSooner, planMeeting, tellPerson } from './plan-meeting.ts'
import { planMove } from './plan-move.ts'
import { giveRole } from './prepare-meeting.ts'
import { reportHappening } from './report-happening.ts'
import type { Sip } from './sip.ts'
import { takeOn } from './take-over.ts'
import { withdraw } from './withdraw.ts'
import { addGoal, startRevision } from './write-plan.ts'

const karinsManager: Viewer = { ...karin, staff: 'staff-mia', assignment: 'chef-mia', roles: ['manager'] }

describe.each(regions)('what waits, in $name', ({ region }) => {
  const ctx = context(peter, { region })
  const policy = policyFor(region)
  const karins = { ...ctx, actor: karin }
  const ofKind = (sip: Sip, kind: DutyKind) => duties(sip, policy).filter((d) => d.kind === kind)
  const kinds = (sip: Sip) => duties(sip, policy).map((d) => d.kind)
  const { sip } = called(ctx)
  const id = callOf(sip)
  const onPaper = readyToCall(ctx).next((s) => callSomebody(s, callKarin(s, { reach: 'paper' }), ctx)).sip
  const invited = ((): Sip => {
    const ready = readyToCall(ctx).sip
    const inviting: Sip = { ...ready, parties: ready.parties.map((p) => ({ ...p, how: 'invite' })) }
    const sent = became(inviting, callSomebody(inviting, callKarin(inviting), ctx))
    return became(sent, takeOn(sent, karins))
  })()
  const byDays = Math.min(policy.callAnswerDays, 6)

  test(
    rule(
      'called-must-answer',
      'the called unit answers some days after the call, the caller chases the day after',
    ),
    () => {
      expect(ofKind(sip, 'answer-call')).toEqual([
        {
          kind: 'answer-call',
          about: id,
          unit: karin.unit,
          assignment: 'karin',
          onlyManagers: false,
          due: addDays(today, byDays),
          rule: 'called-must-answer',
        },
      ])
      expect(ofKind(sip, 'chase-answer')).toMatchObject([
        { about: id, unit: peter.unit, assignment: 'peter', due: addDays(today, byDays + 1) },
      ])
      expect(kinds(answered(ctx).sip)).not.toContain('answer-call')
      expect(kinds(answered(ctx).sip)).not.toContain('chase-answer')
    },
  )

  test('a call that nobody has taken on waits for the whole unit', () => {
    const sent = readyToCall(ctx).next((s) => callSomebody(s, callKarin(s), ctx)).sip
    expect(ofKind(sent, 'answer-call')).toMatchObject([{ unit: karin.unit, onlyManagers: false }])
    expect(ofKind(sent, 'answer-call')[0]).not.toHaveProperty('assignment')
  })

  test('an answer is due before the meeting, also when it is soon', () => {
    const soon = became(sip, planMeeting(sip, thePlannedMeeting({ on: addDays(today, 1) }), ctx))
    expect(ofKind(soon, 'answer-call')).toMatchObject([{ due: today }])
    const same = became(sip, planMeeting(sip, thePlannedMeeting({ on: today }), ctx))
    expect(ofKind(same, 'answer-call')).toMatchObject([{ due: today }])
  })

  test(rule('only-called-has-duty', 'the invited are asked, and never chased'), () => {
    expect(ofKind(invited, 'answer-invitation')).toMatchObject([
      { unit: karin.unit, assignment: 'karin', due: addDays(today, byDays), rule: 'only-called-has-duty' },
    ])
    expect(kinds(invited)).not.toContain('answer-call')
    expect(kinds(invited)).not.toContain('chase-answer')
    const said = became(invited, answerCall(invited, karinComes(invited), karins))
    expect(kinds(said)).not.toContain('answer-invitation')
  })

  test(rule('told-is-noted', 'on paper somebody tells them; until then nobody is chased'), () => {
    expect(ofKind(onPaper, 'tell-called')).toMatchObject([
      { about: callOf(onPaper), unit: peter.unit, assignment: 'peter', due: today },
    ])
    expect(kinds(onPaper)).not.toContain('answer-call')
    expect(kinds(onPaper)).not.toContain('chase-answer')
    const letter = { call: callOf(onPaper), how: 'letter', on: addDays(today, 1) } as const
    const told = became(onPaper, noteTold(onPaper, letter, later(ctx, addDays(today, 1))))
    expect(kinds(told)).not.toContain('tell-called')
    const chase = Math.min(1 + policy.callAnswerDays, 6) + 1
    expect(ofKind(told, 'chase-answer')).toMatchObject([{ due: addDays(today, chase) }])
  })

  test(
    rule(
      'called-must-answer',
      'when the day moves they are asked and told again, from the day that it moved',
    ),
    () => {
      const day = addDays(today, 5)
      const move = (from: Sip) =>
        became(
          from,
          planMeeting(from, thePlannedMeeting({ on: addDays(today, 20), lateReason: 'x' }), later(ctx, day)),
        )
      expect(ofKind(move(answered(ctx).sip), 'answer-call')).toMatchObject([
        { due: addDays(day, policy.callAnswerDays) },
      ])
      const letter = { call: callOf(onPaper), how: 'letter', on: today } as const
      expect(ofKind(move(became(onPaper, noteTold(onPaper, letter, ctx))), 'tell-called')).toMatchObject([
        { due: day },
      ])
    },
  )

  test(rule('person-is-told', 'the person is told before the meeting, and again when it moves'), () => {
    expect(ofKind(sip, 'tell-person')).toMatchObject([
      { unit: peter.unit, assignment: 'peter', due: addDays(today, policy.copyDays) },
    ])
    const soon = became(sip, planMeeting(sip, thePlannedMeeting({ on: today }), ctx))
    expect(ofKind(soon, 'tell-person')).toMatchObject([{ due: today }])
    expect(kinds(readyToCall(ctx).sip)).not.toContain('tell-person')
    const told = became(sip, tellPerson(sip, { how: 'phone', on: today }, ctx))
    expect(kinds(told)).not.toContain('tell-person')
    const day = addDays(today, 2)
    const moved = became(told, planMeeting(told, thePlannedMeeting({ time: '15:00' }), later(ctx, day)))
    expect(ofKind(moved, 'tell-person')).toMatchObject([{ due: addDays(day, policy.copyDays) }])
  })

  test(rule('person-may-ask-sooner', 'a wish for an earlier day waits until it has its answer'), () => {
    const wanted = addDays(today, 3)
    const asked = became(sip, askSooner(sip, { wanted }, ctx))
    expect(ofKind(asked, 'sooner-date')).toMatchObject([{ assignment: 'peter', due: wanted }])
    const answer = became(asked, answerSooner(asked, { reason: 'Läkaren är bortrest' }, ctx))
    const earlier = became(asked, planMeeting(asked, thePlannedMeeting({ on: wanted }), ctx))
    for (const after of [sip, answer, earlier]) expect(kinds(after)).not.toContain('sooner-date')
  })

  test(
    rule('meeting-within-weeks', 'the meeting waits on its day for who leads it, once somebody is called'),
    () => {
      expect(ofKind(readyToCall(ctx).sip, 'call')).toMatchObject([
        { due: addDays(today, policy.meetingWithinDays) },
      ])
      expect(kinds(readyToCall(ctx).sip)).not.toContain('hold-meeting')
      expect(ofKind(sip, 'hold-meeting')).toMatchObject([
        { unit: peter.unit, assignment: 'peter', due: addDays(today, 7) },
      ])
      for (const gone of ['call', 'answer-call', 'chase-answer', 'tell-person', 'hold-meeting'] as const)
        expect(kinds(met(ctx).sip)).not.toContain(gone)
    },
  )

  test(rule('active-holder', 'a meeting whose leader has left waits for whoever holds it'), () => {
    const led = became(sip, giveRole(sip, { role: 'leader', to: petersColleague }, ctx))
    expect(ofKind(led, 'hold-meeting')).toMatchObject([{ assignment: 'lena' }])
    const left = evolve(led, { type: 'MemberLeft', assignment: 'lena', on: today })
    expect(ofKind(left, 'hold-meeting')).toMatchObject([{ unit: peter.unit, assignment: 'peter' }])
  })

  test(
    rule('moved-is-handed-over', 'a move that nobody there is to know of waits to be closed, once'),
    () => {
      const { sip: holds } = running(ctx)
      const on = addDays(today, 20)
      const leaves = karin.authority
      const moves = (from: Sip) =>
        became(from, planMove(from, { on, leaves, to: { kind: 'not-wanted' } }, ctx))
      expect(ofKind(moves(holds), 'close')).toMatchObject([{ due: on, rule: 'moved-is-handed-over' }])
      const gone = { on: today, measures: {}, goals: {} }
      const toClose = evolve(moves(holds), { type: 'FollowedUp', followUp: { ...gone, next: 'close' } })
      expect(ofKind(toClose, 'close')).toMatchObject([{ due: today, rule: 'close-all-told' }])
      const again = became(toClose, startFollowUp(toClose, { on: today }, ctx))
      expect(ofKind(again, 'close')).toMatchObject([{ due: on }])
    },
  )

  describe('a hinder', () => {
    const no = { kind: 'no', text: 'Alla är sjuka' } as const
    const hindered = became(sip, answerCall(sip, karinComes(sip, no), karins))

    test(rule('hinder-reaches-manager', 'reaches the managers of the unit, and nobody else'), () => {
      expect(ofKind(hindered, 'read-hinder')).toEqual([
        {
          kind: 'read-hinder',
          about: id,
          unit: karin.unit,
          onlyManagers: true,
          due: addDays(today, 7),
          rule: 'hinder-reaches-manager',
        },
      ])
      expect(duties(hindered, policy).filter((d) => d.onlyManagers)).toHaveLength(1)
      const sub = became(sip, answerCall(sip, karinComes(sip, { kind: 'substitute' }), karins))
      const declined = became(invited, answerCall(invited, karinComes(invited, no), karins))
      for (const other of [sub, declined, sip]) expect(kinds(other)).not.toContain('read-hinder')
    })

    test(rule('hinder-reaches-manager', 'waits also after the meeting, until a manager has read it'), () => {
      const held = became(hindered, holdMeeting(hindered, theMeeting(hindered), ctx))
      expect(ofKind(held, 'read-hinder')).toMatchObject([{ unit: karin.unit, due: today }])
      const manager = { ...ctx, actor: karinsManager }
      const onIt = became(held, takeOn(held, manager))
      const read = became(onIt, readHinder(onIt, { call: id }, manager))
      expect(kinds(read)).not.toContain('read-hinder')
    })
  })

  test(
    rule(
      'excluded-reads-nothing',
      'whoever the person has shut out is asked nothing, told nothing, not chased',
    ),
    () => {
      const who = { kind: 'unit', unit: karin.unit } as const
      for (const from of [sip, onPaper]) {
        const excluded = became(from, excludeRecipient(from, { who, scope: 'everything' }, ctx))
        for (const gone of ['answer-call', 'tell-called', 'chase-answer'] as const)
          expect(kinds(excluded)).not.toContain(gone)
      }
      for (const from of [proposed(ctx).sip, running(ctx).sip]) {
        const shut = became(from, excludeRecipient(from, { who, scope: 'everything' }, ctx))
        expect(duties(shut, policy).map((d) => d.unit)).not.toContain(karin.unit)
      }
    },
  )

  test(
    rule('happening-reaches-main', 'what has happened waits for its answer, also before there is a yes'),
    () => {
      const { sip: begun } = preparing(ctx)
      const act = { source: 'person', body: 'Elsa har ramlat' } as const
      const told = became(begun, reportHappening(begun, act, ctx))
      const due = addDays(today, policy.happeningDays)
      expect(ofKind(told, 'something-happened')).toMatchObject([
        { about: told.happenings[0]?.id, unit: peter.unit, assignment: 'peter', due },
      ])
      const stopped = became(sip, reportHappening(sip, act, ctx))
      expect(kinds(became(stopped, withdraw(stopped, { what: 'all', told: 'phone' }, ctx)))).toEqual([
        'close',
      ])
    },
  )

  test(rule('withdraw-any-time', 'after a withdrawn yes there is nothing left but to close'), () => {
    const stopped = became(sip, withdraw(sip, { what: 'all', told: 'phone' }, ctx))
    expect(kinds(stopped)).toEqual(['close'])
  })

  describe('the plan', () => {
    const asking = proposed(ctx).sip
    const measure = asking.plan.measures[0]?.id ?? ''
    const declined = became(
      asking,
      answerMeasure(asking, { measure, expects: 1, accepts: false, why: 'Ingen tid' }, karins),
    )

    test(
      rule('measure-proposed-until-accepted', 'a proposal waits for its unit, once for all of its measures'),
      () => {
        expect(ofKind(asking, 'answer-measures')).toMatchObject([
          { unit: karin.unit, assignment: 'karin', due: addDays(today, policy.measureAnswerDays) },
        ])
        expect(kinds(asking)).not.toContain('note-measure-answers')
        expect(kinds(planned(ctx).sip)).not.toContain('answer-measures')
      },
    )

    test(
      rule('measure-proposed-until-accepted', 'for a unit on paper, whoever leads writes the answer down'),
      () => {
        const paper: Sip = {
          ...asking,
          calls: asking.calls.map((c) =>
            c.to.kind === 'unit' ? { ...c, to: { ...c.to, reach: 'paper' } } : c,
          ),
        }
        expect(ofKind(paper, 'note-measure-answers')).toMatchObject([
          { about: karin.unit, unit: peter.unit, due: addDays(today, policy.measureAnswerDays) },
        ])
        expect(kinds(paper)).not.toContain('answer-measures')
        const noted = { measure, expects: 1, accepts: true, why: '', noted: 'letter' } as const
        expect(kinds(became(paper, noteMeasureAnswer(paper, noted, ctx)))).not.toContain(
          'note-measure-answers',
        )
      },
    )

    test(rule('dissent-stays', 'a declined measure waits for whoever leads to see it'), () => {
      expect(ofKind(declined, 'see-decline')).toMatchObject([
        { about: measure, unit: peter.unit, assignment: 'peter', due: today },
      ])
      expect(kinds(became(declined, seeDecline(declined, { measure }, ctx)))).not.toContain('see-decline')
      const noted = { measure, expects: 1, accepts: false, why: 'Nej', noted: 'phone' } as const
      expect(kinds(became(asking, noteMeasureAnswer(asking, noted, ctx)))).not.toContain('see-decline')
    })

    test(rule('plan-content', 'after the meeting the plan is to be established, and then it is'), () => {
      expect(ofKind(asking, 'establish-plan')).toMatchObject([{ assignment: 'peter', due: today }])
      expect(kinds(running(ctx).sip)).not.toContain('establish-plan')
      expect(kinds(running(ctx).sip)).toContain('follow-up')
    })

    test(
      rule('person-gets-copy', 'the person gets a copy of the version that holds within some days'),
      () => {
        const { sip: holds } = running(ctx)
        expect(ofKind(holds, 'give-copy')).toMatchObject([
          { unit: peter.unit, due: addDays(today, policy.copyDays) },
        ])
        const copy = { to: { kind: 'person' }, functions: [], version: 1, how: 'letter', on: today } as const
        const given = became(holds, giveCopy(holds, copy, ctx))
        expect(kinds(given)).not.toContain('give-copy')
        expect(kinds(asking)).not.toContain('give-copy')
      },
    )

    test(rule('documented-with-us', 'each unit with a part writes it in its own record'), () => {
      const { sip: holds } = running(ctx)
      expect(ofKind(holds, 'document').map((d) => [d.unit, d.due])).toEqual([
        [peter.unit, addDays(today, policy.documentDays)],
        [karin.unit, addDays(today, policy.documentDays)],
      ])
      const hers = became(holds, tickDocumented(holds, karins))
      expect(ofKind(hers, 'document').map((d) => d.unit)).toEqual([peter.unit])
    })

    test(
      rule('material-change-new-version', 'a changed plan is to be established anew within some days'),
      () => {
        const { sip: holds } = running(ctx)
        const open = became(holds, startRevision(holds, ctx))
        expect(kinds(open)).not.toContain('establish-plan')
        const audience = { notFor: [], answered: [] }
        const changed = became(open, addGoal(open, { own: 'Laga mat', ours: '', audience }, ctx))
        expect(ofKind(changed, 'establish-plan')).toMatchObject([
          { due: addDays(today, policy.revisionDays), rule: 'material-change-new-version' },
        ])
      },
    )
  })

  test(rule('yes-to-sip', 'until there is a yes the preparation waits, and then the call'), () => {
    expect(kinds(preparing(ctx).sip)).toContain('prepare-and-ask')
    expect(kinds(readyToCall(ctx).sip)).not.toContain('prepare-and-ask')
    expect(kinds(readyToCall(ctx).sip)).toContain('call')
  })
})
