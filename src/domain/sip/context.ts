import { isExcludedUnit } from '../access/grounds.ts'
import { age, type LocalDate } from '../calendar/local-date.ts'
import type { FunctionCode, Role } from '../organisation/organisation.ts'
import type { Policy } from '../policy.ts'
import { type Refusal, refuse } from '../result.ts'
import type { SipEvent } from './events.ts'
import {
  type AssignmentId,
  type AuthorityId,
  type BlockId,
  type Member,
  memberOn,
  type Sip,
  type UnitId,
} from './sip.ts'
import type { Readers, TextKind } from './text-kinds.ts'

/** A member of staff, wearing one assignment. */
export type Actor = {
  readonly staff: string
  readonly assignment: AssignmentId
  readonly unit: UnitId
  readonly authority: AuthorityId
  readonly roles: readonly Role[]
  /** What the unit does: a ground may name a function. */
  readonly functions: readonly FunctionCode[]
}

/** The actor as somebody on the SIP from this day. */
export const memberFrom = ({ actor, on }: Context, basis: Member['basis']): Member => ({
  assignment: actor.assignment,
  staff: actor.staff,
  unit: actor.unit,
  authority: actor.authority,
  basis,
  since: on,
})

/** What a decision may know beside the SIP: who acts, the local date, the rules, the person's birth date. */
export type Context = {
  readonly actor: Actor
  readonly on: LocalDate
  readonly policy: Policy
  readonly region: string
  /** Unknown for some persons with a samordningsnummer and for persons without a number. */
  readonly birthDate?: LocalDate
  /** A fresh random id, 128 bits or more. */
  readonly newId: () => string
}

/** A text to store beside the events. `expects` is the version it replaces; 0 = new. */
export type TextWrite = {
  readonly block: BlockId
  readonly kind: TextKind
  readonly readers: Readers
  readonly notFor: readonly string[]
  /** The units that it is for, when its readers are named. */
  readonly forUnits?: readonly UnitId[]
  readonly body: string
  readonly expects: number
}

/** What a decision leads to: events and texts, stored together or not at all. */
export type Change = { readonly events: readonly SipEvent[]; readonly texts: readonly TextWrite[] }

export const change = (events: readonly SipEvent[], texts: readonly TextWrite[] = []): Change => ({
  events,
  texts,
})

export const isMinor = (ctx: Pick<Context, 'birthDate' | 'on'>): boolean =>
  ctx.birthDate !== undefined && age(ctx.birthDate, ctx.on) < 18

/** Refuses unless the actor is on the SIP for the unit that leads it, and it still goes on. */
export function refuseUnlessLeading(sip: Sip, ctx: Context): Refusal | undefined {
  const member = memberOn(sip, ctx.actor.assignment, ctx.on)
  if (member === undefined) return refuse('not-on-this-sip')
  if (!leads(sip, member.unit)) return refuse('not-your-units-work')
  if (sip.stage.at === 'ended') return refuse('already-ended')
  return undefined
}

/**
 * The unit that noticed the need leads; so does the main responsible's unit once there is one, unless the person has
 * shut it out since.
 */
export function leads(
  sip: Pick<Sip, 'need' | 'roles' | 'members' | 'exclusions' | 'parties'>,
  unit: UnitId,
): boolean {
  if (unit === sip.need.unit) return true
  const main = sip.roles.mainResponsible
  return (
    main !== undefined &&
    sip.members.some((m) => m.assignment === main && m.unit === unit && m.until === undefined) &&
    !isExcludedUnit(sip, unit)
  )
}
