import { refuse } from '../../../domain/result.ts'
import { holdPreparation } from '../../../domain/sip/prepare-meeting.ts'
import { Actions, BackLink, Button } from '../../../ui/button.tsx'
import { Radios } from '../../../ui/choices.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { choice, date } from '../../fields.ts'
import { FormFrame, FormTop } from '../../form-page.tsx'
import { leadsAndGoesOn, sipForm, sipHref } from '../../sip-page.tsx'

/** A day when it was prepared: together, or by the form sent home. It may take several. */
export const occasionPage = sipForm({
  path: '/as/:as/sip/:sip/prepare/occasions',
  section: 'prepare-occasions',
  only: leadsAndGoesOn,
  fields: () => ({ on: date(), how: choice(['together', 'sent']) }),
  values: (_, { on }) => ({ on }),
  view: ({ view }, form, request) => {
    const { t } = request
    const words = t.prepare.occasions
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/prepare')}>{words.back}</BackLink>
          <h1>{words.title}</h1>
          <FormFrame form={form}>
            <DateField form={form.state} name="on" label={words.on} hint={t.common.dateHint} />
            <Radios
              form={form.state}
              name="how"
              label={words.how}
              options={[
                { value: 'together', label: words.together },
                { value: 'sent', label: words.sent },
              ]}
            />
            <Actions>
              <Button>{words.save}</Button>
            </Actions>
          </FormFrame>
        </>
      ),
    }
  },
  decide: (data) => (sip, ctx) => {
    if (data.on === undefined) return refuse('date-missing', 'on')
    if (data.how === undefined) return refuse('choose-one', 'how')
    return holdPreparation(sip, { on: data.on, formSentHome: data.how === 'sent' }, ctx)
  },
  then: () => '/prepare',
})
