import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { metSip, plannedSip, viewOf } from '../../../../test/support/planned-sip.ts'
import { addColleague, type Colleague, type Program, startProgram } from '../../../../test/support/program.ts'
import { browse, valuesOf } from '../../../../test/support/read-page.ts'
import { act } from '../../../../test/support/ready-sip.ts'
import { agreed } from '../../../../test/support/thread.ts'
import { establishPlan } from '../../../domain/sip/establish-plan.ts'
import type * as PlanFields from '../../../domain/sip/plan-fields.ts'
import { startRevision } from '../../../domain/sip/write-plan.ts'

// The proof that a text of the plan is added in one place: this list, and nothing else, has one more.
vi.mock('../../../domain/sip/plan-fields.ts', async (original) => {
  const { planSheetFields, ...rest } = await original<typeof PlanFields>()
  const pets: PlanFields.PlanSheetField = {
    key: 'pets',
    voice: 'person',
    rows: 3,
    label: { sv: 'Vem tar hand om katten?', en: 'Who looks after the cat?' },
    hint: { sv: 'Mat och sällskap.', en: 'Food and company.' },
  }
  return { ...rest, planSheetFields: [...planSheetFields, pets] }
})

let program: Program
let peter: Colleague
let karin: Colleague

beforeAll(async () => {
  program = await startProgram()
  peter = await addColleague(program, { name: 'Peter Åberg', unit: 'Vårdcentralen', authority: 'Regionen' })
  karin = await addColleague(program, { name: 'Karin Lindh', unit: 'Hemsjukvården', authority: 'Kommunen' })
})
afterAll(() => program.close())

test('a text that is added to the one list of the plan is in the form, in both languages, and is kept', async () => {
  const sip = await metSip(program, peter, [karin])
  const peters = browse(program, peter, sip)
  const empty = await peters.open('/plan/more')
  for (const label of ['Det gör jag själv', 'Tecken på att det inte går bra', 'Vem tar hand om katten?'])
    expect(empty.text).toContain(label)
  const english = browse(program, peter, sip, `${peter.cookie}; lang=en`)
  expect((await english.open('/plan/more')).text).toContain('Who looks after the cat?')
  expect(
    (await peters.send('/plan/more', { pets: 'Grannen matar', 'crisis-signs': 'Sover inte' })).status,
  ).toBe(303)
  const { plan, texts } = await viewOf(program, peter, sip)
  expect(Object.keys(plan.fields).sort()).toEqual(['crisis-signs', 'pets'])
  expect(texts[plan.fields.pets ?? '']?.body).toBe('Grannen matar')
  expect((await browse(program, karin, sip).open('/plan/more')).status).toBe(404)
})

test('only what was changed is written, and two who write the same text get both to make one of', async () => {
  const sip = await metSip(program, peter, [karin])
  const peters = browse(program, peter, sip)
  await peters.send('/plan/more', { pets: 'Grannen matar', 'own-part': 'Jag väger mig' })
  const opened = valuesOf((await peters.open('/plan/more')).html)
  await peters.send('/plan/more', { pets: 'Grannen matar och klappar' })
  const before = (await viewOf(program, peter, sip)).plan.fields
  const other = await peters.post('/plan/more', {
    ...opened,
    _key: 'a',
    'own-part': 'Jag väger mig varje dag',
  })
  expect(other.status).toBe(303)
  expect((await viewOf(program, peter, sip)).plan.fields).toEqual(before)

  const both = await peters.post('/plan/more', { ...opened, _key: 'b', pets: 'Katten flyttar med' })
  expect(both.status).toBe(409)
  expect(both.text).toContain('Vem tar hand om katten?')
  expect(valuesOf(both.html).pets).toBe('Grannen matar och klappar\n\nKatten flyttar med')
  expect((await peters.post('/plan/more', { ...valuesOf(both.html), pets: 'Båda' })).status).toBe(303)
  const long = await peters.send('/plan/more', { pets: 'å'.repeat(10_001) })
  expect(long.status).toBe(422)
  expect(valuesOf(long.html).pets).toHaveLength(10_001)
})

test('another unit’s text is written anew, and not over one that has changed since it was read', async () => {
  const sip = await plannedSip(program, peter, [karin])
  const [peters, karins] = [browse(program, peter, sip), browse(program, karin, sip)]
  await peters.send('/plan/more', { pets: 'Grannen matar' })
  // With Karin as main responsible both units lead.
  const mainResponsible = karin.viewer.assignment
  await act(program, peter, sip, (s, ctx) => establishPlan(s, { ...agreed, mainResponsible }, ctx))
  await act(program, peter, sip, startRevision)
  const early = await karins.open('/plan/more')
  expect(early.text).toContain('Skrivet av Vårdcentralen. Ändrar du skrivs en ny text')
  await peters.send('/plan/more', { pets: 'Grannen matar på morgonen' })
  const typed = { ...valuesOf(early.html), pets: 'Birgit matar' }
  const stale = await karins.post('/plan/more', typed)
  expect(stale.status).toBe(422)
  expect(valuesOf(stale.html).pets).toBe('Birgit matar')
  expect(stale.text).toMatch(/Så står det nu Skrivet av Peter Åberg .*Grannen/)
  const before = (await viewOf(program, peter, sip)).plan.fields.pets
  expect((await karins.post('/plan/more', valuesOf(stale.html))).status).toBe(303)
  const { plan, texts } = await viewOf(program, karin, sip)
  expect(plan.fields.pets).not.toBe(before)
  expect(texts[plan.fields.pets ?? '']?.body).toBe('Birgit matar')
})
