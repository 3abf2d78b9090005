import type { FunctionCode, Mission, RouteKind } from '../domain/organisation/organisation.ts'
import type { Database } from './database.ts'
import { sql } from './sql.ts'

/** A unit that is to be called: what it does, whom it is for, how it is reached. */
export type CallableUnit = {
  readonly functions: readonly FunctionCode[]
  readonly mission: Mission
  readonly routes: readonly {
    readonly kind: RouteKind
    readonly value: string
    readonly hours: string
    readonly note: string
  }[]
  /** Does anybody there use Kugghjul today? Otherwise it gets a letter. */
  readonly reach: 'kugghjul' | 'paper'
  /** Another system that it works in, to be called there too; empty for most. */
  readonly worksIn: string
}

/** The units that can be called, by id. Units that no longer are, are left out. */
export async function readCallableUnits(
  database: Database,
  units: readonly string[],
  today: string,
): Promise<Readonly<Record<string, CallableUnit>>> {
  const rows = await database.query<CallableUnit & { id: string; staffed: boolean }>(sql`
    select u.id, u.functions, u.works_in as "worksIn",
      json_build_object('forWhom', u.for_whom, 'does', u.does, 'doesNot', u.does_not, 'reach', u.reach) as mission,
      (select coalesce(json_agg(json_build_object('kind', r.kind, 'value', r.value, 'hours', r.hours, 'note', r.note) order by r.id), '[]')
       from contact_route r where r.unit_id = u.id and (r.removed_on is null or ${today}::date < r.removed_on)) as routes,
      exists (select from assignment a join staff s on s.id = a.staff_id
              where a.unit_id = u.id and a.starts <= ${today}::date and (a.until is null or ${today}::date < a.until)
                and (s.ended_on is null or ${today}::date < s.ended_on)) as staffed
    from unit u where u.id = any (${[...units]}) and (u.ended_on is null or ${today}::date < u.ended_on)`)
  return Object.fromEntries(
    rows.map(({ id, staffed, functions, mission, routes, worksIn }) => [
      id,
      { functions, mission, routes, worksIn, reach: staffed ? 'kugghjul' : 'paper' } as const,
    ]),
  )
}
