import { type CopyReader, isExcluded, openContentsFor } from '../access/grounds.ts'
import { compareDates, type LocalDate } from '../calendar/local-date.ts'
import type { FunctionCode } from '../organisation/organisation.ts'
import { allow, type Result, refuse } from '../result.ts'
import { type Change, type Context, change, refuseUnlessLeading } from './context.ts'
import { refuseUnlessYes } from './own-yes.ts'
import {
  type BlockId,
  type Call,
  type CallTo,
  callTo,
  type Sip,
  type TellingWay,
  tellingWays,
} from './sip.ts'

export type CallSomebody = {
  /** Somebody on the list of those who are to take part. */
  readonly party: string
  readonly questions: readonly BlockId[]
  /** What the unit does: a ground may name a function. Empty for people around the person. */
  readonly functions: readonly FunctionCode[]
  /** Does anybody there use Kugghjul? Otherwise they get a letter. */
  readonly reach: 'kugghjul' | 'paper'
  /** The day somebody spoke with them. */
  readonly spokeOn?: LocalDate
}

/**
 * Calls a listed unit (kallelse), or invites it or a person (inbjudan). Takes a yes, a planned meeting with its
 * agenda, the purpose, at least one question, and a ground that covers whoever is called.
 */
export function callSomebody(sip: Sip, act: CallSomebody, ctx: Context): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx)
  if (refused !== undefined) return refused
  const unsaid = refuseUnlessYes(sip, ctx)
  if (unsaid !== undefined) return unsaid
  if (sip.planned === undefined) return refuse('meeting-not-planned', 'party')
  const party = sip.parties.find((p) => p.id === act.party)
  if (party === undefined) return refuse('unknown-thing', 'party')
  const { who } = party
  const reader: CopyReader =
    who.kind === 'unit'
      ? { kind: 'unit', unit: who.unit, functions: act.functions }
      : { kind: 'party', party: party.id }
  if (isExcluded(sip, reader)) return refuse('recipient-excluded', 'party')
  if (isCalled(sip, party.id)) return refuse('call-already-sent', 'party')
  if (sip.preparation.fields.matters === undefined) return refuse('call-needs-purpose', 'party')
  if (act.questions.length === 0 || act.questions.some((q) => !sip.preparation.questions.includes(q)))
    return refuse('call-needs-question', 'questions')
  if (!openContentsFor(sip, sip.need, reader, ctx.on).has('plan')) return refuse('call-needs-ground', 'party')
  if (act.spokeOn !== undefined && compareDates(act.spokeOn, ctx.on) > 0)
    return refuse('date-in-future', 'spokeOn')
  const to: CallTo =
    who.kind === 'unit'
      ? { kind: 'unit', unit: who.unit, authority: who.authority, reach: act.reach }
      : { kind: 'party', party: party.id }
  const call: Call = {
    id: ctx.newId(),
    to,
    how: party.how,
    questions: act.questions,
    sentOn: ctx.on,
    ...(act.spokeOn === undefined ? {} : { spokeOn: act.spokeOn }),
    // Whoever uses Kugghjul is told by a row in the queue, at once; the others when somebody has told them.
    told: seesQueue(to)
      ? [{ how: 'queue', on: ctx.on, by: ctx.actor.assignment, meeting: sip.planned.version }]
      : [],
  }
  return allow(change([{ type: 'Called', call }]))
}

export const seesQueue = (to: CallTo): boolean => to.kind === 'unit' && to.reach === 'kugghjul'

/** Has this listed party been called or invited? */
export function isCalled(sip: Pick<Sip, 'calls' | 'parties'>, party: string): boolean {
  const who = sip.parties.find((p) => p.id === party)?.who
  if (who?.kind === 'unit') return callTo(sip, who.unit) !== undefined
  return sip.calls.some((c) => c.to.kind === 'party' && c.to.party === party)
}

/** Has everything that they were told moved since? Then they are told again; who sees the queue sees it there. */
export const isTold = (sip: Pick<Sip, 'planned'>, call: Call): boolean =>
  seesQueue(call.to) || call.told.some((t) => sip.planned === undefined || t.meeting === sip.planned.version)

/** They got the letter, or were told in another way: by whom, how and when. */
export function noteTold(
  sip: Sip,
  act: { readonly call: string; readonly how: TellingWay; readonly on: LocalDate },
  ctx: Context,
): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx)
  if (refused !== undefined) return refused
  const call = sip.calls.find((c) => c.id === act.call)
  if (call === undefined) return refuse('unknown-thing')
  if (sip.planned === undefined) return refuse('meeting-not-planned')
  if (!tellingWays.includes(act.how)) return refuse('choose-one', 'how')
  if (compareDates(act.on, ctx.on) > 0) return refuse('date-in-future', 'on')
  if (compareDates(act.on, call.sentOn) < 0) return refuse('date-in-past', 'on')
  const told = { how: act.how, on: act.on, by: ctx.actor.assignment, meeting: sip.planned.version }
  return allow(change([{ type: 'CallTold', call: call.id, told }]))
}

/** The day somebody spoke with them about the meeting. A letter alone is no talk. */
export function noteOralContact(
  sip: Sip,
  act: { readonly call: string; readonly on: LocalDate },
  ctx: Context,
): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx)
  if (refused !== undefined) return refused
  if (!sip.calls.some((c) => c.id === act.call)) return refuse('unknown-thing')
  if (compareDates(act.on, ctx.on) > 0) return refuse('date-in-future', 'on')
  return allow(change([{ type: 'OralContactNoted', call: act.call, on: act.on }]))
}

const healthCare: ReadonlySet<FunctionCode> = new Set([
  'primary-care',
  'adult-psychiatry',
  'child-psychiatry',
  'addiction-care',
  'habilitation',
  'rehabilitation',
  'hospital-ward',
  'specialist-clinic',
])

/** Nobody from regional health care on the list: then the primary care centre takes part for it. */
export const lacksHealthCare = (units: readonly { readonly functions: readonly FunctionCode[] }[]): boolean =>
  !units.some((u) => u.functions.some((f) => healthCare.has(f)))
