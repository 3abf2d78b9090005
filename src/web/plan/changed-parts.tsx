import type { PlanChange } from '../../domain/sip/plan-changes.ts'
import { formatCount } from '../../text/format.ts'
import type { StaffRequest } from '../request.ts'
import { changeLabel } from './change-words.ts'

const atMost = 5

/** Which parts are new, in a few lines beside the plan; the words are on a page of their own. */
export function ChangedParts({
  changes,
  request,
}: {
  changes: readonly PlanChange[]
  request: StaffRequest
}) {
  const { t, lang } = request
  const words = t.plan.changes
  if (changes.length === 0) return <p class="soft">{words.none}</p>
  const more = changes.length - atMost
  return (
    <>
      <ul>
        {changes.slice(0, atMost).map((change) => (
          <li dir="auto">
            {changeLabel(change, request)}
            {change.what === 'added' || change.what === 'removed'
              ? ` (${words[change.what].toLowerCase()})`
              : ''}
          </li>
        ))}
      </ul>
      {more > 0 && <p class="soft">{words.more(formatCount(lang, more, words.changes))}</p>}
    </>
  )
}
