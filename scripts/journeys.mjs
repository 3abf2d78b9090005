import { buildIfNeeded } from './build.mjs'
import { runTool } from './run.mjs'

const names = process.argv.slice(2)
await buildIfNeeded()
const { ok } = await runTool('vitest', [
  'run',
  '--project=journeys',
  ...names.map((name) => `test/journeys/${name}`),
])
process.exitCode = ok ? 0 : 1
