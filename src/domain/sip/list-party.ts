import { isExcludedUnit } from '../access/grounds.ts'
import { allow, type Result, refuse } from '../result.ts'
import { isCalled } from './call.ts'
import { type Change, type Context, change, refuseUnlessLeading, type TextWrite } from './context.ts'
import type { SipEvent } from './events.ts'
import type { Party, Relation, Sip } from './sip.ts'
import { newText, optionalText, refuseLong, refuseText } from './text.ts'

export type ListParty = {
  readonly who:
    | {
        readonly kind: 'unit'
        readonly unit: string
        readonly authority: string
        readonly how: 'call' | 'invite'
      }
    | { readonly kind: 'around'; readonly relation: Relation; readonly name: string }
  readonly why: string
}

/** Who should come, and why. A list only: nobody is told anything yet, and nobody can read anything by it. */
export function listParty(sip: Sip, act: ListParty, ctx: Context): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx) ?? refuseLong(act.why, ctx, 'why')
  if (refused !== undefined) return refused
  if (sip.parties.length >= ctx.policy.partyLimit) return refuse('too-many', 'who')
  const events: SipEvent[] = []
  const texts: TextWrite[] = []
  const why = optionalText(ctx, 'party-why', act.why)
  if (why !== undefined) {
    events.push(why.event)
    texts.push(why.write)
  }
  const id = ctx.newId()
  const reason = why === undefined ? {} : { why: why.block }
  let party: Party
  if (act.who.kind === 'unit') {
    const { unit, authority, how } = act.who
    if (unit === sip.need.unit) return refuse('own-unit', 'unit')
    if (sip.parties.some((p) => p.who.kind === 'unit' && p.who.unit === unit))
      return refuse('party-already-listed', 'unit')
    if (isExcludedUnit(sip, unit)) return refuse('recipient-excluded', 'unit')
    party = { id, how, who: { kind: 'unit', unit, authority }, ...reason }
  } else {
    const missing = refuseText(act.who.name, ctx, 'name')
    if (missing !== undefined) return missing
    const name = newText(ctx, 'party-name', act.who.name)
    events.push(name.event)
    texts.push(name.write)
    party = {
      id,
      how: 'invite',
      who: { kind: 'around', relation: act.who.relation, name: name.block },
      ...reason,
    }
  }
  return allow(change([...events, { type: 'PartyListed', party }], texts))
}

/** Takes somebody off the list. Refused once the unit has been called: then the call is what counts. */
export function removeParty(sip: Sip, act: { readonly party: string }, ctx: Context): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx)
  if (refused !== undefined) return refused
  const party = sip.parties.find((p) => p.id === act.party)
  if (party === undefined) return refuse('unknown-thing', 'party')
  const { who } = party
  if (isCalled(sip, party.id)) return refuse('call-already-sent')
  const proposed = sip.grounds.filter(
    (g) =>
      g.state === 'proposed' &&
      ((g.to.kind === 'party' && g.to.party === party.id) ||
        (who.kind === 'unit' && g.to.kind === 'unit' && g.to.unit === who.unit)),
  )
  return allow(
    change([
      ...proposed.map((g): SipEvent => ({ type: 'GroundDropped', ground: g.id })),
      { type: 'PartyRemoved', party: party.id },
    ]),
  )
}
