import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { establish, metSip, plannedSip, viewOf } from '../../../test/support/planned-sip.ts'
import { addColleague, type Colleague, type Program, startProgram } from '../../../test/support/program.ts'
import { browse, choiceOf, valuesOf } from '../../../test/support/read-page.ts'

let program: Program
let peter: Colleague
let karin: Colleague
let lena: Colleague

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
  lena = await addColleague(program, { name: 'Lena Ros', unit: 'Biståndsenheten', authority: 'Kommunen' })
})
afterAll(() => program.close())

const path = (who: Colleague) => `/plan/contacts/${who.viewer.unit}`

describe('contact persons', () => {
  test('a unit sets its own, those who lead set any, and it makes no new version', async () => {
    const sip = await plannedSip(program, peter, [karin])
    await establish(program, peter, sip)
    const [peters, karins] = [browse(program, peter, sip), browse(program, karin, sip)]
    const sent = await karins.send(path(karin), {
      name: 'Karin Lindh, sjuksköterska',
      phone: '010-555 01 51',
    })
    expect(sent.status).toBe(303)
    const form = await peters.open(path(karin))
    expect(form.text).toContain('Kontaktperson på Hemsjukvården')
    expect(valuesOf(form.html)).toMatchObject({ phone: '010-555 01 51' })
    expect((await peters.send(path(karin), { phone: '010-555 01 62' })).status).toBe(303)
    const { plan } = await viewOf(program, peter, sip)
    expect([plan.established?.version, plan.revision]).toEqual([1, undefined])

    const stale = await karins.post(path(karin), { ...valuesOf(form.html), phone: '010-555 01 63' })
    expect(stale.status).toBe(422)
    expect(valuesOf(stale.html)).toMatchObject({ phone: '010-555 01 63' })
    expect(stale.text).toMatch(/Telefon Så står det nu .*62/)
    expect((await karins.send(path(karin), { name: '' })).status).toBe(422)
  })

  test('nobody else’s, and no unit that has no part', async () => {
    const sip = await metSip(program, peter, [karin])
    const [peters, karins] = [browse(program, peter, sip), browse(program, karin, sip)]
    expect((await karins.open(path(peter))).status).toBe(404)
    expect((await peters.open(path(lena))).status).toBe(404)
    expect((await browse(program, lena, sip).open(path(lena))).status).toBe(404)
    expect((await peters.open(path(peter))).status).toBe(200)
  })
})

describe('what others do', () => {
  test('nobody: said outright, and taken back', async () => {
    const sip = await metSip(program, peter, [karin])
    const peters = browse(program, peter, sip)
    expect((await peters.open('/plan/others')).text).toContain('Elsa, någon anhörig, en förening')
    expect((await peters.send('/plan/others', {})).status).toBe(303)
    expect((await viewOf(program, peter, sip)).plan.nobodyElse).toBe(true)
    expect((await peters.open('/plan/others')).text).toContain('Ni har skrivit att ingen annan gör något')
    expect((await peters.send('/plan/others', {})).status).toBe(303)
    expect((await viewOf(program, peter, sip)).plan.nobodyElse).toBe(false)
    expect((await browse(program, karin, sip).open('/plan/others')).status).toBe(404)
  })

  test('when somebody does something it is shown, and “nobody” is refused', async () => {
    const sip = await metSip(program, peter, [karin])
    const peters = browse(program, peter, sip)
    await peters.send('/plan/goal', { ours: 'Går ut före påsk' })
    const form = await peters.open('/plan/measure')
    const what = 'Kör till stugan'
    const responsible = choiceOf(form.html, 'Någon annan')
    await peters.send('/plan/measure', { what, responsible, other: 'Birgit', starts: '2026-12-11' })
    const page = await peters.open('/plan/others')
    expect(page.text).toMatch(/Kör till stugan Birgit Då behöver inget mer sägas/)
    expect((await peters.post('/plan/others', { nobodyElse: 'yes' })).status).toBe(422)
  })
})

describe('a plan that holds is changed', () => {
  test('the version that holds goes on holding, and an unchanged change is dropped', async () => {
    const sip = await plannedSip(program, peter, [karin])
    const peters = browse(program, peter, sip)
    expect((await peters.open('/plan/revise')).text).toContain('Planen gäller inte än.')
    expect((await peters.post('/plan/revise', { act: 'start' })).status).toBe(422)
    await establish(program, peter, sip)
    expect((await peters.open('/plan/revise')).text).toContain(
      'Version 1 gäller tills Elsa har svarat på ändringen.',
    )
    expect((await peters.send('/plan/revise', {})).status).toBe(303)
    expect((await peters.open('/plan/establish')).text).toContain('en ändring sedan förra svaret')
    expect((await peters.open('/plan/revise')).text).toContain('Inget är ändrat än.')
    expect((await peters.send('/plan/revise', {})).status).toBe(303)
    expect((await viewOf(program, peter, sip)).plan.revision).toBeUndefined()

    await peters.send('/plan/revise', {})
    await peters.send('/plan/goal', { ours: 'Går ut före påsk' })
    const changed = await peters.open('/plan/revise')
    expect(changed.text).toContain('Det finns ändringar som Elsa inte har svarat på.')
    expect(changed.html).not.toContain('data-guard')
    expect((await peters.post('/plan/revise', { act: 'drop' })).status).toBe(422)
    expect((await peters.open('/plan/establish')).text).toContain('börjar version 2 gälla')
    expect((await browse(program, karin, sip).open('/plan/revise')).status).toBe(404)
  })
})
