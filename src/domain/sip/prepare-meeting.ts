import { compareDates, type LocalDate } from '../calendar/local-date.ts'
import { allow, type Result, refuse } from '../result.ts'
import { type Change, type Context, change, refuseUnlessLeading } from './context.ts'
import type { SipEvent } from './events.ts'
import { type Adaptation, type ContactChannel, memberOn, type OtherPlanKind, type Sip } from './sip.ts'
import { newText, optionalText, refuseLong, refuseText } from './text.ts'

/** How the meeting is made to fit the person. */
export function chooseAdaptations(
  sip: Sip,
  act: { readonly adaptations: readonly Adaptation[]; readonly language?: string },
  ctx: Context,
): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx)
  if (refused !== undefined) return refused
  if (act.adaptations.includes('interpreter') && act.language === undefined)
    return refuse('choose-one', 'language')
  const language =
    act.adaptations.includes('interpreter') && act.language !== undefined ? { language: act.language } : {}
  return allow(change([{ type: 'AdaptationsChosen', adaptations: act.adaptations, ...language }]))
}

/** We sat down together, or sent the form home. It may take several times. */
export function holdPreparation(
  sip: Sip,
  act: { readonly on: LocalDate; readonly formSentHome: boolean },
  ctx: Context,
): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx)
  if (refused !== undefined) return refused
  if (compareDates(act.on, ctx.on) > 0) return refuse('date-in-future', 'on')
  if (compareDates(act.on, sip.need.noticedOn) < 0) return refuse('date-in-past', 'on')
  return allow(change([{ type: 'PreparationHeld', on: act.on, formSentHome: act.formSentHome }]))
}

/** Professionals meet before or after the meeting only when the person has said yes to that. */
export function agreeProfessionalMeeting(
  sip: Sip,
  act: { readonly times: readonly ('before' | 'after')[]; readonly personAgrees: boolean },
  ctx: Context,
): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx)
  if (refused !== undefined) return refused
  if (act.times.length > 0 && !act.personAgrees) return refuse('pre-meeting-needs-yes', 'personAgrees')
  return allow(change([{ type: 'ProfessionalMeetingAgreed', times: act.times }]))
}

/** Another plan the person has. Linked by name and place, never merged. */
export function listOtherPlan(
  sip: Sip,
  act: { readonly kind: OtherPlanKind; readonly where: string },
  ctx: Context,
): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx) ?? refuseText(act.where, ctx, 'where')
  if (refused !== undefined) return refused
  if (sip.preparation.otherPlans.length >= ctx.policy.partyLimit) return refuse('too-many', 'where')
  const text = newText(ctx, 'other-plan', act.where)
  return allow(
    change([text.event, { type: 'OtherPlanListed', block: text.block, kind: act.kind }], [text.write]),
  )
}

export function removeOtherPlan(sip: Sip, act: { readonly plan: string }, ctx: Context): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx)
  if (refused !== undefined) return refused
  if (!sip.preparation.otherPlans.some((p) => p.block === act.plan)) return refuse('unknown-thing')
  return allow(change([{ type: 'OtherPlanRemoved', block: act.plan }]))
}

/** By which channels the person may be reached, when, and who must not know. */
export function setSafeContact(
  sip: Sip,
  act: { readonly channels: readonly ContactChannel[]; readonly note: string },
  ctx: Context,
): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx) ?? refuseLong(act.note, ctx, 'note')
  if (refused !== undefined) return refused
  if (act.channels.length === 0) return refuse('choose-one', 'channels')
  const note = optionalText(ctx, 'safe-contact', act.note)
  const event: SipEvent = {
    type: 'SafeContactSet',
    channels: act.channels,
    ...(note === undefined ? {} : { block: note.block }),
  }
  return allow(
    change(note === undefined ? [event] : [note.event, event], note === undefined ? [] : [note.write]),
  )
}

export type Colleague = {
  readonly assignment: string
  readonly staff: string
  readonly unit: string
  readonly authority: string
}

/** Names who leads the meeting or takes notes. A colleague who is named comes on to the SIP by that. */
export function giveRole(
  sip: Sip,
  act: { readonly role: 'leader' | 'noteTaker'; readonly to: Colleague },
  ctx: Context,
): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx)
  if (refused !== undefined) return refused
  const on = memberOn(sip, act.to.assignment, ctx.on)
  if (on === undefined && act.to.unit !== ctx.actor.unit) return refuse('not-on-this-sip', act.role)
  const joined: SipEvent[] =
    on === undefined ? [{ type: 'MemberJoined', member: { ...act.to, basis: 'named', since: ctx.on } }] : []
  return allow(change([...joined, { type: 'RoleGiven', role: act.role, assignment: act.to.assignment }]))
}
