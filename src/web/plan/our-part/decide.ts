import type { SipView } from '../../../domain/access/view.ts'
import { inTurn } from '../../../domain/in-turn.ts'
import { type Result, refuse } from '../../../domain/result.ts'
import { answerMeasure, answerPlan, versionAsked } from '../../../domain/sip/answer-measure.ts'
import type { Change, Context } from '../../../domain/sip/context.ts'
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
  const rows = given.rows.filter((row) => row.accepts !== undefined && !isSaid(sip, row, view))
  const said = presentAnswer(view)
  const same = said?.answer === given.answer && (textOf(view, said?.why) ?? '') === given.planWhy
  const decided = inTurn(sip, ctx, [
    ...rows.map((row) => (now: Sip) => answerRow(now, row, ctx)),
    given.answer === undefined || same ? undefined : (now: Sip) => answerWhole(now, given, ctx),
  ])
  if (!decided.ok || decided.value.events.length > 0) return decided
  const [first] = measuresOf(view)
  return refuse('choose-one', first === undefined ? 'answer' : 'accepts-1')
}

function answerRow(sip: Sip, { n, id, expects, accepts, why }: RowAnswer, ctx: Context): Result<Change> {
  const act = { measure: id, expects, why, ...(accepts === undefined ? {} : { accepts }) }
  const decided = answerMeasure(sip, act, ctx)
  if (decided.ok) return decided
  const gone = decided.code === 'not-your-units-work'
  const field = gone ? `why-${n}` : decided.field && `${decided.field}-${n}`
  return { ...decided, ...(field === undefined ? {} : { field }) }
}

function answerWhole(sip: Sip, { answer, planWhy }: PartAnswer, ctx: Context): Result<Change> {
  const decided = answerPlan(sip, { why: planWhy, ...(answer === undefined ? {} : { answer }) }, ctx)
  return !decided.ok && decided.field === 'why' ? { ...decided, field: 'planWhy' } : decided
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
