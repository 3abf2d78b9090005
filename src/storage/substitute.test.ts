import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rule } from '../../test/support/given.ts'
import { establish, plannedSip } from '../../test/support/planned-sip.ts'
import { addColleague, type Colleague, type Program, startProgram } from '../../test/support/program.ts'
import { readySip } from '../../test/support/ready-sip.ts'
import { localDate } from '../domain/calendar/local-date.ts'
import { endSubstitute, nameSubstitute } from '../domain/sip/name-substitute.ts'
import { readAbsences } from './organisation-reader.ts'
import { storeAbsence, storeAbsenceEnd } from './organisation-store.ts'
import { countQueue, readQueue } from './queue-reader.ts'
import { openHistory, openSip } from './sip-reader.ts'
import { arrangeSip, type Decide, newId } from './sip-store.ts'
import { sql } from './sql.ts'
import { readHoldings } from './unit-holdings.ts'

let program: Program
let peter: Colleague
let lena: Colleague
let anna: Colleague
let karin: Colleague
const unit = 'Vårdcentralen'
const from = localDate('2026-12-01')
const until = localDate('2026-12-07')
const noonOf = (day: string) => program.setClock(`${day}T11:00:00.000Z`)
const mark = () => ({ key: newId(), fingerprint: 'x', location: (id: string) => id })
const arrange = (who: Colleague, sip: string, decide: Decide) =>
  arrangeSip(program.house, who.viewer, sip, 'substitute', mark(), decide)
const standIn = (to = lena) => ({
  of: peter.viewer.assignment,
  to: {
    assignment: to.viewer.assignment,
    staff: to.viewer.staff,
    unit: to.viewer.unit,
    authority: to.viewer.authority,
  },
  from,
  until,
  reason: 'Peter är ledig',
})
const mine = async (who: Colleague, sip: string) =>
  (await readQueue(program.house, who.viewer, 'mine')).rows.filter((row) => row.sip === sip)

beforeAll(async () => {
  program = await startProgram()
  const at = { unit, authority: 'Regionen', kind: 'region' as const }
  peter = await addColleague(program, { name: 'Peter Åberg', ...at })
  lena = await addColleague(program, { name: 'Lena Ros', ...at })
  anna = await addColleague(program, { name: 'Anna Sjö', ...at, roles: ['manager'] })
  karin = await addColleague(program, { name: 'Karin Lindh', unit: 'Hemsjukvården', authority: 'Kommunen' })
})
afterAll(() => program.close())

describe('a substitute', () => {
  test(
    rule('active-holder', 'reads, and has the rows in her queue, on those days and no other'),
    async () => {
      noonOf('2026-11-23')
      const sip = await plannedSip(program, peter, [karin])
      await establish(program, peter, sip)
      expect((await arrange(anna, sip, (s, ctx) => nameSubstitute(s, standIn(), ctx))).kind).toBe('done')
      const days = ['2026-11-30', '2026-12-01', '2026-12-07', '2026-12-08']
      const reads: boolean[] = []
      const rows: boolean[] = []
      for (const day of days) {
        noonOf(day)
        reads.push((await openSip(program.house, lena.viewer, sip, 'sip')) !== undefined)
        rows.push((await mine(lena, sip)).some((row) => row.standsIn && row.name === 'Elsa Berg'))
      }
      expect(reads).toEqual([false, true, true, false])
      expect(rows).toEqual([false, true, true, false])
    },
  )

  test(rule('only-who-is-on-it', 'the manager who arranged it reads nothing, and it is logged'), async () => {
    noonOf('2026-11-23')
    const sip = await readySip(program, peter, [])
    await arrange(anna, sip, (s, ctx) => nameSubstitute(s, standIn(), ctx))
    expect(await openSip(program.house, anna.viewer, sip, 'sip')).toBeUndefined()
    expect(await openHistory(program.house, anna.viewer, sip)).toBeUndefined()
    const log = await program.db.admin.query<{ act: string; assignment: string }>(
      sql`select act, assignment from audit where sip_id = ${sip} and act = 'SubstituteNamed'`,
    )
    expect(log).toEqual([{ act: 'SubstituteNamed', assignment: anna.viewer.assignment }])
  })

  test('who is back takes her SIPs back: the substitute reads nothing from that day', async () => {
    noonOf('2026-11-23')
    const sip = await readySip(program, peter, [])
    await arrange(anna, sip, (s, ctx) => nameSubstitute(s, standIn(), ctx))
    noonOf('2026-12-03')
    expect(await openSip(program.house, lena.viewer, sip, 'sip')).toBeDefined()
    const pair = { of: peter.viewer.assignment, to: lena.viewer.assignment }
    expect((await arrange(peter, sip, (s, ctx) => endSubstitute(s, pair, ctx))).kind).toBe('done')
    expect(await openSip(program.house, lena.viewer, sip, 'sip')).toBeUndefined()
    expect(await mine(lena, sip)).toEqual([])
  })

  test('nobody of another unit arranges it, whatever she is', async () => {
    noonOf('2026-11-23')
    const sip = await readySip(program, peter, [])
    const stranger = { ...karin, viewer: { ...karin.viewer, roles: ['manager' as const] } }
    expect(await arrange(stranger, sip, (s, ctx) => nameSubstitute(s, standIn(), ctx))).toEqual({
      kind: 'nothing',
    })
  })
})

