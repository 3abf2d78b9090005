import { removeGoal } from '../../../../../domain/sip/write-plan.ts'
import { Actions, BackLink, Button, LinkButton } from '../../../../../ui/button.tsx'
import { Row, Rows } from '../../../../../ui/rows.tsx'
import { Voice } from '../../../../../ui/voice.tsx'
import { FormFrame, FormTop } from '../../../../form-page.tsx'
import { leads, sipForm, sipHref, textOf } from '../../../../sip-page.tsx'
import { WhileWriting } from '../../../while-writing.tsx'
import { shortened } from '../../goal-form.tsx'
import { findGoal } from '../find-goal.ts'

/** Takes a goal out of the plan, once it has no measures. */
export const removeGoalPage = sipForm({
  path: '/as/:as/sip/:sip/plan/goal/:goal/remove',
  section: 'goal',
  only: leads,
  also: findGoal,
  fields: () => ({}),
  view: (opened, form, request) => {
    const { view, goal } = opened
    const { t } = request
    const words = t.planning.goal
    const back = sipHref(request, view.id, goal === undefined ? '/plan' : `/plan/goal/${goal.id}`)
    const own = textOf(view, goal?.own)
    const ours = textOf(view, goal?.ours)
    const measures = view.plan.measures.filter((m) => m.goal === goal?.id)
    return {
      title: words.removeTitle,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={back}>{words.oneHeading}</BackLink>
          <h1>{words.removeHeading}</h1>
          <WhileWriting opened={opened} form={form} request={request}>
            {own !== undefined && <Voice text={own} size="small" />}
            {ours !== undefined && <p class="lead kept">{ours}</p>}
            {measures.length > 0 ? (
              <>
                <p>{words.hasMeasures}</p>
                <Rows>
                  {measures.map((m) => (
                    <Row>
                      <a href={sipHref(request, view.id, `/plan/measure/${m.id}`)}>
                        {shortened(textOf(view, m.what) ?? t.planning.hidden)}
                      </a>
                    </Row>
                  ))}
                </Rows>
              </>
            ) : (
              <FormFrame form={form}>
                <p>{words.removeText}</p>
                <Actions>
                  <Button>{words.remove}</Button>
                  <LinkButton kind="quiet" href={back}>
                    {words.keep}
                  </LinkButton>
                </Actions>
              </FormFrame>
            )}
          </WhileWriting>
        </>
      ),
    }
  },
  decide:
    (_data, _opened, { params }) =>
    (sip, ctx) =>
      removeGoal(sip, { goal: params.goal ?? '' }, ctx),
  then: () => '/plan',
})
