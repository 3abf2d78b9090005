import { groundHolds, reaches, yesHolds } from '../../domain/access/grounds.ts'
import type { SipView } from '../../domain/access/view.ts'
import type { LocalDate } from '../../domain/calendar/local-date.ts'
import type { FunctionCode } from '../../domain/organisation/organisation.ts'

export const needsForCall = ['purpose', 'question', 'unit', 'yes', 'ground'] as const
export type NeedForCall = (typeof needsForCall)[number]

/** What calling takes, and whether it is there. `functions` are those of a unit, since a ground may name one. */
export function readiness(
  view: SipView,
  functions: (unit: string) => readonly FunctionCode[],
  on: LocalDate,
): Readonly<Record<NeedForCall, boolean>> {
  const units = view.parties.flatMap(({ who }) => (who.kind === 'unit' ? [who.unit] : []))
  const covered = (unit: string) =>
    view.grounds.some(
      (g) =>
        g.from === view.need.authority &&
        g.contents.includes('plan') &&
        groundHolds(g, on) &&
        reaches(g.to, { unit, functions: functions(unit) }),
    )
  return {
    purpose: view.preparation.fields.matters !== undefined,
    question: view.preparation.questions.length > 0,
    unit: units.length > 0,
    yes: yesHolds(view),
    ground: units.length > 0 && units.every(covered),
  }
}
