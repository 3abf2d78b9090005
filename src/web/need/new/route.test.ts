import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aNeed, noticeThrough, openForm, send } from '../../../../test/support/need.ts'
import { addColleague, type Colleague, type Program, startProgram } from '../../../../test/support/program.ts'

const numbers = (kind: string): string[] =>
  JSON.parse(readFileSync(`test/data/identity-numbers/${kind}.json`, 'utf8'))
const [first = '', second = '', third = '', fourth = ''] = numbers('personnummer').slice(200)
const birthUnknown = numbers('samordningsnummer').find(
  (n) => n.slice(4, 6) === '00' || n.slice(6, 8) === '60',
)

let program: Program
let karin: Colleague
let other: Colleague
beforeAll(async () => {
  program = await startProgram()
  karin = await addColleague(program, { name: 'Karin Lindh', unit: 'Hemsjukvården', authority: 'Kommunen' })
  other = await addColleague(program, {
    name: 'Peter Åberg',
    unit: 'Vårdcentralen',
    authority: 'Regionen',
    kind: 'region',
  })
})
afterAll(() => program.close())

const withNumber = (number: string) => ({ identity: 'number', number })
const page = async (who: Colleague, path: string) =>
  (await program.request(who.as(path), { cookie: who.cookie })).text()

test('a need is noticed and the page says what was noted', async () => {
  const sip = await noticeThrough(program, karin, {
    ...withNumber(first),
    noticedBy: ['person', 'other'],
    noticedByOther: 'Tandhygienisten',
    note: 'Elsa ringde själv & grät',
  })
  const html = await page(karin, `${sip}/need`)
  expect(html).toContain('Elsas behov')
  expect(html).toContain('Elsa själv och Tandhygienisten')
  expect(html).toContain('Personen känner sig hänvisad runt')
  expect(html).toContain('Elsa ringde själv &amp; grät')
  expect(html).toContain('fredag 11 december 2026')
  expect(/<title>([^<]*)/.exec(html)?.[1]).not.toContain('Elsa')
})

test('a person without a number is right', async () => {
  const sip = await noticeThrough(program, karin, { identity: 'none', born: '2015-02-03' })
  expect(await page(karin, `${sip}/need`)).toContain('född 2015-02-03')
})

test('a samordningsnummer with an unknown birth date is right, and the date may be given beside it', async () => {
  const sip = await noticeThrough(program, karin, { ...withNumber(birthUnknown ?? ''), born: '1990-05-06' })
  expect(await page(karin, `${sip}/need`)).toContain('född 1990-05-06')
})

test('a reservnummer is right, and a personnummer is not taken for one', async () => {
  await noticeThrough(program, karin, { identity: 'reserve', reserve: 'VG 1234 A' })
  const wrong = await send(program, karin, '/need/new', { ...aNeed, identity: 'reserve', reserve: second })
  expect(wrong.status).toBe(422)
  expect(wrong.html).toContain('Välj det i stället')
})

test('everything that is wrong is told at once, and every typed word comes back', async () => {
  const { status, html } = await send(program, karin, '/need/new', {
    ...aNeed,
    name: '  ',
    ...withNumber(`${second.slice(0, 11)}${(Number(second[11]) + 1) % 10}`),
    noticedBy: [],
    path: 'discharge',
    noticedOn: '',
    note: 'سلام 🙂 <b>',
  })
  expect(status).toBe(422)
  expect(html).toContain('<title>Fel: ')
  for (const id of ['f-name', 'f-number', 'f-noticedBy', 'f-compulsoryCare', 'f-noticedOn'])
    expect(html).toContain(`href="#${id}"`)
  expect(html).toContain('siffra för siffra')
  expect(html).toContain('سلام 🙂 &lt;b>')
})

test('a date that cannot be keeps its letters', async () => {
  const { status, html } = await send(program, karin, '/need/new', { ...aNeed, noticedOn: '31 februari' })
  expect(status).toBe(422)
  expect(html).toContain('value="31 februari"')
})

