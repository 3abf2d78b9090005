import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aNeed, noticeThrough, openForm, send } from '../../../test/support/need.ts'
import { addColleague, type Colleague, type Program, startProgram } from '../../../test/support/program.ts'
import { takeOn } from '../../domain/sip/take-over.ts'
import { joinSip, newId } from '../../storage/sip-store.ts'

const numbers: string[] = JSON.parse(readFileSync('test/data/identity-numbers/personnummer.json', 'utf8'))

let program: Program
let karin: Colleague
let other: Colleague
let manager: Colleague
beforeAll(async () => {
  program = await startProgram()
  karin = await addColleague(program, { name: 'Karin Lindh', unit: 'Hemsjukvården', authority: 'Kommunen' })
  manager = await addColleague(program, {
    name: 'Eva Chef',
    unit: 'Hemsjukvården',
    authority: 'Kommunen',
    roles: ['manager'],
  })
  other = await addColleague(program, { name: 'Peter Åberg', unit: 'Vårdcentralen', authority: 'Regionen' })
})
afterAll(() => program.close())

const page = async (who: Colleague, path: string, lang = 'sv') => {
  const answer = await program.request(who.as(path), { cookie: `${who.cookie}; lang=${lang}` })
  return { status: answer.status, html: await answer.text() }
}
const drivers = { actors: '1', influence: '1', predictability: '1' }
const below = ['', '/level', '/information', '/refuse', '/contact', '/date']

test('nobody who is not on the SIP reaches any of its pages', async () => {
  const sip = await noticeThrough(program, karin)
  const answers = await Promise.all(below.map((b) => page(other, `${sip}/need${b}`)))
  expect(answers.map((a) => a.status)).toEqual(below.map(() => 404))
  const colleague = await page(manager, `${sip}/need`)
  expect(colleague.status).toBe(404)
})

test('every page is there in English, without a Swedish word left', async () => {
  const sip = await noticeThrough(program, karin)
  for (const b of below) {
    const { status, html } = await page(karin, `${sip}/need${b}`, 'en')
    expect(status).toBe(200)
    expect(html.replace(/<(title|footer|header)[\s\S]*?<\/\1>/g, '')).not.toMatch(
      /Spara|Varför|Behov|Personen/,
    )
  }
})

test('the first contact comes first, then the level, then the preparation', async () => {
  const sip = await noticeThrough(program, karin)
  expect((await page(karin, `${sip}/need`)).html).toContain('Ta kontakt med Elsa')
  expect((await send(program, karin, `${sip}/need/contact`, { on: '2026-11-21' })).status).toBe(303)
  expect((await page(karin, `${sip}/need`)).html).toContain('Bestäm hur mycket samordning Elsa behöver')
  const decided = await send(program, karin, `${sip}/need/level`, {
    ...drivers,
    level: 'sip',
    reason: 'Två verksamheter räcker',
  })
  expect(decided.status).toBe(303)
  const { html } = await page(karin, `${sip}/need`)
  expect(html).toContain('Förbered tillsammans med Elsa')
  expect(html).toContain('Två verksamheter räcker')
  expect(html).toContain('Kugghjul föreslog SIP+')
})

test('a contact before the need or after today is refused, with the date kept', async () => {
  const sip = await noticeThrough(program, karin)
  for (const on of ['2026-11-19', '2026-11-24', 'i går']) {
    const answer = await send(program, karin, `${sip}/need/contact`, { on })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain(`value="${on}"`)
  }
})

test('the proposal is shown on demand without deciding anything, and nothing written is lost', async () => {
  const sip = await noticeThrough(program, karin)
  expect((await page(karin, `${sip}/need/level`)).html).toContain('Svara på alla tre frågorna')
  const shown = await send(program, karin, `${sip}/need/level`, {
    ...drivers,
    reason: 'börjat skriva',
    _show: 'proposal',
  })
  expect(shown.status).toBe(200)
  expect(shown.html).toContain('Kugghjul föreslår SIP+')
  expect(shown.html).toContain('börjat skriva</textarea>')
  expect(shown.html).not.toContain('id="errors"')
  expect((await page(karin, `${sip}/need`)).html).toContain('Inte bestämd än')
})

