import { addGoal } from '../../../domain/sip/write-plan.ts'
import { possessive } from '../../../text/format.ts'
import { Actions, BackLink, Button } from '../../../ui/button.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { audienceFields, MayRead, withAudience } from '../../audience.tsx'
import { text } from '../../fields.ts'
import { FormFrame, FormTop } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import { UnlessStopped } from '../../plan/unless-stopped.tsx'
import { leads, sipForm, sipHref, textOf } from '../../sip-page.tsx'
import { textLimit } from '../../text-limit.ts'
import { HoldsAlready } from '../holds-already.tsx'

/** One goal on the way to the long-term goal. */
export const goal = sipForm({
  path: '/as/:as/sip/:sip/plan/goal',
  section: 'goal',
  only: leads,
  fields: ({ view }) => ({ ...audienceFields(view), goal: text() }),
  view: (opened, form, request) => {
    const { view } = opened
    const { t, lang } = request
    const longTerm = textOf(view, view.plan.longTermGoal)
    return {
      title: t.plan.goal.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/plan')}>
            {t.plan.backToPlan(possessive(lang, firstName(view.who.name)))}
          </BackLink>
          <h1>{t.plan.goal.heading}</h1>
          <UnlessStopped opened={opened} form={form} request={request}>
            <HoldsAlready opened={opened} request={request} />
            {longTerm !== undefined && <p class="lead kept">{t.plan.goal.lead(longTerm)}</p>}
            <FormFrame form={form}>
              <TextArea
                form={form.state}
                name="goal"
                label={t.plan.goal.label}
                hint={t.plan.goal.hint}
                limit={textLimit(request, view)}
              />
              <MayRead opened={opened} form={form} request={request} />
              <Actions>
                <Button>{t.plan.goal.save}</Button>
              </Actions>
            </FormFrame>
          </UnlessStopped>
        </>
      ),
    }
  },
  decide: (data) =>
    withAudience(data, (audience, sip, ctx) => addGoal(sip, { body: data.goal, audience }, ctx)),
  then: () => '/plan',
})
