import type { Viewer } from '../../src/domain/access/read-text.ts'
import type { SipEvent } from '../../src/domain/sip/events.ts'
import type { Ground } from '../../src/domain/sip/sip.ts'

/** A text as the oracle knows it: who wrote it, what about, for whom. */
export type OracleText = {
  unit: string
  authority: string
  content: string
  readers: string
  notFor: readonly string[]
  forUnits?: readonly string[]
}

type Events = readonly SipEvent[]
type Stay = {
  assignment: string
  unit: string
  since: string
  until?: string
  /** For whom, and from which day she was to stand in. */
  standsIn?: { of: string; from: string }
}

/** What has happened, with merged units called by the name that they have now; who has been on it, and is named. */
export type Told = {
  readonly events: Events
  readonly stays: readonly Stay[]
  readonly named: readonly string[]
}

/**
 * May this viewer read this text on this day? Written from the rules in words and from the events alone, slowly and
 * plainly, and sharing no code with the decisions it checks. `asNow` tells the events once for many questions.
 */
export function oracleReads(told: Told, text: OracleText, viewer: Viewer, on: string): boolean {
  const { events } = told
  if (!onIt(told, viewer, on)) return false
  if (text.readers === 'person-only') return false
  if (text.readers === 'preparer-and-leader') {
    if (!told.named.includes(viewer.assignment)) return false
    return text.unit === viewer.unit || openGrounds(events, text, viewer, on).length > 0
  }
  if (text.unit === viewer.unit) return true
  if (text.content === 'own') return false
  if (saidNotFor(events, text.notFor, viewer.unit)) return false
  if (text.readers === 'to-plan') return toldToThem(told, viewer, on)
  if (text.readers === 'to-leaders')
    return lastAnswer(events)?.type === 'YesGiven' && unitsThatLead(told).includes(viewer.unit)
  if (text.readers === 'named-units')
    return text.forUnits?.includes(viewer.unit) === true && oracleReaches(told, text, viewer, on)
  if (text.readers !== 'by-ground') return false
  return openGrounds(events, text, viewer, on).some((g) =>
    (g.contents as readonly string[]).includes(text.content),
  )
}

/**
 * May what a unit writes to another about the plan reach it today? While the yes stands, if it leads, or if a ground
 * from the writer's authority opens the plan to it; never if the person has shut it out.
 */
export function oracleReaches(
  told: Told,
  writer: { unit: string; authority: string },
  reader: Pick<Viewer, 'unit' | 'functions'>,
  on: string,
): boolean {
  const { events } = told
  if (lastAnswer(events)?.type !== 'YesGiven' || excluded(events, reader.unit)) return false
  if (unitsThatLead(told).includes(reader.unit)) return true
  return openGrounds(events, writer, reader, on).some((g) => g.contents.includes('plan'))
}

/** The same for somebody around the person: a ground to just this one, who is on the list and not shut out. */
export function oracleReachesParty(
  { events }: Told,
  writer: { unit: string; authority: string },
  party: string,
  on: string,
): boolean {
  if (lastAnswer(events)?.type !== 'YesGiven') return false
  const listed = events.filter(
    (e) =>
      (e.type === 'PartyListed' && e.party.id === party) || (e.type === 'PartyRemoved' && e.party === party),
  )
  if (listed.at(-1)?.type !== 'PartyListed') return false
  const out = standingExclusions(events).some(
    (x) => x.scope === 'everything' && x.who.kind === 'party' && x.who.party === party,
  )
  const died = events.some((e) => e.type === 'SipClosed' && e.reason === 'deceased')
  return (
    !out &&
    !died &&
    groundsOf(events, writer, on).some(
      (g) => g.to.kind === 'party' && g.to.party === party && g.contents.includes('plan'),
    )
  )
}

/** Tells all of it with the names that merged units have now. Who went along has left the old unit by a new name. */
export function asNow(events: Events): Told {
  let told: SipEvent[] = []
  for (const e of events) {
    if (e.type === 'UnitSucceeded') told = told.map((earlier) => renamed(earlier, e.from, e.into))
    told.push(e)
  }
  return { events: told, stays: staysOf(events), named: namedIn(events) }
}

