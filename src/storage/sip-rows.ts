import { yesHolds } from '../domain/access/grounds.ts'
import type { LocalDate } from '../domain/calendar/local-date.ts'
import { leads } from '../domain/sip/context.ts'
import type { Duty } from '../domain/sip/duties.ts'
import { yesUntil } from '../domain/sip/own-yes.ts'
import { calledUnits, type Sip } from '../domain/sip/sip.ts'
import { stepOf } from '../domain/sip/steps.ts'
import type { Tx } from './database.ts'
import { json, sql } from './sql.ts'

/** A SIP with what the narrow tables say of it: who is on it, the row of each unit, grounds, duties. */
export type Projected = { readonly sip: Sip; readonly duties: readonly Duty[] }

/**
 * Brings the narrow tables in line with the new state, touching only what changed. Members last: the one who acts
 * may be the one who leaves, and then sees nothing more.
 */
export async function project(
  tx: Tx,
  code: string,
  before: Projected | undefined,
  after: Projected,
): Promise<void> {
  const was = before === undefined ? undefined : rowsOf(before)
  const now = rowsOf(after)
  const id = after.sip.id
  if (changed(was?.units, now.units)) {
    const kept = now.units.map((u) => u.unit)
    await tx.execute(sql`delete from sip_unit where sip_id = ${id} and not (unit = any (${kept}))`)
    await tx.execute(sql`
      insert into sip_unit (sip_id, unit, code, step, holder, ended)
      select ${id}, u.unit, ${code}, u.step, u.holder, u.ended
      from jsonb_to_recordset(${json(now.units)}::jsonb) as u (unit text, step text, holder text, ended boolean)
      on conflict (sip_id, unit) do update set step = excluded.step, holder = excluded.holder, ended = excluded.ended`)
  }
  if (changed(was?.grounds, now.grounds)) {
    await tx.execute(sql`delete from sip_ground where sip_id = ${id}`)
    await tx.execute(sql`
      insert into sip_ground (sip_id, id, from_authority, from_unit, to_unit, to_function, contents, starts, until)
      select ${id}, g.id, g.from_authority, g.from_unit, g.to_unit, g.to_function, g.contents, g.starts, g.until
      from jsonb_to_recordset(${json(now.grounds)}::jsonb)
        as g (id text, from_authority text, from_unit text, to_unit text, to_function text, contents text[], starts date, until date)`)
  }
  if (changed(was?.excluded, now.excluded)) {
    await tx.execute(sql`delete from sip_exclusion where sip_id = ${id}`)
    await tx.execute(
      sql`insert into sip_exclusion (sip_id, unit) select ${id}, unnest(${now.excluded}::text[])`,
    )
  }
  if (changed(was?.duties, now.duties)) {
    await tx.execute(sql`delete from sip_duty where sip_id = ${id}`)
    await tx.execute(sql`
      insert into sip_duty (sip_id, kind, about, unit, assignment, only_managers, due, rule, code)
      select ${id}, d.kind, d.about, d.unit, d.assignment, d."onlyManagers", d.due, d.rule, ${code}
      from jsonb_to_recordset(${json(now.duties)}::jsonb)
        as d (kind text, about text, unit text, assignment text, "onlyManagers" boolean, due date, rule text)`)
  }
  if (changed(was?.substitutes, now.substitutes)) {
    await tx.execute(sql`delete from sip_substitute where sip_id = ${id}`)
    await tx.execute(sql`
      insert into sip_substitute (sip_id, unit, holder, substitute, starts, until)
      select ${id}, s.unit, s.holder, s.substitute, s.starts, s.until
      from jsonb_to_recordset(${json(now.substitutes)}::jsonb)
        as s (unit text, holder text, substitute text, starts date, until date)`)
  }
  if (changed(was?.members, now.members)) {
    await tx.execute(sql`
      insert into sip_member (sip_id, assignment, since, unit, until, named)
      select ${id}, m.assignment, m.since, m.unit, m.until, m.named
      from jsonb_to_recordset(${json(now.members)}::jsonb) as m (assignment text, since date, unit text, until date, named boolean)
      on conflict (sip_id, assignment, since) do update set until = excluded.until, named = excluded.named`)
  }
}

