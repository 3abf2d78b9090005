import { isExcludedUnit } from '../access/grounds.ts'
import { allow, type Refusal, type Result, refuse } from '../result.ts'
import { type Change, type Context, change, refuseUnlessLeading } from './context.ts'
import { refuseUnlessYes } from './own-yes.ts'
import { type Happening, type HappeningAnswer, type HappeningSource, memberOn, type Sip } from './sip.ts'
import { newText, optionalText, refuseLong, refuseText, unasked } from './text.ts'

/** "Something has happened", by anyone on the SIP. It goes to those who lead, and to nobody else. */
export function reportHappening(
  sip: Sip,
  act: { readonly source?: HappeningSource; readonly body: string },
  ctx: Context,
): Result<Change> {
  if (memberOn(sip, ctx.actor.assignment, ctx.on) === undefined) return refuse('not-on-this-sip')
  if (sip.stage.at === 'ended') return refuse('already-ended')
  const unsaid = refuseUnlessYesOnceAsked(sip, ctx)
  if (unsaid !== undefined) return unsaid
  // Whoever the person has shut out is not told that they are.
  if (isExcludedUnit(sip, ctx.actor.unit)) return refuse('call-ground-ended')
  if (act.source === undefined) return refuse('choose-one', 'source')
  const wrong = refuseText(act.body, ctx, 'body')
  if (wrong !== undefined) return wrong
  const text = newText(ctx, 'something-happened', act.body, unasked(sip))
  const happening = {
    id: ctx.newId(),
    block: text.block,
    on: ctx.on,
    by: ctx.actor.assignment,
    unit: ctx.actor.unit,
    source: act.source,
  }
  return allow(change([text.event, { type: 'HappeningReported', happening }], [text.write]))
}

/** What the one who leads does about it. To wait takes a reason; whoever told gets to know. */
export function answerHappening(
  sip: Sip,
  act: { readonly happening: string; readonly what?: HappeningAnswer; readonly note: string },
  ctx: Context,
): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx) ?? refuseUnlessYesOnceAsked(sip, ctx)
  if (refused !== undefined) return refused
  const happening = sip.happenings.find((h) => h.id === act.happening)
  if (happening === undefined) return refuse('unknown-thing')
  if (happening.answer !== undefined) return refuse('happening-already-answered', 'what')
  if (act.what === undefined) return refuse('happening-needs-answer', 'what')
  const wrong =
    act.what === 'wait'
      ? refuseText(act.note, ctx, 'note', 'wait-needs-reason')
      : refuseLong(act.note, ctx, 'note')
  if (wrong !== undefined) return wrong
  const note = optionalText(ctx, 'happening-answer', act.note, unasked(sip), [happening.unit])
  const answer = {
    what: act.what,
    on: ctx.on,
    by: ctx.actor.assignment,
    ...(note === undefined ? {} : { note: note.block }),
  }
  return allow(
    change(
      [
        ...(note === undefined ? [] : [note.event]),
        { type: 'HappeningAnswered', happening: happening.id, answer },
      ],
      note === undefined ? [] : [note.write],
    ),
  )
}

/** Before she has been asked it is the unit's own; afterwards it rests on her yes. */
const refuseUnlessYesOnceAsked = (sip: Sip, ctx: Context): Refusal | undefined =>
  sip.yes.answer === 'not-asked' ? undefined : refuseUnlessYes(sip, ctx)

/** Nobody ends anything past somebody who has said that something has happened. */
export const refuseWhileHappeningWaits = (
  sip: Pick<Sip, 'happenings'>,
  field: string,
): Refusal | undefined =>
  waitingHappenings(sip).length > 0 ? refuse('happening-unanswered', field) : undefined

export const waitingHappenings = (sip: Pick<Sip, 'happenings'>): readonly Happening[] =>
  sip.happenings.filter((h) => h.answer === undefined)
