import { refuse } from '../../../domain/result.ts'
import { answerSooner, askSooner, soonerWaits } from '../../../domain/sip/plan-meeting.ts'
import { formatDate } from '../../../text/format.ts'
import { Actions, BackLink, Button, LinkButton } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { choice, date, text } from '../../fields.ts'
import { FormFrame, FormTop } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import { UnlessStopped } from '../../plan/unless-stopped.tsx'
import { leads, sipForm, sipHref } from '../../sip-page.tsx'
import { textLimit } from '../../text-limit.ts'
import { WhyRule } from '../../why-rule.tsx'

/** The person asks for an earlier day; then an earlier day is planned, or it is said why there is none. */
export const sooner = sipForm({
  path: '/as/:as/sip/:sip/calls/sooner',
  section: 'call',
  only: leads,
  // Which of the two the form was for goes along, so that a wish that came meanwhile is not taken for its answer.
  fields: () => ({ act: choice(['ask', 'answer']), wanted: date(), reason: text() }),
  view: (opened, form, request) => {
    const { view } = opened
    const { t, lang } = request
    const { sooner: words } = t.call
    const name = firstName(view.who.name)
    const waits = soonerWaits(view) && view.sooner !== undefined
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/calls')}>{t.call.list.title}</BackLink>
          <h1>{words.heading(name)}</h1>
          <UnlessStopped opened={opened} form={form} request={request}>
            <p class="lead">
              {view.planned === undefined
                ? words.leadNone
                : words.lead(formatDate(lang, view.planned.on, 'long'))}
            </p>
            <WhyRule rule="person-may-ask-sooner" request={request} />
            {waits && view.sooner !== undefined && (
              <>
                <p>{words.waits(name, formatDate(lang, view.sooner.wanted, 'long'))}</p>
                <Actions>
                  <LinkButton href={sipHref(request, view.id, '/calls/meeting')}>{words.toPlan}</LinkButton>
                </Actions>
                <h2>{words.or}</h2>
              </>
            )}
            <FormFrame form={form} more={{ act: waits ? 'answer' : 'ask' }}>
              {waits ? (
                <TextArea
                  form={form.state}
                  name="reason"
                  label={words.reason}
                  hint={words.reasonHint(name)}
                  rows={3}
                  limit={textLimit(request, view)}
                />
              ) : (
                <DateField
                  form={form.state}
                  name="wanted"
                  label={words.wanted(name)}
                  hint={t.common.dateHint}
                />
              )}
              <Actions>
                <Button kind={waits ? 'quiet' : 'main'}>{waits ? words.answer : words.ask}</Button>
              </Actions>
            </FormFrame>
          </UnlessStopped>
        </>
      ),
    }
  },
  decide:
    ({ act, wanted, reason }) =>
    (sip, ctx) => {
      if (act === 'answer') return answerSooner(sip, { reason }, ctx)
      return wanted === undefined ? refuse('date-missing', 'wanted') : askSooner(sip, { wanted }, ctx)
    },
  then: () => '/calls',
})
