import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callAUnit } from '../../../test/support/call-a-unit.ts'
import { addColleague, type Colleague, type Program, startProgram } from '../../../test/support/program.ts'
import { browse } from '../../../test/support/read-page.ts'
import { act, readySip } from '../../../test/support/ready-sip.ts'
import { startedSip } from '../../../test/support/started-sip.ts'
import { addDays, localDate } from '../../domain/calendar/local-date.ts'
import { handOver } from '../../domain/sip/take-over.ts'
import { everybody } from '../../domain/sip/text.ts'
import { withdraw } from '../../domain/sip/withdraw.ts'
import { writePreparation } from '../../domain/sip/write-preparation.ts'

let program: Program
let karin: Colleague
let amina: Colleague
let chef: Colleague
let sara: Colleague
let sip: string

const tomorrow = addDays(localDate('2026-11-23'), 1)
const on = (who: Colleague, id = sip, lang = 'sv') => browse(program, who, id, `${who.cookie}; lang=${lang}`)

beforeAll(async () => {
  program = await startProgram()
  const care = { unit: 'Hemsjukvården', authority: 'Kommunen' }
  karin = await addColleague(program, { name: 'Karin Lindh', ...care })
  amina = await addColleague(program, { name: 'Amina Yusuf', ...care })
  chef = await addColleague(program, { name: 'Britt Holm', ...care, roles: ['manager'] })
  sara = await addColleague(program, {
    name: 'Sara Nordin',
    unit: 'Rehab',
    authority: 'Regionen',
    kind: 'region',
  })
  sip = await readySip(program, karin, [{ colleague: sara, ground: true }])
  await act(program, karin, sip, callAUnit(sara, { on: tomorrow, place: 'Hemma hos Elsa' }))
})
afterAll(() => program.close())

describe('a SIP’s own page', () => {
  test('has the person’s words, the six steps, the next thing and who may know what until when', async () => {
    const { status, html, text } = await on(karin).open('')
    expect(status).toBe(200)
    expect(text).toContain('Elsas SIP')
    expect(html).toMatch(/class="voice"[^§]*Att kunna bo i sommarstugan/)
    expect(text).toContain('Nästa steg är ditt')
    expect(text).toContain('Håll Elsas möte')
    expect(text).toContain('Får veta, enligt Elsa')
    expect(text).toContain('mål och insatser, från Kommunen, till och med 11 juni 2027')
    expect(text).toContain('Kallad 23 nov. 2026, har inte svarat')
    expect(text).toContain('Mötet bestämdes till 24 nov. 2026. Rehab kallades till mötet.')
    expect(html).toMatch(/<title>SIP · [^<]+<\/title>/)
    expect(/<title>[^<]*/.exec(html)?.[0]).not.toContain('Elsa')
  })

  test('is not there for somebody who is not on it', async () => {
    expect((await on(amina).open('')).status).toBe(404)
    expect((await on(sara).open('')).status).toBe(404)
  })

  test('speaks English', async () => {
    expect((await on(karin, sip, 'en').open('')).text).toContain('The next step is yours')
  })

  test('says who has the next step before anything is written', async () => {
    const fresh = await startedSip(program, karin, { name: 'Jonas Ek' })
    const { text } = await on(karin, fresh).open('')
    expect(text).toContain('Det står inte än vad som är viktigt för Jonas.')
    expect(text).toContain('Ta en första kontakt med Jonas')
    expect(text).toContain('Ingen mer är påtänkt än.')
  })
})

