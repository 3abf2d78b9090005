import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, openPage, sipToAsk, stored, submit } from '../../../test/support/asked-sip.ts'
import { callAUnit } from '../../../test/support/call-a-unit.ts'
import { addColleague, type Colleague, type Program, startProgram } from '../../../test/support/program.ts'
import { localDate } from '../../domain/calendar/local-date.ts'
import { addQuestion } from '../../domain/sip/list-questions.ts'
import { takeOn } from '../../domain/sip/take-over.ts'
import { everybody } from '../../domain/sip/text.ts'
import { writePreparation } from '../../domain/sip/write-preparation.ts'
import { openSip } from '../../storage/sip-reader.ts'
import { joinSip, newId } from '../../storage/sip-store.ts'

let program: Program
let maja: Colleague
let karin: Colleague
const four = ['what-sip-is', 'who-learns-what', 'may-say-no', 'may-withdraw']

beforeAll(async () => {
  program = await startProgram()
  maja = await addColleague(program, { name: 'Maja Berg', unit: 'Habiliteringen', authority: 'Regionen' })
  karin = await addColleague(program, { name: 'Karin Lindh', unit: 'Hemsjukvården', authority: 'Kommunen' })
})
afterAll(() => program.close())

const nine = () => sipToAsk(program, maja, { name: 'Maria Nord', born: localDate('2017-03-01') }, [karin])
const old = () => sipToAsk(program, maja, { name: 'Elsa Holm', born: localDate('1940-03-01') }, [karin])

const share = (sip: string, contents: string[] = ['plan']) =>
  submit(program, maja, `/sip/${sip}/answer/ground`, {
    to: `unit:${karin.viewer.unit}`,
    contents,
    from: 'Regionen',
    until: '2027-01-31',
  })
const register = (sip: string, kind: string, name: string) =>
  submit(program, maja, `/sip/${sip}/answer/representative`, { kind, name })
const record = (sip: string, form: Record<string, string | string[]>) =>
  submit(program, maja, `/sip/${sip}/answer/record`, { informed: four, form: 'oral', ...form })
const idOf = async (sip: string, at: number) => (await stored(program, sip)).representatives[at]?.id ?? ''

