import { compareDates, type LocalDate } from '../calendar/local-date.ts'
import { allow, type Result, refuse } from '../result.ts'
import { type Change, type Context, change } from './context.ts'
import { memberOn, type Sip } from './sip.ts'
import { newText, refuseLong, refuseText } from './text.ts'
import type { Readers, TextKind } from './text-kinds.ts'

/** A text as storage has it, to be corrected. */
export type StoredText = {
  readonly block: string
  readonly kind: TextKind
  readonly readers: Readers
  readonly notFor: readonly string[]
  readonly unit: string
  readonly version: number
}

/** Puts right what the own unit wrote, also after the end. What it corrects is kept, with who, when and why. */
export function correctText(
  sip: Sip,
  act: {
    readonly text: StoredText
    readonly body: string
    readonly reason: string
    readonly expects: number
    /** Does it change what anybody does? Asked only of the texts of a plan that holds. */
    readonly changesPlan?: boolean
  },
  ctx: Context,
): Result<Change> {
  if (memberOn(sip, ctx.actor.assignment, ctx.on) === undefined) return refuse('not-on-this-sip')
  const { text } = act
  if (text.unit !== ctx.actor.unit) return refuse('not-your-units-work')
  const wrong =
    (mustSaySomething(text) ? refuseText(act.body, ctx, 'body') : refuseLong(act.body, ctx, 'body')) ??
    refuseText(act.reason, ctx, 'reason')
  if (wrong !== undefined) return wrong
  if (asksIfMaterial(sip, text)) {
    if (act.changesPlan === undefined) return refuse('choose-one', 'changesPlan')
    if (act.changesPlan) return refuse('plan-holds', 'changesPlan')
  }
  const reason = newText(ctx, 'correction-reason', act.reason)
  return allow(
    change(
      [
        reason.event,
        {
          type: 'TextCorrected',
          block: text.block,
          version: act.expects + 1,
          kind: text.kind,
          reason: reason.block,
        },
      ],
      [
        reason.write,
        {
          block: text.block,
          kind: text.kind,
          readers: text.readers,
          notFor: text.notFor,
          body: act.body,
          expects: act.expects,
        },
      ],
    ),
  )
}

const planTexts: ReadonlySet<TextKind> = new Set<TextKind>([
  'long-term-goal',
  'goal-own-words',
  'short-term-goal',
  'measure-what',
  'measure-who',
  'measure-often',
  'measure-where',
  'measure-how',
])

/** A no, a wish and what the plan is made of can be reworded, never blanked: dissent stays. */
const mustSaySomething = ({ kind, readers }: StoredText): boolean =>
  readers === 'to-plan' || kind === 'dissent-reason' || kind === 'main-wish' || planTexts.has(kind)

/** A wrong letter or telephone number is put right; what changes the plan goes by a new version. */
export const asksIfMaterial = (
  sip: Pick<Sip, 'plan' | 'stage'>,
  text: { readonly kind: TextKind },
): boolean =>
  sip.plan.established !== undefined &&
  sip.stage.at === 'running' &&
  (planTexts.has(text.kind) || text.kind.startsWith('plan/'))

/** The day the need was noticed was written down wrong. The old day stays in the history. */
export function correctNoticedDate(
  sip: Sip,
  act: { readonly is: LocalDate; readonly reason: string },
  ctx: Context,
): Result<Change> {
  const member = memberOn(sip, ctx.actor.assignment, ctx.on)
  if (member === undefined) return refuse('not-on-this-sip')
  if (member.unit !== sip.need.unit) return refuse('not-your-units-work')
  if (compareDates(act.is, ctx.on) > 0) return refuse('date-in-future', 'is')
  if (act.is === sip.need.noticedOn) return refuse('nothing-to-correct', 'is')
  const missing = refuseText(act.reason, ctx, 'reason')
  if (missing !== undefined) return missing
  const reason = newText(ctx, 'correction-reason', act.reason)
  return allow(
    change(
      [
        reason.event,
        { type: 'NoticedDateCorrected', was: sip.need.noticedOn, is: act.is, reason: reason.block },
      ],
      [reason.write],
    ),
  )
}
