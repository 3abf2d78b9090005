import type { PlanChange } from '../../domain/sip/plan-changes.ts'
import { Compare } from '../../ui/compare.tsx'
import type { StaffRequest } from '../request.ts'
import { changeLabel, changeWords } from './change-words.ts'

/** Every change: what reads otherwise, the words that differ marked; then what was added and what was taken away. */
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
  if (changes.length === 0) return <p class="soft">{t.plan.changes.none}</p>
  const reads = changes.filter((c) => c.what !== 'added' && c.what !== 'removed')
  return (
    <div class="flow-wide">
      {reads.map((change) => {
        const said = changeWords(change, request)
        return (
          <div class="flow">
            <h3>{changeLabel(change, request)}</h3>
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
          </div>
        )
      })}
      <Whole what="added" changes={changes} request={request} />
      <Whole what="removed" changes={changes} request={request} />
    </div>
  )
}

/** Goals and measures that came whole, or went. */
function Whole({
  what,
  changes,
  request,
}: {
  what: 'added' | 'removed'
  changes: readonly PlanChange[]
  request: StaffRequest
}) {
  const these = changes.filter((c) => c.what === what)
  if (these.length === 0) return null
  const Mark = what === 'added' ? 'ins' : 'del'
  return (
    <div class="flow">
      <h3>{request.t.plan.changes[what]}</h3>
      <ul class="links">
        {these.map((change) => (
          <li class="kept" dir="auto">
            {changeLabel(change, request)}: <Mark>{change.text}</Mark>
          </li>
        ))}
      </ul>
    </div>
  )
}