test('a level without drivers, choice or reason is refused and everything comes back', async () => {
  const sip = await noticeThrough(program, karin)
  const first = await send(program, karin, `${sip}/need/level`, { actors: '2', reason: 'skäl' })
  expect(first.status).toBe(422)
  for (const id of ['f-influence', 'f-predictability', 'f-level'])
    expect(first.html).toContain(`href="#${id}"`)
  expect(first.html).toContain('skäl</textarea>')
  const second = await send(program, karin, `${sip}/need/level`, { ...drivers, level: 'sip', reason: ' ' })
  expect(second.html).toContain('href="#f-reason"')
})

test('a level made from an old step is not saved over the new one; the words come back', async () => {
  const sip = await noticeThrough(program, karin)
  const old = await openForm(program, karin, `${sip}/need/level`)
  await send(program, karin, `${sip}/need/level`, { ...drivers, level: 'sip', reason: 'först' })
  const late = await program.request(karin.as(`${sip}/need/level`), {
    cookie: karin.cookie,
    form: { ...old.hidden, ...drivers, level: 'sip-plus-plus', reason: 'för sent' },
  })
  expect(late.status).toBe(409)
  expect(await late.text()).toContain('för sent</textarea>')
  expect((await page(karin, `${sip}/need`)).html).not.toContain('för sent')
})

test('information given ends the need; without that level it is refused', async () => {
  const sip = await noticeThrough(program, karin)
  const early = await send(program, karin, `${sip}/need/information`, { what: 'Vi pratade' })
  expect(early.status).toBe(422)
  expect(early.html).toContain('Vi pratade</textarea>')
  await send(program, karin, `${sip}/need/contact`, { on: '2026-11-23' })
  await send(program, karin, `${sip}/need/level`, {
    actors: '0',
    influence: '0',
    predictability: '0',
    level: 'information',
    reason: 'Räcker',
  })
  expect((await page(karin, `${sip}/need`)).html).toContain('Informera Elsa')
  const done = await send(program, karin, `${sip}/need/information`, { what: 'Vart Elsa kan vända sig' })
  expect(done.status).toBe(303)
  const { html } = await page(karin, `${sip}/need`)
  expect(html).toContain('Information räckte')
  expect(html).toContain('Vart Elsa kan vända sig')
  expect(html).not.toContain('/need/level"')
  expect((await page(karin, `${sip}/need/level`)).html).toContain('Behovet är avslutat')
})

test('words typed while a colleague ended the need come back', async () => {
  const sip = await noticeThrough(program, karin)
  const { hidden } = await openForm(program, karin, `${sip}/need/level`)
  await send(program, karin, `${sip}/need/level`, { ...drivers, level: 'information', reason: 'x' })
  await send(program, karin, `${sip}/need/information`, { what: 'x' })
  const late = await program.request(karin.as(`${sip}/need/level`), {
    cookie: karin.cookie,
    form: { ...hidden, ...drivers, level: 'sip', reason: 'långt och viktigt' },
  })
  expect(late.status).toBe(409)
  expect(await late.text()).toContain('långt och viktigt</textarea>')
})

const refusal = {
  reason: 'Elsa får redan allt stöd av samma team',
  whereToTurn: 'Patientnämnden',
  toldOn: '2026-11-23',
  toldHow: 'phone',
}

test('refusing takes reason, day, how and where to turn, and shows what the person is told', async () => {
  const sip = await noticeThrough(program, karin)
  const { reason, whereToTurn } = refusal
  const preview = await send(program, karin, `${sip}/need/refuse`, {
    reason,
    whereToTurn,
    toldOn: '',
    _show: 'letter',
  })
  expect(preview.status).toBe(200)
  expect(preview.html).toContain('Karin Lindh, handläggare på Hemsjukvården, har bestämt det')
  const bare = await send(program, karin, `${sip}/need/refuse`, { ...refusal, whereToTurn: '' })
  expect(bare.status).toBe(422)
  expect(bare.html).toContain(reason)
  expect(
    (await send(program, karin, `${sip}/need/refuse`, { ...refusal, toldOn: '2026-11-19' })).status,
  ).toBe(422)
  expect((await page(karin, `${sip}/need`)).html).toContain('Ta kontakt med Elsa')
})

