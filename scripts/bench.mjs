import { join } from 'node:path'
import { buildIfNeeded, project } from './build.mjs'
import { load } from './load.mjs'

await buildIfNeeded()
const { bench } = await load('bench/bench.ts', join(project, 'dist'))
await bench({ json: process.argv.includes('--json') })
process.exit(0)
