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
}

/**
 * May this viewer read this text on this day? Written from the rules in words and from the events alone, slowly and
 * plainly, and sharing no code with the decisions it checks.
 */
export function oracleMayRead(
  events: readonly SipEvent[],
  text: OracleText,
  viewer: Viewer,
  on: string,
): boolean {
  if (!onIt(events, viewer, on)) return false
  if (text.readers === 'person-only') return false
  if (text.readers === 'preparer-and-leader') {
    if (!named(events, viewer.assignment)) return false
    return text.unit === viewer.unit || openGrounds(events, text, viewer, on).length > 0
  }
  if (text.unit === viewer.unit) return true
  if (text.content === 'own') return false
  if (saidNotFor(events, text.notFor, viewer.unit)) return false
  if (text.readers === 'to-plan') return toldToThem(events, viewer, on)
  if (text.readers !== 'by-ground') return false
  return openGrounds(events, text, viewer, on).some((g) =>
    (g.contents as readonly string[]).includes(text.content),
  )
}

/** An answer to those who lead, and through them to whoever may read the plan of the unit that began. */
function toldToThem(events: readonly SipEvent[], viewer: Viewer, on: string): boolean {
  const [first] = events
  if (first?.type !== 'NeedNoticed' || lastAnswer(events)?.type !== 'YesGiven') return false
  if (unitsThatLead(events).includes(viewer.unit)) return true
  const { unit, authority } = first.starter
  return openGrounds(events, { unit, authority }, viewer, on).some((g) => g.contents.includes('plan'))
}

/** The unit that noticed the need, and the main responsible's while she is on it and it is not shut out. */
function unitsThatLead(events: readonly SipEvent[]): string[] {
  const unitOf = new Map<string, string>()
  let main = ''
  const leading: string[] = []
  for (const e of events) {
    if (e.type === 'NeedNoticed') {
      leading.push(e.starter.unit)
      unitOf.set(e.starter.assignment, e.starter.unit)
    }
    if (e.type === 'MemberJoined') unitOf.set(e.member.assignment, e.member.unit)
    if (e.type === 'MemberLeft') unitOf.delete(e.assignment)
    if (e.type === 'RoleGiven' && e.role === 'mainResponsible') main = e.assignment
    if (e.type === 'HolderChanged' && main !== '' && main === e.from) main = e.to
  }
  const unit = unitOf.get(main)
  return unit === undefined || excluded(events, unit) ? leading : [...leading, unit]
}

const lastAnswer = (events: readonly SipEvent[]) =>
  events.filter((e) => e.type === 'YesGiven' || e.type === 'NoGiven' || e.type === 'YesWithdrawn').at(-1)

function onIt(events: readonly SipEvent[], viewer: Viewer, on: string): boolean {
  let since: string | undefined
  for (const e of events) {
    if (e.type === 'NeedNoticed' && e.starter.assignment === viewer.assignment) since = e.starter.since
    if (e.type === 'MemberJoined' && e.member.assignment === viewer.assignment) since ??= e.member.since
    if (e.type === 'MemberLeft' && e.assignment === viewer.assignment && e.on <= on) since = undefined
  }
  return since !== undefined && since <= on
}

/** The one who prepares is who started, then who took over or was handed the starting unit's part. */
function named(events: readonly SipEvent[], assignment: string): boolean {
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
  }
  return assignment === preparer || assignment === leader
}

function openGrounds(
  events: readonly SipEvent[],
  text: { unit: string; authority: string },
  viewer: Viewer,
  on: string,
): Ground[] {
  if (lastAnswer(events)?.type !== 'YesGiven') return []
  if (excluded(events, viewer.unit)) return []
  const proposed = events.flatMap((e) => (e.type === 'GroundProposed' ? [e.ground] : []))
  const decided = events.flatMap((e) => (e.type === 'GroundDecided' ? [e.ground] : []))
  const agreed = events.flatMap((e) => (e.type === 'YesGiven' || e.type === 'GroundsAgreed' ? e.grounds : []))
  const withdrawn = events.flatMap((e) => (e.type === 'GroundsWithdrawn' ? e.grounds : []))
  return [...proposed.filter((g) => agreed.includes(g.id)), ...decided].filter(
    (g) =>
      g.from === text.authority &&
      (!decided.includes(g) || g.fromUnit === text.unit) &&
      !withdrawn.includes(g.id) &&
      g.starts <= on &&
      on <= g.until &&
      ((g.to.kind === 'unit' && g.to.unit === viewer.unit) ||
        (g.to.kind === 'function' && viewer.functions.includes(g.to.function))),
  )
}

function excluded(events: readonly SipEvent[], unit: string): boolean {
  return standingExclusions(events).some((x) => {
    if (x.scope !== 'everything') return false
    if (x.who.kind === 'unit') return x.who.unit === unit
    return x.who.kind === 'party' && unitOfParty(events, x.who.party) === unit
  })
}

function standingExclusions(events: readonly SipEvent[]) {
  const lifted = events.flatMap((e) => (e.type === 'ExclusionLifted' ? [e.exclusion] : []))
  return events.flatMap((e) =>
    e.type === 'RecipientExcluded' && !lifted.includes(e.exclusion.id) ? [e.exclusion] : [],
  )
}

function saidNotFor(events: readonly SipEvent[], notFor: readonly string[], unit: string): boolean {
  return notFor.some(
    (key) =>
      key === `unit:${unit}` || (key.startsWith('party:') && unitOfParty(events, key.slice(6)) === unit),
  )
}

/** A party that was taken off the list no longer points at its unit. */
function unitOfParty(events: readonly SipEvent[], party: string): string | undefined {
  let unit: string | undefined
  for (const e of events) {
    if (e.type === 'PartyListed' && e.party.id === party)
      unit = e.party.who.kind === 'unit' ? e.party.who.unit : undefined
    if (e.type === 'PartyRemoved' && e.party === party) unit = undefined
  }
  return unit
}
