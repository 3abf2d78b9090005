import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { pino } from 'pino'
import type { Viewer } from '../src/domain/access/read-text.ts'
import { localDate } from '../src/domain/calendar/local-date.ts'
import { exampleRegion, policyOn } from '../src/domain/policy.ts'
import { duties } from '../src/domain/sip/duties.ts'
import { replay, stateShape } from '../src/domain/sip/evolve.ts'
import { noticeNeed } from '../src/domain/sip/notice-need.ts'
import { readQueue } from '../src/storage/queue-reader.ts'
import { masterKeyFrom, newPersonKey, seal } from '../src/storage/seal.ts'
import { beginSession } from '../src/storage/session-store.ts'
import { type Decide, newId, type SipHouse } from '../src/storage/sip-store.ts'
import { json, sql } from '../src/storage/sql.ts'
import { buildApp } from '../src/web/app.tsx'
import { type TestDatabase, withDatabase } from '../test/support/database.ts'
import { bareRunner, type Recorded, recording } from './bare.ts'
import { acts, begin, establishAgain, runningPlan, saveMeasure } from './running-plan.ts'

type Line = { name: string; value: number; budget: number; holds: boolean; unit: string }

const dist = join(process.cwd(), 'dist')
const viewer: Viewer = {
  staff: 'staff',
  assignment: 'peter',
  unit: 'unit-0',
  authority: 'region',
  functions: ['primary-care'],
  roles: ['caseworker'],
}

/** Measures the budgets of docs/ on the embedded database, as ratios in one run. One JSON object a line with `--json`. */
export async function bench({ json: asJson }: { json: boolean }): Promise<void> {
  const lines: Line[] = []
  const say = (name: string, value: number, budget: number, holds: boolean, unit: string) => {
    const line = { name, value: Math.round(value * 1000) / 1000, budget, holds, unit }
    lines.push(line)
    console.log(
      asJson
        ? JSON.stringify(line)
        : `${holds ? 'holds' : 'BROKEN'}  ${name}: ${line.value} ${unit} (budget ${budget})`,
    )
  }
  weights(say)
  await starts(say)
  const db = await (await withDatabase()).freshDatabase()
  await throughput(db, say)
  await queue(say)
  await db.close()
  if (!asJson) console.log(`${lines.filter((l) => l.holds).length} of ${lines.length} budgets hold`)
}

type Say = (name: string, value: number, budget: number, holds: boolean, unit: string) => void

function weights(say: Say) {
  const files = readdirSync(join(dist, 'public'))
  const size = (end: string) =>
    files
      .filter((f) => f.endsWith(end))
      .reduce((sum, f) => sum + brotliCompressSync(readFileSync(join(dist, 'public', f))).length, 0) / 1000
  say('script per page, compressed', size('.js'), 8, size('.js') <= 8, 'kB')
  say('style sheet, compressed', size('.css'), 32, size('.css') <= 32, 'kB')
}

/** A start on an empty directory (demo world and all), then one with data, until the first page answers. */
async function starts(say: Say) {
  const dataDir = mkdtempSync(join(tmpdir(), 'kugghjul-bench-'))
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  const once = async () => {
    const began = performance.now()
    const child = spawn(process.execPath, [join(dist, 'main.js')], {
      env: { ...process.env, KUGGHJUL_DATA: dataDir, PORT: String(port) },
      stdio: 'ignore',
    })
    let body = ''
    while (body === '') {
      body = await fetch(`http://127.0.0.1:${port}/login`).then(
        (r) => r.text(),
        () => '',
      )
      if (body === '') await new Promise((r) => setTimeout(r, 10))
    }
    const took = (performance.now() - began) / 1000
    child.kill('SIGTERM')
    await new Promise((r) => child.once('exit', r))
    return took
  }
  const first = await once()
  say('first start, demo world told, first page', first, 30, first <= 30, 's')
  const later = await once()
  say('start with existing data, first page', later, 3, later <= 3, 's')
  rmSync(dataDir, { recursive: true, force: true })
}

