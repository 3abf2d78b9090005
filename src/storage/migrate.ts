import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { connectionOf, type DatabaseAddress } from './database.ts'

export interface Migration {
  /** `NNNN-name`, the number making the order. */
  readonly name: string
  readonly text: string
}

export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused'
}

/** Any number will do, as long as all versions of the program use the same. */
const lockNumber = 7_105_001
const filePattern = /^\d{4}-[a-z0-9-]+\.sql$/

/** The migrations that come with the program; the build puts them beside it. */
export function loadMigrations(
  directory = fileURLToPath(new URL('./migrations', import.meta.url)),
): Migration[] {
  return readdirSync(directory)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      if (!filePattern.test(file)) throw new MigrationRefused(`${file} is not named as 0001-what-it-does.sql`)
      return { name: file.slice(0, -'.sql'.length), text: readFileSync(join(directory, file), 'utf8') }
    })
}

/**
 * Brings the database forward as `kugghjul_owner`, one transaction a file, and returns the names of what was
 * new. Refuses when an applied file has been changed or is missing, or a new one is numbered before it.
 */
export async function migrate(owner: DatabaseAddress, migrations: readonly Migration[]): Promise<string[]> {
  refuseSameNumber(migrations)
  const client = new Client(connectionOf(owner, { timezone: 'UTC', lock_timeout: '60s' }))
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('set role kugghjul_owner')
    // Held by the connection, so it ends with it; a second program waits here.
    await client.query('select pg_advisory_lock($1)', [lockNumber])
    const waiting = waitingAfter(await appliedIn(client), migrations)
    for (const migration of waiting) await apply(client, migration)
    return waiting.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

interface Applied {
  name: string
  checksum: string
}

async function appliedIn(client: Client): Promise<Applied[]> {
  await client.query(`create table if not exists public.kugghjul_migration (
    name text primary key, checksum text not null, applied_at timestamptz not null default now())`)
  const { rows } = await client.query<Applied>(
    'select name, checksum from public.kugghjul_migration order by name',
  )
  return rows
}

function waitingAfter(applied: readonly Applied[], migrations: readonly Migration[]): Migration[] {
  for (const { name, checksum } of applied) {
    const known = migrations.find((migration) => migration.name === name)
    if (known === undefined) {
      throw new MigrationRefused(
        `The database has ${name}, which this version lacks: start the newer version`,
      )
    }
    if (checksumOf(known) !== checksum) {
      throw new MigrationRefused(`${name} was changed after it was applied: write a new migration instead`)
    }
  }
  const last = applied.at(-1)?.name ?? ''
  const waiting = migrations.filter(({ name }) => !applied.some((done) => done.name === name))
  const late = waiting.find(({ name }) => name < last)
  if (late !== undefined)
    throw new MigrationRefused(`${late.name} is numbered before ${last}, which is applied`)
  return waiting
}

async function apply(client: Client, migration: Migration) {
  try {
    await client.query('begin')
    await client.query(migration.text)
    await client.query('insert into public.kugghjul_migration (name, checksum) values ($1, $2)', [
      migration.name,
      checksumOf(migration),
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw new Error(`Migration ${migration.name} failed${placeOf(error, migration)}: ${messageOf(error)}`, {
      cause: error,
    })
  }
}

function refuseSameNumber(migrations: readonly Migration[]) {
  const numbers = migrations.map(({ name }) => name.slice(0, 4))
  const twice = numbers.find((number, index) => numbers.indexOf(number) !== index)
  if (twice !== undefined) throw new MigrationRefused(`Two migrations have the number ${twice}`)
}

function checksumOf({ text }: Migration): string {
  return createHash('sha256').update(text).digest('hex')
}

function placeOf(error: unknown, { text }: Migration): string {
  if (!(error instanceof Error) || !('position' in error)) return ''
  return ` at line ${text.slice(0, Number(error.position)).split('\n').length}`
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
