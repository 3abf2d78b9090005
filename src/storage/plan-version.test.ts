import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, withDatabase } from '../../test/support/database.ts'
import { earlier, earlierCourse } from '../../test/support/earlier-sip.ts'
import { context, yes } from '../../test/support/given.ts'
import { aGoal, agreed, aMeasure, callOf, theMeeting, thePlannedMeeting } from '../../test/support/thread.ts'
import type { Viewer } from '../domain/access/read-text.ts'
import { addDays, localDateOf } from '../domain/calendar/local-date.ts'
import { exampleRegion } from '../domain/policy.ts'
import { answerCall } from '../domain/sip/answer-call.ts'
import { answerMeasure } from '../domain/sip/answer-measure.ts'
import { callSomebody } from '../domain/sip/call.ts'
import { correctText } from '../domain/sip/correct.ts'
import { decideLevel } from '../domain/sip/decide-level.ts'
import { establishPlan } from '../domain/sip/establish-plan.ts'
import type { SipEvent } from '../domain/sip/events.ts'
import { replay, stateShape } from '../domain/sip/evolve.ts'
import { holdMeeting } from '../domain/sip/hold-meeting.ts'
import { listParty } from '../domain/sip/list-party.ts'
import { addQuestion } from '../domain/sip/list-questions.ts'
import { noticeNeed } from '../domain/sip/notice-need.ts'
import { planMeeting } from '../domain/sip/plan-meeting.ts'
import { proposeGround } from '../domain/sip/propose-ground.ts'
import { recordAnswer } from '../domain/sip/record-answer.ts'
import type { Sip } from '../domain/sip/sip.ts'
import { takeOn, takeOver } from '../domain/sip/take-over.ts'
import { everybody } from '../domain/sip/text.ts'
import { replayStored, type StoredEvent } from '../domain/sip/upcast.ts'
import { withdraw } from '../domain/sip/withdraw.ts'
import { addMeasure } from '../domain/sip/write-measure.ts'
import {
  addGoal,
  changeGoal,
  setLongTermGoal,
  startRevision,
  stateNobodyElse,
  writeSheet,
} from '../domain/sip/write-plan.ts'
import { writePreparation } from '../domain/sip/write-preparation.ts'
import { masterKeyFrom, seal, unwrap } from './seal.ts'
import { openHistory, openPlanVersion, openSip } from './sip-reader.ts'
import {
  actOnSip,
  blockContext,
  type Decide,
  type FormMark,
  joinSip,
  newId,
  type Outcome,
  type SipHouse,
  startSip,
} from './sip-store.ts'
import { json, sql } from './sql.ts'

let db: TestDatabase
let house: SipHouse
const colleague = (name: string, unit: string, authority: string): Viewer => ({
  staff: `s-${name}`,
  assignment: name,
  unit,
  authority,
  functions: [],
  roles: ['caseworker'],
})
const peter = colleague('peter', 'vardcentralen', 'regionen')
const karin = colleague('karin', 'hemsjukvarden', 'kommunen')
const lena = colleague('lena', 'vardcentralen', 'regionen')
const kim = colleague('kim', 'hemsjukvarden', 'kommunen')
const stig = colleague('stig', 'skolan', 'skolan')
const form = (more: Partial<FormMark> = {}): FormMark => ({
  key: newId(),
  fingerprint: 'f',
  location: (sip) => `/sip/${sip}`,
  ...more,
})
const now = '2026-11-23T10:00:00.000Z'
const today = localDateOf(now)

beforeAll(async () => {
  db = await (await withDatabase()).freshDatabase()
  house = {
    database: db.app,
    master: masterKeyFrom(randomBytes(32)),
    now: () => now,
    ownClock: true,
    region: exampleRegion,
  }
  for (const v of [peter, lena, karin, kim, stig]) {
    await db.admin.query(
      sql`insert into authority (id, kind, name, called_as) values (${v.authority}, 'region', ${v.authority}, 'called') on conflict do nothing`,
    )
    await db.admin.query(
      sql`insert into unit (id, authority_id, name, functions, for_whom) values (${v.unit}, ${v.authority}, ${v.unit}, '{primary-care}', 'x') on conflict do nothing`,
    )
    await db.admin.query(sql`insert into staff (id, name) values (${v.staff}, ${v.assignment})`)
    await db.admin.query(
      sql`insert into assignment (id, staff_id, unit_id, title, roles, starts) values (${v.assignment}, ${v.staff}, ${v.unit}, 't', '{caseworker}', '2020-01-01')`,
    )
  }
})
afterAll(() => db.close())

