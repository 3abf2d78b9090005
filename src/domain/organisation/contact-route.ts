import type { LocalDate } from '../calendar/local-date.ts'
import {
  type ContactRoute,
  type Decided,
  isActive,
  type OrganisationRefusal,
  type RouteKind,
  type Unit,
} from './organisation.ts'
import { line, lines, refuse, refuseLong } from './written.ts'

export type AddRoute = {
  readonly id: string
  readonly kind: RouteKind
  readonly value: string
  readonly hours?: string
  readonly note?: string
  readonly on: LocalDate
}

/** One more way to reach the unit. */
export function addRoute(unit: Unit, act: AddRoute): Decided<{ readonly route: ContactRoute }> {
  if (!isActive(unit, act.on)) return refuse('unit-ended')
  const value = act.kind === 'letter' || act.kind === 'visit' ? lines(act.value) : line(act.value)
  const hours = line(act.hours ?? '')
  const note = lines(act.note ?? '')
  const refused = refuseValue(act.kind, value) ?? refuseLong({ value, hours, note })
  if (refused !== undefined) return refused
  const route: ContactRoute = {
    id: act.id,
    unit: unit.id,
    kind: act.kind,
    value,
    ...(hours === '' ? {} : { hours }),
    ...(note === '' ? {} : { note }),
  }
  return { ok: true, route }
}

/** The routes that are left. Refused for the last one while the unit exists: a unit that is called must be reachable. */
export function removeRoute(
  unit: Unit,
  routes: readonly ContactRoute[],
  act: { readonly route: string; readonly on: LocalDate },
): Decided<{ readonly routes: readonly ContactRoute[] }> {
  const own = routes.filter((r) => r.unit === unit.id)
  if (!own.some((r) => r.id === act.route)) return refuse('route-unknown')
  const left = own.filter((r) => r.id !== act.route)
  return left.length === 0 && isActive(unit, act.on) ? refuse('last-route') : { ok: true, routes: left }
}

function refuseValue(kind: RouteKind, value: string): OrganisationRefusal | undefined {
  if (value === '') return refuse('value-missing', 'value')
  if (kind === 'phone' && !/^\+?[\d\s()/-]{5,30}$/.test(value)) return refuse('phone-wrong', 'value')
  if (kind === 'email-neutral' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) {
    return refuse('email-wrong', 'value')
  }
  return undefined
}
