import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { measureOf, metSip, plannedSip, viewOf } from '../../../../test/support/planned-sip.ts'
import { addColleague, type Colleague, type Program, startProgram } from '../../../../test/support/program.ts'
import { browse, valuesOf } from '../../../../test/support/read-page.ts'
import { act } from '../../../../test/support/ready-sip.ts'
import { withdraw } from '../../../domain/sip/withdraw.ts'
import { addMeasure, changeMeasure, removeMeasure } from '../../../domain/sip/write-measure.ts'
import { beginSession } from '../../../storage/session-store.ts'

const start = '2026-11-23T09:00:00.000Z'
let program: Program
let peter: Colleague
let karin: Colleague
let lena: Colleague
let stig: Colleague

beforeAll(async () => {
  program = await startProgram(start)
  peter = await addColleague(program, {
    name: 'Peter Åberg',
    unit: 'Vårdcentralen Björken',
    authority: 'Regionen',
    kind: 'region',
    functions: ['primary-care'],
  })
  karin = await addColleague(program, { name: 'Karin Lindh', unit: 'Hemsjukvården', authority: 'Kommunen' })
  lena = await addColleague(program, { name: 'Lena Ros', unit: 'Biståndsenheten', authority: 'Kommunen' })
  stig = await addColleague(program, { name: 'Stig Dal', unit: 'Skolan', authority: 'Skolhuvudmannen' })
})
afterAll(() => program.close())
afterEach(() => program.setClock(start))

const page = '/plan/our-part'
const measures = async (sip: string) => (await viewOf(program, peter, sip)).plan.measures
const ofKarin = async (sip: string) => {
  const found = (await measures(sip)).find(
    (m) => m.responsible.kind === 'unit' && m.responsible.unit === 'Hemsjukvården',
  )
  if (found === undefined) throw new Error('no measure of theirs')
  return found
}

describe('a unit answers for its part', () => {
  test('yes to one, no to another with its reason, and what it says of the whole, in one form', async () => {
    const sip = await plannedSip(program, peter, [karin, lena])
    await act(program, peter, sip, (s, ctx) =>
      addMeasure(s, measureOf(s, { unit: 'Hemsjukvården', what: 'Styrketräning', how: 'Med Johan' }), ctx),
    )
    const karins = browse(program, karin, sip)
    const opened = await karins.open(page)
    expect(opened.text).toContain('Hjälp av Hemsjukvården')
    expect(opened.text).toContain('Styrketräning')
    expect(opened.text).toMatch(/När från 23 nov. 2026 Hur ofta två gånger i veckan Var hemma Mer Med Johan/)
    expect(opened.text).not.toContain('Hjälp av Biståndsenheten')
    expect(opened.html).not.toMatch(/type="radio"[^>]*checked/)
    const sent = await karins.send(page, {
      'accepts-1': 'yes',
      'accepts-2': 'no',
      'why-2': 'Vi har ingen som kan träna',
      answer: 'disagrees',
      planWhy: 'För lite träning',
    })
    expect([sent.status, sent.location]).toEqual([303, karin.as(`/sip/${sip}/plan`)])
    const plan = await browse(program, peter, sip).open('/plan')
    expect(plan.text).toContain('Nej, 23 nov. 2026 Vi har ingen som kan träna')
    expect(plan.text).toMatch(/Hemsjukvården Karin Lindh, 23 nov. 2026 För lite träning Håller inte med/)
    const states = (await measures(sip)).map((m) => m.acceptance.state)
    expect(states).toEqual(['accepted', 'accepted', 'proposed', 'declined'])
  })

  test('what was answered stays when the form is sent again, and a yes may become a no', async () => {
    const sip = await plannedSip(program, peter, [karin])
    const karins = browse(program, karin, sip)
    await karins.send(page, { 'accepts-1': 'yes', answer: 'agrees' })
    expect((await karins.open(page)).html).toMatch(/name="accepts-1" value="yes" checked/)
    const same = await karins.send(page, {})
    expect(same.status).toBe(422)
    await karins.send(page, { 'accepts-1': 'no', 'why-1': 'Johan har slutat' })
    expect((await browse(program, peter, sip).open('/plan')).text).toContain('Johan har slutat')
  })

  test('a no without its reason: every word is there, and nothing was saved', async () => {
    const sip = await plannedSip(program, peter, [karin])
    const karins = browse(program, karin, sip)
    const refused = await karins.send(page, {
      'accepts-1': 'no',
      answer: 'disagrees',
      planWhy: 'Vi säger ”nej” <tills vidare>',
    })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('<a href="#f-why-1">')
    expect(refused.html).toContain('Vi säger ”nej” &lt;tills vidare></textarea>')
    expect((await ofKarin(sip)).acceptance.state).toBe('proposed')
    const whole = await karins.send(page, { 'accepts-1': 'yes', answer: 'disagrees' })
    expect(whole.html).toContain('<a href="#f-planWhy">')
    expect((await ofKarin(sip)).acceptance.state).toBe('proposed')
  })

  test('changed since it was read: what was typed, and what now stands', async () => {
    const sip = await plannedSip(program, peter, [karin])
    const karins = browse(program, karin, sip)
    const form = valuesOf((await karins.open(page)).html)
    const { id, version } = await ofKarin(sip)
    await act(program, peter, sip, (s, ctx) =>
      changeMeasure(
        s,
        { ...measureOf(s, { unit: 'Hemsjukvården', often: 'varje dag' }), measure: id, expects: version },
        ctx,
      ),
    )
    const stale = await karins.post(page, { ...form, 'accepts-1': 'yes', answer: 'agrees', planWhy: 'Bra' })
    expect(stale.status).toBe(422)
    expect(stale.text).toContain('Insatsen har ändrats sedan du läste den')
    expect(stale.text).toContain('varje dag')
    expect(stale.html).toContain('>Bra</textarea>')
    const again = await karins.post(page, valuesOf(stale.html))
    expect(again.status).toBe(303)
    expect((await ofKarin(sip)).acceptance.state).toBe('accepted')
  })

  test('taken away since: the words are still on the page, and the rest can be saved', async () => {
    const sip = await plannedSip(program, peter, [karin])
    await act(program, peter, sip, (s, ctx) =>
      addMeasure(s, measureOf(s, { unit: 'Hemsjukvården', what: 'Duscha' }), ctx),
    )
    const karins = browse(program, karin, sip)
    const form = valuesOf((await karins.open(page)).html)
    const { id, version } = await ofKarin(sip)
    await act(program, peter, sip, (s, ctx) => removeMeasure(s, { measure: id, expects: version }, ctx))
    const gone = await karins.post(page, {
      ...form,
      'accepts-1': 'no',
      'why-1': 'Skrivet länge',
      'accepts-2': 'yes',
    })
    expect(gone.status).toBe(422)
    expect(gone.html).toContain('<a href="#f-why-1">')
    expect(gone.html).toContain('>Skrivet länge</textarea>')
    expect(gone.text).toContain('Insatsen är inte längre er')
    expect((await karins.post(page, valuesOf(gone.html))).status).toBe(303)
    expect((await ofKarin(sip)).acceptance.state).toBe('accepted')
  })

  test('a unit that was not there is asked afterwards', async () => {
    const sip = await plannedSip(program, peter, [karin], (to) => (to.kind === 'unit' ? 'absent' : 'in-room'))
    const sent = await browse(program, karin, sip).send(page, { 'accepts-1': 'yes' })
    expect(sent.status).toBe(303)
  })

  test('without a measure there is still the plan to say something of', async () => {
    const sip = await metSip(program, peter, [karin])
    const karins = browse(program, karin, sip)
    expect((await karins.open(page)).text).toContain('Ni ansvarar inte för någon insats')
    expect((await karins.send(page, { answer: 'could-not-answer' })).status).toBe(303)
  })
})

