import type { LocalDate } from '../domain/calendar/local-date.ts'
import type {
  Absence,
  Assignment,
  Authority,
  AuthorityKind,
  CalledAs,
  ContactRoute,
  FunctionCode,
  Role,
  RouteKind,
  Staff,
  Unit,
} from '../domain/organisation/organisation.ts'
import type { Database, Tx } from './database.ts'
import { json, type Sql, sql } from './sql.ts'

/** One word of a search, with the functions whose name in the reader's language has it. */
export type SearchWord = { readonly word: string; readonly functions: readonly FunctionCode[] }

export type UnitSearch = {
  readonly words?: readonly SearchWord[]
  readonly function?: FunctionCode
  readonly authority?: string
}

export type UnitListing = { readonly authority: Authority; readonly units: readonly Unit[] }

/** Somebody who works at a unit today or from a day to come. */
export type AssignedStaff = Assignment & { readonly name: string }

export type OpenedUnit = {
  readonly unit: Unit
  /** Grows by each change, so that the second of two who change at once is told. */
  readonly version: number
  readonly authority: Authority
  readonly routes: readonly ContactRoute[]
  readonly staff: readonly AssignedStaff[]
  /** The unit that it has become part of. */
  readonly mergedInto?: { readonly id: string; readonly name: string }
}

export type Reader = Pick<Database | Tx, 'query'>

export async function readAuthorities(from: Reader): Promise<readonly Authority[]> {
  const rows = await from.query<AuthorityRow>(sql`
    select id, kind, name, municipality_code, called_as from authority order by kind = 'region' desc, name_sort`)
  return rows.map(authorityOf)
}

/** The units that exist on the day, by authority; an authority without any is left out of a search. */
export async function readUnits(
  database: Database,
  on: LocalDate,
  search: UnitSearch = {},
): Promise<readonly UnitListing[]> {
  const { words = [], function: wanted = null, authority = null } = search
  const [authorities, rows] = await Promise.all([
    readAuthorities(database),
    database.query<UnitRow>(sql`
      select ${unitColumns} from unit u join authority h on h.id = u.authority_id
      where (u.ended_on is null or ${on}::date < u.ended_on)
        and (${wanted}::text is null or ${wanted} = any (u.functions))
        and (${authority}::text is null or u.authority_id = ${authority})
        and not exists (
          select from jsonb_to_recordset(${json(words)}::jsonb) as w (word text, functions text[])
          where not (u.functions && w.functions)
            and position(sv_sort(w.word) in sv_sort(concat_ws(' ', u.name, u.area, u.for_whom, u.does, h.name))) = 0)
      order by u.name_sort`),
  ])
  const searches = words.length > 0 || wanted !== null
  return authorities
    .filter((a) => authority === null || a.id === authority)
    .map((a) => ({ authority: a, units: rows.filter((r) => r.authority_id === a.id).map(unitOf) }))
    .filter((listing) => !searches || listing.units.length > 0)
}

/** A unit with how to reach it and who works there; also one that has ended. Undefined: no such unit. */
export async function readUnit(
  database: Database,
  id: string,
  on: LocalDate,
): Promise<OpenedUnit | undefined> {
  const [rows, routes, staff] = await Promise.all([
    database.query<UnitRow & { version: number; into_name: string | null }>(
      sql`select ${unitColumns}, u.version, n.name as into_name
          from unit u left join unit n on n.id = u.merged_into where u.id = ${id}`,
    ),
    readRoutes(database, id),
    database.query<AssignmentRow & { name: string }>(sql`
      select ${assignmentColumns}, s.name from assignment a join staff s on s.id = a.staff_id
      where a.unit_id = ${id} and (a.until is null or ${on}::date < a.until) order by s.name_sort, a.starts`),
  ])
  const [row] = rows
  if (row === undefined) return undefined
  const authority = (await readAuthorities(database)).find((a) => a.id === row.authority_id)
  if (authority === undefined) return undefined
  return {
    unit: unitOf(row),
    version: row.version,
    authority,
    routes,
    staff: staff.map((s) => ({ ...assignmentOf(s), name: s.name })),
    ...(row.merged_into === null || row.into_name === null
      ? {}
      : { mergedInto: { id: row.merged_into, name: row.into_name } }),
  }
}

/** How many SIPs a unit has, and in how many of them the person has shut another one out. Numbers only. */
export type UnitLoad = { readonly open: number; readonly ended: number; readonly shutOut: number }

export async function readUnitLoad(from: Reader, unit: string, other = ''): Promise<UnitLoad> {
  const [row] = await from.query<UnitLoad>(
    sql`select open, ended, shut_out as "shutOut" from unit_load(${unit}, ${other})`,
  )
  return row ?? { open: 0, ended: 0, shutOut: 0 }
}

