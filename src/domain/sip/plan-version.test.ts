import { describe, expect, test } from 'vitest'
import { became, context, karin, peter, regions, rule, type Told } from '../../../test/support/given.ts'
import { aGoal, agreed, planned, running } from '../../../test/support/thread.ts'
import { answerMeasure } from './answer-measure.ts'
import { giveCopy } from './copy-plan.ts'
import { correctText } from './correct.ts'
import { establishPlan } from './establish-plan.ts'
import { planVersion } from './plan-version.ts'
import type { Sip } from './sip.ts'
import { everybody } from './text.ts'
import { addGoal, setLongTermGoal, startRevision, writeSheet } from './write-plan.ts'

describe.each(regions)('a version of the plan in $name', ({ region }) => {
  const ctx = context(peter, { region })
  const first = running(ctx)
  const sheet = (body: string, expects: number) => (sip: Sip) =>
    writeSheet(sip, { fields: [{ key: 'own-part', body, expects }], audience: everybody }, ctx)
  /** Everything that may happen to a plan after it was established. */
  const onwards = (told: Told): Told => {
    const [measure] = told.sip.plan.measures
    const text = {
      block: told.sip.plan.goals[0]?.ours ?? '',
      kind: 'short-term-goal',
      readers: 'by-ground',
      notFor: [],
      unit: peter.unit,
      version: 1,
    } as const
    return told
      .next((sip) =>
        correctText(
          sip,
          { text, body: 'Klara trappan!', reason: 'Skrivfel', expects: 1, changesPlan: false },
          ctx,
        ),
      )
      .next((sip) =>
        answerMeasure(
          sip,
          {
            measure: measure?.id ?? '',
            expects: measure?.version ?? 0,
            accepts: false,
            why: 'Vi har ingen läkare',
          },
          { ...ctx, actor: karin },
        ),
      )
      .next((sip) =>
        answerMeasure(
          sip,
          { measure: measure?.id ?? '', expects: measure?.version ?? 0, accepts: true, why: '' },
          { ...ctx, actor: karin },
        ),
      )
      .next((sip) =>
        giveCopy(sip, { to: { kind: 'person' }, functions: [], version: 1, how: 'letter', on: ctx.on }, ctx),
      )
      .next((sip) => startRevision(sip, ctx))
      .next((sip) => setLongTermGoal(sip, { body: 'Bo hemma', audience: everybody }, ctx))
      .next((sip) => addGoal(sip, aGoal(), ctx))
      .next(sheet('Går ut', 0))
  }

  test('there is none before the first is established, and none beyond the last', () => {
    expect(planVersion(planned(ctx).events, 1)).toBeUndefined()
    for (const n of [-1, 0, 2, Number.NaN]) expect(planVersion(first.events, n)).toBeUndefined()
    expect(planVersion(first.events, 1)?.sip).toEqual(first.sip)
  })

  test(rule('version-never-changes', 'whatever happens afterwards, it is what it was'), () => {
    const then = planVersion(first.events, 1)
    const later = onwards(first)
    expect(later.sip.plan).not.toEqual(first.sip.plan)
    expect(planVersion(later.events, 1)).toEqual(then)
    const second = later.next((sip) => establishPlan(sip, agreed, ctx))
    expect(planVersion(second.events, 1)).toEqual(then)
    expect(planVersion(second.events, 2)?.sip).toEqual(second.sip)
    const afterSecond = second.next((sip) => startRevision(sip, ctx)).next(sheet('Går ut varje dag', 1))
    expect(planVersion(afterSecond.events, 2)).toEqual(planVersion(second.events, 2))
  })

  test(rule('version-never-changes', 'it knows which wording each of its texts had'), () => {
    const goal = first.sip.plan.goals[0]?.ours ?? ''
    const later = onwards(first)
    const second = later.next((sip) => establishPlan(sip, agreed, ctx))
    expect([1, 2].map((n) => planVersion(second.events, n)?.texts.get(goal))).toEqual([1, 2])
    const part = second.sip.plan.fields['own-part'] ?? ''
    const rewritten = second.next((sip) => startRevision(sip, ctx)).next(sheet('Går ut varje dag', 1))
    expect(planVersion(rewritten.events, 2)?.texts.get(part)).toBe(1)
    const third = rewritten.next((sip) => establishPlan(sip, agreed, ctx))
    expect([1, 2, 3].map((n) => planVersion(third.events, n)?.texts.get(part))).toEqual([undefined, 1, 2])
  })

  test('the words of the follow-up and of a no are among its texts', () => {
    const no = planned(ctx).next((sip) =>
      establishPlan(sip, { ...agreed, agreement: 'no', mayStand: true, dissent: 'För lite träning' }, ctx),
    )
    const { established } = no.sip.plan
    const version = planVersion(no.events, 1)
    for (const block of [established?.followUpPlace, established?.dissent])
      expect(version?.texts.get(block ?? '')).toBe(1)
    expect(became(no.sip, startRevision(no.sip, ctx)).plan.established).toEqual(established)
  })
})
