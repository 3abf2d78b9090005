import type { Goal, Measure, Plan } from './sip.ts'

/** A plan with the words it had: by block. */
export type WordedPlan = {
  readonly plan: Pick<Plan, 'longTermGoal' | 'goals' | 'measures' | 'fields' | 'nobodyElse'>
  readonly words: Readonly<Record<string, string>>
}

export type PlanChange =
  | {
      readonly kind: 'goal' | 'measure'
      readonly id: string
      readonly what: 'added' | 'removed'
      readonly text: string
    }
  | {
      readonly kind: 'goal' | 'measure' | 'long-term-goal' | 'field' | 'nobody-else'
      /** Which goal, measure or field. */
      readonly id: string
      /** Which part of it: `what`, `starts`, `responsible` ... */
      readonly what: string
      readonly before: string
      readonly after: string
      /** What it is a part of, in its present words. */
      readonly text: string
    }

/** What differs between two versions of a plan, in words: added, removed, and each part that reads otherwise. */
export function planChanges(
  before: WordedPlan,
  after: WordedPlan,
  /** Says who is responsible, in words. */
  name: (measure: Measure, words: WordedPlan['words']) => string,
): readonly PlanChange[] {
  const changes: PlanChange[] = []
  const part = (
    kind: 'goal' | 'measure' | 'long-term-goal' | 'field' | 'nobody-else',
    id: string,
    what: string,
    text: string,
    was: string,
    is: string,
  ) => {
    if (was !== is) changes.push({ kind, id, what, before: was, after: is, text })
  }
  const word = ({ words }: WordedPlan, block: string | undefined) =>
    block === undefined ? '' : (words[block] ?? '')
  const goalText = (from: WordedPlan, g: Goal) => word(from, g.ours) || word(from, g.own)

  const longTerm = word(after, after.plan.longTermGoal)
  part('long-term-goal', 'long-term-goal', 'text', longTerm, word(before, before.plan.longTermGoal), longTerm)
  for (const goal of after.plan.goals) {
    const was = before.plan.goals.find((g) => g.id === goal.id)
    const text = goalText(after, goal)
    if (was === undefined) changes.push({ kind: 'goal', id: goal.id, what: 'added', text })
    else {
      part('goal', goal.id, 'own', text, word(before, was.own), word(after, goal.own))
      part('goal', goal.id, 'ours', text, word(before, was.ours), word(after, goal.ours))
    }
  }
  for (const goal of before.plan.goals)
    if (!after.plan.goals.some((g) => g.id === goal.id))
      changes.push({ kind: 'goal', id: goal.id, what: 'removed', text: goalText(before, goal) })

  for (const measure of after.plan.measures) {
    const was = before.plan.measures.find((m) => m.id === measure.id)
    const text = word(after, measure.what)
    if (was === undefined) {
      changes.push({ kind: 'measure', id: measure.id, what: 'added', text })
      continue
    }
    part('measure', measure.id, 'what', text, word(before, was.what), text)
    part('measure', measure.id, 'responsible', text, name(was, before.words), name(measure, after.words))
    part('measure', measure.id, 'starts', text, was.starts, measure.starts)
    part('measure', measure.id, 'ends', text, was.ends ?? '', measure.ends ?? '')
    for (const key of ['who', 'often', 'where', 'how'] as const)
      part('measure', measure.id, key, text, word(before, was[key]), word(after, measure[key]))
  }
  for (const measure of before.plan.measures)
    if (!after.plan.measures.some((m) => m.id === measure.id))
      changes.push({ kind: 'measure', id: measure.id, what: 'removed', text: word(before, measure.what) })

  for (const key of new Set([...Object.keys(before.plan.fields), ...Object.keys(after.plan.fields)])) {
    const is = word(after, after.plan.fields[key])
    part('field', key, 'text', is, word(before, before.plan.fields[key]), is)
  }
  part(
    'nobody-else',
    'nobody-else',
    'text',
    '',
    String(before.plan.nobodyElse),
    String(after.plan.nobodyElse),
  )
  return changes
}
