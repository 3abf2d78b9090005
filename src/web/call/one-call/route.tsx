import { answerCall } from '../../../domain/sip/answer-call.ts'
import { answerBy } from '../../../domain/sip/duties.ts'
import { answerHolds } from '../../../domain/sip/sip.ts'
import { formatDate, possessive } from '../../../text/format.ts'
import { Inset, Warning } from '../../../ui/boxes.tsx'
import { ActionLink, Actions, BackLink, Button } from '../../../ui/button.tsx'
import { Columns } from '../../../ui/columns.tsx'
import { Summary } from '../../../ui/summary.tsx'
import { Voice } from '../../../ui/voice.tsx'
import { FormFrame, FormTop, type PageForm } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import type { StaffRequest } from '../../request.ts'
import { recipientName } from '../../sip/recipient.ts'
import { sipForm, sipHref, textOf, unitName } from '../../sip-page.tsx'
import { policyOf } from '../../text-limit.ts'
import { WhyRule } from '../../why-rule.tsx'
import { AnswerFields, answeredSoFar, answerFields, answerValues, decideAnswer } from '../answer-fields.tsx'
import { AnswerInFull } from '../answer-said.tsx'
import { isFollowUpCall } from '../follow-up-call.ts'
import { alsoCall, isOurs, type WithCall } from '../with-units.ts'
import { BesideTheCall } from './beside.tsx'
import { ForThoseWhoLead } from './for-those-who-lead.tsx'
import { whatIsAsked } from './what-is-asked.tsx'

/** One call: what is asked of the called unit, which answers here; for those who lead, how it stands. */
export const oneCall = sipForm({
  path: '/as/:as/sip/:sip/calls/:call',
  section: 'call',
  also: alsoCall((view, call) => view.mine.leads || isOurs(view, call)),
  fields: answerFields,
  values: ({ view, now }) => answerValues(view, now),
  view: (opened, form, request) => {
    const { view, call } = opened
    const { t } = request
    const ours = isOurs(view, call)
    return {
      title: titleOf(opened, request),
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/calls')}>{t.call.list.title}</BackLink>
          <h1>{headingOf(opened, request)}</h1>
          {!ours ? (
            <ForThoseWhoLead opened={opened} request={request} />
          ) : standing(opened) === 'no-ground' ? (
            <>
              <Standing opened={opened} request={request} />
              <OurAnswer opened={opened} request={request} />
              {form.unsaved && <AnswerForm opened={opened} form={form} request={request} />}
            </>
          ) : (
            <Asked opened={opened} form={form} request={request} />
          )}
          {ours && view.mine.leads && <ForThoseWhoLead opened={opened} request={request} />}
        </>
      ),
    }
  },
  decide:
    (given, { call, view }) =>
    (sip, ctx) =>
      decideAnswer(given, call, view, (act) => answerCall(sip, act, ctx)),
  then: ({ call }) => `/calls/${call.id}`,
})

type Part = { opened: WithCall; request: StaffRequest }

/** How it stands for the called unit: why it may not read, or that there is nothing more to answer. */
function standing({ view }: WithCall): 'open' | 'no-ground' | 'held' {
  if (view.stage.at === 'ended' || view.stage.at === 'ending') return 'no-ground'
  if (!view.mine.readsPlan) return 'no-ground'
  return view.planned === undefined ? 'held' : 'open'
}

function titleOf({ view, names, call }: WithCall, { t }: StaffRequest): string {
  const one = isFollowUpCall(view) ? { ...t.call.one, ...t.call.one.followUp } : t.call.one
  if (isOurs(view, call)) return call.how === 'call' ? one.title : one.titleInvited
  // Whoever leads has one for each called unit: tabs are told apart by their titles. Never a person's name.
  return call.to.kind === 'unit' ? one.heading[call.how](unitName(names, call.to.unit)) : one.titleSomeone
}

function headingOf({ view, names, call }: WithCall, request: StaffRequest): string {
  const words = request.t.call.one
  const one = isFollowUpCall(view) ? { ...words, ...words.followUp } : words
  const whose = possessive(request.lang, firstName(view.who.name))
  if (!isOurs(view, call)) return one.heading[call.how](recipientName(request, view, names, call.to))
  return call.how === 'call' ? one.headingOurs(whose) : one.headingOursInvited(whose)
}

function Standing({ opened, request }: Part) {
  const { view } = opened
  const { one } = request.t.call
  const over = view.stage.at === 'ended' || view.stage.at === 'ending'
  return (
    <Inset>
      <p>{over ? one.stopped : one.closed(firstName(view.who.name))}</p>
    </Inset>
  )
}

function OurAnswer({ opened: { view, names, now: call }, request }: Part) {
  if (call.answer === undefined) return null
  return (
    <section aria-labelledby="answer">
      <h2 id="answer">{request.t.call.one.ourAnswer}</h2>
      <AnswerInFull view={view} names={names} call={call} request={request} />
    </section>
  )
}

/** The called unit’s page: her words first, then what concerns them, then their answer. */
function Asked({ opened, form, request }: Part & { form: PageForm }) {
  const { view, now: call } = opened
  const { one } = request.t.call
  const matters = textOf(view, view.preparation.fields.matters)
  const held = standing(opened) === 'held'
  return (
    <Columns asideLabel={one.prepare} aside={<BesideTheCall opened={opened} request={request} />}>
      {call.answer !== undefined && !answerHolds(view, call) && (
        <Warning icon="bell">
          <p>{one.movedSince}</p>
        </Warning>
      )}
      {matters !== undefined && <Voice text={matters} by={one.purposeBy(firstName(view.who.name))} />}
      <Summary items={whatIsAsked(opened, request)} />
      <OurAnswer opened={opened} request={request} />
      {held && (
        <>
          <p>{one.held}</p>
          <p>
            <ActionLink href={sipHref(request, view.id, '/plan')} icon="arrow-right">
              {one.toPlan}
            </ActionLink>
          </p>
        </>
      )}
      {(!held || form.unsaved) && <AnswerForm opened={opened} form={form} request={request} />}
    </Columns>
  )
}

function AnswerForm({ opened, form, request }: Part & { form: PageForm }) {
  const { view, names, call } = opened
  const { t, lang } = request
  const { one } = t.call
  const by = formatDate(lang, answerBy(call, view.planned, policyOf(request, view)), 'long')
  const again = call.answer !== undefined && answerHolds(view, call)
  return (
    <FormFrame form={form} more={answeredSoFar(call)}>
      <AnswerFields
        view={view}
        call={call}
        form={form}
        request={request}
        who="ours"
        label={again ? one.changeQuestion : one.question}
        {...(again ? {} : { hint: (call.how === 'call' ? one.answerBy : one.answerByInvited)(by) })}
      />
      <p class="soft">{one.whoReads(unitName(names, view.need.unit))}</p>
      <WhyRule
        rule={call.how === 'call' ? 'called-must-answer' : 'only-called-has-duty'}
        request={request}
        about
      />
      <WhyRule rule="substitute-asked" request={request} about />
      <Actions>
        <Button icon="send">{one.send}</Button>
      </Actions>
    </FormFrame>
  )
}
