import { addDays, type LocalDate } from '../domain/calendar/local-date.ts'
import {
  type OrganisationAct,
  type OrganisationOutcome,
  storeAbsence,
  storeAssignment,
  storeAuthority,
  storeRoute,
  storeStaff,
  storeUnit,
  storeUnitMerge,
} from '../storage/organisation-store.ts'
import type { SipHouse } from '../storage/sip-store.ts'
import { assignmentId, type CastKey, cast, castKeys, type DemoStaff, staffId, viewerAs } from './cast.ts'
import { houseAt, workday } from './clock.ts'
import { type AuthorityKey, authorities, type DemoUnit, type UnitKey, units } from './units.ts'

/** Long before the first story, so that everybody who acts in one already works there. */
const everythingBegan = -900

/** Authorities, units, contact routes, staff and assignments; what is there already is left as it is. */
export async function tellOrganisation(house: SipHouse, day: LocalDate): Promise<void> {
  const then = houseAt(house, day, everythingBegan)
  for (const id of Object.keys(authorities) as AuthorityKey[])
    told(await storeAuthority(then, by(id), authorities[id]))
  await Promise.all((Object.keys(units) as UnitKey[]).map((id) => tellUnit(then, id)))
  await Promise.all(castKeys.map((who) => tellStaff(then, day, who)))
}

async function tellStaff(then: SipHouse, day: LocalDate, who: CastKey) {
  const { name, line, hats }: DemoStaff = cast[who]
  told(await storeStaff(then, by(staffId(who)), { name, demoLine: line }))
  for (const [hat, { unit, title, from = everythingBegan, until }] of hats.entries()) {
    const given = {
      title,
      roles: viewerAs(who, hat).roles,
      from: addDays(day, from),
      ...(until === undefined ? {} : { until: addDays(day, until) }),
    }
    told(await storeAssignment(then, by(assignmentId(who, hat)), unit, staffId(who), given))
  }
}

async function tellUnit(then: SipHouse, id: UnitKey) {
  const { authority, forWhom, does, doesNot, reach, routes, ...unit }: DemoUnit = units[id]
  told(await storeUnit(then, by(id), authority, { ...unit, mission: { forWhom, does, doesNot, reach } }))
  for (const [index, [kind, value, hours = '']] of routes.entries())
    told(await storeRoute(then, by(`${id}-route-${index + 1}`), id, { kind, value, hours }))
}

/** The manager has written down that somebody is away, from a day to the end of a day. */
export async function isAway(
  house: SipHouse,
  day: LocalDate,
  manager: CastKey,
  who: CastKey,
  from: number,
  until: number,
): Promise<void> {
  const { assignment } = viewerAs(who)
  const dates = { from: workday(day, from), until: workday(day, until) }
  told(await storeAbsence(houseAt(house, day, from), by(`away-${assignment}`, manager), assignment, dates))
}

/** A unit becomes part of another; its SIPs are then taken along one by one. */
export async function becomesPartOf(
  house: SipHouse,
  day: LocalDate,
  on: number,
  unit: UnitKey,
  into: UnitKey,
): Promise<void> {
  told(await storeUnitMerge(houseAt(house, day, on), by(`merge-${unit}`), unit, into))
}

/** The same key each time: what was told before an interruption is not told again. */
const by = (id: string, who: CastKey = 'viveka'): OrganisationAct => ({
  viewer: viewerAs(who),
  id,
  form: { key: `demo/${id}`, fingerprint: 'demo', location: (made) => made },
})

function told(outcome: OrganisationOutcome) {
  if (outcome.kind !== 'done') throw new Error(`the demo world was refused: ${JSON.stringify(outcome)}`)
}
