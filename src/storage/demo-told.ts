import type { LocalDate } from '../domain/calendar/local-date.ts'
import type { Database } from './database.ts'
import { sql } from './sql.ts'

/** How far a demo world has been told: the day its dates are counted from stays when telling is taken up again. */
export type DemoTold = { readonly day: LocalDate; readonly done: boolean }

/** Marks that telling begins today, or gives the mark of the first time. */
export async function beginDemoWorld(database: Database, world: string, today: LocalDate): Promise<DemoTold> {
  await database.query(
    sql`insert into demo_told (world, day) values (${world}, ${today}) on conflict do nothing`,
  )
  const [told] = await database.query<DemoTold>(sql`select day, done from demo_told where world = ${world}`)
  if (told === undefined) throw new Error('the mark of the demo world is gone')
  return told
}

export async function endDemoWorld(database: Database, world: string): Promise<void> {
  await database.query(sql`update demo_told set done = true where world = ${world}`)
}
