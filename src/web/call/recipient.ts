import type { CopyReader } from '../../domain/access/grounds.ts'
import type { SipView } from '../../domain/access/view.ts'
import type { Call, CallTo, Party, Relation } from '../../domain/sip/sip.ts'
import type { CallableUnit } from '../../storage/called-unit.ts'
import type { Names } from '../../storage/sip-reader.ts'
import type { StaffRequest } from '../request.ts'
import { recipientName } from '../sip/recipient.ts'
import { unitName } from '../sip-page.tsx'

/** Somebody on the list, in words: a unit, or somebody around the person. */
export const partyName = (request: StaffRequest, view: SipView, names: Names, party: Party): string =>
  recipientName(request, view, names, { kind: 'party', party: party.id })

/** A page's title with the called unit in it, so that tabs are told apart. Never the name of a person. */
export const titleFor = (title: string, names: Names, to: CallTo): string =>
  to.kind === 'unit' ? `${title}: ${unitName(names, to.unit)}` : title

/** Whoever a call or a listed party is, as a reader of what the call holds. */
export const readerOf = (
  units: Readonly<Record<string, CallableUnit>>,
  to: CallTo | Party['who'],
  party: string,
): CopyReader =>
  to.kind === 'unit'
    ? { kind: 'unit', unit: to.unit, functions: units[to.unit]?.functions ?? [] }
    : { kind: 'party', party }

export const readerOfCall = (
  units: Readonly<Record<string, CallableUnit>>,
  { to }: Pick<Call, 'to'>,
): CopyReader => readerOf(units, to, to.kind === 'party' ? to.party : '')

/** Those who come for somebody else than themselves, so that they may have something to decide. */
const forOthers: ReadonlySet<Relation> = new Set(['employer', 'landlord', 'personal-representative', 'other'])

/** Is it asked what the one who comes may decide? A mother or a friend answers for nobody's unit. */
export function isAskedMandate(view: Pick<SipView, 'parties'>, { to }: Pick<Call, 'to'>): boolean {
  if (to.kind === 'unit') return true
  const who = view.parties.find((p) => p.id === to.party)?.who
  return who?.kind === 'around' && forOthers.has(who.relation)
}
