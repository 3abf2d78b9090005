import type { Viewer } from '../domain/access/read-text.ts'
import { type LocalDate, localDateOf } from '../domain/calendar/local-date.ts'
import type { RuleId } from '../domain/law.ts'
import { policyOn } from '../domain/policy.ts'
import type { DutyKind } from '../domain/sip/duties.ts'
import type { Step } from '../domain/sip/steps.ts'
import { lookupHash, open, unwrap } from './seal.ts'
import { type SipHouse, viewerSetting } from './sip-store.ts'
import { type Sql, sql } from './sql.ts'

/** One thing to do. `name` is there only for those on the SIP; a unit's row has the code and no content. */
export type QueueRow = {
  readonly sip: string
  readonly code: string
  readonly kind: DutyKind
  readonly about: string
  readonly due: LocalDate
  readonly rule: RuleId
  readonly assignment?: string
  readonly holder?: string
  /** The holder no longer works there: nobody has it in hand. */
  readonly holderHasLeft: boolean
  /** The holder is away today, and nobody stands in. */
  readonly holderIsAway: boolean
  /** The viewer stands in for the holder. */
  readonly standsIn: boolean
  readonly name?: string
}

export type QueuePage = {
  readonly rows: readonly QueueRow[]
  readonly next?: string
}

/** Does whoever holds it no longer work there? */
export const hasLeft = sql`(assignment.until <= viewer_today() or staff.ended_on <= viewer_today())`

/** Is this assignment's holder away today? */
const awayToday = (assignment: Sql) => sql`exists (
  select from absence a where a.assignment = ${assignment} and a.ended_on is null
    and a.starts <= viewer_today() and viewer_today() <= a.until)`

/** Is whoever holds it away today, with nobody standing in who works there and is not away too? */
export const isAway = (sip: Sql, holder: Sql) => sql`(
  ${awayToday(holder)}
  and not exists (
    select from sip_substitute s join assignment x on x.id = s.substitute join staff y on y.id = x.staff_id
    where s.sip_id = ${sip} and s.holder = ${holder} and s.starts <= viewer_today() and viewer_today() <= s.until
      and (x.until is null or viewer_today() < x.until) and (y.ended_on is null or viewer_today() < y.ended_on)
      and not ${awayToday(sql`s.substitute`)}))`

const pageSize = 50
const countAtMost = 1000

type Row = {
  sip_id: string
  code: string
  kind: DutyKind
  about: string
  due: LocalDate
  rule: RuleId
  assignment: string | null
  holder: string | null
  holder_has_left: boolean | null
  holder_is_away: boolean
  stands_in: boolean
  name_sealed: Buffer | null
  wrapped: Buffer | null
}

/** What waits for me, or for my whole unit, most urgent first. Names shown are logged, one row per person. */
export function readQueue(
  house: SipHouse,
  viewer: Viewer,
  whose: 'mine' | 'unit',
  after = '',
): Promise<QueuePage> {
  const [afterDue = '0001-01-01', afterSip = '', afterKind = '', afterAbout = ''] =
    after === '' ? [] : after.split('~')
  return house.database.transaction(viewerSetting(house, viewer), async (tx) => {
    const rows = await tx.query<Row>(sql`
      with page as materialized (
        select sip_id, code, kind, about, due, rule, assignment, stands_in from ${waiting(house, viewer, whose)} as waiting
        where (due, sip_id, kind, about) > (${afterDue}::date, ${afterSip}, ${afterKind}, ${afterAbout})
        order by due, sip_id, kind, about limit ${pageSize + 1}::integer)
      select page.*, staff.name as holder, ${hasLeft} as holder_has_left,
        ${isAway(sql`page.sip_id`, sql`page.assignment`)} as holder_is_away, sip.name_sealed, person_key.wrapped
      from page
        left join sip on sip.id = page.sip_id
        left join person_key on person_key.person_id = sip.person_id
        left join assignment on assignment.id = page.assignment
        left join staff on staff.id = assignment.staff_id
      order by due, sip_id, kind, about`)
    const shown = rows.slice(0, pageSize)
    const named = shown.filter((r) => r.name_sealed !== null).map((r) => r.sip_id)
    if (named.length > 0) await tx.query(sql`select log_act(${named}, 'listed', 'queue', '', 'shown')`)
    const last = shown.at(-1)
    return {
      rows: shown.map((row) => toQueueRow(house, row)),
      ...(rows.length > pageSize && last !== undefined
        ? { next: [last.due, last.sip_id, last.kind, last.about].join('~') }
        : {}),
    }
  })
}

/** How much waits: all of it, and what is late or due today. Counting stops at a thousand. */
export type QueueCount = { readonly all: number; readonly today: number; readonly more: boolean }

