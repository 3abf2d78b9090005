import { refuse } from '../../../domain/result.ts'
import { type AddMeasure, addMeasure } from '../../../domain/sip/write-plan.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { possessive } from '../../../text/format.ts'
import { EmptyState } from '../../../ui/boxes.tsx'
import { Actions, BackLink, Button, LinkButton } from '../../../ui/button.tsx'
import { type Choice, Radios } from '../../../ui/choices.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { audienceFields, MayRead, withAudience } from '../../audience.tsx'
import { choice, date, text } from '../../fields.ts'
import { FormFrame, FormTop, type PageForm } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import { UnlessStopped } from '../../plan/unless-stopped.tsx'
import type { StaffRequest } from '../../request.ts'
import { leads, sipForm, sipHref, textOf, unitName } from '../../sip-page.tsx'
import { textLimit } from '../../text-limit.ts'
import { WhyRule } from '../../why-rule.tsx'
import { HoldsAlready } from '../holds-already.tsx'

const unitPrefix = 'unit:'

/** A measure: what, for which goal, who is responsible and from when. */
export const measure = sipForm({
  path: '/as/:as/sip/:sip/plan/measure',
  section: 'measure',
  only: leads,
  fields: (opened) => ({
    ...audienceFields(opened.view),
    goal: choice(opened.view.plan.goals),
    what: text(),
    how: text(),
    responsible: choice([...unitsOf(opened).map((u) => unitPrefix + u), 'person', 'other']),
    other: text(),
    starts: date(),
  }),
  values: ({ view }, request) => {
    const asked = request.query.get('goal')
    const only = view.plan.goals.length === 1 ? view.plan.goals[0] : undefined
    const goal = view.plan.goals.find((g) => g === asked) ?? only
    return goal === undefined ? {} : { goal }
  },
  view: (opened, form, request) => {
    const { view } = opened
    const { t, lang } = request
    const whose = possessive(lang, firstName(view.who.name))
    return {
      title: t.plan.measure.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/plan')}>{t.plan.backToPlan(whose)}</BackLink>
          <h1>{t.plan.measure.heading}</h1>
          <UnlessStopped opened={opened} form={form} request={request}>
            <HoldsAlready opened={opened} request={request} />
            {view.plan.goals.length === 0 && !form.unsaved ? (
              <EmptyState
                title={t.plan.measure.noGoals}
                actions={
                  <LinkButton href={sipHref(request, view.id, '/plan/goal')}>
                    {t.plan.measure.toGoal}
                  </LinkButton>
                }
              >
                <p>{t.plan.measure.noGoalsText}</p>
              </EmptyState>
            ) : (
              <MeasureForm opened={opened} form={form} request={request} />
            )}
          </UnlessStopped>
        </>
      ),
    }
  },
  decide: (data) =>
    withAudience(data, (audience, sip, ctx) => {
      const { goal, what, how, starts } = data
      if (goal === undefined) return refuse('choose-one', 'goal')
      if (starts === undefined) return refuse('date-missing', 'starts')
      const responsible = responsibleOf(data.responsible, data.other)
      return addMeasure(
        sip,
        { goal, what, how, starts, audience, ...(responsible === undefined ? {} : { responsible }) },
        ctx,
      )
    }),
  then: () => '/plan',
})

/** Those who may answer for a measure: one's own unit and the called. */
const unitsOf = ({ view }: OpenedSip): string[] => [
  ...new Set([view.need.unit, ...view.calls.map((c) => c.unit)]),
]

function responsibleOf(chosen: string | undefined, name: string): AddMeasure['responsible'] {
  if (chosen === undefined) return undefined
  if (chosen.startsWith(unitPrefix)) return { kind: 'unit', unit: chosen.slice(unitPrefix.length) }
  return chosen === 'person' ? { kind: 'person' } : { kind: 'other', name }
}

function MeasureForm({
  opened,
  form,
  request,
}: {
  opened: OpenedSip
  form: PageForm
  request: StaffRequest
}) {
  const { view, names } = opened
  const { t } = request
  const words = t.plan.measure
  const name = firstName(view.who.name)
  const limit = textLimit(request, view)
  const responsible: Choice[] = [
    ...unitsOf(opened).map((unit) => ({
      value: unitPrefix + unit,
      label: unitName(names, unit),
      hint: unit === view.mine.unit ? words.own : names.units[unit]?.authorityName,
    })),
    { value: 'person', label: words.self(name) },
    {
      value: 'other',
      label: words.other,
      hint: words.otherHint,
      content: <TextField form={form.state} name="other" label={words.otherName} />,
    },
  ]
  return (
    <FormFrame form={form}>
      <Radios
        form={form.state}
        name="goal"
        label={words.goal}
        options={view.plan.goals.map((value) => ({
          value,
          label: textOf(view, value) ?? t.plan.hidden,
        }))}
      />
      <TextArea
        form={form.state}
        name="what"
        label={words.what}
        hint={words.whatHint(name)}
        rows={3}
        limit={limit}
      />
      <TextArea
        form={form.state}
        name="how"
        label={words.how}
        note={t.common.optional}
        rows={3}
        limit={limit}
      />
      <Radios form={form.state} name="responsible" label={words.responsible} options={responsible} />
      <WhyRule rule="measure-needs-responsible" request={request} />
      <DateField form={form.state} name="starts" label={words.starts} hint={t.common.dateHint} />
      <MayRead opened={opened} form={form} request={request} />
      <Actions>
        <Button>{words.save}</Button>
      </Actions>
    </FormFrame>
  )
}
