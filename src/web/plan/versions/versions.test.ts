import { afterAll, beforeAll, expect, test } from 'vitest'
import { establish, measureOf, plannedSip, viewOf } from '../../../../test/support/planned-sip.ts'
import { addColleague, type Colleague, type Program, startProgram } from '../../../../test/support/program.ts'
import { browse } from '../../../../test/support/read-page.ts'
import { act } from '../../../../test/support/ready-sip.ts'
import { everybody } from '../../../domain/sip/text.ts'
import { addMeasure, changeMeasure } from '../../../domain/sip/write-measure.ts'
import { startRevision, writeSheet } from '../../../domain/sip/write-plan.ts'

let program: Program
let peter: Colleague
let karin: Colleague

beforeAll(async () => {
  program = await startProgram()
  peter = await addColleague(program, {
    name: 'Peter Åberg',
    unit: 'Vårdcentralen Björken',
    authority: 'Regionen',
    kind: 'region',
    functions: ['primary-care'],
  })
  karin = await addColleague(program, { name: 'Karin Lindh', unit: 'Hemsjukvården', authority: 'Kommunen' })
})
afterAll(() => program.close())

/** Holds; then its first measure is made daily, one is added, and the signs are written. */
async function changed() {
  const sip = await plannedSip(program, peter, [karin])
  await establish(program, peter, sip)
  await act(program, peter, sip, startRevision)
  await act(program, peter, sip, (s, ctx) => {
    const [m] = s.plan.measures
    const words = measureOf(s, { unit: peter.viewer.unit, what: 'Hjälp av läkare', often: 'varje dag' })
    return changeMeasure(s, { ...words, measure: m?.id ?? '', expects: m?.version ?? 0 }, ctx)
  })
  await act(program, peter, sip, (s, ctx) =>
    addMeasure(s, measureOf(s, { unit: 'Hemsjukvården', what: 'Duscha' }), ctx),
  )
  await act(program, peter, sip, (s, ctx) =>
    writeSheet(
      s,
      { fields: [{ key: 'crisis-signs', body: 'Vikten går upp', expects: 0 }], audience: everybody },
      ctx,
    ),
  )
  return sip
}

test('what is new in the draft, in words and marks', async () => {
  const sip = await changed()
  const { html, text } = await browse(program, karin, sip).open('/plan/changes')
  expect(text).toMatch(/Version 1 gäller sedan måndag 23 november 2026.*när Elsa har fått frågan igen/)
  expect(html).toMatch(/<del><span class="vh">[^<]*<\/span>två gånger i veckan<\/del>/)
  expect(html).toMatch(/<ins><span class="vh">[^<]*<\/span>varje dag<\/ins>/)
  expect(text).toMatch(/Tillagt Insats: Duscha/)
  expect(text).toMatch(/Tecken på att det inte går bra .*Vikten går upp/)
})

test('a version reads as it stood, whatever is written afterwards', async () => {
  const sip = await changed()
  const karins = browse(program, karin, sip)
  const before = await karins.open('/plan/versions/1')
  expect(before.text).toContain('Elsas plan, version 1')
  expect(before.text).toContain('Hjälp av Vårdcentralen Björken')
  expect(before.text).not.toContain('Duscha')
  expect(before.text).not.toContain('Vikten går upp')
  expect((await karins.open('/plan')).text).toContain('Duscha')
  expect((await karins.open('/plan/versions/2')).status).toBe(404)

  await establish(program, peter, sip)
  const second = await karins.open('/plan/versions/2')
  expect(second.text).toContain('Duscha')
  expect(second.text).toMatch(/Ändrat sedan version 1 .*Tillagt Insats: Duscha/)
  const first = await karins.open('/plan/versions/1')
  expect(first.text).toBe(before.text)
  const list = await karins.open('/plan/versions')
  expect(list.text).toMatch(/Version 2 .*Elsa har sagt ja till planen.*Gäller nu.*Version 1/)
  expect(list.text.match(/Gäller nu/g)).toHaveLength(1)
})

test('a version has no link and no button in its document', async () => {
  const sip = await changed()
  const { html } = await browse(program, peter, sip).open('/plan/versions/1')
  const document = html.slice(html.indexOf('<div class="flow-wide plan">'), html.indexOf('</main>'))
  expect(document).toContain('Hjälp av')
  expect(document).not.toMatch(/<a |<button|<summary/)
})

test('no version: the same answer as for what is not there', async () => {
  const sip = await plannedSip(program, peter, [karin])
  const peters = browse(program, peter, sip)
  for (const below of ['/plan/versions', '/plan/versions/1', '/plan/changes'])
    expect((await peters.open(below)).status, below).toBe(404)
  await establish(program, peter, sip)
  for (const n of ['0', 'latest', '-1', '1.5', '01', '99999999999'])
    expect((await peters.open(`/plan/versions/${n}`)).status, n).toBe(404)
  const english = await browse(program, peter, sip, `${peter.cookie}; lang=en`).open('/plan/versions/1')
  expect(english.text).toContain("Elsa's plan, version 1")
  expect(english.html.match(/<title>[^<]*/)?.[0]).not.toContain('Elsa')
  expect((await viewOf(program, peter, sip)).plan.established?.version).toBe(1)
})
