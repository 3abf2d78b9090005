import type { LocalDate } from '../domain/calendar/local-date.ts'
import type { AuthorityKind, CalledAs, FunctionCode, Mission } from '../domain/organisation/organisation.ts'
import type { Database } from './database.ts'
import { sql } from './sql.ts'

/** A unit as those outside it look it up: whose it is, what it does, and for whom. */
export type DirectoryUnit = {
  readonly id: string
  readonly name: string
  readonly area: string
  readonly authority: string
  readonly authorityName: string
  readonly authorityKind: AuthorityKind
  readonly calledAs: CalledAs
  readonly functions: readonly FunctionCode[]
  readonly mission: Mission
  /** Another system that it works in; empty for most. It is called there, and still called here. */
  readonly worksIn: string
}

/** Somebody who works at a unit. */
export type DirectoryColleague = {
  readonly assignment: string
  readonly staff: string
  readonly unit: string
  readonly authority: string
  readonly name: string
  readonly title: string
}

/** Every unit that exists on the day, by authority and name. */
export function readUnitDirectory(database: Database, on: LocalDate): Promise<DirectoryUnit[]> {
  return database.query(sql`
    select u.id, u.name, u.area, h.id as authority, h.name as "authorityName", h.kind as "authorityKind", h.called_as as "calledAs",
      u.functions, json_build_object('forWhom', u.for_whom, 'does', u.does, 'doesNot', u.does_not, 'reach', u.reach) as mission,
      u.works_in as "worksIn"
    from unit u join authority h on h.id = u.authority_id
    where u.ended_on is null or ${on}::date < u.ended_on
    order by h.kind = 'region' desc, h.name_sort, u.name_sort, u.id`)
}

/** Those who have an assignment at a unit on the day, by name. */
export function readColleagues(
  database: Database,
  unit: string,
  on: LocalDate,
): Promise<DirectoryColleague[]> {
  return database.query(sql`
    select a.id as assignment, s.id as staff, u.id as unit, u.authority_id as authority, s.name, a.title
    from assignment a join staff s on s.id = a.staff_id join unit u on u.id = a.unit_id
    where u.id = ${unit} and a.starts <= ${on}::date and (a.until is null or ${on}::date < a.until)
      and (s.ended_on is null or ${on}::date < s.ended_on)
    order by s.name_sort, a.title, a.id`)
}
