import type { SipView } from '../../domain/access/view.ts'
import { type PlanChange, planChanges, type WordedPlan } from '../../domain/sip/plan-changes.ts'
import type { Names } from '../../storage/sip-reader.ts'
import { firstName } from '../names.ts'
import type { Request } from '../request.ts'
import { unitName } from '../sip-page.tsx'

/** What differs between two readings of the plan, as far as the viewer may read both. */
export function changesBetween(
  before: SipView,
  after: SipView,
  names: Names,
  { t }: Request,
): readonly PlanChange[] {
  return planChanges(worded(before), worded(after), ({ responsible }, words) => {
    if (responsible.kind === 'unit') return unitName(names, responsible.unit)
    return responsible.kind === 'person'
      ? firstName(after.who.name)
      : (words[responsible.name] ?? t.plan.hidden)
  })
}

const worded = ({ plan, texts }: SipView): WordedPlan => ({
  plan,
  words: Object.fromEntries(Object.entries(texts).map(([block, { body }]) => [block, body])),
})
