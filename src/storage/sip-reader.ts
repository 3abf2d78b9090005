import { isNotFor, type Viewer } from '../domain/access/read-text.ts'
import type { OpenText, SipView } from '../domain/access/view.ts'
import { type Opened, viewSip, withReadablePlan } from '../domain/access/view.ts'
import { type LocalDate, localDateOf } from '../domain/calendar/local-date.ts'
import type { AuthorityKind } from '../domain/organisation/organisation.ts'
import { formatIdentityNumber } from '../domain/people/identity-number.ts'
import type { ProtectionLevel } from '../domain/people/protection.ts'
import type { SipEvent } from '../domain/sip/events.ts'
import { evolve } from '../domain/sip/evolve.ts'
import { notForOfWordings, type PlanVersion, planVersion, wordingKey } from '../domain/sip/plan-version.ts'
import { calledUnits, type Established, type Sip } from '../domain/sip/sip.ts'
import { isEarlier, presentEvents, type StoredEvent } from '../domain/sip/upcast.ts'
import type { Tx } from './database.ts'
import { open, type PersonKey, unwrap } from './seal.ts'
import {
  blockContext,
  newNotices,
  presentState,
  readEvents,
  type SipHouse,
  viewerSetting,
} from './sip-store.ts'
import { sql } from './sql.ts'

/** The names that a page needs for the ids in a view. */
export type Names = {
  readonly units: Readonly<
    Record<
      string,
      {
        readonly name: string
        readonly authority: string
        readonly authorityName: string
        readonly authorityKind: AuthorityKind
      }
    >
  >
  /** By assignment. */
  readonly people: Readonly<
    Record<string, { readonly name: string; readonly title: string; readonly unit: string }>
  >
  readonly authorities: Readonly<Record<string, string>>
}

export type OpenedSip = { readonly view: SipView; readonly names: Names }

/** Something that happened, as the viewer may know it: structure and date, with a text where she may read it. */
export type HistoryItem = {
  readonly version: number
  readonly event: SipEvent
  readonly at: string
  readonly assignment: string
  readonly unit: string
}

/** An earlier wording of a text. */
export type TextVersion = {
  readonly version: number
  readonly body: string
  readonly writtenBy: string
  readonly writtenAt: string
}

type SipRow = {
  person_id: string
  code: string
  step_version: number
  state: Sip
  state_shape: number
  name_sealed: Buffer
  birth_sealed: Buffer | null
  number_sealed: Buffer | null
  number_kind: string
  protection: ProtectionLevel
  wrapped: Buffer
  notices: { id: string; on_date: LocalDate }[]
  texts: TextRow[]
}

type TextRow = {
  id: string
  kind: OpenText['kind']
  content: OpenText['content']
  readers: OpenText['readers']
  author_unit: string
  author_authority: string
  not_for: string[]
  for_units: string[]
  version: number
  body: string
  written_by: string
  written_at: string
}

/**
 * Opens a SIP for a viewer: reads, decides, logs and answers in one transaction. No ground, no view: `undefined`,
 * the same as for a SIP that does not exist, and the refusal is logged too.
 */
export function openSip(
  house: SipHouse,
  viewer: Viewer,
  sipId: string,
  section: string,
  /** Whom among those on the SIP the section is for; for the others it is refused, and logged so. */
  only: (view: SipView) => boolean = () => true,
): Promise<OpenedSip | undefined> {
  return house.database.transaction(viewerSetting(house, viewer), async (tx) => {
    const view = await readView(house, tx, viewer, sipId)
    if (view === undefined || !only(view)) {
      await log(tx, sipId, section, '', 'refused')
      return undefined
    }
    // The log before the answer: if it cannot be written, nothing is shown.
    const [names] = await Promise.all([
      readNames(tx, view),
      log(tx, sipId, section, view.mine.why.why, 'shown'),
    ])
    return { view, names }
  })
}

/**
 * What has happened, newest first, as far as the viewer may know it. `atMost` looks at the latest events only;
 * `section` is what the log says was read; `seen` remembers that the viewer has now seen it.
 */
