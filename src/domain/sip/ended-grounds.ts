import { isExcluded } from '../access/grounds.ts'
import { addDays, type LocalDate } from '../calendar/local-date.ts'
import { inTurn } from '../in-turn.ts'
import type { Result } from '../result.ts'
import { type Change, type Context, refuseUnlessLeading } from './context.ts'
import { adultOn, ownYesNeeded, yesUntil } from './own-yes.ts'
import { type ProposeGround, proposeGround } from './propose-ground.ts'
import type { Ground, Sip } from './sip.ts'

type Sharing = Omit<Sip, 'person'>

/**
 * What she, or who answered for her, said yes to, and that has ended or soon does, with nothing that goes on in its
 * place: to be asked about anew.
 */
export function endedGrounds(
  sip: Sharing,
  until: LocalDate,
  ctx: Pick<Context, 'birthDate' | 'on' | 'policy'>,
): readonly Ground[] {
  const { groundReminderDays } = ctx.policy
  const own = ownYesNeeded(sip, ctx)
  const ended = own && ctx.birthDate !== undefined ? adultOn(ctx.birthDate) : ctx.on
  const early = addDays(ended, -groundReminderDays)
  const late = addDays(ctx.on, groundReminderDays)
  return sip.grounds.filter(
    (g) =>
      g.basis === 'consent' &&
      g.state === 'in-force' &&
      early <= g.until &&
      (own || (g.until <= late && g.until < until)) &&
      !isExcluded(sip, g.to) &&
      !endsByMove(sip, g) &&
      !sip.grounds.some((h) => h.state === 'proposed' && coversAll(h, g)) &&
      !isReplaced(sip, g),
  )
}

/** The same as before, once more: the same recipients and contents, up to a new last day. */
export function proposeEndedGrounds(
  sip: Sip,
  act: { readonly until: LocalDate },
  ctx: Context,
): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx)
  if (refused !== undefined) return refused
  const asked = new Map<string, Omit<ProposeGround, 'until'>>()
  for (const { from, to, contents } of endedGrounds(sip, act.until, ctx)) {
    const key = JSON.stringify([to, [...contents].sort()])
    const others = asked.get(key)?.from ?? []
    asked.set(key, { from: [...new Set([...others, from])], to, contents })
  }
  return inTurn(
    sip,
    ctx,
    [...asked.values()].map((same) => (s) => proposeGround(s, { ...same, until: act.until }, ctx)),
  )
}

/**
 * The last days before which it is to be asked whether they may be later. Not of what ends because she moves, nor of
 * what guardians could not have opened for longer: at 18 her own yes is asked.
 */
export function lastDaysToRenew(sip: Sharing, birthDate: LocalDate | undefined): readonly LocalDate[] {
  const asChild = yesUntil(sip, birthDate)
  const renewed = sip.grounds.filter(
    (g) =>
      g.state === 'in-force' &&
      !endsByMove(sip, g) &&
      !(g.basis === 'consent' && g.until === asChild) &&
      !isReplaced(sip, g),
  )
  return [...new Set(renewed.map((g) => g.until))]
}

const endsByMove = (sip: Sharing, g: Ground): boolean => sip.move?.before.grounds[g.id] !== undefined

/** Another ground in force lets the same recipient learn all of it for longer. */
const isReplaced = (sip: Sharing, g: Ground): boolean =>
  sip.grounds.some((h) => h.state === 'in-force' && h.until > g.until && coversAll(h, g))

const coversAll = (h: Ground, g: Ground): boolean =>
  h.id !== g.id &&
  h.from === g.from &&
  h.fromUnit === g.fromUnit &&
  JSON.stringify(h.to) === JSON.stringify(g.to) &&
  g.contents.every((c) => h.contents.includes(c))
