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
  aGoal,
  agreed,
  aMeasure,
  called,
  callOf,
  later,
  met,
  planned,
  proposed,
  running,
} from '../../../test/support/thread.ts'
import { addDays } from '../calendar/local-date.ts'
import type { AuthorityKind } from '../organisation/organisation.ts'
import { answerMeasure, noteMeasureAnswer } from './answer-measure.ts'
import { leads } from './context.ts'
import {
  contentsOf,
  type EstablishPlan,
  establishPlan,
  mayHaveMainResponsibility,
  planLacks,
} from './establish-plan.ts'
import { excludeRecipient, liftExclusion } from './exclude-recipient.ts'
import { present } from './hold-meeting.ts'
import type { Measure, Plan, Sip } from './sip.ts'
import { everybody } from './text.ts'
import { withdraw } from './withdraw.ts'
import { addMeasure } from './write-measure.ts'
import { addGoal, setLongTermGoal, startRevision } from './write-plan.ts'

describe.each(regions)('the plan begins to hold in $name', ({ region }) => {
  const ctx = context(peter, { region })
  const draft = planned(ctx).sip
  const establish = (act: Partial<EstablishPlan> = {}, sip: Sip = draft, at = ctx) =>
    establishPlan(sip, { ...agreed, ...act }, at)
  const without = (key: keyof EstablishPlan) => {
    const act: Partial<EstablishPlan> = { ...agreed }
    delete act[key]
    return establishPlan(draft, act as EstablishPlan, ctx)
  }
  const withPlan = (plan: Partial<Plan>): Sip => ({ ...draft, plan: { ...draft.plan, ...plan } })
  const [measure] = draft.plan.measures as readonly [Measure]
  const yesToIt = { measure: measure.id, expects: measure.version, accepts: true, why: '' }
  const noToIt = { ...yesToIt, accepts: false, why: 'Vi har ingen läkare' }
  const long = 'x'.repeat(policyFor(region).textLimit + 1)

  test(
    rule(
      'excluded-reads-nothing',
      'a unit that is shut out does not lead, whoever has the main responsibility',
    ),
    () => {
      const shut = (sip: Sip) =>
        became(
          sip,
          excludeRecipient(sip, { who: { kind: 'unit', unit: karin.unit }, scope: 'everything' }, ctx),
        )
      const karins = { mainResponsible: karin.assignment }
      const held = became(draft, establish(karins))
      expect(leads(held, karin.unit)).toBe(true)
      const after = shut(held)
      expect(leads(after, karin.unit)).toBe(false)
      const [exclusion] = after.exclusions
      expect(
        codeOf(liftExclusion(after, { exclusion: exclusion?.id ?? '' }, context(karin, { region }))),
      ).toBe('not-your-units-work')
      expect(codeOf(establish(karins, shut(draft)))).toBe('recipient-excluded')
    },
  )

  test(rule('plan-agreement', 'with a yes from the person it holds, and needs no signature'), () => {
    const result = establish({ followUpTime: '13:00', mainWish: 'Peter' })
    const { plan, stage, roles } = became(draft, result)
    const body = (block: string | undefined) =>
      result.ok ? result.value.texts.find((t) => t.block === block)?.body : undefined
    expect(plan.established).toEqual({
      on: today,
      version: 1,
      agreement: 'yes',
      followUpOn: agreed.followUpOn,
      followUpTime: '13:00',
      followUpPlace: expect.any(String),
    })
    expect([body(plan.established?.followUpPlace), body(plan.mainWish)]).toEqual(['Hemma hos Elsa', 'Peter'])
    expect(stage).toEqual({ at: 'running' })
    expect(roles.mainResponsible).toBe('peter')
  })

  test(rule('yes-to-sip', 'never without a yes to a SIP'), () => {
    const stopped = became(draft, withdraw(draft, { what: 'all', told: 'in-person' }, ctx))
    expect(codeOf(establish({}, stopped))).toBe('needs-yes')
    expect(codeOf(establish({}, { ...draft, yes: { answer: 'not-asked' } }))).toBe('needs-yes')
  })

  test(rule('plan-content', 'never before the meeting was held, also while it goes on'), () => {
    const before = called(ctx).sip
    expect(codeOf(establish({}, before))).toBe('meeting-not-held')
    const round = { call: callOf(before), who: 'Karin Lindh', mandate: 'yes' } as const
    const going = became(before, present(before, round, ctx))
    expect(codeOf(establish({}, { ...draft, meetings: [], now: going.now }))).toBe('meeting-not-held')
    expect(codeOf(establish({}, draft, { ...ctx, actor: karin }))).toBe('not-your-units-work')
  })

  test(rule('plan-content', 'never without a long-term goal and a goal on the way'), () => {
    const { longTermGoal: _, ...plan } = draft.plan
    expect(codeOf(establish({}, { ...draft, plan }))).toBe('goal-missing')
    expect(codeOf(establish({}, withPlan({ goals: [] })))).toBe('goal-missing')
    expect(codeOf(establish({}, met(ctx).sip))).toBe('goal-missing')
  })

  test(rule('plan-content', 'first content: what is needed'), () => {
    expect(codeOf(establish({}, withPlan({ measures: [] })))).toBe('measure-missing')
  })

  test(rule('plan-content', 'second content: what a principal answers for, and has accepted'), () => {
    const hers: Measure = { ...measure, responsible: { kind: 'person' }, acceptance: { state: 'own' } }
    expect(codeOf(establish({}, withPlan({ measures: [hers] })))).toBe('measure-not-accepted')
    expect(codeOf(establish({}, proposed(ctx).sip))).toBe('measure-not-accepted')
    const declined = became(draft, answerMeasure(draft, noToIt, { ...ctx, actor: karin }))
    expect(codeOf(establish({}, declined))).toBe('measure-not-accepted')
  })

  test(rule('plan-content', 'third content: what others do, or that nobody does'), () => {
    const open = withPlan({ nobodyElse: false })
    expect(codeOf(establish({}, open))).toBe('others-unanswered')
    const theirs = (responsible: NonNullable<Parameters<typeof addMeasure>[1]['responsible']>) =>
      became(open, addMeasure(open, { ...aMeasure(open), responsible }, ctx))
    expect(codeOf(establish({}, theirs({ kind: 'person' })))).toBe('allowed')
    // Somebody else counts once they have said yes, as a unit does.
    const birgits = theirs({ kind: 'other', name: 'Birgit' })
    expect(codeOf(establish({}, birgits))).toBe('others-unanswered')
    const act = { ...yesToIt, measure: birgits.plan.measures.at(-1)?.id ?? '', noted: 'phone' } as const
    expect(codeOf(establish({}, became(birgits, noteMeasureAnswer(birgits, act, ctx))))).toBe('allowed')
    const no = { ...act, accepts: false, why: 'Hinner inte' }
    expect(codeOf(establish({}, became(birgits, noteMeasureAnswer(birgits, no, ctx))))).toBe(
      'others-unanswered',
    )
  })

  test(rule('main-responsible', 'fourth content: one of those on it has the main responsibility'), () => {
    expect(codeOf(without('mainResponsible'))).toBe('main-responsible-missing')
    expect(fieldOf(without('mainResponsible'))).toBe('mainResponsible')
    expect(codeOf(establish({ mainResponsible: 'maja' }))).toBe('main-responsible-missing')
    expect(codeOf(establish({ mainResponsible: 'karin' }))).toBe('allowed')
    const left: Sip = {
      ...draft,
      members: draft.members.map((m) => (m.assignment === 'karin' ? { ...m, until: today } : m)),
    }
    expect(codeOf(establish({ mainResponsible: 'karin' }, left))).toBe('main-responsible-missing')
  })

  test(rule('main-responsible', 'somebody from a principal; a school where the region has chosen so'), () => {
    const from = (mainAuthority: AuthorityKind) => codeOf(establish({ mainAuthority }))
    expect([from('region'), from('municipality')]).toEqual(['allowed', 'allowed'])
    expect(from('other')).toBe('main-responsible-not-principal')
    expect(codeOf(without('mainAuthority'))).toBe('main-responsible-not-principal')
    const { schoolIsParty } = policyFor(region)
    const school = schoolIsParty ? 'allowed' : 'main-responsible-not-principal'
    expect([from('public-school'), from('independent-school')]).toEqual([school, school])
    expect(mayHaveMainResponsibility(undefined, ctx.policy)).toBe(false)
  })

  test('each of the four contents is counted by itself', () => {
    expect(contentsOf(draft, 'peter')).toEqual({
      needed: true,
      'by-principal': true,
      'by-others': true,
      'main-responsible': true,
    })
    expect(contentsOf(met(ctx).sip)).toEqual({
      needed: false,
      'by-principal': false,
      'by-others': false,
      'main-responsible': false,
    })
  })

  test('what is lacking is told in the order that it is written', () => {
    expect(planLacks(met(ctx).sip)).toEqual(['long-term-goal', 'goal', 'measure'])
    expect(
      planLacks(
        withPlan({
          nobodyElse: false,
          measures: [{ ...measure, acceptance: { state: 'proposed', on: today } }],
        }),
      ),
    ).toEqual(['accepted-measure', 'others'])
    expect(planLacks(draft)).toEqual([])
    expect(planLacks(running(ctx).sip)).toEqual(['changes'])
  })

  test(rule('follow-up-date-place', 'day and place of the follow-up are decided'), () => {
    expect(fieldOf(without('followUpOn'))).toBe('followUpOn')
    expect(fieldOf(establish({ followUpOn: addDays(today, -1) }))).toBe('followUpOn')
    expect(fieldOf(establish({ followUpPlace: ' ' }))).toBe('followUpPlace')
    expect(codeOf(establish({ followUpPlace: long }))).toBe('text-too-long')
    expect(codeOf(establish({ mainWish: long }))).toBe('text-too-long')
  })

  test(rule('plan-agreement', 'after a no it holds only when she says it may, and the no stays'), () => {
    expect(codeOf(without('agreement'))).toBe('choose-one')
    const no = { agreement: 'no', mayStand: true, dissent: 'För lite träning' } as const
    const must = establish({ ...no, mayStand: false })
    expect([codeOf(must), fieldOf(must)]).toEqual(['dissent-must-stand', 'mayStand'])
    expect(fieldOf(establish({ ...no, dissent: ' ' }))).toBe('dissent')
    const stands = establish(no)
    const { established } = became(draft, stands).plan
    expect(established?.agreement).toBe('no-may-stand')
    expect(stands.ok && stands.value.texts).toContainEqual(
      expect.objectContaining({
        block: established?.dissent,
        kind: 'dissent-reason',
        body: 'För lite träning',
      }),
    )
    expect(became(draft, establish({ dissent: 'x' })).plan.established).not.toHaveProperty('dissent')
  })

  test(rule('plan-agreement', 'when she could not answer it says why'), () => {
    expect(fieldOf(establish({ agreement: 'could-not-answer' }))).toBe('dissent')
    const { established } = became(draft, establish({ agreement: 'could-not-answer', dissent: 'Sov' })).plan
    expect(established).toMatchObject({ agreement: 'could-not-answer', dissent: expect.any(String) })
  })

  test(rule('material-change-new-version', 'it is established again only when something has changed'), () => {
    const held = running(ctx).sip
    expect(codeOf(establish({}, held))).toBe('nothing-changed')
    const open = became(held, startRevision(held, ctx))
    expect(codeOf(establish({}, open))).toBe('nothing-changed')
    const changed = became(open, addGoal(open, aGoal(), ctx))
    const again = became(changed, establish({}, changed)).plan
    expect(again.established?.version).toBe(2)
    expect(again).not.toHaveProperty('revision')
  })

  test(rule('material-change-new-version', 'the person is asked again for each version'), () => {
    const held = running(ctx).sip
    const open = became(held, startRevision(held, ctx))
    const changed = became(open, setLongTermGoal(open, { body: 'Bo hemma', audience: everybody }, ctx))
    const { agreement: _, ...unanswered } = agreed
    expect(codeOf(establishPlan(changed, unanswered, ctx))).toBe('choose-one')
  })

  test('what was agreed on paper holds from that day, with the day it was typed in', () => {
    const late = addDays(today, 4)
    const at = later(ctx, late)
    const paper = establish({ agreedOn: today }, draft, at)
    expect(became(draft, paper).plan.established).toMatchObject({ on: today, enteredOn: late })
    expect(became(draft, establish({ agreedOn: late }, draft, at)).plan.established).toMatchObject({
      on: late,
    })
    expect(became(draft, establish({ agreedOn: late }, draft, at)).plan.established).not.toHaveProperty(
      'enteredOn',
    )
    const before = establish({ agreedOn: addDays(today, -1) }, draft, at)
    expect([codeOf(before), fieldOf(before)]).toEqual(['date-in-past', 'agreedOn'])
    expect(codeOf(establish({ agreedOn: addDays(late, 1) }, draft, at))).toBe('date-in-future')
  })

  test(
    rule('plan-content', 'a plan on paper that lacks a statutory part is not let in by being typed in late'),
    () => {
      const at = later(ctx, addDays(today, 4))
      const lacking = withPlan({ nobodyElse: false })
      expect(codeOf(establish({ agreedOn: today }, lacking, at))).toBe('others-unanswered')
      expect(codeOf(establish({ agreedOn: today, mainResponsible: maja.assignment }, draft, at))).toBe(
        'main-responsible-missing',
      )
    },
  )
})
