import { mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Which of our programs use one data directory, so that the last one to leave stops its database. */
export interface Programs {
  someoneIsStopping(): boolean
  /** Leaves, and runs `stop` when nobody else is left. */
  leave(stop: () => Promise<void>): Promise<void>
}

let joined = 0

export function joinPrograms(dataDir: string): Programs {
  const directory = join(dataDir, 'programs')
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  joined += 1
  const me = `${process.pid}-${startTime(process.pid)}-${joined}`
  const using = join(directory, `using-${me}`)
  const stopping = join(directory, `stopping-${me}`)
  writeFileSync(using, '')
  return {
    someoneIsStopping: () => living(directory, 'stopping').length > 0,
    // The order is what makes this safe: one says "stopping" and then looks for users, a newcomer says
    // "using" and then looks for "stopping"; at least one of the two sees the other.
    async leave(stop) {
      writeFileSync(stopping, '')
      rmSync(using, { force: true })
      try {
        if (living(directory, 'using').length === 0) await stop()
      } finally {
        rmSync(stopping, { force: true })
      }
    },
  }
}

function living(directory: string, what: string): string[] {
  return readdirSync(directory).filter((name) => {
    const [kind, pid, start] = name.split('-')
    if (kind !== what) return false
    if (startTime(Number(pid)) === start) return true
    rmSync(join(directory, name), { force: true })
    return false
  })
}

/** Start of a process in clock ticks since boot: with it, a re-used process id is not taken for the old one. */
function startTime(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const ended = fields[0] === 'Z' || fields[0] === 'X'
    return ended ? undefined : fields[19]
  } catch {
    return undefined
  }
}

/** Processes whose working directory is `directory`: PostgreSQL's main process and its children stand there. */
export function processesIn(directory: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && workingDirectory(name) === directory)
    .map(Number)
}

function workingDirectory(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}
