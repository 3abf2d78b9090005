import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, withDatabase } from '../../test/support/database.ts'
import { openDatabase } from './database.ts'
import { assertProductionSafe } from './production.ts'
import { masterKeyFrom } from './seal.ts'
import type { Settings } from './settings.ts'

const master = masterKeyFrom(randomBytes(32))
const safe: Settings = {
  mode: 'production',
  port: 3000,
  host: '127.0.0.1',
  dataDir: '/srv/sip',
  databaseUrl: 'postgresql://kugghjul_app@db.example/kugghjul?sslmode=verify-full',
  masterKeyFile: '/etc/kugghjul/key',
  secureCookies: true,
}

let database: TestDatabase
beforeAll(async () => {
  database = await (await withDatabase()).freshDatabase()
})
afterAll(() => database.close())

test('a login that owns nothing, over checked TLS, with a key of its own, is safe', async () => {
  await expect(assertProductionSafe(safe, database.app, master)).resolves.toBeUndefined()
})

test('a superuser is refused', async () => {
  await expect(assertProductionSafe(safe, database.admin, master)).rejects.toThrow(
    /can pass row-level security/,
  )
})

test('a login that may become the owner is refused', async () => {
  await database.admin.query({ text: 'create role clerk login in role kugghjul_owner', values: [] })
  const clerk = openDatabase({ ...database.address, user: 'clerk', max: 1 })
  await database.admin.query({ text: `grant connect on database ${database.name} to clerk`, values: [] })
  await expect(assertProductionSafe(safe, clerk, master)).rejects.toThrow(/owns the database/)
  await clerk.close()
  await database.admin.query({ text: `drop owned by clerk; drop role clerk`, values: [] })
})

test('a connection over the network must know whom it talks to; on this machine it need not', async () => {
  const check = (databaseUrl: string) => assertProductionSafe({ ...safe, databaseUrl }, database.app, master)
  for (const mode of ['', '?sslmode=disable', '?sslmode=prefer', '?sslmode=no-verify', '?ssl=true']) {
    await expect(check(`postgresql://a@db.example/b${mode}`), mode).rejects.toThrow(/sslmode=verify-full/)
  }
  for (const url of [
    'postgresql:///b?host=/run/postgresql',
    'postgresql://a@127.0.0.1/b',
    'postgresql://a@[::1]/b',
  ]) {
    await expect(check(url), url).resolves.toBeUndefined()
  }
  const owner = { ...safe, ownerUrl: 'postgresql://owner@db.example/b' }
  await expect(assertProductionSafe(owner, database.app, master)).rejects.toThrow(/DATABASE_OWNER_URL/)
})

test('a key beside the data, or made for a demo, is refused', async () => {
  const beside = { ...safe, masterKeyFile: '/srv/sip/master.key' }
  await expect(assertProductionSafe(beside, database.app, master)).rejects.toThrow(/beside the data/)
  const demo = masterKeyFrom(randomBytes(32), true)
  await expect(assertProductionSafe(safe, database.app, demo)).rejects.toThrow(/made for a demo/)
})
