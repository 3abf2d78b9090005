import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Program, startProgram } from '../../../test/support/program.ts'
import { glossary } from '../../domain/glossary.ts'
import { ruleIds, ruleOf } from '../../domain/law.ts'
import { exampleRegion } from '../../domain/policy.ts'

let program: Program
beforeAll(async () => {
  program = await startProgram()
})
afterAll(() => program.close())

const page = async (path: string, cookie = '') => (await program.request(path, { cookie })).text()

test('every rule is there, with why, its sources and their dates', async () => {
  const html = await page('/rules')
  for (const id of ruleIds) {
    expect(html).toContain(`<li id="${id}">`)
    for (const { cite } of ruleOf(id).sources) expect(html).toContain(cite.sv)
  }
  expect(html).toContain('från 1 jan. 2010 till 30 juni 2025, gäller inte längre')
  expect(html).toContain('10 kap. 8–9 §§ socialtjänstlagen (2025:400), från 1 juli 2025')
})

test('every local rule is there with its value, and what is unconfirmed says so', async () => {
  const html = await page('/rules')
  const table = html.slice(html.indexOf('<table'))
  expect([...table.matchAll(/<th scope="row">/g)]).toHaveLength(Object.keys(exampleRegion.rules).length)
  const rowOf = (label: string) => table.split('<tr>').find((row) => row.includes(label)) ?? ''
  expect(rowOf('Ett barn svarar själv')).toContain('obekräftat')
  expect(rowOf('Från upptäckt behov till möte')).toContain('21\u00a0dagar')
  expect(rowOf('Planen skrivs under')).toContain('nej')
  expect(html).toContain('Exempelregionen, som är påhittad')
})

test('every word is there, and links to a rule that is on the page of rules', async () => {
  const words = await page('/words')
  const rules = await page('/rules')
  for (const { word, meaning } of glossary) {
    expect(words).toContain(`<th scope="row">${word.sv}</th>`)
    expect(words).toContain(meaning.sv)
  }
  for (const [, id = ''] of words.matchAll(/href="\/rules#([\w-]+)"/g)) expect(rules).toContain(`id="${id}"`)
})

test('both are there in English', async () => {
  expect(await page('/rules', 'lang=en')).toContain(
    'Social Services Act (2025:400), ch. 10 ss. 8–9, from 1 Jul',
  )
  expect(await page('/words', 'lang=en')).toContain('<span lang="sv">kallelse</span>')
})
