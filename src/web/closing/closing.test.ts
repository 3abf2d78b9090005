import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rule } from '../../../test/support/given.ts'
import { establish, plannedSip, viewOf } from '../../../test/support/planned-sip.ts'
import { addColleague, type Colleague, type Program, startProgram } from '../../../test/support/program.ts'
import { browse, choiceOf } from '../../../test/support/read-page.ts'
import { act } from '../../../test/support/ready-sip.ts'
import { planMove } from '../../domain/sip/plan-move.ts'
import { reportHappening } from '../../domain/sip/report-happening.ts'
import { withdraw } from '../../domain/sip/withdraw.ts'

let program: Program
let peter: Colleague
let karin: Colleague
let stig: Colleague

beforeAll(async () => {
  program = await startProgram()
  peter = await addColleague(program, {
    name: 'Peter Åberg',
    unit: 'Vårdcentralen Björken',
    authority: 'Regionen',
    kind: 'region',
    functions: ['primary-care'],
  })
  karin = await addColleague(program, { name: 'Karin Lindh', unit: 'Hemsjukvården', authority: 'Kommunen' })
  stig = await addColleague(program, { name: 'Stig Dal', unit: 'Skolan', authority: 'Skolhuvudmannen' })
})
afterAll(() => program.close())

/** Elsa's plan that holds: Karin's unit uses Kugghjul, her daughter Birgit does not. */
async function running() {
  const sip = await plannedSip(program, peter, [karin])
  await establish(program, peter, sip)
  const { calls } = await viewOf(program, peter, sip)
  const id = (kind: 'unit' | 'party') => calls.find((c) => c.to.kind === kind)?.id ?? ''
  return {
    sip,
    karins: id('unit'),
    birgit: id('party'),
    asPeter: browse(program, peter, sip),
    asKarin: browse(program, karin, sip),
  }
}

const filled = (birgit: string) => ({
  reason: 'goals-met',
  note: 'Hon går i trappan själv',
  whereToTurn: 'Vårdcentralen Björken, 010-555 01 70',
  personToldHow: 'in-person',
  personToldOn: '2026-11-23',
  talk: 'wanted',
  [`told-${birgit}`]: 'phone',
  [`told-on-${birgit}`]: '2026-11-22',
})

async function closed(talk = 'wanted') {
  const all = await running()
  const sent = await all.asPeter.send('/close', { ...filled(all.birgit), talk })
  expect(sent.status).toBe(303)
  return all
}

