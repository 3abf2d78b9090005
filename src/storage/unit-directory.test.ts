import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, withDatabase } from '../../test/support/database.ts'
import { localDate } from '../domain/calendar/local-date.ts'
import { sql } from './sql.ts'
import { readColleagues, readUnitDirectory } from './unit-directory.ts'

const on = localDate('2026-11-23')
let db: TestDatabase

beforeAll(async () => {
  db = await (await withDatabase()).freshDatabase()
  await db.admin.query(
    sql`insert into authority (id, kind, name, called_as) values ('K', 'municipality', 'Kommunen', 'called'), ('R', 'region', 'Regionen', 'called')`,
  )
  await db.admin.query(sql`
    insert into unit (id, authority_id, name, functions, for_whom, ended_on) values
      ('u1', 'K', 'Hemsjukvården', '{home-health-care}', 'Den som behöver vård hemma', null),
      ('u2', 'K', 'Nedlagda enheten', '{home-help}', 'Ingen', '2026-11-23'),
      ('u3', 'R', 'Vårdcentralen', '{primary-care}', 'Alla', '2026-11-24')`)
  await db.admin.query(
    sql`insert into staff (id, name, ended_on) values ('s1', 'Karin Lindh', null), ('s2', 'Åke Berg', null), ('s3', 'Bo Ek', '2026-11-01')`,
  )
  await db.admin.query(sql`
    insert into assignment (id, staff_id, unit_id, title, roles, starts, until) values
      ('a1', 's1', 'u1', 'sjuksköterska', '{caseworker}', '2020-01-01', null),
      ('a2', 's2', 'u1', 'arbetsterapeut', '{caseworker}', '2020-01-01', '2026-11-23'),
      ('a3', 's3', 'u1', 'läkare', '{caseworker}', '2020-01-01', null),
      ('a4', 's2', 'u3', 'läkare', '{caseworker}', '2020-01-01', null)`)
})
afterAll(() => db.close())

test('the directory holds the units that exist on the day, the region first, with whom they are for', async () => {
  const units = await readUnitDirectory(db.app, on)
  expect(units.map((u) => u.id)).toEqual(['u3', 'u1'])
  expect(units[1]).toMatchObject({
    authorityName: 'Kommunen',
    functions: ['home-health-care'],
    mission: { forWhom: 'Den som behöver vård hemma' },
  })
})

test('colleagues are those whose assignment at the unit holds on the day', async () => {
  const colleagues = await readColleagues(db.app, 'u1', on)
  expect(colleagues.map((c) => c.name)).toEqual(['Karin Lindh'])
  expect(colleagues[0]).toMatchObject({ assignment: 'a1', staff: 's1', unit: 'u1', authority: 'K' })
})
