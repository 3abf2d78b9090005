import { afterAll, beforeAll, expect, test } from 'vitest'
import { addColleague, type Program, startProgram } from '../support/program.ts'

let program: Program
beforeAll(async () => {
  program = await startProgram()
})
afterAll(() => program.close())

test('an unknown page and a page that is not for you answer the same', async () => {
  const karin = await addColleague(program, {
    name: 'Karin Lindh',
    unit: 'Hemsjukvården',
    authority: 'Kommunen',
  })
  const unknown = await program.request(karin.as('/nowhere'), { cookie: karin.cookie })
  const other = await program.request(karin.as('/sip/AAAAAAAAAAAAAAAAAAAAAA'), { cookie: karin.cookie })
  expect([unknown.status, other.status]).toEqual([404, 404])
  expect(await other.text()).toBe(await unknown.text())
})

test('every answer carries a strict content policy and is not stored', async () => {
  const answer = await program.request('/login')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(answer.headers.get('content-security-policy')).not.toContain('unsafe')
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

test('a form from another site is refused', async () => {
  const answer = await program.request('/login', {
    form: { staff: 'x' },
    headers: { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
  })
  expect(answer.status).toBe(403)
})
