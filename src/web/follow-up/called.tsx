import { callToFollowUpBy } from '../../domain/sip/follow-up.ts'
import { answerHolds } from '../../domain/sip/sip.ts'
import { formatDate, formatNumber } from '../../text/format.ts'
import { Warning } from '../../ui/boxes.tsx'
import { ActionLink } from '../../ui/button.tsx'
import { Status } from '../../ui/status.tsx'
import { sipHref, textOf } from '../sip-page.tsx'
import { policyOf } from '../text-limit.ts'
import type { Part } from './part.ts'
import { dayAndTime } from './state.tsx'

/** The day by which to call to the follow-up; undefined while nobody has been called to anything. */
export function callBy({ opened: { view }, request }: Part) {
  const { followUp, planned, review } = view
  if (followUp === undefined || planned !== undefined || review !== undefined || view.calls.length === 0)
    return undefined
  return callToFollowUpBy(followUp, policyOf(request, view))
}

/** The follow-up's own call: its meeting, and how many have answered. */
export function Called({ opened, request }: Part) {
  const { view } = opened
  const { t, lang, on } = request
  const words = t.followUp.called
  const { planned, followUp } = view
  const by = callBy({ opened, request })
  if (planned === undefined && by === undefined) return null
  const link = (below: string, label: string) => (
    <p>
      <ActionLink href={sipHref(request, view.id, below)}>{label}</ActionLink>
    </p>
  )
  if (planned === undefined)
    return (
      <section>
        <h2>{words.title}</h2>
        <p>{words.notYet}</p>
        {by !== undefined && (
          <p>
            <Status kind={by < on ? 'late' : by === on ? 'soon' : 'wait'}>
              {words.by(formatDate(lang, by, 'long'))}
            </Status>
          </p>
        )}
        {view.mine.leads && link('/calls/meeting', words.call)}
      </section>
    )
  const answered = view.calls.filter((c) => answerHolds(view, c)).length
  return (
    <section>
      <h2>{words.title}</h2>
      <p class="kept" dir="auto">
        {words.meeting(dayAndTime(planned, request), textOf(view, planned.place) ?? t.plan.hidden)}
      </p>
      {view.mine.leads && (
        <>
          <p>{words.answered(formatNumber(lang, answered), formatNumber(lang, view.calls.length))}</p>
          {followUp !== undefined && planned.on !== followUp.on && (
            <Warning>
              <p>{words.otherDay}</p>
            </Warning>
          )}
          {link('/calls', words.toCalls)}
          {planned.on <= on && link('/meeting/record', words.record)}
        </>
      )}
    </section>
  )
}
