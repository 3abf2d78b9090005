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
  stranger,
} from '../../../test/support/given.ts'
import {
  aGoal,
  agreed,
  aMeasure,
  called,
  callOf,
  met,
  planned,
  proposed,
  running,
} from '../../../test/support/thread.ts'
import type { Result } from '../result.ts'
import type { Change } from './context.ts'
import { establishPlan } from './establish-plan.ts'
import { isMaterial } from './evolve.ts'
import { excludeRecipient } from './exclude-recipient.ts'
import { present } from './hold-meeting.ts'
import { planSheetFields } from './plan-fields.ts'
import type { Goal, Sip } from './sip.ts'
import { everybody } from './text.ts'
import { withdraw } from './withdraw.ts'
import { addMeasure, removeMeasure } from './write-measure.ts'
import {
  addGoal,
  changeGoal,
  dropRevision,
  removeGoal,
  setContact,
  setLongTermGoal,
  startRevision,
  stateNobodyElse,
  type WriteGoal,
  writeSheet,
} from './write-plan.ts'

const bodies = (result: Result<Change>) =>
  result.ok ? Object.fromEntries(result.value.texts.map((t) => [t.kind, t.body])) : {}

describe.each(regions)('the plan in $name', ({ region }) => {
  const ctx = context(peter, { region })
  const afterMeeting = met(ctx).sip
  const draft = planned(ctx).sip
  const long = 'x'.repeat(policyFor(region).textLimit + 1)
  const goal = (act: Partial<WriteGoal> = {}, sip: Sip = draft, at = ctx) => addGoal(sip, aGoal(act), at)
  const aSheet = (key: string, body: string, expects = 0, othersText = false) => ({
    fields: [{ key, body, expects, othersText }],
    audience: everybody,
  })

  test(rule('plan-content', 'no plan before a meeting, but while one goes on'), () => {
    const before = called(ctx).sip
    expect(codeOf(goal({}, before))).toBe('meeting-not-held')
    const round = { call: callOf(before), who: 'Karin Lindh', mandate: 'yes' } as const
    expect(codeOf(goal({}, became(before, present(before, round, ctx))))).toBe('allowed')
    expect(codeOf(goal({}, afterMeeting))).toBe('allowed')
  })

  test(rule('only-who-is-on-it', 'the plan is written by the unit that leads'), () => {
    expect(codeOf(goal({}, draft, { ...ctx, actor: karin }))).toBe('not-your-units-work')
    expect(codeOf(goal({}, draft, { ...ctx, actor: stranger }))).toBe('not-on-this-sip')
  })

  test(rule('withdraw-any-time', 'nothing is written in a plan after the yes was withdrawn'), () => {
    const stopped = became(draft, withdraw(draft, { what: 'all', told: 'in-person' }, ctx))
    for (const result of [
      goal({}, stopped),
      setLongTermGoal(stopped, { body: 'x', audience: everybody }, ctx),
      writeSheet(stopped, aSheet('own-part', 'Går ut'), ctx),
      setContact(stopped, { unit: peter.unit, name: 'Peter', phone: '' }, ctx),
      stateNobodyElse(stopped, { nobodyElse: false }, ctx),
    ])
      expect(codeOf(result)).toBe('needs-yes')
  })

  test('a goal is in her own words, in the professionals’, or in both', () => {
    const both = goal({ own: 'Gå till torget', ours: 'Gå 400 meter' })
    expect(bodies(both)).toEqual({ 'goal-own-words': 'Gå till torget', 'short-term-goal': 'Gå 400 meter' })
    const made = became(draft, both).plan.goals.at(-1)
    expect(made?.own).not.toBe(made?.ours)
    expect(became(draft, goal({ ours: ' ' })).plan.goals.at(-1)).not.toHaveProperty('ours')
    expect(became(draft, goal({ own: '' })).plan.goals.at(-1)).not.toHaveProperty('own')
    expect(codeOf(goal({ own: '', ours: '\n' }))).toBe('text-missing')
  })

  test(rule('nothing-lost', 'a goal holds a text within its limit, counted as people count'), () => {
    expect(codeOf(goal({ own: long }))).toBe('text-too-long')
    expect(fieldOf(goal({ own: long }))).toBe('own')
    expect(fieldOf(goal({ ours: long }))).toBe('ours')
    expect(codeOf(goal({ own: '😀'.repeat(policyFor(region).textLimit) }))).toBe('allowed')
    const wish = (body: string) => setLongTermGoal(draft, { body, audience: everybody }, ctx)
    expect([codeOf(wish(' ')), codeOf(wish(long))]).toEqual(['text-missing', 'text-too-long'])
  })

  test('at most so many goals', () => {
    const goals = Array.from({ length: policyFor(region).measureLimit }, (_, n) => ({ id: `${n}` }))
    expect(codeOf(goal({}, { ...draft, plan: { ...draft.plan, goals } }))).toBe('too-many')
  })

  describe('a goal that is there', () => {
    const [first = { id: '' } as Goal] = draft.plan.goals
    const change = (expects: Goal, act: Partial<WriteGoal> = {}, sip = draft) =>
      changeGoal(sip, { ...aGoal(act), goal: first.id, expects }, ctx)

    test(rule('version-never-changes', 'gets other words as a new text, and keeps its id'), () => {
      const after = became(draft, change(first, { own: 'Gå ut varje dag', ours: '' })).plan.goals
      expect(after).toEqual([{ id: first.id, own: expect.any(String) }])
      expect(after[0]?.own).not.toBe(first.own)
    })

    test(rule('nothing-lost', 'is not changed over what somebody else changed meanwhile'), () => {
      const changed = became(draft, change(first, { ours: 'Klara trappan' }))
      expect(codeOf(change(first, {}, changed))).toBe('changed-meanwhile')
      const [now = first] = changed.plan.goals
      expect(codeOf(change(now, {}, changed))).toBe('allowed')
    })

    test('is one of this plan, and says something', () => {
      expect(codeOf(changeGoal(draft, { ...aGoal(), goal: 'another', expects: first }, ctx))).toBe(
        'goal-missing',
      )
      expect(codeOf(change(first, { own: '', ours: '' }))).toBe('text-missing')
    })

    test(rule('nothing-lost', 'is not removed while it has measures'), () => {
      expect(codeOf(removeGoal(draft, { goal: first.id }, ctx))).toBe('goal-has-measures')
      const [m] = draft.plan.measures
      const empty = became(
        draft,
        removeMeasure(draft, { measure: m?.id ?? '', expects: m?.version ?? 0 }, ctx),
      )
      expect(became(empty, removeGoal(empty, { goal: first.id }, ctx)).plan.goals).toEqual([])
      expect(codeOf(removeGoal(draft, { goal: 'another' }, ctx))).toBe('goal-missing')
    })
  })

  test('the sheet keeps each further text under its key', () => {
    for (const { key } of planSheetFields) {
      const written = writeSheet(draft, aSheet(key, `Text ${key}`), ctx)
      const block = became(draft, written).plan.fields[key]
      expect(written.ok && written.value.texts).toEqual([
        expect.objectContaining({ block, kind: `plan/${key}`, body: `Text ${key}`, readers: 'by-ground' }),
      ])
    }
  })

  test('the sheet rewrites its own text in place, and writes another unit’s anew', () => {
    const once = became(draft, writeSheet(draft, aSheet('own-part', 'Går ut'), ctx))
    const block = once.plan.fields['own-part']
    const again = writeSheet(once, aSheet('own-part', 'Går ut med hunden', 1), ctx)
    expect(again.ok && again.value.texts[0]).toMatchObject({ block, expects: 1 })
    const others = writeSheet(once, aSheet('own-part', 'Går ut', 1, true), ctx)
    expect(others.ok && others.value.texts[0]).toMatchObject({ expects: 0 })
    expect(became(once, others).plan.fields['own-part']).not.toBe(block)
    // Emptied: the text is still there, and says nothing.
    const emptied = writeSheet(once, aSheet('own-part', '', 1), ctx)
    expect(emptied.ok && emptied.value.texts[0]).toMatchObject({ block, body: '' })
  })

  test('the sheet knows its fields and their limit, and what is blank is not written', () => {
    expect(codeOf(writeSheet(draft, aSheet('diagnosis', 'x'), ctx))).toBe('unknown-thing')
    const tooLong = writeSheet(draft, aSheet('crisis-signs', long), ctx)
    expect([codeOf(tooLong), fieldOf(tooLong)]).toEqual(['text-too-long', 'crisis-signs'])
    const blank = writeSheet(draft, aSheet('crisis-signs', ' '), ctx)
    expect(blank.ok && blank.value.events).toEqual([])
  })

  test(rule('ask-may-x-read', 'every text of the plan says whether the one asked about may read it'), () => {
    const excluded = { who: { kind: 'unit', unit: karin.unit }, scope: 'each-text' } as const
    const asking = became(draft, excludeRecipient(draft, excluded, ctx))
    const id = asking.exclusions[0]?.id ?? ''
    const wish = (audience = everybody) => setLongTermGoal(asking, { body: 'x', audience }, ctx)
    expect(codeOf(goal({}, asking))).toBe('answer-who-may-read')
    expect(codeOf(addMeasure(asking, aMeasure(asking), ctx))).toBe('answer-who-may-read')
    expect(codeOf(wish())).toBe('answer-who-may-read')
    expect(codeOf(writeSheet(asking, aSheet('own-part', 'x'), ctx))).toBe('answer-who-may-read')
    const audience = { answered: [id], notFor: [`unit:${karin.unit}`] }
    const measure = addMeasure(asking, { ...aMeasure(asking), audience }, ctx)
    const sheet = writeSheet(asking, { ...aSheet('own-part', 'x'), audience }, ctx)
    for (const result of [goal({ audience }, asking), wish(audience), measure, sheet]) {
      expect(codeOf(result)).toBe('allowed')
      if (result.ok) for (const text of result.value.texts) expect(text.notFor).toEqual(audience.notFor)
    }
    // Where nobody is asked, the answer is no.
    const contact = setContact(asking, { unit: peter.unit, name: 'Peter', phone: '' }, ctx)
    expect(contact.ok && contact.value.texts[0]?.notFor).toEqual(audience.notFor)
  })

  test('a unit’s contact is set by the unit itself, or by the one that leads', () => {
    const set = (unit: string, actor = peter, phone = '') =>
      setContact(draft, { unit, name: 'Karin Lindh', phone }, { ...ctx, actor })
    expect(codeOf(set(karin.unit))).toBe('allowed')
    expect(codeOf(set(karin.unit, karin))).toBe('allowed')
    expect(codeOf(set(peter.unit, karin))).toBe('not-your-units-work')
    expect(codeOf(set(maja.unit))).toBe('unknown-thing')
    expect(codeOf(set(stranger.unit, stranger))).toBe('not-on-this-sip')
    expect(codeOf(setContact(draft, { unit: karin.unit, name: ' ', phone: '' }, ctx))).toBe('text-missing')
    expect(fieldOf(set(karin.unit, karin, long))).toBe('phone')
    const shut = { who: { kind: 'unit', unit: karin.unit }, scope: 'everything' } as const
    const without = became(draft, excludeRecipient(draft, shut, ctx))
    const own = { unit: karin.unit, name: 'Karin Lindh', phone: '' }
    expect(codeOf(setContact(without, own, { ...ctx, actor: karin }))).toBe('call-ground-ended')
    const contact = became(draft, set(karin.unit, karin, '070-174 06 58')).plan.contacts[karin.unit]
    expect(contact).toEqual({ name: expect.any(String), phone: expect.any(String) })
  })

  test(
    rule('plan-content', '“nobody else” is not said while the person or somebody else does something'),
    () => {
      const { sip } = met(ctx).next((s) => addGoal(s, aGoal(), ctx))
      const theirs = (at: Sip, kind: 'person' | 'other') =>
        addMeasure(
          at,
          { ...aMeasure(at), responsible: kind === 'other' ? { kind, name: 'Birgit' } : { kind } },
          ctx,
        )
      for (const kind of ['person', 'other'] as const)
        expect(codeOf(stateNobodyElse(became(sip, theirs(sip, kind)), { nobodyElse: true }, ctx))).toBe(
          'others-do-something',
        )
      const said = became(sip, stateNobodyElse(sip, { nobodyElse: true }, ctx))
      expect(said.plan.nobodyElse).toBe(true)
      expect(became(said, stateNobodyElse(said, { nobodyElse: false }, ctx)).plan.nobodyElse).toBe(false)
      // It is taken back by what somebody else is to do.
      for (const kind of ['person', 'other'] as const)
        expect(became(said, theirs(said, kind)).plan.nobodyElse).toBe(false)
      expect(became(said, addMeasure(said, aMeasure(said), ctx)).plan.nobodyElse).toBe(true)
    },
  )
})

