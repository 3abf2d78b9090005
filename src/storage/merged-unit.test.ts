import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rule } from '../../test/support/given.ts'
import { establish, plannedSip } from '../../test/support/planned-sip.ts'
import { addColleague, type Colleague, type Program, startProgram } from '../../test/support/program.ts'
import { act, readySip } from '../../test/support/ready-sip.ts'
import type { Viewer } from '../domain/access/read-text.ts'
import type { SipView } from '../domain/access/view.ts'
import { addDays, localDate } from '../domain/calendar/local-date.ts'
import { excludeRecipient } from '../domain/sip/exclude-recipient.ts'
import { succeedUnit } from '../domain/sip/succeed-unit.ts'
import { askedAbout, everybody, recipientKey } from '../domain/sip/text.ts'
import { withdraw } from '../domain/sip/withdraw.ts'
import { addGoal } from '../domain/sip/write-plan.ts'
import { readMoved } from './organisation-reader.ts'
import { storeUnitEnd, storeUnitMerge } from './organisation-store.ts'
import { readLeftBehind, readQueue } from './queue-reader.ts'
import { openHistory, openSip } from './sip-reader.ts'
import { actOnSip, arrangeSip, newId } from './sip-store.ts'
import { sql } from './sql.ts'

const today = localDate('2026-11-23')
let program: Program
let viveka: Colleague
let units = 0
const mark = () => ({ key: newId(), fingerprint: 'x', location: (id: string) => id })
const open = (viewer: Viewer, sip: string) => openSip(program.house, viewer, sip, 'sip')
const bodies = (view: SipView | undefined) =>
  Object.values(view?.texts ?? {})
    .map((t) => `${t.kind}: ${t.body}`)
    .sort()

beforeAll(async () => {
  program = await startProgram()
  viveka = await addColleague(program, {
    name: 'Viveka Norén',
    unit: 'Kansliet',
    authority: 'Kommunen',
    roles: ['organisation-administrator'],
  })
})
afterAll(() => program.close())

/** Karin in a unit that is to be merged, Sara in the one that goes on, and Peter of another authority. */
async function people() {
  units += 1
  const old = await addColleague(program, {
    name: 'Karin Lindh',
    unit: `Norr ${units}`,
    authority: 'Kommunen',
    functions: ['home-help'],
  })
  const sara = await addColleague(program, {
    name: 'Sara Holm',
    unit: `Söder ${units}`,
    authority: 'Kommunen',
    functions: ['home-help'],
  })
  const peter = await addColleague(program, {
    name: 'Peter Åberg',
    unit: `Björken ${units}`,
    authority: 'Regionen',
    kind: 'region',
    functions: ['primary-care'],
  })
  return { karin: old, sara, peter }
}

const merge = (from: Colleague, into: Colleague) =>
  storeUnitMerge(program.house, { viewer: viveka.viewer, form: mark() }, from.viewer.unit, into.viewer.unit)

/** As the page does: with the administrator's assignment, in the new unit, for one SIP. */
async function takeAlong(sip: string, from: Colleague, into: Colleague) {
  const viewer = { ...viveka.viewer, unit: into.viewer.unit, authority: into.viewer.authority }
  const members = await readMoved(program.house.database, from.viewer.unit)
  return arrangeSip(program.house, viewer, sip, 'merge', mark(), (s, ctx) =>
    succeedUnit(s, { from: from.viewer.unit, authority: from.viewer.authority, members }, ctx),
  )
}

/** The same member of staff in the new unit. */
async function inNew(who: Colleague, into: Colleague): Promise<Viewer> {
  const moved = await readMoved(program.house.database, who.viewer.unit)
  return { ...who.viewer, unit: into.viewer.unit, assignment: moved[who.viewer.assignment] ?? '' }
}