/** Every place that says the old unit says the new one; unit names are like no other word. */
function renamed<T>(value: T, from: string, into: string): T {
  if (typeof value === 'string') {
    if (value === from) return into as T
    return value === `unit:${from}` ? (`unit:${into}` as T) : value
  }
  if (Array.isArray(value)) return value.map((v) => renamed(v, from, into)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, v]) => [renamed(key, from, into), renamed(v, from, into)]),
  ) as T
}

/** An answer to those who lead, and through them to whoever may read the plan of the unit that began. */
function toldToThem(told: Told, viewer: Viewer, on: string): boolean {
  const { events } = told
  const [first] = events
  if (first?.type !== 'NeedNoticed' || lastAnswer(events)?.type !== 'YesGiven') return false
  if (unitsThatLead(told).includes(viewer.unit)) return true
  const { unit, authority } = first.starter
  return openGrounds(events, { unit, authority }, viewer, on).some((g) => g.contents.includes('plan'))
}

/** The unit that noticed the need, and the main responsible's while she is on it and it is not shut out. */
function unitsThatLead({ events, stays }: Told): string[] {
  const [first] = events
  const leading = first?.type === 'NeedNoticed' ? [first.starter.unit] : []
  let main = ''
  let asked = ''
  for (const e of events) {
    if (e.type === 'RoleGiven' && e.role === 'mainResponsible') main = e.assignment
    if (e.type === 'HolderChanged' && main !== '' && main === e.from) main = e.to
    if (e.type === 'MainHandoverAsked') asked = e.asked.to
    if (e.type === 'MainHandoverAnswered' && e.accepts) main = asked
    if (e.type === 'UnitSucceeded') {
      main = e.members[main] ?? main
      asked = e.members[asked] ?? asked
    }
  }
  const unit = stays.find((s) => s.assignment === main && s.until === undefined)?.unit
  return unit === undefined || excluded(events, unit) ? leading : [...leading, unit]
}

const lastAnswer = (events: Events) =>
  events.filter((e) => e.type === 'YesGiven' || e.type === 'NoGiven' || e.type === 'YesWithdrawn').at(-1)

/** Who has been on it, from which day, and from which day no longer. */
function staysOf(events: Events): Stay[] {
  let all: Stay[] = []
  let named: Stay['standsIn']
  const endsFor = (gone: (s: Stay) => boolean, on: string) => {
    all = all.map((s) => (gone(s) && (s.until === undefined || on < s.until) ? { ...s, until: on } : s))
  }
  for (const e of events) {
    if (e.type === 'NeedNoticed' || e.type === 'MemberJoined') {
      const { assignment, unit, since, until, basis } = e.type === 'NeedNoticed' ? e.starter : e.member
      const stay = { assignment, unit, since, ...(until === undefined ? {} : { until }) }
      all.push(basis === 'substitute' && named !== undefined ? { ...stay, standsIn: named } : stay)
    }
    if (e.type === 'SubstituteNamed') named = { of: e.substitute.of, from: e.substitute.from }
    if (e.type === 'MemberLeft') endsFor((s) => s.assignment === e.assignment && s.until === undefined, e.on)
    if (e.type === 'SubstituteEnded') {
      const { of, to, from } = e.substitute
      endsFor((s) => s.assignment === to && s.standsIn?.of === of && s.standsIn.from === from, e.on)
    }
    // Nobody is on it by the old unit any longer; those who went along are, by the new one.
    if (e.type === 'UnitSucceeded') {
      const there = all.filter((s) => s.unit === e.from && (s.until === undefined || e.on < s.until))
      const onItAlready = all.flatMap((s) => (s.until === undefined ? [s.assignment] : []))
      endsFor((s) => s.unit === e.from, e.on)
      for (const stay of all)
        if (stay.standsIn !== undefined) stay.standsIn.of = e.members[stay.standsIn.of] ?? stay.standsIn.of
      for (const stay of there) {
        const now = e.members[stay.assignment]
        if (now !== undefined && !onItAlready.includes(now))
          all.push({ ...stay, assignment: now, unit: e.into, since: stay.since > e.on ? stay.since : e.on })
      }
    }
  }
  return all
}

