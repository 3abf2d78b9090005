import type { Database } from './database.ts'
import { sql } from './sql.ts'

const mark = 'kugghjul demo'

/** Whether a database says of itself that it holds only invented people; without it `MODE=demo` is refused. */
export async function carriesDemoMark(database: Database): Promise<boolean> {
  const [row] = await database.query<{ mark: string | null }>(sql`
    select shobj_description(oid, 'pg_database') as mark from pg_database where datname = current_database()`)
  return row?.mark === mark
}

/** Marks a database as a demo; needs its owner. Refused by the caller when it holds anything real. */
export async function markAsDemo(owner: Database): Promise<void> {
  // A comment takes no parameter; the database's name is quoted by the server.
  await owner.query(sql`
    do $$ begin execute format('comment on database %I is ''kugghjul demo''', current_database()); end $$`)
}
