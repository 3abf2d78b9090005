import { runTool } from './run.mjs'

/** Counts that take longer than CI has time for: kill -9 a hundred times, and one rule taken away at a time. */
const kills = await runTool('vitest', ['run', '--project=storage', 'test/durability'], {
  env: { KILLS: '100' },
})
await import('./mutants.mjs')
if (!kills.ok) process.exitCode = 1
