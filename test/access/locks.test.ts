import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '../../src/domain/access/read-text.ts'
import { addDays, localDateOf } from '../../src/domain/calendar/local-date.ts'
import { exampleRegion } from '../../src/domain/policy.ts'
import { answerCall } from '../../src/domain/sip/answer-call.ts'
import { answerMeasure, answerPlan } from '../../src/domain/sip/answer-measure.ts'
import { callSomebody } from '../../src/domain/sip/call.ts'
import { closeSip } from '../../src/domain/sip/close-sip.ts'
import { decideLevel } from '../../src/domain/sip/decide-level.ts'
import { usualAgenda } from '../../src/domain/sip/enter-paper-meeting.ts'
import { establishPlan } from '../../src/domain/sip/establish-plan.ts'
import type { SipEvent } from '../../src/domain/sip/events.ts'
import { replay } from '../../src/domain/sip/evolve.ts'
import { excludeRecipient } from '../../src/domain/sip/exclude-recipient.ts'
import { moveFollowUp, reviewMeasure, startFollowUp } from '../../src/domain/sip/follow-up.ts'
import { answerMainHandover, askMainHandover } from '../../src/domain/sip/hand-over-main.ts'
import { holdMeeting, present } from '../../src/domain/sip/hold-meeting.ts'
import { listParty } from '../../src/domain/sip/list-party.ts'
import { addQuestion } from '../../src/domain/sip/list-questions.ts'
import { nameSubstitute } from '../../src/domain/sip/name-substitute.ts'
import { noticeNeed } from '../../src/domain/sip/notice-need.ts'
import { planMeeting } from '../../src/domain/sip/plan-meeting.ts'
import { giveRole } from '../../src/domain/sip/prepare-meeting.ts'
import { proposeGround } from '../../src/domain/sip/propose-ground.ts'
import { recordAnswer } from '../../src/domain/sip/record-answer.ts'
import { answerHappening, reportHappening } from '../../src/domain/sip/report-happening.ts'
import { reportMeasure } from '../../src/domain/sip/report-measure.ts'
import { sendMessage } from '../../src/domain/sip/send-message.ts'
import { callTo, informedItems, type Sip } from '../../src/domain/sip/sip.ts'
import { succeedUnit } from '../../src/domain/sip/succeed-unit.ts'
import { handOver, takeOn } from '../../src/domain/sip/take-over.ts'
import { withdraw } from '../../src/domain/sip/withdraw.ts'
import { addMeasure, type WriteMeasure } from '../../src/domain/sip/write-measure.ts'
import {
  addGoal,
  setContact,
  setLongTermGoal,
  stateNobodyElse,
  writeSheet,
} from '../../src/domain/sip/write-plan.ts'
import { keepToHerself, writePreparation } from '../../src/domain/sip/write-preparation.ts'
import type { Database } from '../../src/storage/database.ts'
import { masterKeyFrom } from '../../src/storage/seal.ts'
import { openSip } from '../../src/storage/sip-reader.ts'
import {
  actOnSip,
  arrangeSip,
  type Decide,
  joinSip,
  newId,
  type SipHouse,
  startSip,
  viewerSetting,
} from '../../src/storage/sip-store.ts'
import { sql } from '../../src/storage/sql.ts'
import { systemPostgres, type TestDatabase, type TestServer, withDatabase } from '../support/database.ts'
import { asNow, oracleReads } from '../support/oracle.ts'

const person = (n: string, unit: string, authority: string, functions: Viewer['functions'] = []): Viewer => ({
  staff: `s-${n}`,
  assignment: n,
  unit,
  authority,
  functions,
  roles: ['caseworker'],
})
const peter = person('peter', 'vc', 'regionen', ['primary-care'])
const lena = person('lena', 'vc', 'regionen', ['primary-care'])
const karin = person('karin', 'hsv', 'kommunen', ['home-health-care'])
const maja = person('maja', 'bs', 'kommunen', ['housing-support'])
const omar = person('omar', 'bm', 'regionen', ['addiction-care'])
const stig = person('stig', 'skolan', 'skolan', ['school'])
/** Karin, once her unit has been merged into another. */
const karinAfter = { ...person('karin-hv', 'hv', 'kommunen', ['home-health-care']), staff: karin.staff }
const people = [peter, lena, karin, maja, omar, stig, karinAfter]

