import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

const folder = new URL('./css/', import.meta.url)
const sheets = readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const)

test.each(sheets)('%s knows no left and right, so that Arabic pages are whole', (_, css) => {
  const physical =
    /(?:(?:margin|padding|border)-(?:left|right)|^\s*(?:left|right)|(?:float|clear|text-align):\s*(?:left|right))\b.*/gm
  expect(css.match(physical)).toBeNull()
})

test('the one sheet stays under 10 kB on the wire', async () => {
  const { outputFiles } = await build({
    entryPoints: ['src/ui/style.css'],
    bundle: true,
    minify: true,
    write: false,
    external: ['@fontsource/*'],
  })
  expect(gzipSync(outputFiles[0]?.contents ?? '').byteLength).toBeLessThan(10_000)
})

test('the apricot line belongs to the person’s voice, and else only the focus ring is apricot', () => {
  const uses = sheets.flatMap(([, css]) =>
    [...css.matchAll(/([^{}]*)\{[^{}]*var\(--apricot\)/g)].map((rule) => rule[1]?.trim()),
  )
  expect(uses.map((selector) => selector?.split('*/').at(-1)?.trim())).toEqual([
    ':focus-visible',
    '.voice',
    '.errors:focus',
  ])
})

test('the one script is short, writes no markup, and keeps nothing in the browser', () => {
  const script = readFileSync(new URL('browser.ts', import.meta.url), 'utf8')
  expect(script.split('\n').length).toBeLessThan(200)
  expect(script).not.toMatch(
    /innerHTML|insertAdjacentHTML|document\.write|eval\(|Storage|indexedDB|document\.cookie/,
  )
})
