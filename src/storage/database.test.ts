import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemPostgres, type TestDatabase, withDatabase } from '../../test/support/database.ts'
import { openDatabase, type ViewerSetting } from './database.ts'
import { DatabaseAway, sqlState } from './database-errors.ts'
import { startEmbedded } from './embedded.ts'
import { json, sql } from './sql.ts'

const viewer: ViewerSetting = { assignment: 'a-1', unit: 'u-1', staff: 's-1', today: '2026-03-29' }

const servers = { 'PostgreSQL 18, our own': withDatabase, 'PostgreSQL 15, the oldest': systemPostgres }
const installed = await systemPostgres()

describe.each(Object.entries(servers))('%s', (name, start) => {
  if (start === systemPostgres && installed === undefined) return test.skip(name)
  let database: TestDatabase
  beforeAll(async () => {
    const server = await start()
    if (server === undefined) throw new Error('not installed')
    database = await server.emptyDatabase()
    await database.admin.query({
      values: [],
      text: `create table counter (id int primary key, value int not null);
        grant select, insert, update on counter to kugghjul_app`,
    })
  })
  afterAll(() => database.close())

  test('dates are days, moments are ISO in UTC, whole numbers are numbers', async () => {
    const [row] =
      await database.app.query(sql`select date '2026-03-29' as day, array[date '2026-03-29', null] as days,
      timestamptz '2026-03-29 03:30:00.25+02' as moment, array[timestamptz '2026-01-01 00:00+00'] as moments,
      count(*) as count, array[1::int8] as counts, ${json([{ a: 1 }])}::jsonb as body, ${['x', 'y']}::text[] as words`)
    expect(row).toEqual({
      day: '2026-03-29',
      days: ['2026-03-29', null],
      moment: '2026-03-29T01:30:00.250Z',
      moments: ['2026-01-01T00:00:00.000Z'],
      count: 1,
      counts: [1],
      body: [{ a: 1 }],
      words: ['x', 'y'],
    })
    await expect(database.app.query(sql`select 9007199254740993::int8`)).rejects.toThrow(RangeError)
  })

  test('the session is set to give up, to plan once, and to think in UTC', async () => {
    const names = [
      'statement_timeout',
      'lock_timeout',
      'idle_in_transaction_session_timeout',
      'plan_cache_mode',
      'TimeZone',
    ]
    const rows = await database.app.query<{ value: string }>(
      sql`select current_setting(name) as value from unnest(${names}::text[]) as name`,
    )
    expect(rows.map(({ value }) => value)).toEqual(['10s', '5s', '15s', 'force_generic_plan', 'UTC'])
  })

  test('the viewer is known inside the transaction, and to nobody after it', async () => {
    const one = openDatabase({ ...database.address, user: 'kugghjul_app', max: 1 })
    const seen = sql`select current_setting('kugghjul.assignment', true) as assignment,
      current_setting('kugghjul.unit', true) as unit, current_setting('kugghjul.staff', true) as staff,
      current_setting('kugghjul.today', true) as today`
    expect(await one.transaction(viewer, (tx) => tx.query(seen))).toEqual([viewer])
    const nobody = [{ assignment: '', unit: '', staff: '', today: '' }]
    expect(await one.query(seen)).toEqual(nobody)
    expect(await one.transaction('system', (tx) => tx.query(seen))).toEqual(nobody)
    await one.close()
  })

  test('a transaction that fails leaves nothing, and its connection goes on', async () => {
    const work = database.app.transaction(viewer, async (tx) => {
      await tx.execute(sql`insert into counter values (1, 1)`)
      throw new Error('changed my mind')
    })
    await expect(work).rejects.toThrow('changed my mind')
    expect(await database.app.query(sql`select * from counter where id = 1`)).toEqual([])
  })

  test('an error that was swallowed does not pass for a saved change', async () => {
    const work = database.app.transaction(viewer, async (tx) => {
      await tx.execute(sql`insert into counter values (2, 1)`)
      await tx.query(sql`select 1 / 0`).catch(() => {})
    })
    await expect(work).rejects.toThrow(/swallowed/)
  })

  test('a transaction that has ended runs nothing more', async () => {
    const tx = await database.app.transaction(viewer, async (inside) => inside)
    await expect(tx.query(sql`select 1`)).rejects.toThrow('ended')
  })

  test('two that change each other’s rows both get through', async () => {
    await database.admin.query(sql`insert into counter values (10, 0), (11, 0)`)
    const add = (first: number, second: number) =>
      database.app.transaction(viewer, async (tx) => {
        attempts += 1
        await tx.execute(sql`update counter set value = value + 1 where id = ${first}`)
        await sleep(30)
        await tx.execute(sql`update counter set value = value + 1 where id = ${second}`)
      })
    let attempts = 0
    await Promise.all([add(10, 11), add(11, 10)])
    expect(
      await database.app.query(sql`select sum(value)::int as sum from counter where id in (10, 11)`),
    ).toEqual([{ sum: 4 }])
    expect(attempts).toBeGreaterThan(2)
  })

  test('it gives up after the first try and three more', async () => {
    let attempts = 0
    const work = database.app.transaction('system', async (tx) => {
      attempts += 1
      await tx.query(sql`do $$ begin raise exception 'again' using errcode = '40001'; end $$`)
    })
    await expect(work).rejects.toSatisfy((error) => sqlState(error) === '40001')
    expect(attempts).toBe(4)
  })

  test('a connection cut in the middle is told as such, and the next one works', async () => {
    const cut = database.app.transaction(viewer, async (tx) => {
      const [me] = await tx.query<{ pid: number }>(sql`select pg_backend_pid() as pid`)
      await database.admin.query(sql`select pg_terminate_backend(${me?.pid ?? 0})`)
      await sleep(50)
      await tx.query(sql`select 1`)
    })
    await expect(cut).rejects.toThrow(DatabaseAway)
    expect(await database.app.query(sql`select 1 as one`)).toEqual([{ one: 1 }])
  })

  test('when all connections are cut while resting, the next request does not notice', async () => {
    await database.app.query(sql`select 1`)
    await database.admin.query(
      sql`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'kugghjul_app'`,
    )
    await sleep(50)
    expect(await database.app.query(sql`select 1 as one`)).toEqual([{ one: 1 }])
  })

  test('many at once share the connections', async () => {
    const all = Array.from({ length: 40 }, (_, n) =>
      database.app.transaction(viewer, async (tx) => {
        const rows = await Promise.all([
          tx.query(sql`select ${n}::int as n`),
          tx.query(sql`select ${n + 100}::int as n`),
        ])
        return rows.flat()
      }),
    )
    expect(await Promise.all(all)).toEqual(Array.from({ length: 40 }, (_, n) => [{ n }, { n: n + 100 }]))
  })
})