/** The assignment that each who worked in a merged unit went along with, by the old one. */
export async function readMoved(from: Reader, unit: string): Promise<Readonly<Record<string, string>>> {
  const rows = await from.query<{ id: string; moved_to: string }>(
    sql`select id, moved_to from assignment where unit_id = ${unit} and moved_to is not null`,
  )
  return Object.fromEntries(rows.map((row) => [row.id, row.moved_to]))
}

/** The absences of those who work in a unit, the earliest first; also those that are over. */
export async function readAbsences(
  from: Reader,
  of: { readonly unit: string },
): Promise<readonly (Absence & { readonly name: string })[]> {
  const rows = await from.query<AbsenceRow>(sql`
    select b.id, b.assignment, b.starts, b.until, b.ended_on, s.name
    from absence b join assignment a on a.id = b.assignment join staff s on s.id = a.staff_id
    where a.unit_id = ${of.unit} order by b.starts, s.name_sort, b.id`)
  return rows.map(({ starts, ended_on, ...row }) => ({
    ...row,
    from: starts,
    ...(ended_on === null ? {} : { endedOn: ended_on }),
  }))
}

/** Everybody who works somewhere, to choose from when an assignment is given. */
export async function readStaff(database: Database, on: LocalDate): Promise<readonly Staff[]> {
  return await database.query<Staff>(sql`
    select id, name from staff where ended_on is null or ${on}::date < ended_on order by name_sort, id`)
}

/** The assignments of one unit and of one member of staff, also those that have ended: what decisions look at. */
export async function readAssignments(
  from: Reader,
  of: { readonly unit: string } | { readonly staff: string } | { readonly assignment: string },
): Promise<readonly Assignment[]> {
  const which: Sql =
    'unit' in of
      ? sql`a.unit_id = ${of.unit}`
      : 'staff' in of
        ? sql`a.staff_id = ${of.staff}`
        : sql`a.id = ${of.assignment}`
  const rows = await from.query<AssignmentRow>(
    sql`select ${assignmentColumns} from assignment a where ${which} order by a.starts, a.id`,
  )
  return rows.map(assignmentOf)
}

export async function readRoutes(from: Reader, unit: string): Promise<readonly ContactRoute[]> {
  const rows = await from.query<RouteRow>(sql`
    select id, unit_id, kind, value, hours, note from contact_route
    where unit_id = ${unit} and removed_on is null
    order by array_position(array['phone', 'visit', 'system', 'email-neutral', 'letter'], kind), id`)
  return rows.map(({ unit_id, hours, note, ...route }) => ({
    ...route,
    unit: unit_id,
    ...(hours === '' ? {} : { hours }),
    ...(note === '' ? {} : { note }),
  }))
}

export async function readSiblings(from: Reader, authority: string): Promise<readonly Unit[]> {
  const rows = await from.query<UnitRow>(
    sql`select ${unitColumns} from unit u where u.authority_id = ${authority}`,
  )
  return rows.map(unitOf)
}

const unitColumns = sql`u.id, u.authority_id, u.name, u.area, u.functions, u.for_whom, u.does, u.does_not, u.reach, u.works_in,
  u.ended_on, u.merged_into`
const assignmentColumns = sql`a.id, a.staff_id, a.unit_id, a.title, a.roles, a.starts, a.until`

type AuthorityRow = {
  id: string
  kind: AuthorityKind
  name: string
  municipality_code: string | null
  called_as: CalledAs
}

type UnitRow = {
  id: string
  authority_id: string
  name: string
  area: string
  functions: FunctionCode[]
  for_whom: string
  does: string
  does_not: string
  reach: string
  works_in: string
  ended_on: LocalDate | null
  merged_into: string | null
}

type AbsenceRow = {
  id: string
  assignment: string
  starts: LocalDate
  until: LocalDate
  ended_on: LocalDate | null
  name: string
}

type AssignmentRow = {
  id: string
  staff_id: string
  unit_id: string
  title: string
  roles: Role[]
  starts: LocalDate
  until: LocalDate | null
}

type RouteRow = {
  id: string
  unit_id: string
  kind: RouteKind
  value: string
  hours: string
  note: string
}

const authorityOf = (row: AuthorityRow): Authority => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  calledAs: row.called_as,
  ...(row.municipality_code === null ? {} : { municipalityCode: row.municipality_code }),
})

const unitOf = (row: UnitRow): Unit => ({
  id: row.id,
  authority: row.authority_id,
  name: row.name,
  area: row.area,
  functions: row.functions,
  mission: { forWhom: row.for_whom, does: row.does, doesNot: row.does_not, reach: row.reach },
  ...(row.works_in === '' ? {} : { worksIn: row.works_in }),
  ...(row.ended_on === null ? {} : { endedOn: row.ended_on }),
  ...(row.merged_into === null ? {} : { mergedInto: row.merged_into }),
})

const assignmentOf = (row: AssignmentRow): Assignment => ({
  id: row.id,
  staff: row.staff_id,
  unit: row.unit_id,
  title: row.title,
  roles: row.roles,
  from: row.starts,
  ...(row.until === null ? {} : { until: row.until }),
})
