import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { project } from './build.mjs'

/** Imports a TypeScript module of ours from a script; in `dist` it finds the migrations as the program does. */
export async function load(path, folder = join(project, 'node_modules', '.cache')) {
  mkdirSync(folder, { recursive: true })
  const out = join(folder, `kugghjul-load-${process.pid}-${path.replaceAll(/\W/g, '-')}.mjs`)
  await build({
    absWorkingDir: project,
    entryPoints: [path],
    outfile: out,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
  })
  try {
    return await import(pathToFileURL(out).href)
  } finally {
    rmSync(out, { force: true })
  }
}
