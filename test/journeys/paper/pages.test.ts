import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, type TestBrowser, type Visitor } from '../../support/browser.ts'
import { type ElsasPlan, elsasPlan } from '../../support/elsas-plan.ts'
import { type Program, startProgram } from '../../support/program.ts'

let browser: TestBrowser
let visitor: Visitor
let program: Program
let elsa: ElsasPlan
let style: string

beforeAll(async () => {
  program = await startProgram()
  elsa = await elsasPlan(program)
  browser = await openBrowser()
  visitor = await browser.newVisitor({ baseUrl: 'http://127.0.0.1' })
  const built = await build({
    entryPoints: [fileURLToPath(new URL('../../../src/ui/style.css', import.meta.url))],
    bundle: true,
    write: false,
    loader: { '.woff2': 'dataurl' },
    logLevel: 'error',
  })
  style = built.outputFiles[0]?.text ?? ''
})
afterAll(async () => {
  await browser.close()
  await program.close()
})

/** How many A4 pages the page takes in print, as Chromium makes them. */
async function printed(path: string): Promise<number> {
  const html = await (await program.request(path, { cookie: elsa.peter.cookie })).text()
  await visitor.page.setContent(
    html
      .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${style}</style>`)
      .replace(/<script[^>]*><\/script>/, ''),
  )
  await visitor.page.evaluate(() => document.fonts.ready.then(() => undefined))
  const pdf = await visitor.page.pdf({ preferCSSPageSize: true })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}

test('a plan with three goals and four measures is one page, also as the person’s copy', async () => {
  const plan = elsa.peter.as(`/sip/${elsa.sip}/plan`)
  expect(await printed(`${plan}/print`)).toBe(1)
  expect(await printed(`${plan}/copies/person`)).toBe(1)
  expect(await printed(`${plan}/extract`)).toBe(1)
  expect(await printed(`${plan}/print/large`)).toBeGreaterThan(2)
})

test('the blank forms: a call is one page, a meeting two, a plan four', async () => {
  expect(await printed('/blanks/call')).toBe(1)
  expect(await printed('/blanks/meeting')).toBe(2)
  expect(await printed('/blanks/plan')).toBeLessThanOrEqual(4)
})