describe('somebody who is away', () => {
  test(
    rule('active-holder', 'without a substitute: red with the manager, and with nobody else'),
    async () => {
      noonOf('2026-11-23')
      const sip = await readySip(program, peter, [])
      const absence = newId()
      const by = { viewer: anna.viewer, form: mark(), id: absence }
      expect(await storeAbsence(program.house, by, peter.viewer.assignment, { from, until })).toMatchObject({
        kind: 'done',
      })
      const isRed = async (who = anna) => (await readHoldings(program.house, who.viewer, { sip }))[0]?.red
      expect(await isRed()).toBeUndefined()
      noonOf('2026-12-01')
      expect(await isRed()).toBe('away')
      expect(await isRed(lena)).toBeUndefined()
      const [held] = await readHoldings(program.house, anna.viewer, { sip })
      expect(held).toMatchObject({ red: 'away', awayUntil: until, holder: { name: 'Peter Åberg' } })
      const late = await countQueue(program.house, anna.viewer)
      expect(late.unheld.late).toBeGreaterThan(0)

      await arrange(anna, sip, (s, ctx) => nameSubstitute(s, standIn(), ctx))
      expect(await isRed()).toBeUndefined()
      // A substitute who is away herself is none.
      const lenas = newId()
      await storeAbsence(program.house, { ...by, form: mark(), id: lenas }, lena.viewer.assignment, {
        from: localDate('2026-12-01'),
        until: localDate('2026-12-02'),
      })
      expect(await isRed()).toBe('away')
      noonOf('2026-12-03')
      expect(await isRed()).toBeUndefined()
      noonOf('2026-12-08')
      expect(await isRed()).toBeUndefined()
    },
  )

  test('is so by the manager or by herself; not by a colleague, nor by another unit', async () => {
    noonOf('2026-11-23')
    const dates = { from: localDate('2027-02-01'), until: localDate('2027-02-05') }
    const store = (who: Colleague, viewer = who.viewer) =>
      storeAbsence(program.house, { viewer, form: mark() }, peter.viewer.assignment, dates)
    expect(await store(lena)).toMatchObject({ refusal: { code: 'not-in-unit' } })
    const karins = { ...karin.viewer, roles: ['manager' as const] }
    expect(await store(karin, karins)).toMatchObject({ refusal: { code: 'not-in-unit' } })
    const id = newId()
    const stored = await storeAbsence(
      program.house,
      { viewer: peter.viewer, form: mark(), id },
      peter.viewer.assignment,
      dates,
    )
    expect(stored.kind).toBe('done')
    const end = (who: Colleague) => storeAbsenceEnd(program.house, { viewer: who.viewer, form: mark() }, id)
    expect(await end(lena)).toMatchObject({ refusal: { code: 'not-in-unit' } })
    expect(await end(karin)).toEqual({ kind: 'nothing' })
    expect((await end(peter)).kind).toBe('done')
    const known = await readAbsences(program.house.database, { unit })
    expect(known.find((a) => a.id === id)).toMatchObject({ endedOn: '2026-11-23', name: 'Peter Åberg' })
    const log = await program.db.admin.query<{ act: string }>(
      sql`select act from organisation_change where object = ${id} order by at, act`,
    )
    expect(log.map((row) => row.act).sort()).toEqual(['AbsenceEnded', 'AbsenceTaken'])
  })
})
