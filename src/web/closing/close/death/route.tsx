import { closeSip } from '../../../../domain/sip/close-sip.ts'
import { ActionLink, Actions, BackLink, Button } from '../../../../ui/button.tsx'
import { FormFrame, FormTop } from '../../../form-page.tsx'
import { firstName } from '../../../names.ts'
import { leadsAndGoesOn, sipForm, sipHref } from '../../../sip-page.tsx'
import { WhyRule } from '../../../why-rule.tsx'

/** The person has died. One calm confirmation: what stops, and that nobody is told why. Nothing is asked. */
export const death = sipForm({
  path: '/as/:as/sip/:sip/close/death',
  section: 'close',
  only: leadsAndGoesOn,
  step: true,
  fields: () => ({}),
  view: ({ view }, form, request) => {
    const { t } = request
    const words = t.closing.death
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/close')}>{t.closing.close.title}</BackLink>
          <h1>{words.heading(firstName(view.who.name))}</h1>
          <p class="lead">{words.lead}</p>
          <ul>
            {words.stops.map((what) => (
              <li>{what}</li>
            ))}
          </ul>
          <p>{words.nobodyToldWhy}</p>
          <p>{words.ownRecord}</p>
          <WhyRule rule="death-stops-sending" request={request} />
          <FormFrame form={form}>
            <p>{words.noReturn}</p>
            <Actions>
              <Button>{words.save}</Button>
              <ActionLink href={sipHref(request, view.id)}>{words.keep}</ActionLink>
            </Actions>
          </FormFrame>
        </>
      ),
    }
  },
  decide: () => (sip, ctx) => closeSip(sip, { reason: 'deceased', note: '', whereToTurn: '', told: {} }, ctx),
  then: () => '/closed',
})
