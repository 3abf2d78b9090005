import { afterAll, beforeAll, expect, test } from 'vitest'
import { measureOf, plannedSip, viewOf } from '../../../../test/support/planned-sip.ts'
import { addColleague, type Colleague, type Program, startProgram } from '../../../../test/support/program.ts'
import { browse, valuesOf } from '../../../../test/support/read-page.ts'
import { act } from '../../../../test/support/ready-sip.ts'
import { changeMeasure } from '../../../domain/sip/write-measure.ts'

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

const page = '/plan/note-answers'
const last = async (sip: string) => {
  const found = (await viewOf(program, peter, sip)).plan.measures.at(-1)
  if (found === undefined) throw new Error('no measure')
  return found
}

test('who is waited for, and their answer written down with how it came', async () => {
  const sip = await plannedSip(program, peter, [karin])
  const peters = browse(program, peter, sip)
  const { id } = await last(sip)
  const list = await peters.open(page)
  expect(list.text).toMatch(/Hjälp av Hemsjukvården Väntar på Hemsjukvården/)
  expect(list.html).toContain(`${page}/${id}`)
  const form = await peters.open(`${page}/${id}`)
  expect(form.text).toContain('Gör Hemsjukvården det här?')
  expect(form.html).not.toMatch(/type="radio"[^>]*checked/)
  const missing = await peters.send(`${page}/${id}`, { accepts: 'no', why: 'Ingen personal' })
  expect(missing.status).toBe(422)
  expect(missing.html).toContain('<a href="#f-noted">')
  expect(missing.html).toContain('>Ingen personal</textarea>')
  const sent = await peters.send(`${page}/${id}`, { accepts: 'no', why: 'Ingen personal', noted: 'phone' })
  expect([sent.status, sent.location]).toEqual([303, peter.as(`/sip/${sip}${page}`)])
  expect((await last(sip)).acceptance).toMatchObject({ state: 'declined', noted: 'phone' })
})

test('"at the meeting" only for somebody who was there', async () => {
  const sip = await plannedSip(program, peter, [karin], (to) => (to.kind === 'unit' ? 'absent' : 'in-room'))
  const { id } = await last(sip)
  const refused = await browse(program, peter, sip).send(`${page}/${id}`, {
    accepts: 'yes',
    noted: 'at-meeting',
  })
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('<a href="#f-noted">')
})

test('changed since it was read: nothing is saved until it has been read anew', async () => {
  const sip = await plannedSip(program, peter, [karin])
  const peters = browse(program, peter, sip)
  const { id, version } = await last(sip)
  const form = valuesOf((await peters.open(`${page}/${id}`)).html)
  await act(program, peter, sip, (s, ctx) =>
    changeMeasure(
      s,
      { ...measureOf(s, { unit: 'Hemsjukvården', where: 'på torget' }), measure: id, expects: version },
      ctx,
    ),
  )
  const stale = await peters.post(`${page}/${id}`, { ...form, accepts: 'yes', noted: 'letter' })
  expect(stale.status).toBe(422)
  expect(stale.text).toContain('Insatsen har ändrats sedan du läste den')
  expect(stale.text).toContain('på torget')
  expect((await peters.post(`${page}/${id}`, valuesOf(stale.html))).status).toBe(303)
})

test('a no is ticked as read by those who lead, and stays in the plan', async () => {
  const sip = await plannedSip(program, peter, [karin])
  await browse(program, karin, sip).send('/plan/our-part', { 'accepts-1': 'no', 'why-1': 'Vi är för få' })
  const peters = browse(program, peter, sip)
  const { id } = await last(sip)
  expect((await peters.open(page)).text).toContain('Vi är för få')
  expect((await peters.send(page, {})).status).toBe(422)
  expect((await peters.send(page, { seen: id })).status).toBe(303)
  const read = await peters.open(page)
  expect(read.text).toContain('Läst av er')
  expect(read.html).not.toContain('name="seen"')
  expect((await peters.open('/plan')).text).toContain('Vi är för få')
})

test('what a party outside says of the plan', async () => {
  const sip = await plannedSip(program, peter, [karin])
  const call = (await viewOf(program, peter, sip)).calls.find((c) => c.to.kind === 'party')?.id ?? ''
  const peters = browse(program, peter, sip)
  expect((await peters.open(page)).html).toContain(`/plan/note-party/${call}`)
  const form = `/plan/note-party/${call}`
  expect((await peters.open(form)).text).toContain('Vad säger Birgit om planen?')
  const missing = await peters.send(form, { answer: 'disagrees', noted: 'letter' })
  expect(missing.html).toContain('<a href="#f-why">')
  await peters.send(form, { answer: 'disagrees', noted: 'letter', why: 'Mamma behöver mer hjälp' })
  expect((await browse(program, karin, sip).open('/plan')).text).toMatch(
    /Barn i ett brev, 23 nov. 2026 Mamma behöver mer hjälp Håller inte med/,
  )
})

test('only for those who lead, and in English', async () => {
  const sip = await plannedSip(program, peter, [karin])
  const { id } = await last(sip)
  const call = (await viewOf(program, peter, sip)).calls[0]?.id ?? ''
  for (const below of [page, `${page}/${id}`, `/plan/note-party/${call}`]) {
    expect((await browse(program, karin, sip).open(below)).status, below).toBe(404)
    const english = await browse(program, peter, sip, `${peter.cookie}; lang=en`).open(below)
    expect(english.html, below).toContain('<html lang="en"')
    expect(english.html.match(/<title>[^<]*/)?.[0], below).not.toMatch(/Elsa|Birgit/)
    expect(english.text, below).toMatch(/answer|say/)
  }
  for (const below of [`${page}/nothing`, '/plan/note-party/nothing'])
    expect((await browse(program, peter, sip).open(below)).status, below).toBe(404)
})
