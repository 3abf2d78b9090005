import { isExcludedUnit, openContentsFor, yesHolds } from '../access/grounds.ts'
import { mayBeWrittenTo } from '../access/read-text.ts'
import { compareDates, type LocalDate } from '../calendar/local-date.ts'
import type { FunctionCode } from '../organisation/organisation.ts'
import { allow, type Refusal, type Result, refuse } from '../result.ts'
import { seesQueue } from './call.ts'
import { type Change, type Context, change, refuseUnlessLeading } from './context.ts'
import { refuseUnlessYes } from './own-yes.ts'
import {
  authorityOf,
  type CopyTo,
  callTo,
  copyKey,
  type Message,
  memberOn,
  type Sip,
  type TellingWay,
  type UnitId,
} from './sip.ts'
import { newText, refuseText, unasked } from './text.ts'

export type SendMessage = {
  readonly to: readonly CopyTo[]
  readonly body: string
  /** What each unit does: a ground may name a function. */
  readonly functions: Readonly<Record<UnitId, readonly FunctionCode[]>>
}

/** A short text to all or some of the plan's people. Never to more than the writer's grounds let it reach. */
export function sendMessage(sip: Sip, act: SendMessage, ctx: Context): Result<Change> {
  const refused = refuseUnlessTakingPart(sip, ctx)
  if (refused !== undefined) return refused
  if (act.to.length === 0) return refuse('message-needs-recipient', 'to')
  for (const to of act.to) {
    if (to.kind === 'person' && sip.noMessagesToPerson) return refuse('person-wants-no-messages', 'to')
    const functions = to.kind === 'unit' ? (act.functions[to.unit] ?? []) : []
    if (!mayGetMessage(sip, ctx.actor, to, functions, ctx.on))
      return refuse('message-wider-than-grounds', 'to')
  }
  const wrong = refuseText(act.body, ctx, 'body')
  if (wrong !== undefined) return wrong
  const units = act.to.flatMap((to) => (to.kind === 'unit' ? [to.unit] : []))
  const text = newText(ctx, 'message', act.body, unaskedExcept(sip, act.to), units)
  const message = {
    id: ctx.newId(),
    block: text.block,
    on: ctx.on,
    by: ctx.actor.assignment,
    unit: ctx.actor.unit,
    to: act.to,
  }
  return allow(change([text.event, { type: 'MessageSent', message }], [text.write]))
}

/** Whoever the writer has chosen has been asked about by that: the others, of whom each text is asked, are not. */
function unaskedExcept(sip: Sip, chosen: readonly CopyTo[]) {
  const audience = unasked(sip)
  const isChosen = (key: string) => {
    const who = sip.parties.find((p) => key === `party:${p.id}`)?.who
    const unit = who?.kind === 'unit' ? `unit:${who.unit}` : undefined
    return chosen.some((to) => copyKey(to) === key || copyKey(to) === unit)
  }
  return { ...audience, notFor: audience.notFor.filter((key) => !isChosen(key)) }
}

/** May a message from this author reach them today? */
export function mayGetMessage(
  sip: Omit<Sip, 'person'>,
  author: { readonly unit: UnitId; readonly authority: string },
  to: CopyTo,
  functions: readonly FunctionCode[],
  on: LocalDate,
): boolean {
  if (to.kind === 'person') return !sip.noMessagesToPerson && yesHolds(sip)
  if (to.kind === 'party')
    return (
      sip.parties.some((p) => p.id === to.party) &&
      openContentsFor(sip, author, { kind: 'party', party: to.party }, on).has('plan')
    )
  if (to.unit === author.unit) return false
  if (to.unit !== sip.need.unit && callTo(sip, to.unit) === undefined) return false
  return mayBeWrittenTo(sip, author, { unit: to.unit, functions }, on)
}

/** Whoever does not see it in Kugghjul has it passed on by the sender's unit. */
export const mustBePassedOn = (sip: Pick<Sip, 'calls' | 'need'>, to: CopyTo): boolean => {
  if (to.kind !== 'unit') return true
  const call = callTo(sip, to.unit)
  return to.unit !== sip.need.unit && call !== undefined && !seesQueue(call.to)
}

/** The recipients whom nobody has passed it on to yet, and who may still get it. */
export const leftToPassOn = (sip: Omit<Sip, 'person'>, message: Message): readonly CopyTo[] =>
  message.to.filter(
    (to) =>
      mustBePassedOn(sip, to) &&
      message.passedOn[copyKey(to)] === undefined &&
      !isTakenBack(sip, message, to),
  )