/** The stories whose texts are looked at with everybody's eyes: each ends in another state of yes and grounds. */
const stories = [
  'need',
  'asked',
  'yes',
  'ended-ground',
  'part-withdrawn',
  'all-withdrawn',
  'excluded',
  'not-for',
  'led-by-other',
  'kept-private',
  'left',
  'by-function',
  'main-elsewhere',
  'main-handed-over',
  'substitute',
  'closed',
  'died',
  'merged',
  'no',
] as const
type Story = (typeof stories)[number]

const holds: ReadonlySet<Story> = new Set(['main-elsewhere', 'main-handed-over', 'closed', 'died'])

async function tell(
  house: SipHouse,
  admin: Database,
  setDay: (days: number) => void,
): Promise<Map<Story, string>> {
  const told = new Map<Story, string>()
  const form = () => ({ key: newId(), fingerprint: 'f', location: () => '/' })
  for (const story of stories) {
    setDay(0)
    const started = await startSip(
      house,
      peter,
      { name: `Person ${story}`, protection: 'none' },
      form(),
      (ctx, ids) =>
        noticeNeed(
          {
            ...ids,
            path: 'open-care',
            noticedBy: ['person'],
            signs: [],
            noticedOn: ctx.on,
            note: `need ${story}`,
            phone: '070',
          },
          ctx,
        ),
    )
    if (started.kind !== 'done') throw new Error(started.kind)
    const id = started.sip
    told.set(story, id)
    const act = async (viewer: Viewer, decide: Decide, join = false, through = join ? joinSip : actOnSip) => {
      const outcome = await through(house, viewer, id, 'test', form(), decide)
      if (outcome.kind !== 'done')
        throw new Error(`${story}: ${outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind}`)
    }
    if (story === 'need') continue
    const notFor = story === 'not-for' ? ['unit:hsv'] : []
    await act(peter, (sip, ctx) =>
      decideLevel(
        sip,
        { drivers: { actors: 1, influence: 1, predictability: 0 }, level: 'sip', reason: 'r' },
        ctx,
      ),
    )
    await act(peter, (sip, ctx) =>
      writePreparation(
        sip,
        {
          fields: ['matters', 'situation', 'health', 'not-to-be-raised'].map((key) => ({
            key,
            body: `${key} ${story}`,
            expects: 0,
          })),
          audience: { notFor, answered: [] },
        },
        ctx,
      ),
    )
    await act(peter, (sip, ctx) =>
      addQuestion(sip, { body: 'question', audience: { notFor, answered: [] } }, ctx),
    )
    for (const v of [karin, maja])
      await act(peter, (sip, ctx) =>
        listParty(
          sip,
          { who: { kind: 'unit', unit: v.unit, authority: v.authority, how: 'call' }, why: 'why' },
          ctx,
        ),
      )
    const until = (ctx: { on: ReturnType<typeof localDateOf> }) => addDays(ctx.on, 10)
    const to =
      story === 'by-function'
        ? ({ kind: 'function', function: 'home-health-care' } as const)
        : ({ kind: 'unit', unit: 'hsv' } as const)
    await act(peter, (sip, ctx) =>
      proposeGround(sip, { from: ['regionen'], to, contents: ['plan', 'health'], until: until(ctx) }, ctx),
    )
    await act(peter, (sip, ctx) =>
      proposeGround(
        sip,
        {
          from: ['regionen', 'kommunen'],
          to: { kind: 'unit', unit: 'bs' },
          contents: ['plan'],
          until: until(ctx),
        },
        ctx,
      ),
    )
    if (story === 'asked') continue
    await act(peter, (sip, ctx) =>
      recordAnswer(
        sip,
        {
          answer: story === 'no' ? 'no' : 'yes',
          by: { kind: 'self' },
          form: { form: 'oral' },
          informed: informedItems,
          grounds: [],
        },
        ctx,
      ),
    )
    if (story === 'no') continue
    await act(peter, (sip, ctx) =>
      planMeeting(
        sip,
        { on: addDays(ctx.on, 5), time: '13:00', minutes: 60, place: 'place', agenda: usualAgenda },
        ctx,
      ),
    )
    const call = (sip: Sip, v: Viewer) => callTo(sip, v.unit)?.id ?? ''
    for (const v of [karin, maja]) {
      await act(peter, (sip, ctx) =>
        callSomebody(
          sip,
          {
            party: sip.parties.find((p) => p.who.kind === 'unit' && p.who.unit === v.unit)?.id ?? '',
            functions: v.functions,
            questions: sip.preparation.questions,
            reach: 'kugghjul',
          },
          ctx,
        ),
      )
      await act(v, takeOn, true)
      await act(v, (sip, ctx) =>
        answerCall(
          sip,
          {
            call: call(sip, v),
            kind: 'coming',
            text: `${v.assignment} comes`,
            mandate: 'limited',
            limit: 'limit',
            expects: 0,
          },
          ctx,
        ),
      )
      await act(peter, (sip, ctx) =>
        present(sip, { call: call(sip, v), who: `${v.assignment} is here`, mandate: 'yes' }, ctx),
      )
    }
    await act(peter, (sip, ctx) => {
      const attendance = Object.fromEntries(sip.calls.map((c) => [c.id, 'in-room' as const]))
      const held = { on: ctx.on, person: 'in-room', spokesperson: '', film: '', filmAgreed: false } as const
      return holdMeeting(sip, { ...held, attendance }, ctx)
    })
    const audience = { notFor, answered: [] }
    await act(peter, (sip, ctx) => setLongTermGoal(sip, { body: 'long-term', audience }, ctx))
    await act(peter, (sip, ctx) => addGoal(sip, { own: 'own', ours: 'ours', audience }, ctx))
    const fields = [{ key: 'own-part', body: 'own part', expects: 0 }]
    await act(peter, (sip, ctx) => writeSheet(sip, { fields, audience }, ctx))
    const measure = (sip: Sip, v: Viewer): WriteMeasure => ({
      goal: sip.plan.goals[0]?.id ?? '',
      what: `what ${v.assignment}`,
      who: 'who',
      often: 'often',
      where: 'where',
      how: 'how',
      starts: localDateOf(house.now()),
      responsible: { kind: 'unit', unit: v.unit },
      // One that Maja's unit may not read, whatever else it may.
      audience: { ...audience, notFor: v === peter ? [...notFor, 'unit:bs'] : notFor },
    })
    for (const v of [peter, karin, maja])
      await act(peter, (sip, ctx) => addMeasure(sip, measure(sip, v), ctx))
    for (const v of [karin, maja])
      await act(v, (sip, ctx) => {
        const asked = sip.plan.measures.at(v === karin ? 1 : 2)
        return answerMeasure(
          sip,
          { measure: asked?.id ?? '', expects: 1, accepts: v === karin, why: 'declined' },
          ctx,
        )
      })
    await act(maja, (sip, ctx) => answerPlan(sip, { answer: 'disagrees', why: 'too little' }, ctx))
    await act(karin, (sip, ctx) => setContact(sip, { unit: karin.unit, name: 'contact', phone: '070' }, ctx))
    await act(peter, (sip, ctx) => stateNobodyElse(sip, { nobodyElse: true }, ctx))
    await between(act)
    if (holds.has(story))
      await act(peter, (sip, ctx) =>
        establishPlan(
          sip,
          {
            agreement: 'no',
            mayStand: true,
            dissent: 'dissent',
            mainResponsible: (story === 'main-elsewhere' ? karin : peter).assignment,
            mainAuthority: 'municipality',
            mainWish: 'wish',
            followUpOn: addDays(ctx.on, 30),
            followUpPlace: 'follow-up',
          },
          ctx,
        ),
      )
    if (holds.has(story)) await followed(act)
    if (story === 'main-handed-over') await handedOver(act)
    if (story === 'substitute')
      await act(peter, (sip, ctx) => {
        const days = { from: addDays(ctx.on, 1), until: addDays(ctx.on, 10) }
        return nameSubstitute(sip, { of: peter.assignment, to: lena, ...days, reason: 'leave' }, ctx)
      })
    if (story === 'closed' || story === 'died')
      await act(peter, (sip, ctx) =>
        closeSip(
          sip,
          {
            reason: story === 'died' ? 'deceased' : 'goals-met',
            note: 'note',
            whereToTurn: 'where',
            personToldOn: ctx.on,
            personToldHow: 'phone',
            talk: 'wanted',
            told: {},
          },
          ctx,
        ),
      )
    if (story === 'merged') {
      await admin.query(sql`update unit set merged_into = 'hv' where id = 'hsv'`)
      const merger = { from: 'hsv', authority: 'kommunen', members: { karin: karinAfter.assignment } }
      await act(karinAfter, (sip, ctx) => succeedUnit(sip, merger, ctx), false, arrangeSip)
    }
    if (story === 'led-by-other')
      await act(peter, (sip, ctx) => giveRole(sip, { role: 'leader', to: karin }, ctx))
    if (story === 'kept-private') await act(peter, (sip, ctx) => keepToHerself(sip, { keeps: true }, ctx))
    if (story === 'excluded')
      await act(peter, (sip, ctx) =>
        excludeRecipient(sip, { who: { kind: 'unit', unit: 'hsv' }, scope: 'everything' }, ctx),
      )
    if (story === 'part-withdrawn')
      await act(peter, (sip, ctx) =>
        withdraw(
          sip,
          {
            what: 'grounds',
            grounds: sip.grounds.filter((g) => g.to.kind === 'unit' && g.to.unit === 'hsv').map((g) => g.id),
            told: 'phone',
          },
          ctx,
        ),
      )
    if (story === 'all-withdrawn')
      await act(peter, (sip, ctx) => withdraw(sip, { what: 'all', told: 'phone' }, ctx))
    if (story === 'left')
      await act(peter, (sip, ctx) => handOver(sip, { to: lena, reason: 'r', stays: false }, ctx))
  }
  return told
}