test('the form starts with who noticed it, and with what few need folded', async () => {
  const checked = /<input[^>]*name="noticedBy"[^>]*checked[^>]*>/g
  const his = await page(other, '/need/new')
  expect(his.match(checked)?.join()).toMatch(/^[^,]*value="regional-health-care"[^,]*$/)
  expect((await page(karin, '/need/new')).match(checked)).toHaveLength(1)
  const fold = /<details class="why"( open)?><summary><span>Mer, om det behövs/
  expect(fold.exec(his)?.[1]).toBeUndefined()
  expect(his).toMatch(fold)
  const { html } = await send(program, karin, '/need/new', { ...aNeed, name: '', note: 'kvar' })
  expect(fold.exec(html)?.[1]).toBe(' open')
  expect(html).not.toMatch(/<input[^>]*value="(social|municipal)[^>]*checked/)
})

test('an unknown field is refused', async () => {
  const { status, html } = await send(program, karin, '/need/new', { ...aNeed, owner: 'x', note: 'kvar' })
  expect(status).toBe(422)
  expect(html).toContain('kvar</textarea>')
})

test('a birth date that is not the number’s is refused', async () => {
  const { status, html } = await send(program, karin, '/need/new', {
    ...aNeed,
    ...withNumber(second),
    born: '2001-01-01',
  })
  expect([status, html.includes('ett annat än det som numret visar')]).toEqual([422, true])
})

test('the answer is the same whether another unit has a SIP with the person or not', async () => {
  await noticeThrough(program, other, withNumber(second))
  const again = await send(program, karin, '/need/new', { ...aNeed, ...withNumber(second) })
  const fresh = await send(program, karin, '/need/new', { ...aNeed, ...withNumber(third) })
  const alike = (x: typeof again) => [x.status, x.location.replace(/\/sip\/[\w-]+/, '/sip/ID'), x.html]
  expect(alike(again)).toEqual(alike(fresh))
  const html = await page(karin, again.location.replace(/^\/as\/[^/]+/, ''))
  expect(html).not.toContain('Ett nytt behov har upptäckts')
})

test('one’s own unit does not make a second: the page leads to the first, with every word kept', async () => {
  const sip = await noticeThrough(program, karin, withNumber(fourth))
  const mats = await addColleague(program, { name: 'Mats Ek', unit: 'Hemsjukvården', authority: 'Kommunen' })
  const mine = await send(program, karin, '/need/new', { ...aNeed, ...withNumber(fourth), note: 'kvar här' })
  expect(mine.status).toBe(422)
  expect(mine.html).toContain(`href="${karin.as(sip)}"`)
  expect(mine.html).toContain('kvar här</textarea>')
  const his = await send(program, mats, '/need/new', { ...aNeed, ...withNumber(fourth) })
  expect(his.html).toContain('Karin Lindh håller i den hos er')
  expect(his.html).toContain(`href="${mats.as(`${sip}/take-over`)}"`)
})

test('a second press on the same form gets the first answer', async () => {
  const [number = ''] = numbers('personnummer').slice(300)
  const { hidden } = await openForm(program, karin, '/need/new')
  const form = { ...aNeed, ...withNumber(number), ...hidden }
  const answers = [
    await program.request(karin.as('/need/new'), { cookie: karin.cookie, form }),
    await program.request(karin.as('/need/new'), { cookie: karin.cookie, form }),
  ]
  expect(answers.map((a) => a.status)).toEqual([303, 303])
  expect(answers[0]?.headers.get('location')).toBe(answers[1]?.headers.get('location'))
})

test('an address of somebody protected is not kept', async () => {
  const contact = { address: 'Storgatan 1', phone: '031-700 00 00' }
  const open = await page(karin, `${await noticeThrough(program, karin, contact)}/need`)
  expect(open).toContain('Storgatan 1')
  const hidden = await page(
    karin,
    `${await noticeThrough(program, karin, { ...contact, protection: 'marked' })}/need`,
  )
  expect(hidden).not.toContain('Storgatan 1')
  expect(hidden).not.toContain('031-700')
})

test('at discharge to ÖPT or ÖRV the other route is taken and nothing more happens; in open care it is told only', async () => {
  const left = await page(
    karin,
    `${await noticeThrough(program, karin, { path: 'discharge', compulsoryCare: 'yes', signs: [] })}/need`,
  )
  expect(left).toContain('samordnad vårdplan')
  expect(left).toContain('Inget mer händer här')
  expect(left).not.toContain('/need/level"')
  const stays = await page(
    karin,
    `${await noticeThrough(program, karin, { openCompulsoryCare: 'yes' })}/need`,
  )
  expect(stays).toContain('Det hindrar inte en SIP')
  expect(stays).toContain('/need/level"')
})

test('in English', async () => {
  const answer = await program.request(karin.as('/need/new'), { cookie: `${karin.cookie}; lang=en` })
  const html = await answer.text()
  expect(html).toContain('Notice a need')
  expect(html).not.toMatch(/Vem|Spara|Varför/)
})
