import { randomBytes } from 'node:crypto'
import type { Viewer } from '../domain/access/read-text.ts'
import { type LocalDate, localDateOf } from '../domain/calendar/local-date.ts'
import type { ProtectionLevel } from '../domain/people/protection.ts'
import { type Policy, policyOn, type RegionPolicy } from '../domain/policy.ts'
import { type Refusal, type Result, refuse } from '../domain/result.ts'
import { codeFrom } from '../domain/sip/code-words.ts'
import type { Change, Context, TextWrite } from '../domain/sip/context.ts'
import type { StoredText } from '../domain/sip/correct.ts'
import { duties } from '../domain/sip/duties.ts'
import type { SipEvent } from '../domain/sip/events.ts'
import { evolve, replay, stateShape } from '../domain/sip/evolve.ts'
import { onTheDay } from '../domain/sip/own-yes.ts'
import { memberOn, type Sip } from '../domain/sip/sip.ts'
import { aboutText } from '../domain/sip/text.ts'
import type { TextKind } from '../domain/sip/text-kinds.ts'
import { replayStored, type StoredEvent } from '../domain/sip/upcast.ts'
import type { Database, Tx, ViewerSetting } from './database.ts'
import { type MasterKey, newPersonKey, open, type PersonKey, seal, unwrap } from './seal.ts'
import { columnsOf, project } from './sip-rows.ts'
import { json, sql } from './sql.ts'

/** What the program lends to storage: the database, the key outside it, the clock and the region's rules. */
export type SipHouse = {
  readonly database: Database
  readonly master: MasterKey
  /** ISO instant. */
  readonly now: () => string
  /** True when `now` is not the real clock (demo and tests): then the database is told the date. */
  readonly ownClock: boolean
  readonly region: RegionPolicy
}

/** The form that asks: once only (key and content), made from a step, and where to go when done. */
export type FormMark = {
  readonly key: string
  readonly fingerprint: string
  /** The step version the form was made from, for acts that take a step. */
  readonly stepVersion?: number
  readonly location: (sip: string) => string
}

/** A text that somebody else saved since the form was made. Both are shown; nothing is overwritten. */
export type TextConflict = {
  readonly block: string
  readonly kind: TextKind
  readonly saved: string
  readonly savedVersion: number
  readonly mine: string
}

export type Outcome =
  | { readonly kind: 'done'; readonly location: string; readonly sip: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'stale-step'; readonly stepVersion: number }
  | { readonly kind: 'stale-text'; readonly conflicts: readonly TextConflict[] }
  /** Not on it, or no such SIP: the same. */
  | { readonly kind: 'nothing' }

export type Decide = (sip: Sip, ctx: Context, texts: ReadonlyMap<string, StoredText>) => Result<Change>

export type NewPerson = {
  readonly name: string
  readonly birthDate?: LocalDate
  readonly number?: {
    readonly kind: 'personnummer' | 'samordningsnummer' | 'reservnummer'
    readonly canonical: string
    readonly hash: Buffer
  }
  readonly protection: ProtectionLevel
}

export const newId = (): string => randomBytes(16).toString('base64url')

export const viewerSetting = (house: SipHouse, viewer: Viewer): ViewerSetting => ({
  assignment: viewer.assignment,
  unit: viewer.unit,
  staff: viewer.staff,
  ...(house.ownClock ? { today: localDateOf(house.now()) } : {}),
})

