import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anyAct, people } from '../../test/support/any-act.ts'
import { anySequence, run } from '../../test/support/any-sip.ts'
import { type TestDatabase, withDatabase } from '../../test/support/database.ts'
import { adult, child, peter, policyFor, today } from '../../test/support/given.ts'
import { whatWaits } from '../../test/support/what-waits.ts'
import type { Viewer } from '../domain/access/read-text.ts'
import { addDays, type LocalDate, localDate } from '../domain/calendar/local-date.ts'
import { exampleRegion } from '../domain/policy.ts'
import { duties } from '../domain/sip/duties.ts'
import type { NoticeNeed } from '../domain/sip/notice-need.ts'
import type { Sip } from '../domain/sip/sip.ts'
import { type QueueRow, readQueue } from './queue-reader.ts'
import { masterKeyFrom } from './seal.ts'
import { project } from './sip-rows.ts'
import type { SipHouse } from './sip-store.ts'
import { json, sql } from './sql.ts'

const policy = policyFor(exampleRegion)
const soonAdult = localDate(`${Number(today.slice(0, 4)) - 18}-12-20`)
const placed: Partial<NoticeNeed> = {
  path: 'placement',
  placementStarts: addDays(today, 10),
  placementEnds: addDays(today, 40),
}

const anyStory = fc.record({
  // Now and then somebody is away at the end of it.
  sequence: fc
    .tuple(anySequence(exampleRegion, { maxLength: 25 }), anyAct, fc.boolean())
    .map(([{ acts, far }, last, away]) => ({
      far,
      acts: away ? [...acts, { ...last, pick: 0, name: 'substitute' }] : acts,
    })),
  birthDate: fc.constantFrom(adult, adult, adult, child, soonAdult),
  need: fc.constantFrom<Partial<NoticeNeed>>({}, {}, placed),
})

/** How each of the staff is there: with an end, and away from and to some day. */
const anyStaff = fc.record({
  endsOn: fc.option(fc.integer({ min: -10, max: 60 }), { freq: 6 }),
  by: fc.constantFrom('assignment', 'staff'),
  away: fc.option(fc.tuple(fc.integer({ min: -5, max: 40 }), fc.nat(20), fc.boolean()), { freq: 4 }),
})

/** One unit of each, its people and their SIPs; now and then more than a page of them. */
const anyWorld = fc.record({
  stories: fc.oneof(
    { weight: 49, arbitrary: fc.array(anyStory, { minLength: 1, maxLength: 3, size: 'max' }) },
    { weight: 1, arbitrary: fc.array(anyStory, { minLength: 20, maxLength: 24, size: 'max' }) },
  ),
  staff: fc.tuple(...people.map(() => anyStaff)),
  looks: fc.array(fc.tuple(fc.nat(people.length - 1), fc.nat(90), fc.nat(5)), {
    minLength: 2,
    maxLength: 3,
  }),
})
type AnyWorld = typeof anyWorld extends fc.Arbitrary<infer T> ? T : never

const names = [...new Set(people.flatMap((p) => [p.unit, p.assignment, p.staff]))]
const anyName = new RegExp(`"(unit:)?(${names.join('|')})"`, 'g')

/** The same SIP among units and people of its own world. */
const inWorld = (sip: Sip, id: string, world: string): Sip => ({
  ...(JSON.parse(JSON.stringify(sip).replace(anyName, `"$1${world}-$2"`)) as Sip),
  id,
})
const ofWorld = (viewer: Viewer, world: string): Viewer => ({
  ...viewer,
  unit: `${world}-${viewer.unit}`,
  assignment: `${world}-${viewer.assignment}`,
  staff: `${world}-${viewer.staff}`,
})

let db: TestDatabase
let now = ''
let worlds = 0

beforeAll(async () => {
  db = await (await withDatabase()).freshDatabase()
  await db.admin.query(sql`
    insert into authority (id, kind, name, called_as)
    select distinct x, 'other', x, 'called' from unnest(${people.map((p) => p.authority)}::text[]) x`)
})
afterAll(() => db.close())

