import { changeGoal } from '../../../../domain/sip/write-plan.ts'
import { possessive } from '../../../../text/format.ts'
import { Warning } from '../../../../ui/boxes.tsx'
import { ActionLink, BackLink } from '../../../../ui/button.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { withAudience } from '../../../audience.tsx'
import { FormTop } from '../../../form-page.tsx'
import { firstName } from '../../../names.ts'
import { leads, sipForm, sipHref, textOf } from '../../../sip-page.tsx'
import { audienceValues } from '../../audience-values.ts'
import { WhileWriting } from '../../while-writing.tsx'
import { GoalForm, goalFields, goalOf, markOf, shortened } from '../goal-form.tsx'
import { findGoal } from './find-goal.ts'

/** Other words for a goal. Somebody else's change meanwhile is shown beside what was typed. */
export const oneGoal = sipForm({
  path: '/as/:as/sip/:sip/plan/goal/:goal',
  section: 'goal',
  only: leads,
  also: findGoal,
  fields: ({ view }) => goalFields(view),
  values: ({ view, goal }) => ({
    ...audienceValues(view, goal?.ours ?? goal?.own),
    own: textOf(view, goal?.own) ?? '',
    ours: textOf(view, goal?.ours) ?? '',
    expects: markOf(goal),
  }),
  view: (opened, form, request) => {
    const { view, goal } = opened
    const { t, lang } = request
    const words = t.planning.goal
    const here = `/plan/goal/${goal?.id}`
    const measures = view.plan.measures.filter((m) => m.goal === goal?.id)
    return {
      title: words.oneTitle,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/plan')}>
            {t.planning.backToPlan(possessive(lang, firstName(view.who.name)))}
          </BackLink>
          <h1>{words.oneHeading}</h1>
          <WhileWriting opened={opened} form={form} request={request}>
            {goal === undefined && (
              <Warning>
                <p>
                  <b>{words.gone}.</b> {words.goneText}
                </p>
              </Warning>
            )}
            <GoalForm
              opened={opened}
              form={form}
              request={request}
              goal={goal}
              save={
                goal === undefined
                  ? { label: words.saveNew, action: sipHref(request, view.id, '/plan/goal') }
                  : { label: words.save }
              }
            />
            {goal !== undefined && (
              <section class="flow">
                <h2>{words.measures}</h2>
                {measures.length > 0 && (
                  <Rows>
                    {measures.map((m) => (
                      <Row>
                        <a href={sipHref(request, view.id, `/plan/measure/${m.id}`)}>
                          {shortened(textOf(view, m.what) ?? t.planning.hidden)}
                        </a>
                      </Row>
                    ))}
                  </Rows>
                )}
                <p>
                  <ActionLink
                    href={`${sipHref(request, view.id, '/plan/measure')}?goal=${goal.id}`}
                    icon="plus"
                  >
                    {words.addMeasure}
                  </ActionLink>
                </p>
                <p>
                  <ActionLink href={sipHref(request, view.id, `${here}/remove`)} icon="trash">
                    {words.toRemove}
                  </ActionLink>
                </p>
              </section>
            )}
          </WhileWriting>
        </>
      ),
    }
  },
  decide: ({ own, ours, expects, ...data }, _, { params }) =>
    withAudience(data, (audience, sip, ctx) => {
      const id = params.goal ?? ''
      return changeGoal(sip, { goal: id, expects: goalOf(id, expects), own, ours, audience }, ctx)
    }),
  then: () => '/plan',
})