describe('a called unit that is merged', () => {
  test(
    rule('merged-unit-takes-along', 'its staff read what they could read before, no more, no less'),
    async () => {
      const { karin, sara, peter } = await people()
      const sip = await plannedSip(program, peter, [karin])
      await establish(program, peter, sip)
      const before = await open(karin.viewer, sip)
      const knew = await openHistory(program.house, karin.viewer, sip)
      expect(bodies(before?.view).length).toBeGreaterThan(3)

      expect((await merge(karin, sara)).kind).toBe('done')
      expect((await takeAlong(sip, karin, sara)).kind).toBe('done')

      const karinNow = await inNew(karin, sara)
      const after = await open(karinNow, sip)
      expect(bodies(after?.view)).toEqual(bodies(before?.view))
      const knows = await openHistory(program.house, karinNow, sip)
      expect(knows?.items.map((i) => i.version)).toEqual(
        expect.arrayContaining(knew?.items.map((i) => i.version) ?? []),
      )
      // The old assignment, the administrator, and whoever else works there, read nothing.
      expect(await open(karin.viewer, sip)).toBeUndefined()
      expect(await open(viveka.viewer, sip)).toBeUndefined()
      expect(await open({ ...viveka.viewer, unit: sara.viewer.unit }, sip)).toBeUndefined()
      expect(await open(sara.viewer, sip)).toBeUndefined()
      expect((await open(peter.viewer, sip))?.names.units[sara.viewer.unit]).toBeDefined()
    },
  )

  test('what waited for the old unit waits for the new one, in its queue', async () => {
    const { karin, sara, peter } = await people()
    const sip = await plannedSip(program, peter, [karin])
    const waits = async (viewer: Viewer, whose: 'mine' | 'unit') =>
      (await readQueue(program.house, viewer, whose)).rows.filter((r) => r.sip === sip).map((r) => r.kind)
    expect(await waits(karin.viewer, 'mine')).toContain('answer-measures')
    await merge(karin, sara)
    await takeAlong(sip, karin, sara)
    expect(await waits(await inNew(karin, sara), 'mine')).toContain('answer-measures')
    expect(await waits(karin.viewer, 'unit')).toEqual([])
    expect(
      await readLeftBehind(program.house, { ...viveka.viewer, unit: sara.viewer.unit }, karin.viewer.unit),
    ).toEqual([])
  })

  test(rule('ask-may-x-read', 'what was not for the old unit is not for the new one'), async () => {
    const { karin, sara, peter } = await people()
    const sip = await plannedSip(program, peter, [karin])
    const who = { kind: 'unit', unit: karin.viewer.unit } as const
    await act(program, peter, sip, (s, ctx) => excludeRecipient(s, { who, scope: 'each-text' }, ctx))
    await act(program, peter, sip, (s, ctx) =>
      addGoal(
        s,
        {
          own: 'Inte för dem i Norr',
          ours: '',
          audience: {
            answered: askedAbout(s).map((x) => x.id),
            notFor: askedAbout(s).map((x) => recipientKey(x.who, x.id)),
          },
        },
        ctx,
      ),
    )
    const secret = 'goal-own-words: Inte för dem i Norr'
    expect(bodies((await open(peter.viewer, sip))?.view)).toContain(secret)
    await merge(karin, sara)
    await takeAlong(sip, karin, sara)
    const now = await inNew(karin, sara)
    expect(bodies((await open(now, sip))?.view)).not.toContain(secret)
    // Both locks: the row itself is closed to the new unit.
    const { notFor } = (
      await program.db.admin.query<{ notFor: string[] }>(
        sql`select not_for_units as "notFor" from sip_block where sip_id = ${sip} and not_for_units <> '{}'`,
      )
    )[0] ?? { notFor: [] }
    expect(notFor).toEqual([sara.viewer.unit])
    const asked = (await open(peter.viewer, sip))?.view.exclusions
    expect(asked).toMatchObject([{ who: { unit: sara.viewer.unit } }])
  })

  test('a withdrawn yes and an ended SIP are no hinder: its own texts are the new unit’s to keep', async () => {
    const { karin, sara, peter } = await people()
    const sip = await plannedSip(program, peter, [karin])
    await act(program, peter, sip, (s, ctx) => withdraw(s, { what: 'all', told: 'phone' }, ctx))
    const before = bodies((await open(karin.viewer, sip))?.view)
    await merge(karin, sara)
    expect((await takeAlong(sip, karin, sara)).kind).toBe('done')
    expect(bodies((await open(await inNew(karin, sara), sip))?.view)).toEqual(before)
  })
})

