import type { PlanChange } from '../../domain/sip/plan-changes.ts'
import { planSheetFields } from '../../domain/sip/plan-fields.ts'
import { formatDate } from '../../text/format.ts'
import type { StaffRequest } from '../request.ts'

/** Which part of the plan a change concerns: "Insats: Styrketräning, hur ofta". */
export function changeLabel(change: PlanChange, { t, lang }: StaffRequest): string {
  const { kinds, parts } = t.plan.changes
  if (change.kind === 'field')
    return planSheetFields.find((f) => f.key === change.id)?.label[lang] ?? t.plan.hidden
  if (change.kind === 'long-term-goal' || change.kind === 'nobody-else') return kinds[change.kind]
  const { what } = change
  const part: Readonly<Record<string, string>> = parts
  return what === 'added' || what === 'removed' ? kinds[change.kind] : (part[what] ?? kinds[change.kind])
}

/** What it said before and says now, in words: dates as dates, and nothing as nothing. */
export function changeWords(
  change: PlanChange,
  { t, lang }: StaffRequest,
): { readonly before: string; readonly after: string } {
  const { nothing, nobodyElse } = t.plan.changes
  if (change.what === 'added') return { before: '', after: change.text }
  if (change.what === 'removed') return { before: change.text, after: '' }
  if (!('before' in change)) return { before: '', after: '' }
  const said = (value: string): string => {
    if (change.kind === 'nobody-else') return nobodyElse[value === 'true' ? 'yes' : 'no']
    if (value === '') return nothing
    return change.kind === 'measure' && (change.what === 'starts' || change.what === 'ends')
      ? formatDate(lang, value, 'short')
      : value
  }
  return { before: said(change.before), after: said(change.after) }
}
