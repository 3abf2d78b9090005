import { type ReviewMeasure, reviewMeasure } from '../../../domain/sip/follow-up.ts'
import { doneAnswers, effects, type Measure } from '../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { formatDate, formatNumber } from '../../../text/format.ts'
import { Actions, BackLink, Button } from '../../../ui/button.tsx'
import { Radios } from '../../../ui/choices.tsx'
import { Columns } from '../../../ui/columns.tsx'
import { fieldValue } from '../../../ui/form-state.ts'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { choice, text, version } from '../../fields.ts'
import { FormFrame, FormTop, type PageForm } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import { responsibleName } from '../../plan/responsible.ts'
import { Stands } from '../../planning/stands.tsx'
import { leads, sipForm, sipHref, textOf } from '../../sip-page.tsx'
import { textLimit } from '../../text-limit.ts'
import { WhyRule } from '../../why-rule.tsx'
import { asked, nextBelow } from '../order.ts'
import type { Part } from '../part.ts'
import { WhileReviewing } from '../while-reviewing.tsx'
import { SaidBefore } from './said-before.tsx'

type Opened = OpenedSip & {
  readonly id: string
  /** Absent when somebody has taken it out of the plan since the form was opened. */
  readonly measure?: Measure
}

/** One measure gone through: did it happen, did it help, what happened. */
export const measurePage = sipForm({
  path: '/as/:as/sip/:sip/follow-up/measure/:measure',
  section: 'follow-up-measure',
  only: leads,
  also: async (opened, request): Promise<Opened | undefined> => {
    const id = request.params.measure ?? ''
    const measure = asked(opened.view).measures.find((m) => m.id === id)
    if (measure !== undefined) return { ...opened, id, measure }
    return request.posts ? { ...opened, id } : undefined
  },
  fields: () => ({
    done: choice(doneAnswers),
    yesShort: choice(effects),
    yesLong: choice(effects),
    partlyShort: choice(effects),
    partlyLong: choice(effects),
    note: text(),
    expects: version(),
  }),
  values: ({ view, id }) => {
    const review = view.review?.measures[id]
    return {
      done: review?.done ?? '',
      ...(review === undefined || review.done === 'no'
        ? {}
        : {
            [`${review.done}Short`]: review.short ?? '',
            [`${review.done}Long`]: review.long ?? '',
          }),
      note: textOf(view, review?.note) ?? '',
      expects: String(review?.version ?? 0),
    }
  },
  view: (opened, form, request) => {
    const { view, measure } = opened
    const { t, lang } = request
    const words = t.followUp.measure
    const { measures } = asked(view)
    const at = measures.findIndex((m) => m.id === opened.id)
    const n = formatNumber(lang, at + 1)
    const all = formatNumber(lang, measures.length)
    return {
      // Each measure is a page of its own: tabs are told apart by their titles.
      title: measure === undefined ? words.titleGone : words.title(n, all),
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/follow-up')}>{t.followUp.back}</BackLink>
          <h1>{measure === undefined ? words.gone : words.heading(n, all)}</h1>
          <WhileReviewing opened={opened} form={form} request={request}>
            {measure === undefined ? (
              <ReviewForm opened={opened} form={form} request={request} />
            ) : (
              <Columns
                asideLabel={words.aside}
                aside={<SaidBefore measure={measure} opened={opened} request={request} />}
              >
                <Promised measure={measure} opened={opened} request={request} />
                <ReviewForm opened={opened} form={form} request={request} />
              </Columns>
            )}
          </WhileReviewing>
        </>
      ),
    }
  },
  decide:
    ({ done, note, expects, ...helped }, { id }) =>
    (sip, ctx, texts) => {
      const short = done === undefined || done === 'no' ? undefined : helped[`${done}Short`]
      const long = done === undefined || done === 'no' ? undefined : helped[`${done}Long`]
      const act: ReviewMeasure = {
        measure: id,
        expects,
        note,
        ...(done === undefined ? {} : { done }),
        ...(short === undefined ? {} : { short }),
        ...(long === undefined ? {} : { long }),
      }
      const result = reviewMeasure(sip, act, ctx, texts)
      return !result.ok && result.field === 'short' ? { ...result, field: `${done ?? 'yes'}Short` } : result
    },
  then: ({ view, id }) => nextBelow(view, id),
})