const ok = (outcome: Outcome): string => {
  if (outcome.kind === 'done') return outcome.sip
  throw new Error(outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind)
}
const act = async (sip: string, decide: Decide, by = peter) =>
  ok(await actOnSip(house, by, sip, 'test', form(), decide))

/** A colleague comes on to the SIP, so that there are two. */
const helpsOut = async (by: Viewer, sip: string) =>
  ok(await joinSip(house, by, sip, 'test', form(), (s, ctx) => takeOver(s, { reason: 'Hjälps åt' }, ctx)))

/** Prepared, with a yes, and a ground that opens the plan to Karin's unit. */
async function prepared(): Promise<string> {
  const sip = ok(
    await startSip(house, peter, { name: 'Elsa Berg', protection: 'none' }, form(), (ctx, ids) =>
      noticeNeed({ ...ids, path: 'open-care', noticedBy: ['person'], signs: [], noticedOn: ctx.on }, ctx),
    ),
  )
  const drivers = { actors: 1, influence: 1, predictability: 0 } as const
  const matters = [{ key: 'matters', body: 'Att bo i stugan', expects: 0 }]
  const { unit, authority } = karin
  const until = addDays(today, 90)
  const to = { kind: 'unit', unit } as const
  for (const decide of [
    (s, ctx) => decideLevel(s, { drivers, level: 'sip', reason: 'Två huvudmän' }, ctx),
    (s, ctx) => writePreparation(s, { fields: matters, audience: everybody }, ctx),
    (s, ctx) => addQuestion(s, { body: 'Vem ger medicinen?', audience: everybody }, ctx),
    (s, ctx) => listParty(s, { who: { kind: 'unit', unit, authority, how: 'call' }, why: '' }, ctx),
    (s, ctx) => proposeGround(s, { from: ['regionen'], to, contents: ['plan'], until }, ctx),
    (s, ctx) => recordAnswer(s, yes, ctx),
  ] satisfies Decide[])
    await act(sip, decide)
  return sip
}

async function called(): Promise<string> {
  const sip = await prepared()
  await act(sip, (s, ctx) => planMeeting(s, thePlannedMeeting(), ctx))
  await act(sip, (s, ctx) =>
    callSomebody(
      s,
      { party: s.parties[0]?.id ?? '', questions: s.preparation.questions, functions: [], reach: 'kugghjul' },
      ctx,
    ),
  )
  ok(await joinSip(house, karin, sip, 'test', form(), takeOn))
  return sip
}

/** All that the plan needs but the person's answer. One goal is not for Karin's unit. */
async function planned(): Promise<string> {
  const sip = await called()
  const hidden = { notFor: [`unit:${karin.unit}`], answered: [] }
  const asked = (s: Sip) => ({ measure: s.plan.measures[0]?.id ?? '', expects: 1 })
  for (const decide of [
    (s, ctx) => holdMeeting(s, theMeeting(s), ctx),
    (s, ctx) => setLongTermGoal(s, { body: 'Bo i stugan i sommar', audience: everybody }, ctx),
    (s, ctx) => addGoal(s, aGoal(), ctx),
    (s, ctx) => addGoal(s, { own: '', ours: 'Bara för oss', audience: hidden }, ctx),
    (s, ctx) => addMeasure(s, aMeasure(s), ctx),
    (s, ctx) => writeSheet(s, sheet('Går till brevlådan', 0), ctx),
    (s, ctx) => stateNobodyElse(s, { nobodyElse: true }, ctx),
  ] satisfies Decide[])
    await act(sip, decide)
  await act(sip, (s, ctx) => answerMeasure(s, { ...asked(s), accepts: true, why: '' }, ctx), karin)
  return sip
}

const sheet = (body: string, expects: number) => ({
  fields: [{ key: 'own-part', body, expects }],
  audience: everybody,
})
const establish: Decide = (s, ctx) => establishPlan(s, { ...agreed, mainResponsible: 'peter' }, ctx)
async function established(): Promise<string> {
  const sip = await planned()
  await act(sip, establish)
  return sip
}

/** What a reader of a version sees of the plan, in words. */
async function words(sip: string, version: number | 'latest', by = peter) {
  const opened = await openPlanVersion(house, by, sip, version, 'plan')
  if (opened === undefined) return undefined
  const { plan, texts } = opened.then
  const say = (block: string | undefined) => (block === undefined ? undefined : texts[block]?.body)
  return {
    version: opened.version,
    longTerm: say(plan.longTermGoal),
    goals: plan.goals.map((g) => [say(g.own), say(g.ours)]),
    measures: plan.measures.map((m) => [say(m.what), m.acceptance.state]),
    ownPart: say(plan.fields['own-part']),
    followUpOn: plan.established?.followUpOn,
    place: say(plan.established?.followUpPlace),
  }
}

