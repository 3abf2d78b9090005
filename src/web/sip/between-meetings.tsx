import type { SipView } from '../../domain/access/view.ts'
import { agreedMeasures } from '../../domain/sip/establish-plan.ts'
import { ActionLink, Actions, LinkButton } from '../../ui/button.tsx'
import type { StaffRequest } from '../request.ts'
import { sipHref } from '../sip-page.tsx'

/** While the plan runs: how it goes in one line, and the two things that anybody may need at once. */
export function BetweenMeetings({ view, request }: { view: SipView; request: StaffRequest }) {
  const { between } = request.t.sip
  if (view.stage.at !== 'running' || !view.mine.readsPlan) return null
  const agreed = agreedMeasures(view.plan)
  const count = (state: string) => agreed.filter((m) => view.plan.progress[m.id]?.state === state).length
  const told = agreed.some((m) => view.plan.progress[m.id] !== undefined)
  return (
    <section class="flow" aria-labelledby="between">
      <h2 id="between">{between.title}</h2>
      <p>
        {told
          ? between.counts(count('started'), count('done'), count('hindered'), agreed.length)
          : between.none}{' '}
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
