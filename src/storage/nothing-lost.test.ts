import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, withDatabase } from '../../test/support/database.ts'
import type { Viewer } from '../domain/access/read-text.ts'
import { exampleRegion } from '../domain/policy.ts'
import { decideLevel } from '../domain/sip/decide-level.ts'
import type { SipEvent } from '../domain/sip/events.ts'
import { replay } from '../domain/sip/evolve.ts'
import { addQuestion } from '../domain/sip/list-questions.ts'
import { noticeNeed } from '../domain/sip/notice-need.ts'
import { handOver, takeOver } from '../domain/sip/take-over.ts'
import { writePreparation } from '../domain/sip/write-preparation.ts'
import { masterKeyFrom, open, unwrap } from './seal.ts'
import { openSip } from './sip-reader.ts'
import {
  actOnSip,
  blockContext,
  type FormMark,
  joinSip,
  newId,
  type SipHouse,
  startSip,
} from './sip-store.ts'
import { sql } from './sql.ts'

let db: TestDatabase
let house: SipHouse
const colleague = (n: string): Viewer => ({
  staff: `s-${n}`,
  assignment: n,
  unit: 'vc',
  authority: 'regionen',
  functions: [],
  roles: ['caseworker'],
})
const [peter, lena] = [colleague('peter'), colleague('lena')]
const nobody = { notFor: [], answered: [] }
const form = (key = newId()): FormMark => ({ key, fingerprint: 'f', location: (sip) => `/sip/${sip}` })

beforeAll(async () => {
  db = await (await withDatabase()).freshDatabase()
  house = {
    database: db.app,
    master: masterKeyFrom(randomBytes(32)),
    now: () => new Date().toISOString(),
    ownClock: false,
    region: exampleRegion,
  }
  await db.admin.query(
    sql`insert into authority (id, kind, name, called_as) values ('regionen', 'region', 'Regionen', 'called')`,
  )
  await db.admin.query(
    sql`insert into unit (id, authority_id, name, functions, for_whom) values ('vc', 'regionen', 'VC', '{primary-care}', 'x')`,
  )
})
afterAll(() => db.close())

async function begin(): Promise<string> {
  const started = await startSip(house, peter, { name: 'Elsa', protection: 'none' }, form(), (ctx, ids) =>
    noticeNeed({ ...ids, path: 'open-care', noticedBy: ['person'], signs: [], noticedOn: ctx.on }, ctx),
  )
  if (started.kind !== 'done') throw new Error(started.kind)
  await joinSip(house, lena, started.sip, 'test', form(), (sip, ctx) =>
    takeOver(sip, { reason: 'Hjälps åt' }, ctx),
  )
  await actOnSip(house, peter, started.sip, 'test', form(), (sip, ctx) =>
    decideLevel(
      sip,
      { drivers: { actors: 1, influence: 1, predictability: 0 }, level: 'sip', reason: 'r' },
      ctx,
    ),
  )
  return started.sip
}

async function everyBody(sip: string): Promise<string[]> {
  const rows = await db.admin.query<{ block: string; body: Buffer; wrapped: Buffer }>(sql`
    select b.id as block, b.body, wrapped from sip_block b join sip on sip.id = b.sip_id join person_key using (person_id) where b.sip_id = ${sip}
    union all
    select v.block_id, v.body, wrapped from sip_block_version v join sip on sip.id = v.sip_id join person_key using (person_id) where v.sip_id = ${sip}`)
  return rows.map((r) => open(unwrap(house.master, r.wrapped), r.body, blockContext(sip, r.block)))
}