export function openHistory(
  house: SipHouse,
  viewer: Viewer,
  sipId: string,
  { section = 'history', atMost = 100_000, seen = false }: OpenHistory = {},
): Promise<OpenedHistory | undefined> {
  return house.database.transaction(viewerSetting(house, viewer), async (tx) => {
    const view = await readView(house, tx, viewer, sipId)
    if (view === undefined) {
      await log(tx, sipId, section, '', 'refused')
      return undefined
    }
    const rows = await tx.query<Omit<HistoryItem, 'event'> & { body: StoredEvent }>(sql`
      select version, body, at, assignment, unit from sip_event where sip_id = ${sipId}
      order by version desc limit ${atMost}::integer`)
    // What an earlier event means now is told from those before it.
    const meanings = rows.some((row) => isEarlier(row.body))
      ? presentEvents(await readEvents(tx, sipId))
      : undefined
    const told = rows.map(({ body, ...row }) => ({
      row,
      events: meanings?.[row.version - 1]?.toReversed() ?? [body as SipEvent],
    }))
    const read = readOfPlan(
      view,
      told.flatMap(({ events }) => events),
    )
    const heirs = await heirsOf(tx, sipId)
    const items = told.flatMap(({ row, events }) =>
      events
        .filter((event) => mayKnow(view, event, heirs(row.unit), read))
        .map((event) => ({ ...row, event: asTold(view, event) })),
    )
    await log(tx, sipId, section, view.mine.why.why, 'shown')
    const before = seen ? await seenBefore(tx, viewer, sipId, house.now()) : undefined
    return {
      view,
      names: await readNames(
        tx,
        view,
        items.map((i) => i.assignment),
        items.flatMap((i) => [i.unit, ...(i.event.type === 'UnitSucceeded' ? [i.event.from] : [])]),
      ),
      items,
      ...(before === undefined ? {} : { seenBefore: before }),
    }
  })
}

type OpenHistory = { section?: string; atMost?: number; seen?: boolean }
export type OpenedHistory = OpenedSip & {
  readonly items: readonly HistoryItem[]
  /** The version of the last event that the viewer had seen before this visit; absent at her first. */
  readonly seenBefore?: number
}

/** A visit goes on while pages are opened: what was new at its beginning is new until it is over. */
const visitMinutes = 30

async function seenBefore(tx: Tx, viewer: Viewer, sipId: string, now: string): Promise<number | undefined> {
  const [row] = await tx.query<{ before: number; first: boolean }>(sql`
    insert into sip_seen as seen (sip_id, assignment, before, latest, at)
    select id, ${viewer.assignment}, event_version, event_version, ${now} from sip where id = ${sipId}
    on conflict (sip_id, assignment) do update set
      before = case when seen.at < excluded.at - make_interval(mins => ${visitMinutes}::integer) then seen.latest else seen.before end,
      latest = excluded.latest, at = excluded.at
    returning before, xmax = 0 as first`)
  return row === undefined || row.first ? undefined : row.before
}

export type OpenedTextHistory = OpenedSip & {
  readonly text: OpenText
  /** Earlier wordings; the present one is `text`. */
  readonly versions: readonly TextVersion[]
  /** By version: the block with the reason why that wording was put right. */
  readonly reasons: Readonly<Record<number, string>>
}

/** The wordings of one text, newest first; `undefined` when the viewer may not read it. */
export function openTextHistory(
  house: SipHouse,
  viewer: Viewer,
  sipId: string,
  block: string,
): Promise<OpenedTextHistory | undefined> {
  return house.database.transaction(viewerSetting(house, viewer), async (tx) => {
    const view = await readView(house, tx, viewer, sipId)
    // 'constructor' is a property of every object and no text.
    const text = view !== undefined && Object.hasOwn(view.texts, block) ? view.texts[block] : undefined
    if (view === undefined || text === undefined) {
      await log(tx, sipId, 'text-history', '', 'refused')
      return undefined
    }
    const rows = await tx.query<{
      version: number
      body: Buffer
      written_by: string
      written_at: string
      wrapped: Buffer
    }>(sql`
      select version, body, written_by, written_at, wrapped
      from sip_block_version v join sip on sip.id = v.sip_id join person_key using (person_id)
      where v.sip_id = ${sipId} and block_id = ${block} order by version desc`)
    // Who may read the present wording may not therefore read one that was not for them.
    const notFor = notForOfWordings(await readEvents(tx, sipId))
    const mayRead = (wording: number) =>
      text.unit === viewer.unit || !isNotFor(view, notFor.get(wordingKey(block, wording)) ?? [], viewer.unit)
    const versions = rows
      .filter((row) => mayRead(row.version))
      .map((row) => ({
        version: row.version,
        body: open(unwrap(house.master, row.wrapped), row.body, blockContext(sipId, block)),
        writtenBy: row.written_by,
        writtenAt: row.written_at,
      }))
    const corrections = await tx.query<{ version: number; reason: string }>(sql`
      select (body ->> 'version')::integer as version, body ->> 'reason' as reason from sip_event
      where sip_id = ${sipId} and type = 'TextCorrected' and body ->> 'block' = ${block}`)
    await log(tx, sipId, 'text-history', view.mine.why.why, 'shown')
    return {
      view,
      names: await readNames(
        tx,
        view,
        versions.map((v) => v.writtenBy),
      ),
      text,
      versions,
      reasons: Object.fromEntries(corrections.map((c) => [c.version, c.reason])),
    }
  })
}