test('a database that stops is away, and is back when it is back', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kugghjul-database-test-'))
  const first = await startEmbedded({ dataDir, throwaway: true })
  const link = join(tmpdir(), `kugghjul-link-${process.pid}`)
  const pointTo = (host: string) => spawnSync('ln', ['-sfn', host, link])
  pointTo(first.host)
  const database = openDatabase({ host: link, port: first.port, user: 'postgres', database: 'postgres' })
  const ask = () => database.query(sql`select 1 as one`)
  await ask()
  const underWay = database.query(sql`select pg_sleep(5)`).catch((error: unknown) => error)
  await sleep(100)
  await first.stop()
  expect(await underWay).toBeInstanceOf(DatabaseAway)
  await expect(ask()).rejects.toThrow(DatabaseAway)
  await expect(database.transaction('system', (tx) => tx.query(sql`select 1`))).rejects.toThrow(DatabaseAway)
  const second = await startEmbedded({ dataDir, throwaway: true })
  pointTo(second.host)
  expect(await ask()).toEqual([{ one: 1 }])
  await database.close()
  await second.stop()
  rmSync(link)
  rmSync(dataDir, { recursive: true })
})

test('nobody there, at an address or a name, is away', async () => {
  const nobody = { port: 1, user: 'a', database: 'a' }
  for (const host of ['127.0.0.1', join(tmpdir(), 'kugghjul-nobody'), 'nobody.invalid']) {
    const database = openDatabase({ ...nobody, host })
    await expect(database.query(sql`select 1`)).rejects.toThrow(DatabaseAway)
    await database.close()
  }
})
