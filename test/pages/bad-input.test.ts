import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sql } from '../../src/storage/sql.ts'
import { decoded, formOf } from '../support/form-of.ts'
import { aNeed, noticeThrough } from '../support/need.ts'
import { addColleague, type Colleague, type Program, startProgram } from '../support/program.ts'
import { startedSip } from '../support/started-sip.ts'

type Form = Record<string, string | string[]>

let program: Program
let karin: Colleague
let sip = ''
beforeAll(async () => {
  program = await startProgram()
  const where = { unit: 'Hemsjukvården', authority: 'Kommunen' }
  karin = await addColleague(program, { name: 'Karin Lindh', ...where })
})
beforeEach(async () => {
  sip = await startedSip(program, karin, { name: 'Elsa Berg' })
})
afterAll(() => program.close())

const below = (path: string) => karin.as(`/sip/${sip}${path}`)

async function read(path: string) {
  const answer = await program.request(path, { cookie: karin.cookie })
  return { status: answer.status, html: await answer.text() }
}

/** Posts what the form holds on arrival, with what is typed on top. */
async function send(path: string, typed: Form, raw = '') {
  const form = formOf((await read(path)).html, path, typed)
  const sent = new URLSearchParams(
    Object.entries(form).flatMap(([k, v]) => (typeof v === 'string' ? [v] : v).map((one) => [k, one])),
  )
  return post(path, `${sent}${raw}`)
}

async function post(path: string, body: string, headers: Record<string, string> = {}) {
  const answer = await program.request(path, { cookie: karin.cookie, body, headers })
  const html = await answer.text()
  return { status: answer.status, html, location: answer.headers.get('location') ?? '' }
}

/** Everything that an act may leave behind. That a page was read is in the audit, which is not counted. */
async function stored(): Promise<unknown> {
  const [row] = await program.db.admin.query(sql`
    select (select count(*) from person) as persons,
      (select jsonb_agg(s order by s.id) from sip s) as sips,
      (select count(*) from sip_event) as events,
      (select jsonb_agg(jsonb_build_array(b.id, b.version) order by b.id) from sip_block b) as texts,
      (select count(*) from sip_block_version) as wordings,
      (select count(*) from sip_duty) as duties,
      (select count(*) from done_form) as forms`)
  return row
}

/** Refused with these words, every typed word still in the form, and nothing stored. */
async function refusedWhole(
  path: string,
  typed: Form,
  words: string,
  { raw = '', back = typed }: { raw?: string; back?: Form } = {},
) {
  const before = await stored()
  const { status, html } = await send(path, typed, raw)
  expect([status, decoded(html).includes(words)]).toEqual([422, true])
  expect(html).toContain('<title>Fel: ')
  expect(html).toContain('id="errors"')
  expect(formOf(html, path)).toMatchObject(back)
  expect(await stored()).toEqual(before)
}

const everythingTyped = {
  ...aNeed,
  name: 'Kalle "Kula" Ek & Co <b>',
  identity: 'number',
  number: '19530523-2570',
  address: 'Storgatan 1',
  phone: '031-390 06 42',
  noticedBy: ['person', 'other'],
  noticedByOther: 'Tandläkaren',
  signs: ['both-principals', 'sent-around'],
  note: 'Två rader\nmed 🙂 och سلام',
}

test.each([
  ['a digit that is wrong', '19530523-2571', 'Någon siffra stämmer inte'],
  ['a day that does not exist', '19530231-2570', 'ett datum som inte finns'],
  ['a digit too few', '19530523-257', 'Numret ska ha tolv eller tio siffror'],
  ['letters', 'femtiotre', 'Numret får bara ha siffror'],
  ['nothing at all', '', 'Skriv numret, eller välj'],
])('an identity number with %s is refused in its own words', async (_, number, words) => {
  await refusedWhole(karin.as('/need/new'), { ...everythingTyped, number }, words)
})

test('a samordningsnummer whose birth date is unknown is right, and so is a person without a number', async () => {
  await noticeThrough(program, karin, { identity: 'number', number: '195000692383' })
  await noticeThrough(program, karin, { identity: 'none' })
})

test.each(['2026-02-30', '2026-13-01', 'i förrgår', '2026-11-2\u{1d7d9}'])(
  'the date "%s" is refused as it was written',
  async (noticedOn) => {
    const words = 'Det datumet finns inte. Skriv år, månad och dag'
    await refusedWhole(karin.as('/need/new'), { ...everythingTyped, noticedOn }, words)
  },
)

test('NUL is taken out of the text, which is shown to be read through and is not saved before that', async () => {
  const { note, ...rest } = everythingTyped
  const words = 'Texten innehåller ett tecken som inte går att spara'
  await refusedWhole(karin.as('/need/new'), { ...rest, note: `före\u0000${note}` }, words, {
    back: { ...rest, note: `före${note}` },
  })
})