export type OpenedVersion = OpenedSip & {
  /** The established versions, oldest first. `view` is the SIP with the plan as it now is. */
  readonly established: readonly Established[]
  readonly version: number
  /** The plan as it stood when this version was established, with the words that it had. */
  readonly then: SipView
  /** The version before it. */
  readonly before?: SipView
}

/** An established version of the plan, as far as the viewer may read today; `undefined` when there is none. */
export function openPlanVersion(
  house: SipHouse,
  viewer: Viewer,
  sipId: string,
  version: number | 'latest',
  section: string,
  only: (view: SipView) => boolean = () => true,
): Promise<OpenedVersion | undefined> {
  return house.database.transaction(viewerSetting(house, viewer), async (tx) => {
    const read = await readOpened(house, tx, sipId)
    const on = localDateOf(house.now())
    const view = read === undefined ? undefined : viewSip(read.sip, read.opened, viewer, on)
    const events = view === undefined ? [] : await readEvents(tx, sipId)
    const count = events.filter((e) => e.type === 'PlanEstablished').length
    const n = version === 'latest' ? count : version
    const now = planVersion(events, n)
    if (
      read === undefined ||
      view === undefined ||
      now === undefined ||
      !view.mine.readsPlan ||
      !only(view)
    ) {
      await log(tx, sipId, section, '', 'refused')
      return undefined
    }
    const earlier = await tx.query<{ block_id: string; version: number; body: Buffer }>(sql`
      select block_id, version, body from sip_block_version where sip_id = ${sipId}`)
    const wordings = notForOfWordings(events)
    const at = (then: PlanVersion): SipView => {
      const texts = read.opened.texts.flatMap((text): OpenText[] => {
        const had = then.texts.get(text.block)
        if (had === undefined) return []
        if (had === text.version) return [text]
        const old = earlier.find((row) => row.block_id === text.block && row.version === had)
        if (old === undefined) return []
        const body = open(read.key, old.body, blockContext(sipId, text.block))
        // A wording that was not for somebody stays so, whoever may read what replaced it.
        const notFor = [...text.notFor, ...(wordings.get(wordingKey(text.block, had)) ?? [])]
        return [{ ...text, version: had, body, notFor }]
      })
      // The rights are today's; the words and the plan are those of the version.
      const readable = viewSip(read.sip, { ...read.opened, texts }, viewer, on) ?? view
      const { revision: _, ...plan } = then.sip.plan
      const { mainResponsible } = then.sip.roles
      return withReadablePlan(
        {
          ...readable,
          plan: { ...plan, copies: [], extracts: [], documented: [] },
          meetings: then.sip.meetings,
          roles: { ...readable.roles, ...(mainResponsible === undefined ? {} : { mainResponsible }) },
        },
        readable.texts,
      )
    }
    const before = planVersion(events, n - 1)
    await log(tx, sipId, section, view.mine.why.why, 'shown')
    const established = Array.from(
      { length: count },
      (_, i) => planVersion(events, i + 1)?.sip.plan.established,
    )
    return {
      view,
      names: await readNames(
        tx,
        view,
        [],
        now.sip.plan.measures.flatMap((m) => (m.responsible.kind === 'unit' ? [m.responsible.unit] : [])),
      ),
      established: established.filter((e) => e !== undefined),
      version: n,
      then: at(now),
      ...(before === undefined ? {} : { before: at(before) }),
    }
  })
}

async function readView(
  house: SipHouse,
  tx: Tx,
  viewer: Viewer,
  sipId: string,
): Promise<SipView | undefined> {
  const read = await readOpened(house, tx, sipId)
  return read === undefined ? undefined : viewSip(read.sip, read.opened, viewer, localDateOf(house.now()))
}

