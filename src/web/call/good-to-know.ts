import type { SipView } from '../../domain/access/view.ts'
import { firstName } from '../names.ts'
import type { StaffRequest } from '../request.ts'

/** What makes the meeting good for the person, said to those who come. */
export function goodToKnow(view: SipView, { t }: StaffRequest): readonly string[] {
  const { one } = t.call
  const { adaptations, language } = view.preparation
  const languages: Readonly<Record<string, string>> = t.prepare.meeting.languages
  const spoken = language === undefined || language === 'other' ? undefined : languages[language]
  return adaptations.map((kind) =>
    kind === 'interpreter' && spoken !== undefined
      ? one.interpreterIn(spoken)
      : one.adaptations[kind](firstName(view.who.name)),
  )
}
