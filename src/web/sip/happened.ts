import type { SipEvent } from '../../domain/sip/events.ts'
import type { HistoryItem } from '../../storage/sip-reader.ts'
import { sentences } from './history/sentences.ts'
import { type Teller, unit } from './history/teller.ts'

/** What happened, in one sentence. */
export function sentenceOf(event: SipEvent, by: Teller): string {
  const tell = sentences[event.type] as (e: SipEvent, by: Teller) => string
  return tell(event, by)
}

/** What was stored together, at once, by one person: the structure first, then the texts written with it. */
export type Happening = {
  readonly at: string
  readonly assignment: string
  readonly unit: string
  readonly events: readonly HistoryItem['event'][]
}

/** Items as storage gives them, newest first, gathered by what was done at once. */
export function gather(items: readonly HistoryItem[]): readonly Happening[] {
  const found: (Happening & { events: HistoryItem['event'][] })[] = []
  for (const { at, assignment, unit: of, event } of items) {
    const last = found.at(-1)
    // Within one act the order is that in which it happened.
    if (last !== undefined && last.at === at && last.assignment === assignment) last.events.unshift(event)
    else found.push({ at, assignment, unit: of, events: [event] })
  }
  return found
}

/** Is it a text that was written, rather than a step that was taken? */
export const isText = (e: SipEvent): e is Extract<SipEvent, { type: 'TextWritten' | 'TextCorrected' }> =>
  e.type === 'TextWritten' || e.type === 'TextCorrected'

export const byWhom = (
  by: Teller,
  { assignment, unit: of }: Pick<Happening, 'assignment' | 'unit'>,
): string =>
  by.request.t.sip.history.by(
    by.names.people[assignment]?.name ?? by.request.t.sip.history.somebody,
    unit(by, of),
  )
