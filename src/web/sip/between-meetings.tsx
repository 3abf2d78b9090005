import type { SipView } from '../../domain/access/view.ts'
import { agreedMeasures } from '../../domain/sip/establish-plan.ts'
import { progressStates } from '../../domain/sip/sip.ts'
import { formatList } from '../../text/format.ts'
import { ActionLink, Actions, LinkButton } from '../../ui/button.tsx'
import type { StaffRequest } from '../request.ts'
import { sipHref } from '../sip-page.tsx'

/** While the plan runs: how it goes in one line, and the two things that anybody may need at once. */
export function BetweenMeetings({ view, request }: { view: SipView; request: StaffRequest }) {
  const { between } = request.t.sip
  if (view.stage.at !== 'running' || !view.mine.readsPlan) return null
  const agreed = agreedMeasures(view.plan)
  const counts = progressStates.flatMap((state) => {
    const n = agreed.filter((m) => view.plan.progress[m.id]?.state === state).length
    return n === 0 ? [] : [between.counts[state](n)]
  })
  return (
    <section class="flow" aria-labelledby="between">
      <h2 id="between">{between.title}</h2>
      <p>
        {counts.length === 0 ? between.none : between.ofAll(formatList(request.lang, counts), agreed.length)}{' '}
        <a href={sipHref(request, view.id, '/measures')}>{between.see}</a>
      </p>
      <Actions>
        <LinkButton href={sipHref(request, view.id, '/happened')} kind="quiet">
          {between.happened}
        </LinkButton>
        <ActionLink href={sipHref(request, view.id, '/messages/new')}>{between.write}</ActionLink>
      </Actions>
    </section>
  )
}
