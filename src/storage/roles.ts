import { Client } from 'pg'
import { connectionOf, type DatabaseAddress } from './database.ts'

/**
 * What each role may be:
 * owner: owns everything, nobody logs in as it. app: the program's login, owns nothing, bound by row-level
 * security. lookup: owns the few functions that search past it. weeder: the login of the weeding job.
 */
const roles = {
  kugghjul_owner: 'nologin nosuperuser nobypassrls nocreaterole nocreatedb',
  kugghjul_lookup: 'nologin nosuperuser bypassrls nocreaterole nocreatedb',
  kugghjul_app: 'login nosuperuser nobypassrls nocreaterole nocreatedb',
  kugghjul_weeder: 'login nosuperuser nobypassrls nocreaterole nocreatedb',
}

/** Another number than the migrations'. */
const lockNumber = 7_105_002

/**
 * Makes the roles and the database `kugghjul`, or the one named; changes nothing that is right already.
 * `admin` is a superuser's connection to any database of the server.
 */
export async function prepareRoles(admin: DatabaseAddress, database = 'kugghjul'): Promise<void> {
  await withClient(admin, async (client) => {
    await client.query('select pg_advisory_lock($1)', [lockNumber])
    await createRoles(client)
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
    if (rowCount === 0) await createDatabase(client, database)
    const name = client.escapeIdentifier(database)
    await client.query(`revoke all on database ${name} from public`)
    await client.query(`grant connect on database ${name} to kugghjul_app, kugghjul_weeder`)
  })
  await withClient({ ...admin, database }, async (client) => {
    await client.query('revoke create on schema public from public')
    await client.query('grant usage on schema public to kugghjul_app, kugghjul_weeder, kugghjul_lookup')
    // The owner of a function must be allowed to make one in its schema.
    await client.query('grant create on schema public to kugghjul_lookup')
  })
}

async function createRoles(client: Client) {
  for (const [role, attributes] of Object.entries(roles)) {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
    await client.query(`${rowCount === 0 ? 'create' : 'alter'} role ${role} ${attributes}`)
  }
  // So that migrations, run as the owner, can hand functions over.
  await client.query('grant kugghjul_lookup to kugghjul_owner')
}

async function createDatabase(client: Client, database: string) {
  const name = client.escapeIdentifier(database)
  await client.query(`create database ${name} owner kugghjul_owner template template0 encoding 'UTF8'
    lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'`)
}

async function withClient(address: DatabaseAddress, work: (client: Client) => Promise<void>) {
  const client = new Client(connectionOf(address, {}))
  client.on('error', () => {})
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