describe('a unit that leads, and is merged', () => {
  test(rule('merged-unit-takes-along', 'leads still, with its own texts as its own'), async () => {
    const { karin, sara, peter } = await people()
    const sip = await plannedSip(program, karin, [peter])
    await establish(program, karin, sip)
    const before = await open(karin.viewer, sip)
    await merge(karin, sara)
    expect((await takeAlong(sip, karin, sara)).kind).toBe('done')
    const now = await inNew(karin, sara)
    const after = await open(now, sip)
    expect(after?.view.mine).toMatchObject({ leads: true, unit: sara.viewer.unit })
    expect(bodies(after?.view)).toEqual(bodies(before?.view))
    const own = Object.values(after?.view.texts ?? {}).filter((t) => t.readers === 'own-unit')
    expect(own.length).toBeGreaterThan(0)
    expect(new Set(own.map((t) => t.unit))).toEqual(new Set([sara.viewer.unit]))
    // And goes on: she writes in it.
    const goal = { own: 'Baka bröd', ours: '', audience: everybody }
    const written = await actOnSip(program.house, now, sip, 'plan', mark(), (s, ctx) => addGoal(s, goal, ctx))
    expect(written).toMatchObject({ kind: 'refused', refusal: { code: 'plan-holds' } })
    // Peter, who was called, reads what he could.
    expect((await open(peter.viewer, sip))?.view.mine.readsPlan).toBe(true)
  })

  test('cannot end while it has open SIPs, and only takes along within the authority', async () => {
    const { karin, sara, peter } = await people()
    const sip = await readySip(program, karin, [])
    const by = { viewer: viveka.viewer, form: mark() }
    await program.db.admin.query(
      sql`update assignment set until = ${today} where id = ${karin.viewer.assignment}`,
    )
    expect(await storeUnitEnd(program.house, by, karin.viewer.unit, today)).toMatchObject({
      refusal: { code: 'has-open-sips' },
    })
    expect(await merge(karin, peter)).toMatchObject({ refusal: { code: 'merge-other-authority' } })
    // Nobody takes along what is not merged.
    expect(await takeAlong(sip, karin, sara)).toEqual({ kind: 'nothing' })
    // Whoever had left does not get in by the merger.
    await merge(karin, sara)
    expect(await readMoved(program.house.database, karin.viewer.unit)).toEqual({})
    expect((await takeAlong(sip, karin, sara)).kind).toBe('done')
    const rows = (await readQueue(program.house, sara.viewer, 'unit')).rows.filter((r) => r.sip === sip)
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every((r) => r.holder === undefined && r.name === undefined)).toBe(true)
  })

  test(rule('excluded-reads-nothing', 'not into a unit that the person has shut out'), async () => {
    const { karin, sara } = await people()
    const sip = await readySip(program, karin, [])
    const who = { kind: 'unit', unit: sara.viewer.unit } as const
    await act(program, karin, sip, (s, ctx) => excludeRecipient(s, { who, scope: 'everything' }, ctx))
    expect(await merge(karin, sara)).toMatchObject({ refusal: { code: 'merge-shut-out' } })
    expect(await open(karin.viewer, sip)).toBeDefined()
  })

  test('the absence of somebody who goes along goes along too', async () => {
    const { karin, sara } = await people()
    await program.db.admin.query(sql`
      insert into absence (id, assignment, starts, until)
      values (${newId()}, ${karin.viewer.assignment}, ${today}, ${addDays(today, 5)})`)
    await merge(karin, sara)
    const now = await inNew(karin, sara)
    const [row] = await program.db.admin.query<{ n: number }>(
      sql`select count(*)::integer as n from absence where assignment = ${now.assignment}`,
    )
    expect(row?.n).toBe(1)
  })
})