type Act = (viewer: Viewer, decide: Decide) => Promise<void>

/** Messages of each to some, something that has happened, and what is done about it. */
async function between(act: Act) {
  const functions = Object.fromEntries(people.map((v) => [v.unit, v.functions]))
  const to = (...units: string[]) => units.map((unit) => ({ kind: 'unit', unit }) as const)
  const send = (from: Viewer, ...units: string[]) =>
    act(from, (sip, ctx) =>
      sendMessage(sip, { to: to(...units), body: `${from.assignment} to ${units}`, functions }, ctx),
    )
  await send(peter, 'hsv', 'bs')
  await send(peter, 'hsv')
  await send(karin, 'bs')
  await send(karin, 'bs', 'vc')
  await send(maja, 'vc')
  for (const v of [karin, maja])
    await act(v, (sip, ctx) => reportHappening(sip, { source: 'person', body: v.assignment }, ctx))
  await act(peter, (sip, ctx) =>
    answerHappening(sip, { happening: sip.happenings[1]?.id ?? '', what: 'contact', note: 'soon' }, ctx),
  )
}

/** A hinder of a measure that not everybody reads, and a follow-up that is moved and gone through. */
async function followed(act: Act) {
  const state = { state: 'hindered', why: 'why' } as const
  await act(karin, (sip, ctx, texts) => {
    const measure = sip.plan.measures[1]
    const theirs = { measure: measure?.id ?? '', expects: measure?.version ?? 0 }
    return reportMeasure(sip, { ...theirs, ...state, on: ctx.on }, ctx, texts)
  })
  await act(peter, (sip, ctx) =>
    moveFollowUp(sip, { on: addDays(ctx.on, 20), place: 'other place', reason: 'moved' }, ctx),
  )
  await act(peter, (sip, ctx) => startFollowUp(sip, { on: ctx.on }, ctx))
  await act(peter, (sip, ctx, texts) => {
    const measure = sip.plan.measures[0]?.id ?? ''
    return reviewMeasure(sip, { measure, expects: 0, done: 'yes', short: 'much', note: 'note' }, ctx, texts)
  })
  await act(peter, (sip, ctx) =>
    answerHappening(sip, { happening: sip.happenings[0]?.id ?? '', what: 'wait', note: 'wait' }, ctx),
  )
}

