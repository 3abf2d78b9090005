import type { SipView } from '../../../../domain/access/view.ts'
import { answerHappening } from '../../../../domain/sip/report-happening.ts'
import { type Happening, type HappeningAnswer, happeningAnswers } from '../../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../../storage/sip-reader.ts'
import { formatDate } from '../../../../text/format.ts'
import { Inset } from '../../../../ui/boxes.tsx'
import { Actions, BackLink, Button } from '../../../../ui/button.tsx'
import { Radios } from '../../../../ui/choices.tsx'
import { Summary } from '../../../../ui/summary.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { choice, text } from '../../../fields.ts'
import { FormFrame, FormTop, type PageForm } from '../../../form-page.tsx'
import { firstName } from '../../../names.ts'
import { UnlessStopped } from '../../../plan/unless-stopped.tsx'
import type { StaffRequest } from '../../../request.ts'
import { asSentence } from '../../../sentence.ts'
import { personName, sipForm, sipHref, textOf, unitName } from '../../../sip-page.tsx'
import { textLimit } from '../../../text-limit.ts'
import { WhyRule } from '../../../why-rule.tsx'
import { toRevise } from '../../to-revise.ts'
import { Answered, answerBy, whoAnswers } from '../told.tsx'

type WithHappening = OpenedSip & { readonly happening: Happening }
type Props = { opened: WithHappening; form: PageForm; request: StaffRequest }

/** What somebody has told: whoever leads says what is done now, whoever told sees the answer. */
export const oneHappening = sipForm({
  path: '/as/:as/sip/:sip/happened/:happening',
  section: 'happened',
  also: async (opened, { params, viewer }): Promise<WithHappening | undefined> => {
    const { happenings } = opened.view
    // Whoever leads and has just told something comes here to answer it; only to read, by this word.
    const happening =
      params.happening === 'newest'
        ? happenings.findLast((h) => h.by === viewer.assignment)
        : happenings.find((h) => h.id === params.happening)
    return happening === undefined ? undefined : { ...opened, happening }
  },
  fields: () => ({ what: choice(happeningAnswers), note: text() }),
  view: (opened, form, request) => {
    const { view, names, happening } = opened
    const { t, lang } = request
    const { happened, happening: words } = t.between
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/happened')}>{words.back}</BackLink>
          <h1>{words.heading}</h1>
          <Inset>
            <p class="kept" dir="auto">
              {textOf(view, happening.block) ?? t.plan.hidden}
            </p>
          </Inset>
          <Summary
            items={[
              { question: words.noticed, answer: asSentence(noticedBy(opened, request)) },
              {
                question: words.toldBy,
                answer: happened.by(
                  personName(names, happening.by),
                  unitName(names, happening.unit),
                  formatDate(lang, happening.on, 'long'),
                ),
              },
            ]}
          />
          <Answer opened={opened} request={request} />
          {happening.answer === undefined && view.mine.leads ? (
            <UnlessStopped opened={opened} form={form} request={request}>
              <AnswerForm opened={opened} form={form} request={request} />
            </UnlessStopped>
          ) : (
            form.unsaved && <AnswerForm opened={opened} form={form} request={request} />
          )}
        </>
      ),
    }
  },
  decide:
    ({ what, note }, { happening }) =>
    (sip, ctx) =>
      answerHappening(sip, { happening: happening.id, note, ...(what === undefined ? {} : { what }) }, ctx),
  then: ({ view, happening }, _, { what }) => (what === undefined ? '' : ways(view, happening)[what]),
})

/** Where each answer leads on. */
const ways = (view: SipView, { id }: Happening): Readonly<Record<HappeningAnswer, string>> => ({
  'earlier-follow-up': view.review === undefined ? '/follow-up/move' : '/follow-up',
  'change-plan': toRevise(view),
  contact: '/messages/new',
  wait: `/happened/${id}`,
})

function noticedBy({ view, names, happening }: WithHappening, { t }: StaffRequest): string {
  const { noticedBy: words } = t.between.happening
  const { source, unit } = happening
  return source === 'person' ? firstName(view.who.name) : words[source](unitName(names, unit))
}

function Answer({ opened, request }: Omit<Props, 'form'>) {
  const { view, happening } = opened
  const { t } = request
  const words = t.between.happening
  const { answer } = happening
  if (answer === undefined)
    return view.mine.leads || view.stage.at === 'ended' || view.stage.at === 'ending' ? null : (
      <p>{words.waitsFor(whoAnswers(opened), answerBy(happening, opened, request))}</p>
    )
  return (
    <section class="flow" aria-labelledby="answer">
      <h2 id="answer">{words.answer}</h2>
      <p>
        <Answered happening={happening} opened={opened} request={request} />
      </p>
      {answer.note !== undefined && (
        <p class="kept" dir="auto">
          {textOf(view, answer.note) ?? t.plan.hidden}
        </p>
      )}
    </section>
  )
}

function AnswerForm({ opened, form, request }: Props) {
  const { view, names, happening } = opened
  const words = request.t.between.happening
  // Before the plan holds there is no follow-up whose day could be another.
  const offered = happeningAnswers.filter((a) => a !== 'earlier-follow-up' || view.followUp !== undefined)
  return (
    // Sent to its own address: what is newest may be another when the answer comes.
    <FormFrame form={{ ...form, action: sipHref(request, opened.view.id, `/happened/${happening.id}`) }}>
      <p class="soft">{words.waitsFor(whoAnswers(opened), answerBy(happening, opened, request))}</p>
      <Radios
        form={form.state}
        name="what"
        label={words.what}
        options={offered.map((value) => ({
          value,
          label: words.answers[value],
          hint: words.hints[value],
        }))}
      />
      <TextArea
        form={form.state}
        name="note"
        label={words.note}
        hint={words.noteHint(unitName(names, happening.unit))}
        rows={3}
        limit={textLimit(request, view)}
      />
      <WhyRule rule="happening-reaches-main" request={request} />
      <Actions>
        <Button>{words.save}</Button>
      </Actions>
    </FormFrame>
  )
}
