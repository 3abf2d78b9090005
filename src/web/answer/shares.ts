import { groundHolds, isExcluded } from '../../domain/access/grounds.ts'
import type { SipView } from '../../domain/access/view.ts'
import type { LocalDate } from '../../domain/calendar/local-date.ts'
import type { Ground, GroundId, Recipient } from '../../domain/sip/sip.ts'
import type { OpenedSip } from '../../storage/sip-reader.ts'
import { formatDate, formatList } from '../../text/format.ts'
import type { Request } from '../request.ts'
import { textOf, unitName } from '../sip-page.tsx'

/** Grounds that say the same but for who discloses: what people talk of as one thing. */
export type Share = Pick<Ground, 'to' | 'contents' | 'basis' | 'starts' | 'until'> & {
  readonly ids: readonly GroundId[]
  readonly from: readonly string[]
}

/** One choice on a page for all grounds of a share. */
export const shareKey = (share: Share): string => share.ids.join('.')

/** Grounds put together, in the order in which they came. */
export function sharesOf(grounds: readonly Ground[]): readonly Share[] {
  const found = new Map<string, Share>()
  for (const g of grounds) {
    const key = JSON.stringify([g.to, [...g.contents].sort(), g.basis, g.starts, g.until, g.state])
    const had = found.get(key)
    found.set(
      key,
      had === undefined
        ? {
            ids: [g.id],
            from: [g.from],
            to: g.to,
            contents: g.contents,
            basis: g.basis,
            starts: g.starts,
            until: g.until,
          }
        : { ...had, ids: [...had.ids, g.id], from: [...had.from, g.from] },
    )
  }
  return [...found.values()]
}

export type Standing = {
  readonly proposed: readonly Share[]
  readonly inForce: readonly Share[]
  /** Withdrawn, past its last day, or stopped because the recipient is to know nothing. */
  readonly over: readonly Share[]
}

export function standingOf(view: SipView, on: LocalDate): Standing {
  const holds = (g: Ground) => groundHolds(g, on) && !isExcluded(view, g.to)
  return {
    proposed: sharesOf(view.grounds.filter((g) => g.state === 'proposed')),
    inForce: sharesOf(view.grounds.filter(holds)),
    over: sharesOf(view.grounds.filter((g) => g.state !== 'proposed' && !holds(g))),
  }
}

export function recipientName({ view, names }: OpenedSip, to: Recipient, { t }: Request): string {
  if (to.kind === 'unit') return unitName(names, to.unit)
  if (to.kind === 'function') return t.answer.anyUnit(t.words.functions[to.function])
  const party = view.parties.find((p) => p.id === to.party)
  if (party?.who.kind === 'unit') return unitName(names, party.who.unit)
  return textOf(view, party?.who.name) ?? t.answer.someoneClose
}

export const authorityName = ({ names }: OpenedSip, authority: string): string =>
  names.authorities[authority] ?? '–'

/** Commas only: several of the kinds are already "a and b". */
export const contentsOf = (share: Pick<Share, 'contents'>, { t }: Request): string =>
  share.contents.map((c) => t.words.contents[c]).join(', ')

export const fromNames = (opened: OpenedSip, share: Share, { lang }: Request): string =>
  formatList(
    lang,
    share.from.map((a) => authorityName(opened, a)),
  )

/** The share in one sentence, for a box to tick. */
export const shareInWords = (opened: OpenedSip, share: Share, request: Request): string =>
  request.t.answer.shareLine(
    recipientName(opened, share.to, request),
    contentsOf(share, request),
    fromNames(opened, share, request),
    formatDate(request.lang, share.until, 'short'),
  )

/** Each recipient once, in the order of the shares. */
export const recipientsOf = (
  opened: OpenedSip,
  shares: readonly Pick<Share, 'to'>[],
  request: Request,
): readonly string[] => [...new Set(shares.map((s) => recipientName(opened, s.to, request)))]
