import type { Viewer } from '../domain/access/read-text.ts'
import { type LocalDate, localDateOf } from '../domain/calendar/local-date.ts'
import { endAbsence, takeAbsence } from '../domain/organisation/absence.ts'
import { type Assign, addStaff, assign, endAssignment } from '../domain/organisation/assignment.ts'
import { type AddAuthority, addAuthority } from '../domain/organisation/authority.ts'
import { type AddRoute, addRoute, removeRoute } from '../domain/organisation/contact-route.ts'
import { mergeUnit } from '../domain/organisation/merge-unit.ts'
import type { Decided, OrganisationRefusal, Unit } from '../domain/organisation/organisation.ts'
import { addUnit, changeUnit, endUnit, type UnitForm } from '../domain/organisation/unit.ts'
import { policyOn } from '../domain/policy.ts'
import type { Tx } from './database.ts'
import {
  type Reader,
  readAbsences,
  readAssignments,
  readAuthorities,
  readRoutes,
  readSiblings,
  readUnitLoad,
} from './organisation-reader.ts'
import { type FormMark, newId, type SipHouse, viewerSetting } from './sip-store.ts'
import { json, sql } from './sql.ts'

export type OrganisationOutcome =
  | { readonly kind: 'done'; readonly location: string }
  | { readonly kind: 'refused'; readonly refusal: OrganisationRefusal }
  | { readonly kind: 'stale'; readonly version: number }
  /** Not for this assignment, or no such unit: the same. */
  | { readonly kind: 'nothing' }

/** Who does it: an organisation administrator, or for absences somebody in the unit. `id` is given where the thing's address is to be known beforehand. */
export type OrganisationAct = {
  readonly viewer: Viewer
  readonly form: FormMark
  readonly id?: string
}

export const storeAuthority = (
  house: SipHouse,
  by: OrganisationAct,
  act: Omit<AddAuthority, 'id' | 'schoolIsParty'>,
): Promise<OrganisationOutcome> =>
  change(house, by, 'AuthorityAdded', async (tx, on, id) => {
    const { schoolIsParty } = policyOn(house.region, on)
    const decided = addAuthority(await readAuthorities(tx), { ...act, id, schoolIsParty })
    if (!decided.ok) return decided
    const { kind, name, municipalityCode = null, calledAs } = decided.authority
    await tx.execute(sql`
      insert into authority (id, kind, name, municipality_code, called_as)
      values (${id}, ${kind}, ${name}, ${municipalityCode}, ${calledAs})`)
    return stored(id, decided.authority)
  })

export const storeUnit = (
  house: SipHouse,
  by: OrganisationAct,
  authority: string,
  act: UnitForm,
): Promise<OrganisationOutcome> =>
  change(house, by, 'UnitAdded', async (tx, on, id) => {
    if (!(await readAuthorities(tx)).some((a) => a.id === authority)) return 'nothing'
    const decided = addUnit(await readSiblings(tx, authority), { ...act, id, authority, on })
    if (!decided.ok) return decided
    const { name, area, functions, mission, worksIn = '' } = decided.unit
    await tx.execute(sql`
      insert into unit (id, authority_id, name, area, functions, for_whom, does, does_not, reach, works_in)
      values (${id}, ${authority}, ${name}, ${area}, ${functions}, ${mission.forWhom}, ${mission.does},
        ${mission.doesNot}, ${mission.reach}, ${worksIn})`)
    return stored(id, decided.unit)
  })

/** `form.stepVersion` is the version of the unit that the form was made from. */
export const storeUnitChange = (
  house: SipHouse,
  by: OrganisationAct,
  unit: string,
  act: UnitForm,
): Promise<OrganisationOutcome> =>
  change(house, by, 'UnitChanged', async (tx, on) => {
    const before = await lockUnit(tx, unit)
    if (before === undefined) return 'nothing'
    const { stepVersion } = by.form
    if (stepVersion !== undefined && stepVersion !== before.version) return { staleAt: before.version }
    const decided = changeUnit(await readSiblings(tx, before.unit.authority), before.unit, { ...act, on })
    if (!decided.ok) return decided
    const { name, area, functions, mission, worksIn = '' } = decided.unit
    await tx.execute(sql`
      update unit set name = ${name}, area = ${area}, functions = ${functions}, for_whom = ${mission.forWhom},
        does = ${mission.does}, does_not = ${mission.doesNot}, reach = ${mission.reach}, works_in = ${worksIn},
        version = version + 1
      where id = ${unit}`)
    return stored(unit, { before: before.unit, after: decided.unit })
  })

