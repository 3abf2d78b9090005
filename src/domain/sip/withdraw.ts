import { groundHolds } from '../access/grounds.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import { allow, type Result, refuse } from '../result.ts'
import { type Change, type Context, change, refuseUnlessLeading } from './context.ts'
import type { ToldHow } from './sip.ts'
import { calledUnits, type Ground, type GroundId, type Sip } from './sip.ts'

export type Withdrawal =
  | { readonly what: 'all' }
  | { readonly what: 'grounds'; readonly grounds: readonly GroundId[] }
export type Withdraw = Withdrawal & { readonly told: ToldHow }

/** What a withdrawal would do, to be shown before anybody confirms it. */
export type WithdrawalEffect = {
  /** Grounds that stop at once. */
  readonly stops: readonly Ground[]
  /** Grounds that go on as before. */
  readonly goesOn: readonly Ground[]
  readonly sipEnds: boolean
  /** Called units that stop reading what others wrote, and keep what they wrote themselves. */
  readonly calledUnits: readonly string[]
  /** Measures whose unit loses its last ground: somebody must talk it through with the person. */
  readonly measures: readonly string[]
}

export function effectOfWithdrawal(
  sip: Pick<Sip, 'grounds' | 'calls' | 'plan'>,
  withdrawal: Withdrawal,
  on: LocalDate,
): WithdrawalEffect {
  const holding = sip.grounds.filter((g) => groundHolds(g, on))
  const stops = withdrawal.what === 'all' ? holding : holding.filter((g) => withdrawal.grounds.includes(g.id))
  const goesOn = holding.filter((g) => !stops.includes(g))
  const losesAll = (unit: string) =>
    stops.some((g) => g.to.kind === 'unit' && g.to.unit === unit) &&
    !goesOn.some((g) => g.to.kind === 'unit' && g.to.unit === unit)
  return {
    stops,
    goesOn,
    sipEnds: withdrawal.what === 'all',
    calledUnits: calledUnits(sip).filter(losesAll),
    measures: sip.plan.measures
      .filter((m) => m.responsible.kind === 'unit' && losesAll(m.responsible.unit))
      .map((m) => m.id),
  }
}

/** All or a part, at any time, with no reason asked. What a party wrote itself stays its own. */
export function withdraw(sip: Sip, act: Withdraw, ctx: Context): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx)
  if (refused !== undefined) return refused
  if (sip.yes.answer !== 'yes') return refuse('not-answered-yes')
  if (act.what === 'all') return allow(change([{ type: 'YesWithdrawn', told: act.told, on: ctx.on }]))
  const inForce = act.grounds.filter((id) => sip.grounds.some((g) => g.id === id && g.state === 'in-force'))
  if (inForce.length === 0 || inForce.length !== act.grounds.length)
    return refuse('nothing-to-withdraw', 'grounds')
  return allow(change([{ type: 'GroundsWithdrawn', grounds: inForce, told: act.told, on: ctx.on }]))
}