/** What was promised: what, by whom, from when, how often and where. */
function Promised({ measure, opened, request }: Part & { measure: Measure }) {
  const { view } = opened
  const { t, lang } = request
  const more = [measure.often, measure.where].flatMap((block) => textOf(view, block) ?? [])
  return (
    <div class="flow">
      <p class="lead kept" dir="auto">
        <b>{textOf(view, measure.what) ?? t.plan.hidden}</b>
      </p>
      <div class="soft">
        <p>
          {t.followUp.measure.by(
            responsibleName(measure.responsible, opened, request),
            formatDate(lang, measure.starts, 'short'),
          )}
        </p>
        {more.map((line) => (
          <p class="kept" dir="auto">
            {line}
          </p>
        ))}
      </div>
    </div>
  )
}

function ReviewForm({ opened, form, request }: { opened: Opened; form: PageForm; request: Part['request'] }) {
  const { view, id } = opened
  const { t } = request
  const words = t.followUp.measure
  const stands = view.review?.measures[id]
  const expects = String(stands?.version ?? 0)
  const typed = (name: string) => fieldValue(form.state, name)
  const said = <K extends string>(answers: Readonly<Record<K, string>>, value: string | undefined) =>
    value === undefined ? '' : ((answers as Readonly<Record<string, string>>)[value] ?? '')
  return (
    <>
      {typed('expects') !== expects && (
        <Stands
          parts={[
            {
              label: words.done,
              stands: said(words.answers, stands?.done),
              typed: said(words.answers, typed('done')),
            },
            {
              label: words.short,
              stands: said(words.shortAnswers, stands?.short),
              typed: said(words.shortAnswers, typed(`${typed('done')}Short`)),
            },
            {
              label: words.long,
              stands: said(words.longAnswers, stands?.long),
              typed: said(words.longAnswers, typed(`${typed('done')}Long`)),
            },
            { label: words.note, stands: textOf(view, stands?.note) ?? '', typed: typed('note') },
          ]}
          form={form}
          request={request}
        />
      )}
      <FormFrame form={form}>
        <HiddenField name="expects" value={expects} />
        <Radios
          form={form.state}
          name="done"
          label={words.done}
          hint={words.doneFirst(firstName(view.who.name))}
          options={doneAnswers.map((value) => ({
            value,
            label: words.answers[value],
            ...(value === 'no' ? {} : { content: <Helped done={value} form={form} request={request} /> }),
          }))}
        />
        <TextArea
          form={form.state}
          name="note"
          label={words.note}
          note={t.common.optional}
          hint={words.noteHint}
          limit={textLimit(request, view)}
        />
        <WhyRule rule="follow-up-goes-through-all" request={request} />
        <Actions>
          <Button>{words.save}</Button>
        </Actions>
      </FormFrame>
    </>
  )
}

/** What was not done helped nobody: the questions belong to what was, and to each answer its own. */
function Helped({
  done,
  form,
  request: { t },
}: {
  done: 'yes' | 'partly'
  form: PageForm
  request: Part['request']
}) {
  const words = t.followUp.measure
  return (
    <>
      <Radios
        form={form.state}
        name={`${done}Short`}
        label={words.short}
        hint={words.shortHint}
        options={effects.map((value) => ({ value, label: words.shortAnswers[value] }))}
      />
      <Radios
        form={form.state}
        name={`${done}Long`}
        label={words.long}
        note={t.common.optional}
        hint={words.longHint}
        options={effects.map((value) => ({ value, label: words.longAnswers[value] }))}
      />
    </>
  )
}
