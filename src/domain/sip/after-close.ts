import { isExcludedUnit } from '../access/grounds.ts'
import { compareDates, type LocalDate } from '../calendar/local-date.ts'
import { allow, type Refusal, type Result, refuse } from '../result.ts'
import { mayBeTold } from './close-sip.ts'
import { type Change, type Context, change, leads } from './context.ts'
import {
  callTo,
  type EvaluationAnswer,
  hasDied,
  hasEnded,
  memberOn,
  type Sip,
  type TalkAnswer,
} from './sip.ts'
import { optionalText, refuseLong } from './text.ts'

/** The unit has written in its own record that it no longer applies. */
export function documentClosing(sip: Sip, ctx: Context): Result<Change> {
  const { actor } = ctx
  const refused = refuseUnlessClosed(sip, ctx)
  if (refused !== undefined) return refused
  if (isExcludedUnit(sip, actor.unit)) return refuse('not-on-this-sip')
  if (sip.closing?.documented.some((d) => d.unit === actor.unit) === true) return refuse('already-documented')
  const documented = { unit: actor.unit, by: actor.assignment, on: ctx.on }
  return allow(change([{ type: 'ClosingDocumented', ...documented }]))
}

/** The person was not asked at the close whether she wants a talk, and has answered since. */
export function answerTalk(
  sip: Sip,
  act: { readonly answer?: Exclude<TalkAnswer, 'not-asked'> },
  ctx: Context,
): Result<Change> {
  const refused = refuseUnlessClosed(sip, ctx) ?? refuseUnlessLed(sip, ctx)
  if (refused !== undefined) return refused
  if (sip.closing?.talk?.answer !== 'not-asked') return refuse('no-talk-wanted', 'answer')
  if (act.answer === undefined) return refuse('talk-unanswered', 'answer')
  return allow(change([{ type: 'TalkAnswered', answer: act.answer, on: ctx.on }]))
}

/** The talk that the person wanted has been held. */
export function holdTalk(sip: Sip, act: { readonly on?: LocalDate }, ctx: Context): Result<Change> {
  const refused = refuseUnlessClosed(sip, ctx) ?? refuseUnlessLed(sip, ctx)
  if (refused !== undefined) return refused
  if (sip.closing?.talk?.answer !== 'wanted' || sip.closing.talk.heldOn !== undefined)
    return refuse('no-talk-wanted', 'on')
  if (act.on === undefined) return refuse('date-missing', 'on')
  if (compareDates(act.on, ctx.on) > 0) return refuse('date-in-future', 'on')
  return allow(change([{ type: 'TalkHeld', on: act.on }]))
}

/** The questions to the person, and to the others. Kugghjul's own; their words are in the catalogues. */
export const personQuestions = ['heard', 'mattered', 'knew-who', 'easier', 'again'] as const
export const partyQuestions = ['purpose', 'right-people', 'as-agreed', 'helped'] as const
export type EvaluationQuestion = (typeof personQuestions)[number] | (typeof partyQuestions)[number]

/** Whom the questions are for: the person, the unit that led, and everybody who was called. Nobody after a death. */
export const evaluators = (
  sip: Pick<Sip, 'stage' | 'calls' | 'need' | 'closing' | 'exclusions' | 'parties'>,
): readonly string[] =>
  sip.closing === undefined || hasDied(sip)
    ? []
    : ['person', sip.need.unit, ...mayBeTold(sip).map((c) => c.id)]

export const questionsFor = (who: string): readonly EvaluationQuestion[] =>
  who === 'person' ? personQuestions : partyQuestions

export type EnterEvaluation = {
  readonly who: string
  readonly answers: Readonly<Partial<Record<EvaluationQuestion, EvaluationAnswer>>>
  readonly words: string
  /** The day it was answered. */
  readonly on?: LocalDate
}

/** Types in what somebody answered on paper about how it was. A unit's own, or anybody's by those who led. */
export function enterEvaluation(sip: Sip, act: EnterEvaluation, ctx: Context): Result<Change> {
  const refused = refuseUnlessClosed(sip, ctx) ?? refuseLong(act.words, ctx, 'words')
  if (refused !== undefined) return refused
  if (!evaluators(sip).includes(act.who)) return refuse('evaluation-not-asked', 'who')
  const own = callTo(sip, ctx.actor.unit)?.id ?? (leads(sip, ctx.actor.unit) ? ctx.actor.unit : '')
  if (act.who !== own && !leads(sip, ctx.actor.unit)) return refuse('not-your-units-work')
  const asked = questionsFor(act.who)
  const answers = Object.fromEntries(asked.map((q) => [q, act.answers[q] ?? ('not-answered' as const)]))
  if (asked.every((q) => answers[q] === 'not-answered') && act.words.trim() === '')
    return refuse('evaluation-empty', asked[0] ?? 'words')
  if (act.on === undefined) return refuse('date-missing', 'on')
  if (compareDates(act.on, ctx.on) > 0) return refuse('date-in-future', 'on')
  const words = optionalText(ctx, 'evaluation-words', act.words)
  const evaluation = {
    who: act.who,
    answers,
    on: act.on,
    enteredOn: ctx.on,
    ...(words === undefined ? {} : { words: words.block }),
  }
  return allow(
    change(
      [...(words === undefined ? [] : [words.event]), { type: 'EvaluationEntered', evaluation }],
      words === undefined ? [] : [words.write],
    ),
  )
}

function refuseUnlessClosed(sip: Sip, ctx: Context): Refusal | undefined {
  if (memberOn(sip, ctx.actor.assignment, ctx.on) === undefined) return refuse('not-on-this-sip')
  return hasEnded(sip) && sip.closing !== undefined ? undefined : refuse('not-ended')
}
const refuseUnlessLed = (sip: Sip, ctx: Context): Refusal | undefined =>
  leads(sip, ctx.actor.unit) ? undefined : refuse('not-your-units-work')
