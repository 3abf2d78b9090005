import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, withDatabase } from '../../test/support/database.ts'
import { openContentsFor } from '../domain/access/grounds.ts'
import { age, localDate } from '../domain/calendar/local-date.ts'
import { exampleRegion } from '../domain/policy.ts'
import { replay } from '../domain/sip/evolve.ts'
import type { Sip } from '../domain/sip/sip.ts'
import { gapsOf } from '../domain/sip/write-measure.ts'
import { readQueue } from '../storage/queue-reader.ts'
import { masterKeyFrom } from '../storage/seal.ts'
import { readDemoStaff } from '../storage/session-store.ts'
import { openSip } from '../storage/sip-reader.ts'
import type { SipHouse } from '../storage/sip-store.ts'
import { type Sql, sql } from '../storage/sql.ts'
import { type CastKey, castKeys, staffId, viewerAs } from './cast.ts'
import { callIn, partyIn } from './find.ts'
import { personnummerOf, samordningsnummer, sexOf } from './test-numbers.ts'
import { tellDemoWorld } from './world.ts'

let db: TestDatabase
let house: SipHouse
let processor = 0
const all = <Row>(statement: Sql) => db.admin.query<Row>(statement)
const houseOf = (of: TestDatabase, now = '2026-11-23T18:00:00.000Z'): SipHouse => ({
  database: of.app,
  master: masterKeyFrom(randomBytes(32)),
  now: () => now,
  ownClock: true,
  region: exampleRegion,
})

beforeAll(async () => {
  db = await (await withDatabase()).freshDatabase()
  house = houseOf(db)
  const began = process.cpuUsage()
  await tellDemoWorld(house)
  const { user, system } = process.cpuUsage(began)
  processor = (user + system) / 1000
})
afterAll(() => db.close())

/** The SIP that one of the staff started, at this stage. */
async function sipLedBy(who: CastKey, at: Sip['stage']['at']): Promise<Sip> {
  const [row] = await all<{ state: Sip }>(sql`
    select state from sip where state -> 'members' -> 0 ->> 'staff' = ${staffId(who)} and state -> 'stage' ->> 'at' = ${at}`)
  if (row === undefined) throw new Error(`${who} leads none that is ${at}`)
  return row.state
}

async function textsOf(sip: Sip, who: CastKey): Promise<readonly string[]> {
  const opened = await openSip(house, viewerAs(who), sip.id, 'test')
  return Object.values(opened?.view.texts ?? {}).map((t) => t.body)
}

