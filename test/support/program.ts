import { randomBytes } from 'node:crypto'
import { pino } from 'pino'
import type { Viewer } from '../../src/domain/access/read-text.ts'
import type { AuthorityKind, FunctionCode, Role } from '../../src/domain/organisation/organisation.ts'
import { exampleRegion } from '../../src/domain/policy.ts'
import { masterKeyFrom } from '../../src/storage/seal.ts'
import { beginSession } from '../../src/storage/session-store.ts'
import { newId, type SipHouse } from '../../src/storage/sip-store.ts'
import { sql } from '../../src/storage/sql.ts'
import { buildApp } from '../../src/web/app.tsx'
import { type TestDatabase, withDatabase } from './database.ts'

/** The whole program on a fresh database, without a port: `request` is the browser. */
export type Program = {
  readonly db: TestDatabase
  readonly house: SipHouse
  /** Sets the clock, as an ISO instant. */
  readonly setClock: (instant: string) => void
  readonly request: (
    path: string,
    options?: {
      cookie?: string
      form?: Record<string, string | string[]>
      /** A form as its bytes are sent, for what no form of ours would send. */
      body?: string
      headers?: Record<string, string>
    },
  ) => Promise<Response>
  readonly close: () => Promise<void>
}

export type Colleague = {
  readonly viewer: Viewer
  readonly cookie: string
  readonly as: (path: string) => string
}

export async function startProgram(clock = '2026-11-23T09:00:00.000Z'): Promise<Program> {
  const db = await (await withDatabase()).freshDatabase()
  let now = clock
  const house: SipHouse = {
    database: db.app,
    master: masterKeyFrom(randomBytes(32)),
    now: () => now,
    ownClock: true,
    region: exampleRegion,
  }
  const app = buildApp(
    {
      ...house,
      mode: 'demo',
      secureCookies: false,
      assets: { style: '/assets/style.css', script: '/assets/browser.js' },
      log: pino({ level: 'silent' }),
    },
    new Map(),
  )
  return {
    db,
    house,
    setClock: (instant) => {
      now = instant
    },
    request: async (path, { cookie, form, body, headers } = {}) => {
      const sent =
        form === undefined
          ? body
          : new URLSearchParams(
              Object.entries(form).flatMap(([k, v]) => (Array.isArray(v) ? v : [v]).map((one) => [k, one])),
            ).toString()
      return app.request(`http://localhost${path}`, {
        method: sent === undefined ? 'GET' : 'POST',
        ...(sent === undefined ? {} : { body: sent }),
        headers: {
          ...(cookie === undefined ? {} : { cookie }),
          ...(sent === undefined
            ? {}
            : {
                'content-type': 'application/x-www-form-urlencoded',
                origin: 'http://localhost',
                'sec-fetch-site': 'same-origin',
              }),
          ...headers,
        },
      })
    },
    close: () => db.close(),
  }
}

/** An authority, a unit and a member of staff who is logged in, straight into the database: for tests only. */
export async function addColleague(
  program: Program,
  who: {
    name: string
    unit: string
    authority: string
    kind?: AuthorityKind
    functions?: readonly FunctionCode[]
    roles?: readonly Role[]
    title?: string
  },
): Promise<Colleague> {
  const { db, house } = program
  const {
    name,
    unit,
    authority,
    kind = 'municipality',
    functions = ['home-help'],
    roles = ['caseworker'],
    title = 'handläggare',
  } = who
  await db.admin.query(
    sql`insert into authority (id, kind, name, called_as) values (${authority}, ${kind}, ${authority}, 'called') on conflict do nothing`,
  )
  await db.admin.query(
    sql`insert into unit (id, authority_id, name, functions, for_whom) values (${unit}, ${authority}, ${unit}, ${functions}, 'alla') on conflict do nothing`,
  )
  const staff = newId()
  const assignment = newId()
  await db.admin.query(sql`insert into staff (id, name) values (${staff}, ${name})`)
  await db.admin.query(
    sql`insert into assignment (id, staff_id, unit_id, title, roles, starts) values (${assignment}, ${staff}, ${unit}, ${title}, ${roles}, '2020-01-01')`,
  )
  const token = await beginSession(house.database, staff, 'demo', house.now())
  return {
    viewer: { staff, assignment, unit, authority, functions, roles },
    cookie: `session=${token}`,
    as: (path) => `/as/${assignment}${path}`,
  }
}
