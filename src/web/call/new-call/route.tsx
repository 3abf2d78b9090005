import { meetingDeadline } from '../../../domain/policy.ts'
import { refuse } from '../../../domain/result.ts'
import { callUnit } from '../../../domain/sip/call-unit.ts'
import { formatDate, possessive } from '../../../text/format.ts'
import { EmptyState } from '../../../ui/boxes.tsx'
import { Actions, BackLink, Button, LinkButton } from '../../../ui/button.tsx'
import { Checkboxes, Radios } from '../../../ui/choices.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Fieldset } from '../../../ui/fieldset.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { TimeField } from '../../../ui/time-field.tsx'
import { Voice } from '../../../ui/voice.tsx'
import { choice, date, many, text, ticked, time } from '../../fields.ts'
import { FormFrame, FormTop, type PageForm } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import { UnlessStopped } from '../../plan/unless-stopped.tsx'
import type { StaffRequest } from '../../request.ts'
import { leads, sipForm, sipHref, textOf, unitName } from '../../sip-page.tsx'
import { policyOf, textLimit } from '../../text-limit.ts'
import { WhyRule } from '../../why-rule.tsx'
import { alsoFunctions, lacking, notCalled, type WithFunctions } from '../listed.ts'

/** The call: to one unit, with the purpose and the questions that it is to help to answer. */
export const newCall = sipForm({
  path: '/as/:as/sip/:sip/calls/new',
  section: 'call',
  only: leads,
  also: alsoFunctions,
  fields: ({ view }) => ({
    unit: choice(listedUnits(view)),
    questions: many(view.preparation.questions),
    on: date(),
    time: time(),
    place: text(),
    lateReason: text(),
    personsWish: ticked(),
  }),
  values: ({ view, functions }, request) => {
    const ready = readyUnits(view, functions, request)
    const asked = request.query.get('unit')
    const unit = ready.find((u) => u === asked) ?? (ready.length === 1 ? ready[0] : undefined)
    const last = view.calls.at(-1)
    return {
      questions: [...view.preparation.questions],
      ...(unit === undefined ? {} : { unit }),
      ...(last === undefined
        ? {}
        : { on: last.on, time: last.time.replace(':', '.'), place: textOf(view, last.place) ?? '' }),
    }
  },
  view: (opened, form, request) => {
    const { view, functions } = opened
    const { t, lang } = request
    const whose = possessive(lang, firstName(view.who.name))
    const nobody = lacking(view) !== undefined || readyUnits(view, functions, request).length === 0
    return {
      title: t.call.make.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/calls')}>{t.call.list.title}</BackLink>
          <h1>{t.call.make.heading(whose)}</h1>
          <UnlessStopped opened={opened} form={form} request={request}>
            {nobody && !form.unsaved ? (
              <EmptyState
                title={t.call.make.nobody}
                actions={
                  <LinkButton href={sipHref(request, view.id, '/calls')}>{t.call.make.toList}</LinkButton>
                }
              >
                <p>{t.call.make.nobodyText}</p>
              </EmptyState>
            ) : (
              <CallForm opened={opened} form={form} request={request} />
            )}
          </UnlessStopped>
        </>
      ),
    }
  },
  decide: (data, { functions }) => {
    const { unit, on, time: at } = data
    return (sip, ctx) => {
      if (unit === undefined) return refuse('choose-one', 'unit')
      if (on === undefined) return refuse('date-missing', 'on')
      if (at === undefined) return refuse('time-missing', 'time')
      return callUnit(sip, { ...data, unit, on, time: at, functions: functions[unit] ?? [] }, ctx)
    }
  },
  then: () => '/calls',
})

const listedUnits = (view: WithFunctions['view']): string[] =>
  view.parties.flatMap((p) => (p.who.kind === 'unit' ? [p.who.unit] : []))

const readyUnits = (
  view: WithFunctions['view'],
  functions: WithFunctions['functions'],
  request: StaffRequest,
): string[] =>
  notCalled(view, functions, request.on)
    .filter((listed) => listed.can === 'call')
    .map((listed) => listed.unit)

function CallForm({
  opened: { view, names, functions },
  form,
  request,
}: {
  opened: WithFunctions
  form: PageForm
  request: StaffRequest
}) {
  const { t, lang } = request
  const { make } = t.call
  const name = firstName(view.who.name)
  const deadline = formatDate(lang, meetingDeadline(view.need.noticedOn, policyOf(request, view)), 'long')
  const matters = textOf(view, view.preparation.fields.matters)
  return (
    <>
      <p class="lead">{make.lead}</p>
      {matters !== undefined && <Voice text={matters} by={make.purposeBy(name)} />}
      <WhyRule rule="call-needs-purpose" request={request} />
      <FormFrame form={form}>
        <Radios
          form={form.state}
          name="unit"
          label={make.unit}
          hint={make.unitHint}
          options={readyUnits(view, functions, request).map((unit) => ({
            value: unit,
            label: unitName(names, unit),
            hint: names.units[unit]?.authorityName,
          }))}
        />
        <Checkboxes
          form={form.state}
          name="questions"
          label={make.questions}
          hint={make.questionsHint}
          options={view.preparation.questions.map((question) => ({
            value: question,
            label: textOf(view, question) ?? t.plan.hidden,
          }))}
        />
        <DateField
          form={form.state}
          name="on"
          label={make.on}
          hint={`${make.deadline(deadline)} ${t.common.dateHint}`}
        />
        <WhyRule rule="meeting-within-weeks" request={request} />
        <TimeField form={form.state} name="time" label={make.time} hint={t.common.timeHint} />
        <TextField form={form.state} name="place" label={make.place} hint={make.placeHint} />
        <Fieldset legend={make.late(deadline)} hint={make.lateHint}>
          <TextArea
            form={form.state}
            name="lateReason"
            label={make.lateReason}
            rows={3}
            limit={textLimit(request, view)}
          />
          <Checkboxes
            form={form.state}
            name="personsWish"
            label={make.wish}
            labelHidden
            options={[{ value: 'yes', label: make.personsWish(name) }]}
          />
        </Fieldset>
        <Actions>
          <Button icon="send">{make.send}</Button>
        </Actions>
      </FormFrame>
    </>
  )
}