/** Is she on it that day? */
export const onIt = ({ stays }: Told, viewer: Viewer, on: string): boolean =>
  stays.some(
    (s) => s.assignment === viewer.assignment && s.since <= on && (s.until === undefined || on < s.until),
  )

/** The one who prepares is who started, then who took over or was handed the starting unit's part; and who leads. */
function namedIn(events: Events): readonly string[] {
  let preparer = ''
  let leader = ''
  let home = ''
  for (const e of events) {
    if (e.type === 'NeedNoticed') [preparer, home] = [e.starter.assignment, e.starter.unit]
    if (e.type === 'RoleGiven' && e.role === 'leader') leader = e.assignment
    if (e.type === 'HolderChanged') {
      if (e.unit === home) preparer = e.to
      if (e.from !== undefined && leader === e.from) leader = e.to
    }
    if (e.type === 'UnitSucceeded') {
      if (e.from === home) home = e.into
      preparer = e.members[preparer] ?? preparer
      leader = e.members[leader] ?? leader
    }
  }
  return [preparer, leader]
}

function openGrounds(
  events: Events,
  text: { unit: string; authority: string },
  viewer: Pick<Viewer, 'unit' | 'functions'>,
  on: string,
): Ground[] {
  if (lastAnswer(events)?.type !== 'YesGiven') return []
  if (excluded(events, viewer.unit)) return []
  return groundsOf(events, text, on).filter(
    (g) =>
      (g.to.kind === 'unit' && g.to.unit === viewer.unit) ||
      (g.to.kind === 'function' && viewer.functions.includes(g.to.function)),
  )
}

/** What holds that day and opens what this unit has written, whoever it is to. */
function groundsOf(events: Events, text: { unit: string; authority: string }, on: string): Ground[] {
  const proposed = events.flatMap((e) => (e.type === 'GroundProposed' ? [e.ground] : []))
  const decided = events.flatMap((e) => (e.type === 'GroundDecided' ? [e.ground] : []))
  const agreed = events.flatMap((e) => (e.type === 'YesGiven' || e.type === 'GroundsAgreed' ? e.grounds : []))
  const gone = events.flatMap((e) =>
    e.type === 'GroundsWithdrawn' ? e.grounds : e.type === 'GroundDropped' ? [e.ground] : [],
  )
  const lastDay = (g: Ground): string =>
    events.reduce<string>(
      (day, e) => (e.type === 'GroundsShortened' && e.grounds.includes(g.id) ? e.until : day),
      g.until,
    )
  return [...proposed.filter((g) => agreed.includes(g.id)), ...decided].filter(
    (g) =>
      g.from === text.authority &&
      (!decided.includes(g) || g.fromUnit === text.unit) &&
      !gone.includes(g.id) &&
      g.starts <= on &&
      on <= lastDay(g),
  )
}

function excluded(events: Events, unit: string): boolean {
  return standingExclusions(events).some((x) => {
    if (x.scope !== 'everything') return false
    if (x.who.kind === 'unit') return x.who.unit === unit
    return x.who.kind === 'party' && unitOfParty(events, x.who.party) === unit
  })
}

function standingExclusions(events: Events) {
  const lifted = events.flatMap((e) => (e.type === 'ExclusionLifted' ? [e.exclusion] : []))
  return events.flatMap((e) =>
    e.type === 'RecipientExcluded' && !lifted.includes(e.exclusion.id) ? [e.exclusion] : [],
  )
}

function saidNotFor(events: Events, notFor: readonly string[], unit: string): boolean {
  return notFor.some(
    (key) =>
      key === `unit:${unit}` || (key.startsWith('party:') && unitOfParty(events, key.slice(6)) === unit),
  )
}

/** A party that was taken off the list no longer points at its unit. */
function unitOfParty(events: Events, party: string): string | undefined {
  let unit: string | undefined
  for (const e of events) {
    if (e.type === 'PartyListed' && e.party.id === party)
      unit = e.party.who.kind === 'unit' ? e.party.who.unit : undefined
    if (e.type === 'PartyRemoved' && e.party === party) unit = undefined
  }
  return unit
}
