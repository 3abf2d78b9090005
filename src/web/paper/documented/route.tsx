import { refuse } from '../../../domain/result.ts'
import { isDocumented, tickDocumented } from '../../../domain/sip/copy-plan.ts'
import { formatDate, formatNumber, possessive } from '../../../text/format.ts'
import { EmptyState, Warning } from '../../../ui/boxes.tsx'
import { ActionLink, Actions, BackLink, Button } from '../../../ui/button.tsx'
import { Checkboxes } from '../../../ui/choices.tsx'
import { Status } from '../../../ui/status.tsx'
import { ticked } from '../../fields.ts'
import { FormFrame, FormTop } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import { personName, sipForm, sipHref } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'

/** The unit has written its part in its own record. Also for a unit whose ground has ended: what it did, it did. */
export const documentedPage = sipForm({
  path: '/as/:as/sip/:sip/plan/documented',
  section: 'documented',
  fields: () => ({ done: ticked() }),
  view: ({ view, names }, form, request) => {
    const { t, lang } = request
    const words = t.paper.documented
    const { readsPlan, unit } = view.mine
    const ours = view.plan.documented.findLast((d) => d.unit === unit)
    const established = view.plan.established !== undefined
    const done = established && isDocumented(view, unit)
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, readsPlan ? '/plan' : '')}>
            {(readsPlan ? t.paper.sheet.toPlan : t.plan.back)(possessive(lang, firstName(view.who.name)))}
          </BackLink>
          <h1>{words.heading}</h1>
          <p class="lead">{words.lead}</p>
          {readsPlan && !established ? (
            <EmptyState title={words.notYet}>
              <p>{words.notYetText}</p>
            </EmptyState>
          ) : (
            <>
              {!readsPlan && (
                <Warning icon="info">
                  <p>{words.closed}</p>
                </Warning>
              )}
              {readsPlan && (
                <p>
                  <ActionLink href={sipHref(request, view.id, '/plan/extract')} icon="file-text">
                    {words.toExtract}
                  </ActionLink>
                </p>
              )}
              {ours !== undefined && (
                <p>
                  <Status kind={done ? 'ok' : 'soon'}>
                    {done
                      ? words.done(
                          formatNumber(lang, ours.version),
                          formatDate(lang, ours.on, 'short'),
                          personName(names, ours.by),
                        )
                      : words.old(formatNumber(lang, ours.version))}
                  </Status>
                </p>
              )}
              {!done && (
                <FormFrame form={form}>
                  <Checkboxes
                    form={form.state}
                    name="done"
                    label={words.heading}
                    labelHidden
                    options={[{ value: 'yes', label: words.confirm }]}
                  />
                  <Actions>
                    <Button>{words.save}</Button>
                  </Actions>
                </FormFrame>
              )}
            </>
          )}
          <WhyRule rule="documented-with-us" request={request} />
        </>
      ),
    }
  },
  decide:
    ({ done }) =>
    (sip, ctx) =>
      done ? tickDocumented(sip, ctx) : refuse('choose-one', 'done'),
  then: () => '/plan/documented',
})
