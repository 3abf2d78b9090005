import { allow, type Result, refuse } from '../result.ts'
import { type Change, type Context, change, refuseUnlessLeading } from './context.ts'
import type { Sip } from './sip.ts'
import { type Audience, newText, refuseText, refuseUnanswered } from './text.ts'

/** A question (frågeställning) that the meeting is to answer. */
export function addQuestion(
  sip: Sip,
  act: { readonly body: string; readonly audience: Audience },
  ctx: Context,
): Result<Change> {
  const refused =
    refuseUnlessLeading(sip, ctx) ??
    refuseText(act.body, ctx, 'question') ??
    refuseUnanswered(sip, act.audience)
  if (refused !== undefined) return refused
  if (sip.preparation.questions.length >= ctx.policy.questionLimit) return refuse('too-many', 'question')
  const text = newText(ctx, 'question', act.body, act.audience)
  return allow(change([text.event, { type: 'QuestionAdded', question: text.block }], [text.write]))
}

/** Takes a question off the list. The text stays in the history. */
export function removeQuestion(sip: Sip, act: { readonly question: string }, ctx: Context): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx)
  if (refused !== undefined) return refused
  if (!sip.preparation.questions.includes(act.question)) return refuse('unknown-thing', 'question')
  return allow(change([{ type: 'QuestionRemoved', question: act.question }]))
}