/** The columns of `sip` that the locks and the functions in the database read. */
export function columnsOf({ sip, duties }: Projected, birthDate?: LocalDate) {
  const lead = duties.find((d) => leads(sip, d.unit) && d.assignment !== undefined)
  const main = sip.members.find(
    (m) => m.assignment === sip.roles.mainResponsible && m.until === undefined && leads(sip, m.unit),
  )
  return {
    yesHolds: yesHolds(sip),
    yesUntil: yesUntil(sip, birthDate) ?? null,
    step: stepOf(sip.stage),
    ended: sip.stage.at === 'ended',
    leadUnit: main?.unit ?? sip.need.unit,
    leadAssignment: main?.assignment ?? lead?.assignment ?? sip.roles.holders[sip.need.unit] ?? null,
    safeContact: sip.preparation.safeContact?.channels ?? [],
    startedUnit: sip.need.unit,
  }
}

type UnitRow = { unit: string; step: string; holder: string | null; ended: boolean }

function rowsOf({ sip, duties }: Projected) {
  const excluded = excludedUnits(sip)
  const active = sip.members.filter((m) => m.until === undefined)
  const units = new Set([sip.need.unit, ...active.map((m) => m.unit), ...calledUnits(sip)])
  const step = stepOf(sip.stage)
  const holderOf = (unit: string) =>
    active.find((m) => m.assignment === sip.roles.holders[unit])?.assignment ?? null
  return {
    units: [...units]
      .filter((unit) => !excluded.includes(unit))
      .map((unit): UnitRow => ({ unit, step, holder: holderOf(unit), ended: sip.stage.at === 'ended' })),
    grounds: sip.grounds
      .filter((g) => g.state === 'in-force' && g.to.kind !== 'party')
      .map((g) => ({
        id: g.id,
        from_authority: g.from,
        from_unit: g.fromUnit ?? null,
        to_unit: g.to.kind === 'unit' ? g.to.unit : null,
        to_function: g.to.kind === 'function' ? g.to.function : null,
        contents: g.contents,
        starts: g.starts,
        until: g.until,
      })),
    excluded,
    duties,
    substitutes: substitutesOf(sip),
    members: membersOf(sip),
  }
}

/** Excluded altogether, as units: what the second lock needs to know. */
function excludedUnits(sip: Sip): string[] {
  const units = sip.exclusions.flatMap((x) => {
    if (x.scope !== 'everything') return []
    if (x.who.kind === 'unit') return [x.who.unit]
    const { who } = x
    const party = who.kind === 'party' ? sip.parties.find((p) => p.id === who.party) : undefined
    return party?.who.kind === 'unit' ? [party.who.unit] : []
  })
  return [...new Set(units)].sort()
}

/** One row for each day that somebody begins to stand in for somebody. */
function substitutesOf(sip: Sip) {
  const rows = sip.substitutes.map(({ unit, of: holder, to: substitute, from: starts, until }) => ({
    ...{ unit, holder, substitute, starts, until },
  }))
  return [...new Map(rows.map((row) => [`${row.unit} ${row.holder} ${row.starts}`, row])).values()]
}

/** Several stays that begin one day are one row, to the last day of any of them. */
function membersOf(sip: Sip) {
  const rows = new Map<
    string,
    { assignment: string; since: LocalDate; unit: string; until: LocalDate | null; named: boolean }
  >()
  for (const m of sip.members) {
    const named = m.assignment === sip.roles.preparer || m.assignment === sip.roles.leader
    const key = `${m.assignment} ${m.since}`
    const known = rows.get(key)
    const until = known === undefined ? (m.until ?? null) : laterOf(known.until, m.until ?? null)
    rows.set(key, { assignment: m.assignment, since: m.since, unit: m.unit, until, named })
  }
  return [...rows.values()]
}

const laterOf = (a: LocalDate | null, b: LocalDate | null): LocalDate | null =>
  a === null || b === null ? null : a > b ? a : b

const changed = (was: unknown, now: unknown): boolean => JSON.stringify(was) !== JSON.stringify(now)