describe('“I take on”', () => {
  test('shows only the row; then the called unit reads its call and what is asked', async () => {
    const before = await on(sara).open('/take-on')
    expect(before.status).toBe(200)
    expect(before.html).not.toContain('Elsa')
    const taken = await on(sara).send('/take-on', {})
    expect([taken.status, taken.location]).toEqual([303, sara.as(`/sip/${sip}`)])
    const { text } = await on(sara).open('')
    expect(text).toContain('Svara på kallelsen till Elsas möte')
    expect(text).toContain('Ni är kallade')
    expect(text).toContain('Vem ger medicinen?')
    expect(text).toContain('tisdag 24 november 2026 klockan 13:00')
    expect(text).not.toContain('Får veta, enligt')
  })

  test('leads to taking over when somebody has held it', async () => {
    const { status, text } = await on(amina).send('/take-on', {})
    expect(status).toBe(422)
    expect(text).toContain('Ta över med ett skäl i stället.')
  })
})

describe('“I take over”', () => {
  test('asks for a reason, and keeps nothing half done without one', async () => {
    const { status, html } = await on(amina).send('/take-over', { reason: ' ' })
    expect(status).toBe(422)
    expect(html).toContain('Skriv något här.')
    expect(html).not.toContain('Elsa')
    expect((await on(amina).open('')).status).toBe(404)
  })

  test('is told in the history, with the reason', async () => {
    const fresh = await startedSip(program, karin, { name: 'Tariq Said' })
    const { status, location } = await on(amina, fresh).send('/take-over', { reason: 'Karin är sjuk 😀' })
    expect([status, location]).toEqual([303, amina.as(`/sip/${fresh}`)])
    const { text } = await on(amina, fresh).open('/history')
    expect(text).toContain('Amina Yusuf tog över.')
    expect(text).toContain('Amina Yusuf har nu hand om SIP:en hos Hemsjukvården.')
    expect(text).toContain('Skrev: Varför någon tog över')
    expect((await on(amina, fresh).open('/take-over')).text).toContain('Du är redan med.')
  })

  test('is not there for a unit that has nothing to do with it', async () => {
    const other = await startedSip(program, karin, { name: 'Maria Lund' })
    expect((await on(sara, other).open('/take-over')).status).toBe(404)
    expect((await on(sara, other).open('/take-on')).status).toBe(404)
  })
})

describe('handing over', () => {
  test('gives it to a colleague, and whoever leaves reads nothing more', async () => {
    const fresh = await startedSip(program, karin, { name: 'Maria Lund' })
    const to = amina.viewer.assignment
    const { status, location } = await on(karin, fresh).send('/hand-over', {
      to,
      reason: 'Semester',
      stays: 'no',
    })
    expect([status, location]).toEqual([303, karin.as('/queue')])
    expect((await on(karin, fresh).open('')).status).toBe(404)
    expect((await on(amina, fresh).open('')).text).toContain('Nästa steg är ditt')
  })

  test('keeps every word when something is missing, and when somebody took a step meanwhile', async () => {
    const fresh = await startedSip(program, karin, { name: 'Maria Lund' })
    const typed = { to: amina.viewer.assignment, reason: 'Semester till jul', stays: '' }
    const missing = await on(karin, fresh).send('/hand-over', typed)
    expect(missing.status).toBe(422)
    expect(missing.html).toContain('Semester till jul</textarea>')
    expect(missing.html).toMatch(/<option value="[^"]+" selected[^>]*>Amina Yusuf/)
    const { html } = await on(karin, fresh).open('/hand-over')
    await act(program, karin, fresh, (s, ctx) =>
      handOver(
        s,
        { to: { assignment: chef.viewer.assignment, ...staffOf(chef) }, reason: 'x', stays: true },
        ctx,
      ),
    )
    const form = { ...hiddenOf(html), ...typed, stays: 'yes' }
    const stale = await on(karin, fresh).post('/hand-over', form)
    expect(stale.status).toBe(409)
    expect(stale.html).toContain('Semester till jul</textarea>')
  })

  test('by a manager who is not on it begins with taking over', async () => {
    const { status, text, html } = await on(chef).open('/hand-over')
    expect(status).toBe(200)
    expect(text).toContain('Ta över först')
    expect(html).not.toContain('Elsa')
    expect((await on(amina).open('/hand-over')).status).toBe(404)
  })
})

