import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ElsasPlan, elsasPlan, secrets } from '../../../../test/support/elsas-plan.ts'
import { viewOf } from '../../../../test/support/planned-sip.ts'
import { type Colleague, type Program, startProgram } from '../../../../test/support/program.ts'
import { browse } from '../../../../test/support/read-page.ts'
import { act } from '../../../../test/support/ready-sip.ts'
import { startedSip } from '../../../../test/support/started-sip.ts'
import { addDays, localDate } from '../../../domain/calendar/local-date.ts'
import { type CloseSip, closeSip, toBeTold } from '../../../domain/sip/close-sip.ts'
import {
  endFollowUp,
  noteReviewFacts,
  reviewGoal,
  reviewMeasure,
  startFollowUp,
} from '../../../domain/sip/follow-up.ts'
import { makeFirstContact } from '../../../domain/sip/make-first-contact.ts'
import { answerHappening, reportHappening } from '../../../domain/sip/report-happening.ts'
import { reportMeasure } from '../../../domain/sip/report-measure.ts'
import { sendMessage } from '../../../domain/sip/send-message.ts'

const today = localDate('2026-11-23')
const next = addDays(today, 40)

describe('All that has happened', () => {
  let program: Program
  let elsa: ElsasPlan
  beforeAll(async () => {
    program = await startProgram()
    elsa = await elsasPlan(program)
  })
  afterAll(() => program.close())
  const as = (who: Colleague, lang = 'sv') => browse(program, who, elsa.sip, `${who.cookie}; lang=${lang}`)
  const did = (who: Colleague, decide: Parameters<typeof act>[3]) => act(program, who, elsa.sip, decide)
  const main = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>'))

  test('stands under steps and months, several acts of one form in one sentence, with who and for whom', async () => {
    const { text, html } = await as(elsa.peter).open('/history')
    expect(main(html)).toContain('<h2>SIP-möte</h2>')
    expect(main(html)).toContain('<h3>November 2026</h3>')
    expect(text.replaceAll(/[\u2068\u2069]/g, '')).toContain(
      '2 frågor till mötet kom till: ”Vem ger medicinen?” och ”Hur klarar hon trappan?”.',
    )
    expect(text).toContain('5 insatser kom till: ')
    expect(text).not.toContain('En insats kom till')
    expect(text).toContain('Peter Åberg, Vårdcentralen Björken')
    expect(text).not.toContain('undefined')
  })

  test('the plan’s versions stand out, and are opened from there', async () => {
    const { html } = await as(elsa.karin).open('/history')
    expect(main(html)).toMatch(/<b>[^<]*Planen gäller\. Elsa sa ja till den\.<\/b>/)
    expect(main(html)).toContain(`href="${elsa.karin.as(`/sip/${elsa.sip}/plan/versions/1`)}"`)
  })

  test('chosen by kind, by links that are kept from page to page', async () => {
    const all = (await as(elsa.peter).open('/history')).text
    const plan = (await as(elsa.peter).open('/history?about=plan')).text
    const who = (await as(elsa.peter).open('/history?about=who')).text
    for (const text of [all, plan]) expect(text).toContain('Planen gäller.')
    for (const text of [all, who]) expect(text).toContain('Elsa sa ja till en SIP.')
    expect(plan).not.toContain('Elsa sa ja till en SIP.')
    expect(who).not.toContain('Planen gäller.')
    const { html } = await as(elsa.peter).open('/history?about=plan')
    expect(html).toMatch(/history\?about=plan" aria-current="page"/)
    expect(html).toContain('history?about=plan&amp;from=start')
    expect((await as(elsa.peter).open('/history?about=between')).text).toContain('Inget sådant har hänt')
    for (const odd of ['?about=secret', '?page=0', '?page=99', '?page=x'])
      expect((await as(elsa.peter).open(`/history${odd}`)).text).toContain('Behovet upptäcktes')
  })

  test('can be read from the beginning', async () => {
    const order = (text: string) => text.indexOf('Behovet upptäcktes') < text.indexOf('SIP-mötet hölls')
    expect(order((await as(elsa.peter).open('/history')).text)).toBe(false)
    expect(order((await as(elsa.peter).open('/history?from=start')).text)).toBe(true)
  })

  test('a measure that was not for somebody is not told of, nor quoted', async () => {
    const peters = (await as(elsa.peter).open('/history')).text
    const lenas = (await as(elsa.lena).open('/history')).text
    expect(peters).toContain(secrets.notForLena.slice(0, 30))
    expect(lenas).not.toContain(secrets.notForLena.slice(0, 20))
    expect(lenas).toContain('4 insatser kom till')
  })

  test('between meetings: whoever is told reads it, and nobody else that there is something', async () => {
    const measure = (await viewOf(program, elsa.peter, elsa.sip)).plan.measures[0]
    await did(elsa.karin, (s, ctx, texts) =>
      reportMeasure(
        s,
        { measure: measure?.id ?? '', expects: measure?.version ?? 0, state: 'started', on: ctx.on, why: '' },
        ctx,
        texts,
      ),
    )
    const { unit, functions } = elsa.karin.viewer
    await did(elsa.peter, (s, ctx) =>
      sendMessage(
        s,
        { to: [{ kind: 'unit', unit }], body: 'Hur går det?', functions: { [unit]: functions } },
        ctx,
      ),
    )
    await did(elsa.karin, (s, ctx) =>
      reportHappening(s, { source: 'relative', body: 'Elsa har ramlat' }, ctx),
    )
    await did(elsa.peter, (s, ctx) =>
      answerHappening(s, { happening: s.happenings[0]?.id ?? '', what: 'contact', note: '' }, ctx),
    )
    const between = async (who: Colleague) => (await as(who).open('/history?about=between')).text
    const [peters, karins, lenas] = [
      await between(elsa.peter),
      await between(elsa.karin),
      await between(elsa.lena),
    ]
    for (const text of [peters, karins, lenas])
      expect(text).toContain('Hemsjukvården har börjat med en insats')
    expect(peters).toContain('Ett meddelande gick till Hemsjukvården.')
    expect(karins).toContain('Ett meddelande kom till er.')
    for (const text of [peters, karins]) expect(text).toContain('En närstående berättade att något har hänt.')
    expect(lenas).not.toMatch(/meddelande|något har hänt|hade hänt/)
  })

  test('a follow-up stands out, and is opened from there', async () => {
    await did(elsa.peter, (s, ctx) => startFollowUp(s, { on: ctx.on }, ctx))
    for (const id of (await viewOf(program, elsa.peter, elsa.sip)).review?.asked.measures ?? [])
      await did(elsa.peter, (s, ctx, texts) =>
        reviewMeasure(s, { measure: id, expects: 0, done: 'yes', short: 'much', note: '' }, ctx, texts),
      )
    for (const id of (await viewOf(program, elsa.peter, elsa.sip)).review?.asked.goals ?? [])
      await did(elsa.peter, (s, ctx, texts) =>
        reviewGoal(s, { goal: id, expects: 0, person: 3, team: 3, words: '' }, ctx, texts),
      )
    await did(elsa.peter, (s, ctx) =>
      noteReviewFacts(
        s,
        { expects: 0, facts: '', otherMeasure: false, otherActor: false, longTerm: 'none' },
        ctx,
      ),
    )
    await did(elsa.peter, (s, ctx) =>
      endFollowUp(s, { next: 'continue', nextOn: next, nextPlace: 'Hemma', reason: '' }, ctx),
    )
    const { text, html } = await as(elsa.lena).open('/history?about=meetings')
    expect(text).toContain(
      'Planen följdes upp 23 nov. 2026 och fortsätter. Nästa uppföljning är 2 jan. 2027.',
    )
    expect(html).toContain(`href="${elsa.lena.as(`/sip/${elsa.sip}/follow-up/held/1`)}"`)
    expect(text).toContain('4 insatser gicks igenom')
    expect((await as(elsa.peter).open('/history?about=meetings')).text).toContain('5 insatser gicks igenom')
  })

  test('the end is told to everybody, and why only to those who lead', async () => {
    await did(elsa.peter, (s, ctx) => {
      const told = Object.fromEntries(toBeTold(s).map((c) => [c.id, { how: 'phone' as const }]))
      const how: CloseSip = {
        reason: 'goals-met',
        note: '',
        whereToTurn: 'Vårdcentralen',
        personToldOn: ctx.on,
        personToldHow: 'in-person',
        talk: 'not-wanted',
        told,
      }
      return closeSip(s, how, ctx)
    })
    expect((await as(elsa.peter).open('/history')).text).toContain('SIP:en avslutades. Målen är nådda.')
    const karins = (await as(elsa.karin).open('/history')).text
    expect(karins).toContain('SIP:en avslutades. Den gäller inte längre.')
    expect(karins).not.toMatch(/Målen är nådda|samtal/)
  })

  test('speaks English', async () => {
    const { text } = await as(elsa.peter, 'en').open('/history')
    expect(text).toContain('5 measures were added')
    expect(text).toContain('The plan was followed up 23 Nov 2026 and goes on.')
    expect(text).toContain('The SIP was closed.')
    expect(text).not.toMatch(/insats|meddelande/)
  })

  test('a long one is on several pages, in order', async () => {
    const sip = await startedSip(program, elsa.peter, { name: 'Jonas Ek' })
    const open = (below: string) => browse(program, elsa.peter, sip).open(below)
    for (let n = 0; n < 31; n += 1) {
      program.setClock(`2027-01-${String(n + 1).padStart(2, '0')}T09:00:00.000Z`)
      await act(program, elsa.peter, sip, (s, ctx) => makeFirstContact(s, { on: ctx.on }, ctx))
    }
    program.setClock('2026-11-23T09:00:00.000Z')
    const first = await open('/history')
    expect(first.text).toContain('1–30 av 32')
    expect(first.text).not.toContain('Behovet upptäcktes')
    expect(first.html).toContain('/history?page=2')
    const second = await open('/history?page=2')
    expect(second.text).toContain('31–32 av 32')
    expect(second.text).toContain('Behovet upptäcktes')
  })
})
