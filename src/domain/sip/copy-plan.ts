import { type CopyReader, isExcluded, openContentsFor, yesHolds } from '../access/grounds.ts'
import { compareDates, type LocalDate } from '../calendar/local-date.ts'
import type { FunctionCode } from '../organisation/organisation.ts'
import { allow, type Result, refuse } from '../result.ts'
import { type Change, type Context, change, leads, refuseUnlessLeading } from './context.ts'
import { type CopyGiven, type CopyTo, callTo, memberOn, type Sip, tellingWays } from './sip.ts'

export type GiveCopy = {
  readonly to: CopyTo
  /** What the unit does: a ground may name a function. */
  readonly functions: readonly FunctionCode[]
  readonly version: number
  readonly how?: CopyGiven['how']
  readonly on: LocalDate
}

/** A copy was given, and it is noted to whom, how and when. The person always gets one; the others by a ground. */
export function giveCopy(sip: Sip, act: GiveCopy, ctx: Context): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx)
  if (refused !== undefined) return refused
  const version = sip.plan.established?.version
  if (version === undefined || act.version < 1 || act.version > version) return refuse('plan-not-established')
  if (act.how === undefined || !copyWays.includes(act.how)) return refuse('choose-one', 'how')
  if (compareDates(act.on, ctx.on) > 0) return refuse('date-in-future', 'on')
  if (act.to.kind !== 'person' && !mayGetCopy(sip, readerOf(act.to, act.functions), ctx.on))
    return refuse('copy-needs-ground', 'to')
  const copy: CopyGiven = {
    to: act.to,
    version: act.version,
    how: act.how,
    on: act.on,
    by: ctx.actor.assignment,
  }
  return allow(change([{ type: 'CopyGiven', copy }]))
}

export const copyWays = [...tellingWays, 'shown'] as const

const readerOf = (to: Exclude<CopyTo, { kind: 'person' }>, functions: readonly FunctionCode[]): CopyReader =>
  to.kind === 'unit' ? { ...to, functions } : to

/** May anything of the plan be copied to them today? */
export const mayGetCopy = (
  sip: Pick<Sip, 'yes' | 'stage' | 'grounds' | 'exclusions' | 'parties' | 'need'>,
  reader: CopyReader,
  on: LocalDate,
): boolean =>
  yesHolds(sip) && !isExcluded(sip, reader) && openContentsFor(sip, sip.need, reader, on).has('plan')

/** Has the person got a copy of the version that holds? */
export const personHasCopy = ({ plan }: Pick<Sip, 'plan'>): boolean =>
  plan.copies.some((c) => c.to.kind === 'person' && c.version === plan.established?.version)

/** An extract for the unit's own record: its part, and what it may see. The code ties the paper to the version. */
export function takeExtract(sip: Sip, act: { readonly code: string }, ctx: Context): Result<Change> {
  const { actor } = ctx
  if (memberOn(sip, actor.assignment, ctx.on) === undefined) return refuse('not-on-this-sip')
  const version = sip.plan.established?.version
  if (version === undefined) return refuse('plan-not-established')
  const reader = { kind: 'unit', unit: actor.unit, functions: actor.functions } as const
  if (!leads(sip, actor.unit) && !mayGetCopy(sip, reader, ctx.on)) return refuse('call-ground-ended')
  const taken = { unit: actor.unit, version, code: act.code, on: ctx.on, by: actor.assignment }
  if (sip.plan.extracts.some((x) => x.unit === actor.unit && x.code === act.code)) return allow(change([]))
  return allow(change([{ type: 'ExtractTaken', ...taken }]))
}

/** The unit has written it in its own record, as it must: a SIP does not replace that. */
export function tickDocumented(sip: Sip, ctx: Context): Result<Change> {
  const { actor } = ctx
  if (memberOn(sip, actor.assignment, ctx.on) === undefined) return refuse('not-on-this-sip')
  const version = sip.plan.established?.version
  if (version === undefined) return refuse('plan-not-established')
  if (!leads(sip, actor.unit) && callTo(sip, actor.unit) === undefined) return refuse('not-on-this-sip')
  if (isDocumented(sip, actor.unit)) return refuse('already-documented')
  return allow(change([{ type: 'Documented', unit: actor.unit, version, on: ctx.on, by: actor.assignment }]))
}

/** Has the unit documented the version that holds? */
export const isDocumented = ({ plan }: Pick<Sip, 'plan'>, unit: string): boolean =>
  plan.documented.some((d) => d.unit === unit && d.version === plan.established?.version)
