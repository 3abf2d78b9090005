import type { FunctionCode } from '../domain/organisation/organisation.ts'
import type { Database } from './database.ts'
import { sql } from './sql.ts'

/** What each of these units does, by unit: a ground may name a function. Units that no longer are, are left out. */
export async function readFunctions(
  database: Database,
  units: readonly string[],
  today: string,
): Promise<Readonly<Record<string, readonly FunctionCode[]>>> {
  const rows = await database.query<{ id: string; functions: FunctionCode[] }>(sql`
    select id, functions from unit where id = any (${[...units]}) and (ended_on is null or ${today}::date < ended_on)`)
  return Object.fromEntries(rows.map((row) => [row.id, row.functions]))
}
