import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, readFileSync, realpathSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Mode = 'demo' | 'production'

export interface Settings {
  readonly mode: Mode
  readonly port: number
  readonly host: string
  readonly dataDir: string
  /** The application's own login. Without it, our own PostgreSQL is started. */
  readonly databaseUrl?: string
  /** A login that may become `kugghjul_owner`, for migrations. */
  readonly ownerUrl?: string
  readonly masterKeyFile: string
  readonly secureCookies: boolean
  /** A file with the number of days that the demo is ahead of the calendar; read again each time. Demo only. */
  readonly demoDaysFile?: string
}

type Environment = Readonly<Record<string, string | undefined>>

/** Reads the operator's settings. Throws `WrongSettings` with what to change. */
export function readSettings(environment: Environment, project = projectDirectory()): Settings {
  const given = (name: string) => environment[name]?.trim() || undefined
  const databaseUrl = given('DATABASE_URL')
  const ownerUrl = given('DATABASE_OWNER_URL')
  const mode = readMode(given('MODE'), databaseUrl)
  const host = given('KUGGHJUL_HOST') ?? '127.0.0.1'
  const demoDaysFile = given('KUGGHJUL_DEMO_DAYS_FILE')
  if (demoDaysFile !== undefined && mode === 'production')
    throw new WrongSettings('KUGGHJUL_DEMO_DAYS_FILE moves the calendar: it works only in a demo')
  const dataDir = resolve(
    given('KUGGHJUL_DATA') ?? join(userDataFolder(given, project), checkoutName(project)),
  )
  return {
    mode,
    port: readPort(given('PORT')),
    host,
    dataDir,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(ownerUrl === undefined ? {} : { ownerUrl }),
    masterKeyFile: resolve(given('KUGGHJUL_MASTER_KEY_FILE') ?? join(dataDir, 'master.key')),
    // Browsers keep `__Host-` cookies only over https, which a demo on this machine does not have.
    secureCookies: mode === 'production' || !isLoopback(host),
    ...(demoDaysFile === undefined ? {} : { demoDaysFile: resolve(demoDaysFile) }),
  }
}

export class WrongSettings extends Error {
  override readonly name = 'WrongSettings'
}

/** True for an address that never leaves this machine. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host)
}

function readMode(given: string | undefined, databaseUrl: string | undefined): Mode {
  if (given === undefined) return databaseUrl === undefined ? 'demo' : 'production'
  if (given === 'demo' || given === 'production') return given
  throw new WrongSettings(`MODE is "${given}"; it can be demo or production`)
}

function readPort(given = '3000'): number {
  const port = Number(given)
  if (!/^\d{1,5}$/.test(given) || port > 65_535)
    throw new WrongSettings(`PORT is "${given}"; it must be 0 to 65535`)
  return port
}

function userDataFolder(given: (name: string) => string | undefined, project: string): string {
  if (process.getuid?.() === 0) return '/var/lib/kugghjul'
  const xdg = given('XDG_DATA_HOME')
  if (xdg !== undefined && isAbsolute(xdg)) return join(xdg, 'kugghjul')
  const home = [given('HOME'), accountHome()].find((path) => path !== undefined && isWritable(path))
  if (home !== undefined) return join(home, '.local', 'share', 'kugghjul')
  if (isWritable(project)) return join(project, '.data')
  throw new WrongSettings('There is no home folder to keep data in: set KUGGHJUL_DATA to a folder of yours')
}

function accountHome(): string | undefined {
  try {
    return userInfo().homedir
  } catch {
    // An account that is only a number has no entry to read.
    return undefined
  }
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return isAbsolute(path)
  } catch {
    return false
  }
}

/** One data directory per checkout, so that two versions side by side do not meet in one database. */
function checkoutName(project: string): string {
  return createHash('sha256').update(realpathSync(project)).digest('hex').slice(0, 8)
}

function projectDirectory(): string {
  for (let at = dirname(fileURLToPath(import.meta.url)); at !== dirname(at); at = dirname(at)) {
    if (isProject(join(at, 'package.json'))) return at
  }
  throw new Error('Kugghjul does not find its own package.json')
}

function isProject(file: string): boolean {
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name === 'kugghjul'
}
