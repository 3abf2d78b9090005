import { isExcluded } from '../access/grounds.ts'
import { compareDates, type LocalDate } from '../calendar/local-date.ts'
import { allow, type Refusal, type Result, refuse } from '../result.ts'
import { seesQueue } from './call.ts'
import { type Change, type Context, change, refuseUnlessLeading } from './context.ts'
import { ownYesNeeded } from './own-yes.ts'
import { refuseUnlessHandedOver } from './plan-move.ts'
import { refuseWhileHappeningWaits } from './report-happening.ts'
import type { Call, CloseReason, ClosingTold, Sip, TalkAnswer, ToldHow } from './sip.ts'
import { newText, optionalText, refuseLong, refuseText, unasked } from './text.ts'

export type CloseSip = {
  readonly reason?: CloseReason
  readonly note: string
  readonly whereToTurn: string
  readonly personToldOn?: LocalDate
  readonly personToldHow?: ToldHow
  readonly talk?: TalkAnswer
  /** By call: how and when each of `toBeTold` was told that it no longer applies. */
  readonly told: Readonly<Record<string, { readonly how?: ToldHow; readonly on?: LocalDate } | undefined>>
}

/**
 * Ends it, with one of the reasons. Everybody is told that it no longer applies, not why; the person is told where to
 * turn and offered a talk. After a death it ends at once, and nothing is asked or sent.
 */
export function closeSip(sip: Sip, act: CloseSip, ctx: Context): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx) ?? refuseLong(act.note, ctx, 'note')
  if (refused !== undefined) return refused
  const wrong = refuseReason(sip, act.reason)
  if (wrong !== undefined) return wrong
  const { reason } = act
  if (reason === undefined) return refuse('close-needs-reason', 'reason')
  if (reason === 'deceased') return ended(sip, act, ctx)
  // Nobody may read it, and so nobody answer it, once the yes is gone.
  const gone = sip.stage.at === 'ending' || ownYesNeeded(sip, ctx)
  const waits = gone ? undefined : refuseWhileHappeningWaits(sip, 'reason')
  const missing = waits ?? refuseText(act.whereToTurn, ctx, 'whereToTurn', 'close-needs-where-to-turn')
  if (missing !== undefined) return missing
  if (act.personToldOn === undefined) return refuse('close-needs-told', 'personToldOn')
  if (compareDates(act.personToldOn, ctx.on) > 0) return refuse('date-in-future', 'personToldOn')
  if (act.personToldHow === undefined) return refuse('close-needs-told', 'personToldHow')
  if (act.talk === undefined) return refuse('talk-unanswered', 'talk')
  for (const { id } of toBeTold(sip)) {
    const { how, on = ctx.on } = act.told[id] ?? {}
    if (how === undefined) return refuse('close-needs-told', `told-${id}`)
    if (compareDates(on, ctx.on) > 0) return refuse('date-in-future', `told-${id}`)
  }
  return ended(sip, act, ctx)
}

type Called = Pick<Sip, 'calls' | 'exclusions' | 'parties'>

/** Those whom somebody must tell: whoever uses Kugghjul sees it there. */
export const toBeTold = (sip: Called & Pick<Sip, 'members'>): readonly Call[] =>
  mayBeTold(sip).filter((call) => !seesTheEnd(sip, call))

/** Is somebody of the called unit on it, in Kugghjul? Whoever has not come on to it sees no row after the end. */
export const seesTheEnd = ({ members }: Pick<Sip, 'members'>, { to }: Call): boolean =>
  to.kind === 'unit' && seesQueue(to) && members.some((m) => m.unit === to.unit && m.until === undefined)

/** Everybody who was called, but whoever the person has shut out: they are told nothing, and asked nothing. */
export const mayBeTold = (sip: Called): readonly Call[] => sip.calls.filter(({ to }) => !isExcluded(sip, to))

function refuseReason(sip: Sip, reason: CloseReason | undefined): Refusal | undefined {
  const ending = sip.stage.at === 'ending'
  if (ending && reason !== 'withdrawn' && reason !== 'deceased') return refuse('close-needs-reason', 'reason')
  if (reason === 'withdrawn' && !ending) return refuse('close-needs-reason', 'reason')
  return reason === 'moved' ? refuseUnlessHandedOver(sip) : undefined
}

function ended(sip: Sip, act: CloseSip, ctx: Context): Result<Change> {
  const { reason } = act
  if (reason === undefined) return refuse('close-needs-reason', 'reason')
  const deceased = reason === 'deceased'
  const by = ctx.actor.assignment
  const told = deceased
    ? []
    : mayBeTold(sip).flatMap((call): ClosingTold[] => {
        if (seesTheEnd(sip, call)) return [{ call: call.id, on: ctx.on, how: 'queue' }]
        const { how, on = ctx.on } = act.told[call.id] ?? {}
        return how === undefined ? [] : [{ call: call.id, on, how, by }]
      })
  const texts = [
    optionalText(ctx, 'close-note', act.note),
    deceased || act.whereToTurn.trim() === ''
      ? undefined
      : newText(ctx, 'where-to-turn', act.whereToTurn, unasked(sip)),
  ].filter((t) => t !== undefined)
  const personTold =
    deceased || act.personToldOn === undefined || act.personToldHow === undefined
      ? {}
      : { personToldOn: act.personToldOn, personToldHow: act.personToldHow }
  return allow(
    change(
      [
        ...texts.map((t) => t.event),
        {
          type: 'SipClosed',
          reason,
          on: ctx.on,
          told,
          by,
          ...personTold,
          ...(deceased || act.talk === undefined ? {} : { talk: act.talk }),
        },
      ],
      texts.map((t) => t.write),
    ),
  )
}