/** Karin is asked, says no, is asked again and says yes: then her unit leads too. */
async function handedOver(act: Act) {
  for (const accepts of [false, true]) {
    await act(peter, (sip, ctx) =>
      askMainHandover(
        sip,
        {
          to: karin.assignment,
          authority: 'municipality',
          functions: karin.functions,
          reason: 'reason',
          personToldOn: ctx.on,
          personToldHow: 'phone',
        },
        ctx,
      ),
    )
    await act(karin, (sip, ctx) => answerMainHandover(sip, { accepts, why: 'busy' }, ctx))
  }
}

type World = { db: TestDatabase; house: SipHouse; told: Map<Story, string>; setDay: (days: number) => void }

async function world(server: TestServer): Promise<World> {
  const db = await server.freshDatabase()
  let now = '2026-11-23T10:00:00.000Z'
  const setDay = (days: number) => {
    now = new Date(Date.parse('2026-11-23T10:00:00.000Z') + days * 86_400_000).toISOString()
  }
  const house: SipHouse = {
    database: db.app,
    master: masterKeyFrom(randomBytes(32)),
    now: () => now,
    ownClock: true,
    region: exampleRegion,
  }
  await db.admin.query(
    sql`insert into authority (id, kind, name, called_as) select x, 'other', x, 'called' from unnest(array['regionen', 'kommunen', 'skolan']) x`,
  )
  for (const v of people) {
    await db.admin.query(
      sql`insert into unit (id, authority_id, name, functions, for_whom) values (${v.unit}, ${v.authority}, ${v.unit}, ${v.functions}, 'x') on conflict do nothing`,
    )
    await db.admin.query(
      sql`insert into staff (id, name) values (${v.staff}, ${v.staff}) on conflict do nothing`,
    )
    await db.admin.query(
      sql`insert into assignment (id, staff_id, unit_id, title, roles, starts) values (${v.assignment}, ${v.staff}, ${v.unit}, 't', '{caseworker}', '2020-01-01')`,
    )
  }
  return { db, house, told: await tell(house, db.admin, setDay), setDay }
}

