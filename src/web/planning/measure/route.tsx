import { addMeasure } from '../../../domain/sip/write-measure.ts'
import { possessive } from '../../../text/format.ts'
import { EmptyState } from '../../../ui/boxes.tsx'
import { BackLink, LinkButton } from '../../../ui/button.tsx'
import { withAudience } from '../../audience.tsx'
import { FormTop } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import { leads, sipForm, sipHref } from '../../sip-page.tsx'
import { WhileWriting } from '../while-writing.tsx'
import { MeasureForm, measureFields, measureIn } from './measure-form.tsx'

/** A new measure, for one goal. */
export const measure = sipForm({
  path: '/as/:as/sip/:sip/plan/measure',
  section: 'measure',
  only: leads,
  fields: ({ view }) => measureFields(view),
  values: ({ view }, request) => {
    const asked = request.query.get('goal')
    const only = view.plan.goals.length === 1 ? view.plan.goals[0] : undefined
    const goal = view.plan.goals.find((g) => g.id === asked) ?? only
    return { expects: '0', ...(goal === undefined ? {} : { goal: goal.id }) }
  },
  view: (opened, form, request) => {
    const { view } = opened
    const { t, lang } = request
    const words = t.planning.measure
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
            {view.plan.goals.length === 0 && !form.unsaved ? (
              <EmptyState
                title={words.noGoals}
                actions={
                  <LinkButton href={sipHref(request, view.id, '/plan/goal')}>{words.toGoal}</LinkButton>
                }
              >
                <p>{words.noGoalsText}</p>
              </EmptyState>
            ) : (
              <MeasureForm
                opened={opened}
                form={form}
                request={request}
                save={{ label: words.save, another: `${form.action}?another=1` }}
              />
            )}
          </WhileWriting>
        </>
      ),
    }
  },
  decide: (data) =>
    withAudience(data, (audience, sip, ctx) => addMeasure(sip, { ...measureIn(data), audience }, ctx)),
  then: (_, request) => (request.query.has('another') ? '/plan/measure' : '/plan'),
})