async function throughput(db: TestDatabase, say: Say) {
  const { database, recorded } = recording(db.app)
  const house: SipHouse = {
    database,
    master: masterKeyFrom(randomBytes(32)),
    now: () => new Date().toISOString(),
    ownClock: false,
    region: exampleRegion,
  }
  await organisation(db, 2)
  const sip = await runningPlan(house, viewer, { unit: 'unit-1', authority: 'region' })
  const app = buildApp(
    {
      ...house,
      mode: 'demo',
      secureCookies: false,
      assets: { style: '/assets/s.css', script: '/assets/s.js' },
      log: pino({ level: 'silent' }),
    },
    new Map(),
  )
  const cookie = `session=${await beginSession(house.database, viewer.staff, 'demo', house.now())}`
  const page = async () => {
    const answer = await app.request(`http://localhost/as/${viewer.assignment}/sip/${sip}/plan`, {
      headers: { cookie },
    })
    if (answer.status !== 200) throw new Error(`page ${answer.status}`)
    return answer.text()
  }
  const html = await page()
  const style = readdirSync(join(dist, 'public'))
    .filter((f) => /\.(css|js)$/.test(f))
    .reduce((sum, f) => sum + brotliCompressSync(readFileSync(join(dist, 'public', f))).length, 0)
  const weight = (brotliCompressSync(Buffer.from(html)).length + style) / 1000
  say('page weight on first visit, compressed, without fonts', weight, 40, weight <= 40, 'kB')

  const written = async (name: string, decide: Decide) => {
    const save = () => acts(house, viewer, sip, decide)
    const ratio = await alternately(save, await bareFor(db, recorded, save), 1)
    say(name, ratio, 0.35, ratio >= 0.35, 'of its throughput')
  }
  const reads = await alternately(page, await bareFor(db, recorded, page))
  say(
    'plan page with 20 measures, against the same SQL by bare pg',
    reads,
    0.25,
    reads >= 0.25,
    'of its throughput',
  )

  await acts(house, viewer, sip, begin)
  await written('saving a measure, all rows, against the same SQL by bare pg', saveMeasure)
  await written('establishing a plan, all rows, against the same SQL by bare pg', establishAgain(viewer))
  const memory = process.memoryUsage().rss / 1e6
  say('memory of one process under load', memory, 250, memory <= 250, 'MB')
}

async function recordedBy(recorded: Recorded, work: () => Promise<unknown>) {
  recorded.transactions.length = 0
  await work()
  return recorded.transactions.map((t) => [...t])
}

const bareFor = async (db: TestDatabase, recorded: Recorded, work: () => Promise<unknown>) =>
  bareRunner(db, await recordedBy(recorded, work))

/** Turns about, so that a neighbour's load hits both: the median ratio of throughputs. */
async function alternately(
  ours: () => Promise<unknown>,
  bare: () => Promise<unknown>,
  clients = 8,
  rounds = 5,
): Promise<number> {
  const ratios: number[] = []
  await rate(ours, clients, 400)
  await rate(bare, clients, 400)
  for (let n = 0; n < rounds; n += 1)
    ratios.push((await rate(ours, clients, 1000)) / (await rate(bare, clients, 1000)))
  return ratios.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0
}

async function rate(work: () => Promise<unknown>, clients: number, ms: number): Promise<number> {
  const until = performance.now() + ms
  let done = 0
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < until) {
        await work()
        done += 1
      }
    }),
  )
  return done / (ms / 1000)
}

async function queue(say: Say) {
  const times: number[] = []
  for (const count of [10_000, 100_000]) {
    const db = await (await withDatabase()).freshDatabase()
    const house: SipHouse = {
      database: db.app,
      master: masterKeyFrom(randomBytes(32)),
      now: () => new Date().toISOString(),
      ownClock: false,
      region: exampleRegion,
    }
    await organisation(db, 20)
    await fill(db, house, count)
    const timings: number[] = []
    for (let n = 0; n < 40; n += 1) {
      const began = performance.now()
      const page = await readQueue(house, viewer, 'mine')
      if (page.rows.length !== 50) throw new Error(`queue of ${page.rows.length}`)
      timings.push(performance.now() - began)
    }
    times.push(timings.sort((a, b) => a - b)[20] ?? 0)
    await db.close()
  }
  const [small = 1, large = 0] = times
  say(
    'queue of 50 rows at 100,000 SIPs, against 10,000',
    large / small,
    1.5,
    large / small <= 1.5,
    `times (${small.toFixed(1)} ms and ${large.toFixed(1)} ms)`,
  )
}