/** Starts a SIP. Other open SIPs of the person learn only that a need was noticed; the answer here is the same. */
export function startSip(
  house: SipHouse,
  viewer: Viewer,
  who: NewPerson | SamePerson,
  form: FormMark,
  decide: (ctx: Context, ids: { sip: string; person: string }) => Result<Change>,
): Promise<Outcome> {
  return inTransaction(house, viewer, form, async (tx, at) => {
    const begun = 'sameAs' in who ? await samePerson(house, tx, who.sameAs) : await newPerson(house, tx, who)
    if (begun === undefined) return nothing(tx, 'sameAs' in who ? who.sameAs : '', 'start')
    const { known, key, person } = begun
    const { birthDate } = person
    const on = localDateOf(at)
    const policy = policyOn(house.region, on)
    const ids = { sip: newId(), person: known.person_id }
    const decided = decide(contextOf(house, viewer, on, policy, birthDate), ids)
    if (!decided.ok) return { kind: 'refused', refusal: decided }
    const sip = replay(decided.value.events)
    const code = codeFrom(randomBytes(4).readUInt32BE() / 2 ** 32)
    const after = { sip, duties: duties(sip, policy, birthDate) }
    const columns = columnsOf(after, birthDate)
    await tx.execute(sql`
      insert into sip (id, person_id, code, event_version, step_version, state, state_shape, name_sealed, birth_sealed, protection, yes_holds, yes_until, step, ended,
        started_unit, lead_unit, lead_assignment, created_at, updated_at)
      values (${sip.id}, ${known.person_id}, ${code}, ${decided.value.events.length}, 1, ${json(sip)}, ${stateShape},
        ${seal(key, person.name, `sip:${sip.id}:name`)},
        ${birthDate === undefined ? null : seal(key, birthDate, `sip:${sip.id}:birth`)},
        ${person.protection}, ${columns.yesHolds}, ${columns.yesUntil}, ${columns.step}, ${columns.ended}, ${viewer.unit}, ${columns.leadUnit}, ${columns.leadAssignment}, ${at}, ${at})`)
    await tx.execute(sql`
      insert into sip_member (sip_id, assignment, since, unit, named) values (${sip.id}, ${viewer.assignment}, ${on}, ${viewer.unit}, true)`)
    await appendEvents(tx, viewer, sip.id, 0, decided.value.events, at)
    await writeTexts(tx, viewer, sip, key, decided.value.texts, at)
    await project(tx, code, undefined, after)
    await tx.query(
      sql`select notice_elsewhere(${known.person_id}, ${sip.id}, ${newId()}, ${policy.firstContactReminderDays}::integer)`,
    )
    await logAct(tx, sip.id, decided.value.events, 'start')
    return { kind: 'done', location: form.location(sip.id), sip: sip.id }
  })
}

/** The person of a SIP that the viewer is on. */
export type SamePerson = { readonly sameAs: string }

type Begun = {
  known: { person_id: string; wrapped: Buffer }
  key: PersonKey
  person: Pick<NewPerson, 'name' | 'birthDate' | 'protection'>
}

async function newPerson(house: SipHouse, tx: Tx, person: NewPerson): Promise<Begun> {
  const fresh = newPersonKey(house.master)
  const personId = newId()
  const numberSealed =
    person.number === undefined ? null : seal(fresh.key, person.number.canonical, `person:${personId}:number`)
  const [known] = await tx.query<{ person_id: string; wrapped: Buffer }>(sql`
    select person_id, wrapped from find_or_add_person(${personId}, ${person.number?.hash ?? null}, ${numberSealed},
      ${person.number?.kind ?? 'none'}, ${fresh.wrapped})`)
  if (known === undefined) throw new Error('no person came back')
  return { known, key: unwrap(house.master, known.wrapped), person }
}

async function samePerson(house: SipHouse, tx: Tx, sipId: string): Promise<Begun | undefined> {
  const [row] = await tx.query<{
    person_id: string
    wrapped: Buffer
    name_sealed: Buffer
    birth_sealed: Buffer | null
    protection: ProtectionLevel
  }>(sql`
    select sip.person_id, wrapped, name_sealed, birth_sealed, protection
    from sip join person_key using (person_id) where sip.id = ${sipId}`)
  if (row === undefined) return undefined
  const { person_id, wrapped, name_sealed, birth_sealed, protection } = row
  const key = unwrap(house.master, wrapped)
  const birth =
    birth_sealed === null ? {} : { birthDate: open(key, birth_sealed, `sip:${sipId}:birth`) as LocalDate }
  const name = open(key, name_sealed, `sip:${sipId}:name`)
  return { known: { person_id, wrapped }, key, person: { name, protection, ...birth } }
}