test('a lone surrogate, which no UTF-8 can hold, is refused and shown where it stands', async () => {
  const path = below('/prepare/now')
  const typed = { health: 'Ont i foten sedan i våras.' }
  const before = await stored()
  const form = formOf((await read(path)).html, path, typed)
  const { situation: _, ...others } = form
  const answer = await post(
    path,
    `${new URLSearchParams(others as Record<string, string>)}&situation=f%C3%B6re%20%ED%A0%80%20efter`,
  )
  expect([answer.status, answer.html.includes('Ett tecken i texten gick inte att läsa')]).toEqual([422, true])
  const back = formOf(answer.html, path)
  expect(back.situation).toMatch(/^före \uFFFD+ efter$/)
  expect(back.health).toBe(typed.health)
  expect(await stored()).toEqual(before)
})

test('10,001 characters come back whole with what is left to do; 10,000 of any kind are kept', async () => {
  const path = below('/prepare/matters')
  for (const one of ['a', '🙂'])
    await refusedWhole(path, { matters: one.repeat(10_001) }, 'Texten är för lång. Den finns kvar')
  const full = '🙂'.repeat(10_000)
  expect((await send(path, { matters: full })).status).toBe(303)
  expect(formOf((await read(path)).html, path).matters).toBe(full)
})

test('Arabic, emoji, marks of direction and empty lines are kept to the byte, after NFC', async () => {
  const path = below('/prepare/matters')
  const typed =
    '\n\n  أريد أن أنام بهدوء \u200f(مهم)\u200e 👩🏽‍⚕️👨‍👩‍👧 cafe\u0301 A\u030a\r\n\r\n\t\ufeff<i>&amp; "så" \n\n'
  expect((await send(path, { matters: typed })).status).toBe(303)
  const kept = typed.replaceAll('\r\n', '\n').normalize('NFC')
  expect(kept).not.toBe(typed)
  const { matters } = formOf((await read(path)).html, path)
  expect(Buffer.from(String(matters)).equals(Buffer.from(kept))).toBe(true)
})

test.each(['owner', 'version', '__proto__', 'constructor', '_method'])(
  'a field that does not belong, "%s", is refused',
  async (name) => {
    const path = below('/prepare/now')
    const typed = { situation: 'Jag vaknar fyra gånger på natten.', health: 'Sover dåligt.' }
    await refusedWhole(path, typed, 'Formuläret hade ett fält som inte hör hit', { raw: `&${name}=x` })
  },
)

test('a field that comes twice is refused, not guessed', async () => {
  const before = await stored()
  const answer = await send(below('/prepare/now'), { health: 'Sover dåligt.' }, '&health=igen')
  expect([answer.status, answer.html.includes('Fältet kom två gånger')]).toEqual([422, true])
  expect(answer.html).toContain('Sover dåligt.')
  expect(await stored()).toEqual(before)
})

test('an unknown id, another person’s id and an unknown SIP: refused alike, and nothing is done', async () => {
  const questions = below('/prepare/questions')
  const other = sip
  await send(questions, { question: 'Vem ger medicinen?' })
  const [, theirs = ''] = /name="question" value="([^"]+)"/.exec((await read(questions)).html) ?? []
  expect(theirs).not.toBe('')
  sip = await startedSip(program, karin, { name: 'Astrid Ek' })
  const before = await stored()
  const remove = async (id: string) =>
    post(below('/prepare/questions/remove'), `_key=${crypto.randomUUID()}&question=${id}`)
  const answers = [await remove(theirs), await remove('AAAAAAAAAAAAAAAAAAAAAA')]
  for (const { status, html } of answers)
    expect([status, html.includes('Det du valde finns inte längre')]).toEqual([422, true])
  const nowhere = await post(karin.as('/sip/AAAAAAAAAAAAAAAAAAAAAA/prepare/questions'), 'question=x')
  expect([nowhere.status, nowhere.html.includes('Sidan finns inte')]).toEqual([404, true])
  expect(await stored()).toEqual(before)
  sip = other
  expect((await read(questions)).html).toContain('Vem ger medicinen?')
})

test('a choice that was never offered is refused, with the rest still there', async () => {
  const typed = { ...everythingTyped, path: 'bribery' }
  const { path: _, ...back } = typed
  await refusedWhole(karin.as('/need/new'), typed, 'Välj något av det som finns på sidan', { back })
})

test.each(['application/json', 'multipart/form-data; boundary=x', 'text/plain'])(
  'what is no form of ours (%s) is not read',
  async (type) => {
    const before = await stored()
    const answer = await post(below('/prepare/matters'), '{"matters":"x"}', { 'content-type': type })
    expect([answer.status, answer.html.includes('Vi förstod inte formuläret')]).toEqual([415, true])
    expect(await stored()).toEqual(before)
  },
)

