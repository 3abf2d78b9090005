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
  type Told,
  today,
} from '../../../test/support/given.ts'
import { accepts, aGoal, aMeasure, later, planned, running } from '../../../test/support/thread.ts'
import { addDays, type LocalDate } from '../calendar/local-date.ts'
import type { Context } from './context.ts'
import { duties } from './duties.ts'
import {
  callToFollowUpBy,
  type EndFollowUp,
  endFollowUp,
  followUpState,
  leadsToClose,
  leftToReview,
  moveFollowUp,
  noteReviewFacts,
  proposedEnd,
  type ReviewGoal,
  type ReviewMeasure,
  reviewGoal,
  reviewMeasure,
  startFollowUp,
} from './follow-up.ts'
import { reportHappening } from './report-happening.ts'
import type { Review, Score, Sip } from './sip.ts'
import { addMeasure } from './write-measure.ts'
import { addGoal, startRevision } from './write-plan.ts'

const noTexts = new Map<string, { notFor: readonly string[] }>()
const measureOf = (sip: Sip, n = 0): string => sip.plan.measures[n]?.id ?? ''
const goalOf = (sip: Sip, n = 0): string => sip.plan.goals[n]?.id ?? ''

const aMeasureReview = (sip: Sip, act: Partial<ReviewMeasure> = {}): ReviewMeasure => ({
  measure: measureOf(sip),
  expects: 0,
  done: 'yes',
  short: 'much',
  note: '',
  ...act,
})
const aGoalReview = (sip: Sip, act: Partial<ReviewGoal> = {}): ReviewGoal => ({
  goal: goalOf(sip),
  expects: 0,
  person: 3,
  team: 2,
  words: '',
  ...act,
})
const someFacts = { expects: 0, facts: '', otherMeasure: false, otherActor: false, longTerm: 'none' } as const

const started = (ctx: Context): Told => running(ctx).next((sip) => startFollowUp(sip, { on: today }, ctx))
const reviewed = (ctx: Context): Told =>
  started(ctx)
    .next((sip) => reviewMeasure(sip, aMeasureReview(sip), ctx, noTexts))
    .next((sip) => reviewGoal(sip, aGoalReview(sip), ctx, noTexts))
    .next((sip) => noteReviewFacts(sip, someFacts, ctx))

