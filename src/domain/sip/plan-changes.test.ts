import { expect, test } from 'vitest'
import { localDate } from '../calendar/local-date.ts'
import { planChanges, type WordedPlan } from './plan-changes.ts'
import { emptyPlan, type Measure } from './sip.ts'

const measure = (id: string, act: Partial<Measure> = {}): Measure => ({
  id,
  version: 1,
  goal: 'g1',
  what: `${id}-what`,
  responsible: { kind: 'unit', unit: 'vc', authority: 'regionen' },
  starts: localDate('2026-12-01'),
  acceptance: { state: 'own' },
  ...act,
})
const before: WordedPlan = {
  plan: {
    ...emptyPlan,
    longTermGoal: 'long',
    goals: [
      { id: 'g1', own: 'own', ours: 'ours' },
      { id: 'g2', own: 'second' },
    ],
    measures: [measure('m1', { often: 'often' }), measure('m2')],
    fields: { 'own-part': 'part' },
  },
  words: {
    long: 'Bo hemma',
    own: 'Gå ut',
    ours: 'Klara trappan',
    second: 'Träffa Birgit',
    'm1-what': 'Hembesök',
    'm2-what': 'Träning',
    often: 'Varje månad',
    part: 'Går till brevlådan',
  },
}
const changed = (plan: Partial<WordedPlan['plan']>, words: Record<string, string> = {}) =>
  planChanges(
    before,
    { plan: { ...before.plan, ...plan }, words: { ...before.words, ...words } },
    ({ responsible }) => (responsible.kind === 'unit' ? responsible.unit : responsible.kind),
  )

test('the same plan has no changes', () => {
  expect(changed({})).toEqual([])
})

test('other words in another text are told with both wordings', () => {
  expect(changed({ longTermGoal: 'l2' }, { l2: 'Bo i stugan' })).toEqual([
    {
      kind: 'long-term-goal',
      id: 'long-term-goal',
      what: 'text',
      before: 'Bo hemma',
      after: 'Bo i stugan',
      text: 'Bo i stugan',
    },
  ])
})

test('the same words in another text are no change', () => {
  expect(changed({ longTermGoal: 'l2' }, { l2: 'Bo hemma' })).toEqual([])
  expect(
    changed({ measures: [measure('m1', { often: 'o2', version: 2 }), measure('m2')] }, { o2: 'Varje månad' }),
  ).toEqual([])
})

test('goals that came and went, in the words they have or had', () => {
  const goals = [
    { id: 'g1', own: 'own', ours: 'o2' },
    { id: 'g3', own: 'third' },
  ]
  expect(changed({ goals }, { o2: 'Klara två trappor', third: 'Sova' })).toEqual([
    {
      kind: 'goal',
      id: 'g1',
      what: 'ours',
      before: 'Klara trappan',
      after: 'Klara två trappor',
      text: 'Klara två trappor',
    },
    { kind: 'goal', id: 'g3', what: 'added', text: 'Sova' },
    { kind: 'goal', id: 'g2', what: 'removed', text: 'Träffa Birgit' },
  ])
})

test('a goal whose one wording is gone says so', () => {
  const [, second] = before.plan.goals
  const goals = [{ id: 'g1', ours: 'ours' }, ...(second === undefined ? [] : [second])]
  expect(changed({ goals })).toEqual([
    { kind: 'goal', id: 'g1', what: 'own', before: 'Gå ut', after: '', text: 'Klara trappan' },
  ])
})

test('each part of a measure that reads otherwise, and measures that came and went', () => {
  const measures = [
    measure('m1', {
      responsible: { kind: 'person' },
      starts: localDate('2027-01-01'),
      ends: localDate('2027-02-01'),
      where: 'where',
    }),
    measure('m3'),
  ]
  const told = changed({ measures }, { where: 'Hemma', 'm3-what': 'Samtal' })
  expect(told).toEqual([
    { kind: 'measure', id: 'm1', what: 'responsible', before: 'vc', after: 'person', text: 'Hembesök' },
    {
      kind: 'measure',
      id: 'm1',
      what: 'starts',
      before: '2026-12-01',
      after: '2027-01-01',
      text: 'Hembesök',
    },
    { kind: 'measure', id: 'm1', what: 'ends', before: '', after: '2027-02-01', text: 'Hembesök' },
    { kind: 'measure', id: 'm1', what: 'often', before: 'Varje månad', after: '', text: 'Hembesök' },
    { kind: 'measure', id: 'm1', what: 'where', before: '', after: 'Hemma', text: 'Hembesök' },
    { kind: 'measure', id: 'm3', what: 'added', text: 'Samtal' },
    { kind: 'measure', id: 'm2', what: 'removed', text: 'Träning' },
  ])
})

test('fields that were written, rewritten and emptied; and that nobody else does anything', () => {
  const fields = { 'own-part': 'p2', 'crisis-signs': 'signs' }
  expect(changed({ fields, nobodyElse: true }, { p2: 'Går till torget', signs: 'Sover inte' })).toEqual([
    {
      kind: 'field',
      id: 'own-part',
      what: 'text',
      before: 'Går till brevlådan',
      after: 'Går till torget',
      text: 'Går till torget',
    },
    { kind: 'field', id: 'crisis-signs', what: 'text', before: '', after: 'Sover inte', text: 'Sover inte' },
    { kind: 'nobody-else', id: 'nobody-else', what: 'text', before: 'false', after: 'true', text: '' },
  ])
  expect(changed({ fields: {} })[0]).toMatchObject({ before: 'Går till brevlådan', after: '' })
})

test('words that the reader may not read are blank in both', () => {
  const { long: _, ...words } = before.words
  expect(planChanges({ ...before, words }, { ...before, words }, () => '')).toEqual([])
})
