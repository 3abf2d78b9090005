import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build as bundle } from 'esbuild'

export const project = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Builds `dist` anew when something it is made of has changed; returns whether it did. */
export async function buildIfNeeded(root = project) {
  const stamp = inputsOf(root)
  const dist = join(root, 'dist')
  const stampFile = join(dist, 'stamp')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false
  const fresh = join(root, 'node_modules', '.cache', `kugghjul-build-${process.pid}`)
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(join(fresh, 'public'), { recursive: true })
  try {
    await Promise.all([buildServer(root, fresh), buildPublic(root, fresh)])
    cpSync(join(root, 'src/storage/migrations'), join(fresh, 'migrations'), { recursive: true })
    writeFileSync(join(fresh, 'stamp'), stamp)
    putInPlace(fresh, dist)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
  return true
}

function inputsOf(root) {
  const hash = createHash('sha256')
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  for (const file of [...files, join(root, 'package-lock.json'), fileURLToPath(import.meta.url)]) {
    if (!existsSync(file)) continue
    hash
      .update(`${file.slice(root.length)}\0`)
      .update(createHash('sha256').update(readFileSync(file)).digest())
  }
  return hash.digest('hex')
}

function buildServer(root, out) {
  return bundle({
    absWorkingDir: root,
    entryPoints: { main: 'src/main.ts' },
    outdir: out,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  })
}

/** What browsers fetch, each file named by its content so that it may be kept for ever. */
async function buildPublic(root, out) {
  const folder = join(out, 'public')
  const { metafile } = await bundle({
    absWorkingDir: root,
    entryPoints: ['src/ui/browser.ts', 'src/ui/style.css'],
    outdir: folder,
    entryNames: '[name].[hash]',
    assetNames: '[name].[hash]',
    publicPath: '/assets/',
    bundle: true,
    minify: true,
    target: ['es2022', 'safari15.4', 'firefox100', 'chrome100'],
    format: 'iife',
    loader: { '.woff2': 'file', '.woff': 'empty', '.svg': 'file', '.png': 'file' },
    metafile: true,
    logLevel: 'warning',
  })
  const names = Object.keys(metafile.outputs).map((file) => basename(file))
  const statics = copyStatics(join(root, 'src/ui/static'), folder)
  const manifest = Object.fromEntries([
    ...names.map((name) => [name.replace(/\.[0-9A-Z]{8}(?=\.\w+$)/, ''), name]),
    ...statics.map((name) => [name, name]),
  ])
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}

function copyStatics(from, to) {
  if (!existsSync(from)) return []
  cpSync(from, to, { recursive: true })
  return readdirSync(from)
}

/** A whole new folder takes the place of the old one; another build at the same moment does no harm. */
function putInPlace(fresh, dist) {
  const old = `${fresh}-old`
  for (let tries = 0; ; tries += 1) {
    try {
      if (existsSync(dist)) renameSync(dist, old)
      renameSync(fresh, dist)
      break
    } catch (error) {
      if (tries === 5 || !['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(error.code)) throw error
    }
    rmSync(old, { recursive: true, force: true })
  }
  rmSync(old, { recursive: true, force: true })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const started = performance.now()
  const built = await buildIfNeeded()
  console.log(
    built ? `Built in ${((performance.now() - started) / 1000).toFixed(1)} s` : 'Nothing has changed',
  )
}
