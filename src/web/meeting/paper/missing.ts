import { type CopyReader, isExcluded, openContentsFor, yesHolds } from '../../../domain/access/grounds.ts'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import { isCalled } from '../../../domain/sip/call.ts'
import type { Party } from '../../../domain/sip/sip.ts'
import type { CallableUnit } from '../../../storage/called-unit.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'

export type WithUnits = OpenedSip & { readonly units: Readonly<Record<string, CallableUnit>> }

export type Lack =
  | { readonly what: 'yes' | 'purpose' | 'question' | 'people' }
  | { readonly what: 'ground' | 'excluded'; readonly party: string }

/** What must be there before the meeting can be typed in: the same as for calling. */
export function lacksOf({ view, units }: WithUnits, on: LocalDate): readonly Lack[] {
  if (!yesHolds(view)) return [{ what: 'yes' }]
  const lacks: Lack[] = []
  if (view.preparation.fields.matters === undefined) lacks.push({ what: 'purpose' })
  if (view.preparation.questions.length === 0) lacks.push({ what: 'question' })
  if (view.parties.length === 0) lacks.push({ what: 'people' })
  for (const party of view.parties) {
    if (isCalled(view, party.id)) continue
    const reader = readerOf(party, units)
    if (isExcluded(view, reader)) lacks.push({ what: 'excluded', party: party.id })
    else if (!openContentsFor(view, view.need, reader, on).has('plan'))
      lacks.push({ what: 'ground', party: party.id })
  }
  return lacks
}

const readerOf = ({ id, who }: Party, units: WithUnits['units']): CopyReader =>
  who.kind === 'unit'
    ? { kind: 'unit', unit: who.unit, functions: units[who.unit]?.functions ?? [] }
    : { kind: 'party', party: id }
