import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import {
  systemPostgres,
  type TestDatabase,
  type TestServer,
  withDatabase,
} from '../../test/support/database.ts'
import { openDatabase } from './database.ts'
import { carriesDemoMark, markAsDemo } from './demo-mark.ts'
import { loadMigrations, type Migration, migrate } from './migrate.ts'
import { prepareRoles } from './roles.ts'
import { sql } from './sql.ts'

const servers = { 'PostgreSQL 18, our own': withDatabase, 'PostgreSQL 15, the oldest': systemPostgres }
const installed = await systemPostgres()

describe.each(Object.entries(servers))('%s', (name, start) => {
  if (start === systemPostgres && installed === undefined) return test.skip(name)
  let server: TestServer
  let database: TestDatabase
  const used: TestDatabase[] = []
  beforeEach(async () => {
    server = (await start()) ?? server
    database = await server.emptyDatabase()
    used.push(database)
  })
  afterAll(() => Promise.all(used.map((each) => each.close())))

  const run = (...migrations: Migration[]) => migrate({ ...database.address, user: 'postgres' }, migrations)
  const one: Migration = { name: '0001-one', text: 'create table one (id int); insert into one values (1)' }
  const two: Migration = { name: '0002-two', text: 'create table two (id int)' }

  test('each is applied once, in order, and belongs to the owner', async () => {
    expect(await run(one)).toEqual(['0001-one'])
    expect(await run(one, two)).toEqual(['0002-two'])
    expect(await run(one, two)).toEqual([])
    expect(await database.admin.query(sql`select id from one`)).toEqual([{ id: 1 }])
    const owners = sql`select distinct tableowner from pg_tables where schemaname = 'public'`
    expect(await database.admin.query(owners)).toEqual([{ tableowner: 'kugghjul_owner' }])
  })

  test('one that fails leaves nothing of itself, and says where', async () => {
    const wrong = { name: '0002-wrong', text: 'create table half (id int);\nselect nothing_of_this' }
    await expect(run(one, wrong)).rejects.toThrow(/0002-wrong failed at line 2/)
    expect(await database.admin.query(sql`select to_regclass('half') as half`)).toEqual([{ half: null }])
    expect(await run(one, two)).toEqual(['0002-two'])
  })

  test('a changed, a missing and a late one are refused', async () => {
    await run(one, two)
    await expect(run({ ...one, text: `${one.text} ` }, two)).rejects.toThrow(/0001-one was changed/)
    await expect(run(one)).rejects.toThrow(/0002-two, which this version lacks/)
    await expect(run(one, { name: '0001-zero', text: '' }, two)).rejects.toThrow(/the number 0001/)
    await expect(run({ name: '0000-late', text: '' }, one, two)).rejects.toThrow(
      /0000-late is numbered before/,
    )
  })

  test('two programs that start at once apply each once', async () => {
    const slow = { name: '0003-slow', text: 'select pg_sleep(0.2); create table slow (id int)' }
    const both = await Promise.all([run(one, two, slow), run(one, two, slow)])
    expect(both.flat().sort()).toEqual(['0001-one', '0002-two', '0003-slow'])
  })

  test('a function can be handed to the role that looks past row-level security, and only works so', async () => {
    await run({
      name: '0001-lookup',
      text: `create table secret (word text); insert into secret values ('x');
        alter table secret enable row level security; alter table secret force row level security;
        grant select on secret to kugghjul_lookup, kugghjul_app;
        create function find() returns setof text language sql security definer
          set search_path = public, pg_temp begin atomic select word from secret; end;
        revoke all on function find() from public; grant execute on function find() to kugghjul_app;
        alter function find() owner to kugghjul_lookup`,
    })
    expect(await database.app.query(sql`select find() as word`)).toEqual([{ word: 'x' }])
    expect(await database.app.query(sql`select word from secret`)).toEqual([])
  })

  test('the program’s login cannot make, own or become anything', async () => {
    await run(one)
    for (const text of [
      'create table mine (id int)',
      'create schema mine',
      'create temporary table mine (id int)',
      'select * from one',
      'set role kugghjul_owner',
      'set role kugghjul_lookup',
      'select * from kugghjul_migration',
      "insert into kugghjul_migration values ('0009-x', '')",
    ]) {
      await expect(database.app.query({ text, values: [] }), text).rejects.toThrow(/permission denied/)
    }
  })

  test('the roles and the database can be prepared again and again', async () => {
    const admin = { ...database.address, user: 'postgres' }
    await Promise.all([prepareRoles(admin, database.name), prepareRoles(admin, database.name)])
    const roles = await database.admin.query(sql`
      select rolname, rolcanlogin, rolsuper, rolbypassrls from pg_roles where rolname like 'kugghjul%' order by 1`)
    const role = (rolname: string, rolcanlogin: boolean, rolbypassrls = false) => {
      return { rolname, rolcanlogin, rolsuper: false, rolbypassrls }
    }
    expect(roles).toEqual([
      role('kugghjul_app', true),
      role('kugghjul_lookup', false, true),
      role('kugghjul_owner', false),
      role('kugghjul_weeder', true),
    ])
  })

  test('the demo mark is seen by the program and can only be set by the owner', async () => {
    expect(await carriesDemoMark(database.app)).toBe(false)
    await expect(markAsDemo(database.app)).rejects.toThrow(/must be owner/)
    await markAsDemo(database.admin)
    expect(await carriesDemoMark(database.app)).toBe(true)
  })

  test('our own migrations go through from an empty database, and every one has its number', async () => {
    const names = loadMigrations().map((migration) => migration.name)
    expect(await run(...loadMigrations())).toEqual(names)
    const weeder = openDatabase({ ...database.address, user: 'kugghjul_weeder', max: 1 })
    expect(await weeder.query(sql`select 1 as one`)).toEqual([{ one: 1 }])
    await weeder.close()
  })
})

test('a file with a name of no number is refused', () => {
  const directory = mkdtempSync(join(tmpdir(), 'kugghjul-migrate-test-'))
  writeFileSync(join(directory, '0002-b.sql'), 'b')
  writeFileSync(join(directory, '0001-a.sql'), 'a')
  writeFileSync(join(directory, 'README.md'), '')
  expect(loadMigrations(directory)).toEqual([
    { name: '0001-a', text: 'a' },
    { name: '0002-b', text: 'b' },
  ])
  writeFileSync(join(directory, 'new.sql'), '')
  expect(() => loadMigrations(directory)).toThrow(/new.sql is not named/)
  rmSync(directory, { recursive: true })
})
