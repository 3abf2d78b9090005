import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, withDatabase } from '../../test/support/database.ts'
import { addDays, daysBetween, type LocalDate, localDate } from '../domain/calendar/local-date.ts'
import { exampleRegion } from '../domain/policy.ts'
import { leftToPassOn, unitsLeftToRead } from '../domain/sip/send-message.ts'
import type { Sip } from '../domain/sip/sip.ts'
import { readQueue } from '../storage/queue-reader.ts'
import { masterKeyFrom, open, unwrap } from '../storage/seal.ts'
import { blockContext, type SipHouse } from '../storage/sip-store.ts'
import { Sql, sql } from '../storage/sql.ts'
import { readHoldings } from '../storage/unit-holdings.ts'
import { assignmentId, type CastKey, cast, castKeys, viewerAs } from './cast.ts'
import numbers from './data/identity-numbers.json' with { type: 'json' }
import { isUnit } from './find.ts'
import { tellDemoWorld } from './world.ts'

/*
 * A Monday, so that what was told of today is of today. Each plan with its step, and every row that waits for somebody
 * in it: `!` is late, `*` waits for the whole unit.
 */
const today = localDate('2026-11-23')
const table: Readonly<Record<string, readonly string[]>> = {
  aino: ['running', 'follow-up bodil', 'renew-ground bodil'],
  amal: ['ended moved', 'document-close! patrik'],
  arvid: ['met', 'establish-plan! nadja', 'answer-measures! patrik', 'renew-ground nadja'],
  astrid: ['preparing', 'call rasmus', 'renew-ground rasmus'],
  bengtolof: [
    'calling',
    'answer-call! oarnashemtjanst*',
    'chase-answer! malin',
    'hold-meeting! malin',
    'renew-ground malin',
  ],
  'birgitta-no': ['ended declined'],
  birgitta: ['ended goals-met'],
  dragan: ['running', 'follow-up jonna', 'hold-meeting jonna', 'renew-ground jonna'],
  ebba: ['preparing', 'call maud', 'renew-ground maud'],
  elif: ['running', 'answer-main nadja', 'call-follow-up elin', 'follow-up elin', 'ask-own-yes elin'],
  'elsa-again': ['noticed', 'decide-level sara'],
  elsa: [
    'running',
    'ask-about-joining peter',
    'call-follow-up peter',
    'establish-plan peter',
    'follow-up peter',
    'renew-ground peter',
    'report-measures gunilla',
  ],
  goran: ['ended deceased'],
  gunmarie: [
    'running',
    'ask-yes-again! sanna',
    'call-follow-up sanna',
    'follow-up sanna',
    'renew-ground sanna',
  ],
  'hugo-new': ['preparing', 'prepare-and-ask elin'],
  hugo: ['ended replaced'],
  ion: ['noticed', 'decide-level! lennart', 'first-contact! lennart'],
  jonas: [
    'calling',
    'answer-call! bryggan*',
    'chase-answer! sofia',
    'hold-meeting daniel',
    'renew-ground sofia',
  ],
  kent: ['ended refused', 'read-refusal vuxenenheten*'],
  kerstin: [
    'running',
    'call-follow-up! torbjorn',
    'follow-up! torbjorn',
    'something-happened! torbjorn',
    'renew-ground torbjorn',
  ],
  kjellake: [
    'met',
    'establish-plan fredrik',
    'answer-measures maud',
    'note-measure-answers fredrik',
    'renew-ground fredrik',
  ],
  liam: [
    'running',
    'document! lindviksskolan*',
    'placement-during! thomas',
    'call-follow-up thomas',
    'follow-up thomas',
    'renew-ground thomas',
    'placement-after thomas',
    'ask-own-yes thomas',
  ],
  linnea: ['ending', 'close! lena'],
  lovisa: ['ended information'],
  majken: ['noticed', 'decide-level malin', 'first-contact malin'],
  maria: [
    'met',
    'establish-plan! helena',
    'see-decline! helena',
    'answer-measures oskar',
    'renew-ground helena',
    'ask-own-yes helena',
  ],
  mateo: [
    'running',
    'ask-another-main! sanna',
    'see-measure-hinder! sanna',
    'call-follow-up sanna',
    'follow-up sanna',
    'renew-ground sanna',
  ],
  nasrin: ['ended no-longer-needed', 'document-close gunilla', 'hold-talk maud'],
  noor: ['calling', 'hold-meeting elin', 'read-hinder bup*', 'renew-ground elin', 'ask-own-yes elin'],
  ove: [
    'running',
    'pass-on-message patrik',
    'read-message maud',
    'call-follow-up patrik',
    'follow-up patrik',
    'renew-ground patrik',
  ],
  pernilla: ['running', 'follow-up patrik', 'hold-meeting patrik', 'renew-ground patrik'],
  robert: ['ended other-route'],
  rolf: ['ended refused'],
  rune: [
    'running',
    'read-message sixten',
    'call-follow-up malin',
    'call-new-municipality malin',
    'follow-up malin',
    'renew-ground malin',
  ],
  sigvard: ['running', 'call-follow-up malin', 'follow-up malin', 'renew-ground malin'],
  svante: ['ended withdrawn'],
  tariq: [
    'calling',
    'answer-call bjorken*',
    'chase-answer karin',
    'hold-meeting karin',
    'renew-ground karin',
  ],
  tove: ['preparing', 'prepare-and-ask! bodil'],
  vilgot: [
    'running',
    'call-follow-up helena',
    'follow-up helena',
    'renew-ground helena',
    'ask-own-yes helena',
  ],
  wilma: ['ending', 'close nadja'],
  yousef: ['preparing', 'prepare-and-ask leyla'],
  zahra: ['running', 'ask-own-yes! omar', 'ask-yes-again! omar', 'call-follow-up omar', 'follow-up omar'],
}

