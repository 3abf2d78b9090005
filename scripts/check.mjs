import { pathToFileURL } from 'node:url'
import { runTool } from './run.mjs'

const steps = {
  types: ['tsc', '--noEmit'],
  'style and lint': ['biome', 'check', '--diagnostic-level=error'],
  accessibility: ['oxlint', '--deny-warnings', 'src'],
  'generated docs': ['node', 'scripts/docs.mjs', '--check'],
  'import rules': ['depcruise', '--config', '.dependency-cruiser.cjs', 'src'],
}

/** Runs every check, tells how long each took, and returns the names of those that failed. */
export async function check() {
  const failed = []
  for (const [name, [tool, ...args]] of Object.entries(steps)) {
    const { ok, said, seconds } = await runTool(tool, args, { quiet: true })
    console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`)
    if (ok) continue
    console.log(said)
    failed.push(name)
  }
  return failed
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const failed = await check()
  process.exitCode = failed.length > 0 ? 1 : 0
}
