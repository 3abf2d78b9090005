import { setLongTermGoal } from '../../../domain/sip/write-plan.ts'
import { possessive } from '../../../text/format.ts'
import { Actions, BackLink, Button } from '../../../ui/button.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { Voice } from '../../../ui/voice.tsx'
import { audienceFields, MayRead, withAudience } from '../../audience.tsx'
import { text } from '../../fields.ts'
import { FormFrame, FormTop } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import { UnlessStopped } from '../../plan/unless-stopped.tsx'
import { leads, sipForm, sipHref, textOf } from '../../sip-page.tsx'
import { textLimit } from '../../text-limit.ts'
import { HoldsAlready } from '../holds-already.tsx'

/** The long-term goal. It begins as what matters to the person, in her words. */
export const longTermGoal = sipForm({
  path: '/as/:as/sip/:sip/plan/long-term-goal',
  section: 'long-term-goal',
  only: leads,
  step: true,
  fields: ({ view }) => ({ ...audienceFields(view), goal: text() }),
  values: ({ view }) => ({
    goal: textOf(view, view.plan.longTermGoal) ?? textOf(view, view.preparation.fields.matters) ?? '',
  }),
  view: (opened, form, request) => {
    const { view } = opened
    const { t, lang } = request
    const name = firstName(view.who.name)
    const whose = possessive(lang, name)
    const matters = textOf(view, view.preparation.fields.matters)
    return {
      title: t.plan.longTermGoal.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/plan')}>{t.plan.backToPlan(whose)}</BackLink>
          <h1>{t.plan.longTermGoal.heading(whose)}</h1>
          <UnlessStopped opened={opened} form={form} request={request}>
            <HoldsAlready opened={opened} request={request} />
            {matters !== undefined && <Voice text={matters} by={t.plan.matters(name)} />}
            <FormFrame form={form}>
              <TextArea
                form={form.state}
                name="goal"
                label={t.plan.longTermGoal.label}
                hint={t.plan.longTermGoal.hint(whose)}
                limit={textLimit(request, view)}
              />
              <MayRead opened={opened} form={form} request={request} />
              <Actions>
                <Button>{t.plan.longTermGoal.save}</Button>
              </Actions>
            </FormFrame>
          </UnlessStopped>
        </>
      ),
    }
  },
  decide: (data) =>
    withAudience(data, (audience, sip, ctx) => setLongTermGoal(sip, { body: data.goal, audience }, ctx)),
  then: () => '/plan',
})