test('a refusal reaches the manager, who notes having read it; nobody else can', async () => {
  const sip = await noticeThrough(program, karin)
  const refused = await send(program, karin, `${sip}/need/refuse`, refusal)
  expect(refused.location).toBe(karin.as(`${sip}/need/refusal`))
  const hers = await page(karin, `${sip}/need/refusal`)
  expect(hers.html).toContain('Chefen ska läsa det här')
  expect(hers.html).toContain('Elsa fick veta det måndag 23 november 2026. Per telefon.')
  expect(hers.html).not.toContain('Jag har läst')
  expect((await send(program, karin, `${sip}/need/refusal`, {})).status).toBe(422)

  expect((await page(manager, `${sip}/need/refusal`)).status).toBe(404)
  const id = sip.replace('/sip/', '')
  const mark = { key: newId(), fingerprint: 'x', location: () => '/' }
  await joinSip(program.house, manager.viewer, id, 'take-on', mark, (s, ctx) => takeOn(s, ctx))
  const seen = await page(manager, `${sip}/need/refusal`)
  expect(seen.html).toContain(refusal.reason)
  expect(seen.html).toContain('Jag har läst')
  expect((await send(program, manager, `${sip}/need/refusal`, {})).status).toBe(303)
  expect((await page(karin, `${sip}/need`)).html).toContain('Chefen har läst varför')
})

test('a placement has three dated duties, each marked when it is done', async () => {
  const placement = {
    path: 'placement',
    placementStarts: '2026-12-01',
    placementEnds: '2027-06-01',
    signs: [],
  }
  const sip = await noticeThrough(program, karin, placement)
  const { html } = await page(karin, `${sip}/need`)
  for (const day of ['tisdag 1 december 2026', 'måndag 1 mars 2027', 'torsdag 1 juli 2027'])
    expect(html).toContain(day)
  expect((await send(program, karin, `${sip}/need/placement`, { which: 'before' })).status).toBe(303)
  const after = (await page(karin, `${sip}/need/placement`)).html
  expect(after).not.toContain('value="before"')
  expect(after).toContain('value="during"')
  expect((await send(program, karin, `${sip}/need/placement`, { which: 'before' })).status).toBe(422)
  const wrong = await send(program, karin, '/need/new', {
    ...aNeed,
    ...placement,
    placementEnds: '2026-11-30',
  })
  expect([wrong.status, wrong.html.includes('value="2026-11-30"')]).toEqual([422, true])
})

test('without a placement its page is not there', async () => {
  const sip = await noticeThrough(program, karin)
  expect((await page(karin, `${sip}/need/placement`)).status).toBe(404)
})

test('a need noticed elsewhere is told without saying by whom, and the person’s answer is noted once', async () => {
  const number = { identity: 'number', number: numbers[250] ?? '' }
  const sip = await noticeThrough(program, karin, number)
  await noticeThrough(program, other, number)
  const told = (await page(karin, `${sip}/need`)).html
  expect(told).toContain('Ett nytt behov har upptäckts')
  expect(told).not.toMatch(/Vårdcentralen|Peter/)
  const joining = `${sip}/need/joining/${/need\/joining\/([\w-]+)"/.exec(told)?.[1]}`
  expect((await send(program, karin, joining, {})).status).toBe(422)
  expect((await send(program, karin, joining, { joins: 'yes' })).status).toBe(303)
  expect((await page(karin, joining)).html).toContain('Elsa har sagt ja')
  expect((await page(karin, `${sip}/need/joining/${newId()}`)).status).toBe(404)
})

test('a day that was wrong is put right with a reason, and the time is counted anew', async () => {
  const sip = await noticeThrough(program, karin)
  const bare = await send(program, karin, `${sip}/need/date`, { is: '2026-11-18', reason: '' })
  expect([bare.status, bare.html.includes('value="2026-11-18"')]).toEqual([422, true])
  expect(
    (await send(program, karin, `${sip}/need/date`, { is: '2026-11-18', reason: 'Fel dag' })).status,
  ).toBe(303)
  expect((await page(karin, `${sip}/need`)).html).toContain('onsdag 9 december 2026')
})
