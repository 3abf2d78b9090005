import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ElsasPlan, elsasPlan, forAll, secrets } from '../../../../test/support/elsas-plan.ts'
import { viewOf } from '../../../../test/support/planned-sip.ts'
import { addColleague, type Colleague, type Program, startProgram } from '../../../../test/support/program.ts'
import { browse, valuesOf } from '../../../../test/support/read-page.ts'
import { act } from '../../../../test/support/ready-sip.ts'
import { reportMeasure } from '../../../domain/sip/report-measure.ts'
import { withdraw } from '../../../domain/sip/withdraw.ts'
import { changeMeasure } from '../../../domain/sip/write-measure.ts'
import { startRevision } from '../../../domain/sip/write-plan.ts'

let program: Program
let elsa: ElsasPlan
let stig: Colleague

const as = (who: Colleague, cookie = who.cookie) => browse(program, who, elsa.sip, cookie)
const named = async (what: string) => {
  const { plan, texts } = await viewOf(program, elsa.peter, elsa.sip)
  const found = plan.measures.find((m) => texts[m.what]?.body === what)
  if (found === undefined) throw new Error(`no measure "${what}"`)
  return found
}
const training = () => named('Styrketräning')
const summer = () => named('Hemtjänst i sommarkommunen medan Elsa bor där')
const weighing = () => named('Väga sig varje morgon')

beforeAll(async () => {
  program = await startProgram()
  stig = await addColleague(program, { name: 'Stig Dal', unit: 'Skolan', authority: 'skolhuvudmannen' })
})
afterAll(() => program.close())

describe('how the measures go', () => {
  beforeAll(async () => {
    elsa = await elsasPlan(program)
  })

  test('a unit has its own first, with one way each to say what is new', async () => {
    const { status, html, text } = await as(elsa.karin).open('/measures')
    expect(status).toBe(200)
    const [own = '', others = ''] = text.split('De andras insatser')
    expect(own).toMatch(/Era insatser Styrketräning Johan Berg, Hemsjukvården/)
    expect(own).not.toContain('Hemtjänst i sommarkommunen')
    expect(others).toContain('Hemtjänst i sommarkommunen')
    const { id } = await training()
    for (const state of ['started', 'done', 'hindered'])
      expect(html).toContain(`/measures/${id}/report?state=${state}"`)
    expect(others).not.toContain('Har börjat')
  })

  test('the form comes with today and the state that was chosen', async () => {
    const { id } = await training()
    const { html, text } = await as(elsa.karin).open(`/measures/${id}/report?state=done`)
    expect(html).toMatch(/name="on"[^>]*value="2026-11-23"/)
    expect(html).toMatch(/value="done" checked/)
    expect(text).toContain('Vad, inte vem.')
    expect(html).not.toMatch(/<title>[^<]*Elsa/)
  })

  test('a hinder takes a reason, and every word comes back', async () => {
    const { id } = await training()
    const page = as(elsa.karin)
    const filled = { state: 'hindered', on: '2026-11-20', why: '  ' }
    const refused = await page.send(`/measures/${id}/report`, filled)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Skriv vad som hindrar. Vad, inte vem.')
    expect(refused.html).toMatch(/value="hindered" checked/)
    expect(refused.html).toContain('value="2026-11-20"')
    const future = { state: 'hindered', on: '2026-12-20', why: 'Fysioterapeuten har slutat' }
    const tooLate = await page.send(`/measures/${id}/report`, future)
    expect([tooLate.status, tooLate.html.includes('Fysioterapeuten har slutat')]).toEqual([422, true])
  })

  test('a hinder is told to all who may read it, and waits for those who lead', async () => {
    const { id } = await training()
    const done = await as(elsa.karin).send(`/measures/${id}/report`, {
      state: 'hindered',
      on: '2026-11-20',
      why: 'Fysioterapeuten har slutat',
    })
    expect(done.location).toContain('/measures')
    for (const who of [elsa.peter, elsa.karin]) {
      const { text } = await as(who).open('/measures')
      expect(text).toMatch(
        /Styrketräning .*Blir inte av, 20 nov. 2026 Karin Lindh sa det Fysioterapeuten har slutat/,
      )
    }
    // Whoever each text is asked about is not asked here, and reads that it does not happen, not why.
    const lenas = await as(elsa.lena).open('/measures')
    expect(lenas.text).toContain('Blir inte av, 20 nov. 2026')
    expect(lenas.text).not.toContain('Fysioterapeuten har slutat')
    expect((await as(elsa.peter).open('/plan')).text).toMatch(/Blir inte av, 20 nov. 2026 .*Fysioterapeuten/)

    const mend = await as(elsa.karin).open(`/measures/${id}/report`)
    expect(mend.html).toMatch(/value="hindered" checked/)
    expect(mend.html).toMatch(/<textarea[^>]*name="why"[^>]*>Fysioterapeuten har slutat</)

    const href = `/measures/${id}/hinder`
    const hinder = await as(elsa.peter).open(href)
    expect(hinder.text).toMatch(/Fysioterapeuten har slutat Hemsjukvården, sedan fredag 20 november 2026/)
    for (const below of ['/follow-up/move', '/plan/revise', '/messages/new'])
      expect(hinder.html).toContain(`${elsa.sip}${below}"`)
    expect((await as(elsa.karin).open(href)).status).toBe(404)
    expect((await as(elsa.peter).send(href, {})).status).toBe(303)
    expect((await as(elsa.peter).open(href)).text).toContain('Ni har sett det.')
  })

  test('nobody reports another unit’s measure, or one that they may not know of', async () => {
    const { id } = await summer()
    expect((await as(elsa.karin).open(`/measures/${id}/report`)).status).toBe(404)
    const sent = await as(elsa.karin).post(`/measures/${id}/report`, {
      state: 'done',
      on: '2026-11-23',
      why: '',
    })
    expect(sent.status).toBe(422)
    expect((await viewOf(program, elsa.peter, elsa.sip)).plan.progress[id]).toBeUndefined()
    const lenas = await as(elsa.lena).open('/measures')
    expect(lenas.text).not.toContain(secrets.notForLena)
  })

  test('somebody who is not on it gets the same 404 everywhere', async () => {
    const { id } = await training()
    for (const below of [
      '/measures',
      `/measures/${id}/report`,
      `/measures/${id}/note`,
      `/measures/${id}/hinder`,
    ])
      expect((await as(stig).open(below)).status).toBe(404)
  })

  test('those who lead write down what the person says, and not over what a unit said itself', async () => {
    const own = await weighing()
    expect((await as(elsa.peter).open('/measures')).html).toContain(`/measures/${own.id}/note"`)
    expect((await as(elsa.karin).open('/measures')).html).not.toContain('/note"')
    const unsaid = await as(elsa.peter).send(`/measures/${own.id}/note`, { state: 'started' })
    expect(unsaid.status).toBe(422)
    const noted = await as(elsa.peter).send(`/measures/${own.id}/note`, { state: 'started', noted: 'phone' })
    expect(noted.status).toBe(303)
    expect((await as(elsa.karin).open('/measures')).text).toMatch(
      /Väga sig varje morgon .*Började 23 nov. 2026 per telefon, skrivet av Peter Åberg/,
    )
    const { id, version } = await training()
    const page = await as(elsa.peter).open(`/measures/${id}/note`)
    expect(page.text).toContain('Hemsjukvården har sagt det här i Kugghjul')
    expect(page.html).not.toContain('name="state"')
    const over = { state: 'done', on: '2026-11-23', why: '', noted: 'phone', expects: String(version) }
    expect((await as(elsa.peter).post(`/measures/${id}/note`, over)).status).toBe(422)
  })

  test('in English', async () => {
    const { text } = await as(elsa.karin, `${elsa.karin.cookie}; lang=en`).open('/measures')
    expect(text).toContain('Your measures')
    expect(text).toContain('Does not happen, 20 Nov 2026')
  })

  test('a measure that was changed meanwhile comes back with what now stands, and nothing lost', async () => {
    const { id } = await training()
    const page = as(elsa.karin)
    const path = `/measures/${id}/report`
    const open = await page.open(path)
    const values = valuesOf(open.html)
    await act(program, elsa.peter, elsa.sip, (s, ctx) => startRevision(s, ctx))
    await act(program, elsa.peter, elsa.sip, (s, ctx) => {
      const m = s.plan.measures.find((one) => one.id === id)
      return changeMeasure(
        s,
        {
          measure: id,
          expects: m?.version ?? 0,
          goal: m?.goal ?? '',
          what: 'Styrketräning i trappan',
          responsible: { kind: 'unit', unit: 'Hemsjukvården' },
          who: 'Johan Berg',
          starts: ctx.on,
          often: '',
          where: '',
          how: '',
          audience: forAll(s),
        },
        ctx,
      )
    })
    const sent = await page.post(path, { ...values, state: 'hindered', why: 'Hon har ont i knät' })
    expect(sent.status).toBe(422)
    expect(sent.text).toContain('Hon har ont i knät')
    // What was said of the earlier wording is not said of the new one.
    const { text } = await as(elsa.peter).open('/plan')
    expect(text).toMatch(/Styrketräning i trappan .*Föreslagen, väntar på Hemsjukvården/)
    expect(text).not.toContain('Blir inte av')
  })
})

