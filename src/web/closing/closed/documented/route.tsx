import { documentClosing } from '../../../../domain/sip/after-close.ts'
import { formatDate } from '../../../../text/format.ts'
import { ActionLink, Actions, BackLink, Button } from '../../../../ui/button.tsx'
import { Status } from '../../../../ui/status.tsx'
import { FormFrame, FormTop } from '../../../form-page.tsx'
import { personName, sipForm, sipHref } from '../../../sip-page.tsx'
import { WhyRule } from '../../../why-rule.tsx'

/** The unit has written in its own record that it no longer applies. For everybody on it, whoever led. */
export const documented = sipForm({
  path: '/as/:as/sip/:sip/closed/documented',
  section: 'closed',
  only: (view) => view.closing !== undefined,
  fields: () => ({}),
  view: ({ view, names }, form, request) => {
    const { t, lang } = request
    const words = t.closing.documented
    const ours = view.closing?.documented.find((d) => d.unit === view.mine.unit)
    const back = sipHref(request, view.id, '/closed')
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={back}>{t.closing.closed.backClosed}</BackLink>
          <h1>{words.heading}</h1>
          {view.stage.at === 'ended' && (
            <p class="lead">{words.since(formatDate(lang, view.stage.on, 'long'))}</p>
          )}
          {ours === undefined ? (
            <>
              <p>{words.lead}</p>
              <FormFrame form={form}>
                <Actions>
                  <Button icon="check">{words.save}</Button>
                  <ActionLink href={back}>{t.common.cancel}</ActionLink>
                </Actions>
              </FormFrame>
            </>
          ) : (
            <p>
              <Status kind="ok">
                {words.done(formatDate(lang, ours.on, 'long'), personName(names, ours.by))}
              </Status>
            </p>
          )}
          <WhyRule rule="close-own-record" request={request} />
        </>
      ),
    }
  },
  decide: () => documentClosing,
  then: () => '/closed',
})