/** A correction, a revision and a new version, with a decline in between. */
async function goOn(sip: string) {
  await act(sip, (s, ctx, texts) => {
    const text = texts.get(s.plan.goals[0]?.ours ?? '')
    if (text === undefined) throw new Error('no goal')
    const correction = { body: 'Klara trappan (rättat)', reason: 'Skrivfel', changesPlan: false }
    return correctText(s, { text, ...correction, expects: text.version }, ctx)
  })
  const measure = (s: Sip) => ({ measure: s.plan.measures[0]?.id ?? '', expects: 1 })
  await act(sip, (s, ctx) => answerMeasure(s, { ...measure(s), accepts: false, why: 'Nej' }, ctx), karin)
  await act(sip, (s, ctx) => answerMeasure(s, { ...measure(s), accepts: true, why: '' }, ctx), karin)
  await act(sip, startRevision)
  await act(sip, (s, ctx) => setLongTermGoal(s, { body: 'Bo hemma', audience: everybody }, ctx))
  await act(sip, (s, ctx) => writeSheet(s, sheet('Går till torget', 1), ctx))
  const [first] = (await openSip(house, peter, sip, 'plan'))?.view.plan.goals ?? []
  await act(sip, (s, ctx) =>
    changeGoal(
      s,
      {
        own: 'Träffa Birgit',
        ours: '',
        audience: everybody,
        goal: first?.id ?? '',
        expects: first ?? { id: '' },
      },
      ctx,
    ),
  )
}

async function storedAs(sip: string) {
  const [row] = await db.admin.query<{ state: Sip; shape: number }>(
    sql`select state, state_shape as shape from sip where id = ${sip}`,
  )
  const rows = await db.admin.query<{ body: StoredEvent }>(
    sql`select body from sip_event where sip_id = ${sip} order by version`,
  )
  return { ...row, events: rows.map((r) => r.body) }
}

const firstWords = {
  version: 1,
  longTerm: 'Bo i stugan i sommar',
  goals: [
    ['Gå ut själv', 'Klara trappan före juni'],
    [undefined, 'Bara för oss'],
  ],
  measures: [['Hembesök av läkare', 'accepted']],
  ownPart: 'Går till brevlådan',
  followUpOn: agreed.followUpOn,
  place: 'Hemma hos Elsa',
}

describe('an established version', () => {
  test('has the words it had, whatever is corrected, changed and established after it', async () => {
    const sip = await established()
    expect(await words(sip, 1)).toEqual(firstWords)
    await goOn(sip)
    expect(await words(sip, 1)).toEqual(firstWords)
    expect(await words(sip, 'latest')).toEqual(firstWords)
    const opened = await openPlanVersion(house, peter, sip, 1, 'plan')
    expect(opened?.then.plan).not.toHaveProperty('revision')
    expect(opened?.view.plan.revision?.changed).toBe(true)

    await act(sip, establish)
    expect(await words(sip, 1)).toEqual(firstWords)
    const second = await words(sip, 'latest')
    expect(second).toMatchObject({ version: 2, longTerm: 'Bo hemma', ownPart: 'Går till torget' })
    expect(second?.goals[0]).toEqual(['Träffa Birgit', undefined])
    const both = await openPlanVersion(house, peter, sip, 2, 'plan')
    expect(both?.established.map((e) => e.version)).toEqual([1, 2])
    const before = both?.before
    expect(before?.texts[before.plan.longTermGoal ?? '']?.body).toBe('Bo i stugan i sommar')

    await act(sip, startRevision)
    await act(sip, (s, ctx) => writeSheet(s, sheet('Går ut varje dag', 2), ctx))
    expect([await words(sip, 1), await words(sip, 2)]).toEqual([firstWords, second])

    const { state, events } = await storedAs(sip)
    expect(replay(events as readonly SipEvent[])).toEqual(state)
  })

  test('a called unit gets of it only what it may read today', async () => {
    const sip = await established()
    const forKarin = { ...firstWords, goals: [firstWords.goals[0]] }
    expect(await words(sip, 1, karin)).toEqual(forKarin)
    await goOn(sip)
    expect(await words(sip, 1, karin)).toEqual(forKarin)
    const opened = await openPlanVersion(house, karin, sip, 1, 'plan')
    expect(JSON.stringify(opened)).not.toContain('Bara för oss')
    expect([opened?.then.plan.copies, opened?.then.exclusions, opened?.then.need.signs]).toEqual([[], [], []])

    await act(sip, (s, ctx) =>
      withdraw(s, { what: 'grounds', grounds: s.grounds.map((g) => g.id), told: 'phone' }, ctx),
    )
    expect(await words(sip, 1, karin)).toBeUndefined()
    expect(await words(sip, 1, stig)).toBeUndefined()
    expect((await words(sip, 1))?.longTerm).toBe(firstWords.longTerm)
  })

  test('there is none before the first, beyond the last, or by a strange number', async () => {
    const draft = await planned()
    expect(await openPlanVersion(house, peter, draft, 'latest', 'plan')).toBeUndefined()
    const sip = await established()
    for (const n of [0, 2, -1, 1.5, Number.NaN])
      expect(await openPlanVersion(house, peter, sip, n, 'plan')).toBeUndefined()
    expect(await openPlanVersion(house, peter, newId(), 1, 'plan')).toBeUndefined()
  })

  test('each reading of it is in the log, and each refused one', async () => {
    const sip = await established()
    const log = () =>
      db.admin.query<{ line: string }>(sql`
        select assignment || ' ' || section || ' ' || outcome as line from audit
        where sip_id = ${sip} and act = 'read' order by n`)
    await openPlanVersion(house, peter, sip, 1, 'version')
    await openPlanVersion(house, karin, sip, 'latest', 'print')
    await openPlanVersion(house, stig, sip, 1, 'version')
    await openPlanVersion(house, peter, sip, 2, 'version')
    await openPlanVersion(house, peter, sip, 1, 'version', () => false)
    expect((await log()).map((r) => r.line)).toEqual([
      'peter version shown',
      'karin print shown',
      'stig version refused',
      'peter version refused',
      'peter version refused',
    ])
  })
})

