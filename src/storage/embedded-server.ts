import { spawn } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmdirSync,
  rmSync,
} from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Account, errorCode } from './embedded-account.ts'
import { processesIn } from './embedded-programs.ts'

const patience = 120_000

interface Server {
  pid: number
  host: string
  port: number
  ready: boolean
}

/**
 * The server of a cluster, joined or started; throws with the end of its log when it does not come up. One that is
 * started has its socket in `place` when it can.
 */
export async function runningServer(
  cluster: string,
  account: Account,
  bin: string,
  throwaway: boolean,
  place?: string,
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
      started = await launch(cluster, account, bin, throwaway, place)
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
async function launch(
  cluster: string,
  account: Account,
  bin: string,
  throwaway: boolean,
  place: string | undefined,
) {
  // A server that died while it came up has not told where its socket was to be.
  const before = clearAfterCrash(cluster)
  const host = socketDirectory(account, place ?? before)
  const log = openSync(logFile(cluster), 'a', 0o600)
  // Detached: Ctrl-C must not stop the database before the program has answered its last requests.
  const child = spawn(join(bin, 'postgres'), ['-D', cluster, '-k', host, ...parameters(throwaway)], {
    ...account,
    env: { LC_ALL: 'C', TZ: 'UTC' },
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

function parameters(throwaway: boolean): string[] {
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

/**
 * Only when no process stands in the cluster: the file also guards against children of a killed server.
 * Returns where the dead server's socket was.
 */
function clearAfterCrash(cluster: string): string | undefined {
  const dead = readServer(cluster)
  if (dead === undefined) return undefined
  removeSocketDirectory(dead.host)
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
  return dead.host
}

const socketPrefix = 'kugghjul-'

/**
 * A socket's path may have 107 characters, so it is never below the data directory. After a crash it is made anew
 * where it was, when it can be: a program that outlived its database knows no other place.
 */
function socketDirectory(account: Account, before: string | undefined): string {
  const parent = tmpdir().length > 60 ? '/tmp' : tmpdir()
  const again = before !== undefined && dirname(before) === parent && isOurs(before) && madeAnew(before)
  const directory = again ? before : mkdtempSync(join(parent, socketPrefix))
  if (account.uid !== undefined) chownSync(directory, account.uid, account.gid)
  return directory
}

const isOurs = (directory: string): boolean => /^kugghjul-\w{6}$/.test(basename(directory))

function madeAnew(directory: string): boolean {
  try {
    mkdirSync(directory, { mode: 0o700 })
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}

/** Takes away only what we made: the path comes from a file that root must not trust. */
function removeSocketDirectory(directory: string) {
  if (!isOurs(directory)) return
  try {
    rmSync(join(directory, '.s.PGSQL.5432'), { force: true })
    rmSync(join(directory, '.s.PGSQL.5432.lock'), { force: true })
    rmdirSync(directory)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
  }
}

/** Ends it at once but in order; returns when its last process is gone. */
export async function stopServer(cluster: string) {
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