/** The unit is no more from the day; refused while it has open SIPs, or somebody's assignment reaches into it. */
export const storeUnitEnd = (
  house: SipHouse,
  by: OrganisationAct,
  unit: string,
  from: LocalDate,
): Promise<OrganisationOutcome> =>
  change(house, by, 'UnitEnded', async (tx) => {
    const before = await lockUnit(tx, unit)
    if (before === undefined) return 'nothing'
    const { open } = await readUnitLoad(tx, unit)
    const decided = endUnit(before.unit, await readAssignments(tx, { unit }), from, open)
    if (!decided.ok) return decided
    await tx.execute(sql`update unit set ended_on = ${from}, version = version + 1 where id = ${unit}`)
    return stored(unit, { endedOn: from })
  })

/**
 * The unit becomes part of another from today: its staff go on there, and it is no more. Its SIPs are taken along one
 * by one after this.
 */
export const storeUnitMerge = (
  house: SipHouse,
  by: OrganisationAct,
  unit: string,
  into: string,
): Promise<OrganisationOutcome> =>
  change(house, by, 'UnitMerged', async (tx, on) => {
    const from = await lockUnit(tx, unit)
    if (from === undefined) return 'nothing'
    const next = await lockUnit(tx, into)
    const { shutOut } = await readUnitLoad(tx, unit, into)
    const decided = mergeUnit(from.unit, {
      ...(next === undefined ? {} : { into: next.unit }),
      assignments: [...(await readAssignments(tx, { unit })), ...(await readAssignments(tx, { unit: into }))],
      shutOut,
      on,
      newId,
    })
    if (!decided.ok) return decided
    const { ended, given, moved, into: grown } = decided.merged
    for (const a of given)
      await tx.execute(sql`
        insert into assignment (id, staff_id, unit_id, title, roles, starts, until)
        values (${a.id}, ${a.staff}, ${into}, ${a.title}, ${a.roles}, ${a.from}, ${a.until ?? null})`)
    for (const a of ended) {
      const goesOn = moved[a.id] ?? null
      await tx.execute(
        sql`update assignment set until = ${a.until ?? on}, moved_to = ${goesOn} where id = ${a.id}`,
      )
      // Whoever is away is away from the new assignment.
      await tx.execute(sql`
        update absence set assignment = ${goesOn}
        where assignment = ${a.id} and ended_on is null and until >= ${on}::date`)
    }
    await tx.execute(sql`
      update unit set ended_on = ${on}, merged_into = ${into}, version = version + 1 where id = ${unit}`)
    await tx.execute(sql`
      update unit set functions = ${grown.functions}, version = version + 1 where id = ${into}`)
    return stored(unit, { into, moved })
  })

export const storeRoute = (
  house: SipHouse,
  by: OrganisationAct,
  unit: string,
  act: Omit<AddRoute, 'id' | 'on'>,
): Promise<OrganisationOutcome> =>
  change(house, by, 'RouteAdded', async (tx, on, id) => {
    const found = await lockUnit(tx, unit)
    if (found === undefined) return 'nothing'
    const decided = addRoute(found.unit, { ...act, id, on })
    if (!decided.ok) return decided
    const { kind, value, hours = '', note = '' } = decided.route
    await tx.execute(sql`
      insert into contact_route (id, unit_id, kind, value, hours, note)
      values (${id}, ${unit}, ${kind}, ${value}, ${hours}, ${note})`)
    return stored(unit, decided.route)
  })

