import type { SipView } from '../../../domain/access/view.ts'
import { doneAnswers } from '../../../domain/sip/sip.ts'
import { formatCount, formatDate, formatList, formatNumber } from '../../../text/format.ts'
import { Warning } from '../../../ui/boxes.tsx'
import { ActionLink } from '../../../ui/button.tsx'
import { firstName } from '../../names.ts'
import type { StaffRequest } from '../../request.ts'
import { sipHref } from '../../sip-page.tsx'

type Props = { view: SipView; request: StaffRequest }

/** What there is to know before the reason is chosen: a change that is lost, and how the last follow-up went. */
export function BeforeClosing({ view, request }: Props) {
  if (view.stage.at === 'ending') return null
  return (
    <>
      {view.plan.revision?.changed === true && (
        <Warning>
          <p>{request.t.closing.close.changeLost}</p>
        </Warning>
      )}
      <LastFollowUp view={view} request={request} />
    </>
  )
}

function LastFollowUp({ view, request }: Props) {
  const { t, lang } = request
  const words = t.closing.close
  const held = view.followUps.at(-1)
  if (held === undefined) return null
  const measures = Object.values(held.measures)
  const went = doneAnswers.flatMap((done) => {
    const n = measures.filter((m) => m.done === done).length
    return n === 0 ? [] : [formatCount(lang, n, words.went[done])]
  })
  const goals = Object.values(held.goals)
  const there = goals.filter((g) => g.person === 4).length
  return (
    <p>
      {words.lastFollowUp(formatDate(lang, held.on, 'long'))}{' '}
      {went.length > 0 && `${formatList(lang, went)}. `}
      {goals.length > 0 &&
        words.goalsThere(
          firstName(view.who.name),
          formatNumber(lang, there),
          formatNumber(lang, goals.length),
        )}{' '}
      <ActionLink
        href={sipHref(request, view.id, `/follow-up/held/${view.followUps.length}`)}
        icon="arrow-right"
      >
        {words.toLastFollowUp}
      </ActionLink>
    </p>
  )
}
