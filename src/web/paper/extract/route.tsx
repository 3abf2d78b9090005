import { refuse } from '../../../domain/result.ts'
import { takeExtract } from '../../../domain/sip/copy-plan.ts'
import { checkCode } from '../../../storage/seal.ts'
import { type OpenedSip, openPlanVersion } from '../../../storage/sip-reader.ts'
import { formatDate, possessive } from '../../../text/format.ts'
import { EmptyState, Warning } from '../../../ui/boxes.tsx'
import { ActionLink, Actions, BackLink, Button } from '../../../ui/button.tsx'
import { CopyText } from '../../../ui/copy-text.tsx'
import { Status } from '../../../ui/status.tsx'
import { text } from '../../fields.ts'
import { FormFrame, FormTop } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import type { StaffRequest } from '../../request.ts'
import { stripOf } from '../../shell.tsx'
import { sipForm, sipHref, unitName } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { asItHolds } from '../sheet/holding.ts'
import { extractText } from './extract-text.ts'

type Extract = OpenedSip & { readonly extract?: { readonly text: string; readonly code: string } }

/** The unit's own part of the version that holds, as text for its own record, with a code that ties it to the version. */
export const extractPage = sipForm({
  path: '/as/:as/sip/:sip/plan/extract',
  section: 'extract',
  only: (view) => view.mine.readsPlan,
  also: async (opened, request): Promise<Extract> => {
    const extract = await extractOf(opened, request)
    return { ...opened, ...(extract === undefined ? {} : { extract }) }
  },
  fields: () => ({ code: text() }),
  view: (opened, form, request) => {
    const { view, names, extract } = opened
    const { t, lang } = request
    const words = t.paper.extract
    const taken = view.plan.extracts.find((x) => x.unit === view.mine.unit && x.code === extract?.code)
    const href = (below: string) => sipHref(request, view.id, below)
    return {
      title: words.title,
      strip: <div class="no-print">{stripOf(request, view)}</div>,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={href('/plan')}>
            {t.paper.sheet.toPlan(possessive(lang, firstName(view.who.name)))}
          </BackLink>
          <div class="no-print flow">
            <h1>{words.heading}</h1>
            <p class="lead">{words.lead(unitName(names, view.mine.unit))}</p>
          </div>
          {extract === undefined ? (
            <EmptyState title={words.notYet}>
              <p>{words.notYetText}</p>
            </EmptyState>
          ) : (
            <>
              <CopyText
                id="extract"
                label={words.text}
                hint={words.select}
                text={`${extract.text}\n${words.lines.code(extract.code)}`}
              />
              <div class="no-print flow">
                <p>
                  <b>{words.code}:</b> <code>{extract.code}</code>. {words.codeWhy}
                </p>
                {form.state.errors._form !== undefined && (
                  <Warning>
                    <p>{words.stale}</p>
                  </Warning>
                )}
                {taken === undefined ? (
                  <FormFrame form={form} more={{ code: extract.code }}>
                    <Actions>
                      <Button>{words.taken}</Button>
                    </Actions>
                  </FormFrame>
                ) : (
                  <p>
                    <Status kind="ok">{words.takenBefore(formatDate(lang, taken.on, 'short'))}</Status>
                  </p>
                )}
                <Actions>
                  <ActionLink href={href('/plan/documented')}>{words.documented}</ActionLink>
                  <ActionLink href={href('/plan/extract/check')}>{words.check}</ActionLink>
                </Actions>
                <WhyRule rule="copy-shows-what-they-may-see" request={request} />
              </div>
            </>
          )}
        </>
      ),
    }
  },
  // The code is what was on the page that was copied: when the plan is another by now, so is the code.
  decide:
    ({ code }, { extract, view }) =>
    (sip, ctx) =>
      extract !== undefined &&
      (code !== extract.code || sip.plan.established?.version !== view.plan.established?.version)
        ? refuse('changed-meanwhile')
        : takeExtract(sip, { code }, ctx),
  then: () => '/plan/documented',
})

/** The extract and its code; nothing while no version holds. */
async function extractOf({ view, names }: OpenedSip, request: StaffRequest): Promise<Extract['extract']> {
  if (view.plan.established === undefined) return undefined
  const { house, viewer } = request
  const opened = await openPlanVersion(house, viewer, view.id, 'latest', 'extract')
  if (opened === undefined) return undefined
  const body = extractText(asItHolds(opened), names, request)
  return { text: body, code: checkCode(house.master, `${view.id}\n${body}`) }
}