describe('closing', () => {
  test('a reason, where to turn, and everybody told: then what is left to do', async () => {
    const { sip, birgit, asPeter } = await running()
    const form = await asPeter.open('/close')
    expect(form.text).toContain('Ingen får veta varför')
    expect(form.text).toContain('Hemsjukvården ser det i Kugghjul')
    expect(form.text).toContain('Hur fick Birgit veta?')
    expect(form.html).not.toContain('name="reason" value="deceased"')
    expect(form.html).not.toContain('value="withdrawn"')
    const sent = await asPeter.send('/close', filled(birgit))
    expect([sent.status, sent.location]).toEqual([303, peter.as(`/sip/${sip}/closed`)])
    expect((await asPeter.open('/close')).text).toContain('SIP:en avslutades måndag 23 november 2026')
  })

  test('what is missing is asked for, and every word is kept', async () => {
    const { birgit, asPeter } = await running()
    const { [`told-${birgit}`]: _, ...without } = filled(birgit)
    const page = await asPeter.send('/close', without)
    expect(page.status).toBe(422)
    expect(page.text).toContain('Välj hur och vilken dag de fick veta.')
    expect(page.html).toContain(`href="#f-told-${birgit}"`)
    expect(page.html).toContain('Hon går i trappan själv')
    expect(page.html).toContain('value="2026-11-22"')
    const ahead = await asPeter.send('/close', {
      ...filled(birgit),
      [`told-on-${birgit}`]: '2026-11-24',
    })
    expect([ahead.status, ahead.html.includes(`href="#f-told-on-${birgit}"`)]).toEqual([422, true])
    const undated = await asPeter.send('/close', { ...filled(birgit), [`told-on-${birgit}`]: '' })
    expect([undated.status, undated.html.includes(`href="#f-told-on-${birgit}"`)]).toEqual([422, true])
  })

  test('a step taken since the page was opened stops it, with every word', async () => {
    const { sip, birgit, asPeter } = await running()
    const page = await asPeter.open('/close')
    await act(program, karin, sip, (s, ctx) => reportHappening(s, { source: 'unit', body: 'Nytt' }, ctx))
    const version = /name="_version" value="(\d+)"/.exec(page.html)?.[1] ?? ''
    const late = await asPeter.post('/close', { ...filled(birgit), _version: version, _key: 'k-1' })
    expect(late.status).toBe(409)
    expect(late.html).toContain('Hon går i trappan själv')
  })

  test(rule('happening-not-dismissed', 'there is a way to what waits for an answer'), async () => {
    const { sip, birgit, asPeter } = await running()
    await act(program, karin, sip, (s, ctx) => reportHappening(s, { source: 'unit', body: 'Föll' }, ctx))
    const { happenings } = await viewOf(program, peter, sip)
    const page = await asPeter.open('/close')
    expect(page.html).toContain(`/happened/${happenings[0]?.id}"`)
    expect((await asPeter.send('/close', filled(birgit))).status).toBe(422)
  })

  test('moved says what comes first, with a way there', async () => {
    const { sip, birgit, asPeter } = await running()
    const before = await asPeter.open('/close')
    expect(before.html).toContain(`${peter.as(`/sip/${sip}/move`)}"`)
    expect((await asPeter.send('/close', { ...filled(birgit), reason: 'moved' })).status).toBe(422)
    await act(program, peter, sip, (s, ctx) =>
      planMove(s, { on: ctx.on, leaves: 'Kommunen', to: { kind: 'not-wanted' } }, ctx),
    )
    expect((await asPeter.open('/close')).html).not.toContain(`${peter.as(`/sip/${sip}/move`)}"`)
    expect((await asPeter.send('/close', { ...filled(birgit), reason: 'moved' })).status).toBe(303)
  })

  test('after a withdrawn yes that is the reason, and the others are told', async () => {
    const { sip, karins, birgit, asPeter } = await running()
    await act(program, peter, sip, (s, ctx) => withdraw(s, { what: 'all', told: 'phone' }, ctx))
    const page = await asPeter.open('/close')
    expect(page.text).toContain('Elsa har tagit tillbaka sitt ja. Nu ska SIP:en avslutas')
    expect(page.html).toContain('<input type="hidden" name="reason" value="withdrawn"')
    const sent = await asPeter.send('/close', { ...filled(birgit), reason: 'withdrawn' })
    expect(sent.status).toBe(303)
    const { closing } = await viewOf(program, peter, sip)
    expect(closing?.told.map((t) => [t.call, t.how])).toEqual([
      [karins, 'queue'],
      [birgit, 'phone'],
    ])
  })

  test('only for those who lead it', async () => {
    const { sip, asKarin } = await running()
    for (const below of ['/close', '/close/death', '/closed'])
      expect([below, (await asKarin.open(below)).status]).toEqual([below, 404])
    const stigs = browse(program, stig, sip)
    expect((await stigs.open('/close')).status).toBe(404)
  })
})

test(rule('death-stops-sending', 'a death asks nothing: one calm question'), async () => {
  const { sip, asPeter } = await running()
  expect((await asPeter.open('/close')).html).toContain('/close/death"')
  const page = await asPeter.open('/close/death')
  expect(page.text).toContain('Har Elsa dött?')
  expect(page.text).toContain('Ingen får veta varför')
  expect(page.html).not.toMatch(/<(textarea|select)|type="(text|radio|checkbox)"/)
  const sent = await asPeter.send('/close/death', {})
  expect([sent.status, sent.location]).toEqual([303, peter.as(`/sip/${sip}/closed`)])
  expect((await viewOf(program, peter, sip)).stage).toMatchObject({ at: 'ended', how: 'deceased' })
  const after = await asPeter.open('/closed')
  expect(after.text).not.toMatch(/Hur var det|samtal|Öppna en ny/)
  expect((await asPeter.open('/close/death')).status).toBe(404)
})

