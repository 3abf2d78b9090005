import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isMainThread } from 'node:worker_threads'
import { type Database, openDatabase } from '../../src/storage/database.ts'
import { startEmbedded } from '../../src/storage/embedded.ts'
import { loadMigrations, type Migration, migrate } from '../../src/storage/migrate.ts'
import { prepareRoles } from '../../src/storage/roles.ts'

export interface TestServer {
  readonly host: string
  readonly port: number
  /** A new database with all migrations, copied from a template in some 50 ms. */
  freshDatabase(): Promise<TestDatabase>
  /** A new database with the roles and no migration. */
  emptyDatabase(): Promise<TestDatabase>
}

export interface TestDatabase {
  readonly name: string
  /** As the program logs in: owns nothing, bound by row-level security. */
  readonly app: Database
  /** Superuser: sees past row-level security, to look at what a test did. */
  readonly admin: Database
  /** Where it is, to log in as another role. */
  readonly address: { readonly host: string; readonly port: number; readonly database: string }
  close(): Promise<void>
}

/**
 * A PostgreSQL of the tests' own in a temporary directory: one for the whole run, whichever file asks first.
 * It goes away, with its files, when the run ends in any way.
 */
export function withDatabase(): Promise<TestServer> {
  return server('embedded')
}

const systemPrograms = '/usr/lib/postgresql/15/bin'

/** The same on the machine's PostgreSQL 15, the oldest we support; undefined where it is not installed. */
export async function systemPostgres(): Promise<TestServer | undefined> {
  return existsSync(join(systemPrograms, 'initdb')) ? server('system', systemPrograms) : undefined
}

const servers = new Map<string, Promise<TestServer>>()

function server(kind: string, binDir?: string): Promise<TestServer> {
  const known = servers.get(kind)
  if (known !== undefined) return known
  const started = startServer(kind, binDir)
  servers.set(kind, started)
  return started
}

async function startServer(kind: string, binDir: string | undefined): Promise<TestServer> {
  const run = runProcess()
  const dataDir = join(tmpdir(), `kugghjul-test-${run}-${kind}`)
  mkdirSync(dataDir, { recursive: true })
  removeWhenGone(run, dataDir)
  const { host, port } = await startEmbedded({
    dataDir,
    throwaway: true,
    ...(binDir === undefined ? {} : { binDir }),
  })
  const address = { host, port, user: 'postgres', database: 'postgres' }
  return {
    host,
    port,
    emptyDatabase: () => copyOf(address, () => templateWith(address, [])),
    freshDatabase: () => copyOf(address, () => templateWith(address, loadMigrations())),
  }
}

/** Vitest gives each test file a process of its own; their parent is the run. */
function runProcess(): number {
  return process.env.VITEST_WORKER_ID !== undefined && isMainThread ? process.ppid : process.pid
}

/** A shell that outlives us: it stops the server and removes its files when the run's process is gone. */
function removeWhenGone(run: number, dataDir: string) {
  const script = `while kill -0 "$1" 2>/dev/null; do sleep 0.5; done
    [ -d "$2" ] || exit 0
    pid=$(head -n 1 "$2/postgres/postmaster.pid" 2>/dev/null)
    socket=$(sed -n 5p "$2/postgres/postmaster.pid" 2>/dev/null)
    if [ -n "$pid" ]; then kill -INT "$pid"; while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done; fi
    rm -rf "$2"; [ -n "$socket" ] && rmdir "$socket" 2>/dev/null`
  const shell = spawn('sh', ['-c', script, 'sh', String(run), dataDir], { detached: true, stdio: 'ignore' })
  shell.unref()
}

type Admin = { host: string; port: number; user: string; database: string }

async function templateWith(address: Admin, migrations: readonly Migration[]): Promise<string> {
  const texts = migrations.map(({ name, text }) => name + text).join()
  const name = `template_${createHash('sha256').update(texts).digest('hex').slice(0, 12)}`
  await asAdmin(address, async (admin) => {
    // Held until the transaction ends: two files may ask for the same template at once.
    await admin.transaction('system', async (tx) => {
      await tx.query({
        text: `select pg_advisory_xact_lock(1), set_config('lock_timeout', '60s', true)`,
        values: [],
      })
      const exists = await tx.query({ text: 'select from pg_database where datname = $1', values: [name] })
      if (exists.length > 0) return
      const half = `${name}_${process.pid}`
      await prepareRoles(address, half)
      await migrate({ ...address, database: half }, migrations)
      await asAdmin(address, (other) =>
        other.query({ text: `alter database ${half} rename to ${name}`, values: [] }),
      )
    })
  })
  return name
}

let copies = 0

async function copyOf(address: Admin, template: () => Promise<string>): Promise<TestDatabase> {
  const from = await template()
  copies += 1
  const name = `test_${process.pid}_${copies}`
  await asAdmin(address, async (admin) => {
    await admin.query({ text: `create database ${name} template ${from} owner kugghjul_owner`, values: [] })
    // Rights on a database as such are not copied from its template.
    await admin.query({ text: `revoke all on database ${name} from public`, values: [] })
    await admin.query({
      text: `grant connect on database ${name} to kugghjul_app, kugghjul_weeder`,
      values: [],
    })
  })
  const place = { host: address.host, port: address.port, database: name }
  const app = openDatabase({ ...place, user: 'kugghjul_app', max: 8 })
  const admin = openDatabase({ ...place, user: 'postgres', max: 2 })
  return {
    name,
    app,
    admin,
    address: place,
    async close() {
      await Promise.all([app.close(), admin.close()])
      await asAdmin(address, (other) =>
        other.query({ text: `drop database if exists ${name} with (force)`, values: [] }),
      )
    },
  }
}

async function asAdmin(address: Admin, work: (admin: Database) => Promise<unknown>) {
  const admin = openDatabase({ ...address, max: 1 })
  try {
    await work(admin)
  } finally {
    await admin.close()
  }
}
