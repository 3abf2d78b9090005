import type { SipView } from '../../../domain/access/view.ts'
import { allow, type Result, refuse } from '../../../domain/result.ts'
import { answerMeasure, answerPlan, versionAsked } from '../../../domain/sip/answer-measure.ts'
import { type Change, type Context, change } from '../../../domain/sip/context.ts'
import { evolve } from '../../../domain/sip/evolve.ts'
import { callTo, type PartyAnswer, partyAnswers, type Sip } from '../../../domain/sip/sip.ts'
import { textOf } from '../../sip-page.tsx'
import { measuresOf } from './rows.ts'

/** What the form gave for one measure. */
export type RowAnswer = {
  readonly n: number
  readonly id: string
  readonly expects: number
  readonly accepts?: boolean
  readonly why: string
}
export type PartAnswer = {
  readonly rows: readonly RowAnswer[]
  readonly answer?: PartyAnswer['answer']
  readonly planWhy: string
}

/** What the unit has said of the plan that is asked about now; an answer to an earlier version is another thing. */
export function presentAnswer(view: SipView): PartyAnswer | undefined {
  const party = callTo(view, view.mine.unit)?.id ?? view.mine.unit
  const answer = view.plan.answers[party]
  return answer?.version === versionAsked(view) ? answer : undefined
}

/** All the answers of one form, together or not at all. What was answered before and still reads so is left alone. */
export function decideOurPart(sip: Sip, given: PartAnswer, view: SipView, ctx: Context): Result<Change> {
  let now = sip
  let done = change([])
  const add = (decided: Change) => {
    now = decided.events.reduce(evolve, now)
    done = change([...done.events, ...decided.events], [...done.texts, ...decided.texts])
  }
  for (const row of given.rows) {
    if (row.accepts === undefined || isSaid(sip, row, view)) continue
    const { id, expects, accepts, why } = row
    const decided = answerMeasure(now, { measure: id, expects, accepts, why }, ctx)
    if (!decided.ok) {
      const gone = decided.code === 'not-your-units-work'
      const field = gone ? `why-${row.n}` : decided.field && `${decided.field}-${row.n}`
      return { ...decided, ...(field === undefined ? {} : { field }) }
    }
    add(decided.value)
  }
  const said = presentAnswer(view)
  const same = said?.answer === given.answer && (textOf(view, said?.why) ?? '') === given.planWhy
  if (given.answer !== undefined && !same) {
    const decided = answerPlan(now, { answer: given.answer, why: given.planWhy }, ctx)
    if (!decided.ok) return decided.field === 'why' ? { ...decided, field: 'planWhy' } : decided
    add(decided.value)
  }
  const [first] = measuresOf(view)
  if (done.events.length === 0) return refuse('choose-one', first === undefined ? 'answer' : 'accepts-1')
  return allow(done)
}

function isSaid(sip: Sip, row: RowAnswer, view: SipView): boolean {
  const measure = sip.plan.measures.find((m) => m.id === row.id)
  if (measure === undefined || measure.version !== row.expects) return false
  const { acceptance } = measure
  if (acceptance.state === 'accepted') return row.accepts === true
  return acceptance.state === 'declined' && row.accepts === false && textOf(view, acceptance.why) === row.why
}

export const isPartyAnswer = (value: unknown): value is PartyAnswer['answer'] =>
  partyAnswers.some((a) => a === value)