async function organisation(db: TestDatabase, units: number) {
  await db.admin.query(
    sql`insert into authority (id, kind, name, called_as) values ('region', 'region', 'Regionen', 'called')`,
  )
  await db.admin.query(
    sql`insert into unit (id, authority_id, name, functions, for_whom) select 'unit-' || n, 'region', 'Enhet ' || n, '{primary-care}', 'alla' from generate_series(0, ${units - 1}::integer) n`,
  )
  await db.admin.query(sql`insert into staff (id, name) values ('staff', 'Peter Åberg')`)
  await db.admin.query(
    sql`insert into staff (id, name) select 'staff-' || n, 'Personal ' || n from generate_series(0, ${units * 5}::integer) n`,
  )
  await db.admin.query(
    sql`insert into assignment (id, staff_id, unit_id, title, roles, starts) values ('peter', 'staff', 'unit-0', 'fast vårdkontakt', '{caseworker}', '2020-01-01')`,
  )
  await db.admin.query(
    sql`insert into assignment (id, staff_id, unit_id, title, roles, starts) select 'a-' || n, 'staff-' || n, 'unit-' || n % ${units}::integer, 'x', '{caseworker}', '2020-01-01' from generate_series(1, ${units * 5 - 1}::integer) n`,
  )
}

/** SIPs put straight into the database, each with its duties; every assignment has its share of them. */
async function fill(db: TestDatabase, house: SipHouse, count: number) {
  const fresh = newPersonKey(house.master)
  await db.admin.query(sql`insert into person (id, number_kind) values ('p', 'none')`)
  await db.admin.query(sql`insert into person_key (person_id, wrapped) values ('p', ${fresh.wrapped})`)
  const ctx = {
    actor: viewer,
    on: localDate('2026-11-01'),
    policy: policyOn(exampleRegion, localDate('2026-11-01')),
    region: exampleRegion.id,
    newId,
  }
  const decided = noticeNeed(
    { sip: 'x', person: 'p', path: 'open-care', noticedBy: ['person'], signs: [], noticedOn: ctx.on },
    ctx,
  )
  if (!decided.ok) throw new Error(decided.code)
  const state = replay(decided.value.events)
  const kinds = duties(state, ctx.policy)
  for (let from = 0; from < count; from += 5000) {
    const rows = Array.from({ length: Math.min(5000, count - from) }, (_, i) => {
      const n = (from + i) % 100
      const id = newId()
      return {
        id,
        unit: `unit-${n % 20}`,
        assignment: n === 0 ? 'peter' : `a-${n}`,
        name: seal(fresh.key, `Person ${from + i}`, `sip:${id}:name`).toString('base64'),
        due: from + i,
      }
    })
    const data = json(rows)
    await db.admin.query(sql`
      insert into sip (id, person_id, code, event_version, step_version, state, state_shape, name_sealed, step, started_unit, lead_unit, created_at, updated_at)
      select r.id, 'p', 'Blå Björk', 1, 1, ${json(state)}::jsonb, ${stateShape}, decode(r.name, 'base64'), 'notice', r.unit, r.unit, now(), now()
      from jsonb_to_recordset(${data}::jsonb) as r (id text, unit text, name text)`)
    await db.admin.query(sql`
      insert into sip_member (sip_id, assignment, since, unit) select r.id, r.assignment, '2026-01-01', r.unit
      from jsonb_to_recordset(${data}::jsonb) as r (id text, assignment text, unit text)`)
    for (const duty of kinds)
      await db.admin.query(sql`
        insert into sip_duty (sip_id, kind, unit, assignment, due, rule, code)
        select r.id, ${duty.kind}, r.unit, r.assignment, '2026-11-01'::date + (r.due % 90), ${duty.rule}, 'Blå Björk'
        from jsonb_to_recordset(${data}::jsonb) as r (id text, unit text, assignment text, due integer)`)
  }
  await db.admin.query({ text: 'analyze', values: [] })
}