/** What row-level security lets through, opened: to be decided on before anybody sees it. */
async function readOpened(
  house: SipHouse,
  tx: Tx,
  sipId: string,
): Promise<{ sip: Sip; opened: Opened; key: PersonKey } | undefined> {
  const [row] = await tx.query<SipRow>(sql`
    select sip.person_id, code, step_version, state, state_shape, name_sealed, birth_sealed, number_sealed, number_kind, protection, wrapped,
      (select coalesce(json_agg(json_build_object('id', n.id, 'on_date', n.on_date) order by n.id), '[]')
       from sip_notice n where n.sip_id = sip.id) as notices,
      (select coalesce(json_agg(json_build_object('id', b.id, 'kind', b.kind, 'content', b.content, 'readers', b.readers,
         'author_unit', b.author_unit, 'author_authority', b.author_authority, 'not_for', b.not_for, 'for_units', b.for_units, 'version', b.version,
         'body', encode(b.body, 'base64'), 'written_by', b.written_by, 'written_at', b.written_at)), '[]')
       from sip_block b where b.sip_id = sip.id) as texts
    from sip join person on person.id = sip.person_id join person_key on person_key.person_id = sip.person_id
    where sip.id = ${sipId}`)
  if (row === undefined) return undefined
  const key = unwrap(house.master, row.wrapped)
  const state = await presentState(tx, sipId, row)
  const sip = newNotices(state, row.notices).reduce(evolve, state)
  const birthDate =
    row.birth_sealed === null ? undefined : (open(key, row.birth_sealed, `sip:${sipId}:birth`) as LocalDate)
  const number =
    row.number_sealed === null ? undefined : open(key, row.number_sealed, `person:${row.person_id}:number`)
  const who = {
    name: open(key, row.name_sealed, `sip:${sipId}:name`),
    protection: row.protection,
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(number === undefined
      ? {}
      : { number: row.number_kind === 'reservnummer' ? number : formatIdentityNumber(number) }),
  }
  const texts = row.texts.map((t) => openText(key, sipId, t))
  return { sip, key, opened: { code: row.code, stepVersion: row.step_version, who, texts } }
}

function openText(key: PersonKey, sipId: string, t: TextRow): OpenText {
  return {
    block: t.id,
    kind: t.kind,
    content: t.content,
    readers: t.readers,
    unit: t.author_unit,
    authority: t.author_authority,
    notFor: t.not_for,
    ...(t.for_units.length === 0 ? {} : { forUnits: t.for_units }),
    version: t.version,
    body: open(key, Buffer.from(t.body, 'base64'), blockContext(sipId, t.id)),
    writtenBy: t.written_by,
    writtenAt: t.written_at,
  }
}

const log = (tx: Tx, sipId: string, section: string, ground: string, outcome: string) =>
  tx.query(sql`select log_act(array[${sipId}::text], 'read', ${section}, ${ground}, ${outcome})`)

async function readNames(
  tx: Tx,
  view: SipView,
  more: readonly string[] = [],
  moreUnits: readonly string[] = [],
): Promise<Names> {
  const units = [
    ...moreUnits,
    view.need.unit,
    view.mine.unit,
    ...view.members.map((m) => m.unit),
    ...view.parties.flatMap((p) => (p.who.kind === 'unit' ? [p.who.unit] : [])),
    ...calledUnits(view),
    ...view.grounds.flatMap((g) => (g.to.kind === 'unit' ? [g.to.unit] : [])),
    ...view.exclusions.flatMap((x) => (x.who.kind === 'unit' ? [x.who.unit] : [])),
    ...view.plan.measures.flatMap((m) => (m.responsible.kind === 'unit' ? [m.responsible.unit] : [])),
  ]
  const people = [
    ...view.members.map((m) => m.assignment),
    ...Object.values(view.texts).map((t) => t.writtenBy),
    ...more,
  ]
  const authorities = [...view.grounds.map((g) => g.from), ...view.members.map((m) => m.authority)]
  const [row] = await tx.query<Names>(sql`
    select
      (select coalesce(json_object_agg(u.id, json_build_object('name', u.name, 'authority', a.id, 'authorityName', a.name, 'authorityKind', a.kind)), '{}')
       from unit u join authority a on a.id = u.authority_id where u.id = any (${[...new Set(units)]})) as units,
      (select coalesce(json_object_agg(m.id, json_build_object('name', s.name, 'title', m.title, 'unit', m.unit_id)), '{}')
       from assignment m join staff s on s.id = m.staff_id where m.id = any (${[...new Set(people)]})) as people,
      (select coalesce(json_object_agg(a.id, a.name), '{}') from authority a
       where a.id = any (${[...new Set(authorities)]}) or a.id in (select authority_id from unit where unit.id = any (${[...new Set(units)]}))) as authorities`)
  return row ?? { units: {}, people: {}, authorities: {} }
}

/** What a merged unit did is what its successor did: those who went along know what they knew. */
async function heirsOf(tx: Tx, sipId: string): Promise<(unit: string) => string> {
  const rows = await tx.query<{ from: string; into: string }>(sql`
    select body ->> 'from' as from, body ->> 'into' as into from sip_event
    where sip_id = ${sipId} and type = 'UnitSucceeded' order by version`)
  return (unit) => rows.reduce((is, { from, into }) => (is === from ? into : is), unit)
}