export const storeRouteRemoval = (
  house: SipHouse,
  by: OrganisationAct,
  unit: string,
  route: string,
): Promise<OrganisationOutcome> =>
  change(house, by, 'RouteRemoved', async (tx, on) => {
    const found = await lockUnit(tx, unit)
    if (found === undefined) return 'nothing'
    const decided = removeRoute(found.unit, await readRoutes(tx, unit), { route, on })
    if (!decided.ok) return decided
    await tx.execute(
      sql`update contact_route set removed_on = ${on} where id = ${route} and unit_id = ${unit}`,
    )
    return stored(unit, { route })
  })

/** `demoLine`: what this one is there to show, in the demo world only. */
export const storeStaff = (
  house: SipHouse,
  by: OrganisationAct,
  act: { readonly name: string; readonly demoLine?: string },
): Promise<OrganisationOutcome> =>
  change(house, by, 'StaffAdded', async (tx, _on, id) => {
    const decided = addStaff({ id, name: act.name })
    if (!decided.ok) return decided
    await tx.execute(sql`
      insert into staff (id, name, demo_line) values (${id}, ${decided.staff.name}, ${act.demoLine ?? null})`)
    return stored(id, decided.staff)
  })

export const storeAssignment = (
  house: SipHouse,
  by: OrganisationAct,
  unit: string,
  staff: string,
  act: Omit<Assign, 'id'>,
): Promise<OrganisationOutcome> =>
  change(house, by, 'AssignmentGiven', async (tx, _on, id) => {
    const found = await lockUnit(tx, unit)
    const [person] = await tx.query<{ id: string; name: string; ended_on: LocalDate | null }>(
      sql`select id, name, ended_on from staff where id = ${staff}`,
    )
    if (found === undefined || person === undefined) return 'nothing'
    const { ended_on: endedOn, ...known } = person
    const held = await readAssignments(tx, { staff })
    const decided = assign(endedOn === null ? known : { ...known, endedOn }, found.unit, held, { ...act, id })
    if (!decided.ok) return decided
    const { title, roles, from, until = null } = decided.assignment
    await tx.execute(sql`
      insert into assignment (id, staff_id, unit_id, title, roles, starts, until)
      values (${id}, ${staff}, ${unit}, ${title}, ${roles}, ${from}, ${until})`)
    return stored(unit, decided.assignment)
  })

/** Gives no access from the day `until`. */
export const storeAssignmentEnd = (
  house: SipHouse,
  by: OrganisationAct,
  assignment: string,
  until: LocalDate,
): Promise<OrganisationOutcome> =>
  change(house, by, 'AssignmentEnded', async (tx) => {
    const [held] = await readAssignments(tx, { assignment })
    if (held === undefined) return 'nothing'
    const decided = endAssignment(held, until)
    if (!decided.ok) return decided
    await tx.execute(sql`update assignment set until = ${until} where id = ${assignment}`)
    return stored(held.unit, { assignment, until })
  })

/** Somebody is to be away. By the unit's manager, or the colleague herself. */
export const storeAbsence = (
  house: SipHouse,
  by: OrganisationAct,
  assignment: string,
  dates: { readonly from?: LocalDate; readonly until?: LocalDate },
): Promise<OrganisationOutcome> =>
  change(
    house,
    by,
    'AbsenceTaken',
    async (tx, on, id) => {
      const [colleague] = await readAssignments(tx, { assignment })
      if (colleague === undefined) return 'nothing'
      const known = await readAbsences(tx, { unit: colleague.unit })
      const decided = takeAbsence(colleague, known, { ...dates, id, by: by.viewer, on })
      if (!decided.ok) return decided
      const { from, until } = decided.absence
      await tx.execute(sql`
        insert into absence (id, assignment, starts, until) values (${id}, ${assignment}, ${from}, ${until})`)
      return stored(id, decided.absence)
    },
    anybody,
  )

