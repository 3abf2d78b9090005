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
  today,
  yes,
} from '../../../test/support/given.ts'
import { callKarin, partyOf, running, thePlannedMeeting } from '../../../test/support/thread.ts'
import { openContents } from '../access/grounds.ts'
import { addDays } from '../calendar/local-date.ts'
import { callSomebody } from './call.ts'
import { duties } from './duties.ts'
import { endedGrounds, lastDaysToRenew } from './ended-grounds.ts'
import { excludeRecipient } from './exclude-recipient.ts'
import { planMeeting } from './plan-meeting.ts'
import {
  authoritiesOf,
  effectOfMove,
  isHandedOver,
  type PlanMove,
  planMove,
  refuseUnlessHandedOver,
} from './plan-move.ts'
import { proposeGround } from './propose-ground.ts'
import { agreeToGrounds } from './record-answer.ts'
import type { Sip } from './sip.ts'
import { withdraw } from './withdraw.ts'

/** The unit that is to take over in the other municipality. */
const there = { kind: 'unit', unit: 'hemtjansten-dar', authority: 'grannkommunen', how: 'call' } as const
const author = { authority: 'regionen', unit: 'vardcentralen' }

describe.each(regions)('moving in $name', ({ region }) => {
  const ctx = context(peter, { region })
  const sip = running(ctx).sip
  const on = addDays(today, 40)
  const last = addDays(on, -1)
  const act: PlanMove = { on, leaves: 'kommunen', to: there }
  const moved = became(sip, planMove(sip, act, ctx))
  const reads = (of: Sip, day = today) => openContents(of, author, karin, day).has('plan')

  test(
    rule('moved-is-handed-over', 'what the municipality she leaves does ends the day before she moves'),
    () => {
      expect(authoritiesOf(sip)).toEqual(['regionen', 'kommunen'])
      expect(moved.plan.measures.map((m) => m.ends)).toEqual([last])
      expect(moved.plan.established?.version).toBe(1)
      expect(moved.plan.revision).toBeUndefined()
      expect(reads(moved, last)).toBe(true)
      expect(reads(moved, on)).toBe(false)
    },
  )

  test(rule('moved-is-handed-over', 'the new one is put on the list, and is told nothing by that'), () => {
    expect(moved.move).toMatchObject({ on, leaves: 'kommunen', to: { kind: 'party' } })
    expect(partyOf(moved, there.unit)).not.toBe('')
    const reader = { unit: there.unit, functions: [] }
    expect(openContents(moved, author, reader, today).size).toBe(0)
    expect(moved.calls.some((c) => c.to.kind === 'unit' && c.to.unit === there.unit)).toBe(false)
  })

  test(rule('moved-is-handed-over', 'it waits until the new one has been called after a new yes'), () => {
    expect(refuseUnlessHandedOver(sip)?.code).toBe('no-move')
    expect(refuseUnlessHandedOver(moved)?.code).toBe('move-not-handed-over')
    const waits = duties(moved, ctx.policy).find((d) => d.kind === 'call-new-municipality')
    expect(waits).toMatchObject({ due: on, assignment: 'peter' })
    const planned = became(moved, planMeeting(moved, { ...thePlannedMeeting(), lateReason: 'Flytt' }, ctx))
    const call = (of: Sip) => callSomebody(of, { ...callKarin(of), party: partyOf(of, there.unit) }, ctx)
    expect(codeOf(call(planned))).toBe('call-needs-ground')
    const to = { kind: 'unit', unit: there.unit } as const
    const ground = { from: ['regionen'], to, contents: ['plan'] as const, until: addDays(today, 90) }
    const proposed = became(planned, proposeGround(planned, ground, ctx))
    const grounds = proposed.grounds.filter((g) => g.state === 'proposed').map((g) => g.id)
    const agreed = became(proposed, agreeToGrounds(proposed, { by: yes.by, form: yes.form, grounds }, ctx))
    const called = became(agreed, call(agreed))
    expect(isHandedOver(called)).toBe(true)
    expect(refuseUnlessHandedOver(called)).toBeUndefined()
    expect(duties(called, ctx.policy).some((d) => d.kind === 'call-new-municipality')).toBe(false)
  })

  test(rule('moved-is-handed-over', 'she may say that the new municipality is not to know'), () => {
    const alone = became(sip, planMove(sip, { ...act, to: { kind: 'not-wanted' } }, ctx))
    expect(alone.parties).toEqual(sip.parties)
    expect(refuseUnlessHandedOver(alone)).toBeUndefined()
    expect(alone.plan.measures[0]?.ends).toBe(last)
    const waits = duties(alone, ctx.policy).filter((d) => d.kind === 'close')
    expect(waits).toMatchObject([{ rule: 'moved-is-handed-over', due: on, assignment: 'peter' }])
  })

  test(
    rule(
      'moved-is-handed-over',
      'another day moves the last days, also to a later one; never past what she said',
    ),
    () => {
      const day = addDays(on, 20)
      const later = became(moved, planMove(moved, { ...act, on: day }, ctx))
      expect(later.plan.measures[0]?.ends).toBe(addDays(day, -1))
      expect(reads(later, on)).toBe(true)
      expect(reads(later, day)).toBe(false)
      expect(later.parties).toEqual(moved.parties)
      const far = became(later, planMove(later, { ...act, on: addDays(today, 400) }, ctx))
      expect(far.grounds.map((g) => g.until)).toEqual(sip.grounds.map((g) => g.until))
      expect(far.plan.measures[0]?.ends).toBe(addDays(today, 399))
    },
  )

  test(
    rule(
      'moved-is-handed-over',
      'said wrongly which one she leaves: theirs goes on as it was, and the other ends',
    ),
    () => {
      const other = became(
        moved,
        planMove(moved, { on, leaves: 'regionen', to: { kind: 'not-wanted' } }, ctx),
      )
      expect(other.plan.measures.map((m) => m.ends)).toEqual([undefined])
      expect(other.plan.measures[0]).not.toHaveProperty('ends')
      expect(other.grounds).toEqual(sip.grounds)
      expect(other.move?.before).toEqual({ measures: {}, grounds: {} })
    },
  )

  test('a ground that was taken back does not come back with another day', () => {
    const back = became(
      moved,
      withdraw(moved, { what: 'grounds', grounds: moved.grounds.map((g) => g.id), told: 'in-person' }, ctx),
    )
    const later = became(back, planMove(back, { ...act, on: addDays(on, 20) }, ctx))
    expect(reads(later)).toBe(false)
    expect(later.grounds).toEqual(back.grounds)
  })

  test('what ends because she moves is not proposed anew', () => {
    const eve = { ...ctx, on: last }
    expect(endedGrounds(moved, addDays(last, 60), eve)).toEqual([])
    const { move: _, ...stays } = moved
    expect(lastDaysToRenew(stays, undefined)).toContain(last)
    expect(lastDaysToRenew(moved, undefined)).not.toContain(last)
    expect(endedGrounds(stays, addDays(last, 60), eve)).toHaveLength(1)
  })

  test('a measure that was to start after the move ends the day it starts; the one that ends before keeps its day', () => {
    const [measure] = sip.plan.measures
    if (measure === undefined) throw new Error('set-up: no measure')
    const with_ = (m: Partial<typeof measure>): Sip => ({
      ...sip,
      plan: { ...sip.plan, measures: [{ ...measure, ...m }] },
    })
    const ends = (of: Sip) => effectOfMove(of, { on, leaves: 'kommunen' }).measures[0]?.is
    expect(ends(with_({ starts: addDays(on, 5) }))).toBe(addDays(on, 5))
    expect(ends(with_({ ends: addDays(on, -9) }))).toBe(addDays(on, -9))
    expect(ends(with_({ responsible: { kind: 'person' } }))).toBeUndefined()
  })

  test('what is missing or wrong is said by its field', () => {
    const cases: [PlanMove, string, string | undefined][] = [
      [{ leaves: 'kommunen', to: there }, 'date-missing', 'on'],
      [{ on, to: there }, 'choose-one', 'leaves'],
      [{ on, leaves: 'grannkommunen', to: there }, 'choose-one', 'leaves'],
      [{ on, leaves: 'kommunen' }, 'choose-one', 'to'],
      [{ ...act, to: { ...there, authority: 'kommunen' } }, 'not-moved', 'to'],
      [{ ...act, leaves: 'kommunen', to: { ...there, unit: 'vardcentralen' } }, 'own-unit', 'unit'],
    ]
    for (const [move, code, field] of cases) {
      const result = planMove(sip, move, ctx)
      expect([codeOf(result), fieldOf(result)]).toEqual([code, field])
    }
    const out = excludeRecipient(sip, { who: { kind: 'unit', unit: there.unit }, scope: 'everything' }, ctx)
    expect(codeOf(planMove(became(sip, out), act, ctx))).toBe('recipient-excluded')
  })

  test(rule('only-who-is-on-it', 'those who do not lead do not plan a move'), () => {
    expect(codeOf(planMove(sip, act, { ...ctx, actor: karin }))).toBe('not-your-units-work')
    expect(codeOf(planMove(sip, act, { ...ctx, actor: maja }))).toBe('not-on-this-sip')
  })
})
