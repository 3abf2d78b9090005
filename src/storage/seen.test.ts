import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addColleague, type Colleague, type Program, startProgram } from '../../test/support/program.ts'
import { act } from '../../test/support/ready-sip.ts'
import { startedSip } from '../../test/support/started-sip.ts'
import { makeFirstContact } from '../domain/sip/make-first-contact.ts'
import { takeOver } from '../domain/sip/take-over.ts'
import { openHistory } from './sip-reader.ts'
import { joinSip, newId } from './sip-store.ts'
import { sql } from './sql.ts'

let program: Program
let karin: Colleague
let amina: Colleague
let sip: string

const at = (time: string) => program.setClock(`2026-11-23T${time}:00.000Z`)
const seen = async (who: Colleague) =>
  (await openHistory(program.house, who.viewer, sip, { seen: true }))?.seenBefore
const latest = async () => (await openHistory(program.house, karin.viewer, sip))?.items[0]?.version
const something = (who: Colleague) =>
  act(program, who, sip, (s, ctx) => makeFirstContact(s, { on: ctx.on }, ctx))
const rows = (
  who: Colleague,
  statement = sql`select assignment, before, latest from sip_seen where sip_id = ${sip}`,
) =>
  program.house.database.transaction(
    { assignment: who.viewer.assignment, unit: who.viewer.unit, staff: who.viewer.staff },
    (tx) => tx.query<{ assignment: string }>(statement),
  )

beforeAll(async () => {
  program = await startProgram()
  const care = { unit: 'Hemsjukvården', authority: 'Kommunen' }
  karin = await addColleague(program, { name: 'Karin Lindh', ...care })
  amina = await addColleague(program, { name: 'Amina Yusuf', ...care })
})
afterAll(() => program.close())
beforeEach(async () => {
  at('09:00')
  sip = await startedSip(program, karin, { name: 'Elsa Berg' })
  const mark = { key: newId(), fingerprint: newId(), location: (id: string) => id }
  await joinSip(program.house, amina.viewer, sip, 'test', mark, (s, ctx) =>
    takeOver(s, { reason: 'Hjälps åt' }, ctx),
  )
})

describe('What is new since I was here', () => {
  test('nothing at the first visit; then what came after the one before', async () => {
    expect(await seen(karin)).toBeUndefined()
    const before = await latest()
    await something(amina)
    at('10:00')
    expect(await seen(karin)).toBe(before)
    at('12:00')
    expect(await seen(karin)).toBe(await latest())
  })

  test('what was new stays new for the visit, however many pages are opened within half an hour of each other', async () => {
    await seen(karin)
    const before = await latest()
    await something(amina)
    at('10:00')
    expect(await seen(karin)).toBe(before)
    at('10:29')
    expect(await seen(karin)).toBe(before)
    at('10:58')
    expect(await seen(karin)).toBe(before)
    at('11:29')
    expect(await seen(karin)).toBe(await latest())
  })

  test('a page that does not ask to remember changes nothing', async () => {
    await seen(karin)
    const before = await latest()
    await something(amina)
    at('10:00')
    await openHistory(program.house, karin.viewer, sip)
    at('11:00')
    expect(await seen(karin)).toBe(before)
  })

  test('a colleague’s visit does not change mine', async () => {
    await seen(karin)
    const before = await latest()
    await something(amina)
    at('10:00')
    await seen(amina)
    at('11:00')
    await seen(amina)
    at('12:00')
    expect(await seen(karin)).toBe(before)
  })

  test('nobody else reads or changes how far I have seen', async () => {
    await seen(karin)
    await seen(amina)
    expect((await rows(amina)).map((r) => r.assignment)).toEqual([amina.viewer.assignment])
    const changed = sql`update sip_seen set before = 0 where sip_id = ${sip} and assignment = ${karin.viewer.assignment} returning assignment`
    expect(await rows(amina, changed)).toEqual([])
    expect(await rows(karin, changed)).toHaveLength(1)
    const forAnother = sql`insert into sip_seen values (${sip}, ${newId()}, 0, 0, now())`
    await expect(rows(amina, forAnother)).rejects.toThrow(/row-level security/)
  })

  test('whoever is not on the SIP leaves no trace of having looked', async () => {
    const stig = await addColleague(program, { name: 'Stig Ek', unit: 'Skolan', authority: 'skolan' })
    expect(await openHistory(program.house, stig.viewer, sip, { seen: true })).toBeUndefined()
    const all = await program.db.admin.query<{ assignment: string }>(
      sql`select assignment from sip_seen where sip_id = ${sip}`,
    )
    expect(all.map((r) => r.assignment)).not.toContain(stig.viewer.assignment)
  })
})