type Block = {
  id: string
  kind: string
  content: string
  readers: string
  author_unit: string
  author_authority: string
  not_for: string[]
  for_units: string[]
}

/** Every cell: story × person × text × day, with what the oracle says. */
async function* cells({ db, house, told, setDay }: World) {
  for (const [story, id] of told) {
    const events = (
      await db.admin.query<{ body: SipEvent }>(
        sql`select body from sip_event where sip_id = ${id} order by version`,
      )
    ).map((r) => r.body)
    const what = asNow(events)
    const blocks = await db.admin.query<Block>(sql`select * from sip_block where sip_id = ${id}`)
    for (const day of [0, 10, 11]) {
      setDay(day)
      const on = localDateOf(house.now())
      for (const viewer of people) {
        const allowed = blocks
          .filter((b) =>
            oracleReads(
              what,
              {
                unit: b.author_unit,
                authority: b.author_authority,
                content: b.content,
                readers: b.readers,
                notFor: b.not_for,
                forUnits: b.for_units,
              },
              viewer,
              on,
            ),
          )
          .map((b) => b.id)
          .sort()
        yield { story, id, viewer, day, allowed, blocks: blocks.length }
      }
    }
  }
  setDay(0)
}

async function storedSip(db: TestDatabase, id: string): Promise<Sip> {
  const [row] = await db.admin.query<{ state: Sip }>(sql`select state from sip where id = ${id}`)
  if (row === undefined) throw new Error('no such SIP')
  return row.state
}

