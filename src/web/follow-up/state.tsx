import { followUpState } from '../../domain/sip/follow-up.ts'
import type { PlannedFollowUp } from '../../domain/sip/sip.ts'
import { formatCount, formatDate, formatTime, relativeDays } from '../../text/format.ts'
import { ActionLink } from '../../ui/button.tsx'
import { Status } from '../../ui/status.tsx'
import type { StaffRequest } from '../request.ts'
import { sipHref, textOf } from '../sip-page.tsx'
import { WhyRule } from '../why-rule.tsx'
import type { Part } from './part.ts'

/** "torsdag 28 januari 2027 klockan 10:00" */
export const dayAndTime = (
  { on, time }: Pick<PlannedFollowUp, 'on' | 'time'>,
  request: StaffRequest,
): string => atTime(formatDate(request.lang, on, 'long'), time, request)

const atTime = (day: string, time: string | undefined, { t, lang }: StaffRequest): string =>
  time === undefined ? day : t.followUp.state.atTime(day, formatTime(lang, time))

/** Where the follow-up stands, in words: when, where, how late, and how many times it has been moved. */
export function State({ opened: { view }, request }: Part) {
  const { t, lang, on } = request
  const words = t.followUp.state
  const { followUp, review } = view
  const state = followUpState(view, on)
  if (state === 'none' || followUp === undefined) return null
  if (state === 'going-on')
    return <p class="lead">{words['going-on'](formatDate(lang, review?.on ?? on, 'long'))}</p>
  if (state === 'leads-to-close') {
    const next = view.followUps.at(-1)?.next
    return <p class="lead">{next === 'close-and-new' ? words['close-and-new'] : words.close}</p>
  }
  const when = dayAndTime(followUp, request)
  const place = textOf(view, followUp.place)
  return (
    <div class="flow">
      {state === 'due' ? (
        <p class="lead">{words.due(atTime(t.common.today, followUp.time, request))}</p>
      ) : (
        <p class="lead">
          {state === 'overdue' ? words.overdue(when) : words.planned(when)}{' '}
          <Status kind={state === 'overdue' ? 'late' : 'wait'}>{relativeDays(lang, followUp.on, on)}</Status>
        </p>
      )}
      {place !== undefined && (
        <p class="kept text" dir="auto">
          {words.where(place)}
        </p>
      )}
      <Moved followUp={followUp} opened={{ view }} request={request} />
      {view.mine.leads && (
        <p class="no-print">
          <ActionLink icon="calendar" href={sipHref(request, view.id, '/follow-up/move')}>
            {words.toMove}
          </ActionLink>
        </p>
      )}
    </div>
  )
}

/** How many times it has been moved, from which first day, and why each time. */
export function Moved({
  followUp,
  opened: { view },
  request,
}: {
  followUp: PlannedFollowUp
  opened: Pick<Part['opened'], 'view'>
  request: StaffRequest
}) {
  const { t, lang } = request
  const words = t.followUp.state
  const { moves } = followUp
  if (moves.length === 0) return null
  return (
    <div class="flow">
      <p>
        {words.moved(
          formatCount(lang, moves.length, t.followUp.times),
          formatDate(lang, followUp.first, 'long'),
        )}
      </p>
      <ul>
        {moves.map((move) => (
          <li class="kept" dir="auto">
            {words.move(formatDate(lang, move.from, 'short'), formatDate(lang, move.to, 'short'))}{' '}
            {move.reason === undefined ? words.newVersion : (textOf(view, move.reason) ?? t.plan.hidden)}
          </li>
        ))}
      </ul>
      <WhyRule rule="moved-keeps-first-date" request={request} />
    </div>
  )
}