let db: TestDatabase
let house: SipHouse
let told: ReadonlyMap<string, { readonly id: string; readonly sip: Sip; readonly waits: readonly string[] }>
const all = <Row>(statement: Sql) => db.admin.query<Row>(statement)

beforeAll(async () => {
  db = await (await withDatabase()).freshDatabase()
  house = {
    database: db.app,
    master: masterKeyFrom(randomBytes(32)),
    now: () => `${today}T18:00:00.000Z`,
    ownClock: true,
    region: exampleRegion,
  }
  await tellDemoWorld(house)
  const rows = await all<{ key: string; id: string; state: Sip; waits: string[] }>(sql`
    select split_part(f.key, '/', 2) as key, sip.id, sip.state,
      coalesce((select array_agg(d.kind || case when d.due < ${today}::date then '!' else '' end || ' '
          || case when d.assignment is null then d.unit || '*' else d.assignment end order by d.due, d.kind, d.about)
        from sip_duty d where d.sip_id = sip.id), '{}') as waits
    from sip join done_form f on f.location = sip.id and f.key like 'demo/%/1' order by 1`)
  const whose = new Map(
    castKeys.flatMap((who) => cast[who].hats.map((_, hat) => [assignmentId(who, hat), who] as const)),
  )
  const named = (row: string) => row.replace(/ (\S+)$/, (_, who: string) => ` ${whose.get(who) ?? who}`)
  told = new Map(rows.map((r) => [r.key, { id: r.id, sip: r.state, waits: r.waits.map(named) }]))
})
afterAll(() => db.close())

const tell = (key: string) => {
  const found = told.get(key)
  if (found === undefined) throw new Error(`${key} has not been told`)
  return found
}
const sips = () => [...told.values()].map(({ sip }) => sip)
const stepOf = ({ stage }: Sip) => (stage.at === 'ended' ? `${stage.at} ${stage.how}` : stage.at)

test('every row of every queue is as the table says', () => {
  const found = Object.fromEntries([...told].map(([key, { sip, waits }]) => [key, [stepOf(sip), ...waits]]))
  expect(found).toEqual(table)
})

test.each(['noticed', 'preparing', 'calling', 'met', 'running', 'ending'])(
  'somebody is %s in time, and somebody else is late',
  (step) => {
    const there = [...told.values()].filter(({ sip }) => sip.stage.at === step)
    const late = there.filter(({ waits }) => waits.some((row) => row.includes('!')))
    expect(late.length).toBeGreaterThan(0)
    expect(there.length - late.length).toBeGreaterThan(0)
  },
)

