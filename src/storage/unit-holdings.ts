import type { Viewer } from '../domain/access/read-text.ts'
import type { LocalDate } from '../domain/calendar/local-date.ts'
import type { Step } from '../domain/sip/steps.ts'
import { hasLeft, isAway } from './queue-reader.ts'
import { type SipHouse, viewerSetting } from './sip-store.ts'
import { sql } from './sql.ts'

/** Somebody who stands in for whoever holds it, today or from a day to come. */
export type StandsIn = {
  readonly assignment: string
  readonly name: string
  readonly from: LocalDate
  readonly until: LocalDate
}

/** An open SIP of the unit by who holds it: a row without content. */
export type Holding = {
  readonly sip: string
  readonly code: string
  readonly step: Step
  readonly holder?: { readonly assignment: string; readonly name: string; readonly title: string }
  /** Nobody has it in hand today: nobody took it on, or whoever did has left, or is away with nobody standing in. */
  readonly red?: 'nobody' | 'left' | 'away'
  /** The last day that the holder is away, when she is so today. */
  readonly awayUntil?: LocalDate
  readonly standsIn: readonly StandsIn[]
}

type Row = {
  sip: string
  code: string
  step: Step
  holder: string | null
  name: string | null
  title: string | null
  red: 'nobody' | 'left' | 'away' | null
  away_until: LocalDate | null
  stands_in: StandsIn[]
}

const atMost = 1000

/**
 * The unit's open SIPs, those that nobody has in hand first: all of them for its manager, her own for everybody else.
 * Codes and steps only, so nothing is logged.
 */
export function readHoldings(
  house: SipHouse,
  viewer: Viewer,
  only: { readonly sip?: string; readonly holder?: string } = {},
): Promise<readonly Holding[]> {
  const { sip = null, holder = null } = only
  const whose = viewer.roles.includes('manager') ? null : viewer.assignment
  return house.database.transaction(viewerSetting(house, viewer), async (tx) => {
    const rows = await tx.query<Row>(sql`
      with held as (
        select r.sip_id as sip, r.code, r.step, r.holder, staff.name, staff.name_sort, assignment.title,
          case when r.holder is null then 'nobody' when ${hasLeft} then 'left'
            when ${isAway(sql`r.sip_id`, sql`r.holder`)} then 'away' end as red,
          (select max(a.until) from absence a where a.assignment = r.holder and a.ended_on is null
            and a.starts <= viewer_today() and viewer_today() <= a.until) as away_until,
          (select coalesce(json_agg(json_build_object('assignment', s.substitute, 'name', n.name, 'from', s.starts,
               'until', s.until) order by s.starts), '[]')
           from sip_substitute s join assignment x on x.id = s.substitute join staff n on n.id = x.staff_id
           where s.sip_id = r.sip_id and s.unit = r.unit and s.holder = r.holder and viewer_today() <= s.until) as stands_in
        from sip_unit r left join assignment on assignment.id = r.holder left join staff on staff.id = assignment.staff_id
        where r.unit = ${viewer.unit} and not r.ended and (${whose}::text is null or r.holder = ${whose})
          and (${sip}::text is null or r.sip_id = ${sip}) and (${holder}::text is null or r.holder = ${holder}))
      select * from held
      order by red is null, array_position(array['left', 'away', 'nobody'], red), name_sort, code
      limit ${atMost}::integer`)
    return rows.map((row) => ({
      sip: row.sip,
      code: row.code,
      step: row.step,
      standsIn: row.stands_in,
      ...(row.holder === null
        ? {}
        : { holder: { assignment: row.holder, name: row.name ?? '–', title: row.title ?? '' } }),
      ...(row.red === null ? {} : { red: row.red }),
      ...(row.away_until === null ? {} : { awayUntil: row.away_until }),
    }))
  })
}

/** In which SIPs somebody stands in for a colleague of the unit, today or later. */
export type SubstituteRow = StandsIn & { readonly sip: string; readonly code: string }

/** For the unit’s manager, and for the colleague herself. */
export function readSubstitutes(
  house: SipHouse,
  viewer: Viewer,
  holder: string,
): Promise<readonly SubstituteRow[]> {
  if (!viewer.roles.includes('manager') && viewer.assignment !== holder) return Promise.resolve([])
  return house.database.transaction(viewerSetting(house, viewer), (tx) =>
    tx.query<SubstituteRow>(sql`
      select s.sip_id as sip, r.code, s.substitute as assignment, n.name, s.starts as "from", s.until
      from sip_substitute s join sip_unit r on r.sip_id = s.sip_id and r.unit = s.unit
        join assignment x on x.id = s.substitute join staff n on n.id = x.staff_id
      where s.unit = ${viewer.unit} and s.holder = ${holder} and viewer_today() <= s.until
      order by r.code, s.starts`),
  )
}
