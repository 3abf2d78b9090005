import { execFile, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { type Account, closedFor, databaseAccount, errorCode } from './embedded-account.ts'
import { type Binaries, findBinaries } from './embedded-binaries.ts'
import { joinPrograms, processesIn } from './embedded-programs.ts'

const run = promisify(execFile)
const patience = 120_000
const environment = { LC_ALL: 'C', TZ: 'UTC' }

export interface EmbeddedOptions {
  /** The program's data directory; the database is in `postgres` below it. */
  readonly dataDir: string
  readonly log?: (message: string) => void
  /** Another PostgreSQL's programs, instead of those that come with Kugghjul. */
  readonly binDir?: string
  /** Only for data that nobody will miss: does not wait for the disk. */
  readonly throwaway?: boolean
}

export interface Embedded {
  /** The directory of the server's socket. */
  readonly host: string
  readonly port: number
  /** True when a server was already running on this directory. */
  readonly rejoined: boolean
  /** Stops the server, unless another of our programs uses the same directory. */
  stop(): Promise<void>
}

/**
 * Starts our own PostgreSQL on a data directory, or joins the one that runs there already.
 * Socket only, never TCP: the libraries that come with it are old. Throws with a message for the operator
 * when the directory belongs to another account or another major version, or the binaries are missing.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { log = () => {} } = options
  prepareDataDir(resolve(options.dataDir))
  const dataDir = realpathSync(options.dataDir)
  const cluster = join(dataDir, 'postgres')
  const account = databaseAccount(cluster)
  refuseClosed(cluster, account)
  const programs = joinPrograms(dataDir)
  try {
    while (programs.someoneIsStopping()) await sleep(20)
    const binaries = await findBinaries(dataDir, account, options.binDir)
    if (!existsSync(cluster)) await createCluster(cluster, account, binaries, options.throwaway ?? false)
    refuseOtherVersion(cluster, binaries)
    const server = await runningServer(cluster, account, binaries, options)
    log(`PostgreSQL ${binaries.major} ${server.rejoined ? 'joined' : 'started'} in ${cluster}`)
    return {
      host: server.host,
      port: server.port,
      rejoined: server.rejoined,
      stop: () => programs.leave(() => stopServer(cluster)),
    }
  } catch (error) {
    await programs.leave(async () => {})
    throw error
  }
}

function prepareDataDir(dataDir: string) {
  const firstNew = mkdirSync(dataDir, { recursive: true, mode: 0o711 })
  if (process.getuid?.() !== 0) return
  // The database's account must be able to pass, whatever root's umask is; it cannot list or read.
  for (let at = dataDir; ; at = dirname(at)) {
    chmodSync(at, statSync(at).mode | 0o011)
    if (firstNew === undefined || at === firstNew || at === dirname(at)) return
  }
}

function refuseClosed(cluster: string, account: Account) {
  const closed = closedFor(dirname(cluster), account)
  if (closed !== undefined) {
    throw new Error(
      `The database runs as an account without rights (user ${account.uid}), and that account may not enter ` +
        `${closed}. Choose another data directory with KUGGHJUL_DATA.`,
    )
  }
  const owner = statSync(cluster, { throwIfNoEntry: false })?.uid
  if (account.uid === undefined && owner !== undefined && owner !== process.getuid?.()) {
    throw new Error(
      `The database in ${cluster} belongs to another account (user ${owner}). Start Kugghjul as the ` +
        `account that made it, or choose another data directory with KUGGHJUL_DATA.`,
    )
  }
}

/** Made beside its place and moved there whole, so that an interrupted or a second start leaves no half. */
async function createCluster(cluster: string, account: Account, { bin }: Binaries, throwaway: boolean) {
  const fresh = mkdtempSync(`${cluster}.new-`)
  if (account.uid !== undefined) chownSync(fresh, account.uid, account.gid)
  const how = ['-U', 'postgres', '-E', 'UTF8', '--locale=C.UTF-8', '--auth=trust', '--no-instructions']
  try {
    await run(join(bin, 'initdb'), ['-D', fresh, ...how, ...(throwaway ? ['--no-sync'] : [])], {
      ...account,
      env: environment,
      cwd: '/',
    })
    renameSync(fresh, cluster)
    syncDirectory(dirname(cluster))
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    if (!['ENOTEMPTY', 'EEXIST'].includes(errorCode(error))) throw error
  }
}

function syncDirectory(directory: string) {
  const handle = openSync(directory, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

function refuseOtherVersion(cluster: string, { major }: Binaries) {
  const has = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (has === major) return
  throw new Error(
    `The database in ${cluster} was made by PostgreSQL ${has}, and this Kugghjul brings PostgreSQL ${major}, ` +
      `which cannot read it. Nothing was changed. Start the Kugghjul version that made it and move the data.`,
  )
}

interface Server {
  pid: number
  host: string
  port: number
  ready: boolean
}

async function runningServer(
  cluster: string,
  account: Account,
  binaries: Binaries,
  options: EmbeddedOptions,
) {
  const until = Date.now() + patience
  let started = false
  let readySince: number | undefined
  while (Date.now() < until) {
    const inside = processesIn(cluster)
    const server = readServer(cluster)
    if (server !== undefined && inside.includes(server.pid)) {
      if (!server.ready) readySince = undefined
      else if (await answers(server)) return { ...server, rejoined: !started }
      else readySince ??= Date.now()
      // Ready and still deaf: it was started with another temporary directory than ours.
      if (readySince !== undefined && Date.now() - readySince > 10_000) break
    } else if (inside.length === 0) {
      started = await launch(cluster, account, binaries, options)
    }
    await sleep(10)
  }
  throw new Error(
    `The database in ${cluster} does not answer (process ${readServer(cluster)?.pid}).${lastWords(cluster)}`,
  )
}

/** The server's own note of who it is: line 1 process, 4 port, 5 socket directory, 8 state. */
function readServer(cluster: string): Server | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    const [pid, , , port, host] = lines
    if (pid === undefined || port === undefined || host === undefined) return undefined
    return { pid: Number(pid), port: Number(port), host, ready: lines[7]?.startsWith('ready') ?? false }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}

function answers({ host, port }: Server): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(join(host, `.s.PGSQL.${port}`), () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })
}

