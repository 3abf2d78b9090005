import { compareDates } from '../../../domain/calendar/local-date.ts'
import type { Measure } from '../../../domain/sip/sip.ts'
import { formatDate } from '../../../text/format.ts'
import { responsibleName } from '../../plan/responsible.ts'
import { asSentence } from '../../sentence.ts'
import { textOf } from '../../sip-page.tsx'
import type { Part } from '../part.tsx'

/** What somebody does, as it is read aloud: who, from when, how often, where, in whole sentences. */
export function sentencesOf(measure: Measure, { opened, request }: Part): string {
  const { view } = opened
  const { t, lang, on } = request
  const words = t.meeting.summary
  const responsible = responsibleName(measure.responsible, opened, request)
  const who = plain(textOf(view, measure.who))
  const text = (block: string | undefined) => plain(textOf(view, block))
  const free = [text(measure.often), text(measure.where), text(measure.how)]
  return [
    words.does(who === undefined ? responsible : words.at(who, responsible)),
    (compareDates(measure.starts, on) < 0 ? words.started : words.starts)(
      formatDate(lang, measure.starts, 'long'),
    ),
    ...(measure.ends === undefined ? [] : [words.ends(formatDate(lang, measure.ends, 'long'))]),
    ...free.flatMap((said) =>
      said === undefined ? [] : [`${asSentence(said)}${/[.!?…]$/.test(said) ? '' : '.'}`],
    ),
  ].join(' ')
}

const plain = (text: string | undefined): string | undefined => {
  const trimmed = text?.trim()
  return trimmed === '' ? undefined : trimmed
}

/** What is still to be asked: who there, how often, where. */
export function gapsOf(measure: Measure, { opened, request }: Part): readonly string[] {
  const { gaps } = request.t.meeting.summary
  const { responsible } = measure
  return [
    responsible.kind === 'unit' && measure.who === undefined
      ? gaps.who(responsibleName(responsible, opened, request))
      : undefined,
    measure.often === undefined ? gaps.often : undefined,
    measure.where === undefined ? gaps.where : undefined,
  ].filter((gap) => gap !== undefined)
}