/** `on`: the day of its last act; nobody looks at it before that. */
type Told = { readonly sip: Sip; readonly birthDate: LocalDate; readonly on: LocalDate }

/** Puts a world in the database as storage does, without its texts and events. */
async function build({ stories, staff }: AnyWorld, world: string): Promise<readonly Told[]> {
  const told = stories.map(({ sequence, birthDate, need }, n) => {
    const { sip, on } = run(sequence, exampleRegion, () => {}, { birthDate, need })
    return { sip: inWorld(sip, `${world}-${n}`, world), birthDate, on }
  })
  const rows = people.map((p, n) => {
    const { unit, assignment, staff: id } = ofWorld(p, world)
    const { endsOn, by, away } = staff[n] ?? { endsOn: null, by: 'staff', away: null }
    const ends = endsOn === null ? null : addDays(today, endsOn)
    return {
      ...{ unit, assignment, staff: id, authority: p.authority },
      until: by === 'assignment' ? ends : null,
      ended: by === 'staff' ? ends : null,
      starts: away === null ? null : addDays(today, away[0]),
      back: away === null ? null : addDays(today, away[0] + away[1]),
      came: away?.[2] === true ? addDays(today, away[0]) : null,
    }
  })
  await db.admin.transaction('system', async (tx) => {
    const given = sql`jsonb_to_recordset(${json(rows)}::jsonb) as r (unit text, assignment text, staff text, authority text,
      until date, ended date, starts date, back date, came date)`
    await tx.execute(sql`
      insert into unit (id, authority_id, name, functions, for_whom)
      select distinct unit, authority, unit, '{school}'::text[], 'x' from ${given}`)
    await tx.execute(sql`
      insert into staff (id, name, ended_on) select distinct on (staff) staff, staff, ended from ${given} order by staff, ended`)
    await tx.execute(sql`
      insert into assignment (id, staff_id, unit_id, title, roles, starts, until)
      select assignment, staff, unit, 't', '{caseworker}'::text[], '2020-01-01', until from ${given}`)
    await tx.execute(sql`
      insert into absence (id, assignment, starts, until, ended_on)
      select assignment, assignment, starts, back, came from ${given} where starts is not null`)
    for (const { sip, birthDate } of told)
      await project(tx, 'Blå Björk', undefined, { sip, duties: duties(sip, policy, birthDate) })
  })
  return told
}

/** Every page of a queue. */
async function whole(house: SipHouse, viewer: Viewer, whose: 'mine' | 'unit'): Promise<readonly QueueRow[]> {
  const rows: QueueRow[] = []
  let after: string | undefined = ''
  while (after !== undefined) {
    const page = await readQueue(house, viewer, whose, after)
    rows.push(...page.rows)
    after = page.next
    if (after !== undefined) pages += 1
  }
  return rows
}
let pages = 0

type Expected = {
  readonly row: string
  readonly left: boolean
  readonly away: boolean
  readonly standsIn: boolean
}

/** Whoever has it, in plain words: she herself, who stands in for her that day, or anybody of the unit. */
function expected(
  { sip, birthDate }: Told,
  world: AnyWorld,
  of: string,
  viewer: Viewer,
  whose: 'mine' | 'unit',
  day: LocalDate,
): Expected[] {
  const stands = sip.substitutes.filter((s) => s.from <= day && day <= s.until)
  const found: Expected[] = []
  for (const w of whatWaits(sip, policy, birthDate)) {
    if (w.due > day) continue
    const instead = stands.some((s) => s.unit === w.unit && s.of === w.who && s.to === viewer.assignment)
    const is = `${sip.id} ${w.kind} ${w.about} ${w.due} ${w.who ?? 'nobody'}`
    const there = howIs(world, of, w.who, day)
    // Whoever stands in must be there herself.
    const isThere = (who: string) => Object.values(howIs(world, of, who, day)).every((is) => !is)
    const away = there.away && !stands.some((s) => s.of === w.who && isThere(s.to))
    if (whose === 'mine') {
      if (w.who === viewer.assignment) found.push({ row: is, left: there.left, away, standsIn: false })
      if (instead) found.push({ row: is, left: there.left, away, standsIn: true })
    } else if (w.unit === viewer.unit && (!w.managers || viewer.roles.includes('manager')))
      found.push({ row: is, left: there.left, away, standsIn: false })
  }
  return found
}

