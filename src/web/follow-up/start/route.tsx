import { startFollowUp } from '../../../domain/sip/follow-up.ts'
import { formatDate, possessive } from '../../../text/format.ts'
import { Actions, BackLink, Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Voice } from '../../../ui/voice.tsx'
import { date } from '../../fields.ts'
import { FormFrame, FormTop } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import { leads, sipForm, sipHref, textOf } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { asked, factsBelow, goalBelow, measureBelow } from '../order.ts'
import { countGoals, countMeasures } from '../part.ts'
import { BetweenReviews } from '../while-reviewing.tsx'

/** Begins the follow-up: from here on each measure and goal is asked about. */
export const startPage = sipForm({
  path: '/as/:as/sip/:sip/follow-up/start',
  section: 'follow-up-start',
  only: leads,
  fields: () => ({ on: date() }),
  values: (_, { on }) => ({ on }),
  view: (opened, form, request) => {
    const { view } = opened
    const { t, lang } = request
    const words = t.followUp.starting
    const name = firstName(view.who.name)
    const { measures, goals } = asked(view)
    const matters = textOf(view, view.preparation.fields.matters)
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/follow-up')}>{t.followUp.back}</BackLink>
          <h1>{words.heading(possessive(lang, name))}</h1>
          <BetweenReviews opened={opened} form={form} request={request}>
            <p class="lead">
              {words.lead(countMeasures(request, measures.length), countGoals(request, goals.length), name)}
            </p>
            {matters !== undefined && <Voice text={matters} by={t.plan.matters(name)} />}
            <p>{words.pause}</p>
            <WhyRule rule="follow-up-goes-through-all" request={request} about />
            <FormFrame form={form}>
              <DateField
                form={form.state}
                name="on"
                label={words.on}
                hint={
                  view.plan.established === undefined
                    ? t.common.dateHint
                    : `${words.onHint(formatDate(lang, view.plan.established.on, 'long'))} ${t.common.dateHint}`
                }
              />
              <Actions>
                <Button big>{words.save}</Button>
              </Actions>
            </FormFrame>
          </BetweenReviews>
        </>
      ),
    }
  },
  decide:
    ({ on }) =>
    (sip, ctx) =>
      startFollowUp(sip, on === undefined ? {} : { on }, ctx),
  then: ({ view }) => {
    const { measures, goals } = asked(view)
    const [measure] = measures
    const [goal] = goals
    return measure !== undefined
      ? measureBelow(measure.id)
      : goal !== undefined
        ? goalBelow(goal.id)
        : factsBelow
  },
})
