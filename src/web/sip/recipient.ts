import type { SipView } from '../../domain/access/view.ts'
import type { Exclusion, Ground, Recipient } from '../../domain/sip/sip.ts'
import type { Names } from '../../storage/sip-reader.ts'
import { formatList } from '../../text/format.ts'
import type { Request } from '../request.ts'
import { textOf } from '../sip-page.tsx'

/** Whom a ground, an exclusion or a party names, in words. */
export function recipientName(
  request: Request,
  view: SipView,
  names: Names,
  to: Recipient | Exclusion['who'],
): string {
  const { t } = request
  if (to.kind === 'unit') return names.units[to.unit]?.name ?? t.sip.history.someUnit
  if (to.kind === 'function') return t.sip.who.everyFunction(t.words.functions[to.function])
  if (to.kind === 'other') return textOf(view, to.name) ?? t.sip.history.someone
  const party = view.parties.find((p) => p.id === to.party)
  if (party === undefined) return t.sip.history.someone
  return party.who.kind === 'unit'
    ? (names.units[party.who.unit]?.name ?? t.sip.history.someUnit)
    : (textOf(view, party.who.name) ?? t.sip.who.relations[party.who.relation])
}

export const contentsOf = ({ t, lang }: Request, ground: Ground): string =>
  formatList(
    lang,
    ground.contents.map((c) => t.words.contents[c]),
  )

export const authorityName = ({ t }: Request, names: Names, authority: string): string =>
  names.authorities[authority] ?? t.sip.history.someUnit