describe('after the close', () => {
  test(rule('close-all-told', 'who told whom, when and how, for those who led'), async () => {
    const { asPeter } = await closed()
    const { text } = await asPeter.open('/closed')
    expect(text).toContain('Elsa På plats, 23 nov. 2026, av Peter Åberg')
    expect(text).toContain('Hemsjukvården I Kugghjul, 23 nov. 2026')
    expect(text).toContain('Birgit Per telefon, 22 nov. 2026, av Peter Åberg')
    expect(text).toContain('Hit kan Elsa vända sig igen Vårdcentralen Björken, 010-555 01 70')
  })

  test(
    rule('close-own-record', 'a called unit sees that it no longer applies, and its own record alone'),
    async () => {
      const { asPeter, asKarin } = await closed()
      const page = await asKarin.open('/closed')
      expect(page.text).toContain('Elsas SIP gäller inte längre')
      expect(page.text).not.toMatch(/Målen|Vårdcentralen|Birgit|Peter|Hur var det|samtal/)
      expect((await asKarin.send('/closed/documented', {})).status).toBe(303)
      expect((await asKarin.open('/closed')).text).toContain('Skrivet 23 nov. 2026')
      expect((await asKarin.open('/closed/documented')).text).toContain('av Karin Lindh')
      const peters = (await asPeter.open('/closed')).text
      expect(peters).toContain('Hemsjukvården Skrivet 23 nov. 2026')
      expect(peters).toContain('Vårdcentralen Björken Inte bekräftat än')
      for (const below of ['/closed/talk', '/closed/new', '/closed/evaluation/person'])
        expect([below, (await asKarin.open(below)).status]).toEqual([below, 404])
    },
  )

  test('one next thing: the own record, then the talk', async () => {
    const { asPeter } = await closed()
    const next = async () =>
      /class="next"[\s\S]*?<h2[^>]*>([^<]*)/.exec((await asPeter.open('/closed')).html)?.[1]
    expect(await next()).toBe('Skriv i er journal att SIP:en är slut')
    const toTalk = async () => (await asPeter.open('/closed')).html.includes('/closed/talk"')
    expect(await toTalk()).toBe(true)
    await asPeter.send('/closed/documented', {})
    expect(await next()).toBe('Prata med Elsa om hur det blev')
    expect((await asPeter.send('/closed/talk', { on: '2026-11-30' })).status).toBe(422)
    expect((await asPeter.send('/closed/talk', { on: '2026-11-23' })).status).toBe(303)
    expect(await next()).toBeUndefined()
    expect(await toTalk()).toBe(false)
    expect((await asPeter.open('/closed')).text).toContain('Ni pratade måndag 23 november 2026')
  })

  test('whoever was not asked at the close is asked afterwards', async () => {
    const { asPeter } = await closed('not-asked')
    expect((await asPeter.open('/closed')).text).toContain('Elsa har inte fått frågan än')
    expect((await asPeter.send('/closed/talk', {})).status).toBe(422)
    expect((await asPeter.send('/closed/talk', { answer: 'not-wanted' })).status).toBe(303)
    expect((await asPeter.open('/closed/talk')).text).toContain('Elsa ville inte ha något samtal')
  })

  test(rule('evaluation-asked', 'who has answered and who has not; typed in from paper'), async () => {
    const { birgit, asPeter } = await closed()
    const before = await asPeter.open('/closed')
    expect(before.text.match(/Har inte svarat/g)).toHaveLength(4)
    const form = await asPeter.open('/closed/evaluation/person')
    expect(form.text).toContain('Lyssnade de andra på dig?')
    expect(choiceOf(form.html, 'Inget svar')).toBe('not-answered')
    const empty = await asPeter.send('/closed/evaluation/person', { words: '' })
    expect([empty.status, empty.html.includes('href="#f-heard"')]).toEqual([422, true])
    const kept = await asPeter.send('/closed/evaluation/person', {
      heard: '4',
      words: 'Det blev bra',
      on: '2026-11-31',
    })
    expect([kept.status, kept.html.includes('Det blev bra')]).toEqual([422, true])
    const sent = await asPeter.send('/closed/evaluation/person', { heard: '4', words: 'Det blev bra' })
    expect(sent.status).toBe(303)
    const after = await asPeter.open('/closed')
    expect(after.text).toContain('Elsa Visa eller ändra svaren')
    expect(after.text.match(/Har inte svarat/g)).toHaveLength(3)
    expect((await asPeter.open('/closed/evaluation/person')).html).toContain('Det blev bra')
    const theirs = await asPeter.open(`/closed/evaluation/${birgit}`)
    expect(theirs.text).toContain('Var det klart varför ni träffades?')
    const ours = await asPeter.open(`/closed/evaluation/${encodeURIComponent('Vårdcentralen Björken')}`)
    expect(ours.text).toContain('Vilken dag svarade ni?')
    expect(ours.text).not.toContain('pappret')
    await asPeter.send(`/closed/evaluation/${birgit}`, { words: 'Det gick bra' })
    expect((await asPeter.open('/closed')).text.match(/Svarade med ord/g)).toHaveLength(1)
    expect((await asPeter.open('/closed/evaluation/nobody')).status).toBe(404)
  })

  test('the paper with the questions names nobody', async () => {
    const { birgit, asPeter } = await closed()
    for (const [who, question] of [
      ['person', 'Handlade planen om det som är viktigt för dig?'],
      [birgit, 'Var rätt personer med?'],
    ] as const) {
      const { html } = await asPeter.open(`/closed/evaluation/${who}/paper`)
      const paper = html.slice(html.indexOf('<article'), html.indexOf('</article>'))
      expect(paper).toContain(question)
      expect(paper).toContain('Mest nej')
      expect(paper).not.toMatch(/Elsa|Birgit|Peter/)
    }
  })

  test('a new SIP of the same person, after this one', async () => {
    const { sip, asPeter } = await closed()
    expect((await asPeter.open('/closed')).html).toContain('/closed/new"')
    const none = await asPeter.send('/closed/new', { noticedBy: [], note: 'Fallit igen' })
    expect([none.status, none.html.includes('Fallit igen')]).toEqual([422, true])
    const sent = await asPeter.send('/closed/new', { note: 'Fallit igen' })
    expect(sent.status).toBe(303)
    const [, next = ''] = /\/sip\/([\w-]+)\/need$/.exec(sent.location) ?? []
    expect(next).not.toBe(sip)
    const view = await viewOf(program, peter, next)
    expect([view.follows, view.who.name, view.stage.at]).toEqual([sip, 'Elsa Berg', 'noticed'])
    expect(view.need.entry.path).toBe('open-care')
  })

  test('there is nothing of it while the SIP goes on', async () => {
    const { asPeter } = await running()
    for (const below of [
      '',
      '/documented',
      '/talk',
      '/new',
      '/evaluation/person',
      '/evaluation/person/paper',
    ])
      expect([below, (await asPeter.open(`/closed${below}`)).status]).toEqual([below, 404])
  })

  test('in English too', async () => {
    const { sip, birgit } = await closed()
    const english = browse(program, peter, sip, `${peter.cookie}; lang=en`)
    expect((await english.open('/closed')).text).toContain('Elsa In person, 23 Nov 2026, by Peter Åberg')
    expect((await english.open(`/closed/evaluation/${birgit}`)).text).toContain(
      'Were the right people there?',
    )
  })
})