/** Does something with a SIP: decides on its present state under a row lock, and stores all of it or nothing. */
export function actOnSip(
  house: SipHouse,
  viewer: Viewer,
  sipId: string,
  section: string,
  form: FormMark,
  decide: Decide,
): Promise<Outcome> {
  return inTransaction(house, viewer, form, (tx, at) =>
    decideAndStore(house, viewer, tx, at, sipId, section, form, decide),
  )
}

/** Steps in: the one who acts comes on to the SIP in the same transaction, or nothing happens. */
export function joinSip(
  house: SipHouse,
  viewer: Viewer,
  sipId: string,
  section: string,
  form: FormMark,
  decide: Decide,
): Promise<Outcome> {
  return inTransaction(house, viewer, form, async (tx, at) => {
    const [row] = await tx.query<{ may: boolean }>(sql`select may_join(${sipId}) as may`)
    if (row?.may !== true) return nothing(tx, sipId, section)
    await comeOn(tx, viewer, sipId, localDateOf(at))
    return decideAndStore(house, viewer, tx, at, sipId, section, form, decide)
  })
}

/** Row-level security shows the SIP from here on; a refusal rolls this back. */
const comeOn = (tx: Tx, viewer: Viewer, sipId: string, on: LocalDate) =>
  tx.execute(sql`
    insert into sip_member (sip_id, assignment, since, unit) values (${sipId}, ${viewer.assignment}, ${on}, ${viewer.unit})
    on conflict (sip_id, assignment, since) do update set until = null`)

/**
 * Arranges something for the unit without coming on to the SIP: a manager names a substitute or hands over, a merged
 * unit takes it along. The one who acts is on it for the length of the act, reads nothing, and the act is logged.
 */
export function arrangeSip(
  house: SipHouse,
  viewer: Viewer,
  sipId: string,
  section: string,
  form: FormMark,
  decide: Decide,
): Promise<Outcome> {
  return inTransaction(house, viewer, form, async (tx, at) => {
    const [row] = await tx.query<{ is_on: boolean; may: boolean }>(
      sql`select is_on(${sipId}) as is_on, may_join(${sipId}) or may_succeed(${sipId}) as may`,
    )
    if (row?.is_on === true) return decideAndStore(house, viewer, tx, at, sipId, section, form, decide)
    if (row?.may !== true) return nothing(tx, sipId, section)
    const on = localDateOf(at)
    await comeOn(tx, viewer, sipId, on)
    const outcome = await decideAndStore(house, viewer, tx, at, sipId, section, form, decide)
    const [after] = await tx.query<{ state: Sip }>(sql`select state from sip where id = ${sipId}`)
    // What she arranged may be that she herself is on it.
    if (after !== undefined && memberOn(after.state, viewer.assignment, on) !== undefined) return outcome
    await tx.execute(sql`
      update sip_member set until = ${on}
      where sip_id = ${sipId} and assignment = ${viewer.assignment} and since = ${on} and until is null`)
    return outcome
  })
}

type Loaded = {
  person_id: string
  code: string
  event_version: number
  step_version: number
  state: Sip
  state_shape: number
  birth_sealed: Buffer | null
  wrapped: Buffer
}

