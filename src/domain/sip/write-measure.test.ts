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
import { aMeasure, called, later, met, planned, running } from '../../../test/support/thread.ts'
import { addDays } from '../calendar/local-date.ts'
import type { Measure, Sip } from './sip.ts'
import { withdraw } from './withdraw.ts'
import { addMeasure, changeMeasure, gapsOf, removeMeasure, type WriteMeasure } from './write-measure.ts'

describe.each(regions)('a measure in $name', ({ region }) => {
  const ctx = context(peter, { region })
  const draft = planned(ctx).sip
  const measure = (act: Partial<WriteMeasure> = {}, sip: Sip = draft, at = ctx) =>
    addMeasure(sip, { ...aMeasure(sip), ...act }, at)
  const added = (act: Partial<WriteMeasure> = {}, at = ctx) =>
    became(draft, measure(act, draft, at)).plan.measures.at(-1)
  const present = draft.plan.measures[0] as Measure
  const change = (act: Partial<WriteMeasure & { expects: number; measure: string }> = {}, sip: Sip = draft) =>
    changeMeasure(sip, { ...aMeasure(sip), measure: present.id, expects: present.version, ...act }, ctx)
  const own = { kind: 'unit', unit: peter.unit } as const
  const birgit = { kind: 'other', name: 'Birgit, dotter' } as const

  test(rule('measure-needs-responsible', 'none without a responsible'), () => {
    const { responsible: _, ...without } = aMeasure(draft)
    const refused = addMeasure(draft, without, ctx)
    expect([codeOf(refused), fieldOf(refused)]).toEqual(['measure-without-responsible', 'responsible'])
  })

  test(
    rule('measure-needs-responsible', 'a unit answers with its authority: one’s own, or one that is called'),
    () => {
      expect(added()?.responsible).toEqual({ kind: 'unit', unit: karin.unit, authority: karin.authority })
      expect(added({ responsible: own })?.responsible).toEqual({ ...own, authority: peter.authority })
      expect(codeOf(measure({ responsible: { kind: 'unit', unit: maja.unit } }))).toBe(
        'measure-without-responsible',
      )
    },
  )

  test(rule('measure-needs-responsible', 'the person answers for some, and somebody else by name'), () => {
    expect(added({ responsible: { kind: 'person' } })?.responsible).toEqual({ kind: 'person' })
    const nameless = measure({ responsible: { kind: 'other', name: ' ' } })
    expect([codeOf(nameless), fieldOf(nameless)]).toEqual(['text-missing', 'other'])
    const other = measure({ responsible: birgit })
    const name = other.ok && other.value.texts.find((t) => t.body === birgit.name)
    expect(name).toMatchObject({ kind: 'measure-who' })
    expect(became(draft, other).plan.measures.at(-1)?.responsible).toEqual({
      kind: 'other',
      name: name === false ? '' : name?.block,
    })
  })

  test(
    rule('measure-proposed-until-accepted', 'one’s own unit’s is accepted at once, others’ are proposed'),
    () => {
      expect(added()?.acceptance).toEqual({ state: 'proposed', on: today })
      expect(added({ responsible: birgit })?.acceptance).toEqual({ state: 'proposed', on: today })
      expect(added({ responsible: own })?.acceptance).toEqual({ state: 'accepted', on: today, by: 'peter' })
      expect(added({ responsible: { kind: 'person' } })?.acceptance).toEqual({ state: 'own' })
    },
  )

  test('what, who there, how often, where and how are texts of its own', () => {
    const written = measure({ what: 'a', who: 'b', often: 'c', where: 'd', how: 'e' })
    const texts = written.ok ? written.value.texts : []
    const said = (block: string | undefined) => texts.find((t) => t.block === block)?.body
    const made = became(draft, written).plan.measures.at(-1)
    expect([made?.what, made?.who, made?.often, made?.where, made?.how].map(said)).toEqual([...'abcde'])
    const bare = added({ who: '', often: ' ', where: '', how: '' })
    for (const key of ['who', 'often', 'where', 'how', 'ends']) expect(bare).not.toHaveProperty(key)
  })

  test(rule('nothing-lost', 'every text is held to its limit, and what it is must be said'), () => {
    const long = 'x'.repeat(policyFor(region).textLimit + 1)
    for (const field of ['what', 'who', 'often', 'where', 'how']) {
      const refused = measure({ [field]: long })
      expect([codeOf(refused), fieldOf(refused)]).toEqual(['text-too-long', field])
    }
    expect(fieldOf(measure({ responsible: { kind: 'other', name: long } }))).toBe('other')
    expect(fieldOf(measure({ what: '' }))).toBe('what')
  })

  test('it begins some day, and does not end before that', () => {
    const { starts: _, ...undated } = aMeasure(draft)
    expect(fieldOf(addMeasure(draft, undated, ctx))).toBe('starts')
    const reversed = measure({ ends: addDays(today, -1) })
    expect([codeOf(reversed), fieldOf(reversed)]).toEqual(['dates-reversed', 'ends'])
    expect(added({ ends: today })?.ends).toBe(today)
    // What was agreed to begin before the meeting did so.
    expect(codeOf(measure({ starts: addDays(today, -30) }))).toBe('allowed')
  })

  test('it belongs to a goal of this plan', () => {
    expect(fieldOf(measure({ goal: 'another' }))).toBe('goal')
    expect(codeOf(change({ goal: 'another' }))).toBe('goal-missing')
  })

  test('measure 101 is refused, and the hundred before it are not', () => {
    const { measureLimit } = policyFor(region)
    const several = (n: number): Sip => ({
      ...draft,
      plan: { ...draft.plan, measures: Array.from({ length: n }, (_, i) => ({ ...present, id: `m${i}` })) },
    })
    expect(codeOf(measure({}, several(measureLimit - 1)))).toBe('allowed')
    expect(codeOf(measure({}, several(measureLimit)))).toBe('too-many')
  })

  test(rule('only-who-is-on-it', 'none by a called unit, before a meeting, or after a withdrawn yes'), () => {
    expect(codeOf(measure({}, draft, { ...ctx, actor: karin }))).toBe('not-your-units-work')
    expect(codeOf(measure({}, called(ctx).sip))).toBe('meeting-not-held')
    expect(codeOf(measure({}, met(ctx).sip))).toBe('goal-missing')
    const stopped = became(draft, withdraw(draft, { what: 'all', told: 'in-person' }, ctx))
    expect([codeOf(measure({}, stopped)), codeOf(change({}, stopped))]).toEqual(['needs-yes', 'needs-yes'])
    expect(codeOf(measure({}, running(ctx).sip))).toBe('plan-holds')
  })

  test(
    rule('measure-proposed-until-accepted', 'what was accepted is proposed again once it is changed'),
    () => {
      expect(present.acceptance.state).toBe('accepted')
      const on = addDays(today, 3)
      const sip = became(
        draft,
        changeMeasure(
          draft,
          { ...aMeasure(draft), what: 'Hembesök', measure: present.id, expects: present.version },
          later(ctx, on),
        ),
      )
      const [now] = sip.plan.measures
      expect(now).toMatchObject({ id: present.id, version: 2, acceptance: { state: 'proposed', on } })
      expect(now?.what).not.toBe(present.what)
      const ours = became(draft, change({ responsible: own })).plan.measures[0]
      expect(ours?.acceptance.state).toBe('accepted')
    },
  )

  test(rule('nothing-lost', 'nobody changes or removes what somebody else changed meanwhile'), () => {
    const changed = became(draft, change({ what: 'Hembesök' }))
    const remove = (expects: number, sip = changed) =>
      removeMeasure(sip, { measure: present.id, expects }, ctx)
    expect(codeOf(change({}, changed))).toBe('changed-meanwhile')
    expect(codeOf(remove(present.version))).toBe('changed-meanwhile')
    expect(codeOf(change({ expects: 2 }, changed))).toBe('allowed')
    const removed = became(changed, remove(2))
    expect(removed.plan.measures).toEqual([])
    expect(codeOf(remove(2, removed))).toBe('unknown-thing')
    expect(codeOf(change({ expects: 2 }, removed))).toBe('unknown-thing')
  })

  test('what it does not say yet is asked for, and stops nobody', () => {
    const gaps = (act: Partial<WriteMeasure>) => gapsOf(added(act) ?? present)
    expect(gaps({})).toEqual([])
    expect(gaps({ who: '', often: '', where: '' })).toEqual(['who', 'often', 'where'])
    expect(gaps({ who: '', responsible: { kind: 'person' } })).toEqual([])
    expect(gaps({ who: '', where: '', responsible: birgit })).toEqual(['where'])
  })
})
