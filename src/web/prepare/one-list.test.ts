import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { formOf } from '../../../test/support/form-of.ts'
import { addColleague, type Colleague, type Program, startProgram } from '../../../test/support/program.ts'
import { startedSip } from '../../../test/support/started-sip.ts'
import type * as PlanFields from '../../domain/sip/plan-fields.ts'
import { openHistory } from '../../storage/sip-reader.ts'

// The proof that a text field is added in one place: this list, and nothing else, has one more.
vi.mock('../../domain/sip/plan-fields.ts', async (original) => {
  const { planFields, ...rest } = await original<typeof PlanFields>()
  const dreams: PlanFields.PlanField = {
    key: 'dreams',
    page: 'strengths',
    content: 'everyday',
    readers: 'by-ground',
    voice: 'person',
    rows: 3,
    label: { sv: 'Vad drömmer du om?', en: 'What do you dream of?' },
    hint: { sv: 'Stort eller litet.', en: 'Big or small.' },
  }
  return { ...rest, planFields: [...planFields, dreams] }
})

let program: Program
let peter: Colleague
let sip: string

beforeAll(async () => {
  program = await startProgram()
  peter = await addColleague(program, { name: 'Peter Ask', unit: 'Mottagningen', authority: 'Regionen' })
  sip = await startedSip(program, peter, { name: 'Elsa Berg' })
})
afterAll(() => program.close())

const read = async (below: string, lang = 'sv') => {
  const answer = await program.request(peter.as(`/sip/${sip}${below}`), {
    cookie: `${peter.cookie}; lang=${lang}`,
  })
  return answer.text()
}

test('a text field that is added to the one list is in form, overview, print, comparison and history', async () => {
  const action = peter.as(`/sip/${sip}/prepare/strengths`)
  const post = (form: Record<string, string | string[]>) =>
    program.request(action, { cookie: peter.cookie, form })

  const empty = await read('/prepare/strengths')
  expect(empty).toContain('Vad drömmer du om?')
  expect(await read('/prepare/strengths', 'en')).toContain('What do you dream of?')
  expect((await post(formOf(empty, action, { dreams: 'Att segla' }))).status).toBe(303)
  expect(await read('/prepare/strengths')).toContain('Att segla')

  for (const page of ['/prepare', '/prepare/print']) {
    const html = await read(page)
    expect(html, page).toContain('Vad drömmer du om?')
    expect(html, page).toContain('Att segla')
  }
  expect(await read('/prepare/print?blank=1')).toContain('Vad drömmer du om?')

  const stale = await post(formOf(empty, action, { dreams: 'Att flyga', _key: 'another' }))
  const comparison = await stale.text()
  expect(stale.status).toBe(409)
  expect(comparison).toContain('Vad drömmer du om?')
  expect(comparison).toMatch(/Att (<[^>]+>)*(<span class="vh">[^<]*<\/span>)?segla/)
  expect((await post(formOf(comparison, action, { dreams: 'Att segla och flyga' }))).status).toBe(303)

  const history = await openHistory(program.house, peter.viewer, sip)
  const written = history?.items.flatMap(({ event }) =>
    event.type === 'TextWritten' && event.kind === 'preparation/dreams' ? [event] : [],
  )
  expect(written?.map((event) => event.version)).toEqual([2, 1])
  expect(await read('/history')).toContain('Vad drömmer du om?')
  const wordings = await read(`/text/${written?.[0]?.block}`)
  expect(wordings).toContain('Vad drömmer du om?')
  expect(wordings).toContain('Att segla och flyga')
})
