import type { SipView } from '../../domain/access/view.ts'
import { formatDate, possessive } from '../../text/format.ts'
import { firstName } from '../names.ts'
import type { StaffRequest } from '../request.ts'
import { sipHref } from '../sip-page.tsx'

/** What nearly every page about the need says: the first name, whose, dates in words, and addresses. */
export function wordsFor(view: SipView, request: StaffRequest) {
  const name = firstName(view.who.name)
  return {
    name,
    whose: possessive(request.lang, name),
    day: (on: string) => formatDate(request.lang, on, 'long'),
    to: (below = '') => sipHref(request, view.id, below),
  }
}
