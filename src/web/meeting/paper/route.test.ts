import { afterAll, beforeAll, expect, test } from 'vitest'
import { storedSip } from '../../../../test/support/meeting-sip.ts'
import { addColleague, type Colleague, type Program, startProgram } from '../../../../test/support/program.ts'
import { browse } from '../../../../test/support/read-page.ts'
import { readySip } from '../../../../test/support/ready-sip.ts'
import { localDate } from '../../../domain/calendar/local-date.ts'
import { beginSession } from '../../../storage/session-store.ts'

const today = localDate('2026-11-23')
let program: Program
let peter: Colleague
let karin: Colleague
let lena: Colleague

beforeAll(async () => {
  program = await startProgram('2026-11-23T09:00:00.000Z')
  peter = await addColleague(program, {
    name: 'Peter Åberg',
    unit: 'Vårdcentralen Björken',
    authority: 'Regionen',
    kind: 'region',
    functions: ['primary-care'],
  })
  karin = await addColleague(program, { name: 'Karin Lindh', unit: 'Hemsjukvården', authority: 'Kommunen' })
  lena = await addColleague(program, { name: 'Lena Ros', unit: 'Biståndsenheten', authority: 'Kommunen' })
})
afterAll(() => program.close())

const typed = {
  on: today,
  time: '10.00',
  place: 'Hemma hos Elsa',
  person: 'in-room',
}
const attendances = async (sip: string, was = 'in-room') =>
  Object.fromEntries((await storedSip(program, sip)).parties.map((p) => [`attendance-${p.id}`, was]))

test('a meeting on paper is typed in: called, met and counted as entered, in one form', async () => {
  const sip = await readySip(program, peter, [{ colleague: karin, ground: true }])
  const peters = browse(program, peter, sip)
  const page = await peters.open('/meeting/paper')
  expect(page.text).not.toContain('Det här behövs först')
  expect(page.text).toContain('Minst en insats, med den verksamhet som svarar för den , Saknas')
  const saved = await peters.send('/meeting/paper', { ...typed, ...(await attendances(sip)) })
  expect([saved.status, saved.location]).toEqual([303, peter.as(`/sip/${sip}/plan`)])
  const state = await storedSip(program, sip)
  expect(state.calls[0]?.to).toMatchObject({ unit: 'Hemsjukvården', reach: 'kugghjul' })
  expect(Object.values(state.meetings[0]?.attendance ?? {})).toEqual(['in-room'])
  expect((await peters.open('/meeting/paper')).html).toContain(`/sip/${sip}/plan/long-term-goal"`)
})

test('nothing is half saved: without a part of it every word comes back', async () => {
  const sip = await readySip(program, peter, [{ colleague: karin, ground: true }])
  const peters = browse(program, peter, sip)
  const { time: _, ...timeless } = typed
  for (const [given, field] of [
    [{ ...typed, ...(await attendances(sip, '')) }, 'attendance-'],
    [{ ...timeless, time: '', ...(await attendances(sip)) }, 'time'],
    [{ ...typed, person: 'absent-represented', ...(await attendances(sip)) }, 'spoke-absent-represented'],
    [{ ...typed, on: '2026-11-24', ...(await attendances(sip)) }, 'on'],
  ] as const) {
    const refused = await peters.send('/meeting/paper', given)
    expect(refused.status, field).toBe(422)
    expect(refused.html).toMatch(new RegExp(`id="f-${field}[\\w-]*error"`))
    expect(refused.html).toContain('value="Hemma hos Elsa"')
  }
  const state = await storedSip(program, sip)
  expect([state.calls, state.meetings, state.planned]).toEqual([[], [], undefined])
})

test('who was not allowed to be called is not let in by the paper: it says who, and where it is mended', async () => {
  const sip = await readySip(program, peter, [
    { colleague: karin, ground: true },
    { colleague: lena, ground: false },
  ])
  const peters = browse(program, peter, sip)
  const page = await peters.open('/meeting/paper')
  expect(page.text).toContain('Elsa har inte sagt ja till att Biståndsenheten får veta något.')
  expect(page.text).not.toContain('Elsa har inte sagt ja till att Hemsjukvården')
  expect(page.html).toContain(`/sip/${sip}/answer/ground"`)
  expect(page.html).not.toContain('<form action')
  const tried = await peters.post('/meeting/paper', { ...typed, ...(await attendances(sip)) })
  expect(tried.status).toBe(422)
  expect(tried.html).toContain('value="Hemma hos Elsa"')
  expect((await storedSip(program, sip)).calls).toEqual([])
})

test('a late meeting takes a reason, and only then', async () => {
  const sip = await readySip(program, peter, [{ colleague: karin, ground: true }])
  const later = '2027-01-11T09:00:00.000Z'
  program.setClock(later)
  const session = await beginSession(program.house.database, peter.viewer.staff, 'demo', later)
  const peters = browse(program, peter, sip, `session=${session}`)
  try {
    const late = { ...typed, on: '2027-01-11', ...(await attendances(sip)) }
    const refused = await peters.send('/meeting/paper', late)
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('id="f-lateReason-error"')
    const saved = await peters.send('/meeting/paper', { ...late, lateReason: 'Elsa låg på sjukhus' })
    expect(saved.status).toBe(303)
  } finally {
    program.setClock('2026-11-23T09:00:00.000Z')
  }
})
