import { planFields, planSheetFields } from '../../domain/sip/plan-fields.ts'
import type { FreeTextKind, TextKind } from '../../domain/sip/text-kinds.ts'
import type { Request } from '../request.ts'

/** What a text is called: a field of the preparation or the plan by its own label, all others from the catalogue. */
export function textLabel({ t, lang }: Request, kind: TextKind): string {
  const field =
    planFields.find((f) => `preparation/${f.key}` === kind) ??
    planSheetFields.find((f) => `plan/${f.key}` === kind)
  if (field !== undefined) return field.label[lang]
  const labels: Readonly<Record<FreeTextKind, string>> = t.sip.texts
  const known: Readonly<Record<string, string>> = labels
  return known[kind] ?? t.sip.history.preparation
}
