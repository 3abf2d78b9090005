import { meetingDeadline, policyOn } from '../../domain/policy.ts'
import type { OpenedSip } from '../../storage/sip-reader.ts'
import { ActionLink, BackLink } from '../../ui/button.tsx'
import { Columns } from '../../ui/columns.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { Status } from '../../ui/status.tsx'
import type { StaffRequest } from '../request.ts'
import { leads, sipPage } from '../sip-page.tsx'
import { WhyRule } from '../why-rule.tsx'
import { HowLong } from './how-long.tsx'
import { NextStep } from './next-step.tsx'
import { Noted } from './noted.tsx'
import { wordsFor } from './person-words.ts'
import { PlacementState, placementRows } from './placement/times.tsx'

type Props = { opened: OpenedSip; request: StaffRequest }

/** What was noticed, what it has led to, and what waits. For the unit that leads. */
export const overviewPage = sipPage({
  path: '/as/:as/sip/:sip/need',
  section: 'need',
  only: leads,
  view: (opened, request) => {
    const { t } = request
    const w = t.need.overview
    const { whose, to } = wordsFor(opened.view, request)
    const goesOn = opened.view.stage.at !== 'ended'
    return {
      title: w.title,
      body: (
        <div class="flow">
          <BackLink href={to()}>{t.need.toSip(whose)}</BackLink>
          <h1>{w.h1(whose)}</h1>
          {goesOn ? (
            <Columns asideLabel={w.clock} aside={<Clock opened={opened} request={request} />}>
              <Matter opened={opened} request={request} />
              {opened.view.yes.answer === 'not-asked' && (
                <p>
                  <ActionLink href={to('/need/refuse')}>{w.refuse}</ActionLink>{' '}
                  <span class="soft">{w.refuseAbout}</span>
                </p>
              )}
            </Columns>
          ) : (
            <div class="flow-wide">
              <Matter opened={opened} request={request} />
            </div>
          )}
        </div>
      ),
    }
  },
})

function Matter(props: Props) {
  return (
    <>
      <NextStep {...props} />
      <Notices {...props} />
      <Placement {...props} />
      <Noted {...props} />
    </>
  )
}

function Clock({ opened: { view }, request }: Props) {
  const { t, house } = request
  const deadline = meetingDeadline(view.need.noticedOn, policyOn(house.region, view.policy.on))
  const waits = view.meetings.length === 0
  return (
    <>
      <h2>{t.need.overview.clock}</h2>
      <p>
        {t.need.overview.meetingBy} <b>{wordsFor(view, request).day(deadline)}</b>
      </p>
      {waits && (
        <p>
          <HowLong due={deadline} request={request} />
        </p>
      )}
      <WhyRule rule="meeting-within-weeks" request={request} />
    </>
  )
}

function Notices({ opened: { view }, request }: Props) {
  if (view.notices.length === 0) return null
  const w = request.t.need.overview
  const { name, day, to } = wordsFor(view, request)
  return (
    <section class="flow" aria-labelledby="notices">
      <h2 id="notices">{w.noticesTitle}</h2>
      <Rows>
        {view.notices.map((n) => (
          <Row
            end={
              <Status kind={n.handled ? 'ok' : 'wait'}>
                {!n.handled ? w.noticeWaits(name) : n.joins === true ? w.noticeYes(name) : w.noticeNo(name)}
              </Status>
            }
          >
            <ActionLink href={to(`/need/joining/${n.id}`)}>{w.notice(day(n.on))}</ActionLink>
          </Row>
        ))}
      </Rows>
    </section>
  )
}

function Placement({ opened: { view }, request }: Props) {
  const rows = placementRows(view, request)
  if (rows.length === 0) return null
  const w = request.t.need.overview
  const { to } = wordsFor(view, request)
  return (
    <section class="flow" aria-labelledby="placement">
      <h2 id="placement">{w.placementTitle}</h2>
      <Rows>
        {rows.map((row) => (
          <Row>
            <PlacementState row={row} request={request} level={3} />
          </Row>
        ))}
      </Rows>
      {view.stage.at !== 'ended' && (
        <ActionLink href={to('/need/placement')} icon="arrow-right">
          {w.placementDo}
        </ActionLink>
      )}
    </section>
  )
}
