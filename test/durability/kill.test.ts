import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SipEvent } from '../../src/domain/sip/events.ts'
import { replay } from '../../src/domain/sip/evolve.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { startEmbedded } from '../../src/storage/embedded.ts'
import { processesIn } from '../../src/storage/embedded-programs.ts'
import { sql } from '../../src/storage/sql.ts'

const kills = Number(process.env.KILLS ?? 30)
const project = fileURLToPath(new URL('../..', import.meta.url))
const dataDir = mkdtempSync(join(tmpdir(), 'kugghjul-kill-'))
const program = join(project, 'node_modules', '.cache', `kugghjul-writer-${process.pid}.mjs`)
let child: ChildProcess | undefined

beforeAll(async () => {
  await build({
    entryPoints: [fileURLToPath(new URL('writer.ts', import.meta.url))],
    outfile: program,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
  })
})
afterAll(() => {
  killAll()
  rmSync(dataDir, { recursive: true, force: true })
  rmSync(program, { force: true })
})

/** The program, the database and every process of it: as when the power goes for all of them at once. */
function killAll() {
  const pids = [...(child?.pid === undefined ? [] : [child.pid]), ...databaseProcesses()]
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // Gone already.
    }
  }
}

function databaseProcesses(): number[] {
  return processesIn(join(dataDir, 'postgres'))
}

async function runUntilKilled(from: number, acknowledged: Set<number>): Promise<number> {
  child = spawn(process.execPath, [program, dataDir, String(from), join(project, 'src/storage/migrations')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const { stdout } = child
  if (stdout === null) throw new Error('no output')
  let highest = from
  const exited = new Promise((resolve) => child?.once('exit', resolve))
  await new Promise<void>((ready) => {
    createInterface({ input: stdout }).on('line', (line) => {
      if (line === 'ready') ready()
      const n = Number(line.replace('ack ', ''))
      if (line.startsWith('ack ')) {
        acknowledged.add(n)
        highest = Math.max(highest, n)
      }
    })
  })
  await sleep(150 + Math.random() * 700)
  killAll()
  await exited
  return highest + 10
}

test(`killing program and database hard under writes, ${kills} times, loses no acknowledged write and leaves nothing half done`, async () => {
  const acknowledged = new Set<number>()
  let next = 0
  for (let n = 0; n < kills; n += 1) next = await runUntilKilled(next, acknowledged)
  expect(acknowledged.size).toBeGreaterThan(kills * 5)

  const { host, port, stop } = await startEmbedded({ dataDir })
  const database = openDatabase({ host, port, user: 'postgres', database: 'kugghjul' })
  try {
    const id = readFileSync(join(dataDir, 'sip'), 'utf8')
    const done = await database.query<{ key: string; location: string }>(
      sql`select key, location from done_form where key like 'w%'`,
    )
    const kept = new Set(done.map((d) => Number(d.key.slice(1))))
    expect([...acknowledged].filter((n) => !kept.has(n))).toEqual([])
    expect(done.every((d) => d.location !== '')).toBe(true)
    const events = await database.query<{ version: number; body: SipEvent }>(
      sql`select version, body from sip_event where sip_id = ${id} order by version`,
    )
    expect(events.map((e) => e.version)).toEqual(events.map((_, n) => n + 1))
    const [row] = await database.query<{ state: unknown; event_version: number }>(
      sql`select state, event_version from sip where id = ${id}`,
    )
    expect(row?.event_version).toBe(events.length)
    expect(replay(events.map((e) => e.body))).toEqual(row?.state)
    const blocks = await database.query<{ id: string }>(sql`select id from sip_block where sip_id = ${id}`)
    const written = events.flatMap((e) => (e.body.type === 'TextWritten' ? [e.body.block] : []))
    expect(blocks.map((b) => b.id).sort()).toEqual([...written].sort())
    const [audit] = await database.query<{ n: number; highest: number }>(
      sql`select count(*) as n, max(n) as highest from audit where sip_id = ${id}`,
    )
    expect(audit?.n).toBe(audit?.highest)
    // One row in the log for the start and for each act.
    expect(audit?.n).toBe(done.length + 1)
  } finally {
    await database.close()
    await stop()
  }
}, 600_000)
