import type { Established } from '../../../domain/sip/sip.ts'
import { type OpenedVersion, openPlanVersion } from '../../../storage/sip-reader.ts'
import { formatDate, formatNumber, possessive } from '../../../text/format.ts'
import { ActionLink, BackLink } from '../../../ui/button.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Status } from '../../../ui/status.tsx'
import { firstName } from '../../names.ts'
import { staffPage } from '../../page.tsx'
import type { StaffRequest } from '../../request.ts'
import { framed, sipHref } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'

/** Every version that has been established, newest first. */
export const versions = staffPage<OpenedVersion>({
  path: '/as/:as/sip/:sip/plan/versions',
  load: ({ house, viewer, params }) =>
    openPlanVersion(house, viewer, params.sip ?? '', 'latest', 'plan-versions'),
  view: (opened, request) => {
    const { view, established } = opened
    const { t, lang } = request
    const words = t.plan.versions
    const whose = possessive(lang, firstName(view.who.name))
    return framed(
      {
        title: words.title,
        body: (
          <>
            <BackLink href={sipHref(request, view.id, '/plan')}>{t.plan.backToPlan(whose)}</BackLink>
            <h1>{words.heading(whose)}</h1>
            <p class="lead">{words.lead}</p>
            <WhyRule rule="version-never-changes" request={request} />
            <Rows>
              {[...established].reverse().map((one, index) => (
                <OneVersion one={one} holds={index === 0} opened={opened} request={request} />
              ))}
            </Rows>
          </>
        ),
      },
      opened,
      request,
    )
  },
})

function OneVersion({
  one,
  holds,
  opened: { view },
  request,
}: {
  one: Established
  holds: boolean
  opened: OpenedVersion
  request: StaffRequest
}) {
  const { t, lang } = request
  const words = t.plan.versions
  const n = formatNumber(lang, one.version)
  const stands = holds && view.stage.at === 'running'
  return (
    <Row end={stands && <Status kind="ok">{words.holds}</Status>}>
      <h2>
        <ActionLink href={sipHref(request, view.id, `/plan/versions/${one.version}`)}>
          {words.version(n)}
        </ActionLink>
      </h2>
      <p>
        {words.agreedOn(formatDate(lang, one.on, 'long'))}{' '}
        {t.plan.sheet.agreement[one.agreement](firstName(view.who.name))}
      </p>
      {one.enteredOn !== undefined && (
        <p class="soft">{words.entered(formatDate(lang, one.enteredOn, 'long'))}</p>
      )}
    </Row>
  )
}
