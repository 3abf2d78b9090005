import type { SipView } from '../../../domain/access/view.ts'
import type { Measure } from '../../../domain/sip/sip.ts'
import { type FormState, fieldValue } from '../../../ui/form-state.ts'

/** One row of the form. Without a measure: it was there when the form was opened, and is theirs no longer. */
export type PartRow = { readonly n: number; readonly id: string; readonly measure?: Measure }

/** The measures that a unit answers for, in the order of the plan. */
export const measuresOf = (view: SipView): readonly Measure[] =>
  view.plan.measures.filter((m) => m.responsible.kind === 'unit' && m.responsible.unit === view.mine.unit)

/**
 * The rows as they were sent, so that what was typed stays at its measure whatever has been added or taken away
 * meanwhile; then those that are new.
 */
export function rowsOf(view: SipView, form: FormState, limit: number): readonly PartRow[] {
  const ours = measuresOf(view)
  const sent: PartRow[] = []
  for (let n = 1; n <= limit; n += 1) {
    const id = fieldValue(form, `id-${n}`)
    if (id === '' && fieldValue(form, `why-${n}`) === '') continue
    const measure = ours.find((m) => m.id === id)
    sent.push({ n, id, ...(measure === undefined ? {} : { measure }) })
  }
  const last = sent.at(-1)?.n ?? 0
  const added = ours
    .filter((m) => !sent.some((row) => row.id === m.id))
    .map((measure, index) => ({ n: last + index + 1, id: measure.id, measure }))
  return [...sent, ...added]
}
