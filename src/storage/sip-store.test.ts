import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, withDatabase } from '../../test/support/database.ts'
import type { Viewer } from '../domain/access/read-text.ts'
import { localDate } from '../domain/calendar/local-date.ts'
import { exampleRegion } from '../domain/policy.ts'
import { decideLevel } from '../domain/sip/decide-level.ts'
import { replay } from '../domain/sip/evolve.ts'
import { noticeNeed } from '../domain/sip/notice-need.ts'
import { writePreparation } from '../domain/sip/write-preparation.ts'
import { readQueue } from './queue-reader.ts'
import { lookupHash, masterKeyFrom } from './seal.ts'
import { openSip } from './sip-reader.ts'
import { actOnSip, newId, type SipHouse, startSip } from './sip-store.ts'
import { sql } from './sql.ts'

let db: TestDatabase
let house: SipHouse
const viewer = (n: string, unit: string, authority: string): Viewer => ({
  staff: `s${n}`,
  assignment: `a${n}`,
  unit,
  authority,
  functions: [],
  roles: ['caseworker'],
})
const peter = viewer('1', 'u1', 'A')
const other = viewer('2', 'u2', 'B')
const form = () => ({ key: newId(), fingerprint: 'x', location: (s: string) => `/sip/${s}` })

beforeAll(async () => {
  db = await (await withDatabase()).freshDatabase()
  house = {
    database: db.app,
    master: masterKeyFrom(randomBytes(32)),
    now: () => '2026-11-23T10:00:00.000Z',
    ownClock: true,
    region: exampleRegion,
  }
  await db.admin.query(
    sql`insert into authority (id, kind, name, called_as) values ('A','region','A','called'),('B','municipality','B','called')`,
  )
  await db.admin.query(
    sql`insert into unit (id, authority_id, name, functions, for_whom) values ('u1','A','U1','{primary-care}','x'),('u2','B','U2','{home-help}','x')`,
  )
})
afterAll(() => db.close())

describe('a SIP in storage', () => {
  test('starts, is written and read back, and replays to its state', async () => {
    const number = {
      kind: 'personnummer' as const,
      canonical: '189001309815',
      hash: lookupHash(house.master, '189001309815'),
    }
    const started = await startSip(
      house,
      peter,
      { name: 'Elsa', birthDate: localDate('1942-01-01'), number, protection: 'none' },
      form(),
      (ctx, ids) =>
        noticeNeed(
          {
            ...ids,
            path: 'open-care',
            noticedBy: ['person'],
            signs: [],
            noticedOn: localDate('2026-11-20'),
            note: 'Behöver samordning',
          },
          ctx,
        ),
    )
    expect(started.kind).toBe('done')
    const id = started.kind === 'done' ? started.sip : ''
    await actOnSip(house, peter, id, 'level', form(), (sip, ctx) =>
      decideLevel(
        sip,
        { drivers: { actors: 1, influence: 1, predictability: 0 }, level: 'sip', reason: 'Två huvudmän' },
        ctx,
      ),
    )
    const written = await actOnSip(house, peter, id, 'prepare', form(), (sip, ctx) =>
      writePreparation(
        sip,
        {
          fields: [{ key: 'matters', body: 'Att bo i stugan 😀', expects: 0 }],
          audience: { notFor: [], answered: [] },
        },
        ctx,
      ),
    )
    expect(written.kind).toBe('done')
    const opened = await openSip(house, peter, id, 'sip')
    expect(opened?.view.who.name).toBe('Elsa')
    expect(
      Object.values(opened?.view.texts ?? {})
        .map((t) => t.body)
        .sort(),
    ).toEqual(['Att bo i stugan 😀', 'Behöver samordning', 'Två huvudmän'])
    expect(await openSip(house, other, id, 'sip')).toBeUndefined()
    const [row] = await db.admin.query<{ state: unknown }>(sql`select state from sip where id = ${id}`)
    const events = await db.admin.query<{ body: never }>(
      sql`select body from sip_event where sip_id = ${id} order by version`,
    )
    expect(replay(events.map((e) => e.body))).toEqual(row?.state)
    expect((await readQueue(house, peter, 'mine')).rows.map((r) => r.kind)).toEqual([
      'first-contact',
      'prepare-and-ask',
    ])
    const audit = await db.admin.query<{ act: string; outcome: string }>(
      sql`select act, outcome from audit where sip_id = ${id} order by n`,
    )
    expect(audit.map((a) => `${a.act} ${a.outcome}`)).toEqual([
      'NeedNoticed done',
      'LevelDecided done',
      'TextWritten done',
      'read shown',
      'read refused',
      'listed shown',
    ])
  })
})
