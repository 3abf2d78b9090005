import { allow, type Result, refuse } from '../result.ts'
import { type Change, type Context, change, refuseUnlessLeading, type TextWrite } from './context.ts'
import type { SipEvent } from './events.ts'
import type { Exclusion, Ground, Sip } from './sip.ts'
import { newText, refuseText } from './text.ts'

export type ExcludeRecipient = {
  readonly who:
    | { readonly kind: 'unit'; readonly unit: string }
    | { readonly kind: 'party'; readonly party: string }
    | { readonly kind: 'other'; readonly name: string }
  readonly scope: Exclusion['scope']
}

/** The person says that somebody is to learn nothing, or only what each text allows. Effective at once. */
export function excludeRecipient(sip: Sip, act: ExcludeRecipient, ctx: Context): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx)
  if (refused !== undefined) return refused
  if (sip.exclusions.length >= ctx.policy.partyLimit) return refuse('too-many', 'who')
  const events: SipEvent[] = []
  const texts: TextWrite[] = []
  let who: Exclusion['who']
  if (act.who.kind === 'other') {
    const missing = refuseText(act.who.name, ctx, 'name')
    if (missing !== undefined) return missing
    const name = newText(ctx, 'exclusion-name', act.who.name)
    events.push(name.event)
    texts.push(name.write)
    who = { kind: 'other', name: name.block }
  } else if (act.who.kind === 'party') {
    const { party } = act.who
    if (!sip.parties.some((p) => p.id === party)) return refuse('unknown-thing', 'who')
    who = { kind: 'party', party }
  } else {
    if (act.who.unit === sip.need.unit) return refuse('own-unit', 'who')
    who = { kind: 'unit', unit: act.who.unit }
  }
  return allow(
    change(
      [...events, { type: 'RecipientExcluded', exclusion: { id: ctx.newId(), who, scope: act.scope } }],
      texts,
    ),
  )
}

/** The person has changed her mind: the exclusion no longer holds. No ground comes back by itself. */
export function liftExclusion(sip: Sip, act: { readonly exclusion: string }, ctx: Context): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx)
  if (refused !== undefined) return refused
  const exclusion = sip.exclusions.find((x) => x.id === act.exclusion)
  if (exclusion === undefined) return refuse('unknown-thing')
  // What she once said yes to lay under the exclusion; she is asked again.
  const under = exclusion.scope === 'everything' ? sip.grounds.filter((g) => isTo(sip, g, exclusion.who)) : []
  return allow(
    change([
      ...under.map((g): SipEvent => ({ type: 'GroundDropped', ground: g.id })),
      { type: 'ExclusionLifted', exclusion: act.exclusion },
    ]),
  )
}

function isTo(sip: Sip, { to }: Ground, who: Exclusion['who']): boolean {
  if (who.kind === 'unit') return to.kind === 'unit' && to.unit === who.unit
  if (who.kind === 'other') return false
  const party = sip.parties.find((p) => p.id === who.party)?.who
  return (
    (to.kind === 'party' && to.party === who.party) ||
    (to.kind === 'unit' && party?.kind === 'unit' && party.unit === to.unit)
  )
}
