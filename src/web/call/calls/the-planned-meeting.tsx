import { daysBetween } from '../../../domain/calendar/local-date.ts'
import { timingOf } from '../../../domain/sip/plan-meeting.ts'
import { formatCount, formatDate } from '../../../text/format.ts'
import { ActionLink } from '../../../ui/button.tsx'
import { Columns } from '../../../ui/columns.tsx'
import { Status } from '../../../ui/status.tsx'
import { firstName } from '../../names.ts'
import type { StaffRequest } from '../../request.ts'
import { leadsAndGoesOn, sipHref, textOf } from '../../sip-page.tsx'
import { policyOf } from '../../text-limit.ts'
import { WhyRule } from '../../why-rule.tsx'
import { Agenda, PlaceAndWays, whenText } from '../planned.tsx'
import type { WithUnits } from '../with-units.ts'

const statusOf = { 'in-time': 'ok', late: 'late', 'persons-wish': 'soon' } as const

/** When, where and in what order; for those who lead also how it stands to the time limit. */
export function ThePlannedMeeting({ opened, request }: { opened: WithUnits; request: StaffRequest }) {
  const { view } = opened
  const { t } = request
  const { planned } = view
  // Without the plan open to them there is nothing to say of the meeting.
  if (planned === undefined || view.stage.at === 'ended' || !view.mine.readsPlan) return null
  const leading = leadsAndGoesOn(view) && view.stage.at !== 'ending'
  const name = firstName(view.who.name)
  return (
    <Columns
      asideLabel={t.call.planned.agenda}
      aside={
        <section>
          <h2>{t.call.planned.agenda}</h2>
          <Agenda planned={planned} request={request} />
        </section>
      }
    >
      <section aria-labelledby="planned">
        <h2 id="planned">{whenText(request, planned)}</h2>
        <PlaceAndWays view={view} planned={planned} request={request} />
        {leading && view.meetings.length === 0 && <TimeLimit opened={opened} request={request} />}
        {leading && (
          <>
            <NoSooner opened={opened} request={request} />
            <ul class="links">
              <li>
                <ActionLink href={sipHref(request, view.id, '/calls/meeting')} icon="pencil">
                  {t.call.planned.change}
                </ActionLink>
              </li>
              <li>
                <ActionLink href={sipHref(request, view.id, '/calls/sooner')} icon="clock">
                  {t.call.planned.wishSooner(name)}
                </ActionLink>
              </li>
            </ul>
          </>
        )}
      </section>
    </Columns>
  )
}

function TimeLimit({ opened: { view }, request }: { opened: WithUnits; request: StaffRequest }) {
  const { t, lang } = request
  const { planned } = view
  if (planned === undefined) return null
  const timing = timingOf(view, planned, policyOf(request, view))
  const days = formatCount(lang, daysBetween(view.need.noticedOn, planned.on), t.call.days)
  const words = t.call.planned
  const reason = textOf(view, planned.lateReason)
  return (
    <>
      <p>
        <Status kind={statusOf[timing]}>
          {timing === 'in-time'
            ? words.inTime(days)
            : timing === 'late'
              ? words.late(days)
              : words['persons-wish'](days, firstName(view.who.name))}
        </Status>
      </p>
      {reason !== undefined && <p class="kept">{words.why(reason)}</p>}
      <WhyRule rule="meeting-within-weeks" request={request} />
    </>
  )
}

/** That an earlier day was asked for, and why there was none: said as long as it explains the day that is planned. */
function NoSooner({ opened: { view }, request }: { opened: WithUnits; request: StaffRequest }) {
  const reason = textOf(view, view.sooner?.reason)
  if (view.sooner === undefined || reason === undefined) return null
  const { noSooner } = request.t.call.planned
  return (
    <p class="kept">
      {noSooner(firstName(view.who.name), formatDate(request.lang, view.sooner.wanted, 'long'))} {reason}
    </p>
  )
}
