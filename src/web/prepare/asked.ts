import type { SipView } from '../../domain/access/view.ts'
import type { LocalDate } from '../../domain/calendar/local-date.ts'
import { answerTo, fieldsFor } from './answers.ts'

/** The questions in the order people meet them. The last is never on the shared screen. */
export const askedPages = [
  'matters',
  'now',
  'strengths',
  'questions',
  'people',
  'meeting',
  'not-to-be-raised',
] as const
export type AskedPage = (typeof askedPages)[number]
export type SharedPage = Exclude<AskedPage, 'not-to-be-raised'>

/** Those that the viewer may open. */
export const askedFor = (view: SipView): readonly AskedPage[] =>
  askedPages.filter((page) => page !== 'not-to-be-raised' || view.mine.knowsNotRaised)

export const pathOf = (page: AskedPage | 'practical'): string => `/prepare/${page}`

/** The next page to look at together, or the overview when all have been shown. */
export function pathAfter(page: SharedPage): string {
  const next = askedPages[askedPages.indexOf(page) + 1]
  return next === undefined || next === 'not-to-be-raised' ? '/prepare' : pathOf(next)
}

/** Has the question an answer? */
export function hasAnswer(view: SipView, page: AskedPage, on: LocalDate): boolean {
  const { preparation, parties } = view
  if (page === 'questions') return preparation.questions.length > 0
  if (page === 'people') return parties.length > 0
  if (page === 'meeting' && preparation.adaptations.length > 0) return true
  if (page === 'not-to-be-raised' && preparation.keepsToHerself) return true
  return fieldsFor(view, on, page).some((field) => (answerTo(view, field)?.body ?? '').trim() !== '')
}

/** The first question to look at together that has no answer. */
export const firstUnanswered = (view: SipView, on: LocalDate): SharedPage | undefined =>
  askedPages.filter((page) => page !== 'not-to-be-raised').find((page) => !hasAnswer(view, page, on))

/** When something in the preparation was last saved, leaving out what is not for the shared screen. */
export function lastSaved(view: SipView): string | undefined {
  const shared = Object.entries(view.preparation.fields)
    .filter(([key]) => key !== 'not-to-be-raised')
    .map(([, block]) => block)
  return [...shared, ...view.preparation.questions]
    .flatMap((block) => view.texts[block]?.writtenAt ?? [])
    .sort()
    .at(-1)
}
