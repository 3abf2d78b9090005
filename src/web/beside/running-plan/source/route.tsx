import { takeRunningPlan } from '../../../../domain/sip/beside.ts'
import { Actions, BackLink, Button } from '../../../../ui/button.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { text } from '../../../fields.ts'
import { FormFrame, FormTop } from '../../../form-page.tsx'
import { sipForm, sipHref, textOf } from '../../../sip-page.tsx'
import { WhyRule } from '../../../why-rule.tsx'

/** Where a plan that is typed in afterwards comes from: until it holds here. */
export const runningPlanSource = sipForm({
  path: '/as/:as/sip/:sip/running-plan/source',
  section: 'running-plan',
  only: ({ mine, stage, plan }, { posts }) =>
    mine.leads && (posts || (stage.at !== 'ended' && plan.established === undefined)),
  fields: () => ({ system: text(), number: text() }),
  values: ({ view }) => ({
    system: textOf(view, view.takenFrom?.system) ?? '',
    number: textOf(view, view.takenFrom?.number) ?? '',
  }),
  view: ({ view }, form, request) => {
    const words = request.t.beside.source
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/running-plan')}>{words.back}</BackLink>
          <h1>{words.heading}</h1>
          <p class="lead">{words.lead}</p>
          <FormFrame form={form}>
            <TextField form={form.state} name="system" label={words.system} />
            <TextField
              form={form.state}
              name="number"
              label={words.number}
              note={request.t.common.optional}
              hint={words.numberHint}
              width="medium"
            />
            <WhyRule rule="late-entry-with-source" request={request} />
            <Actions>
              <Button>{words.save}</Button>
            </Actions>
          </FormFrame>
        </>
      ),
    }
  },
  decide: (data) => (sip, ctx) => takeRunningPlan(sip, data, ctx),
  then: () => '/running-plan',
})