/** Since it was written the person has shut them out, taken their ground back, or declined messages. */
function isTakenBack(sip: Omit<Sip, 'person'>, message: Message, to: CopyTo): boolean {
  if (to.kind === 'unit') return isExcludedUnit(sip, to.unit)
  const author = { unit: message.unit, authority: authorityOf(sip, message.unit) ?? '' }
  return !mayGetMessage(sip, author, to, [], message.on)
}

/** The units that see it in Kugghjul, have not been shut out since, and have not said that they have read it. */
export const unitsLeftToRead = (
  sip: Pick<Sip, 'calls' | 'need' | 'exclusions' | 'parties'>,
  message: Message,
): readonly UnitId[] =>
  message.to.flatMap((to) =>
    to.kind === 'unit' &&
    !mustBePassedOn(sip, to) &&
    !isExcludedUnit(sip, to.unit) &&
    !message.readBy.some((r) => r.unit === to.unit)
      ? [to.unit]
      : [],
  )

/** "I have read it", for one's unit. */
export function readMessage(sip: Sip, act: { readonly message: string }, ctx: Context): Result<Change> {
  const refused = refuseUnlessTakingPart(sip, ctx)
  if (refused !== undefined) return refused
  const { unit } = ctx.actor
  const message = sip.messages.find((m) => m.id === act.message)
  if (message === undefined || !message.to.some((to) => to.kind === 'unit' && to.unit === unit))
    return refuse('not-to-them')
  if (message.readBy.some((r) => r.unit === unit)) return allow(change([]))
  const by = ctx.actor.assignment
  return allow(change([{ type: 'MessageRead', message: message.id, unit, by, on: ctx.on }]))
}

export type PassOnMessage = {
  readonly message: string
  /** The `copyKey` of the recipient. */
  readonly to: string
  readonly how?: TellingWay
  readonly on?: LocalDate
  /** What the recipient does, when it is a unit: a ground may name a function. */
  readonly functions?: readonly FunctionCode[]
}

/** Somebody of the sender's unit has told or given it to one who does not use Kugghjul. */
export function passOnMessage(sip: Sip, act: PassOnMessage, ctx: Context): Result<Change> {
  const refused = refuseUnlessTakingPart(sip, ctx)
  if (refused !== undefined) return refused
  const message = sip.messages.find((m) => m.id === act.message)
  if (message === undefined || message.unit !== ctx.actor.unit) return refuse('not-your-units-work')
  const recipient = message.to.find((to) => copyKey(to) === act.to && mustBePassedOn(sip, to))
  if (recipient === undefined) return refuse('not-to-them')
  if (act.how === undefined) return refuse('choose-one', 'how')
  if (act.on === undefined) return refuse('date-missing', 'on')
  if (compareDates(act.on, ctx.on) > 0) return refuse('date-in-future', 'on')
  if (compareDates(act.on, message.on) < 0) return refuse('date-in-past', 'on')
  if (!mayGetMessage(sip, ctx.actor, recipient, act.functions ?? [], act.on))
    return refuse('message-wider-than-grounds', 'on')
  const { to, how, on } = act
  const by = ctx.actor.assignment
  return allow(change([{ type: 'MessagePassedOn', message: message.id, to, on, how, by }]))
}

/** The person does not want messages, or wants them again. */
export function declineMessages(
  sip: Sip,
  act: { readonly declined?: boolean },
  ctx: Context,
): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx)
  if (refused !== undefined) return refused
  if (act.declined === undefined) return refuse('choose-one', 'declined')
  return allow(change([{ type: 'MessagesDeclined', declined: act.declined, on: ctx.on }]))
}

/** On the SIP, while it goes on and the yes holds. */
export function refuseUnlessTakingPart(sip: Sip, ctx: Context): Refusal | undefined {
  if (memberOn(sip, ctx.actor.assignment, ctx.on) === undefined) return refuse('not-on-this-sip')
  if (sip.stage.at === 'ended' || sip.stage.at === 'ending') return refuse('already-ended')
  // The same words as for a ground that has ended: whoever is shut out is not told that they are.
  if (isExcludedUnit(sip, ctx.actor.unit)) return refuse('call-ground-ended')
  return refuseUnlessYes(sip, ctx)
}
