import { yesHolds } from '../../../domain/access/grounds.ts'
import { refuse } from '../../../domain/result.ts'
import { answerCall } from '../../../domain/sip/call-unit.ts'
import type { Call } from '../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { formatDate, formatTime, possessive } from '../../../text/format.ts'
import { Inset } from '../../../ui/boxes.tsx'
import { Actions, BackLink, Button } from '../../../ui/button.tsx'
import { Checkboxes, Radios } from '../../../ui/choices.tsx'
import { Status } from '../../../ui/status.tsx'
import { Summary, type SummaryItem } from '../../../ui/summary.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { Voice } from '../../../ui/voice.tsx'
import { choice, text, ticked } from '../../fields.ts'
import { FormFrame, FormTop, type PageForm } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import type { StaffRequest } from '../../request.ts'
import { asSentence } from '../../sentence.ts'
import { sipForm, sipHref, textOf, unitName } from '../../sip-page.tsx'
import { policyOf, textLimit } from '../../text-limit.ts'
import { WhyRule } from '../../why-rule.tsx'
import { answerBy } from '../answer-by.ts'

type OpenedCall = OpenedSip & { readonly call: Call }

/** One call: what is asked of the called unit, which answers here; for those who called, what became of it. */
export const oneCall = sipForm({
  path: '/as/:as/sip/:sip/calls/:call',
  section: 'call',
  also: async (opened, request): Promise<OpenedCall | undefined> => {
    const call = opened.view.calls.find((c) => c.id === request.params.call)
    const mine = call?.unit === opened.view.mine.unit || opened.view.mine.leads
    return call === undefined || !mine ? undefined : { ...opened, call }
  },
  fields: () => ({
    kind: choice(['coming', 'substitute', 'hindered']),
    coming: text(),
    comingDecides: ticked(),
    substitute: text(),
    substituteDecides: ticked(),
    hindered: text(),
  }),
  view: (opened, form, request) => {
    const { view, names, call } = opened
    const { t, lang } = request
    const { one } = t.call
    const name = firstName(view.who.name)
    const whose = possessive(lang, name)
    const ours = call.unit === view.mine.unit
    const matters = textOf(view, view.preparation.fields.matters)
    // What was being written comes back even when it can no longer be sent.
    const open = call.answer === undefined && yesHolds(view) && view.stage.at !== 'ended'
    return {
      // Whoever leads has one for each called unit: tabs are told apart by their titles.
      title: ours ? one.title : one.heading(unitName(names, call.unit)),
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/calls')}>{t.call.list.title}</BackLink>
          <h1>
            {ours
              ? call.how === 'call'
                ? one.headingOurs(whose)
                : one.headingOursInvited(whose)
              : one.heading(unitName(names, call.unit))}
          </h1>
          {view.mine.readsPlan ? (
            matters !== undefined && <Voice text={matters} by={one.purposeBy(name)} />
          ) : (
            <Inset>
              <p>{one.closed(name)}</p>
            </Inset>
          )}
          <Summary items={summaryOf(opened, request)} />
          {call.answer === undefined ? null : <Answer opened={opened} request={request} />}
          {!ours && call.answer === undefined && (
            <p>
              <Status kind="wait">
                {one.noAnswer(formatDate(lang, answerBy(call, policyOf(request, view)), 'long'))}
              </Status>
            </p>
          )}
          {ours && (open || form.unsaved) && <AnswerForm opened={opened} form={form} request={request} />}
        </>
      ),
    }
  },
  decide:
    ({ kind, ...data }, { call }) =>
    (sip, ctx) => {
      if (kind === undefined) return refuse('choose-one', 'kind')
      const mandate = kind === 'coming' ? data.comingDecides : data.substituteDecides
      const decided = answerCall(sip, { call: call.id, kind, text: data[kind], mandate }, ctx)
      // The decision knows one text; on the page each kind of answer has its own box.
      return !decided.ok && decided.field === 'text' ? { ...decided, field: kind } : decided
    },
  then: ({ call }) => `/calls/${call.id}`,
})