test('more than a form can hold is refused, and the page says where the words are', async () => {
  const before = await stored()
  const answer = await post(below('/prepare/matters'), `matters=${'a'.repeat(4 * 1024 * 1024)}`)
  expect([answer.status, answer.html.includes('Det du skrev finns kvar där')]).toEqual([413, true])
  expect(await stored()).toEqual(before)
})

test('the same form sent twice, also at once, is done once', async () => {
  const path = below('/prepare/questions')
  const form = formOf((await read(path)).html, path, { question: 'Vem ger medicinen?' })
  const before = await stored()
  const body = String(new URLSearchParams(form as Record<string, string>))
  const answers = await Promise.all([post(path, body), post(path, body), post(path, body)])
  answers.push(await post(path, body))
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303])
  expect(new Set(answers.map(({ location }) => location)).size).toBe(1)
  expect((await read(path)).html.split('Vem ger medicinen?')).toHaveLength(2)
  expect(await stored()).not.toEqual(before)
})

test('a text from an old version: both are shown, the rest of the form is kept, and nothing is stored', async () => {
  const path = below('/prepare/now')
  const old = formOf((await read(path)).html, path, {
    situation: 'Min text från i går.',
    health: 'Och hälsan.',
  })
  await send(path, { situation: 'En annan text som hann före.' })
  const before = await stored()
  const { status, html } = await post(path, String(new URLSearchParams(old as Record<string, string>)))
  expect([status, html.includes('Ni skrev samtidigt. Inget är borta.')]).toEqual([409, true])
  const back = formOf(html, path)
  expect(back.situation).toBe('En annan text som hann före.\n\nMin text från i går.')
  expect(back.health).toBe('Och hälsan.')
  expect(await stored()).toEqual(before)
  const made = { ...back, situation: 'En text av två.' }
  expect((await post(path, String(new URLSearchParams(made as Record<string, string>)))).status).toBe(303)
  expect(formOf((await read(path)).html, path)).toMatchObject({
    situation: 'En text av två.',
    health: 'Och hälsan.',
  })
})

test('a step that somebody else took first: the page as it is now, with what was chosen and written', async () => {
  const path = below('/need/level')
  const typed = {
    actors: '2',
    influence: '2',
    predictability: '1',
    level: 'sip-plus',
    reason: 'Det blev mer än vi trodde. 🙂',
  }
  const old = formOf((await read(path)).html, path, typed)
  expect((await send(path, { ...typed, level: 'sip-plus-plus', reason: 'Kollegan hann före.' })).status).toBe(
    303,
  )
  const before = await stored()
  const stale = await post(path, String(new URLSearchParams(old as Record<string, string>)))
  expect([stale.status, stale.html.includes('Något har ändrats sedan du öppnade sidan')]).toEqual([409, true])
  expect(formOf(stale.html, path)).toMatchObject(typed)
  expect(await stored()).toEqual(before)
  const again = formOf(stale.html, path) as Record<string, string>
  expect((await post(path, String(new URLSearchParams(again)))).status).toBe(303)
})

test('the session has ended: the form waits for the same person, and only for somebody who had a session', async () => {
  const where = { unit: 'Hemsjukvården', authority: 'Kommunen' }
  const amina = await addColleague(program, { name: 'Amina Yusuf', ...where })
  const path = amina.as('/need/new')
  const get = async (cookie: string) => program.request(path, { cookie })
  const note = 'Vill komma ut i trädgården.\nOch höra fåglarna 🐦.'
  const form = formOf(await (await get(amina.cookie)).text(), path, { ...aNeed, note })
  const out = await program.request('/logout', { cookie: amina.cookie, body: '' })
  expect([out.status, (await get(amina.cookie)).status]).toEqual([303, 303])
  // A cookie that is taken away here is gone from the other tab too.
  const cookie = out.headers.getSetCookie().some((set) => set.startsWith('session=')) ? '' : amina.cookie
  const late = await program.request(path, { cookie, form })
  expect(late.headers.get('location')).toBe('/login?held=1')
  const stranger = await program.request(path, { form })
  // Nothing is kept for a stranger: the words come back in the page, and no ticket is given.
  expect([stranger.status, stranger.headers.getSetCookie()]).toEqual([401, []])

  const ticket = late.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const login = await program.request('/login', { cookie: ticket, form: { staff: amina.viewer.staff } })
  expect(login.headers.get('location')).toBe(path)
  const session = login.headers.getSetCookie().find((set) => set.startsWith('session=')) ?? ''
  const back = await get(`${ticket}; ${session.split(';')[0]}`)
  expect(formOf(await back.text(), path).note).toBe(note)
})
