import { isExcluded } from '../../../domain/access/grounds.ts'
import { mayGetMessage } from '../../../domain/sip/send-message.ts'
import { type CopyTo, calledUnits, copyKey, type Message } from '../../../domain/sip/sip.ts'
import { askedAbout } from '../../../domain/sip/text.ts'
import type { WithUnits } from '../../call/with-units.ts'
import type { StaffRequest } from '../../request.ts'

/** Somebody a message may be for, and whether it may reach them. */
export type Reach = {
  readonly to: CopyTo
  readonly may: boolean
  /** The person wants to be asked before each text. */
  readonly askFirst: boolean
}

/** The person, every unit that leads or is called, and everybody around the person; nobody who is shut out. */
export function reachOf(opened: WithUnits, request: StaffRequest): readonly Reach[] {
  const { view } = opened
  const units = new Set([view.need.unit, ...calledUnits(view)])
  const everybody: readonly CopyTo[] = [
    { kind: 'person' },
    ...[...units].filter((unit) => unit !== view.mine.unit).map((unit) => ({ kind: 'unit', unit }) as const),
    ...view.parties
      .filter((p) => p.who.kind === 'around')
      .map((p) => ({ kind: 'party', party: p.id }) as const),
  ]
  return everybody
    .filter((to) => !isExcluded(view, to))
    .map((to) => ({ to, may: mayGetNow(opened, to, request), askFirst: asksFirst(opened, to) }))
}

/** May what the viewer's own unit writes reach them today? */
export const mayGetNow = ({ view, units }: WithUnits, to: CopyTo, { viewer, on }: StaffRequest): boolean =>
  mayGetMessage(view, viewer, to, to.kind === 'unit' ? (units[to.unit]?.functions ?? []) : [], on)

/** Those to whom the message may still be passed on by hand. */
export const stillToReach = (
  opened: WithUnits,
  message: Message,
  left: readonly CopyTo[],
  request: StaffRequest,
): readonly CopyTo[] =>
  message.unit === opened.view.mine.unit ? left.filter((to) => mayGetNow(opened, to, request)) : []

/** A called unit does not know of whom each text is asked, so for it all but those who lead are asked about. */
function asksFirst({ view }: WithUnits, to: CopyTo): boolean {
  if (to.kind === 'person') return false
  if (!view.mine.leads) return to.kind !== 'unit' || to.unit !== view.need.unit
  return askedAbout(view).some(({ who }) => {
    if (who.kind === 'other') return false
    if (copyKey(who) === copyKey(to)) return true
    const party = who.kind === 'party' ? view.parties.find((p) => p.id === who.party)?.who : undefined
    return party?.kind === 'unit' && to.kind === 'unit' && party.unit === to.unit
  })
}