describe('two at once', () => {
  test('two people establish: one wins, the other is told that somebody was before', async () => {
    const sip = await planned()
    await helpsOut(lena, sip)
    const from = (await openSip(house, peter, sip, 'plan'))?.view.stepVersion ?? 0
    const one = (by: Viewer) => actOnSip(house, by, sip, 'plan', form({ stepVersion: from }), establish)
    const outcomes = await Promise.all([one(peter), one(lena)])
    expect(outcomes.map((o) => o.kind).sort()).toEqual(['done', 'stale-step'])
    const [row] = await db.admin.query<{ n: number }>(
      sql`select count(*)::integer as n from sip_event where sip_id = ${sip} and type = 'PlanEstablished'`,
    )
    expect(row?.n).toBe(1)
    expect((await words(sip, 'latest'))?.version).toBe(1)
  })

  test('without the step it was made from, the second is refused all the same', async () => {
    const sip = await planned()
    await helpsOut(lena, sip)
    const one = (by: Viewer) => actOnSip(house, by, sip, 'plan', form(), establish)
    const outcomes = await Promise.all([one(peter), one(lena)])
    expect(outcomes.map((o) => (o.kind === 'refused' ? o.refusal.code : o.kind)).sort()).toEqual([
      'done',
      'nothing-changed',
    ])
  })

  test('two in a unit answer one call: one answer is stored, the other is told', async () => {
    const sip = await called()
    await helpsOut(kim, sip)
    const answer = (by: Viewer, text: string) =>
      actOnSip(house, by, sip, 'call', form(), (s, ctx) =>
        answerCall(s, { call: callOf(s), kind: 'coming', text, mandate: 'yes', expects: 0 }, ctx),
      )
    const outcomes = await Promise.all([answer(karin, 'Karin kommer'), answer(kim, 'Kim kommer')])
    expect(outcomes.map((o) => (o.kind === 'refused' ? o.refusal.code : o.kind)).sort()).toEqual([
      'call-already-answered',
      'done',
    ])
    const view = (await openSip(house, karin, sip, 'call'))?.view
    const said = Object.values(view?.texts ?? {}).filter((t) => t.kind === 'call-who-comes')
    expect(said).toHaveLength(1)
    expect(view?.calls[0]?.answer?.by).toBe(said[0]?.writtenBy)
  })

  test('nobody accepts a measure that was changed while they read it', async () => {
    const sip = await planned()
    const outcome = await actOnSip(house, karin, sip, 'plan', form(), (s, ctx) =>
      answerMeasure(s, { measure: s.plan.measures[0]?.id ?? '', expects: 0, accepts: true, why: '' }, ctx),
    )
    expect(outcome.kind === 'refused' && outcome.refusal.code).toBe('changed-meanwhile')
  })
})