/** Back again: away no longer from today. */
export const storeAbsenceEnd = (
  house: SipHouse,
  by: OrganisationAct,
  absence: string,
): Promise<OrganisationOutcome> =>
  change(
    house,
    by,
    'AbsenceEnded',
    async (tx, on) => {
      const known = (await readAbsences(tx, { unit: by.viewer.unit })).find((a) => a.id === absence)
      if (known === undefined) return 'nothing'
      const [colleague] = await readAssignments(tx, { assignment: known.assignment })
      if (colleague === undefined) return 'nothing'
      const decided = endAbsence(known, colleague, by.viewer, on)
      if (!decided.ok) return decided
      await tx.execute(sql`update absence set ended_on = ${on} where id = ${absence}`)
      return stored(absence, decided.absence)
    },
    anybody,
  )

type Stored = { readonly ok: true; readonly object: string; readonly detail: unknown }
type Work = Decided<Stored> | 'nothing' | { readonly staleAt: number }

/** `object` is what the page goes to when done. */
const stored = (object: string, detail: unknown): Stored => ({ ok: true, object, detail })

/** The decision itself says who may. */
const anybody = () => true

class Rollback extends Error {
  readonly outcome: OrganisationOutcome
  constructor(outcome: OrganisationOutcome) {
    super('rolled back')
    this.outcome = outcome
  }
}

/**
 * One change of the organisation with its row in the log, in one transaction, once for each form. Changes wait for
 * each other (they are few), so that a name cannot be taken twice and a unit cannot end under a new assignment.
 */
async function change(
  house: SipHouse,
  { viewer, form, id = newId() }: OrganisationAct,
  act: string,
  work: (tx: Tx, on: LocalDate, id: string) => Promise<Work>,
  may: (viewer: Viewer) => boolean = (v) => v.roles.includes('organisation-administrator'),
): Promise<OrganisationOutcome> {
  if (!may(viewer)) return { kind: 'nothing' }
  const { key, fingerprint } = form
  const at = house.now()
  try {
    return await house.database.transaction(viewerSetting(house, viewer), async (tx) => {
      const claimed = await tx.execute(sql`
        insert into done_form (assignment, key, fingerprint, location)
        values (${viewer.assignment}, ${key}, ${fingerprint}, '') on conflict do nothing`)
      if (claimed === 0) return { kind: 'done', location: await doneBefore(tx, viewer, form) }
      await tx.query(sql`select pg_advisory_xact_lock(7105003)`)
      const done = await work(tx, localDateOf(at), id)
      if (done === 'nothing') throw new Rollback({ kind: 'nothing' })
      if ('staleAt' in done) throw new Rollback({ kind: 'stale', version: done.staleAt })
      if (!done.ok) throw new Rollback({ kind: 'refused', refusal: done })
      await tx.execute(sql`
        insert into organisation_change (id, at, assignment, staff, act, object, detail)
        values (${newId()}, ${at}, ${viewer.assignment}, ${viewer.staff}, ${act}, ${done.object}, ${json(done.detail)})`)
      const location = form.location(done.object)
      await tx.execute(sql`
        update done_form set location = ${location}
        where assignment = ${viewer.assignment} and key = ${key} and fingerprint = ${fingerprint}`)
      return { kind: 'done', location }
    })
  } catch (error) {
    if (error instanceof Rollback) return error.outcome
    throw error
  }
}

async function doneBefore(tx: Tx, viewer: Viewer, { key, fingerprint, location }: FormMark): Promise<string> {
  const [done] = await tx.query<{ location: string }>(sql`
    select location from done_form where assignment = ${viewer.assignment} and key = ${key} and fingerprint = ${fingerprint}`)
  return done?.location ?? location('')
}

async function lockUnit(tx: Reader, id: string): Promise<{ unit: Unit; version: number } | undefined> {
  const [row] = await tx.query<{ authority_id: string; version: number }>(
    sql`select authority_id, version from unit where id = ${id} for update`,
  )
  if (row === undefined) return undefined
  const unit = (await readSiblings(tx, row.authority_id)).find((u) => u.id === id)
  return unit === undefined ? undefined : { unit, version: row.version }
}