describe('the demo world', () => {
  // Time on the clock says most of what else the machine does; processor time and acts say how much there is to tell.
  test('is soon there: few seconds of the processor, and under a thousand acts', async () => {
    expect(processor).toBeLessThan(9_000)
    const [{ acts } = { acts: 0 }] = await all<{ acts: number }>(
      sql`select count(*) as acts from done_form where key like 'demo/%/%'`,
    )
    expect(acts).toBeGreaterThan(100)
    expect(acts).toBeLessThan(1000)
  })

  test('has forty units, forty-three staff, thirty-nine persons and forty-two plans', async () => {
    const [counts] = await all(sql`
      select (select count(*) from unit) as units, (select count(*) from staff) as staff,
        (select count(*) from person) as persons, (select count(*) from authority) as authorities,
        (select count(*) from sip) as sips`)
    expect(counts).toEqual({ units: 40, staff: 43, persons: 39, authorities: 11, sips: 42 })
  })

  test('says in one line what each of the staff is there to show', async () => {
    const staff = await readDemoStaff(house.database)
    expect(staff).toHaveLength(43)
    for (const { line } of staff) expect(line.length).toBeGreaterThan(20)
    for (const { line } of staff) expect(line.length).toBeLessThan(125)
  })

  test('has every unit’s mission in words and a way to reach it', async () => {
    const [{ bare } = { bare: -1 }] = await all<{ bare: number }>(sql`
      select count(*) as bare from unit u where for_whom = '' or does = '' or does_not = '' or reach = ''
        or not exists (select from contact_route r where r.unit_id = u.id)`)
    expect(bare).toBe(0)
  })

  test('is spread over the steps, with ends of every kind', async () => {
    const rows = await all<{ at: string; how: string | null; n: number }>(sql`
      select state -> 'stage' ->> 'at' as at, state -> 'stage' ->> 'how' as how, count(*) as n
      from sip group by 1, 2 order by 1, 2`)
    expect(rows.map((r) => `${r.at}${r.how === null ? '' : ` ${r.how}`} ${r.n}`)).toEqual([
      'calling 4',
      'ended deceased 1',
      'ended declined 1',
      'ended goals-met 1',
      'ended information 1',
      'ended moved 1',
      'ended no-longer-needed 1',
      'ended other-route 1',
      'ended refused 2',
      'ended replaced 1',
      'ended withdrawn 1',
      'ending 2',
      'met 3',
      'noticed 3',
      'preparing 5',
      'running 14',
    ])
  })

  test('happens on working days', async () => {
    const [{ idle } = { idle: -1 }] = await all<{ idle: number }>(
      sql`select count(*) as idle from sip_event where extract(isodow from at at time zone 'Europe/Stockholm') > 5`,
    )
    expect(idle).toBe(0)
  })

  test('is stored as its events say', async () => {
    const sips = await all<{ id: string; state: Sip }>(sql`select id, state from sip`)
    for (const { id, state } of sips) {
      const events = await all<{ body: never }>(
        sql`select body from sip_event where sip_id = ${id} order by version`,
      )
      expect(replay(events.map((e) => e.body))).toEqual(state)
    }
  })

  test('asks the one who leads Elsa’s plan about a new need, without saying whose', async () => {
    const kinds = (await readQueue(house, viewerAs('peter'), 'mine')).rows.map((r) => r.kind)
    expect(kinds).toContain('ask-about-joining')
    expect(kinds).toContain('follow-up')
  })

  test('has something late, a refusal for the manager, and work that a colleague left', async () => {
    const mine = (who: 'thomas' | 'marie' | 'lena') => readQueue(house, viewerAs(who), 'mine')
    const unit = (who: 'marie' | 'annakarin') => readQueue(house, viewerAs(who), 'unit')
    const late = (await mine('thomas')).rows.find((r) => r.kind === 'placement-during')
    expect(late && late.due < '2026-11-23').toBe(true)
    expect((await unit('marie')).rows.map((r) => r.kind)).toContain('read-refusal')
    expect((await unit('annakarin')).rows.map((r) => r.kind)).toContain('first-contact')
    expect((await mine('lena')).rows.map((r) => r.kind)).toContain('close')
  })

  test('lets nobody read more than they may: Försäkringskassan nothing, the school not what Bup knows', async () => {
    const jonas = await sipLedBy('sofia', 'calling')
    const kassan = await openSip(house, viewerAs('anders'), jonas.id, 'test')
    expect(Object.values(kassan?.view.texts ?? {}).map((t) => t.kind)).toEqual(['call-who-comes'])
    const maria = await sipLedBy('helena', 'met')
    const school = await openSip(house, viewerAs('eva', 1), maria.id, 'test')
    const read = Object.values(school?.view.texts ?? {}).map((t) => t.body)
    expect(read).toContain('Att må bra och vilja gå till skolan igen!')
    expect(read).toContain('Habiliteringen, rum Linden')
    expect(read.join(' ')).not.toContain('Bup är hemligt')
  })

  test('has four asked to Tariq’s meeting: one has answered, one is on paper, one was told in person', async () => {
    const tariq = await sipLedBy('karin', 'calling')
    expect(tariq.planned?.on && tariq.planned.on > '2026-11-22').toBe(true)
    const asked = (['neuroteamet', 'bjorken', 'bostadsanpassning', 'partner'] as const).map((one) => {
      const { to, how, answer, told, spokeOn } = callIn(tariq, one)
      const reach = to.kind === 'unit' ? to.reach : 'person'
      return [
        how,
        reach,
        answer && 'mandate' in answer && answer.mandate,
        told.at(-1)?.how,
        spokeOn !== undefined,
      ]
    })
    expect(asked).toEqual([
      ['call', 'kugghjul', 'limited', 'queue', true],
      ['call', 'kugghjul', undefined, 'queue', false],
      ['invite', 'paper', undefined, 'letter', true],
      ['invite', 'person', undefined, 'in-person', true],
    ])
    const leila = { kind: 'party', party: partyIn(tariq, 'partner').id } as const
    expect(openContentsFor(tariq, tariq.need, leila, localDate('2026-11-23'))).toEqual(
      new Set(['plan', 'everyday']),
    )
  })

  test('has Elsa’s plan in version 1, one who disagrees, and a change that waits for her', async () => {
    const elsa = await sipLedBy('peter', 'running')
    const { plan } = elsa
    expect(plan.established?.version).toBe(1)
    expect(plan.measures.map((m) => m.acceptance.state)).toEqual([
      'accepted',
      'own',
      'accepted',
      'accepted',
      'accepted',
      'accepted',
    ])
    expect(plan.answers[callIn(elsa, 'rehabasdal').id]?.answer).toBe('disagrees')
    expect(plan.revision?.changed).toBe(true)
    expect(plan.copies.map((c) => c.to.kind)).toContain('person')
    const read = await textsOf(elsa, 'peter')
    for (const said of [
      'Två gånger i veckan räcker inte för trappan till juni. Jag vill träna tre gånger.',
      'Jag väger mig varje morgon och skriver upp det på kylskåpet.',
      'Beslut före 1 juni.',
      'Beslut före 1 maj, så att Elsa hinner planera.',
    ])
      expect(read).toContain(said)
    expect((await readQueue(house, viewerAs('peter'), 'mine')).rows.map((r) => r.kind)).toContain(
      'establish-plan',
    )
  })

  test('has Maria’s draft with a yes, a no with its reason, and one who has not answered', async () => {
    const maria = await sipLedBy('helena', 'met')
    const states = maria.plan.measures.map(({ responsible: r, acceptance }) => [
      r.kind === 'unit' ? r.unit : r.kind,
      acceptance.state,
    ])
    expect(states).toEqual([
      ['lindviksskolan', 'accepted'],
      ['habiliteringen', 'accepted'],
      ['habiliteringen', 'accepted'],
      ['bup', 'proposed'],
      ['other', 'accepted'],
      ['lss', 'accepted'],
      ['lss', 'declined'],
    ])
    const [meeting] = maria.meetings
    expect(meeting?.answered).toHaveLength(1)
    expect(meeting?.parked.map((p) => p.outcome)).toEqual([undefined, 'outside'])
    expect(await textsOf(maria, 'helena')).toContain('031-390 06 62. Pappa ringer in på det numret.')
    const kinds = async (who: 'oskar' | 'helena') =>
      (await readQueue(house, viewerAs(who), 'mine')).rows.map((r) => r.kind)
    expect(await kinds('oskar')).toContain('answer-measures')
    expect(await kinds('helena')).toContain('see-decline')
  })

  test('has one plan with twenty who take part and forty measures, each answered', async () => {
    const vilgot = await sipLedBy('helena', 'running')
    const { measures, goals } = vilgot.plan
    expect([vilgot.parties.length, vilgot.calls.length, goals.length, measures.length]).toEqual([
      20, 20, 6, 40,
    ])
    expect(measures.filter((m) => m.acceptance.state === 'proposed')).toEqual([])
    expect(measures.filter((m) => m.acceptance.state === 'declined')).toHaveLength(1)
    for (const m of measures.filter((one) => one.responsible.kind === 'unit')) expect(gapsOf(m)).toEqual([])
  })

  test('leaves nothing undone in a running plan that the story says is done', async () => {
    const late = async (who: 'peter' | 'gunilla' | 'petra' | 'oskar') =>
      (await readQueue(house, viewerAs(who), 'mine')).rows
        .filter((r) => r.due < '2026-11-01')
        .map((r) => r.kind)
    for (const who of ['peter', 'gunilla', 'petra', 'oskar'] as const)
      expect(await late(who), who).toEqual([])
  })

  test('is told once, also on another day', async () => {
    const count = () => all(sql`select count(*) from sip_event`)
    const before = await count()
    await tellDemoWorld({ ...house, now: () => '2026-12-24T18:00:00.000Z' })
    expect(await count()).toEqual(before)
  })
})