const throughDecisions = (house: SipHouse) => async (viewer: Viewer, id: string) => {
  const opened = await openSip(house, viewer, id, 'test')
  return opened === undefined ? [] : Object.keys(opened.view.texts).sort()
}

const plainSql = (database: Database, house: SipHouse) => async (viewer: Viewer, id: string) => {
  const rows = await database.transaction(viewerSetting(house, viewer), (tx) =>
    tx.query<{ id: string }>(sql`select id from sip_block where sip_id = ${id}`),
  )
  return rows.map((r) => r.id).sort()
}

const servers: [string, () => Promise<TestServer | undefined>][] = [
  ['embedded PostgreSQL 18', withDatabase],
  ['PostgreSQL 15, where installed', systemPostgres],
]

describe.each(servers)('the two locks on %s', (_, server) => {
  let w: World | undefined
  beforeAll(async () => {
    const s = await server()
    w = s === undefined ? undefined : await world(s)
  })
  afterAll(() => w?.db.close())

  async function compare(look: (world: World) => (viewer: Viewer, id: string) => Promise<string[]>) {
    if (w === undefined) return { leaks: [], missing: [], count: 0, shared: 0 }
    const read = look(w)
    const leaks: string[] = []
    const missing: string[] = []
    let count = 0
    let shared = 0
    for await (const cell of cells(w)) {
      const seen = await read(cell.viewer, cell.id)
      count += cell.blocks
      if (cell.viewer !== peter) shared += cell.allowed.length
      const where = `${cell.story} ${cell.viewer.assignment} day ${cell.day}`
      if (seen.some((s) => !cell.allowed.includes(s))) leaks.push(where)
      if (cell.allowed.some((a) => !seen.includes(a))) missing.push(where)
    }
    return { leaks, missing, count, shared }
  }

  test('the whole program shows each text to exactly those whom the rules allow', async () => {
    const { leaks, missing, shared } = await compare(({ house }) => throughDecisions(house))
    expect({ leaks, missing }).toEqual({ leaks: [], missing: [] })
    if (w !== undefined) expect(shared).toBeGreaterThan(50)
  })

  test('the decisions alone do too, with row-level security bypassed', async () => {
    const { leaks, missing } = await compare(({ house, db }) =>
      throughDecisions({ ...house, database: db.admin }),
    )
    expect({ leaks, missing }).toEqual({ leaks: [], missing: [] })
  })

  test('row-level security alone does too, with plain SQL as the application’s role', async () => {
    const { leaks, missing } = await compare(({ house, db }) => plainSql(db.app, house))
    expect({ leaks, missing }).toEqual({ leaks: [], missing: [] })
  })

  test('a measure or a goal is in the view of exactly those who may read its words', async () => {
    if (w === undefined) return
    const { house, db } = w
    let shown = 0
    let hidden = 0
    for await (const { id, viewer, allowed, story, day } of cells(w)) {
      const { plan } = await storedSip(db, id)
      const reads = (block: string | undefined) => block !== undefined && allowed.includes(block)
      const measures = plan.measures.filter((m) => reads(m.what)).map((m) => m.id)
      const goals = plan.goals.filter((g) => reads(g.own) || reads(g.ours)).map((g) => g.id)
      const view = (await openSip(house, viewer, id, 'test'))?.view
      const where = `${story} ${viewer.assignment} day ${day}`
      // Who may not read the plan at all sees none of it, even what would be the unit's own.
      const may = view?.mine.readsPlan === true
      expect([where, view?.plan.measures.map((m) => m.id) ?? []]).toEqual([where, may ? measures : []])
      if (may) expect([where, view.plan.goals.map((g) => g.id)]).toEqual([where, goals])
      shown += viewer === peter ? 0 : measures.length
      hidden += may ? plan.measures.length - measures.length : 0
    }
    expect(shown).toBeGreaterThan(20)
    expect(hidden).toBeGreaterThan(5)
  })

  test('row-level security opens nothing by a ground alone, should one be left after the yes is withdrawn', async () => {
    if (w === undefined) return
    const { db, house, told } = w
    const id = told.get('all-withdrawn') ?? ''
    await db.admin.query(sql`
      insert into sip_ground (sip_id, id, from_authority, to_unit, contents, starts, until)
      values (${id}, 'left', 'regionen', 'hsv', '{plan,health}', '2026-01-01', '2027-01-01')`)
    const others = async () => {
      const rows = await db.app.transaction(viewerSetting(house, karin), (tx) =>
        tx.query(sql`select from sip_block where sip_id = ${id} and author_unit <> 'hsv'`),
      )
      return rows.length
    }
    expect(await others()).toBe(0)
    await db.admin.query(sql`update sip set yes_holds = true where id = ${id}`)
    expect(await others()).toBeGreaterThan(0)
    await db.admin.query(sql`update sip set yes_holds = false where id = ${id}`)
    await db.admin.query(sql`delete from sip_ground where id = 'left'`)
  })

  test('without a viewer the application’s role sees nothing of anybody', async () => {
    if (w === undefined) return
    for (const table of [
      'sip',
      'sip_event',
      'sip_block',
      'sip_block_version',
      'sip_member',
      'sip_unit',
      'sip_ground',
      'sip_exclusion',
      'sip_notice',
      'sip_duty',
      'person',
      'person_key',
    ])
      expect([table, (await w.db.app.query({ text: `select from ${table}`, values: [] })).length]).toEqual([
        table,
        0,
      ])
  })

  test('the application’s role can neither change nor remove an event, nor read or change the log', async () => {
    if (w === undefined) return
    const { app } = w.db
    const tries = [
      'update sip_event set type = type',
      'delete from sip_event',
      'select from audit',
      'delete from audit',
      'update audit set act = act',
      'delete from sip_block',
      'delete from sip_block_version',
      'insert into audit values (default)',
      'delete from sip',
      'alter table sip disable row level security',
      'set role kugghjul_owner',
      'set role kugghjul_lookup',
    ]
    for (const text of tries)
      await expect(app.query({ text, values: [] }), text).rejects.toThrow(
        /permission denied|must be owner|is not permitted/,
      )
  })

  test('nobody can put herself on a SIP of a unit that is not hers, by plain SQL', async () => {
    if (w === undefined) return
    const { house, db, told } = w
    const id = told.get('yes') ?? ''
    const join = (viewer: Viewer, as: string, unit: string) =>
      db.app.transaction(viewerSetting(house, viewer), (tx) =>
        tx.execute(
          sql`insert into sip_member (sip_id, assignment, since, unit) values (${id}, ${as}, '2026-11-23', ${unit})`,
        ),
      )
    await expect(join(stig, 'stig', 'skolan')).rejects.toThrow(/row-level security/)
    await expect(join(stig, 'stig', 'vc')).rejects.toThrow(/row-level security/)
    await expect(join(stig, 'peter', 'vc')).rejects.toThrow(/row-level security|duplicate/)
  })

  test('every SIP replays from its events to its stored state', async () => {
    if (w === undefined) return
    for (const id of w.told.values()) {
      const events = await w.db.admin.query<{ body: SipEvent }>(
        sql`select body from sip_event where sip_id = ${id} order by version`,
      )
      const [row] = await w.db.admin.query<{ state: unknown; event_version: number }>(
        sql`select state, event_version from sip where id = ${id}`,
      )
      expect(replay(events.map((e) => e.body))).toEqual(row?.state)
      expect(row?.event_version).toBe(events.length)
    }
  })
})
