import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Kugghjul needs Node 20.19 or later, and this is ${process.versions.node}.`)
  process.exit(1)
}

const { buildIfNeeded, project } = await import('./build.mjs')
await buildIfNeeded()
process.setSourceMapsEnabled(true)
await import(pathToFileURL(join(project, 'dist', 'main.js')).href)