describe.each(regions)('a plan that holds in $name', ({ region }) => {
  const ctx = context(peter, { region })
  const { sip } = running(ctx)
  const [goal = { id: '' }] = sip.plan.goals
  const [measure] = sip.plan.measures
  const writing = (at: Sip) => [
    setLongTermGoal(at, { body: 'x', audience: everybody }, ctx),
    addGoal(at, aGoal(), ctx),
    changeGoal(at, { ...aGoal(), goal: goal.id, expects: goal }, ctx),
    addMeasure(at, aMeasure(at), ctx),
    removeMeasure(at, { measure: measure?.id ?? '', expects: measure?.version ?? 0 }, ctx),
    stateNobodyElse(at, { nobodyElse: false }, ctx),
    writeSheet(at, { fields: [{ key: 'own-part', body: 'Går ut', expects: 0 }], audience: everybody }, ctx),
  ]

  test(rule('material-change-new-version', 'nothing is added to it without a revision'), () => {
    for (const result of writing(sip)) expect(codeOf(result)).toBe('plan-holds')
    expect(codeOf(removeGoal(sip, { goal: goal.id }, ctx))).toBe('plan-holds')
    const open = became(sip, startRevision(sip, ctx))
    for (const result of writing(open)) expect(codeOf(result)).toBe('allowed')
  })

  test(rule('material-change-new-version', 'each change of what is done waits for a new answer'), () => {
    const open = became(sip, startRevision(sip, ctx))
    expect(open.plan.revision).toEqual({ startedOn: ctx.on, changed: false })
    for (const result of writing(open)) {
      expect(became(open, result).plan.revision?.changed).toBe(true)
      expect(result.ok && result.value.events.some(isMaterial)).toBe(true)
    }
    const contact = setContact(open, { unit: peter.unit, name: 'Peter', phone: '070-174 06 58' }, ctx)
    expect(became(open, contact).plan.revision?.changed).toBe(false)
  })

  test(rule('version-never-changes', 'what is established goes on holding while it is changed'), () => {
    const open = became(sip, startRevision(sip, ctx))
    const changed = became(open, addGoal(open, aGoal(), ctx))
    expect(changed.plan.established).toEqual(sip.plan.established)
    expect(changed.stage).toEqual({ at: 'running' })
  })

  test('one revision at a time, of a plan that holds, by the one that leads', () => {
    expect(codeOf(startRevision(proposed(ctx).sip, ctx))).toBe('plan-not-established')
    expect(codeOf(startRevision(sip, { ...ctx, actor: karin }))).toBe('not-your-units-work')
    const open = became(sip, startRevision(sip, ctx))
    expect(codeOf(startRevision(open, ctx))).toBe('plan-being-changed')
  })

  test('a revision is dropped when nothing was changed, and only then', () => {
    expect(codeOf(dropRevision(sip, ctx))).toBe('unknown-thing')
    const open = became(sip, startRevision(sip, ctx))
    expect(codeOf(dropRevision(open, { ...ctx, actor: karin }))).toBe('not-your-units-work')
    expect(became(open, dropRevision(open, ctx))).toEqual(sip)
    const changed = became(open, addGoal(open, aGoal(), ctx))
    expect(codeOf(dropRevision(changed, ctx))).toBe('plan-being-changed')
    const again = became(changed, establishPlan(changed, agreed, ctx))
    expect(codeOf(addGoal(again, aGoal(), ctx))).toBe('plan-holds')
  })
})
