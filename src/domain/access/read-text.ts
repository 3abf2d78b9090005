import type { LocalDate } from '../calendar/local-date.ts'
import type { Role } from '../organisation/organisation.ts'
import { leads } from '../sip/context.ts'
import { type AssignmentId, type AuthorityId, memberOn, type Sip, type UnitId } from '../sip/sip.ts'
import type { ContentKind, Readers } from '../sip/text-kinds.ts'
import { type Author, isExcludedUnit, openContents, type ReadingUnit, yesHolds } from './grounds.ts'

/** Who looks: a member of staff under one assignment. */
export type Viewer = ReadingUnit & {
  readonly staff: string
  readonly assignment: AssignmentId
  readonly authority: AuthorityId
  readonly roles: readonly Role[]
}

/** What there is to know of a text before it is opened. */
export type TextLabel = {
  readonly unit: UnitId
  readonly authority: AuthorityId
  readonly content: ContentKind | 'own'
  readonly readers: Readers
  readonly notFor: readonly string[]
  /** The units that it is for, when its readers are named. */
  readonly forUnits?: readonly UnitId[]
}

/**
 * The one decision on reading a text. Being on the SIP comes first. One's own unit's text is one's own; another's
 * takes the person's yes, a ground from the authority that wrote it, and that nobody said "not for them".
 */
export function mayReadText(sip: Sip, text: TextLabel, viewer: Viewer, on: LocalDate): boolean {
  if (memberOn(sip, viewer.assignment, on) === undefined) return false
  if (text.readers === 'person-only') return false
  const own = text.unit === viewer.unit
  if (text.readers === 'preparer-and-leader') {
    const named = viewer.assignment === sip.roles.preparer || viewer.assignment === sip.roles.leader
    return named && (own || openContents(sip, text, viewer, on).size > 0)
  }
  if (own) return true
  if (text.readers === 'own-unit' || text.content === 'own') return false
  if (isNotFor(sip, text.notFor, viewer.unit)) return false
  if (text.readers === 'to-leaders') return yesHolds(sip) && leads(sip, viewer.unit)
  // A message: to those it was written to, and never wider than what they may learn from its writer today.
  if (text.readers === 'named-units')
    return text.forUnits?.includes(viewer.unit) === true && mayBeWrittenTo(sip, text, viewer, on)
  // An answer to those who lead, and through them to whoever may read the plan.
  if (text.readers === 'to-plan')
    return yesHolds(sip) && (leads(sip, viewer.unit) || openContents(sip, sip.need, viewer, on).has('plan'))
  return openContents(sip, text, viewer, on).has(text.content)
}

/** May this author's message reach the unit today: one that leads, or one that a ground from the author opens to. */
export const mayBeWrittenTo = (
  sip: Pick<Sip, 'yes' | 'stage' | 'grounds' | 'exclusions' | 'parties' | 'need' | 'roles' | 'members'>,
  author: Author,
  reader: ReadingUnit,
  on: LocalDate,
): boolean =>
  yesHolds(sip) &&
  !isExcludedUnit(sip, reader.unit) &&
  (leads(sip, reader.unit) || openContents(sip, author, reader, on).has('plan'))

/** Did the writer answer that this unit may not read the text? */
export function isNotFor(sip: Pick<Sip, 'parties'>, notFor: readonly string[], unit: UnitId): boolean {
  return notFor.some((key) => {
    if (key === `unit:${unit}`) return true
    const party = sip.parties.find((p) => key === `party:${p.id}`)
    return party?.who.kind === 'unit' && party.who.unit === unit
  })
}
