import { dropGround } from '../../../../domain/sip/propose-ground.ts'
import { Actions, BackLink, Button, LinkButton } from '../../../../ui/button.tsx'
import { FormFrame, FormTop } from '../../../form-page.tsx'
import { leads, sipForm, sipHref } from '../../../sip-page.tsx'
import { split } from '../../ids.ts'
import { askedOf } from '../../people.ts'
import { forEach } from '../../share-fields.tsx'
import { ShareTable } from '../../share-table.tsx'
import { recipientsOf, sharesOf } from '../../shares.ts'

/** Takes a proposal off before anybody has been asked about it. */
export const dropGroundPage = sipForm({
  path: '/as/:as/sip/:sip/answer/ground/:what/drop',
  section: 'answer-ground',
  only: leads,
  step: true,
  fields: () => ({}),
  view: (opened, form, request) => {
    const { t } = request
    const words = t.answer.drop
    const back = sipHref(request, opened.view.id, '/answer')
    const named = split(request.params.what ?? '')
    const shares = sharesOf(opened.view.grounds.filter((g) => g.state === 'proposed' && named.includes(g.id)))
    const who = recipientsOf(opened, shares, request).join(', ')
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={back}>{t.answer.title}</BackLink>
          <h1>{shares.length === 0 ? words.gone : words.heading(who)}</h1>
          {shares.length > 0 && (
            <>
              <p class="lead">{words.lead(askedOf(opened, request).name)}</p>
              <ShareTable
                id="dropped"
                caption={words.what}
                shares={shares}
                opened={opened}
                request={request}
              />
              <FormFrame form={form}>
                <Actions>
                  <Button>{words.button(who)}</Button>
                  <LinkButton kind="quiet" href={back}>
                    {t.answer.changeNothing}
                  </LinkButton>
                </Actions>
              </FormFrame>
            </>
          )}
        </>
      ),
    }
  },
  decide: (_, __, request) => (sip, ctx) =>
    forEach(split(request.params.what ?? ''), (ground) => dropGround(sip, { ground }, ctx)),
  then: () => '/answer',
})