describe('a SIP that was stored in the shape before this', () => {
  /** Events, texts and state as that program left them. */
  async function stored(): Promise<string> {
    const sip = await prepared()
    const [row] = await db.admin.query<{ event_version: number; wrapped: Buffer; state: Sip }>(sql`
      select event_version, wrapped, state from sip join person_key using (person_id) where sip.id = ${sip}`)
    if (row === undefined) throw new Error('no such SIP')
    const key = unwrap(house.master, row.wrapped)
    // The day before, so that its meeting has been.
    const ctx = { ...context(peter), on: addDays(today, -7) }
    const course = earlierCourse(ctx, row.state.preparation.questions)
    for (const [n, e] of course.entries()) {
      await db.admin.query(sql`
        insert into sip_event (sip_id, version, type, body, assignment, unit, staff, at)
        values (${sip}, ${row.event_version + n + 1}, ${e.type}, ${json(e)}, 'peter', 'vardcentralen', 's-peter', ${now})`)
      if (e.type === 'TextWritten')
        await db.admin.query(sql`
          insert into sip_block (sip_id, id, kind, content, readers, author_unit, author_authority, not_for, not_for_units, version, body, written_by, written_at)
          values (${sip}, ${e.block}, ${e.kind}, 'plan', 'by-ground', 'vardcentralen', 'regionen', '{}', '{}', 1,
            ${seal(key, `text ${e.block}`, blockContext(sip, e.block))}, 'peter', ${now})`)
    }
    // What it had as state does not matter: it is told again.
    await db.admin.query(sql`
      update sip set state = '{"calls": "of another shape"}', state_shape = 1, step = 'follow-up',
        event_version = ${row.event_version + course.length} where id = ${sip}`)
    await db.admin.query(sql`
      insert into sip_member (sip_id, assignment, since, unit) values (${sip}, 'karin', ${ctx.on}, ${karin.unit})`)
    await db.admin.query(sql`
      insert into sip_duty (sip_id, kind, about, unit, assignment, only_managers, due, rule, code)
      values (${sip}, 'answer-call', ${earlier.call}, ${karin.unit}, 'karin', false, ${ctx.on}, 'called-must-answer', 'x')`)
    return sip
  }

  test('opens, with its version, its words and its history', async () => {
    const sip = await stored()
    const view = (await openSip(house, peter, sip, 'plan'))?.view
    expect(view?.stage).toEqual({ at: 'running' })
    expect(view?.plan.measures.map((m) => m.id)).toEqual([earlier.measure, earlier.herMeasure])
    expect(await words(sip, 1)).toMatchObject({
      longTerm: `text ${earlier.longTermGoal}`,
      goals: [[undefined, `text ${earlier.goal}`]],
      place: `text ${earlier.followUpPlace}`,
    })
    const types = async (by: Viewer, atMost?: number) =>
      (await openHistory(house, by, sip, atMost === undefined ? {} : { atMost }))?.items.map(
        (i) => i.event.type,
      )
    const all = await types(peter)
    expect(all?.slice(0, 2)).toEqual(['PlanEstablished', 'RoleGiven'])
    expect(all).toContain('Called')
    expect(all).not.toContain('UnitCalled')
    const [newest] = (await openHistory(house, peter, sip, { atMost: 1 }))?.items ?? []
    expect(newest?.event).toMatchObject({
      established: { agreement: 'no-may-stand', dissent: earlier.dissent },
    })
    expect(await types(karin)).toContain('Called')
  })

  test('is acted on, and is then of the present shape, with its duties told anew', async () => {
    const sip = await stored()
    await act(sip, startRevision)
    const { state, shape, events } = await storedAs(sip)
    expect(shape).toBe(stateShape)
    expect(replayStored(events)).toEqual(state)
    const waiting = await db.admin.query<{ kind: string }>(
      sql`select kind from sip_duty where sip_id = ${sip} order by kind`,
    )
    expect(waiting.map((w) => w.kind)).toContain('follow-up')
    expect(waiting.map((w) => w.kind)).not.toContain('answer-call')
    await act(sip, (s, ctx) => addGoal(s, aGoal(), ctx))
    await act(sip, (s, ctx) => stateNobodyElse(s, { nobodyElse: false }, ctx))
    await act(sip, establish)
    expect((await words(sip, 'latest'))?.goals).toHaveLength(2)
    expect((await words(sip, 1))?.goals).toHaveLength(1)
  })
})
