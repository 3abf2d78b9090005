import { hinderWaits, readHinder } from '../../../domain/sip/answer-call.ts'
import { formatDate, possessive } from '../../../text/format.ts'
import { ActionLink, Actions, BackLink, Button } from '../../../ui/button.tsx'
import { Status } from '../../../ui/status.tsx'
import { FormFrame, FormTop } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import { sipForm, sipHref } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { AnswerInFull } from '../answer-said.tsx'
import { alsoCall, isOurs } from '../with-units.ts'

/** For a manager of the called unit: nobody can come, and why. Reading it is noted; naming somebody is the answer's page. */
export const hinder = sipForm({
  path: '/as/:as/sip/:sip/calls/:call/hinder',
  section: 'call',
  also: alsoCall((view, call, request) => isOurs(view, call) && request.viewer.roles.includes('manager')),
  fields: () => ({}),
  view: (opened, form, request) => {
    const { view, names, call } = opened
    const { t, lang } = request
    const { hinder: words } = t.call
    const whose = possessive(lang, firstName(view.who.name))
    const hindered = call.answer?.kind === 'hindered'
    const toAnswer = (
      <ActionLink href={sipHref(request, view.id, `/calls/${call.id}`)} icon="pencil">
        {hindered ? words.name : words.toAnswer}
      </ActionLink>
    )
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, `/calls/${call.id}`)}>{t.call.one.title}</BackLink>
          <h1>{hindered ? words.heading(whose) : words.title}</h1>
          {hindered && <p class="lead">{words.lead}</p>}
          {hindered && <WhyRule rule="hinder-reaches-manager" request={request} />}
          {!hindered && <p class="lead">{words.gone}</p>}
          {view.planned !== undefined && view.mine.readsPlan && (
            <p>{words.when(formatDate(lang, view.planned.on, 'long'))}</p>
          )}
          <section aria-labelledby="answer">
            <h2 id="answer">{words.reason}</h2>
            <AnswerInFull view={view} names={names} call={call} request={request} />
          </section>
          {hinderWaits(call) ? (
            <FormFrame form={form}>
              <Actions>
                <Button>{words.read}</Button>
                {toAnswer}
              </Actions>
            </FormFrame>
          ) : (
            <>
              {call.hinderReadByManager === true && (
                <p>
                  <Status kind="ok">{words.isRead}</Status>
                </p>
              )}
              <Actions>{toAnswer}</Actions>
            </>
          )}
        </>
      ),
    }
  },
  decide:
    (_, { call }) =>
    (sip, ctx) =>
      readHinder(sip, { call: call.id }, ctx),
  then: ({ call }) => `/calls/${call.id}`,
})