test('every way to end is there', () => {
  const ways = sips().flatMap(({ stage }) => (stage.at === 'ended' ? [stage.how] : []))
  expect([...new Set(ways)].sort()).toEqual([
    'deceased',
    'declined',
    'goals-met',
    'information',
    'moved',
    'no-longer-needed',
    'other-route',
    'refused',
    'replaced',
    'withdrawn',
  ])
})

test('one is unanswered, one hindered, one declined, one moved, one partly withdrawn at each step that can be', () => {
  const at = (step: string, has: (sip: Sip) => boolean) =>
    expect(sips().filter((sip) => sip.stage.at === step && has(sip)).length, step).toBeGreaterThan(0)
  const partly = (sip: Sip) => sip.yes.answer === 'yes' && sip.grounds.some((g) => g.state === 'withdrawn')
  at('calling', (sip) => sip.calls.some((c) => c.answer === undefined))
  at('calling', (sip) => sip.calls.some((c) => c.answer?.kind === 'hindered'))
  at('calling', (sip) => (sip.planned?.version ?? 0) > 1)
  at('calling', partly)
  at('met', (sip) => sip.plan.measures.some((m) => m.acceptance.state === 'proposed'))
  at('met', (sip) => sip.plan.measures.some((m) => m.acceptance.state === 'declined'))
  at('running', partly)
  at('running', (sip) => Object.values(sip.plan.progress).some((p) => p.state === 'hindered'))
  at('running', (sip) => Object.values(sip.plan.progress).some((p) => p.state === 'done'))
  at('running', (sip) => sip.move !== undefined)
})

test('follow-ups are due today, overdue, moved twice, halfway, held with scores that differ, and five in a row', () => {
  expect(tell('dragan').sip.followUp?.on).toBe(today)
  expect((tell('kerstin').sip.followUp?.on ?? today) < today).toBe(true)
  expect(tell('mateo').sip.followUp?.moves).toHaveLength(2)
  const { review } = tell('aino').sip
  expect([Object.keys(review?.measures ?? {}).length, review?.asked.measures.length]).toEqual([3, 5])
  const held = tell('ove').sip.followUps
  expect(held).toHaveLength(2)
  for (const { goals } of held) expect(Object.values(goals).some((g) => g.person !== g.team)).toBe(true)
  const { followUps, need } = tell('pernilla').sip
  expect(need.level?.decided).toBe('sip-plus')
  expect(followUps).toHaveLength(5)
  const days = followUps.map((f) => f.on)
  for (const [n, on] of days.slice(1).entries())
    expect(daysBetween(days[n] ?? on, on)).toBeLessThanOrEqual(28)
})

test('messages are read, unread and not passed on; what has happened is answered and unanswered', () => {
  const { sip } = tell('ove')
  expect(sip.messages.map((m) => [unitsLeftToRead(sip, m).length, leftToPassOn(sip, m).length])).toEqual([
    [0, 0],
    [1, 0],
    [0, 1],
  ])
  expect(tell('pernilla').sip.happenings.map((h) => h.answer?.what)).toEqual(['earlier-follow-up'])
  expect(tell('kerstin').sip.happenings.map((h) => h.answer)).toEqual([undefined])
})

test('the main responsibility is asked for and declined; a unit was merged; a plan was taken over', () => {
  expect(tell('elif').sip.mainAsked?.declined).toBeUndefined()
  expect(tell('mateo').sip.mainAsked?.declined).toBeDefined()
  const { need, takenFrom } = tell('sigvard').sip
  expect([need.unit, takenFrom !== undefined]).toEqual(['skargarden', true])
  expect(tell('hugo-new').sip.follows).toBe(tell('hugo').id)
})

