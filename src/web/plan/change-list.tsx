import type { PlanChange } from '../../domain/sip/plan-changes.ts'
import { Compare } from '../../ui/compare.tsx'
import type { StaffRequest } from '../request.ts'
import { changeLabel, changeWords } from './change-words.ts'

/** Every change: what was added, taken away, and what reads otherwise, the words that differ marked. */
export function ChangeList({
  changes,
  before,
  after,
  request,
}: {
  changes: readonly PlanChange[]
  /** What the two are called: "Version 1". */
  before: string
  after: string
  request: StaffRequest
}) {
  const { t } = request
  const words = t.plan.changes
  if (changes.length === 0) return <p class="soft">{words.none}</p>
  return (
    <div class="flow-wide">
      {changes.map((change, index) => {
        const id = `change-${index + 1}`
        const label = changeLabel(change, request)
        if (change.what === 'added' || change.what === 'removed')
          return (
            <section class="flow" aria-labelledby={id}>
              <h3 id={id}>
                {words[change.what]} {label}
              </h3>
              <p class="kept text" dir="auto">
                {change.what === 'added' ? <ins>{change.text}</ins> : <del>{change.text}</del>}
              </p>
            </section>
          )
        const said = changeWords(change, request)
        return (
          <section class="flow" aria-labelledby={id}>
            <h3 id={id}>{label}</h3>
            {(change.kind === 'measure' || change.kind === 'goal') && change.what !== 'what' && (
              <p class="soft kept" dir="auto">
                {change.text}
              </p>
            )}
            <Compare
              level={3}
              before={{ title: before, text: said.before }}
              after={{ title: after, text: said.after }}
              words={{ removed: t.errors.removed, added: t.errors.added }}
            />
          </section>
        )
      })}
    </div>
  )
}