/** What nobody in the unit has in hand: refusals that wait for a manager, if the viewer is one, and what is late. */
export type UnheldCount = {
  readonly refusals: number
  readonly late: number
  /** For a manager: SIPs that go on and that nobody holds, because the holder has left or is away. */
  readonly sips: number
}

/** What the tabs and the first sentence of the queue say. Shows no row, so nothing is logged. */
export function countQueue(
  house: SipHouse,
  viewer: Viewer,
): Promise<{ readonly mine: QueueCount; readonly unit: QueueCount; readonly unheld: UnheldCount }> {
  return house.database.transaction(viewerSetting(house, viewer), async (tx) => {
    const count = async (whose: 'mine' | 'unit'): Promise<QueueCount> => {
      const [row] = await tx.query<{ n: number; today: number }>(sql`
        select count(*)::integer as n, count(*) filter (where due <= viewer_today())::integer as today
        from (select due from ${waiting(house, viewer, whose)} as waiting order by due limit ${countAtMost}::integer) as counted`)
      return { all: row?.n ?? 0, today: row?.today ?? 0, more: row?.n === countAtMost }
    }
    const [unheld] = await tx.query<Omit<UnheldCount, 'sips'>>(sql`
      select count(*) filter (where only_managers)::integer as refusals,
        count(*) filter (where not only_managers)::integer as late
      from (select sip_id, assignment as holder, only_managers from ${waiting(house, viewer, 'unit')} as rows
          where only_managers or due < viewer_today()
          order by due limit ${countAtMost}::integer) as waiting
        left join assignment on assignment.id = waiting.holder
        left join staff on staff.id = assignment.staff_id
      where holder is null or ${hasLeft} or ${isAway(sql`waiting.sip_id`, sql`waiting.holder`)}`)
    const [sips] = viewer.roles.includes('manager')
      ? await tx.query<{ n: number }>(sql`
          select count(*)::integer as n from sip_unit r
            join assignment on assignment.id = r.holder join staff on staff.id = assignment.staff_id
          where r.unit = ${viewer.unit} and not r.ended and (${hasLeft} or ${isAway(sql`r.sip_id`, sql`r.holder`)})`)
      : []
    return {
      mine: await count('mine'),
      unit: await count('unit'),
      unheld: { refusals: 0, late: 0, ...unheld, sips: sips?.n ?? 0 },
    }
  })
}

/** The rows of one or the other list. Mine are also those of whom I stand in for, on the days that I do. */
const waiting = (house: SipHouse, viewer: Viewer, whose: 'mine' | 'unit'): Sql =>
  whose === 'mine'
    ? sql`(
        select sip_id, code, kind, about, due, rule, assignment, only_managers, false as stands_in from sip_duty
        where assignment = ${viewer.assignment} and ${itsTime(house)}
        union all
        select d.sip_id, d.code, d.kind, d.about, d.due, d.rule, d.assignment, d.only_managers, true
        from sip_substitute s join sip_duty d on d.sip_id = s.sip_id and d.unit = s.unit and d.assignment = s.holder
        where s.substitute = ${viewer.assignment} and s.starts <= viewer_today() and viewer_today() <= s.until and ${itsTime(house)})`
    : sql`(
        select sip_id, code, kind, about, due, rule, assignment, only_managers, false as stands_in from sip_duty
        where unit = ${viewer.unit} and ${itsTime(house)} and (not only_managers or ${viewer.roles.includes('manager')}::boolean))`

/** Nobody is chased before the day to answer has passed, and a birthday far away is nothing to do yet. */
const itsTime = (house: SipHouse): Sql => {
  const { ownYesShownDays } = policyOn(house.region, localDateOf(house.now()))
  return sql`(kind <> 'chase-answer' or due <= viewer_today())
    and (kind <> 'ask-own-yes' or due <= viewer_today() + ${ownYesShownDays}::integer)`
}

function toQueueRow(house: SipHouse, row: Row): QueueRow {
  const name =
    row.name_sealed === null || row.wrapped === null
      ? undefined
      : open(unwrap(house.master, row.wrapped), row.name_sealed, `sip:${row.sip_id}:name`)
  return {
    sip: row.sip_id,
    code: row.code,
    kind: row.kind,
    about: row.about,
    due: row.due,
    rule: row.rule,
    holderHasLeft: row.holder_has_left === true,
    holderIsAway: row.holder_is_away,
    standsIn: row.stands_in,
    ...(row.assignment === null ? {} : { assignment: row.assignment }),
    ...(row.holder === null ? {} : { holder: row.holder }),
    ...(name === undefined ? {} : { name }),
  }
}

/** A SIP as its unit's row shows it. */
export type UnitRow = {
  readonly sip: string
  readonly code: string
  readonly step: Step
  readonly ended: boolean
  readonly holder?: string
  readonly holderHasLeft: boolean
  /** Is the viewer herself on it? */
  readonly mine: boolean
  readonly name?: string
}

