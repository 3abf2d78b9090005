import { noteReviewFacts } from '../../../domain/sip/follow-up.ts'
import { longTermChanges, type ReviewFacts } from '../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { formatList } from '../../../text/format.ts'
import { Actions, BackLink, Button } from '../../../ui/button.tsx'
import { Checkboxes, Radios } from '../../../ui/choices.tsx'
import { fieldValue, fieldValues } from '../../../ui/form-state.ts'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { choice, many, text, version } from '../../fields.ts'
import { FormFrame, FormTop, type PageForm } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import { Stands } from '../../planning/stands.tsx'
import type { StaffRequest } from '../../request.ts'
import { leads, sipForm, sipHref, textOf } from '../../sip-page.tsx'
import { textLimit } from '../../text-limit.ts'
import { nextBelow } from '../order.ts'
import { WhileReviewing } from '../while-reviewing.tsx'

export const needs = ['measure', 'actor'] as const
type Need = (typeof needs)[number]

const neededIn = (facts: ReviewFacts | undefined): readonly Need[] => [
  ...(facts?.otherMeasure === true ? (['measure'] as const) : []),
  ...(facts?.otherActor === true ? (['actor'] as const) : []),
]

/** What else is new, what more is needed, and how much the long-term goal has changed. */
export const factsPage = sipForm({
  path: '/as/:as/sip/:sip/follow-up/facts',
  section: 'follow-up-facts',
  only: leads,
  fields: () => ({ facts: text(), more: many(needs), longTerm: choice(longTermChanges), expects: version() }),
  values: ({ view }) => {
    const facts = view.review?.facts
    return {
      facts: textOf(view, facts?.facts) ?? '',
      more: [...neededIn(facts)],
      longTerm: facts?.longTerm ?? '',
      expects: String(facts?.version ?? 0),
    }
  },
  view: (opened, form, request) => {
    const { view } = opened
    const { t } = request
    const words = t.followUp.facts
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/follow-up')}>{t.followUp.back}</BackLink>
          <h1>{words.heading(firstName(view.who.name))}</h1>
          <WhileReviewing opened={opened} form={form} request={request}>
            <FactsForm opened={opened} form={form} request={request} />
          </WhileReviewing>
        </>
      ),
    }
  },
  decide:
    ({ facts, more, longTerm, expects }) =>
    (sip, ctx) =>
      noteReviewFacts(
        sip,
        {
          expects,
          facts,
          otherMeasure: more.includes('measure'),
          otherActor: more.includes('actor'),
          ...(longTerm === undefined ? {} : { longTerm }),
        },
        ctx,
      ),
  then: ({ view }) => nextBelow(view, 'facts'),
})

function FactsForm({
  opened: { view },
  form,
  request,
}: {
  opened: OpenedSip
  form: PageForm
  request: StaffRequest
}) {
  const { t, lang } = request
  const words = t.followUp.facts
  const stands = view.review?.facts
  const expects = String(stands?.version ?? 0)
  const goal = textOf(view, view.plan.longTermGoal)
  const typed = fieldValues(form.state, 'more')
  const list = (chosen: readonly string[]) =>
    formatList(
      lang,
      needs.filter((n) => chosen.includes(n)).map((n) => words.needs[n]),
    )
  const changed = (value: string | undefined) =>
    (words.changes as Readonly<Record<string, string>>)[value ?? ''] ?? ''
  return (
    <>
      {fieldValue(form.state, 'expects') !== expects && (
        <Stands
          parts={[
            {
              label: words.facts,
              stands: textOf(view, stands?.facts) ?? '',
              typed: fieldValue(form.state, 'facts'),
            },
            { label: words.more, stands: list(neededIn(stands)), typed: list(typed) },
            {
              label: words.longTerm,
              stands: changed(stands?.longTerm),
              typed: changed(fieldValue(form.state, 'longTerm')),
            },
          ]}
          form={form}
          request={request}
        />
      )}
      <FormFrame form={form}>
        <HiddenField name="expects" value={expects} />
        <TextArea
          form={form.state}
          name="facts"
          label={words.facts}
          note={t.common.optional}
          hint={words.factsHint}
          limit={textLimit(request, view)}
        />
        <Checkboxes
          form={form.state}
          name="more"
          label={words.more}
          note={t.common.optional}
          options={needs.map((value) => ({ value, label: words.needs[value] }))}
        />
        <section class="field flow">
          <h2>{words.longTermGoal}</h2>
          {goal === undefined ? (
            <p class="soft">{words.noLongTermGoal}</p>
          ) : (
            <p class="lead kept" dir="auto">
              {goal}
            </p>
          )}
        </section>
        <Radios
          form={form.state}
          name="longTerm"
          label={words.longTerm}
          options={longTermChanges.map((value) => ({ value, label: words.changes[value] }))}
        />
        <Actions>
          <Button>{words.save}</Button>
        </Actions>
      </FormFrame>
    </>
  )
}
