import { liftExclusion } from '../../../../domain/sip/exclude-recipient.ts'
import { Actions, BackLink, Button, LinkButton } from '../../../../ui/button.tsx'
import { FormFrame, FormTop } from '../../../form-page.tsx'
import { leadsAndGoesOn, sipForm, sipHref } from '../../../sip-page.tsx'
import { WhyRule } from '../../../why-rule.tsx'
import { askedOf } from '../../people.ts'
import { excludedName } from '../../read-aloud.tsx'

/** The person has changed her mind about somebody who was to know nothing. */
export const liftPage = sipForm({
  path: '/as/:as/sip/:sip/answer/exclude/:exclusion/lift',
  section: 'answer-exclude',
  only: leadsAndGoesOn,
  step: true,
  fields: () => ({}),
  view: (opened, form, request) => {
    const { t } = request
    const { name } = askedOf(opened, request)
    const words = t.answer.lift
    const back = sipHref(request, opened.view.id, '/answer')
    const exclusion = opened.view.exclusions.find((x) => x.id === request.params.exclusion)
    const who = exclusion === undefined ? '' : excludedName(opened, exclusion, request)
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={back}>{t.answer.title}</BackLink>
          <h1>{exclusion === undefined ? words.gone : words.heading(name, who)}</h1>
          {exclusion !== undefined && (
            <>
              <p class="lead">{words.lead(name)}</p>
              <FormFrame form={form}>
                <p>{words.effect(who)}</p>
                <Actions>
                  <Button>{words.button(who)}</Button>
                  <LinkButton kind="quiet" href={back}>
                    {t.answer.changeNothing}
                  </LinkButton>
                </Actions>
              </FormFrame>
              <WhyRule rule="excluded-reads-nothing" request={request} />
            </>
          )}
        </>
      ),
    }
  },
  decide: (_, __, request) => (sip, ctx) =>
    liftExclusion(sip, { exclusion: request.params.exclusion ?? '' }, ctx),
  then: () => '/answer',
})