describe.each(regions)('the follow-up in $name', ({ region }) => {
  const ctx = context(peter, { region })
  const goOn: EndFollowUp = {
    next: 'continue',
    nextOn: addDays(today, 20),
    nextTime: '10:00',
    nextPlace: 'Hemma hos Elsa',
    reason: '',
  }
  const end = (sip: Sip, act: Partial<EndFollowUp> = {}, at = ctx) =>
    endFollowUp(sip, { ...goOn, ...act }, at)

  test(
    rule('follow-up-goes-through-all', 'every measure that counts, and every goal, is asked about'),
    () => {
      const two = planned(ctx)
        .next((sip) => addGoal(sip, aGoal(), ctx))
        .next((sip) => addMeasure(sip, aMeasure(sip), ctx))
      const { plan } = two.sip
      const holds: Sip = { ...running(ctx).sip, plan: { ...running(ctx).sip.plan, ...pick(plan) } }
      const begun = became(holds, startFollowUp(holds, { on: today }, ctx))
      // The second measure is only proposed: nobody has promised it.
      expect(begun.review?.asked).toEqual({
        measures: [measureOf(two.sip)],
        goals: plan.goals.map((g) => g.id),
      })
    },
  )

  test(rule('follow-up-goes-through-all', 'it does not end while anything is left'), () => {
    const told = started(ctx)
    expect(codeOf(end(told.sip))).toBe('measure-not-gone-through')
    const measured = told.next((sip) => reviewMeasure(sip, aMeasureReview(sip), ctx, noTexts))
    expect(codeOf(end(measured.sip))).toBe('goal-not-gone-through')
    const scored = measured.next((sip) => reviewGoal(sip, aGoalReview(sip), ctx, noTexts))
    expect(codeOf(end(scored.sip))).toBe('facts-not-gone-through')
    expect(leftToReview(scored.sip)).toEqual({ measures: [], goals: [], facts: true })
    expect(leftToReview(running(ctx).sip)).toEqual({ measures: [], goals: [], facts: false })
    const all = scored.next((sip) => noteReviewFacts(sip, someFacts, ctx))
    const held = became(all.sip, end(all.sip))
    expect(held.review).toBeUndefined()
    expect(held.followUps).toEqual([
      {
        on: today,
        measures: {
          [measureOf(held)]: { version: 1, done: 'yes', short: 'much', about: expect.any(String) },
        },
        goals: { [goalOf(held)]: { version: 1, person: 3, team: 2, about: expect.any(String) } },
        facts: { version: 1, otherMeasure: false, otherActor: false, longTerm: 'none' },
        next: 'continue',
        first: addDays(today, 60),
        moved: 0,
      },
    ])
  })

  test(
    rule('follow-up-goes-through-all', 'what has been taken out of the plan since is not asked about'),
    () => {
      const { sip } = started(ctx)
      const without = { ...sip, plan: { ...sip.plan, measures: [] } }
      expect(leftToReview(without).measures).toEqual([])
      expect(codeOf(reviewMeasure(without, aMeasureReview(sip), ctx, noTexts))).toBe('unknown-thing')
    },
  )

  test(
    rule('follow-up-goes-through-all', 'each is answered, and nobody writes over what was not read'),
    () => {
      const { sip } = started(ctx)
      const measure = (act: Partial<ReviewMeasure>, of = sip) =>
        reviewMeasure(of, { ...aMeasureReview(sip), ...act }, ctx, noTexts)
      const { done: _, ...undone } = aMeasureReview(sip)
      expect(fieldOf(reviewMeasure(sip, undone, ctx, noTexts))).toBe('done')
      const { short: __, ...silent } = aMeasureReview(sip)
      expect(fieldOf(reviewMeasure(sip, silent, ctx, noTexts))).toBe('short')
      expect(codeOf(measure({ measure: 'another' }))).toBe('unknown-thing')
      // What was not done made no difference.
      const not = became(sip, measure({ done: 'no', short: 'much', long: 'little', note: 'Ingen tid kom' }))
      expect(not.review?.measures[measureOf(sip)]).toEqual({
        version: 1,
        done: 'no',
        about: sip.plan.measures[0]?.what,
        note: expect.any(String),
      })
      expect(codeOf(measure({}, not))).toBe('changed-meanwhile')
      expect(became(not, measure({ expects: 1 }, not)).review?.measures[measureOf(sip)]?.version).toBe(2)

      const goal = (act: Partial<ReviewGoal>, of = sip) =>
        reviewGoal(of, { ...aGoalReview(sip), ...act }, ctx, noTexts)
      const { person: ___, ...noPerson } = aGoalReview(sip)
      const { team: ____, ...noTeam } = aGoalReview(sip)
      expect(fieldOf(reviewGoal(sip, noPerson, ctx, noTexts))).toBe('person')
      expect(fieldOf(reviewGoal(sip, noTeam, ctx, noTexts))).toBe('team')
      expect(codeOf(goal({ goal: 'another' }))).toBe('unknown-thing')
      const differ = became(sip, goal({ person: 'not-answered', team: 4, words: 'Vet inte' }))
      expect(differ.review?.goals[goalOf(sip)]).toMatchObject({ person: 'not-answered', team: 4 })
      expect(codeOf(goal({}, differ))).toBe('changed-meanwhile')

      const { longTerm: _____, ...open } = someFacts
      expect(fieldOf(noteReviewFacts(sip, open, ctx))).toBe('longTerm')
      const noted = became(sip, noteReviewFacts(sip, { ...someFacts, facts: 'Ny adress' }, ctx))
      expect(noted.review?.facts).toMatchObject({ version: 1, facts: expect.any(String) })
      expect(codeOf(noteReviewFacts(noted, someFacts, ctx))).toBe('changed-meanwhile')
    },
  )

  test('what is said about a measure is not for whoever the measure is not for', () => {
    const { sip } = started(ctx)
    const what = sip.plan.measures[0]?.what ?? ''
    const texts = new Map([[what, { notFor: ['unit:boendestodet'] }]])
    const decided = reviewMeasure(sip, aMeasureReview(sip, { note: 'Ingen tid kom' }), ctx, texts)
    expect(decided.ok && decided.value.texts.map((t) => t.notFor)).toEqual([['unit:boendestodet']])
  })

  test(rule('follow-up-ends-in-one', 'it goes on, is changed, is closed, or is closed for a new one'), () => {
    const { sip } = reviewed(ctx)
    const { next: _, ...undecided } = goOn
    expect(codeOf(endFollowUp(sip, undecided, ctx))).toBe('follow-up-needs-end')
    const ended = (next: EndFollowUp['next']) => became(sip, end(sip, next === undefined ? {} : { next }))
    expect([ended('continue').plan.revision, leadsToClose(ended('continue'))]).toEqual([undefined, false])
    expect(ended('revise').plan.revision).toEqual({ startedOn: today, changed: false })
    for (const next of ['close', 'close-and-new'] as const) {
      const closing = became(sip, end(sip, { next, nextPlace: '' }))
      expect([leadsToClose(closing), followUpState(closing, today)]).toEqual([true, 'leads-to-close'])
      expect(duties(closing, ctx.policy).map((d) => d.kind)).toContain('close')
      expect(duties(closing, ctx.policy).map((d) => d.kind)).not.toContain('follow-up')
    }
    // A change that is already being written goes on.
    const changing = became(sip, startRevision(sip, ctx))
    const going = end(changing, { next: 'revise' })
    expect(going.ok && going.value.events.map((e) => e.type)).toEqual(['TextWritten', 'FollowedUp'])
  })

  test(rule('follow-up-ends-in-one', 'what the answers point to is proposed'), () => {
    const review = (act: {
      scores?: readonly (readonly [Score | 'not-answered', Score])[]
      facts?: Partial<NonNullable<Review['facts']>>
      done?: 'yes' | 'no'
      short?: 'much' | 'worse'
    }) =>
      proposedEnd({
        on: today,
        measures: { m: { version: 1, done: act.done ?? 'yes', short: act.short ?? 'much' } },
        goals: Object.fromEntries(
          (act.scores ?? [[2, 2]]).map(([person, team], i) => [String(i), { version: 1, person, team }]),
        ),
        facts: { version: 1, otherMeasure: false, otherActor: false, longTerm: 'none', ...act.facts },
      })
    expect(review({})).toBe('continue')
    expect(review({ scores: [[4, 4]] })).toBe('close')
    expect(review({ scores: [[4, 3]] })).toBe('continue')
    expect(review({ scores: [['not-answered', 4]] })).toBe('continue')
    expect(review({ scores: [] })).toBe('continue')
    expect(review({ facts: { longTerm: 'large' }, scores: [[4, 4]] })).toBe('close-and-new')
    expect(review({ facts: { longTerm: 'some' } })).toBe('revise')
    expect(review({ facts: { otherMeasure: true } })).toBe('revise')
    expect(review({ facts: { otherActor: true } })).toBe('revise')
    expect(review({ done: 'no' })).toBe('revise')
    expect(review({ short: 'worse' })).toBe('revise')
  })

  test(rule('follow-up-date-place', 'to go on takes a new day and place'), () => {
    const { sip } = reviewed(ctx)
    const { nextOn: _, ...noDay } = goOn
    for (const next of ['continue', 'revise'] as const) {
      expect(fieldOf(endFollowUp(sip, { ...noDay, next }, ctx))).toBe('nextOn')
      expect(fieldOf(end(sip, { next, nextOn: today }))).toBe('nextOn')
      expect(fieldOf(end(sip, { next, nextPlace: ' ' }))).toBe('nextPlace')
    }
    const after = became(sip, end(sip))
    expect(after.followUp).toEqual({
      first: addDays(today, 20),
      on: addDays(today, 20),
      time: '10:00',
      place: expect.any(String),
      moves: [],
    })
    expect(after.plan.established).toMatchObject({ followUpOn: addDays(today, 20), followUpTime: '10:00' })
    expect(after.stage).toEqual({ at: 'running' })
    // The hour of the day that has been is not the next day's.
    const { nextTime: __, ...noTime } = goOn
    const timeless = became(after, startFollowUp(after, { on: today }, ctx))
    const again = { ...timeless, review: { ...reviewed(ctx).sip.review, on: today } } as Sip
    const without = became(again, endFollowUp(again, noTime, ctx))
    expect(without.followUp).not.toHaveProperty('time')
    expect(without.plan.established).not.toHaveProperty('followUpTime')
  })

  test(rule('follow-up-date-place', 'the call to it is not late before it was moved to its day'), () => {
    const { policy } = ctx
    const told = running(ctx)
    const by = (sip: Sip) => sip.followUp && callToFollowUpBy(sip.followUp, policy)
    expect(by(told.sip)).toBe(addDays(today, 60 - policy.followUpCallDays))
    const to = (on: LocalDate) =>
      moveFollowUp(told.sip, { on, place: 'Hemma', reason: 'Något har hänt' }, ctx)
    expect(by(became(told.sip, to(addDays(today, 4))))).toBe(today)
    const later = addDays(today, policy.followUpCallDays + 9)
    expect(by(became(told.sip, to(later)))).toBe(addDays(today, 9))
  })

  test(
    rule('moved-keeps-first-date', 'another day takes a reason; the first stays, and moves are counted'),
    () => {
      const told = running(ctx)
      const act = { on: addDays(today, 70), place: 'Hemma', reason: 'Läkaren är sjuk' }
      const move = (sip: Sip, changed: Partial<typeof act> & { time?: string } = {}) =>
        moveFollowUp(sip, { ...act, ...changed }, ctx)
      const { on: _, ...noDay } = act
      expect(fieldOf(moveFollowUp(told.sip, noDay, ctx))).toBe('on')
      expect(codeOf(move(told.sip, { on: addDays(today, -1) }))).toBe('date-in-past')
      expect(codeOf(move(told.sip, { on: addDays(today, 60) }))).toBe('not-moved')
      expect(codeOf(move(told.sip, { reason: ' ' }))).toBe('moved-needs-reason')
      expect(fieldOf(move(told.sip, { place: '' }))).toBe('place')
      const twice = told
        .next((sip) => move(sip, { time: '14:00' }))
        .next((sip) => move(sip, { on: addDays(today, 50), reason: 'Vi vill ses tidigare' }))
      expect(twice.sip.followUp).toMatchObject({ first: addDays(today, 60), on: addDays(today, 50) })
      expect(twice.sip.followUp).not.toHaveProperty('time')
      expect(twice.sip.followUp?.moves.map((m) => [m.from, m.to, m.on])).toEqual([
        [addDays(today, 60), addDays(today, 70), today],
        [addDays(today, 70), addDays(today, 50), today],
      ])
      expect(twice.sip.plan.established?.followUpOn).toBe(addDays(today, 50))
      const gone = { ...reviewed(ctx).sip, followUp: twice.sip.followUp } as Sip
      expect(became(gone, end(gone)).followUps[0]).toMatchObject({ first: addDays(today, 60), moved: 2 })
      expect(codeOf(move(started(ctx).sip))).toBe('follow-up-going-on')
    },
  )

  test(
    rule('tight-follow-up', 'whoever needs much coordination is followed up often, or there is a reason'),
    () => {
      const { sip } = reviewed(ctx)
      const last = addDays(today, ctx.policy.tightFollowUpDays)
      const over = addDays(last, 1)
      expect(codeOf(end(sip, { nextOn: over }))).toBe('allowed')
      for (const decided of ['sip-plus', 'sip-plus-plus'] as const) {
        const { level } = sip.need
        if (level === undefined) throw new Error('no level')
        const close: Sip = { ...sip, need: { ...sip.need, level: { ...level, decided } } }
        expect(codeOf(end(close, { nextOn: last }))).toBe('allowed')
        expect(fieldOf(end(close, { nextOn: over }))).toBe('reason')
        const reason = end(close, { nextOn: over, reason: 'Elsa är bortrest' })
        expect(codeOf(reason)).toBe('allowed')
        expect(reason.ok && reason.value.texts.map((t) => t.kind)).toContain('follow-up-moved')
      }
    },
  )

  test(
    rule('happening-not-dismissed', 'it does not end past somebody who has said that something happened'),
    () => {
      const waits = reviewed(ctx).next((sip) =>
        reportHappening(sip, { source: 'relative', body: 'Elsa har ramlat' }, ctx),
      )
      expect(codeOf(end(waits.sip))).toBe('happening-unanswered')
    },
  )

  test('where it stands is told from the day', () => {
    const { sip } = running(ctx)
    const on = addDays(today, 60)
    expect(followUpState(planned(ctx).sip, today)).toBe('none')
    expect(followUpState(sip, addDays(on, -1))).toBe('planned')
    expect(followUpState(sip, on)).toBe('due')
    expect(followUpState(sip, addDays(on, 1))).toBe('overdue')
    expect(followUpState(started(ctx).sip, on)).toBe('going-on')
  })

  test('not of a plan that does not hold, not tomorrow, not before the plan, not twice at once', () => {
    const { sip } = running(ctx)
    const start = (of: Sip, on = today, at = ctx) => startFollowUp(of, { on }, at)
    expect(codeOf(start(planned(ctx).sip))).toBe('plan-not-established')
    expect(codeOf(start(sip, addDays(today, 1)))).toBe('date-in-future')
    expect(codeOf(start(sip, addDays(today, -1)))).toBe('date-in-past')
    expect(fieldOf(startFollowUp(sip, {}, ctx))).toBe('on')
    expect(codeOf(start(started(ctx).sip))).toBe('follow-up-going-on')
    expect(codeOf(reviewMeasure(sip, aMeasureReview(sip), ctx, noTexts))).toBe('follow-up-not-started')
    expect(codeOf(end(sip))).toBe('follow-up-not-started')
  })

  test('by the unit that leads, with the person’s yes', () => {
    const at = { ...later(ctx, today), actor: karin }
    const { sip } = reviewed(ctx)
    const { sip: before } = running(ctx)
    const acts = [
      startFollowUp(before, { on: today }, at),
      reviewMeasure(sip, aMeasureReview(sip, { expects: 1 }), at, noTexts),
      reviewGoal(sip, aGoalReview(sip, { expects: 1 }), at, noTexts),
      noteReviewFacts(sip, { ...someFacts, expects: 1 }, at),
      endFollowUp(sip, goOn, at),
      moveFollowUp(before, { on: addDays(today, 70), place: 'Hemma', reason: 'Sjuk' }, at),
    ]
    expect(acts.map(codeOf)).toEqual(acts.map(() => 'not-your-units-work'))
    const { yes } = before
    if (yes.answer !== 'yes') throw new Error('no yes')
    const guardians = { kind: 'guardians', agreed: [], exception: false } as const
    const ofAge: Sip = { ...before, yes: { ...yes, by: guardians } }
    expect(codeOf(startFollowUp(ofAge, { on: today }, ctx))).toBe('own-yes-needed')
  })

  test('every measure that is accepted later is asked about from the next one on', () => {
    const { sip } = started(ctx)
    const open = became(sip, startRevision(sip, ctx))
    const more = became(open, addMeasure(open, aMeasure(open), ctx))
    const accepted = became(more, accepts(more, ctx))
    expect(leftToReview(accepted).measures).toEqual([measureOf(sip)])
    expect(
      codeOf(reviewMeasure(accepted, aMeasureReview(sip, { measure: measureOf(accepted, 1) }), ctx, noTexts)),
    ).toBe('unknown-thing')
  })
})

const pick = ({ goals, measures }: Sip['plan']) => ({ goals, measures })