test('a child is asked before the guardians answer, and her own words stay with the unit', async () => {
  const sip = await nine()
  const first = await openPage(program, maja, `/sip/${sip}/answer/record`)
  expect(first.text).toContain('Vem är vårdnadshavare för Maria?')
  await register(sip, 'guardian', 'Anna Nord')
  expect((await openPage(program, maja, `/sip/${sip}/answer`)).text).toContain('Nästa steg Fråga Maria')
  expect((await openPage(program, maja, `/sip/${sip}/answer/record`)).text).toContain('Fråga Maria först')

  const path = `/sip/${sip}/answer/child`
  const empty = await submit(program, maja, path, { view: ' ', on: '2026-11-24' })
  expect(empty.status).toBe(422)
  const tomorrow = await submit(program, maja, path, { view: 'Inte pappa', on: '2026-11-24' })
  expect(tomorrow.text).toContain('Datumet har inte varit än.')
  expect(tomorrow.html).toContain('Inte pappa</textarea>')
  await submit(program, maja, path, { view: 'Jag vill gå i skolan igen', on: '2026-11-23' })
  const heard = await openPage(program, maja, path)
  expect(heard.html).toMatch(/<figure class="voice[^>]*>[\s\S]*Jag vill gå i skolan igen/)
  expect((await openPage(program, maja, `/sip/${sip}/answer`)).text).not.toContain('Jag vill gå i skolan')
})

test('one dangerous guardian: the other answers alone, with a reason, and nothing read aloud gives it away', async () => {
  const sip = await nine()
  await share(sip)
  await register(sip, 'guardian', 'Anna Nord')
  await register(sip, 'guardian', 'Per Nord')
  await submit(program, maja, `/sip/${sip}/answer/child`, { view: 'Bara med mamma', on: '2026-11-23' })
  const warned = await openPage(program, maja, `/sip/${sip}/answer/exclude`)
  expect(warned.text).toContain('Prata med er jurist samma dag.')
  await submit(program, maja, `/sip/${sip}/answer/exclude`, {
    who: 'other',
    name: 'Per Nord, pappa',
    scope: 'everything',
  })
  const asked = await openPage(program, maja, `/sip/${sip}/answer/record`)
  expect(asked.text).toContain('De som inte får veta läses inte upp')
  const aloud = asked.text.slice(0, asked.text.indexOf('Vad har ni gått igenom'))
  expect(aloud).not.toContain('Per Nord')
  const paper = await openPage(program, maja, `/sip/${sip}/answer/paper`)
  expect(paper.text).not.toContain('Per Nord')
  expect(paper.text).toContain('Vårdnadshavare 2')

  const answer = { by: 'guardians', agreed: await idOf(sip, 0), answer: 'yes' }
  const unexplained = await record(sip, answer)
  expect(unexplained.status).toBe(422)
  expect(unexplained.text).toContain('Alla vårdnadshavare har inte svarat. Skriv varför det räcker ändå.')
  expect((await record(sip, { ...answer, exceptionReason: 'Farligt att fråga den andra' })).status).toBe(303)
  expect((await stored(program, sip)).yes).toMatchObject({ by: { kind: 'guardians', exception: true } })
  const page = await openPage(program, maja, `/sip/${sip}/answer`)
  expect(page.text).toContain('Alla vårdnadshavare har inte svarat. Skäl: Farligt att fråga den andra')
  expect(page.text).toContain('Per Nord, pappa får inte veta något.')
})

test('a guardian is never taken for the "representative" that would make one of two enough', async () => {
  const sip = await nine()
  await register(sip, 'guardian', 'Anna Nord')
  await register(sip, 'guardian', 'Per Nord')
  await submit(program, maja, `/sip/${sip}/answer/child`, { view: 'Ja', on: '2026-11-23' })
  const form = await openPage(program, maja, `/sip/${sip}/answer/record`)
  expect(form.html).not.toContain('value="representative"')
  expect(form.html).not.toContain('value="self"')
  const forged = await record(sip, {
    by: 'representative',
    representative: await idOf(sip, 0),
    personCanDecide: 'no',
    personAgrees: 'yes',
    answer: 'yes',
  })
  expect(forged.status).toBe(422)
  expect((await stored(program, sip)).yes.answer).toBe('not-asked')
})

test('a person with dementia: the attitude is documented, nothing is shared by it, each authority tests', async () => {
  const sip = await old()
  await share(sip)
  const half = await record(sip, { by: 'attitude', assessor: '', assessment: 'Hon ler', answer: 'yes' })
  expect(half.text).toContain('Skriv vem som har bedömt')
  expect(half.html).toContain('Hon ler</textarea>')
  const part = await record(sip, {
    by: 'attitude',
    assessor: 'Karin',
    assessment: 'Hon ler',
    answer: 'partial',
  })
  expect(part.text).toContain('När personen inte kan svara går det inte att säga ja till en del.')
  const done = await record(sip, {
    by: 'attitude',
    assessor: 'Dr Ek, geriatriker',
    assessment: 'Har alltid velat bo hemma',
    answer: 'yes',
    informed: [],
  })
  expect(done.status).toBe(303)
  expect((await stored(program, sip)).grounds).toEqual([])
  const page = await openPage(program, maja, `/sip/${sip}/answer`)
  expect(page.text).toContain('Ja, enligt vad Elsa troligen vill')
  expect(page.text).toContain('Kunde inte svara. Bedömt av Dr Ek, geriatriker. Har alltid velat bo hemma')
  expect(page.text).toContain('Nästa steg Varje myndighet prövar själv')

  const path = `/sip/${sip}/answer/decide-ground`
  const decision = {
    to: 'unit:Hemsjukvården',
    contents: 'plan',
    until: '2027-01-31',
    basis: 'osl-25-12-26-9',
  }
  const noCase = await submit(program, maja, path, { ...decision, reason: 'Behövs' })
  expect(noCase.text).toContain('Välj vilket av lagens tre fall det är.')
  expect((await openPage(program, maja, path)).html).not.toContain('value="minor"')
  const noReason = await submit(program, maja, path, { ...decision, basis: 'harm-test' })
  expect(noReason.status).toBe(422)
  await submit(program, maja, path, { ...decision, basis: 'harm-test', reason: 'Ingen lider men' })
  expect((await stored(program, sip)).grounds).toMatchObject([
    { from: 'Regionen', basis: 'harm-test', state: 'in-force' },
  ])
  expect((await openPage(program, maja, `/sip/${sip}/answer`)).text).toContain('Regionen (menprövning)')
})

test('a ground decided before the yes says that it opens nothing yet', async () => {
  const sip = await old()
  await submit(program, maja, `/sip/${sip}/answer/decide-ground`, {
    to: 'unit:Hemsjukvården',
    contents: 'plan',
    until: '2027-01-31',
    basis: 'harm-test',
    reason: 'Ingen lider men',
  })
  const page = await openPage(program, maja, `/sip/${sip}/answer`)
  expect(page.text).toContain('Ingen kan läsa något än.')
  expect(page.text).not.toContain('Det här gäller nu')
})

test('what each representative can never do stands by the choice, and a lasting power never opens health', async () => {
  const sip = await old()
  await share(sip, ['plan', 'health'])
  const page = await openPage(program, maja, `/sip/${sip}/answer/representative`)
  expect(page.text).toContain('Kan bara svara om personen själv säger ja till det.')
  expect(page.text).toContain('Prata med er jurist innan ni förlitar er på det.')
  expect(page.html).not.toContain('value="guardian"')
  await register(sip, 'forvaltare', 'Nils Alm')
  expect((await openPage(program, maja, `/sip/${sip}/answer/record`)).html).not.toContain(
    'value="representative"',
  )
  await register(sip, 'lasting-power-of-attorney', 'Eva Holm')
  const answer = {
    by: 'representative',
    representative: await idOf(sip, 1),
    personCanDecide: 'no',
    personAgrees: 'yes',
    answer: 'yes',
  }
  const refused = await record(sip, answer)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('kan inte säga ja till att uppgifter om hälsa delas')
  const able = await record(sip, { ...answer, personCanDecide: 'yes' })
  expect(able.text).toContain('Den här företrädaren kan inte svara på det här.')
  const ended = `/sip/${sip}/answer/representative/${await idOf(sip, 1)}/end`
  expect((await openPage(program, maja, ended)).text).toContain('Ska Eva Holm inte längre svara för Elsa?')
  await submit(program, maja, ended, {})
  expect((await stored(program, sip)).representatives).toHaveLength(1)
})

test('a god man cannot answer when the person has not said yes to it', async () => {
  const sip = await old()
  await register(sip, 'god-man', 'Gun Alm')
  const answer = {
    by: 'representative',
    representative: await idOf(sip, 0),
    personCanDecide: 'yes',
    answer: 'yes',
  }
  const refused = await record(sip, { ...answer, personAgrees: 'no' })
  expect(refused.text).toContain('En god man behöver att personen själv säger ja.')
  expect((await record(sip, { ...answer, personAgrees: 'yes' })).status).toBe(303)
})

test('a called unit sees what it may learn and decides for itself, never whom the person keeps out', async () => {
  const sip = await old()
  await share(sip)
  await submit(program, maja, `/sip/${sip}/answer/exclude`, {
    who: 'other',
    name: 'Systern',
    scope: 'everything',
  })
  await record(sip, { by: 'self', answer: 'yes' })
  await call(sip)
  const page = await openPage(program, karin, `/sip/${sip}/answer`)
  expect(page.status).toBe(200)
  expect(page.text).toContain('Det här gäller för er nu')
  expect(page.text).not.toContain('Systern')
  expect(page.text).not.toContain('Ingen är undantagen')
  for (const below of ['/ground', '/record', '/withdraw', '/withdraw/all', '/exclude', '/paper'])
    expect((await openPage(program, karin, `/sip/${sip}/answer${below}`)).status, below).toBe(404)
  const decided = await submit(program, karin, `/sip/${sip}/answer/decide-ground`, {
    to: 'unit:Habiliteringen',
    contents: 'health',
    until: '2027-01-31',
    basis: 'harm-test',
    reason: 'Ingen lider men',
  })
  expect(decided.status).toBe(303)
  expect((await stored(program, sip)).grounds.at(-1)).toMatchObject({
    from: 'Kommunen',
    to: { kind: 'unit', unit: 'Habiliteringen' },
  })
})

/** Calls Karin's unit, and Karin takes the call on. */
async function call(sip: string) {
  await act(program, maja, sip, (s, ctx) =>
    writePreparation(
      s,
      { fields: [{ key: 'matters', body: 'Bo hemma', expects: 0 }], audience: everybody },
      ctx,
    ),
  )
  await act(program, maja, sip, (s, ctx) =>
    addQuestion(s, { body: 'Hur går det att bo hemma?', audience: everybody }, ctx),
  )
  await act(program, maja, sip, callAUnit(karin, { on: localDate('2026-12-01') }))
  const mark = { key: newId(), fingerprint: newId(), location: () => '' }
  const joined = await joinSip(program.house, karin.viewer, sip, 'test', mark, (s, ctx) => takeOn(s, ctx))
  expect(joined.kind).toBe('done')
  expect(await openSip(program.house, karin.viewer, sip, 'test')).toBeDefined()
}