/** Others' steps are known to a called unit only as far as the plan is open to it, and never the inner ones. */
function mayKnow(view: SipView, event: SipEvent, unit: string, read: ReadonlySet<string>): boolean {
  if (event.type === 'TextWritten' || event.type === 'TextCorrected')
    return view.texts[event.block] !== undefined
  const written = mayKnowOfWritten(view, event)
  if (written !== undefined) return written
  if (unit === view.mine.unit) return true
  if (innerAffairs.has(event.type)) return false
  if (view.mine.leads) return true
  return view.mine.readsPlan && shared.has(event.type) && mayReadOf(view, event, read)
}

/** Messages and what has happened are known to those for whom they are; nobody else is told that there is one. */
function mayKnowOfWritten(view: SipView, event: SipEvent): boolean | undefined {
  switch (event.type) {
    case 'MessageSent':
      return view.messages.some((m) => m.id === event.message.id)
    case 'MessageRead':
    case 'MessagePassedOn':
      return view.messages.some((m) => m.id === event.message)
    case 'HappeningReported':
      return view.happenings.some((h) => h.id === event.happening.id)
    case 'HappeningAnswered':
      return view.happenings.some((h) => h.id === event.happening)
    default:
      return undefined
  }
}

/** What a unit arranges for itself is nobody else's. */
const innerAffairs: ReadonlySet<SipEvent['type']> = new Set([
  'SubstituteNamed',
  'SubstituteEnded',
  'OtherSystemNoted',
])

/** Who answers for a measure can tell as much as its words: of what may not be read, nothing is told. */
function mayReadOf(view: SipView, event: SipEvent, read: ReadonlySet<string>): boolean {
  switch (event.type) {
    case 'LongTermGoalSet':
      return view.texts[event.goal] !== undefined
    case 'GoalSet':
    case 'GoalChanged':
    case 'MeasureAdded':
    case 'MeasureChanged':
      return readable(view, event)
    case 'GoalRemoved':
      return read.has(event.goal)
    case 'GoalReviewed':
      return read.has(event.goal)
    case 'MeasureAnswered':
    case 'MeasureRemoved':
    case 'MeasureReported':
    case 'MeasureReviewed':
    case 'MeasureEnds':
      return read.has(event.measure)
    default:
      return true
  }
}

/** The goals and measures of which some wording may be read, also those that have been taken away. */
function readOfPlan(view: SipView, events: readonly SipEvent[]): ReadonlySet<string> {
  const ids = [...view.plan.goals, ...view.plan.measures].map(({ id }) => id)
  for (const e of events) {
    if (!readable(view, e)) continue
    if (e.type === 'GoalSet' || e.type === 'GoalChanged') ids.push(e.goal.id)
    if (e.type === 'MeasureAdded' || e.type === 'MeasureChanged') ids.push(e.measure.id)
  }
  return new Set(ids)
}

/** May the words of this goal or measure be read? */
function readable(view: SipView, e: SipEvent): boolean {
  const reads = (block: string | undefined) => block !== undefined && view.texts[block] !== undefined
  if (e.type === 'GoalSet' || e.type === 'GoalChanged') return reads(e.goal.own) || reads(e.goal.ours)
  return (e.type === 'MeasureAdded' || e.type === 'MeasureChanged') && reads(e.measure.what)
}

const shared: ReadonlySet<SipEvent['type']> = new Set([
  'MeetingPlanned',
  'Called',
  'CallAnswered',
  'MeetingHeld',
  'LongTermGoalSet',
  'GoalSet',
  'GoalChanged',
  'GoalRemoved',
  'MeasureAdded',
  'MeasureChanged',
  'MeasureRemoved',
  'MeasureAnswered',
  'PartyAnsweredPlan',
  'ContactSet',
  'RevisionStarted',
  'PlanEstablished',
  'MeasureReported',
  'MeasureReviewed',
  'GoalReviewed',
  'MeasureEnds',
  'FollowUpMoved',
  'FollowUpStarted',
  'FollowedUp',
  'MainHandoverAsked',
  'MainHandoverAnswered',
  'RunningPlanTaken',
  'SipClosed',
])

/** A called unit learns that it was closed, not why. */
const asTold = (view: SipView, event: SipEvent): SipEvent =>
  event.type === 'SipClosed' && !view.mine.leads
    ? { type: 'SipClosed', reason: 'not-told', on: event.on, told: [] }
    : event