test('no sequence of two people writing at once loses an acknowledged text, and every refused one comes back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          who: fc.boolean(),
          field: fc.constantFrom('matters', 'situation', 'health'),
          text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
          lag: fc.nat(2),
        }),
        { minLength: 4, maxLength: 24 },
      ),
      async (writes) => {
        const sip = await begin()
        const acknowledged: string[] = []
        const seen = new Map<string, number>()
        let n = 0
        for (let from = 0; from < writes.length; from += 4) {
          await Promise.all(
            writes.slice(from, from + 4).map(async ({ who, field, text, lag }) => {
              n += 1
              const body = `${n} ${text.replaceAll('\u0000', '')}`
              const expects = Math.max(0, (seen.get(field) ?? 0) - lag)
              const outcome = await actOnSip(house, who ? peter : lena, sip, 'test', form(), (s, ctx) =>
                writePreparation(
                  s,
                  {
                    fields: [
                      {
                        key: field,
                        body,
                        expects: s.preparation.fields[field] === undefined ? 0 : Math.max(1, expects),
                      },
                    ],
                    audience: nobody,
                  },
                  ctx,
                ),
              )
              if (outcome.kind === 'done') acknowledged.push(body)
              else
                expect(outcome.kind === 'stale-text' && outcome.conflicts.map((c) => c.mine)).toEqual([body])
            }),
          )
          const opened = await openSip(house, peter, sip, 'test')
          for (const t of Object.values(opened?.view.texts ?? {}))
            seen.set(t.kind.replace('preparation/', ''), t.version)
        }
        const kept = await everyBody(sip)
        expect(acknowledged.filter((a) => !kept.includes(a))).toEqual([])
        const events = await db.admin.query<{ body: SipEvent }>(
          sql`select body from sip_event where sip_id = ${sip} order by version`,
        )
        const [row] = await db.admin.query<{ state: unknown }>(sql`select state from sip where id = ${sip}`)
        expect(replay(events.map((e) => e.body))).toEqual(row?.state)
      },
    ),
    { numRuns: 15 },
  )
}, 120_000)

test('a form sent twice at once has one effect, and both get the same answer', async () => {
  const sip = await begin()
  const mark = form()
  const send = () =>
    actOnSip(house, peter, sip, 'test', mark, (s, ctx) =>
      addQuestion(s, { body: 'Vem gör vad?', audience: nobody }, ctx),
    )
  const answers = await Promise.all([send(), send(), send()])
  expect(answers.map((a) => a.kind === 'done' && a.location)).toEqual([
    `/sip/${sip}`,
    `/sip/${sip}`,
    `/sip/${sip}`,
  ])
  const opened = await openSip(house, peter, sip, 'test')
  expect(opened?.view.preparation.questions).toHaveLength(1)
})

test('an act made from an old step is refused, and nothing of it is stored', async () => {
  const sip = await begin()
  const opened = await openSip(house, peter, sip, 'test')
  const from = opened?.view.stepVersion ?? 0
  const decide = (level: 'sip' | 'sip-plus') =>
    actOnSip(house, peter, sip, 'test', { ...form(), stepVersion: from }, (s, ctx) =>
      decideLevel(
        s,
        { drivers: { actors: 1, influence: 0, predictability: 0 }, level, reason: `Nivå ${level}` },
        ctx,
      ),
    )
  expect((await decide('sip-plus')).kind).toBe('done')
  expect((await decide('sip')).kind).toBe('stale-step')
  const bodies = await everyBody(sip)
  expect([bodies.includes('Nivå sip-plus'), bodies.includes('Nivå sip')]).toEqual([true, false])
})

test('a log that cannot be written shows nothing', async () => {
  const sip = await begin()
  await db.admin.query({
    text: 'revoke execute on function log_act(text[], text, text, text, text) from kugghjul_app',
    values: [],
  })
  await expect(openSip(house, peter, sip, 'test')).rejects.toThrow(/permission denied/)
  await db.admin.query({
    text: 'grant execute on function log_act(text[], text, text, text, text) to kugghjul_app',
    values: [],
  })
  expect(await openSip(house, peter, sip, 'test')).toBeDefined()
})

test('who hands over and takes over again the same day is on it, and the one between is too', async () => {
  const sip = await begin()
  const leave = await actOnSip(house, lena, sip, 'test', form(), (s, ctx) =>
    handOver(s, { to: peter, reason: 'Går hem', stays: false }, ctx),
  )
  expect(leave.kind).toBe('done')
  expect(await openSip(house, lena, sip, 'test')).toBeUndefined()
  const back = await joinSip(house, lena, sip, 'test', form(), (s, ctx) =>
    takeOver(s, { reason: 'Kom tillbaka' }, ctx),
  )
  expect(back.kind).toBe('done')
  expect(await openSip(house, lena, sip, 'test')).toBeDefined()
  expect(await openSip(house, peter, sip, 'test')).toBeDefined()
})