test('the manager sees who has left; whoever stands in has the row of the one who is away', async () => {
  const unheld = async (who: CastKey) =>
    (await readHoldings(house, viewerAs(who))).filter((h) => h.red === 'left' || h.red === 'away')
  expect((await unheld('ulrika')).map((h) => [h.sip, h.red])).toEqual([[tell('kerstin').id, 'left']])
  expect(await unheld('agneta')).toEqual([])
  const mine = async (who: CastKey) =>
    (await readQueue(house, viewerAs(who), 'mine')).rows.filter((r) => r.sip === tell('dragan').id)
  expect((await mine('fredrik')).map((r) => r.kind)).toContain('follow-up')
})

test('one is 18 in about two months, by a guardian’s yes; one was yesterday, and has no number', async () => {
  const birthDates = async (key: string) => {
    const { birth } = await opened(tell(key).id)
    return localDate(birth ?? '')
  }
  const turns = (born: LocalDate) => localDate(`${Number(born.slice(0, 4)) + 18}${born.slice(4)}`)
  const elif = daysBetween(today, turns(await birthDates('elif')))
  expect(elif).toBeGreaterThan(35)
  expect(elif).toBeLessThan(90)
  expect(turns(await birthDates('zahra'))).toBe(addDays(today, -1))
  expect(tell('zahra').sip.yes).toMatchObject({ by: { kind: 'guardians' } })
  const [{ bare } = { bare: 0 }] = await all<{ bare: number }>(
    sql`select count(*) as bare from person where number_sealed is null`,
  )
  expect(bare).toBe(1)
})

type Opened = { readonly name: string; readonly birth?: string; readonly texts: readonly string[] }

/** What is sealed of one, in plain words. */
async function opened(id: string): Promise<Opened> {
  const [row] = await all<{ name: Buffer; birth: Buffer | null; wrapped: Buffer }>(sql`
    select name_sealed as name, birth_sealed as birth, wrapped from sip join person_key using (person_id) where sip.id = ${id}`)
  if (row === undefined) throw new Error('no such SIP')
  const key = unwrap(house.master, row.wrapped)
  const blocks = await all<{ id: string; body: Buffer }>(
    sql`select id, body from sip_block where sip_id = ${id}`,
  )
  return {
    name: open(key, row.name, `sip:${id}:name`),
    ...(row.birth === null ? {} : { birth: open(key, row.birth, `sip:${id}:birth`) }),
    texts: blocks.map((b) => open(key, b.body, blockContext(id, b.id))),
  }
}

test('what is personal is in sealed columns alone, and no number is anything but an official test number', async () => {
  const people = await Promise.all([...told.values()].map(({ id }) => opened(id)))
  const said = people.flatMap((p) => [p.name, ...p.texts]).filter((text) => text.length > 8 && !isUnit(text))
  expect(said.length).toBeGreaterThan(1_000)
  const tables = await all<{ name: string }>(sql`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
      and table_name not in ('unit', 'staff', 'authority', 'assignment', 'contact_route', 'organisation_change')`)
  for (const { name } of tables) {
    const rows = await all<{ plain: string }>(new Sql([`select t::text as plain from "${name}" t`], []))
    const plain = rows.map((r) => r.plain).join('\n')
    expect(
      said.filter((text) => plain.includes(text)),
      name,
    ).toEqual([])
  }
  for (const text of said) expect(text).not.toMatch(/\d{6}[-+ ]?\d{4}/)
  const known = new Set([...numbers.personnummer, ...numbers.samordningsnummer, ...numbers.others])
  // The list as it was compared with Skatteverket's data sets. Compare again before this is changed.
  expect(
    createHash('sha256')
      .update([...known].sort().join(' '))
      .digest('hex'),
  ).toBe('c3110988eae150845fb4ad1c040c65fdd97b8fca9c0f25f0dc65fc38f0384d36')
  const numbersTold = await all<{ id: string; number: Buffer; wrapped: Buffer }>(sql`
    select person.id, number_sealed as number, wrapped from person join person_key on person_key.person_id = person.id
    where number_sealed is not null`)
  expect(numbersTold.length).toBeGreaterThan(30)
  for (const { id, number, wrapped } of numbersTold)
    expect(known.has(open(unwrap(house.master, wrapped), number, `person:${id}:number`))).toBe(true)
})