async function decideAndStore(
  house: SipHouse,
  viewer: Viewer,
  tx: Tx,
  at: string,
  sipId: string,
  section: string,
  form: FormMark,
  decide: Decide,
): Promise<Outcome> {
  const [loaded] = await tx.query<Loaded>(sql`
    select sip.person_id, code, event_version, step_version, state, state_shape, birth_sealed, wrapped
    from sip join person_key using (person_id) where sip.id = ${sipId} for update of sip`)
  if (loaded === undefined) return nothing(tx, sipId, section)
  const notices = await tx.query<{ id: string; on_date: LocalDate }>(
    sql`select id, on_date from sip_notice where sip_id = ${sipId} order by id`,
  )
  const labels = await tx.query<{
    id: string
    kind: TextKind
    readers: StoredText['readers']
    not_for: string[]
    author_unit: string
    version: number
  }>(sql`
    select id, kind, readers, not_for, author_unit, version from sip_block where sip_id = ${sipId}`)
  const before = await presentState(tx, sipId, loaded)
  const heard = newNotices(before, notices)
  const sip = heard.reduce(evolve, before)
  const policy = policyOn(house.region, sip.policy.on)
  const key = unwrap(house.master, loaded.wrapped)
  const birthDate =
    loaded.birth_sealed === null
      ? undefined
      : (open(key, loaded.birth_sealed, `sip:${sipId}:birth`) as LocalDate)
  const texts = new Map(
    labels.map((l) => [
      l.id,
      {
        block: l.id,
        kind: l.kind,
        readers: l.readers,
        notFor: l.not_for,
        unit: l.author_unit,
        version: l.version,
      },
    ]),
  )
  if (form.stepVersion !== undefined && form.stepVersion !== loaded.step_version)
    return { kind: 'stale-step', stepVersion: loaded.step_version }
  const ctx = contextOf(house, viewer, localDateOf(at), policy, birthDate)
  const decided = decide(onTheDay(sip, ctx), ctx, texts)
  if (!decided.ok) return { kind: 'refused', refusal: decided }
  const events = [...heard, ...decided.value.events]
  const conflicts = await conflictsOf(tx, sipId, key, decided.value.texts, texts)
  if (conflicts.length > 0) return { kind: 'stale-text', conflicts }
  const next = decided.value.events.reduce(evolve, sip)
  const after = { sip: next, duties: duties(next, policy, birthDate) }
  const columns = columnsOf(after, birthDate)
  for (const e of events)
    if (e.type === 'UnitSucceeded') await tx.query(sql`select succeed_texts(${sipId}, ${e.from})`)
  const stepVersion = loaded.step_version + (decided.value.events.some(isStep) ? 1 : 0)
  await tx.execute(sql`
    update sip set event_version = ${loaded.event_version + events.length}, step_version = ${stepVersion}, state = ${json(next)}, state_shape = ${stateShape},
      yes_holds = ${columns.yesHolds}, yes_until = ${columns.yesUntil}, step = ${columns.step}, ended = ${columns.ended}, lead_unit = ${columns.leadUnit}, started_unit = ${columns.startedUnit},
      lead_assignment = ${columns.leadAssignment}, safe_contact = ${columns.safeContact}, updated_at = ${at}
    where id = ${sipId} and event_version = ${loaded.event_version}`)
  await appendEvents(tx, viewer, sipId, loaded.event_version, events, at)
  await writeTexts(tx, viewer, next, key, decided.value.texts, at)
  for (const e of decided.value.events)
    if (e.type === 'TextKeptPrivate') await tx.query(sql`select keep_private(${sipId}, ${e.block})`)
  await logAct(tx, sipId, decided.value.events, section)
  // What the narrow tables say of a state of another shape was told by other rules: they are written anew.
  const projected =
    loaded.state_shape === stateShape ? { sip: before, duties: duties(before, policy, birthDate) } : undefined
  await project(tx, loaded.code, projected, after)
  return { kind: 'done', location: form.location(sipId), sip: sipId }
}

/** The stored state, or told again from its events when it was stored in an earlier shape. */
export async function presentState(
  tx: Tx,
  sipId: string,
  stored: { readonly state: Sip; readonly state_shape: number },
): Promise<Sip> {
  return stored.state_shape === stateShape ? stored.state : replayStored(await readEvents(tx, sipId))
}

/** Every event of a SIP that the viewer is on, in order. */
export async function readEvents(tx: Tx, sipId: string): Promise<readonly StoredEvent[]> {
  const rows = await tx.query<{ body: StoredEvent }>(
    sql`select body from sip_event where sip_id = ${sipId} order by version`,
  )
  return rows.map((row) => row.body)
}

