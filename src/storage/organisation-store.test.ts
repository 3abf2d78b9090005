import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, withDatabase } from '../../test/support/database.ts'
import type { Viewer } from '../domain/access/read-text.ts'
import { localDate } from '../domain/calendar/local-date.ts'
import { exampleRegion } from '../domain/policy.ts'
import { readUnit, readUnits } from './organisation-reader.ts'
import {
  storeAssignment,
  storeAssignmentEnd,
  storeAuthority,
  storeRoute,
  storeRouteRemoval,
  storeStaff,
  storeUnit,
  storeUnitChange,
  storeUnitEnd,
} from './organisation-store.ts'
import { masterKeyFrom } from './seal.ts'
import { type FormMark, newId, type SipHouse } from './sip-store.ts'
import { sql } from './sql.ts'

let db: TestDatabase
let house: SipHouse
const on = localDate('2026-11-23')
const viveka: Viewer = {
  staff: 's0',
  assignment: 'a0',
  unit: 'u0',
  authority: 'A0',
  functions: [],
  roles: ['organisation-administrator'],
}
const form = (stepVersion?: number): FormMark => ({
  key: newId(),
  fingerprint: 'x',
  location: (id) => id,
  ...(stepVersion === undefined ? {} : { stepVersion }),
})
const by = (id?: string, stepVersion?: number) => ({
  viewer: viveka,
  form: form(stepVersion),
  ...(id === undefined ? {} : { id }),
})
const mission = { forWhom: 'Alla i Lindvik', does: 'Vård', doesNot: '', reach: '' }
const care = { name: 'Vårdcentralen Björken', area: 'Lindvik', functions: ['primary-care'] as const, mission }

beforeAll(async () => {
  db = await (await withDatabase()).freshDatabase()
  house = {
    database: db.app,
    master: masterKeyFrom(randomBytes(32)),
    now: () => '2026-11-23T10:00:00.000Z',
    ownClock: true,
    region: exampleRegion,
  }
  await storeAuthority(house, by('A'), { kind: 'region', name: 'Exempelregionen' })
  await storeUnit(house, by('u1'), 'A', care)
})
afterAll(() => db.close())

test('what is added is read back, and each change has its row in the log', async () => {
  await storeRoute(house, by('r1'), 'u1', { kind: 'phone', value: '031-390 00 00', hours: '8 till 16' })
  await storeStaff(house, by('s1'), { name: 'Peter Åberg' })
  await storeAssignment(house, by('a1'), 'u1', 's1', {
    title: 'sjuksköterska',
    roles: ['caseworker'],
    from: on,
  })
  const opened = await readUnit(house.database, 'u1', on)
  expect(opened).toMatchObject({
    version: 1,
    authority: { name: 'Exempelregionen', calledAs: 'called' },
    unit: { name: 'Vårdcentralen Björken', mission },
    routes: [{ kind: 'phone', hours: '8 till 16' }],
    staff: [{ name: 'Peter Åberg', title: 'sjuksköterska' }],
  })
  const log = await db.admin.query<{ act: string; staff: string }>(
    sql`select act, staff from organisation_change order by at, act`,
  )
  expect(log.map((l) => l.act)).toEqual([
    'AssignmentGiven',
    'AuthorityAdded',
    'RouteAdded',
    'StaffAdded',
    'UnitAdded',
  ])
  expect(new Set(log.map((l) => l.staff))).toEqual(new Set(['s0']))
})

test('a rule that says no leaves no trace, neither thing nor log', async () => {
  const rows = () => db.admin.query(sql`select id from organisation_change`)
  const before = await rows()
  expect(await storeRouteRemoval(house, by(), 'u1', 'r1')).toEqual({
    kind: 'refused',
    refusal: { ok: false, code: 'last-route' },
  })
  expect(await storeUnitEnd(house, by(), 'u1', on)).toMatchObject({ refusal: { code: 'has-assignments' } })
  expect(await storeUnit(house, by(), 'A', care)).toMatchObject({ refusal: { code: 'name-taken' } })
  expect(await rows()).toEqual(before)
})

test('the same form twice has one effect', async () => {
  const once = { viewer: viveka, form: form() }
  const [first, second] = await Promise.all([
    storeUnit(house, once, 'A', { ...care, name: 'Bup Ekholm' }),
    storeUnit(house, once, 'A', { ...care, name: 'Bup Ekholm' }),
  ])
  expect(first).toEqual(second)
  expect(first.kind).toBe('done')
})

test('two who add the same name at once: one is refused', async () => {
  const both = await Promise.all(
    [1, 2].map(() => storeUnit(house, by(), 'A', { ...care, name: 'Neuroteamet' })),
  )
  expect(both.map((o) => o.kind).sort()).toEqual(['done', 'refused'])
})

test('the second of two who change a unit is told', async () => {
  expect(await storeUnitChange(house, by(undefined, 1), 'u1', { ...care, area: 'Norra' })).toMatchObject({
    kind: 'done',
  })
  expect(await storeUnitChange(house, by(undefined, 1), 'u1', { ...care, area: 'Södra' })).toEqual({
    kind: 'stale',
    version: 2,
  })
  expect((await readUnit(house.database, 'u1', on))?.unit.area).toBe('Norra')
})

test('one who is not an administrator changes nothing', async () => {
  const manager = { viewer: { ...viveka, roles: ['manager'] as const }, form: form() }
  expect(await storeUnit(house, manager, 'A', { ...care, name: 'Ny' })).toEqual({ kind: 'nothing' })
})

test('the name of a unit that has ended is free again', async () => {
  await storeUnit(house, by('u9'), 'A', { ...care, name: 'Mottagningen' })
  expect(await storeUnitEnd(house, by(), 'u9', on)).toMatchObject({ kind: 'done' })
  expect(await storeUnit(house, by(), 'A', { ...care, name: 'Mottagningen' })).toMatchObject({ kind: 'done' })
})

test('an assignment ends, and the unit shows it no more', async () => {
  expect(await storeAssignmentEnd(house, by(), 'a1', on)).toEqual({ kind: 'done', location: 'u1' })
  expect((await readUnit(house.database, 'u1', on))?.staff).toEqual([])
})

test('a search takes every word, in the text or in the name of a function; % is a letter', async () => {
  const names = async (...words: { word: string; functions: readonly 'primary-care'[] }[]) =>
    (await readUnits(house.database, on, { words })).flatMap((l) => l.units.map((u) => u.name))
  expect(await names({ word: 'BJÖRKEN', functions: [] })).toEqual(['Vårdcentralen Björken'])
  expect(
    await names({ word: 'björken', functions: [] }, { word: 'läkare', functions: ['primary-care'] }),
  ).toEqual(['Vårdcentralen Björken'])
  expect(await names({ word: 'björken', functions: [] }, { word: 'söder', functions: [] })).toEqual([])
  expect(await names({ word: '%', functions: [] })).toEqual([])
})