describe('history and wordings', () => {
  test('compare each wording with the one before, and correct with a reason', async () => {
    const fresh = await startedSip(program, karin, { name: 'Elsa Berg' })
    const write = (body: string, expects: number) =>
      act(program, karin, fresh, (s, ctx) =>
        writePreparation(s, { fields: [{ key: 'matters', body, expects }], audience: everybody }, ctx),
      )
    await write('Att bo hemma', 0)
    await write('Att bo i stugan', 1)
    const history = await on(karin, fresh).open('/history')
    expect(history.text).toContain('Skrev om: Vad är viktigt för dig?')
    const block =
      /\/text\/([\w-]{20,})"[^>]*>Vad är viktigt för dig\?<\/a> \(2 lydelser\)/.exec(history.html)?.[1] ?? ''
    expect(block).not.toBe('')
    const wordings = await on(karin, fresh).open(`/text/${block}`)
    expect(wordings.html).toMatch(/<del>.*hemma.*<\/del>/)
    expect(wordings.html).toMatch(/<ins>.*i stugan.*<\/ins>/)

    const page = `/text/${block}/correct`
    const refused = await on(karin, fresh).send(page, { body: 'Att bo i Stugan', reason: '' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('Att bo i Stugan</textarea>')
    const same = await on(karin, fresh).send(page, { reason: 'Inget' })
    expect(same.text).toContain('Det finns inget att ändra här.')
    const done = await on(karin, fresh).send(page, { body: 'Att bo i Stugan', reason: 'Ett namn' })
    expect([done.status, done.location]).toEqual([303, karin.as(`/sip/${fresh}/text/${block}`)])
    const after = await on(karin, fresh).open(`/text/${block}`)
    expect(after.text).toContain('Rättad, därför att: Ett namn')
    expect(after.html).toMatch(/class="voice"[^§]*Att bo i Stugan/)

    const { html } = await on(karin, fresh).open(page)
    await write('Något annat', 3)
    const form = { ...hiddenOf(html), version: '3', body: 'Mitt', reason: 'Fel' }
    const stale = await on(karin, fresh).post(page, form)
    expect(stale.status).toBe(409)
    expect(stale.text).toContain('Något annat')
    expect(stale.text).toContain('Mitt')
  })

  test('are not there for a text that one may not read, nor correction of what another unit wrote', async () => {
    expect((await on(karin).open('/text/constructor')).status).toBe(404)
    expect((await on(karin).open('/text/constructor/correct')).status).toBe(404)
    const { html } = await on(sara).open('/history')
    const theirs = /\/text\/([\w-]{20,})"/.exec(html)?.[1] ?? ''
    expect((await on(sara).open(`/text/${theirs}`)).status).toBe(200)
    expect((await on(sara).open(`/text/${theirs}/correct`)).status).toBe(404)
  })
})

test('after a withdrawal the called unit sees only its own, and is told so', async () => {
  await act(program, karin, sip, (s, ctx) => withdraw(s, { what: 'all', told: 'phone' }, ctx))
  const { text } = await on(sara).open('')
  expect(text).toContain('Du ser bara det som din egen verksamhet har skrivit')
  expect(text).toContain('Frågorna kan du inte läsa just nu.')
  expect(text).not.toContain('sommarstugan')
  expect(text).not.toContain('Vem ger medicinen?')
  const leading = await on(karin).open('')
  expect(leading.text).toContain('Elsa har tagit tillbaka sitt ja')
  expect(leading.text).toContain('Avsluta Elsas SIP')
})

const staffOf = ({ viewer: { staff, unit, authority } }: Colleague) => ({ staff, unit, authority })
const hiddenOf = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="(_\w+)" value="([^"]*)"/g)].map((m) => [
      m[1] ?? '',
      m[2] ?? '',
    ]),
  )
