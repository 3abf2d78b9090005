import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('../..', import.meta.url))

/** The real program in a process of its own with the demo world, on loopback and a directory that goes away. */
export type Running = {
  readonly baseUrl: string
  readonly dataDir: string
  readonly stop: () => Promise<void>
  /** From now on the program is so many days ahead of the calendar. */
  readonly goTo: (days: number) => void
}

/** Starts what `npm run build` made. Throws with the program's own words when it does not come up in a minute. */
export async function startRunning(): Promise<Running> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kugghjul-journey-'))
  const daysFile = join(dataDir, 'days')
  const goTo = (days: number) => writeFileSync(daysFile, String(days))
  const child = spawn(process.execPath, [join(project, 'dist', 'main.js')], {
    env: {
      ...process.env,
      ...{ KUGGHJUL_DATA: dataDir, KUGGHJUL_DEMO_DAYS_FILE: daysFile, PORT: '0', DATABASE_URL: '', MODE: '' },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout?.on('data', (chunk) => {
    said += String(chunk)
  })
  child.stderr?.on('data', (chunk) => {
    said += String(chunk)
  })
  const stop = () => stopped(child, dataDir)
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the program ended: ${said}`)
    // The system chooses a free port, and the program says which when it listens.
    const baseUrl = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
    if (baseUrl !== undefined) return { baseUrl, dataDir, stop, goTo }
    await sleep(100)
  }
  await stop()
  throw new Error(`the program did not come up: ${said}`)
}

async function stopped(child: ChildProcess, dataDir: string) {
  if (child.exitCode === null) {
    child.kill('SIGTERM')
    await Promise.race([new Promise((resolve) => child.once('exit', resolve)), sleep(15_000)])
    if (child.exitCode === null) child.kill('SIGKILL')
  }
  rmSync(dataDir, { recursive: true, force: true })
}
