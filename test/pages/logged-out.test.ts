import { afterAll, beforeAll, expect, test } from 'vitest'
import { addColleague, type Program, startProgram } from '../support/program.ts'

let program: Program
beforeAll(async () => {
  program = await startProgram()
})
afterAll(() => program.close())

test('a form from somebody without any session comes back with every word, and nothing is stored', async () => {
  const karin = await addColleague(program, { name: 'Karin Lindh', unit: 'hsv', authority: 'kommunen' })
  const answer = await program.request(karin.as('/need/new'), {
    form: { name: 'Elsa', note: 'Behöver <b>mycket</b> hjälp' },
  })
  expect(answer.status).toBe(401)
  const html = await answer.text()
  expect(html).toContain('Behöver &lt;b>mycket&lt;/b> hjälp')
  expect(html).toContain('name="name" value="Elsa"')
  expect(await program.db.admin.query({ text: 'select from held_form', values: [] })).toHaveLength(0)
})