/** True when our server is up; false when another start was faster. Throws when it does not come up. */
async function launch(cluster: string, account: Account, { bin }: Binaries, options: EmbeddedOptions) {
  clearAfterCrash(cluster)
  const host = socketDirectory(account)
  const log = openSync(logFile(cluster), 'a', 0o600)
  // Detached: Ctrl-C must not stop the database before the program has answered its last requests.
  const child = spawn(join(bin, 'postgres'), ['-D', cluster, '-k', host, ...parameters(options)], {
    ...account,
    env: environment,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  let failed: Error | undefined
  child.on('error', (error) => {
    failed = error
  })
  child.unref()
  const until = Date.now() + patience
  while (Date.now() < until) {
    const server = readServer(cluster)
    if (server?.pid === child.pid && server?.ready) return true
    if (failed !== undefined || child.exitCode !== null || child.signalCode !== null) {
      removeSocketDirectory(host)
      if (processesIn(cluster).length > 0) return false
      throw new Error(`PostgreSQL did not start in ${cluster}.${failed?.message ?? ''}${lastWords(cluster)}`)
    }
    await sleep(10)
  }
  return true
}

function parameters({ throwaway = false }: EmbeddedOptions): string[] {
  const settings = {
    port: '5432',
    listen_addresses: '',
    unix_socket_permissions: '0700',
    max_connections: '60',
    shared_buffers: '128MB',
    jit: 'off',
    fsync: throwaway ? 'off' : 'on',
    synchronous_commit: throwaway ? 'off' : 'on',
    log_min_messages: 'warning',
    log_timezone: 'UTC',
    // Values of people would otherwise be written to the log with each failing statement.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** Only when no process stands in the cluster: the file also guards against children of a killed server. */
function clearAfterCrash(cluster: string) {
  const dead = readServer(cluster)
  if (dead === undefined) return
  removeSocketDirectory(dead.host)
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
}

const socketPrefix = 'kugghjul-'

/** A socket's path may have 107 characters, so it is never below the data directory. */
function socketDirectory(account: Account): string {
  const parent = tmpdir().length > 60 ? '/tmp' : tmpdir()
  const directory = mkdtempSync(join(parent, socketPrefix))
  if (account.uid !== undefined) chownSync(directory, account.uid, account.gid)
  return directory
}

/** Takes away only what we made: the path comes from a file that root must not trust. */
function removeSocketDirectory(directory: string) {
  if (!/^kugghjul-\w{6}$/.test(basename(directory))) return
  try {
    rmSync(join(directory, '.s.PGSQL.5432'), { force: true })
    rmSync(join(directory, '.s.PGSQL.5432.lock'), { force: true })
    rmdirSync(directory)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
  }
}

async function stopServer(cluster: string) {
  const server = readServer(cluster)
  if (server === undefined || !processesIn(cluster).includes(server.pid)) return
  const started = Date.now()
  let signal: NodeJS.Signals = 'SIGINT'
  signalTo(server.pid, signal)
  while (processesIn(cluster).length > 0) {
    if (Date.now() - started > 20_000 && signal === 'SIGINT') {
      signal = 'SIGQUIT'
      signalTo(server.pid, signal)
    }
    if (Date.now() - started > 30_000) throw new Error(`The database in ${cluster} does not stop`)
    await sleep(10)
  }
  removeSocketDirectory(server.host)
}

function signalTo(pid: number, signal: NodeJS.Signals) {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error
  }
}

function logFile(cluster: string): string {
  return join(dirname(cluster), 'postgres.log')
}

function lastWords(cluster: string): string {
  const file = logFile(cluster)
  if (!existsSync(file)) return ''
  const lines = readFileSync(file, 'utf8').trim().split('\n').slice(-5)
  return ` Its log (${file}) ends:\n${lines.join('\n')}`
}