describe('when it has stopped', () => {
  beforeAll(async () => {
    elsa = await elsasPlan(program)
  })

  test('a ground that has ended shows nothing, and a form on its way is kept', async () => {
    const { id } = await training()
    await act(program, elsa.peter, elsa.sip, (s, ctx) =>
      withdraw(
        s,
        {
          what: 'grounds',
          grounds: s.grounds
            .filter((g) => g.to.kind === 'unit' && g.to.unit === 'Hemsjukvården')
            .map((g) => g.id),
          told: 'phone',
        },
        ctx,
      ),
    )
    const page = await as(elsa.karin).open('/measures')
    expect(page.text).toContain('Just nu finns ingen grund för er att läsa planen.')
    expect(page.text).not.toContain('Styrketräning')
    const sent = await as(elsa.karin).post(`/measures/${id}/report`, {
      state: 'hindered',
      on: '2026-11-23',
      why: 'Ingen tid fanns',
      expects: '1',
    })
    expect(sent.status).toBe(422)
    expect(sent.text).toContain('Ingen tid fanns')
    expect(sent.text).not.toContain('Styrketräning')
  })

  test('a withdrawn yes ends it, and says so plainly', async () => {
    const { id } = await summer()
    await act(program, elsa.lena, elsa.sip, (s, ctx, texts) =>
      reportMeasure(s, { measure: id, expects: 1, state: 'started', on: ctx.on, why: '' }, ctx, texts),
    )
    await act(program, elsa.peter, elsa.sip, (s, ctx) => withdraw(s, { what: 'all', told: 'phone' }, ctx))
    const { text, html } = await as(elsa.peter).open('/measures')
    expect(text).toContain('Elsa har tagit tillbaka sitt ja')
    expect(html).not.toContain('/report')
    expect((await as(elsa.lena).open(`/measures/${id}/report`)).html).not.toContain('name="state"')
  })
})
