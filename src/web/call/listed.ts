import { isExcluded, openContentsFor, yesHolds } from '../../domain/access/grounds.ts'
import type { SipView } from '../../domain/access/view.ts'
import type { LocalDate } from '../../domain/calendar/local-date.ts'
import { isCalled } from '../../domain/sip/call.ts'
import type { Party } from '../../domain/sip/sip.ts'
import type { CallableUnit } from '../../storage/called-unit.ts'
import { readerOf } from './recipient.ts'

/** What must be in place before anybody can be called. */
export type Lacking = 'yes' | 'meeting' | 'purpose' | 'questions'

/** Somebody on the list who is not called, and what stands in the way. */
export type ListedParty = {
  readonly party: Party
  readonly can: 'call' | 'no-ground' | 'excluded' | 'gone' | Lacking
}

type Units = Readonly<Record<string, CallableUnit>>

/** What must be in place before anybody can be called; undefined when it all is. */
export function lacking(view: SipView): Lacking | undefined {
  if (!yesHolds(view)) return 'yes'
  if (view.preparation.fields.matters === undefined) return 'purpose'
  if (view.preparation.questions.length === 0) return 'questions'
  return view.planned === undefined ? 'meeting' : undefined
}

/** Those on the list who have not been called, each with what stands in the way. */
export function notCalled(view: SipView, units: Units, on: LocalDate): readonly ListedParty[] {
  return view.parties
    .filter((party) => !isCalled(view, party.id))
    .map((party) => ({ party, can: whatStops(view, units, party, on) }))
}

function whatStops(view: SipView, units: Units, party: Party, on: LocalDate): ListedParty['can'] {
  const reader = readerOf(units, party.who, party.id)
  if (isExcluded(view, reader)) return 'excluded'
  if (party.who.kind === 'unit' && units[party.who.unit] === undefined) return 'gone'
  // Grounds can only be told apart once there is a yes.
  if (!yesHolds(view)) return 'yes'
  if (!openContentsFor(view, view.need, reader, on).has('plan')) return 'no-ground'
  return lacking(view) ?? 'call'
}

/** Those who can be called now. */
export const callable = (view: SipView, units: Units, on: LocalDate): readonly Party[] =>
  notCalled(view, units, on).flatMap((listed) => (listed.can === 'call' ? [listed.party] : []))
