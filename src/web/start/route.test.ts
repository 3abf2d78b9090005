import { afterAll, beforeAll, expect, test } from 'vitest'
import { addColleague, type Program, startProgram } from '../../../test/support/program.ts'

let program: Program
beforeAll(async () => {
  program = await startProgram()
})
afterAll(() => program.close())

const page = async (cookie?: string) =>
  (await program.request('/', cookie === undefined ? {} : { cookie })).text()

test('says in plain words what it is, with the six steps in order and the way in', async () => {
  const html = await page()
  expect(html).toMatch(/<h1>När många hjälper dig/)
  expect([...html.matchAll(/<h3>([^<]+)/g)].map((m) => m[1])).toEqual([
    'Någon ser att du behöver det',
    'Ni gör er redo',
    'De andra blir kallade',
    'Ni har ett möte',
    'Ni ser hur det gick',
    'Ni avslutar',
  ])
  expect(html).toMatch(/<a class="btn big" href="\/login">/)
})

test('short sentences: at most fifteen words on average in the text that a child meets', async () => {
  const html = await page()
  const text = [...html.matchAll(/<p(?: class="lead")?>([^<]+)<\/p>/g)].map((m) => m[1] ?? '').join(' ')
  const sentences = text.split(/[.?!:]\s+/).filter((s) => s !== '')
  expect(sentences.length).toBeGreaterThan(15)
  expect(text.split(/\s+/).length / sentences.length).toBeLessThan(15)
})

test('the picture has words for those who do not see it', async () => {
  expect(await page()).toMatch(/role="img" aria-label="Fem kugghjul[^"]+"/)
})

test('one who is logged in goes on to what waits', async () => {
  const karin = await addColleague(program, { name: 'Karin Lindh', unit: 'U', authority: 'A' })
  const html = await page(karin.cookie)
  expect(html).toContain(`href="${karin.as('/queue')}"`)
  expect(html).not.toContain('href="/login"')
})

test('is there in English', async () => {
  expect(await page('lang=en')).toMatch(/<h1>When many help you/)
})
