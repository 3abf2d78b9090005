import { answerTalk, holdTalk } from '../../../../domain/sip/after-close.ts'
import { formatDate } from '../../../../text/format.ts'
import { ActionLink, Actions, BackLink, Button } from '../../../../ui/button.tsx'
import { Radios } from '../../../../ui/choices.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { choice, date } from '../../../fields.ts'
import { FormFrame, FormTop } from '../../../form-page.tsx'
import { firstName } from '../../../names.ts'
import { sipForm, sipHref } from '../../../sip-page.tsx'
import { WhyRule } from '../../../why-rule.tsx'
import { ledAndClosed } from '../evaluator.ts'

const answers = ['wanted', 'not-wanted'] as const

/** The talk afterwards: whether the person wants one, when she was not asked at the close, and the day it was. */
export const talk = sipForm({
  path: '/as/:as/sip/:sip/closed/talk',
  section: 'closed',
  only: (view) => ledAndClosed(view) && view.closing?.talk !== undefined,
  fields: () => ({ answer: choice(answers), on: date() }),
  view: ({ view }, form, request) => {
    const { t, lang } = request
    const words = t.closing.talk
    const name = firstName(view.who.name)
    const said = view.closing?.talk
    const asks = said?.answer === 'not-asked'
    const waits = asks || (said?.answer === 'wanted' && said.heldOn === undefined)
    const back = sipHref(request, view.id, '/closed')
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={back}>{t.closing.closed.backClosed}</BackLink>
          <h1>{asks ? words.ask(name) : words.heading(name)}</h1>
          {waits || form.unsaved ? (
            <>
              <p class="lead">{asks ? words.askLead : words.lead}</p>
              <FormFrame form={form}>
                {asks ? (
                  <Radios
                    form={form.state}
                    name="answer"
                    label={words.ask(name)}
                    labelHidden
                    options={answers.map((value) => ({ value, label: words.answers[value](name) }))}
                  />
                ) : (
                  <DateField form={form.state} name="on" label={words.on} hint={t.common.dateHint} />
                )}
                <Actions>
                  <Button>{asks ? words.saveAnswer : words.save}</Button>
                  <ActionLink href={back}>{t.common.cancel}</ActionLink>
                </Actions>
              </FormFrame>
            </>
          ) : (
            <p>
              {said?.heldOn === undefined
                ? words.none(name)
                : words.held(formatDate(lang, said.heldOn, 'long'))}
            </p>
          )}
          <WhyRule rule="closing-offers-talk" request={request} />
        </>
      ),
    }
  },
  decide:
    ({ answer, on }, { view }) =>
    (sip, ctx) =>
      view.closing?.talk?.answer === 'not-asked'
        ? answerTalk(sip, answer === undefined ? {} : { answer }, ctx)
        : holdTalk(sip, on === undefined ? {} : { on }, ctx),
  then: () => '/closed',
})
