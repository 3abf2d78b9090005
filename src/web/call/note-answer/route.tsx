import { refuse } from '../../../domain/result.ts'
import { noteAnswer } from '../../../domain/sip/answer-call.ts'
import { tellingWays } from '../../../domain/sip/sip.ts'
import { EmptyState } from '../../../ui/boxes.tsx'
import { Actions, BackLink, Button } from '../../../ui/button.tsx'
import { Radios } from '../../../ui/choices.tsx'
import { choice } from '../../fields.ts'
import { FormFrame, FormTop } from '../../form-page.tsx'
import { UnlessStopped } from '../../plan/unless-stopped.tsx'
import { recipientName } from '../../sip/recipient.ts'
import { sipForm, sipHref } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { AnswerFields, answeredSoFar, answerFields, answerValues, decideAnswer } from '../answer-fields.tsx'
import { AnswerInFull } from '../answer-said.tsx'
import { titleFor } from '../recipient.ts'
import { alsoCall } from '../with-units.ts'

/** An answer that came on the slip, by telephone or in person, typed in by those who lead. */
export const noteTheirAnswer = sipForm({
  path: '/as/:as/sip/:sip/calls/:call/note-answer',
  section: 'call',
  also: alsoCall((view) => view.mine.leads),
  fields: () => ({ ...answerFields(), noted: choice(tellingWays) }),
  values: ({ view, now }) => ({
    ...answerValues(view, now),
    ...(now.answer?.noted === undefined ? {} : { noted: now.answer.noted }),
  }),
  view: (opened, form, request) => {
    const { view, names, call, now } = opened
    const { t } = request
    const { note: words, one, ways } = t.call
    const who = recipientName(request, view, names, call.to)
    return {
      title: titleFor(words.title, names, call.to),
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, `/calls/${call.id}`)}>
            {one.heading[call.how](who)}
          </BackLink>
          <h1>{words.heading(who)}</h1>
          <UnlessStopped opened={opened} form={form} request={request}>
            {view.planned === undefined && !form.unsaved ? (
              <EmptyState title={words.held} />
            ) : (
              <>
                <p class="lead">{words.lead}</p>
                {now.answer !== undefined && (
                  <section aria-labelledby="answer">
                    <h2 id="answer">{one.theirAnswer}</h2>
                    <AnswerInFull view={view} names={names} call={now} request={request} />
                  </section>
                )}
                <FormFrame form={form} more={answeredSoFar(call)}>
                  <Radios
                    form={form.state}
                    name="noted"
                    label={words.noted}
                    options={tellingWays.map((value) => ({ value, label: ways[value] }))}
                  />
                  <AnswerFields
                    view={view}
                    call={call}
                    form={form}
                    request={request}
                    who="theirs"
                    label={words.kind}
                  />
                  <WhyRule rule="substitute-asked" request={request} />
                  <Actions>
                    <Button>{words.save}</Button>
                  </Actions>
                </FormFrame>
              </>
            )}
          </UnlessStopped>
        </>
      ),
    }
  },
  decide:
    ({ noted, ...given }, { view, call }) =>
    (sip, ctx) => {
      if (noted === undefined) return refuse('choose-one', 'noted')
      return decideAnswer(given, call, view, (act) => noteAnswer(sip, { ...act, noted }, ctx))
    },
  then: ({ call }) => `/calls/${call.id}`,
})
