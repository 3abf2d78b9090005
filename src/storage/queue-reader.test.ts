import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, withDatabase } from '../../test/support/database.ts'
import { sql } from './sql.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await (await withDatabase()).freshDatabase()
  await db.admin.query(sql`
    insert into sip_duty (sip_id, kind, unit, assignment, due, rule, code)
    select 's' || n, 'call', 'u' || n % 50, 'a' || n % 500, '2026-11-01'::date + n % 90, 'r', 'c' from generate_series(1, 20000) n`)
  await db.admin.query({ text: 'analyze sip_duty', values: [] })
})
afterAll(() => db.close())

test.each([
  ['mine', "assignment = 'a7'"],
  ['my unit’s', "unit = 'u7' and not only_managers"],
])('row-level security leaves the queue its index: %s', async (_, filter) => {
  const viewer = { assignment: 'a7', unit: 'u7', staff: 's' }
  const plan = await db.app.transaction(viewer, (tx) =>
    tx.query<{ 'QUERY PLAN': string }>({
      text: `explain select * from sip_duty where ${filter} order by due, sip_id limit 50`,
      values: [],
    }),
  )
  const text = plan.map((line) => line['QUERY PLAN']).join('\n')
  expect(text).toMatch(/Index.*sip_duty/)
  expect(text).not.toMatch(/Seq Scan/)
})
