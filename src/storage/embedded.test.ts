import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from './database.ts'
import { DatabaseAway } from './database-errors.ts'
import { type Embedded, startEmbedded } from './embedded.ts'
import { processesIn } from './embedded-programs.ts'
import { sql } from './sql.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'kugghjul-embedded-test-'))
const cluster = join(dataDir, 'postgres')
const start = () => startEmbedded({ dataDir })

beforeAll(async () => {
  const server = await start()
  await ask(server, 'create table kept (word text)')
  await server.stop()
})

afterAll(async () => {
  killDatabase()
  while (processesIn(cluster).length > 0) await sleep(10)
  rmSync(dataDir, { recursive: true, force: true })
})

test('it answers on its socket, waits for the disk, and never listens on the network', async () => {
  const server = await start()
  const rows = await ask(
    server,
    `select current_setting('listen_addresses') as listens, current_setting('fsync') as fsync,
      current_setting('max_connections') as connections`,
  )
  expect(rows).toEqual([{ listens: '', fsync: 'on', connections: '60' }])
  expect(statSync(server.host).mode & 0o777).toBe(0o700)
  await server.stop()
  expect(processesIn(cluster)).toEqual([])
  expect(existsSync(server.host)).toBe(false)
})

test('a second program joins the first, and the database stops with the last of them', async () => {
  const first = await start()
  const second = await start()
  expect([first.rejoined, second.rejoined]).toEqual([false, true])
  expect(second.host).toBe(first.host)
  await first.stop()
  expect(await ask(second, 'select 1 as one')).toEqual([{ one: 1 }])
  await second.stop()
  expect(processesIn(cluster)).toEqual([])
})

test('two programs that start at once on an empty directory get one database', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'kugghjul-embedded-test-'))
  const both = await Promise.all([1, 2].map(() => startEmbedded({ dataDir: empty, throwaway: true })))
  expect(new Set(both.map((server) => server.host)).size).toBe(1)
  expect(both.filter((server) => server.rejoined)).toHaveLength(1)
  await Promise.all(both.map((server) => server.stop()))
  expect(processesIn(join(empty, 'postgres'))).toEqual([])
  expect(readdirSync(empty).filter((name) => name.includes('new-'))).toEqual([])
  rmSync(empty, { recursive: true })
})

test('what was committed is there after the database was killed', async () => {
  const server = await start()
  await ask(server, `insert into kept values ('before the kill')`)
  killDatabase()
  const again = await start()
  expect(again.rejoined).toBe(false)
  expect(await ask(again, 'select word from kept')).toEqual([{ word: 'before the kill' }])
  expect(again.host).toBe(server.host)
  await server.stop()
  await again.stop()
  expect(processesIn(cluster)).toEqual([])
  expect(existsSync(server.host)).toBe(false)
})

test('a program that outlives its database brings it back where it was, and not once it has stopped', async () => {
  const server = await start()
  const { host, port } = server
  let revived: Promise<void> | undefined
  const database = openDatabase({
    host,
    port,
    user: 'postgres',
    database: 'postgres',
    onAway: () => {
      revived ??= server.revive()
    },
  })
  const one = () => database.query({ ...sql``, text: 'select 1 as one' })
  await one()
  killDatabase()
  await expect(one()).rejects.toThrow(DatabaseAway)
  await revived
  expect(await one()).toEqual([{ one: 1 }])
  await database.close()
  await server.stop()
  await server.revive()
  expect(processesIn(cluster)).toEqual([])
})

test('the database that a killed program left behind is joined, then stopped by the one who joined', async () => {
  const { child, host } = await programThatStarts()
  child.kill('SIGKILL')
  await once(child, 'exit')
  const server = await start()
  expect(server).toMatchObject({ rejoined: true, host })
  await server.stop()
  expect(processesIn(cluster)).toEqual([])
})

test('an old note of a process number that now belongs to somebody else does not stop the start', async () => {
  const note = [process.pid, cluster, 1, 5432, join(tmpdir(), 'kugghjul-gone00'), '', '', 'ready'].join('\n')
  writeFileSync(join(cluster, 'postmaster.pid'), note)
  const server = await start()
  expect(server.rejoined).toBe(false)
  await server.stop()
})

test('a database of another major version is refused, and left as it was', async () => {
  const version = join(cluster, 'PG_VERSION')
  const real = readFileSync(version, 'utf8')
  writeFileSync(version, '15\n')
  await expect(start()).rejects.toThrow(/made by PostgreSQL 15, and this Kugghjul brings PostgreSQL 18/)
  writeFileSync(version, real)
  const server = await start()
  await server.stop()
})

test('a start that fails tells what the server said', async () => {
  const control = join(cluster, 'global', 'pg_control')
  const real = readFileSync(control)
  writeFileSync(control, '')
  await expect(start()).rejects.toThrow(/did not start[\s\S]*pg_control/)
  writeFileSync(control, real)
})

/** All of its processes at once; some end by themselves before their turn. */
function killDatabase() {
  for (const pid of processesIn(cluster)) spawnSync('kill', ['-KILL', String(pid)])
}

async function ask(server: Pick<Embedded, 'host' | 'port'>, text: string) {
  const { host, port } = server
  const database = openDatabase({ host, port, user: 'postgres', database: 'postgres' })
  const rows = await database.query({ ...sql``, text })
  await database.close()
  return rows
}

/** A program of its own, bundled as the real one is. */
async function programThatStarts(): Promise<{ child: ChildProcess; host: string }> {
  const outfile = join('node_modules', '.cache', `kugghjul-embedded-test-${process.pid}.mjs`)
  await build({
    stdin: {
      contents: `import { startEmbedded } from './src/storage/embedded.ts'
        const { host } = await startEmbedded({ dataDir: process.argv[2] })
        process.stdout.write(host)
        setInterval(() => {}, 1000)`,
      resolveDir: '.',
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile,
  })
  const child = spawn(process.execPath, [outfile, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  const host = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (data) => resolve(String(data)))
    child.once('exit', () => reject(new Error('The program ended before it had started')))
  })
  rmSync(outfile)
  return { child, host }
}