describe('when there is nothing to answer any more', () => {
  test('the ground has ended: what was typed comes back, and nothing of the plan', async () => {
    const sip = await plannedSip(program, peter, [karin])
    const form = valuesOf((await browse(program, karin, sip).open(page)).html)
    const late = '2027-08-01T09:00:00.000Z'
    program.setClock(late)
    const cookie = `session=${await beginSession(program.house.database, karin.viewer.staff, 'demo', late)}`
    const karins = browse(program, karin, sip, cookie)
    const sent = await karins.post(page, { ...form, 'accepts-1': 'no', 'why-1': 'Vi hann inte' })
    expect(sent.status).toBe(422)
    expect(sent.html).toContain('>Vi hann inte</textarea>')
    expect(sent.text).not.toContain('Hjälp av')
    const opened = await karins.open(page)
    expect(opened.text).toContain('Just nu finns ingen grund')
    expect(opened.text).not.toContain('Hjälp av')
  })

  test('the yes was withdrawn: said so, and a form on its way keeps its words', async () => {
    const sip = await plannedSip(program, peter, [karin])
    const karins = browse(program, karin, sip)
    const form = valuesOf((await karins.open(page)).html)
    await act(program, peter, sip, (s, ctx) => withdraw(s, { what: 'all', told: 'phone' }, ctx))
    expect((await karins.open(page)).text).toContain('Elsa har tagit tillbaka sitt ja')
    const sent = await karins.post(page, { ...form, 'accepts-1': 'no', 'why-1': 'Skrivet innan' })
    expect(sent.status).toBe(422)
    expect(sent.html).toContain('>Skrivet innan</textarea>')
  })

  test('for those who were called and those who lead, and nobody else', async () => {
    const sip = await plannedSip(program, peter, [karin])
    expect((await browse(program, stig, sip).open(page)).status).toBe(404)
    expect((await browse(program, peter, sip).open(page)).status).toBe(200)
    const english = await browse(program, karin, sip, `${karin.cookie}; lang=en`).open(page)
    expect(english.text).toContain('Measure 1: will you do it?')
    expect(english.html.match(/<title>[^<]*/)?.[0]).not.toContain('Elsa')
  })
})
