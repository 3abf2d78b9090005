import { endRepresentative } from '../../../../domain/sip/register-representative.ts'
import { Actions, BackLink, Button, LinkButton } from '../../../../ui/button.tsx'
import { FormFrame, FormTop } from '../../../form-page.tsx'
import { leads, sipForm, sipHref } from '../../../sip-page.tsx'
import { askedOf, representativeName } from '../../people.ts'

/** Somebody speaks for the person no longer. Answers already given stay as they were given. */
export const endRepresentativePage = sipForm({
  path: '/as/:as/sip/:sip/answer/representative/:representative/end',
  section: 'answer-representative',
  only: leads,
  step: true,
  fields: () => ({}),
  view: (opened, form, request) => {
    const { t, params } = request
    const words = t.answer.endRepresentative
    const back = sipHref(request, opened.view.id, '/answer/representative')
    const found = opened.view.representatives.find((r) => r.id === params.representative)
    const who = found === undefined ? '' : representativeName(opened, found, request)
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={back}>{words.back}</BackLink>
          <h1>{found === undefined ? words.gone : words.heading(who, askedOf(opened, request).name)}</h1>
          {found !== undefined && (
            <>
              <p class="lead">{words.lead}</p>
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
    endRepresentative(sip, { representative: request.params.representative ?? '' }, ctx),
  then: () => '/answer/representative',
})
