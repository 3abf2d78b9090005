import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { pino } from 'pino'
import { aheadBy } from './demo/demo-days.ts'
import { tellDemoWorld } from './demo/world.ts'
import { exampleRegion } from './domain/policy.ts'
import { type Database, type DatabaseAddress, openDatabase } from './storage/database.ts'
import { carriesDemoMark, markAsDemo } from './storage/demo-mark.ts'
import { type Embedded, startEmbedded } from './storage/embedded.ts'
import { readMasterKey } from './storage/master-key.ts'
import { loadMigrations, migrate } from './storage/migrate.ts'
import { assertProductionSafe } from './storage/production.ts'
import { prepareRoles } from './storage/roles.ts'
import { readSettings, type Settings, WrongSettings } from './storage/settings.ts'
import type { SipHouse } from './storage/sip-store.ts'
import { type Asset, buildApp } from './web/app.tsx'

const dist = fileURLToPath(new URL('.', import.meta.url))
const log = pino({ level: process.env.LOG_LEVEL ?? 'warn' })

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  png: 'image/png',
}

function readAssets(): { files: Map<string, Asset>; names: Record<string, string> } {
  const folder = join(dist, 'public')
  const names = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, string>
  const files = new Map(
    Object.values(names).map((name) => [
      name,
      {
        body: readFileSync(join(folder, name)),
        type: types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      },
    ]),
  )
  return { files, names }
}

async function openStorage(settings: Settings): Promise<{ database: Database; embedded?: Embedded }> {
  if (settings.databaseUrl !== undefined) {
    if (settings.ownerUrl !== undefined) await migrate({ url: settings.ownerUrl }, loadMigrations())
    const database = openDatabase({ url: settings.databaseUrl })
    if (settings.mode === 'demo' && !(await carriesDemoMark(database)))
      throw new WrongSettings('MODE=demo is refused: this database is not marked as a demo')
    return { database }
  }
  if (settings.mode === 'production') throw new WrongSettings('Production needs DATABASE_URL')
  const embedded = await startEmbedded({ dataDir: settings.dataDir })
  const at: DatabaseAddress = {
    host: embedded.host,
    port: embedded.port,
    user: 'postgres',
    database: 'postgres',
  }
  await prepareRoles(at)
  await migrate({ ...at, database: 'kugghjul' }, loadMigrations())
  const owner = openDatabase({ ...at, database: 'kugghjul', max: 1 })
  await markAsDemo(owner)
  await owner.close()
  const revive = () => {
    embedded.revive().catch((error: unknown) => log.error({ error }, 'the database did not come back'))
  }
  return {
    database: openDatabase({ ...at, user: 'kugghjul_app', database: 'kugghjul', onAway: revive }),
    embedded,
  }
}

async function main() {
  const settings = readSettings(process.env)
  const began = performance.now()
  const { database, embedded } = await openStorage(settings)
  const master = readMasterKey(settings)
  if (settings.mode === 'production') await assertProductionSafe(settings, database, master)
  const sipHouse: SipHouse = {
    database,
    master,
    now:
      settings.demoDaysFile === undefined ? () => new Date().toISOString() : aheadBy(settings.demoDaysFile),
    ownClock: settings.demoDaysFile !== undefined,
    region: exampleRegion,
  }
  if (settings.mode === 'demo') await tellDemoWorld(sipHouse)
  const { files, names } = readAssets()
  const assets = {
    style: `/assets/${names['style.css'] ?? ''}`,
    script: `/assets/${names['browser.js'] ?? ''}`,
  }
  const app = buildApp(
    { ...sipHouse, mode: settings.mode, secureCookies: settings.secureCookies, assets, log },
    files,
  )
  const server = serve({ fetch: app.fetch, port: settings.port, hostname: settings.host }, ({ port }) => {
    console.log(
      `Kugghjul: http://${settings.host}:${port}/  (${((performance.now() - began) / 1000).toFixed(1)} s)`,
    )
  })
  server.on('error', async (error: Error & { code?: string }) => {
    console.error(
      error.code === 'EADDRINUSE'
        ? `Port ${settings.port} is taken by another program. Choose another: PORT=3001 npm start`
        : error.message,
    )
    await database.close()
    await embedded?.stop()
    process.exit(1)
  })
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    server.close(async () => {
      await database.close()
      await embedded?.stop()
      process.exit(0)
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
