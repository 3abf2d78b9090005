import { proposeEndedGrounds } from '../../../domain/sip/ended-grounds.ts'
import { formatDate } from '../../../text/format.ts'
import { EmptyState } from '../../../ui/boxes.tsx'
import { Actions, BackLink, Button, LinkButton } from '../../../ui/button.tsx'
import { FormFrame, FormTop } from '../../form-page.tsx'
import { leadsAndGoesOn, sipForm, sipHref } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { earlierShares } from '../asked-shares.ts'
import { askedOf } from '../people.ts'
import { suggestedUntil } from '../share-fields.tsx'
import { ShareTable } from '../share-table.tsx'

/** The same as before, proposed once more by one press: recipients and contents, to a new last day. */
export const samePage = sipForm({
  path: '/as/:as/sip/:sip/answer/same',
  section: 'answer-same',
  only: leadsAndGoesOn,
  fields: () => ({}),
  view: (opened, form, request) => {
    const { t, lang } = request
    const { name } = askedOf(opened, request)
    const words = t.answer.same
    const back = sipHref(request, opened.view.id, '/answer')
    const shares = earlierShares(opened, request)
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={back}>{t.answer.title}</BackLink>
          <h1>{words.heading}</h1>
          {shares.length === 0 ? (
            <EmptyState
              title={words.nothing}
              actions={<LinkButton href={back}>{t.answer.title}</LinkButton>}
            />
          ) : (
            <FormFrame form={form}>
              <p class="lead">
                {words.lead(name, formatDate(lang, suggestedUntil(opened, request), 'long'))}
              </p>
              <ShareTable
                id="same"
                caption={words.caption}
                shares={shares}
                opened={opened}
                request={request}
              />
              <WhyRule rule="ground-ends-midnight" request={request} />
              <Actions>
                <Button>{words.button}</Button>
                <LinkButton kind="quiet" href={back}>
                  {t.common.cancel}
                </LinkButton>
              </Actions>
            </FormFrame>
          )}
        </>
      ),
    }
  },
  decide: (_, opened, request) => (sip, ctx) =>
    proposeEndedGrounds(sip, { until: suggestedUntil(opened, request) }, ctx),
  then: (opened, request) =>
    askedOf(opened, request).again === undefined ? '/answer/more' : '/answer/record',
})
