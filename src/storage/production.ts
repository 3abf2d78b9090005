import { join } from 'node:path'
import type { Database } from './database.ts'
import { type MasterKey, madeForDemo } from './seal.ts'
import { isLoopback, type Settings } from './settings.ts'
import { sql } from './sql.ts'

export class UnsafeForProduction extends Error {
  override readonly name = 'UnsafeForProduction'
}

/**
 * Refuses to run with people's real data on an unsafe set-up: a login that owns or rules the database, a
 * connection that others could listen to, or a master key that is missing or made for a demo.
 */
export async function assertProductionSafe(settings: Settings, database: Database, master: MasterKey) {
  const reasons = [
    ...keyProblems(settings, master),
    ...urlProblems('DATABASE_URL', settings.databaseUrl),
    ...urlProblems('DATABASE_OWNER_URL', settings.ownerUrl),
    ...(await loginProblems(database)),
  ]
  if (reasons.length > 0) throw new UnsafeForProduction(`Not safe for production:\n- ${reasons.join('\n- ')}`)
}

function keyProblems({ masterKeyFile, dataDir }: Settings, master: MasterKey): string[] {
  const problems: string[] = []
  if (masterKeyFile === join(dataDir, 'master.key')) {
    problems.push('set KUGGHJUL_MASTER_KEY_FILE: the key may not lie beside the data')
  }
  if (madeForDemo(master)) problems.push('the master key was made for a demo')
  return problems
}

/** Only a TLS that checks whom it talks to counts. */
function urlProblems(name: string, url: string | undefined): string[] {
  if (url === undefined) return []
  const { hostname, searchParams } = new URL(url)
  const host = searchParams.get('host') ?? decodeURIComponent(hostname)
  if (host === '' || host.startsWith('/') || isLoopback(host)) return []
  const mode = searchParams.get('sslmode') ?? ''
  const strict = mode === 'verify-full' || (mode === 'verify-ca' && searchParams.has('sslrootcert'))
  return strict ? [] : [`${name} goes over the network: add sslmode=verify-full`]
}

interface Login {
  rules: boolean
  owns: boolean
}

async function loginProblems(database: Database): Promise<string[]> {
  const [login] = await database.query<Login>(sql`
    select
      (select bool_or(rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
        from pg_roles where pg_has_role(session_user, oid, 'member')) as rules,
      exists (select from pg_class where relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
        and relpersistence = 'p' and pg_has_role(session_user, relowner, 'member'))
      or exists (select from pg_database
        where datname = current_database() and pg_has_role(session_user, datdba, 'member')) as owns`)
  const problems: string[] = []
  if (login?.rules !== false)
    problems.push('the login of DATABASE_URL can pass row-level security or make roles')
  if (login?.owns !== false) problems.push('the login of DATABASE_URL owns the database or tables in it')
  return problems
}