function summaryOf({ view, names, call }: OpenedCall, { t, lang }: StaffRequest): SummaryItem[] {
  const { one } = t.call
  const ours = call.unit === view.mine.unit
  const hidden = ours ? one.cannotRead : one.cannotReadThem
  const items: SummaryItem[] = [
    {
      question: one.whenWhere,
      answer: (
        <>
          <p>
            <b>{asSentence(one.when(formatDate(lang, call.on, 'long'), formatTime(lang, call.time)))}</b>
          </p>
          <p class="kept">{textOf(view, call.place) ?? hidden}</p>
        </>
      ),
    },
    {
      question: ours ? one.concerns : one.concernsThem,
      answer: (
        <ul>
          {call.questions.map((question) => (
            <li class="kept">{textOf(view, question) ?? hidden}</li>
          ))}
        </ul>
      ),
    },
  ]
  if (ours)
    items.push({
      question: one.by,
      answer: `${unitName(names, view.need.unit)}, ${names.units[view.need.unit]?.authorityName ?? ''}`,
    })
  if (call.lateReason !== undefined)
    items.push({
      question: one.lateReason,
      answer: (
        <>
          <p class="kept">{textOf(view, call.lateReason) ?? hidden}</p>
          {call.personsWish === true && <p>{one.personsWish(firstName(view.who.name))}</p>}
        </>
      ),
    })
  return items
}

function Answer({ opened: { view, call }, request: { t } }: { opened: OpenedCall; request: StaffRequest }) {
  const { one, list } = t.call
  const { answer } = call
  if (answer === undefined) return null
  const ours = call.unit === view.mine.unit
  const said = textOf(view, answer.kind === 'hindered' ? answer.why : answer.who)
  return (
    <section aria-labelledby="answer">
      <h2 id="answer">{ours ? one.ourAnswer : one.theirAnswer}</h2>
      <p>
        <Status kind={answer.kind === 'hindered' ? 'no' : 'ok'}>{list.answers[answer.kind]}</Status>
      </p>
      <p class="kept">{said ?? (ours ? one.cannotRead : one.cannotReadThem)}</p>
      {answer.kind !== 'hindered' && (
        <p>
          {ours ? one.mandate : one.mandateThem}: {answer.mandate ? one.mandateYes : one.mandateNo}
        </p>
      )}
    </section>
  )
}

function AnswerForm({
  opened: { view, call },
  form,
  request,
}: {
  opened: OpenedCall
  form: PageForm
  request: StaffRequest
}) {
  const { t, lang } = request
  const { one } = t.call
  const decides = (name: string) => (
    <Checkboxes
      form={form.state}
      name={name}
      label={one.mayDecide}
      options={[{ value: 'yes', label: one.mayDecideYes }]}
    />
  )
  return (
    <FormFrame form={form}>
      <Radios
        form={form.state}
        name="kind"
        label={one.question}
        question
        hint={one.answerBy(formatDate(lang, answerBy(call, policyOf(request, view)), 'long'))}
        options={[
          {
            value: 'coming',
            label: one.coming,
            content: (
              <>
                <TextField form={form.state} name="coming" label={one.whoComes} hint={one.whoHint} />
                {decides('comingDecides')}
              </>
            ),
          },
          {
            value: 'substitute',
            label: one.substitute,
            hint: one.substituteHint,
            content: (
              <>
                <TextField form={form.state} name="substitute" label={one.whoInstead} hint={one.whoHint} />
                {decides('substituteDecides')}
              </>
            ),
          },
          {
            value: 'hindered',
            label: one.hindered,
            hint: one.hinderedHint,
            content: (
              <TextArea
                form={form.state}
                name="hindered"
                label={one.why}
                rows={3}
                limit={textLimit(request, view)}
              />
            ),
          },
        ]}
      />
      <WhyRule rule="called-must-answer" request={request} />
      <Actions>
        <Button icon="send">{one.send}</Button>
      </Actions>
    </FormFrame>
  )
}
