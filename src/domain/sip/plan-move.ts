import { addDays, compareDates, type LocalDate } from '../calendar/local-date.ts'
import { inTurn } from '../in-turn.ts'
import { allow, type Refusal, type Result, refuse } from '../result.ts'
import { isCalled } from './call.ts'
import { type Change, type Context, change, refuseUnlessLeading } from './context.ts'
import type { SipEvent } from './events.ts'
import { listParty } from './list-party.ts'
import { refuseUnlessYes } from './own-yes.ts'
import type { AuthorityId, Sip } from './sip.ts'

export type PlanMove = {
  /** The first day in the new municipality. */
  readonly on?: LocalDate
  /** The authority that she leaves. */
  readonly leaves?: AuthorityId
  /** The unit that is to take over there, or that the person does not want it to be told. */
  readonly to?:
    | {
        readonly kind: 'unit'
        readonly unit: string
        readonly authority: string
        readonly how: 'call' | 'invite'
      }
    | { readonly kind: 'not-wanted' }
}

/**
 * The person moves. What the municipality that she leaves does gets an end date, and its grounds end that day; the new
 * one is put on the list, to be asked about and called. Nobody there is told anything by this.
 */
export function planMove(sip: Sip, act: PlanMove, ctx: Context): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx) ?? refuseUnlessYes(sip, ctx)
  if (refused !== undefined) return refused
  const { on, leaves, to } = act
  if (on === undefined) return refuse('date-missing', 'on')
  if (leaves === undefined || !authoritiesOf(sip).includes(leaves)) return refuse('choose-one', 'leaves')
  if (to === undefined) return refuse('choose-one', 'to')
  if (to.kind === 'unit' && to.authority === leaves) return refuse('not-moved', 'to')
  return inTurn(sip, ctx, [
    to.kind === 'unit' && !isListed(sip, to.unit)
      ? (s) => listParty(s, { who: { ...to, kind: 'unit' }, why: '' }, ctx)
      : undefined,
    (s) => moved(s, { on, leaves, to }),
  ])
}

function moved(sip: Sip, act: Required<PlanMove>): Result<Change> {
  const { on, leaves, to } = act
  const party = to.kind === 'unit' ? partyOf(sip, to.unit) : undefined
  if (to.kind === 'unit' && party === undefined) return refuse('unknown-thing', 'to')
  const last = addDays(on, -1)
  const ends: SipEvent[] = sip.plan.measures
    .filter((m) => m.responsible.kind === 'unit' && m.responsible.authority === leaves)
    .filter((m) => m.ends === undefined || compareDates(m.ends, last) > 0)
    .map((m) => ({
      type: 'MeasureEnds',
      measure: m.id,
      on: compareDates(m.starts, last) > 0 ? m.starts : last,
    }))
  const shortened = sip.grounds
    .filter((g) => g.state === 'in-force' && g.until > last && goesToAuthority(sip, g, leaves))
    .map((g) => g.id)
  return allow(
    change([
      {
        type: 'MovePlanned',
        move: {
          on,
          leaves,
          to: party === undefined ? { kind: 'not-wanted' } : { kind: 'party', party: party.id },
        },
      },
      ...ends,
      ...(shortened.length === 0
        ? []
        : [{ type: 'GroundsShortened', grounds: shortened, until: last } as const]),
    ]),
  )
}

const isListed = (sip: Sip, unit: string): boolean => partyOf(sip, unit) !== undefined
const partyOf = (sip: Sip, unit: string) =>
  sip.parties.find((p) => p.who.kind === 'unit' && p.who.unit === unit)

/** The authorities that take part. */
export const authoritiesOf = (sip: Pick<Sip, 'need' | 'parties'>): readonly AuthorityId[] => [
  ...new Set([
    sip.need.authority,
    ...sip.parties.flatMap((p) => (p.who.kind === 'unit' ? [p.who.authority] : [])),
  ]),
]

/** Does the ground let the authority that she leaves learn something? The unit that leads goes on until it is closed. */
function goesToAuthority(sip: Sip, ground: Sip['grounds'][number], authority: AuthorityId): boolean {
  const { to } = ground
  if (to.kind !== 'unit' || to.unit === sip.need.unit) return false
  return sip.parties.some(
    (p) => p.who.kind === 'unit' && p.who.unit === to.unit && p.who.authority === authority,
  )
}

/** Closed because she moved: only when the new municipality has been called, or she does not want it to be told. */
export function refuseUnlessHandedOver(sip: Pick<Sip, 'move' | 'calls' | 'parties'>): Refusal | undefined {
  const { move } = sip
  if (move === undefined) return refuse('no-move', 'reason')
  return isHandedOver(sip) ? undefined : refuse('move-not-handed-over', 'reason')
}

export const isHandedOver = (sip: Pick<Sip, 'move' | 'calls' | 'parties'>): boolean =>
  sip.move !== undefined && (sip.move.to.kind === 'not-wanted' || isCalled(sip, sip.move.to.party))
