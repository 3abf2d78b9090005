import { refuse } from '../../../domain/result.ts'
import { takeExtract } from '../../../domain/sip/copy-plan.ts'
import { formatDate, possessive } from '../../../text/format.ts'
import { EmptyState, Warning } from '../../../ui/boxes.tsx'
import { ActionLink, Actions, BackLink, Button } from '../../../ui/button.tsx'
import { CopyText } from '../../../ui/copy-text.tsx'
import { Status } from '../../../ui/status.tsx'
import { text } from '../../fields.ts'
import { FormFrame, FormTop } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import { stripOf } from '../../shell.tsx'
import { sipForm, sipHref, unitName } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { alsoExtract, withCode } from './extract.ts'

/** The unit's own part of the version that holds, as text for its own record, with a code that ties it to the version. */
export const extractPage = sipForm({
  path: '/as/:as/sip/:sip/plan/extract',
  section: 'extract',
  only: (view) => view.mine.readsPlan,
  also: alsoExtract,
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
                text={withCode(extract, request)}
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
                  <ActionLink href={href('/plan/extract/text')}>{words.toText}</ActionLink>
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