type FoundRow = {
  sip_id: string
  code: string
  step: Step
  ended: boolean
  holder: string | null
  holder_has_left: boolean | null
  mine: boolean
  name_sealed: Buffer | null
  wrapped: Buffer | null
}

/** The SIPs of one person, by exact number, that the viewer's unit has. The look-up is logged, hit or miss. */
export function findByNumber(
  house: SipHouse,
  viewer: Viewer,
  canonicalNumber: string,
): Promise<readonly UnitRow[]> {
  const hash = lookupHash(house.master, canonicalNumber)
  return house.database.transaction(viewerSetting(house, viewer), async (tx) => {
    const rows = await tx.query<FoundRow>(sql`
      select f.sip_id, f.code, f.step, f.ended, staff.name as holder, ${hasLeft} as holder_has_left, f.mine, null::bytea as name_sealed, null::bytea as wrapped
      from find_rows(${hash}) f left join assignment on assignment.id = f.holder left join staff on staff.id = assignment.staff_id`)
    await tx.query(sql`select log_lookup(${hash}, ${rows.length > 0 ? 'hit' : 'miss'})`)
    return rows.map((row) => toUnitRow(house, row))
  })
}

/** The SIPs that the viewer is on, with names; and those of the unit, as rows without content. */
export function readSips(
  house: SipHouse,
  viewer: Viewer,
  whose: 'mine' | 'unit',
  ended: boolean,
): Promise<readonly UnitRow[]> {
  return house.database.transaction(viewerSetting(house, viewer), async (tx) => {
    const rows = await tx.query<FoundRow>(sql`
      select r.sip_id, r.code, r.step, r.ended, staff.name as holder, ${hasLeft} as holder_has_left, sip.id is not null as mine, sip.name_sealed, person_key.wrapped
      from sip_unit r
        left join sip on sip.id = r.sip_id
        left join person_key on person_key.person_id = sip.person_id
        left join assignment on assignment.id = r.holder left join staff on staff.id = assignment.staff_id
      where r.unit = ${viewer.unit} and r.ended = ${ended} and (${whose} = 'unit' or sip.id is not null)
      order by sip.updated_at desc nulls last, r.code limit 200`)
    const named = rows.filter((r) => r.name_sealed !== null).map((r) => r.sip_id)
    if (named.length > 0) await tx.query(sql`select log_act(${named}, 'listed', 'sips', '', 'shown')`)
    return rows.map((row) => toUnitRow(house, row))
  })
}

/** The row of one SIP in the viewer's unit, without content: what "I take over" starts from. */
export function readUnitRow(
  house: SipHouse,
  viewer: Viewer,
  sipId: string,
): Promise<(UnitRow & { readonly waits: boolean; readonly forManager: boolean }) | undefined> {
  return house.database.transaction(viewerSetting(house, viewer), async (tx) => {
    const [row] = await tx.query<FoundRow & { waits: boolean; for_manager: boolean }>(sql`
      select r.sip_id, r.code, r.step, r.ended, staff.name as holder, ${hasLeft} as holder_has_left, is_on(r.sip_id) as mine, null::bytea as name_sealed, null::bytea as wrapped,
        exists (select from sip_duty d where d.sip_id = r.sip_id and d.unit = r.unit and d.assignment is null) as waits,
        exists (select from sip_duty d where d.sip_id = r.sip_id and d.unit = r.unit and d.only_managers) as for_manager
      from sip_unit r left join assignment on assignment.id = r.holder left join staff on staff.id = assignment.staff_id
      where r.sip_id = ${sipId} and r.unit = ${viewer.unit} and may_join(r.sip_id)`)
    await tx.query(
      sql`select log_act(array[${sipId}::text], 'read', 'unit-row', '', ${row === undefined ? 'refused' : 'shown'})`,
    )
    return row === undefined
      ? undefined
      : { ...toUnitRow(house, row), waits: row.waits, forManager: row.for_manager }
  })
}

function toUnitRow(house: SipHouse, row: FoundRow): UnitRow {
  return {
    sip: row.sip_id,
    code: row.code,
    step: row.step,
    ended: row.ended,
    mine: row.mine,
    holderHasLeft: row.holder_has_left === true,
    ...(row.holder === null ? {} : { holder: row.holder }),
    ...(row.name_sealed === null || row.wrapped === null
      ? {}
      : { name: open(unwrap(house.master, row.wrapped), row.name_sealed, `sip:${row.sip_id}:name`) }),
  }
}

/** The SIPs that a merged unit still has: they are to go along to the viewer's unit. */
export function readLeftBehind(house: SipHouse, viewer: Viewer, from: string): Promise<readonly string[]> {
  return house.database.transaction(viewerSetting(house, viewer), async (tx) => {
    const rows = await tx.query<{ sip_id: string }>(
      sql`select sip_id from sip_unit where unit = ${from} order by sip_id`,
    )
    return rows.map((row) => row.sip_id)
  })
}
