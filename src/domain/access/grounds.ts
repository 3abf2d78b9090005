import type { LocalDate } from '../calendar/local-date.ts'
import type { FunctionCode } from '../organisation/organisation.ts'
import type { AuthorityId, CopyTo, Ground, Recipient, Sip, UnitId } from '../sip/sip.ts'
import type { ContentKind } from '../sip/text-kinds.ts'

/** A unit as a reader: which it is, and what it does (a ground may name a function instead of a unit). */
export type ReadingUnit = { readonly unit: UnitId; readonly functions: readonly FunctionCode[] }

/** What these decisions need of a SIP; a view of one has it too, as far as the viewer may see it. */
type Sharing = Pick<Sip, 'yes' | 'stage' | 'grounds' | 'exclusions' | 'parties'>

/** Has the person, or who may answer for her, said yes to a SIP, and does it still stand? */
export const yesHolds = (sip: Pick<Sip, 'yes' | 'stage'>): boolean =>
  sip.yes.answer === 'yes' && sip.yes.lapsed !== true && sip.stage.at !== 'ending'

/** Does the ground hold on this local date? Its last day counts to midnight. */
export const groundHolds = (ground: Ground, on: LocalDate): boolean =>
  ground.state === 'in-force' && ground.starts <= on && on <= ground.until

/** Whoever may get a copy: a unit, or somebody around the person who is on the list. */
export type CopyReader =
  | ({ readonly kind: 'unit' } & ReadingUnit)
  | { readonly kind: 'party'; readonly party: string }

export function reaches(to: Recipient, reader: ReadingUnit): boolean {
  if (to.kind === 'unit') return to.unit === reader.unit
  return to.kind === 'function' && reader.functions.includes(to.function)
}

/** Whose text it is: a ground is per authority, and one that a unit has decided itself covers only what that unit wrote. */
export type Author = { readonly authority: AuthorityId; readonly unit: UnitId }

/** What this author's texts are open to the unit for today: every kind that some ground opens. */
export function openContents(
  sip: Sharing,
  author: Author,
  reader: ReadingUnit,
  on: LocalDate,
): ReadonlySet<ContentKind> {
  return openContentsFor(sip, author, { kind: 'unit', ...reader }, on)
}

/** The same for anybody who may get a copy. */
export function openContentsFor(
  sip: Sharing,
  author: Author,
  reader: CopyReader,
  on: LocalDate,
): ReadonlySet<ContentKind> {
  if (!yesHolds(sip) || isExcluded(sip, reader)) return new Set()
  return new Set(
    sip.grounds
      .filter((g) => g.from === author.authority && (g.fromUnit === undefined || g.fromUnit === author.unit))
      .filter((g) => groundHolds(g, on) && reachesReader(g.to, reader))
      .flatMap((g) => g.contents),
  )
}

const reachesReader = (to: Recipient, reader: CopyReader): boolean =>
  reader.kind === 'unit' ? reaches(to, reader) : to.kind === 'party' && to.party === reader.party

/** Whoever may be asked about: somebody a ground, a call, a copy or a message is to. */
type Somebody = Recipient | CopyTo

/** Has the person said that this one is to learn nothing at all? Nobody shuts out a whole function, nor herself. */
export function isExcluded(sip: Pick<Sip, 'exclusions' | 'parties'>, who: Somebody): boolean {
  if (who.kind === 'unit') return isExcludedUnit(sip, who.unit)
  return (
    who.kind === 'party' &&
    sip.exclusions.some(
      (x) => x.scope === 'everything' && x.who.kind === 'party' && x.who.party === who.party,
    )
  )
}

/** Has the person said that this unit is to learn nothing at all? */
export function isExcludedUnit(sip: Pick<Sip, 'exclusions' | 'parties'>, unit: UnitId): boolean {
  return sip.exclusions.some((x) => {
    if (x.scope !== 'everything') return false
    if (x.who.kind === 'unit') return x.who.unit === unit
    const { who } = x
    return (
      who.kind === 'party' &&
      sip.parties.some((p) => p.id === who.party && p.who.kind === 'unit' && p.who.unit === unit)
    )
  })
}