/** Not seen: the same answer whatever the reason, and a row in the log. */
async function nothing(tx: Tx, sipId: string, section: string): Promise<Outcome> {
  await tx.query(sql`select log_act(array[${sipId}::text], 'change', ${section}, '', 'refused')`)
  return { kind: 'nothing' }
}

class Rollback extends Error {
  readonly outcome: Outcome
  constructor(outcome: Outcome) {
    super('rolled back')
    this.outcome = outcome
  }
}

/** One transaction per form: repeated forms get the first answer; what is refused leaves no trace. */
async function inTransaction(
  house: SipHouse,
  viewer: Viewer,
  form: FormMark,
  work: (tx: Tx, at: string) => Promise<Outcome>,
): Promise<Outcome> {
  try {
    return await house.database.transaction(viewerSetting(house, viewer), async (tx) => {
      const [claimed] = await tx.query<{ location: string }>(sql`
        insert into done_form (assignment, key, fingerprint, location) values (${viewer.assignment}, ${form.key}, ${form.fingerprint}, '')
        on conflict do nothing returning location`)
      if (claimed === undefined) {
        const [done] = await tx.query<{ location: string }>(sql`
          select location from done_form where assignment = ${viewer.assignment} and key = ${form.key} and fingerprint = ${form.fingerprint}`)
        return { kind: 'done', location: done?.location ?? form.location(''), sip: '' }
      }
      const outcome = await work(tx, house.now())
      if (outcome.kind === 'nothing') {
        await forget(tx, viewer, form)
        return outcome
      }
      if (outcome.kind !== 'done') throw new Rollback(outcome)
      await tx.execute(sql`
        update done_form set location = ${outcome.location}
        where assignment = ${viewer.assignment} and key = ${form.key} and fingerprint = ${form.fingerprint}`)
      return outcome
    })
  } catch (error) {
    if (error instanceof Rollback) return error.outcome
    throw error
  }
}

/** Has this very form been stored already? A second press then gets the first answer. */
export async function wasStored(house: SipHouse, viewer: Viewer, form: FormMark): Promise<boolean> {
  const [done] = await house.database.transaction(viewerSetting(house, viewer), (tx) =>
    tx.query<{ location: string }>(sql`
      select location from done_form where assignment = ${viewer.assignment} and key = ${form.key} and fingerprint = ${form.fingerprint}`),
  )
  return done !== undefined
}

const forget = (tx: Tx, viewer: Viewer, form: FormMark) =>
  tx.execute(
    sql`delete from done_form where assignment = ${viewer.assignment} and key = ${form.key} and fingerprint = ${form.fingerprint}`,
  )

const contextOf = (
  house: SipHouse,
  viewer: Viewer,
  on: LocalDate,
  policy: Policy,
  birthDate: LocalDate | undefined,
): Context => ({
  actor: viewer,
  on,
  policy,
  region: house.region.id,
  newId,
  ...(birthDate === undefined ? {} : { birthDate }),
})

/** Notices that lie beside the SIP and are not among its events yet. */
export function newNotices(sip: Sip, rows: readonly { id: string; on_date: LocalDate }[]): SipEvent[] {
  return rows
    .filter((row) => !sip.notices.some((n) => n.id === row.id))
    .map((row) => ({ type: 'NewNeedNoticedElsewhere', notice: row.id, on: row.on_date }))
}

/** Writing a text is guarded by the text's own version; everything else is a step. */
const isStep = (e: SipEvent): boolean => e.type !== 'TextWritten' && e.type !== 'TextCorrected'

async function appendEvents(
  tx: Tx,
  viewer: Viewer,
  sipId: string,
  after: number,
  events: readonly SipEvent[],
  at: string,
) {
  await tx.execute(sql`
    insert into sip_event (sip_id, version, type, body, assignment, unit, staff, at)
    select ${sipId}, ${after}::integer + e.n, e.body ->> 'type', e.body, ${viewer.assignment}, ${viewer.unit}, ${viewer.staff}, ${at}
    from jsonb_array_elements(${json(events)}::jsonb) with ordinality as e (body, n)`)
}

