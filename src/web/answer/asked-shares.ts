import { endedGrounds } from '../../domain/sip/ended-grounds.ts'
import { askedAboutNow } from '../../domain/sip/record-answer.ts'
import type { OpenedSip } from '../../storage/sip-reader.ts'
import type { StaffRequest } from '../request.ts'
import { askedOf } from './people.ts'
import { suggestedUntil } from './share-fields.tsx'
import { type Share, sharesOf } from './shares.ts'

/** What the answer is about: what is proposed, and for whoever answers anew what already holds. */
export function askedShares(opened: OpenedSip, request: StaffRequest): readonly Share[] {
  const asked = askedAboutNow(opened.view, askedOf(opened, request).person)
  return sharesOf(opened.view.grounds.filter((g) => asked.includes(g.id)))
}

/** What there was a yes to before, and that has ended or soon does: it can be proposed once more. */
export const earlierShares = (opened: OpenedSip, request: StaffRequest): readonly Share[] =>
  sharesOf(endedGrounds(opened.view, suggestedUntil(opened, request), askedOf(opened, request).person))
