import { addDays, type LocalDate } from '../calendar/local-date.ts'
import { inTurn } from '../in-turn.ts'
import { allow, type Refusal, type Result, refuse } from '../result.ts'
import { isCalled } from './call.ts'
import { type Change, type Context, change, refuseUnlessLeading } from './context.ts'
import type { SipEvent } from './events.ts'
import { listParty } from './list-party.ts'
import { refuseUnlessYes } from './own-yes.ts'
import type { AuthorityId, GroundId, Measure, Move, Sip } from './sip.ts'

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
  const { measures, grounds } = effectOfMove(sip, { on, leaves })
  const before: Move['before'] = {
    measures: Object.fromEntries(
      measures.filter((m) => m.is !== m.was).map((m) => [m.measure, m.was ?? 'open'] as const),
    ),
    grounds: Object.fromEntries(grounds.filter((g) => g.is !== g.was).map((g) => [g.ground, g.was] as const)),
  }
  const ends = measures.flatMap((m): SipEvent[] =>
    m.is === m.now
      ? []
      : [{ type: 'MeasureEnds', measure: m.measure, ...(m.is === undefined ? {} : { on: m.is }) }],
  )
  const changed = grounds.filter((g) => g.is !== g.now)
  const days = [...new Set(changed.map((g) => g.is))]
  return allow(
    change([
      {
        type: 'MovePlanned',
        move: {
          on,
          leaves,
          to: party === undefined ? { kind: 'not-wanted' } : { kind: 'party', party: party.id },
          before,
        },
      },
      ...ends,
      ...days.map(
        (until): SipEvent => ({
          type: 'GroundsShortened',
          grounds: changed.filter((g) => g.is === until).map((g) => g.ground),
          until,
        }),
      ),
    ]),
  )
}

/** Last days: as they are now, as they were before any move, and as the move makes them. */
export type EffectOfMove = {
  readonly measures: readonly {
    readonly measure: string
    readonly now: LocalDate | undefined
    readonly was: LocalDate | undefined
    readonly is: LocalDate | undefined
  }[]
  readonly grounds: readonly {
    readonly ground: GroundId
    readonly now: LocalDate
    readonly was: LocalDate
    readonly is: LocalDate
  }[]
}

/** What ends by a move, and what an earlier plan of it had ended that now goes on: to be shown before it is saved. */
export function effectOfMove(
  sip: Pick<Sip, 'need' | 'parties' | 'plan' | 'grounds' | 'move'>,
  { on, leaves }: { readonly on: LocalDate; readonly leaves: AuthorityId },
): EffectOfMove {
  const last = addDays(on, -1)
  const { move } = sip
  const earlier = move === undefined ? undefined : addDays(move.on, -1)
  const measures = sip.plan.measures.map((m) => {
    const kept = move?.before.measures[m.id]
    // A day that somebody has written since is the one that counts.
    const cut = kept !== undefined && earlier !== undefined && m.ends === lastOf(m, earlier)
    const was = !cut ? m.ends : kept === 'open' ? undefined : kept
    const theirs = m.responsible.kind === 'unit' && m.responsible.authority === leaves
    const is = theirs && (was === undefined || was > last) ? lastOf(m, last) : was
    return { measure: m.id, now: m.ends, was, is }
  })
  const grounds = sip.grounds
    .filter((g) => g.state === 'in-force')
    .map((g) => {
      const kept = move?.before.grounds[g.id]
      const was = kept !== undefined && g.until === earlier ? kept : g.until
      const is = was > last && goesToAuthority(sip, g, leaves) ? last : was
      return { ground: g.id, now: g.until, was, is }
    })
  return { measures, grounds }
}

/** A measure ends no earlier than the day it starts. */
const lastOf = (m: Measure, last: LocalDate): LocalDate => (m.starts > last ? m.starts : last)

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
function goesToAuthority(
  sip: Pick<Sip, 'need' | 'parties'>,
  ground: Sip['grounds'][number],
  authority: AuthorityId,
): boolean {
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