/** Has she left, or is she away that day? */
function howIs(world: AnyWorld, of: string, who: string | undefined, day: LocalDate) {
  const n = people.findIndex((p) => `${of}-${p.assignment}` === who)
  const me = people[n]
  const mine = world.staff[n]
  if (me === undefined || mine === undefined) return { left: false, away: false }
  // The same member of staff may have two assignments; when she leaves, she leaves both.
  const ends = people.flatMap((p, i) => {
    const { endsOn, by } = world.staff[i] ?? { endsOn: null, by: 'staff' }
    return endsOn !== null && (by === 'assignment' ? i === n : p.staff === me.staff) ? [endsOn] : []
  })
  const { away } = mine
  return {
    left: ends.some((e) => addDays(today, e) <= day),
    away:
      away !== null && !away[2] && addDays(today, away[0]) <= day && day <= addDays(today, away[0] + away[1]),
  }
}

const sorted = (rows: readonly Expected[]): string[] =>
  rows
    .map((r) => `${r.row}${r.left ? ' left' : ''}${r.away ? ' away' : ''}${r.standsIn ? ' stands in' : ''}`)
    .sort()

/** A thousand by itself; a number in WORLDS asks for more or fewer. */
const howMany = Number(process.env.WORLDS ?? 1000)

test(`no overdue duty is missing from the queue of the one who has it, in ${howMany} random worlds`, async () => {
  const house: SipHouse = {
    database: db.app,
    master: masterKeyFrom(randomBytes(32)),
    now: () => now,
    ownClock: true,
    region: exampleRegion,
  }
  const seen = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(anyWorld, async (world) => {
      worlds += 1
      const name = `w${worlds}`
      const told = await build(world, name)
      const last = told.map((t) => t.on).reduce((a, b) => (a > b ? a : b))
      const stands = told.flatMap((t) => t.sip.substitutes).filter((s) => s.from >= last)
      for (const [n, days, edge] of world.looks) {
        // Often by somebody who stands in, on the first or the last day of that, or the day after.
        const standIn = stands[n % Math.max(stands.length, 1)]
        const someone = ofWorld(people[n] ?? peter, name)
        const there = people.map((p) => ofWorld(p, name)).find((p) => p.assignment === standIn?.to)
        const edges = standIn === undefined ? [] : [standIn.from, standIn.until, addDays(standIn.until, 1)]
        const viewer = edges[edge] === undefined ? someone : (there ?? someone)
        const day = edges[edge] ?? addDays(last, days)
        now = `${day}T10:00:00.000Z`
        for (const whose of ['mine', 'unit'] as const) {
          const slow = told.flatMap((t) => expected(t, world, name, viewer, whose, day))
          const rows = await whole(house, viewer, whose)
          const late = rows
            .filter((r) => r.due <= day)
            .map((r) => ({
              row: `${r.sip} ${r.kind} ${r.about} ${r.due} ${r.assignment ?? 'nobody'}`,
              left: r.holderHasLeft,
              away: r.holderIsAway,
              standsIn: r.standsIn,
            }))
          expect(sorted(late)).toEqual(sorted(slow))
          for (const r of rows) {
            const key = r.standsIn ? 'stands in' : r.holderIsAway ? 'away' : r.holderHasLeft ? 'left' : r.kind
            seen.set(key, (seen.get(key) ?? 0) + 1)
          }
        }
      }
    }),
    { numRuns: howMany, endOnFailure: true },
  )
  // The promise would be empty if most were never late.
  if (howMany < 300) return
  expect(pages).toBeGreaterThan(0)
  expect([...seen.keys()].sort()).toEqual(expect.arrayContaining(['away', 'left', 'stands in']))
  expect(seen.size).toBeGreaterThan(30)
}, 900_000)
