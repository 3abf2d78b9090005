import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ElsasPlan, elsasPlan } from '../../../test/support/elsas-plan.ts'
import { plannedSip } from '../../../test/support/planned-sip.ts'
import { addColleague, type Colleague, type Program, startProgram } from '../../../test/support/program.ts'
import { browse } from '../../../test/support/read-page.ts'
import { act, readySip } from '../../../test/support/ready-sip.ts'
import { startedSip } from '../../../test/support/started-sip.ts'
import { takeRunningPlan } from '../../domain/sip/beside.ts'

let program: Program
let elsa: ElsasPlan
let stig: Colleague
beforeAll(async () => {
  program = await startProgram()
  elsa = await elsasPlan(program)
  stig = await addColleague(program, { name: 'Stig Ek', unit: 'Skolan', authority: 'skolhuvudmannen' })
})
afterAll(() => program.close())

const as = (who: Colleague, sip = elsa.sip, lang = 'sv') =>
  browse(program, who, sip, `${who.cookie}; lang=${lang}`)

describe('Also in another system', () => {
  test('the unit notes which and its number, sees it there, and changes it', async () => {
    expect((await as(elsa.karin).open('/beside')).text).toContain('Inget är antecknat')
    const sent = await as(elsa.karin).send('/beside/change', { system: 'SAMSA', number: 'S-4711' })
    expect([sent.status, sent.location]).toEqual([303, elsa.karin.as(`/sip/${elsa.sip}/beside`)])
    const { text, html } = await as(elsa.karin).open('/beside')
    expect(text).toMatch(/System SAMSA Nummer där S-4711/)
    expect(/<title>[^<]*/.exec(html)?.[0]).not.toMatch(/4711|SAMSA/)
    expect((await as(elsa.karin).open('/beside/change')).html).toContain('value="S-4711"')
    await as(elsa.karin).send('/beside/change', { system: 'SAMSA', number: '' })
    expect((await as(elsa.karin).open('/beside')).text).toContain('inget nummer är antecknat')
    await as(elsa.karin).send('/beside/change', { system: 'SAMSA', number: 'S-4711' })
  })

  test('no other unit sees it, on any page, nor that there is one', async () => {
    for (const who of [elsa.peter, elsa.lena])
      for (const below of [
        '',
        '/beside',
        '/beside/change',
        '/history',
        '/plan',
        '/plan/print',
        '/plan/extract/text',
      ]) {
        const { status, html } = await as(who).open(below)
        expect([below, status]).toEqual([below, 200])
        expect(html).not.toMatch(/4711|SAMSA/)
      }
    expect((await as(elsa.peter).open('/beside')).text).toContain('Inget är antecknat')
    expect((await as(elsa.karin).open('/history')).text).toContain('i ett annat system också')
    expect((await as(elsa.peter).open('/history')).text).not.toContain('i ett annat system')
    expect((await as(stig).open('/beside')).status).toBe(404)
  })

  test('without a name of the system everything typed comes back', async () => {
    const refused = await as(elsa.lena).send('/beside/change', { system: ' ', number: '99-1' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('value="99-1"')
  })

  test('the extract is there as plain text, with the same code, for whoever may read the plan', async () => {
    const { text, html } = await as(elsa.karin).open('/plan/extract/text')
    expect(text).toContain('Ni har SIP:en i SAMSA också. Numret där är S-4711.')
    const [, body = ''] = /<textarea[^>]*readonly[^>]*>([\s\S]*?)<\/textarea>/i.exec(html) ?? []
    expect(body).toContain('Styrketräning')
    expect(body).not.toContain('S-4711')
    const code = /Kontrollkod: (\S+)/.exec(body)?.[1]
    expect(code).toMatch(/^\S{10}$/)
    expect((await as(elsa.karin).open('/plan/extract')).html).toContain(code)
    expect((await as(stig).open('/plan/extract/text')).status).toBe(404)
    expect((await as(elsa.karin, elsa.sip, 'en').open('/plan/extract/text')).text).toContain('as plain text')
  })
})

describe('A plan that already holds elsewhere', () => {
  test('first its source, then what to type, in order', async () => {
    const sip = await startedSip(program, elsa.peter, { name: 'Jonas Ek' })
    const before = await as(elsa.peter, sip).open('/running-plan')
    expect(before.text).toMatch(/Nästa att skriva in Varifrån planen kommer/)
    const refused = await as(elsa.peter, sip).send('/running-plan/source', { system: '', number: 'J-77' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('value="J-77"')
    const sent = await as(elsa.peter, sip).send('/running-plan/source', { system: 'SAMSA', number: 'J-77' })
    expect(sent.location).toBe(elsa.peter.as(`/sip/${sip}/running-plan`))
    const { text, html } = await as(elsa.peter, sip).open('/running-plan')
    expect(text).toContain('Inskriven i efterhand från SAMSA den 23 nov. 2026')
    expect(text).toContain('SAMSA, nummer J-77')
    expect(text).not.toMatch(/Nästa att skriva in Varifrån planen kommer/)
    expect(/<title>[^<]*/.exec(html)?.[0]).not.toMatch(/J-77|SAMSA/)
    const order = [
      'Varifrån',
      'Behovet',
      'Vad som är viktigt',
      'Vilka som är med',
      'Ja:et',
      'Mötet som',
      'Mål och',
      'Att planen gäller',
    ]
    const list = text.slice(text.indexOf('Det här ska skrivas in'))
    const at = order.map((words) => list.indexOf(words))
    expect(at).not.toContain(-1)
    expect(at).toEqual([...at].sort((a, b) => a - b))
  })

  test('every step leads to a page that is there', async () => {
    const sip = await readySip(program, elsa.peter, [{ colleague: elsa.karin, ground: true }])
    await act(program, elsa.peter, sip, (s, ctx) => takeRunningPlan(s, { system: 'SAMSA', number: '' }, ctx))
    const { html } = await as(elsa.peter, sip).open('/running-plan')
    const main = html.slice(html.indexOf('id="typing"'), html.indexOf('</main>'))
    const links = [...main.matchAll(/href="([^"]+)"/g)].flatMap(([, href]) =>
      href?.includes(sip) ? [href] : [],
    )
    expect(links.length).toBeGreaterThan(8)
    for (const href of links) {
      const answer = await program.request(href, { cookie: elsa.peter.cookie })
      expect([href, answer.status]).toEqual([href, 200])
    }
  })

  test('plan, paper and extract say where it comes from; its number only to the unit itself', async () => {
    const sip = await plannedSip(program, elsa.peter, [elsa.karin])
    await act(program, elsa.peter, sip, (s, ctx) =>
      takeRunningPlan(s, { system: 'SAMSA', number: 'J-77' }, ctx),
    )
    const source = 'Inskriven i efterhand från SAMSA den 23 nov. 2026'
    for (const below of ['/plan', '/plan/print'])
      for (const who of [elsa.peter, elsa.karin]) {
        const page = await as(who, sip).open(below)
        expect(page.text).toContain(source)
        expect(page.html).not.toContain('J-77')
      }
  })

  test('only for those who lead, and not for a plan that began here', async () => {
    expect((await as(elsa.karin).open('/running-plan')).status).toBe(404)
    expect((await as(elsa.peter).open('/running-plan')).status).toBe(404)
    expect((await as(elsa.peter).open('/running-plan/source')).status).toBe(404)
    expect((await as(elsa.peter).open('/plan')).text).not.toContain('Inskriven i efterhand')
  })
})
