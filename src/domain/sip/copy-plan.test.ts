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
  stranger,
  today,
} from '../../../test/support/given.ts'
import { aGoal, agreed, later, planned, running } from '../../../test/support/thread.ts'
import { addDays } from '../calendar/local-date.ts'
import {
  copyWays,
  type GiveCopy,
  giveCopy,
  isDocumented,
  mayGetCopy,
  personHasCopy,
  takeExtract,
  tickDocumented,
} from './copy-plan.ts'
import { establishPlan } from './establish-plan.ts'
import { excludeRecipient } from './exclude-recipient.ts'
import { listParty } from './list-party.ts'
import { proposeGround } from './propose-ground.ts'
import { agreeToGrounds } from './record-answer.ts'
import type { Sip } from './sip.ts'
import { withdraw } from './withdraw.ts'
import { addGoal, startRevision } from './write-plan.ts'

describe.each(regions)('copies of the plan in $name', ({ region }) => {
  const ctx = context(peter, { region })
  const { sip } = running(ctx)
  const byKarin = { ...ctx, actor: karin }
  const unit = { kind: 'unit', unit: karin.unit } as const
  const copy = (act: Partial<GiveCopy> = {}, at: Sip = sip, by = ctx) =>
    giveCopy(
      at,
      { to: { kind: 'person' }, functions: [], version: 1, how: 'in-person', on: today, ...act },
      by,
    )
  const stopped = became(sip, withdraw(sip, { what: 'all', told: 'phone' }, ctx))
  const withheld = became(
    sip,
    withdraw(sip, { what: 'grounds', grounds: sip.grounds.map((g) => g.id), told: 'phone' }, ctx),
  )
  const secondVersion = () => {
    const open = became(sip, startRevision(sip, ctx))
    const changed = became(open, addGoal(open, aGoal(), ctx))
    return became(changed, establishPlan(changed, agreed, ctx))
  }

  test(rule('person-gets-copy', 'to whom, how, when and by whom is noted'), () => {
    expect(personHasCopy(sip)).toBe(false)
    const given = became(sip, copy())
    expect(given.plan.copies).toEqual([
      { to: { kind: 'person' }, version: 1, how: 'in-person', on: today, by: 'peter' },
    ])
    expect(personHasCopy(given)).toBe(true)
    for (const how of copyWays) expect(codeOf(copy({ how }))).toBe('allowed')
    const { how: _, ...unsaid } = { to: { kind: 'person' }, functions: [], version: 1, on: today } as GiveCopy
    expect(fieldOf(giveCopy(sip, unsaid, ctx))).toBe('how')
    expect(fieldOf(copy({ on: addDays(today, 1) }))).toBe('on')
  })

  test(rule('person-gets-copy', 'the person always gets hers, also after she has withdrawn'), () => {
    expect(codeOf(copy({}, stopped))).toBe('allowed')
  })

  test(rule('person-gets-copy', 'of each version anew'), () => {
    const second = secondVersion()
    const early = became(second, copy({ version: 1 }, second))
    expect(personHasCopy(early)).toBe(false)
    expect(personHasCopy(became(early, copy({ version: 2 }, early)))).toBe(true)
  })

  test('there is a copy only of a version that is', () => {
    expect(codeOf(copy({}, planned(ctx).sip))).toBe('plan-not-established')
    for (const version of [0, 2]) expect(codeOf(copy({ version }))).toBe('plan-not-established')
    expect(codeOf(copy({}, sip, byKarin))).toBe('not-your-units-work')
  })

  test(rule('copy-shows-what-they-may-see', 'a unit gets one only by a ground that opens the plan'), () => {
    const to = { to: unit, functions: karin.functions }
    expect(codeOf(copy(to))).toBe('allowed')
    expect(fieldOf(copy({ to: { kind: 'unit', unit: maja.unit } }))).toBe('to')
    expect(codeOf(copy({ to: { kind: 'unit', unit: maja.unit } }))).toBe('copy-needs-ground')
    expect(codeOf(copy(to, withheld))).toBe('copy-needs-ground')
    expect(codeOf(copy(to, stopped))).toBe('copy-needs-ground')
    const lastDay = sip.grounds[0]?.until ?? today
    expect(codeOf(copy(to, sip, later(ctx, lastDay)))).toBe('allowed')
    expect(codeOf(copy(to, sip, later(ctx, addDays(lastDay, 1))))).toBe('copy-needs-ground')
    const excluded = became(sip, excludeRecipient(sip, { who: unit, scope: 'everything' }, ctx))
    expect(codeOf(copy(to, excluded))).toBe('copy-needs-ground')
  })

  test(
    rule('copy-shows-what-they-may-see', 'somebody around the person too, and only by a ground to them'),
    () => {
      const who = { kind: 'around', relation: 'child', name: 'Birgit' } as const
      const listed = became(sip, listParty(sip, { who, why: '' }, ctx))
      const to = { kind: 'party', party: listed.parties.at(-1)?.id ?? '' } as const
      expect(codeOf(copy({ to }, listed))).toBe('copy-needs-ground')
      const proposed = became(
        listed,
        proposeGround(listed, { from: ['regionen'], to, contents: ['plan'], until: addDays(today, 30) }, ctx),
      )
      expect(codeOf(copy({ to }, proposed))).toBe('copy-needs-ground')
      const grounds = proposed.grounds.filter((g) => g.state === 'proposed').map((g) => g.id)
      const said = { by: { kind: 'self' }, form: { form: 'oral' }, grounds } as const
      const open = became(proposed, agreeToGrounds(proposed, said, ctx))
      expect(codeOf(copy({ to }, open))).toBe('allowed')
      expect(mayGetCopy(open, { kind: 'party', party: 'another' }, today)).toBe(false)
    },
  )

  test(rule('copy-shows-what-they-may-see', 'a unit takes an extract while it may read the plan'), () => {
    const extract = (at = sip, by = byKarin) => takeExtract(at, { code: 'abc' }, by)
    const taken = became(sip, extract())
    expect(taken.plan.extracts).toEqual([
      { unit: karin.unit, version: 1, code: 'abc', on: today, by: 'karin' },
    ])
    // Printed again, it is the same extract.
    expect(became(taken, extract(taken)).plan.extracts).toHaveLength(1)
    expect(codeOf(extract(sip, { ...ctx, actor: stranger }))).toBe('not-on-this-sip')
    expect(codeOf(extract(planned(ctx).sip))).toBe('plan-not-established')
    expect(codeOf(extract(withheld))).toBe('call-ground-ended')
    expect(codeOf(extract(withheld, ctx))).toBe('allowed')
  })

  test(
    rule('documented-with-us', 'each unit says once for each version that it is in its own record'),
    () => {
      const tick = (at = sip, by = byKarin) => tickDocumented(at, by)
      const ticked = became(sip, tick())
      expect(ticked.plan.documented).toEqual([{ unit: karin.unit, version: 1, on: today, by: 'karin' }])
      expect([karin, peter].map((v) => isDocumented(ticked, v.unit))).toEqual([true, false])
      expect(codeOf(tick(ticked))).toBe('already-documented')
      expect(codeOf(tick(ticked, ctx))).toBe('allowed')
      expect(isDocumented(secondVersion(), karin.unit)).toBe(false)
      expect(codeOf(tick(planned(ctx).sip))).toBe('plan-not-established')
      expect(codeOf(tick(sip, { ...ctx, actor: stranger }))).toBe('not-on-this-sip')
    },
  )
})
