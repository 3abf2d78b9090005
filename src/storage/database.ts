import { setTimeout as sleep } from 'node:timers/promises'
import { Pool, type PoolClient, type PoolConfig } from 'pg'
import { DatabaseAway, isAway, isSerializationFailure } from './database-errors.ts'
import { columnTypes } from './database-types.ts'
import { type Statement, sql } from './sql.ts'

/** Where the database is: a server's address, or a URL. */
export interface DatabaseAddress {
  readonly host?: string
  readonly port?: number
  readonly user?: string
  readonly database?: string
  readonly password?: string
  readonly url?: string
}

export interface DatabaseOptions extends DatabaseAddress {
  /** Connections at most. */
  readonly max?: number
  /** Told each time the database turns out to be away: whoever can may bring it back. */
  readonly onAway?: () => void
}

/** Who is looking, for row-level security: the acting assignment, its unit, and the person of the staff. */
export interface ViewerSetting {
  readonly assignment: string
  readonly unit: string
  readonly staff: string
  /** The Swedish calendar date, `YYYY-MM-DD`. */
  readonly today?: string
}

/** Inside one transaction. Of no use when the transaction has ended. */
export interface Tx {
  query<Row = Record<string, unknown>>(statement: Statement): Promise<Row[]>
  /** The number of rows that a change touched. */
  execute(statement: Statement): Promise<number>
}

export interface Database {
  /** One statement on its own, without a viewer: row-level security shows it nothing of a person. */
  query<Row = Record<string, unknown>>(statement: Statement): Promise<Row[]>
  /**
   * Runs `work` in one transaction seen with the viewer's eyes; `'system'` has no viewer. `work` may run
   * again after a conflict with another transaction, so it must do nothing but use its `tx`.
   * Throws `DatabaseAway` when the database cannot be reached or the connection broke.
   */
  transaction<T>(viewer: ViewerSetting | 'system', work: (tx: Tx) => Promise<T>): Promise<T>
  close(): Promise<void>
}

const retries = 3

const sessionSettings = {
  statement_timeout: '10s',
  lock_timeout: '5s',
  idle_in_transaction_session_timeout: '15s',
  plan_cache_mode: 'force_generic_plan',
  timezone: 'UTC',
}

/** A pool that heals itself: a connection that broke is thrown away, the next request makes a new one. */
export function openDatabase({ onAway = () => {}, ...options }: DatabaseOptions): Database {
  const pool = new Pool({
    ...connectionOf(options),
    types: columnTypes,
    max: options.max ?? 15,
    connectionTimeoutMillis: 2_000,
    keepAlive: true,
    pipeline: true,
    application_name: 'kugghjul',
  })
  // An idle connection that breaks says so here; without a listener it would end the program.
  pool.on('error', () => {})
  let closed: Promise<void> | undefined
  return {
    query: <Row>(statement: Statement) =>
      tellAway(
        onAway,
        onConnection(pool, async (client) => rowsOf<Row>(await send(client, statement))),
      ),
    transaction: (viewer, work) =>
      tellAway(
        onAway,
        withRetries(() => transactionOnce(pool, viewer, work)),
      ),
    close() {
      closed ??= pool.end()
      return closed
    },
  }
}

async function tellAway<T>(onAway: () => void, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof DatabaseAway) onAway()
    throw error
  }
}

async function withRetries<T>(attempt: () => Promise<T>): Promise<T> {
  for (let retry = 0; ; retry += 1) {
    try {
      return await attempt()
    } catch (error) {
      if (retry === retries || !isSerializationFailure(error)) throw error
      await sleep(Math.random() * 20 * 2 ** retry)
    }
  }
}

function transactionOnce<T>(pool: Pool, viewer: ViewerSetting | 'system', work: (tx: Tx) => Promise<T>) {
  return onConnection(pool, async (client) => {
    const { tx, end } = transactionOn(client)
    try {
      // Sent together, answered together: one round trip.
      const begun = [send(client, { text: 'begin', values: [] })]
      if (viewer !== 'system') begun.push(send(client, viewerStatement(viewer)))
      await Promise.all(begun)
      const result = await work(tx)
      end()
      const { command } = await send(client, { text: 'commit', values: [] })
      // PostgreSQL answers a commit with a rollback when an error inside was swallowed.
      if (command !== 'COMMIT')
        throw new Error('The transaction was rolled back: an error in it was swallowed')
      return result
    } catch (error) {
      end()
      if (!isAway(error)) await send(client, { text: 'rollback', values: [] })
      throw error
    }
  })
}

function transactionOn(client: PoolClient): { tx: Tx; end: () => void } {
  let open = true
  const run = (statement: Statement) => {
    if (!open) throw new Error('The transaction has ended')
    return send(client, statement)
  }
  return {
    tx: {
      query: async <Row>(statement: Statement) => rowsOf<Row>(await run(statement)),
      execute: async (statement) => (await run(statement)).rowCount ?? 0,
    },
    end: () => {
      open = false
    },
  }
}

function viewerStatement({ assignment, unit, staff, today = '' }: ViewerSetting): Statement {
  return sql`select set_config('kugghjul.assignment', ${assignment}, true),
    set_config('kugghjul.unit', ${unit}, true),
    set_config('kugghjul.staff', ${staff}, true),
    set_config('kugghjul.today', ${today}, true)`
}

async function onConnection<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  let client: PoolClient | undefined
  let broken: Error | undefined
  const onError = (error: Error) => {
    broken = error
  }
  try {
    client = await pool.connect()
    client.on('error', onError)
    return await work(client)
  } catch (error) {
    if (broken === undefined && !isAway(error)) throw error
    broken ??= new Error('The connection broke')
    throw new DatabaseAway('The database is away', { cause: error })
  } finally {
    client?.off('error', onError)
    client?.release(broken)
  }
}

function send(client: PoolClient, { text, values, name }: Statement) {
  return client.query({ text, values: [...values], ...(name === undefined ? {} : { name }) })
}

function rowsOf<Row>({ rows }: { rows: unknown[] }): Row[] {
  return rows as Row[]
}

/** The driver's settings for an address, with the session's own settings; used by migrations too. */
export function connectionOf(address: DatabaseAddress, settings: object = sessionSettings): PoolConfig {
  const { url, ...parts } = address
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`)
  if (url === undefined) return { ...definedOf(parts), options: options.join(' ') }
  // The driver lets the URL's own options replace ours, so the two are joined.
  const { bare, given } = withoutOptions(url)
  return { connectionString: bare, options: [given, ...options].join(' ').trim() }
}

function withoutOptions(url: string): { bare: string; given: string } {
  const parsed = new URL(url)
  const given = parsed.searchParams.get('options') ?? ''
  parsed.searchParams.delete('options')
  return { bare: parsed.href, given }
}

function definedOf({ host, port, user, database, password }: DatabaseAddress): PoolConfig {
  return {
    ...(host === undefined ? {} : { host }),
    ...(port === undefined ? {} : { port }),
    ...(user === undefined ? {} : { user }),
    ...(database === undefined ? {} : { database }),
    ...(password === undefined ? {} : { password }),
  }
}
