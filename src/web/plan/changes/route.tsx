import { type OpenedVersion, openPlanVersion } from '../../../storage/sip-reader.ts'
import { formatDate, formatNumber, possessive } from '../../../text/format.ts'
import { BackLink } from '../../../ui/button.tsx'
import { firstName } from '../../names.ts'
import { staffPage } from '../../page.tsx'
import { framed, sipHref } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { ChangeList } from '../change-list.tsx'
import { changesBetween } from '../changes-between.ts'

/** The draft beside the version that holds: what the person is to be asked about again. */
export const changes = staffPage<OpenedVersion>({
  path: '/as/:as/sip/:sip/plan/changes',
  load: ({ house, viewer, params }) =>
    openPlanVersion(house, viewer, params.sip ?? '', 'latest', 'plan-changes'),
  view: (opened, request) => {
    const { view, then, version, established, names } = opened
    const { t, lang } = request
    const words = t.plan.changes
    const name = firstName(view.who.name)
    const n = formatNumber(lang, version)
    const since = established.at(-1)?.on
    return framed(
      {
        title: words.title,
        body: (
          <>
            <BackLink href={sipHref(request, view.id, '/plan')}>
              {t.plan.backToPlan(possessive(lang, name))}
            </BackLink>
            <h1>{words.heading}</h1>
            {since !== undefined && (
              <p class="lead">{words.lead(name, n, formatDate(lang, since, 'long'))}</p>
            )}
            <WhyRule rule="material-change-new-version" request={request} />
            <h2>{words.sinceVersion(n)}</h2>
            <ChangeList
              changes={changesBetween(then, view, names, request)}
              before={t.plan.versions.version(n)}
              after={words.draft}
              request={request}
            />
          </>
        ),
      },
      opened,
      request,
    )
  },
})
