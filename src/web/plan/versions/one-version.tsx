import { type OpenedVersion, openPlanVersion } from '../../../storage/sip-reader.ts'
import { formatDate, formatNumber, possessive } from '../../../text/format.ts'
import { BackLink } from '../../../ui/button.tsx'
import { firstName } from '../../names.ts'
import { staffPage } from '../../page.tsx'
import { framed, sipHref } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { ChangeList } from '../change-list.tsx'
import { changesBetween } from '../changes-between.ts'
import { PlanDocument } from '../sheet/document.tsx'

/** The plan as it stood when a version was established, and what had changed since the one before. */
export const oneVersion = staffPage<OpenedVersion>({
  path: '/as/:as/sip/:sip/plan/versions/:version',
  load: async ({ house, viewer, params }) => {
    const asked = params.version ?? ''
    // Anything but a number is no version; 'latest' is not an address.
    return /^[1-9]\d{0,4}$/.test(asked)
      ? openPlanVersion(house, viewer, params.sip ?? '', Number(asked), 'plan-version')
      : undefined
  },
  view: (opened, request) => {
    const { view, then, before, version, names } = opened
    const { t, lang } = request
    const words = t.plan.versions
    const whose = possessive(lang, firstName(view.who.name))
    const n = formatNumber(lang, version)
    const { established } = then.plan
    // Whoever was called afterwards had not been asked then.
    const calls = then.calls.filter(
      (c) =>
        then.plan.answers[c.id] !== undefined ||
        c.sentOn <= (established?.enteredOn ?? established?.on ?? ''),
    )
    return framed(
      {
        title: words.titleOf(n),
        body: (
          <div class="flow-wide">
            <div class="flow">
              <BackLink href={sipHref(request, view.id, '/plan/versions')}>{words.back}</BackLink>
              {established !== undefined && (
                <p>
                  {words.agreedOn(formatDate(lang, established.on, 'long'))}{' '}
                  {established.enteredOn !== undefined &&
                    words.entered(formatDate(lang, established.enteredOn, 'long'))}
                </p>
              )}
              <WhyRule rule="version-never-changes" request={request} />
            </div>
            <PlanDocument
              view={{ ...then, calls }}
              names={names}
              request={request}
              links={false}
              title={words.headingOf(whose, n)}
            />
            {before !== undefined && (
              <section class="flow" aria-labelledby="changed">
                <h2 id="changed">{words.changed(formatNumber(lang, version - 1))}</h2>
                <ChangeList
                  changes={changesBetween(before, then, names, request)}
                  before={words.version(formatNumber(lang, version - 1))}
                  after={words.version(n)}
                  request={request}
                />
              </section>
            )}
          </div>
        ),
      },
      opened,
      request,
    )
  },
})
