import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ElsasPlan, elsasPlan } from '../../../../test/support/elsas-plan.ts'
import { viewOf } from '../../../../test/support/planned-sip.ts'
import { addColleague, type Colleague, type Program, startProgram } from '../../../../test/support/program.ts'
import { browse } from '../../../../test/support/read-page.ts'
import { act, readySip } from '../../../../test/support/ready-sip.ts'
import { excludeRecipient } from '../../../domain/sip/exclude-recipient.ts'
import { withdraw } from '../../../domain/sip/withdraw.ts'

let program: Program
let elsa: ElsasPlan
let stig: Colleague

const as = (who: Colleague, cookie = who.cookie) => browse(program, who, elsa.sip, cookie)
const fell = 'Elsa ramlade i trappan i natt'
const tell = async (body = fell) => {
  await as(elsa.karin).send('/happened', { body, source: 'relative' })
  return (await viewOf(program, elsa.peter, elsa.sip)).happenings.at(-1)?.id ?? ''
}

beforeAll(async () => {
  program = await startProgram()
  stig = await addColleague(program, { name: 'Stig Dal', unit: 'Skolan', authority: 'skolhuvudmannen' })
  elsa = await elsasPlan(program)
})
afterAll(() => program.close())

describe('something has happened', () => {
  test('one question, to whom it goes and when it is answered, and that nobody is on duty', async () => {
    const { text, html } = await as(elsa.karin).open('/happened')
    expect(text).toContain('Vad har hänt?')
    expect(text).toContain('Det går till Peter Åberg och ska få svar inom 1 dag.')
    expect(text).toContain('Vid fara för livet: ring 112.')
    expect(html).not.toMatch(/<title>[^<]*(?:Elsa|Peter)/)
    expect((await as(stig).open('/happened')).status).toBe(404)
  })

  test('it takes words and who noticed; what was typed comes back', async () => {
    const unsaid = await as(elsa.karin).send('/happened', { body: fell })
    expect([unsaid.status, unsaid.text.includes(fell)]).toEqual([422, true])
    const silent = await as(elsa.karin).send('/happened', { body: ' ', source: 'relative' })
    expect(silent.status).toBe(422)
    expect(silent.html).toMatch(/value="relative" checked/)
  })

  test('it reaches those who lead and the one who told, and nobody else', async () => {
    const id = await tell()
    const sent = await as(elsa.karin).open('/happened')
    expect(sent.text).toMatch(
      /Det här är berättat .*ramlade.*Väntar på svar från Peter Åberg, senast tisdag 24 november/,
    )
    const peters = await as(elsa.peter).open(`/happened/${id}`)
    expect(peters.text).toMatch(/Elsa ramlade i trappan i natt Vem märkte det\? En närstående/)
    expect(peters.html).toContain('name="what"')
    const karins = await as(elsa.karin).open(`/happened/${id}`)
    expect(karins.text).toContain(fell)
    expect(karins.html).not.toContain('name="what"')
    expect(sent.text).not.toContain('Det är skickat till')
    expect(karins.text).toContain('Peter Åberg ska svara senast tisdag 24 november 2026.')
    for (const who of [elsa.lena, stig]) expect((await as(who).open(`/happened/${id}`)).status).toBe(404)
    expect((await as(elsa.lena).open('/happened')).text).not.toContain('ramlade')
  })

  test('whoever told is told that it is sent; whoever leads goes straight on to answer it', async () => {
    const told = await as(elsa.karin).send('/happened', { body: fell, source: 'unit' })
    expect(told.location).toContain('/happened?sent=yes#told')
    expect((await as(elsa.karin).open('/happened?sent=yes')).text).toContain(
      'Det är skickat till Peter Åberg.',
    )
    expect((await as(elsa.peter).open('/happened')).text).toContain('Det går till dig och ska få svar')
    const own = await as(elsa.peter).send('/happened', { body: 'Taxin kom inte', source: 'unit' })
    expect(own.location).toContain('/happened/newest')
    await tell()
    const { text, html } = await as(elsa.peter).open('/happened/newest')
    expect(text).toMatch(/Taxin kom inte.*Vad gör du nu\?/)
    const { happenings } = await viewOf(program, elsa.peter, elsa.sip)
    expect(html).toContain(`action="${elsa.peter.as(`/sip/${elsa.sip}/happened/${happenings.at(-2)?.id}`)}"`)
    expect((await as(elsa.lena).open('/happened/newest')).status).toBe(404)
  })

  test('to wait takes a reason, which is kept; whoever told reads the answer', async () => {
    const id = await tell()
    const page = as(elsa.peter)
    const unsaid = await page.send(`/happened/${id}`, { what: 'wait', note: '' })
    expect(unsaid.status).toBe(422)
    expect(unsaid.text).toContain('Skriv varför det kan vänta.')
    expect(unsaid.html).toMatch(/value="wait" checked/)
    const note = 'Läkaren kommer på torsdag'
    const answered = await page.send(`/happened/${id}`, { what: 'wait', note })
    expect(answered.location).toContain(`/happened/${id}`)
    const karins = await as(elsa.karin).open(`/happened/${id}`)
    expect(karins.text).toMatch(
      /Svaret Låter det vänta. Peter Åberg, 23 nov. 2026. Läkaren kommer på torsdag/,
    )
    expect((await as(elsa.lena).open(`/happened/${id}`)).status).toBe(404)
    // Two answer at once: the second is told, and keeps what was typed.
    const again = await page.post(`/happened/${id}`, { what: 'contact', note: 'Jag ringer Birgit' })
    expect([again.status, again.text.includes('Jag ringer Birgit')]).toEqual([422, true])
  })

  test.each([
    ['earlier-follow-up', '/follow-up/move'],
    ['change-plan', '/plan/revise'],
    ['contact', '/messages/new'],
  ])('%s leads on to where it is done', async (what, below) => {
    const id = await tell()
    const answered = await as(elsa.peter).send(`/happened/${id}`, { what, note: '' })
    expect(answered.location).toBe(elsa.peter.as(`/sip/${elsa.sip}${below}`))
  })

  test('a called unit answers nothing', async () => {
    const id = await tell()
    const sent = await as(elsa.karin).post(`/happened/${id}`, { what: 'wait', note: 'Det går nog bra' })
    expect([sent.status, sent.text.includes('Det går nog bra')]).toEqual([422, true])
    expect((await as(elsa.karin).open(`/happened/${id}`)).text).toContain('Peter Åberg ska svara')
  })

  test('in English', async () => {
    const { text } = await as(elsa.karin, `${elsa.karin.cookie}; lang=en`).open('/happened')
    expect(text).toContain('What has happened?')
    expect(text).toContain('is to be answered within 1 day')
  })

  test('before there is a plan it goes to the unit that leads, and has no follow-up to move', async () => {
    const sip = await readySip(program, elsa.peter, [])
    const page = browse(program, elsa.peter, sip)
    expect((await page.open('/happened')).text).toContain('Det går till Vårdcentralen Björken')
    await page.send('/happened', { body: fell, source: 'person' })
    const id = (await viewOf(program, elsa.peter, sip)).happenings[0]?.id ?? ''
    const one = await page.open(`/happened/${id}`)
    expect(one.html).not.toContain('value="earlier-follow-up"')
    expect(one.text).toMatch(/Vem märkte det\? Elsa/)
  })

  test('a unit that is shut out is not told that it is', async () => {
    await act(program, elsa.peter, elsa.sip, (s, ctx) =>
      excludeRecipient(s, { who: { kind: 'unit', unit: 'Biståndsenheten' }, scope: 'everything' }, ctx),
    )
    const sent = await as(elsa.lena).post('/happened', { body: fell, source: 'unit' })
    expect([sent.status, sent.text.includes(fell)]).toEqual([422, true])
    expect(sent.text).not.toContain('inte får veta något')
  })

  test('when the yes is taken back nothing more is told or answered', async () => {
    const id = await tell()
    await act(program, elsa.peter, elsa.sip, (s, ctx) => withdraw(s, { what: 'all', told: 'phone' }, ctx))
    const page = await as(elsa.karin).open('/happened')
    expect(page.text).toContain('Elsa har tagit tillbaka sitt ja')
    expect(page.html).not.toContain('name="body"')
    expect((await as(elsa.peter).open(`/happened/${id}`)).status).toBe(404)
    const late = await as(elsa.karin).post('/happened', { body: 'Mer har hänt', source: 'unit' })
    expect([late.status, late.text.includes('Mer har hänt')]).toEqual([422, true])
  })
})
