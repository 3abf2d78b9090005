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
import { agreed, aMeasure, called, met, planned, running } from '../../../test/support/thread.ts'
import { addDays } from '../calendar/local-date.ts'
import { excludeRecipient } from './exclude-recipient.ts'
import type { Sip } from './sip.ts'
import { everybody } from './text.ts'
import { withdraw } from './withdraw.ts'
import {
  type AddMeasure,
  addGoal,
  addMeasure,
  type EstablishPlan,
  establishPlan,
  setLongTermGoal,
} from './write-plan.ts'

describe.each(regions)('the plan in $name', ({ region }) => {
  const ctx = context(peter, { region })
  const afterMeeting = met(ctx).sip
  const draft = planned(ctx).sip
  const goal = (sip: Sip, body = 'Klara trappan', at = ctx) => addGoal(sip, { body, audience: everybody }, at)
  const measure = (act: Partial<AddMeasure> = {}, sip = draft) =>
    addMeasure(sip, { ...aMeasure(sip), ...act }, ctx)

  test('no plan before a meeting, none by a called unit, none after a withdrawn yes', () => {
    expect(codeOf(goal(called(ctx).sip))).toBe('meeting-not-held')
    expect(codeOf(goal(afterMeeting, 'x', { ...ctx, actor: karin }))).toBe('not-your-units-work')
    const stopped = became(draft, withdraw(draft, { what: 'all', told: 'in-person' }, ctx))
    expect(codeOf(goal(stopped))).toBe('needs-yes')
  })

  test('goals hold a text within its limit', () => {
    expect(codeOf(goal(afterMeeting, ' '))).toBe('text-missing')
    expect(codeOf(goal(afterMeeting, 'x'.repeat(policyFor(region).textLimit + 1)))).toBe('text-too-long')
    expect(codeOf(goal(afterMeeting, '😀'.repeat(policyFor(region).textLimit)))).toBe('allowed')
  })

  test(rule('measure-needs-responsible', 'no measure without a responsible'), () => {
    const { responsible: _, ...without } = aMeasure(draft)
    const refused = addMeasure(draft, without, ctx)
    expect(codeOf(refused)).toBe('measure-without-responsible')
    expect(fieldOf(refused)).toBe('responsible')
  })

  test(rule('measure-needs-responsible', 'a unit that was not called cannot be made responsible'), () => {
    expect(codeOf(measure({ responsible: { kind: 'unit', unit: maja.unit } }))).toBe(
      'measure-without-responsible',
    )
    expect(codeOf(measure({ responsible: { kind: 'unit', unit: peter.unit } }))).toBe('allowed')
  })

  test('the person answers for some, and somebody else by name', () => {
    expect(became(draft, measure({ responsible: { kind: 'person' } })).plan.measures.at(-1)).toMatchObject({
      responsible: { kind: 'person' },
    })
    expect(codeOf(measure({ responsible: { kind: 'other', name: '' } }))).toBe('text-missing')
    const other = measure({ responsible: { kind: 'other', name: 'Birgit, dotter' } })
    expect(became(draft, other).plan.measures.at(-1)?.responsible.kind).toBe('other')
  })

  test('a measure belongs to a goal of this plan', () => {
    expect(codeOf(measure({ goal: 'another' }))).toBe('goal-missing')
  })

  test('at most so many measures', () => {
    const one = draft.plan.measures[0]
    const full = Array.from({ length: policyFor(region).measureLimit }, () => one).filter(
      (m) => m !== undefined,
    )
    expect(codeOf(measure({}, { ...draft, plan: { ...draft.plan, measures: full } }))).toBe('too-many')
  })

  test(rule('ask-may-x-read', 'every text of the plan says whether the one asked about may read it'), () => {
    const asking = became(
      draft,
      excludeRecipient(draft, { who: { kind: 'unit', unit: karin.unit }, scope: 'each-text' }, ctx),
    )
    const id = asking.exclusions[0]?.id ?? ''
    expect(codeOf(goal(asking))).toBe('answer-who-may-read')
    expect(codeOf(measure({}, asking))).toBe('answer-who-may-read')
    expect(codeOf(setLongTermGoal(asking, { body: 'x', audience: everybody }, ctx))).toBe(
      'answer-who-may-read',
    )
    const audience = { answered: [id], notFor: [`unit:${karin.unit}`] }
    const written = measure({ audience }, asking)
    expect(written.ok && written.value.texts.map((t) => t.notFor)).toEqual([audience.notFor, audience.notFor])
  })
})

describe.each(regions)('the plan begins to hold in $name', ({ region }) => {
  const ctx = context(peter, { region })
  const draft = planned(ctx).sip
  const establish = (act: Partial<EstablishPlan> = {}, sip = draft) =>
    establishPlan(sip, { ...agreed, ...act }, ctx)
  const without = (key: 'mainResponsible' | 'followUpOn') => {
    const { [key]: _, ...rest } = agreed
    return establishPlan(draft, rest, ctx)
  }

  test(rule('plan-agreement', 'with a yes from the person it holds, and needs no signature'), () => {
    const { plan, stage, roles } = became(draft, establish())
    expect(plan.established).toMatchObject({ on: today, version: 1, agreement: 'yes' })
    expect(stage).toEqual({ at: 'running' })
    expect(roles.mainResponsible).toBe('peter')
  })

  test(rule('plan-agreement', 'after a no it holds only when she says it may, and the no stays'), () => {
    expect(codeOf(establish({ agreement: 'no', dissent: 'För lite träning' }))).toBe('dissent-must-stand')
    expect(codeOf(establish({ agreement: 'no', mayStand: true }))).toBe('text-missing')
    const stands = establish({ agreement: 'no', mayStand: true, dissent: 'För lite träning' })
    expect(became(draft, stands).plan.established?.agreement).toBe('no-may-stand')
    expect(stands.ok && stands.value.texts.map((t) => t.kind)).toContain('dissent-reason')
  })

  test(rule('plan-agreement', 'when she could not answer it says why'), () => {
    expect(codeOf(establish({ agreement: 'could-not-answer' }))).toBe('text-missing')
    expect(codeOf(establish({ agreement: 'could-not-answer', dissent: 'Sov' }))).toBe('allowed')
  })

  test(rule('main-responsible', 'one of those on it has the main responsibility'), () => {
    expect(codeOf(without('mainResponsible'))).toBe('main-responsible-missing')
    expect(codeOf(establish({ mainResponsible: 'maja' }))).toBe('main-responsible-missing')
    expect(codeOf(establish({ mainResponsible: 'karin' }))).toBe('allowed')
  })

  test(rule('follow-up-date-place', 'day and place of the follow-up are decided'), () => {
    expect(fieldOf(without('followUpOn'))).toBe('followUpOn')
    expect(fieldOf(establish({ followUpOn: addDays(today, -1) }))).toBe('followUpOn')
    expect(fieldOf(establish({ followUpPlace: ' ' }))).toBe('followUpPlace')
  })

  test(rule('plan-content', 'it has goals and at least one measure'), () => {
    expect(codeOf(establish({}, met(ctx).sip))).toBe('goal-missing')
    const { longTermGoal: _, ...noLongTerm } = draft.plan
    expect(codeOf(establish({}, { ...draft, plan: noLongTerm }))).toBe('goal-missing')
    expect(codeOf(establish({}, { ...draft, plan: { ...draft.plan, measures: [] } }))).toBe('measure-missing')
  })

  test('asked again, it is a new version', () => {
    const again = became(running(ctx).sip, establish({}, running(ctx).sip))
    expect(again.plan.established?.version).toBe(2)
  })
})