test.each([0, 1, 2, 3, 4, 5, 6])('can begin on any day of the week, and in any season (%i)', async (n) => {
  const other = await (await withDatabase()).freshDatabase()
  try {
    const now = new Date(Date.parse('2027-01-04T06:00:00.000Z') + n * 53 * 86_400_000).toISOString()
    await tellDemoWorld(houseOf(other, now))
    const [{ ahead } = { ahead: -1 }] = await other.admin.query<{ ahead: number }>(
      sql`select count(*) as ahead from sip_event where at > ${now}`,
    )
    expect(ahead).toBe(0)
    // Two who are nearest to one number would be one and the same.
    expect(await other.admin.query(sql`select count(*) as persons from person`)).toEqual([{ persons: 39 }])
  } finally {
    await other.close()
  }
})

test('interrupted half-way it is finished, on the dates of the first day', async () => {
  const other = await (await withDatabase()).freshDatabase()
  try {
    let left = 500
    const failing: SipHouse = {
      ...houseOf(other),
      database: {
        ...other.app,
        transaction: (viewer, work) => {
          left -= 1
          if (left === 300) return Promise.reject(new Error('the power went'))
          return other.app.transaction(viewer, work)
        },
      },
    }
    await expect(tellDemoWorld(failing)).rejects.toThrow('the power went')
    await tellDemoWorld({ ...failing, now: () => '2026-11-25T07:00:00.000Z', database: other.app })
    const summary = sql`select count(*) as events, count(distinct sip_id) as sips, max(at)::date::text as last from sip_event`
    const [whole] = await all(summary)
    const [mended] = await other.admin.query(summary)
    expect(mended).toEqual(whole)
  } finally {
    await other.close()
  }
})

test('test numbers fit sex and age, and a samordningsnummer may lack its date', () => {
  const on = localDate('2026-11-22')
  for (const [sex, years] of [
    ['woman', 9],
    ['man', 15],
    ['man', 34],
    ['man', 71],
    ['woman', 84],
  ] as const) {
    const number = personnummerOf(sex, years, on)
    expect(sexOf(number.canonical)).toBe(sex)
    expect(Math.abs(age(number.birthDate ?? on, on) - years)).toBeLessThanOrEqual(1)
  }
  expect(samordningsnummer('196800762392').birthDate).toBeUndefined()
  expect(castKeys).toHaveLength(43)
})
