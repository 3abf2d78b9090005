import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, arrive, openPage, stored, submit } from '../../../test/support/asked-sip.ts'
import { type ElsasPlan, elsasPlan } from '../../../test/support/elsas-plan.ts'
import { formOf } from '../../../test/support/form-of.ts'
import { addColleague, type Colleague, type Program, startProgram } from '../../../test/support/program.ts'
import { partyOf, thePlannedMeeting } from '../../../test/support/thread.ts'
import { callSomebody } from '../../domain/sip/call.ts'
import { planMeeting } from '../../domain/sip/plan-meeting.ts'

let program: Program
let plan: ElsasPlan
let nils: Colleague
let stranger: Colleague

beforeAll(async () => {
  program = await startProgram()
  plan = await elsasPlan(program)
  const add = (name: string, unit: string, authority: string) =>
    addColleague(program, { name, unit, authority, functions: ['home-health-care'] })
  nils = await add('Nils Ek', 'Hemtjänsten i Strandby', 'Strandby kommun')
  stranger = await add('Sten Ström', 'Skolan', 'kommunen')
})
afterAll(() => program.close())

const path = (below = '') => `/sip/${plan.sip}/move${below}`
const move = {
  on: '2027-01-31',
  leaves: 'kommunen',
  to: 'unit',
  authority: 'Strandby kommun',
  unit: 'Hemtjänsten i Strandby',
}

test('somebody who is not on it, or does not lead, finds nothing', async () => {
  for (const who of [stranger, plan.karin])
    for (const below of ['', '/change'])
      expect((await openPage(program, who, path(below))).status, below).toBe(404)
  // There is no move to change yet.
  expect((await openPage(program, plan.peter, path('/change'))).status).toBe(404)
})

test('what happens is shown before anything is saved, and the units of the place that is chosen', async () => {
  const { peter } = plan
  const first = await openPage(program, peter, path())
  expect(first.text).toContain('Elsa flyttar')
  expect(first.html).not.toMatch(/<title>[^<]*Elsa/)
  expect(first.html).not.toContain('Spara flytten')
  expect(first.html).not.toContain('value="regionen"')
  const chosen = { ...move, unit: '', _show: 'units' }
  const units = await submit(program, peter, path(), chosen)
  expect(units.status).toBe(200)
  expect(units.html).toContain('value="Hemtjänsten i Strandby"')
  expect(units.html).not.toContain('value="Hemsjukvården"')

  const shown = await submit(program, peter, path(), { ...move, unit: move.unit, _show: 'effect' })
  expect(shown.text).toContain('”Styrketräning” (Hemsjukvården) slutar lördag 30 januari 2027.')
  expect(shown.text).toContain('Efter lördag 30 januari 2027 får Hemsjukvården och Biståndsenheten inte veta')
  expect(shown.text).toContain(
    'Hemtjänsten i Strandby sätts upp på listan. De får inte veta något förrän Elsa',
  )
  expect(shown.text).toContain('Inget är sparat ännu.')
  expect(shown.text).not.toContain('Hembesök av läkare')
  const silent = await submit(program, peter, path(), {
    ...move,
    to: 'not-wanted',
    unit: '',
    _show: 'effect',
  })
  expect(silent.text).toContain('Ingen i den nya kommunen får veta något.')
  expect((await stored(program, plan.sip)).move).toBeUndefined()
})

test('what is missing is said beside its field, and every choice is kept', async () => {
  const { peter } = plan
  const cases: [Record<string, string>, string][] = [
    [{ ...move, on: '' }, 'id="f-on-error"'],
    [{ ...move, on: '2027-02-30' }, 'id="f-on-error"'],
    [{ ...move, leaves: '' }, 'id="f-leaves-error"'],
    [{ ...move, to: '' }, 'id="f-to-error"'],
    [{ ...move, authority: 'kommunen' }, 'id="f-authority-error"'],
    [{ ...move, unit: 'Hemsjukvården' }, 'id="f-unit-error"'],
  ]
  for (const [form, error] of cases) {
    const back = await submit(program, peter, path(), form)
    expect(back.status).toBe(422)
    expect(back.html, JSON.stringify(form)).toContain(error)
    if (form.on !== '') expect(back.html).toContain(`value="${form.on}"`)
  }
  expect((await stored(program, plan.sip)).move).toBeUndefined()
})

