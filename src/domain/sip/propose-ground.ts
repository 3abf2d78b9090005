import { isExcluded, reaches } from '../access/grounds.ts'
import { addDays, compareDates, type LocalDate } from '../calendar/local-date.ts'
import { allow, type Refusal, type Result, refuse } from '../result.ts'
import { type Change, type Context, change, isMinor, refuseUnlessLeading } from './context.ts'
import type { SipEvent } from './events.ts'
import { lastDayAsChild } from './own-yes.ts'
import { mayAnswerAlone } from './record-answer.ts'
import type { AuthorityId, Ground, Recipient, Sip } from './sip.ts'
import { newText, refuseText } from './text.ts'
import type { ContentKind } from './text-kinds.ts'

export type ProposeGround = {
  /** One ground for each authority that is to disclose. */
  readonly from: readonly AuthorityId[]
  readonly to: Recipient
  readonly contents: readonly ContentKind[]
  readonly until: LocalDate
}

/** What the person will be asked to say yes to. Opens nothing until she has. */
export function proposeGround(sip: Sip, act: ProposeGround, ctx: Context): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx) ?? refuseGround(sip, act, ctx)
  if (refused !== undefined) return refused
  const events = act.from.map(
    (from): SipEvent => ({
      type: 'GroundProposed',
      ground: {
        id: ctx.newId(),
        from,
        to: act.to,
        contents: act.contents,
        basis: 'consent',
        starts: ctx.on,
        until: act.until,
        state: 'proposed',
      },
    }),
  )
  return allow(change(events))
}

/** The last day that can be asked for: some time from today, and to the day before guardians no longer answer. */
export function lastGroundDay(ctx: Pick<Context, 'birthDate' | 'on' | 'policy'>): LocalDate {
  const longest = addDays(ctx.on, ctx.policy.groundLongestDays)
  const asChild = lastDayOfGuardians(ctx)
  return asChild !== undefined && asChild < longest ? asChild : longest
}

/** A child who answers alone goes on as she is; what guardians open ends with the day before she is 18. */
export const lastDayOfGuardians = (
  ctx: Pick<Context, 'birthDate' | 'on' | 'policy'>,
): LocalDate | undefined => (mayAnswerAlone(ctx) ? undefined : lastDayAsChild(ctx))

/** Takes a proposed ground off the list before the person has answered. */
export function dropGround(sip: Sip, act: { readonly ground: string }, ctx: Context): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx)
  if (refused !== undefined) return refused
  if (!sip.grounds.some((g) => g.id === act.ground && g.state === 'proposed')) return refuse('unknown-thing')
  return allow(change([{ type: 'GroundDropped', ground: act.ground }]))
}

export type DecideGround = Omit<ProposeGround, 'from'> & {
  readonly basis: 'osl-25-12-26-9' | 'harm-test'
  /** Under 18, continuing abuse, or LPT/LRV: what the law's exception asks for. */
  readonly condition?: NonNullable<Ground['condition']>
  readonly reason: string
}

/** The disclosing authority itself decides, for what it has written. It never makes up for a missing yes to a SIP. */
export function decideGround(sip: Sip, act: DecideGround, ctx: Context): Result<Change> {
  const refused =
    refuseUnlessOnIt(sip, ctx) ??
    refuseGround(sip, { ...act, from: [ctx.actor.authority] }, ctx) ??
    refuseText(act.reason, ctx, 'reason')
  if (refused !== undefined) return refused
  // Nobody opens anything to herself.
  if (reaches(act.to, ctx.actor)) return refuse('ground-only-by-discloser', 'to')
  if (act.basis === 'osl-25-12-26-9' && act.condition === undefined)
    return refuse('ground-needs-condition', 'condition')
  if (act.condition === 'minor' && !isMinor(ctx)) return refuse('ground-needs-condition', 'condition')
  const reason = newText(ctx, 'ground-reason', act.reason)
  const ground: Ground = {
    id: ctx.newId(),
    from: ctx.actor.authority,
    fromUnit: ctx.actor.unit,
    to: act.to,
    contents: act.contents,
    basis: act.basis,
    ...(act.basis === 'osl-25-12-26-9' && act.condition !== undefined ? { condition: act.condition } : {}),
    starts: ctx.on,
    until: act.until,
    state: 'in-force',
  }
  return allow(change([reason.event, { type: 'GroundDecided', ground }], [reason.write]))
}

function refuseUnlessOnIt(sip: Sip, ctx: Context): Refusal | undefined {
  if (!sip.members.some((m) => m.assignment === ctx.actor.assignment && m.until === undefined))
    return refuse('not-on-this-sip')
  return sip.stage.at === 'ended' || sip.stage.at === 'ending' ? refuse('already-ended') : undefined
}

function refuseGround(sip: Sip, act: ProposeGround, ctx: Context): Refusal | undefined {
  if (act.from.length === 0) return refuse('ground-needs-recipient', 'from')
  if (act.contents.length === 0) return refuse('ground-needs-content', 'contents')
  if (compareDates(act.until, ctx.on) < 0) return refuse('date-in-past', 'until')
  if (compareDates(act.until, addDays(ctx.on, ctx.policy.groundLongestDays)) > 0)
    return refuse('ground-too-long', 'until')
  const last = lastDayOfGuardians(ctx)
  if (last !== undefined && compareDates(act.until, last) > 0) return refuse('ground-past-eighteen', 'until')
  return isExcluded(sip, act.to) ? refuse('recipient-excluded', 'to') : undefined
}