async function conflictsOf(
  tx: Tx,
  sipId: string,
  key: PersonKey,
  writes: readonly TextWrite[],
  texts: ReadonlyMap<string, StoredText>,
): Promise<TextConflict[]> {
  const stale = writes.filter((w) => (texts.get(w.block)?.version ?? 0) !== w.expects)
  if (stale.length === 0) return []
  const rows = await tx.query<{ id: string; version: number; body: Buffer }>(sql`
    select id, version, body from sip_block where sip_id = ${sipId} and id = any (${stale.map((w) => w.block)})`)
  return rows.map((row) => {
    const write = stale.find((w) => w.block === row.id)
    return {
      block: row.id,
      kind: write?.kind ?? 'need-note',
      saved: open(key, row.body, blockContext(sipId, row.id)),
      savedVersion: row.version,
      mine: write?.body ?? '',
    }
  })
}

export const blockContext = (sipId: string, block: string): string => `sip_block:${sipId}:${block}`

/** New texts are inserted; a replaced body moves to `sip_block_version` first. */
async function writeTexts(
  tx: Tx,
  viewer: Viewer,
  sip: Sip,
  key: PersonKey,
  writes: readonly TextWrite[],
  at: string,
) {
  const rows = writes.map((w) => {
    const units = w.notFor.flatMap((recipient) => unitOf(sip, recipient))
    return {
      ...w,
      content: aboutText(w.kind).content,
      units,
      // By unit too, so that it still holds when the party is taken off the list and put there again.
      notFor: [...new Set([...w.notFor, ...units.map((unit) => `unit:${unit}`)])],
      sealed: seal(key, w.body, blockContext(sip.id, w.block)),
    }
  })
  const fresh = rows.filter((w) => w.expects === 0)
  if (fresh.length > 0)
    await tx.execute(sql`
      insert into sip_block (sip_id, id, kind, content, readers, author_unit, author_authority, not_for, not_for_units, for_units, version, body, written_by, written_at)
      select ${sip.id}, b.id, b.kind, b.content, b.readers, ${viewer.unit}, ${viewer.authority}, b.not_for, b.units, b.for_units, 1, decode(b.body, 'base64'), ${viewer.assignment}, ${at}
      from jsonb_to_recordset(${json(
        fresh.map(({ block, kind, content, readers, notFor, units, forUnits, sealed }) => ({
          ...{ id: block, kind, content, readers, units },
          not_for: notFor,
          for_units: forUnits ?? [],
          body: sealed.toString('base64'),
        })),
      )}::jsonb) as b (id text, kind text, content text, readers text, not_for text[], units text[], for_units text[], body text)`)
  for (const w of rows.filter((row) => row.expects !== 0)) {
    await tx.execute(sql`
      insert into sip_block_version (sip_id, block_id, version, body, not_for_units, written_by, written_at, replaced_at)
      select sip_id, id, version, body, not_for_units, written_by, written_at, ${at} from sip_block where sip_id = ${sip.id} and id = ${w.block}`)
    const touched = await tx.execute(sql`
      update sip_block set body = ${w.sealed}, version = version + 1, not_for = ${w.notFor}, not_for_units = ${w.units},
        written_by = ${viewer.assignment}, written_at = ${at}
      where sip_id = ${sip.id} and id = ${w.block} and version = ${w.expects}`)
    if (touched !== 1) throw new Rollback({ kind: 'refused', refusal: refuse('not-your-units-work') })
  }
}

function unitOf(sip: Sip, recipient: string): string[] {
  if (recipient.startsWith('unit:')) return [recipient.slice('unit:'.length)]
  const party = sip.parties.find((p) => recipient === `party:${p.id}`)
  return party?.who.kind === 'unit' ? [party.who.unit] : []
}

async function logAct(tx: Tx, sipId: string, events: readonly SipEvent[], section: string) {
  const act = events.find((e) => e.type !== 'TextWritten')?.type ?? 'TextWritten'
  await tx.query(sql`select log_act(array[${sipId}::text], ${act}, ${section}, '', 'done')`)
}