test('the move is saved, becomes a list of what to do, and may change its day', async () => {
  const { peter, sip } = plan
  const stale = await arrive(program, peter, path())
  const saved = await submit(program, peter, path(), move)
  expect([saved.status, saved.location]).toEqual([303, peter.as(path())])
  expect((await submit(program, peter, path(), move, stale)).status).toBe(409)
  const after = await stored(program, sip)
  expect(after.move).toMatchObject({ on: '2027-01-31', leaves: 'kommunen', to: { kind: 'party' } })
  expect(after.plan.established?.version).toBe(1)

  const page = await openPage(program, peter, path())
  expect(page.text).toContain('Elsa flyttar söndag 31 januari 2027')
  expect(page.text).toContain('Nästa steg Fråga Elsa om Hemtjänsten i Strandby får veta')
  expect(page.html).toContain(
    `href="${peter.as(`/sip/${sip}/answer/ground?to=unit%3A${encodeURIComponent('Hemtjänsten i Strandby')}`)}"`,
  )
  expect(page.text).toContain('Någon har huvudansvaret efter flytten')
  expect(page.text).toContain('Peter Åberg, Vårdcentralen Björken, har huvudansvaret och är kvar')
  expect((await openPage(program, peter, `/sip/${sip}/plan`)).text).toContain('30 jan. 2027')

  const change = await openPage(program, peter, path('/change'))
  expect(change.html).toContain('value="2027-01-31"')
  const later = await submit(program, peter, path('/change'), { on: '2027-02-28' })
  expect(later.location).toBe(peter.as(path()))
  const moved = await stored(program, sip)
  expect(moved.plan.measures.flatMap((m) => m.ends ?? [])).toEqual(['2027-02-27', '2027-02-27', '2027-02-27'])
  expect(moved.parties.filter((p) => p.who.kind === 'unit' && p.who.unit === move.unit)).toHaveLength(1)
})

test('each thing that is done is ticked, and the next one comes', async () => {
  const { peter, sip } = plan
  const about = `/sip/${sip}/answer/ground`
  const asked = await openPage(program, peter, `${about}?to=unit:${encodeURIComponent(move.unit)}`)
  const ground = await submit(program, peter, about, {}, formOf(asked.html, peter.as(about)))
  expect(ground.location).toBe(peter.as(`/sip/${sip}/answer/more`))
  const [proposed] = (await stored(program, sip)).grounds.filter((g) => g.state === 'proposed')
  expect(proposed?.to).toEqual({ kind: 'unit', unit: move.unit })
  expect((await openPage(program, peter, path())).text).toContain('Anteckna Elsas svar')
  await submit(program, peter, `/sip/${sip}/answer/more`, {
    by: 'self',
    form: 'oral',
    grounds: proposed?.id ?? '',
  })
  expect((await openPage(program, peter, `/sip/${sip}/answer`)).text).toContain(
    'Nästa steg Kalla Hemtjänsten i Strandby',
  )
  expect((await openPage(program, peter, path())).text).toContain(
    'Nästa steg Planera mötet där ni lämnar över',
  )
  await act(program, peter, sip, (s, ctx) =>
    planMeeting(s, { ...thePlannedMeeting(), lateReason: 'Flytten' }, ctx),
  )
  const next = await openPage(program, peter, path())
  expect(next.text).toContain('Nästa steg Kalla Hemtjänsten i Strandby')
  expect(next.html).toContain('/calls/new?party=')
  await act(program, peter, sip, (s, ctx) =>
    callSomebody(
      s,
      { party: partyOf(s, move.unit), questions: s.preparation.questions, functions: [], reach: 'kugghjul' },
      ctx,
    ),
  )
  const done = await openPage(program, peter, path())
  expect(done.text).toContain('Allt är gjort. Hemtjänsten i Strandby har tagit över.')
  expect(done.text).not.toContain('Nästa steg')
})

test('she does not want the new one to know: what is left is to close', async () => {
  const { peter, sip } = plan
  const other = await submit(program, peter, path('/change'), { to: 'not-wanted', on: '2026-11-20' })
  expect(other.status).toBe(303)
  const page = await openPage(program, peter, path())
  expect(page.text).toContain('Elsa flyttade fredag 20 november 2026')
  expect(page.text).toContain('Elsa vill inte att den nya kommunen får veta.')
  expect(page.html).toContain(`href="${peter.as(`/sip/${sip}/close`)}"`)
  expect(page.text).not.toContain('Strandby')
})

test('the pages speak English', async () => {
  expect((await openPage(program, plan.peter, path(), 'en')).text).toContain(
    'Elsa moved on Friday 20 November',
  )
  const form = await openPage(program, plan.peter, path('/change'), 'en')
  expect(form.text).toContain('First day in the new municipality')
  expect(form.text).not.toContain('kommunen får')
  expect(nils.viewer.unit).toBe(move.unit)
})
