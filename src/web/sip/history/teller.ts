import type { SipView } from '../../../domain/access/view.ts'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import type { SipEvent } from '../../../domain/sip/events.ts'
import type { Answerer, BlockId, CopyTo, Measure } from '../../../domain/sip/sip.ts'
import type { Names } from '../../../storage/sip-reader.ts'
import { formatDate, possessive } from '../../../text/format.ts'
import { firstName } from '../../names.ts'
import type { Request } from '../../request.ts'
import { asSentence } from '../../sentence.ts'
import { textOf } from '../../sip-page.tsx'
import { recipientName } from '../recipient.ts'

/** What a sentence about an event may draw on. */
export type Teller = { readonly request: Request; readonly view: SipView; readonly names: Names }

export type Sentences<T extends SipEvent['type']> = {
  readonly [K in T]: (e: Extract<SipEvent, { type: K }>, by: Teller) => string
}

export const words = (by: Teller) => by.request.t.sip.events
export const person = (by: Teller): string => firstName(by.view.who.name)
export const day = (by: Teller, date: LocalDate): string => formatDate(by.request.lang, date, 'short')
export const unit = (by: Teller, id: string): string =>
  by.names.units[id]?.name ?? by.request.t.sip.history.someUnit
export const colleague = (by: Teller, assignment: string): string =>
  by.names.people[assignment]?.name ?? by.request.t.sip.history.somebody

export function partyOfCall(by: Teller, id: string): string {
  const call = by.view.calls.find((c) => c.id === id)
  return call === undefined
    ? by.request.t.sip.history.someUnit
    : recipientName(by.request, by.view, by.names, call.to)
}

/** A party to the plan: by its call, or the unit that leads. */
export const partyOfPlan = (by: Teller, party: string): string =>
  by.view.calls.some((c) => c.id === party) ? partyOfCall(by, party) : unit(by, party)

/** Whom a paper or a message was for. */
export const readerName = (by: Teller, to: CopyTo): string =>
  to.kind === 'person' ? person(by) : recipientName(by.request, by.view, by.names, to)

/** The one whom a key of `copyKey` stands for. */
export function readerOfKey(by: Teller, key: string): string {
  const [kind, id = ''] = key.split(':')
  if (kind === 'unit') return unit(by, id)
  return readerName(by, kind === 'party' ? { kind, party: id } : { kind: 'person' })
}

export function answerer(by: Teller, who: Answerer): string {
  const { answerers } = by.request.t.sip
  if (who.kind === 'guardians') return answerers.guardians(person(by))
  if (who.kind === 'representative') return answerers.representative(possessive(by.request.lang, person(by)))
  return person(by)
}

export function responsible(by: Teller, measure: Measure): string {
  const who = measure.responsible
  if (who.kind === 'unit') return asSentence(unit(by, who.unit))
  return who.kind === 'person'
    ? person(by)
    : (textOf(by.view, who.name) ?? asSentence(by.request.t.sip.history.someone))
}

export const measureOf = (by: Teller, id: string): Measure | undefined =>
  by.view.plan.measures.find((m) => m.id === id)

/** Who answers for a measure that may have been taken away since. */
export function responsibleOf(by: Teller, id: string): string {
  const measure = measureOf(by, id)
  return measure === undefined ? asSentence(by.request.t.sip.history.someUnit) : responsible(by, measure)
}

const longest = 60

/** Which one: the beginning of its words, as far as they may be read. */
export function about(by: Teller, block: BlockId | undefined): string {
  const shown = shortened(textOf(by.view, block))
  return shown === '' ? '' : words(by).about(shown)
}

/** The beginning of a text, on one line. It keeps its own direction. */
export function shortened(text = ''): string {
  const letters = [...text.trim().replaceAll(/\s+/g, ' ')]
  if (letters.length === 0) return ''
  const cut = letters.length > longest
  const shown = cut ? `${letters.slice(0, longest).join('').trim()}…` : letters.join('')
  return `\u2068${shown}\u2069`
}

export const aboutMeasure = (by: Teller, id: string): string => about(by, measureOf(by, id)?.what)
