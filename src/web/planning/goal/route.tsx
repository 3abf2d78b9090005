import { addGoal } from '../../../domain/sip/write-plan.ts'
import { possessive } from '../../../text/format.ts'
import { BackLink } from '../../../ui/button.tsx'
import { withAudience } from '../../audience.tsx'
import { FormTop } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import { leads, sipForm, sipHref, textOf } from '../../sip-page.tsx'
import { WhileWriting } from '../while-writing.tsx'
import { GoalForm, goalFields, shortened } from './goal-form.tsx'

/** One goal on the way to the long-term goal. */
export const goal = sipForm({
  path: '/as/:as/sip/:sip/plan/goal',
  section: 'goal',
  only: leads,
  fields: ({ view }) => goalFields(view),
  view: (opened, form, request) => {
    const { view } = opened
    const { t, lang } = request
    const words = t.planning.goal
    const longTerm = textOf(view, view.plan.longTermGoal)
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/plan')}>
            {t.planning.backToPlan(possessive(lang, firstName(view.who.name)))}
          </BackLink>
          <h1>{words.heading}</h1>
          <WhileWriting opened={opened} form={form} request={request}>
            {longTerm !== undefined && <p class="lead kept">{words.lead(shortened(longTerm))}</p>}
            <GoalForm opened={opened} form={form} request={request} save={{ label: words.save }} />
          </WhileWriting>
        </>
      ),
    }
  },
  decide: ({ own, ours, ...data }) =>
    withAudience(data, (audience, sip, ctx) => addGoal(sip, { own, ours, audience }, ctx)),
  then: () => '/plan',
})
