import { createHash, randomBytes } from 'node:crypto'
import type { Viewer } from '../domain/access/read-text.ts'
import { localDateOf } from '../domain/calendar/local-date.ts'
import type { AuthorityKind, FunctionCode, Role } from '../domain/organisation/organisation.ts'
import type { Database } from './database.ts'
import { sql } from './sql.ts'

/** Idle and absolute limits of a session, in minutes. */
export const sessionLimits = { idle: 60, absolute: 600 }

export type StaffAssignment = {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly unitName: string
  readonly authority: string
  readonly authorityName: string
  readonly authorityKind: AuthorityKind
  readonly functions: readonly FunctionCode[]
  readonly roles: readonly Role[]
}

/** A member of staff who is logged in, with the assignments that hold today. */
export type StaffSession = {
  readonly staff: string
  readonly name: string
  readonly assignments: readonly StaffAssignment[]
}

/** What is stored of a session's token. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Writes the session's row and gives the token for the cookie. The demo and real login write the same row. */
export async function beginSession(
  database: Database,
  staff: string,
  way: 'demo' | 'oidc',
  now: string,
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await database.query(sql`
    insert into session (token_hash, staff_id, way, created_at, last_seen_at, ends_at)
    values (${tokenHash(token)}, ${staff}, ${way}, ${now}, ${now}, ${now}::timestamptz + ${`${sessionLimits.absolute} minutes`}::interval)`)
  return token
}

export async function endSession(database: Database, token: string, now: string): Promise<void> {
  await database.query(
    sql`update session set ended_at = ${now} where token_hash = ${tokenHash(token)} and ended_at is null`,
  )
}

/** Who this is, if the session still holds. An assignment that has ended is not among them from that day. */
export async function readSession(
  database: Database,
  token: string,
  now: string,
): Promise<StaffSession | undefined> {
  const [row] = await database.query<{
    staff: string
    name: string
    seen_long_ago: boolean
    assignments: StaffAssignment[]
  }>(sql`
    select s.staff_id as staff, staff.name, s.last_seen_at < ${now}::timestamptz - interval '1 minute' as seen_long_ago,
      (select coalesce(json_agg(json_build_object('id', a.id, 'title', a.title, 'unit', u.id, 'unitName', u.name, 'authority', h.id,
          'authorityName', h.name, 'authorityKind', h.kind, 'functions', u.functions, 'roles', a.roles) order by a.starts, a.id), '[]')
       from assignment a join unit u on u.id = a.unit_id join authority h on h.id = u.authority_id
       where a.staff_id = s.staff_id and a.starts <= ${localDateOf(now)} and (a.until is null or ${localDateOf(now)}::date < a.until)
         and (u.ended_on is null or ${localDateOf(now)}::date < u.ended_on)) as assignments
    from session s join staff on staff.id = s.staff_id
    where s.token_hash = ${tokenHash(token)} and s.ended_at is null and s.ends_at > ${now}
      and s.last_seen_at > ${now}::timestamptz - ${`${sessionLimits.idle} minutes`}::interval
      and (staff.ended_on is null or ${localDateOf(now)}::date < staff.ended_on)`)
  if (row === undefined) return undefined
  if (row.seen_long_ago)
    await database.query(sql`update session set last_seen_at = ${now} where token_hash = ${tokenHash(token)}`)
  return { staff: row.staff, name: row.name, assignments: row.assignments }
}

export const viewerOf = (session: StaffSession, assignment: StaffAssignment): Viewer => ({
  staff: session.staff,
  assignment: assignment.id,
  unit: assignment.unit,
  authority: assignment.authority,
  functions: assignment.functions,
  roles: assignment.roles,
})

/** Everybody who can log in to the demo, with what each is there to show. Never called in production. */
export function readDemoStaff(
  database: Database,
): Promise<{ id: string; name: string; line: string; title: string; unit: string; authority: string }[]> {
  return database.query(sql`
    select s.id, s.name, coalesce(s.demo_line, '') as line, a.title, u.name as unit, h.name as authority
    from staff s join lateral (select * from assignment where staff_id = s.id order by starts limit 1) a on true
      join unit u on u.id = a.unit_id join authority h on h.id = u.authority_id
    where s.ended_on is null order by h.kind = 'region' desc, h.name_sort, u.name_sort, s.name_sort`)
}
