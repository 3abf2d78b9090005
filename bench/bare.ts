import { Pool } from 'pg'
import type { Database, ViewerSetting } from '../src/storage/database.ts'
import { newId } from '../src/storage/sip-store.ts'
import type { Statement } from '../src/storage/sql.ts'
import type { TestDatabase } from '../test/support/database.ts'

export type Recorded = { readonly transactions: Statement[][] }

/** The same database, noting the statements of each transaction. */
export function recording(database: Database): { database: Database; recorded: Recorded } {
  const recorded: Recorded = { transactions: [] }
  return {
    recorded,
    database: {
      close: () => database.close(),
      query: (statement) => {
        recorded.transactions.push([statement])
        return database.query(statement)
      },
      transaction: (viewer, work) =>
        database.transaction(viewer, (tx) => {
          const statements: Statement[] = [{ text: 'begin', values: [] }, settings(viewer)]
          recorded.transactions.push(statements)
          return work({
            query: (s) => {
              statements.push(s)
              return tx.query(s)
            },
            execute: (s) => {
              statements.push(s)
              return tx.execute(s)
            },
          }).finally(() => statements.push({ text: 'commit', values: [] }))
        }),
    },
  }
}

function settings(viewer: ViewerSetting | 'system'): Statement {
  const v = viewer === 'system' ? { assignment: '', unit: '', staff: '' } : viewer
  return {
    name: 'viewer',
    text: `select set_config('kugghjul.assignment', $1, true), set_config('kugghjul.unit', $2, true), set_config('kugghjul.staff', $3, true), set_config('kugghjul.today', '', true)`,
    values: [v.assignment, v.unit, v.staff],
  }
}

/**
 * Runs recorded transactions again with bare `pg` clients and nothing else: no form, no page, no decision, no
 * sealing. What must be fresh (keys of forms, versions, ids) is made fresh, so that every row is really written.
 */
export async function bareRunner(
  db: TestDatabase,
  transactions: readonly (readonly Statement[])[],
): Promise<() => Promise<unknown>> {
  const pool = new Pool({
    ...db.address,
    user: 'kugghjul_app',
    max: 8,
    options: '-c plan_cache_mode=force_generic_plan',
  })
  pool.on('error', () => {})
  return async () => {
    const client = await pool.connect()
    try {
      for (const statements of transactions) {
        const key = newId()
        let versions: { event: number } | undefined
        for (const s of statements) {
          const values = s.values.map((v, n) => fresh(s, v, n, key, versions))
          const result = await client.query({
            text: s.text,
            values,
            ...(s.name === undefined ? {} : { name: s.name }),
          })
          const row = result.rows[0] as { event_version?: number } | undefined
          if (row?.event_version !== undefined) versions = { event: row.event_version }
        }
      }
    } finally {
      client.release()
    }
  }
}

/** Puts this run's form key, event version and text ids where the recorded ones were. */
function fresh(
  s: Statement,
  value: unknown,
  n: number,
  key: string,
  versions: { event: number } | undefined,
): unknown {
  if (
    /done_form/.test(s.text) &&
    typeof value === 'string' &&
    value.length === 22 &&
    s.values.indexOf(value) === n &&
    /^[\w-]{22}$/.test(value)
  )
    return key
  if (versions !== undefined && /^\s*update sip set event_version/.test(s.text)) {
    // As many events further as it was when it was recorded.
    if (n === 0) return versions.event + Number(value) - Number(s.values.at(-1))
    if (n === s.values.length - 1) return versions.event
  }
  if (versions !== undefined && /insert into sip_event/.test(s.text) && n === 1) return versions.event
  // A new text needs an id of its own each time.
  if (/^\s*insert into sip_block \(/.test(s.text) && isJson(value)) {
    const rows = JSON.parse(value.toPostgres()) as { id: string }[]
    return JSON.stringify(rows.map((row) => ({ ...row, id: newId() })))
  }
  return value
}

const isJson = (value: unknown): value is { toPostgres(): string } =>
  typeof value === 'object' && value !== null && 'toPostgres' in value
