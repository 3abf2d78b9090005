import { execFile } from 'node:child_process'
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
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { type Account, closedFor, databaseAccount, errorCode } from './embedded-account.ts'
import { type Binaries, findBinaries } from './embedded-binaries.ts'
import { joinPrograms } from './embedded-programs.ts'
import { runningServer, stopServer } from './embedded-server.ts'

const run = promisify(execFile)

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
  /** Brings the server back when it has died under us; where it is stays the same. Does nothing after `stop`. */
  revive(): Promise<void>
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
    const running = (place?: string) =>
      runningServer(cluster, account, binaries.bin, options.throwaway ?? false, place)
    const server = await running()
    let reviving: Promise<void> | undefined
    let stopped = false
    log(`PostgreSQL ${binaries.major} ${server.rejoined ? 'joined' : 'started'} in ${cluster}`)
    return {
      host: server.host,
      port: server.port,
      rejoined: server.rejoined,
      async revive() {
        if (stopped) return
        reviving ??= running(server.host)
          .then((again) => log(`PostgreSQL ${again.rejoined ? 'joined' : 'started'} again in ${cluster}`))
          .finally(() => {
            reviving = undefined
          })
        await reviving
      },
      async stop() {
        stopped = true
        await reviving?.catch(() => {})
        await programs.leave(() => stopServer(cluster))
      },
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
      env: { LC_ALL: 'C', TZ: 'UTC' },
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
