import { refuse } from '../../../domain/result.ts'
import { establishPlan } from '../../../domain/sip/write-plan.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { possessive } from '../../../text/format.ts'
import { Warning } from '../../../ui/boxes.tsx'
import { ActionLink, Actions, BackLink, Button } from '../../../ui/button.tsx'
import { Checkboxes, Radios } from '../../../ui/choices.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Fieldset } from '../../../ui/fieldset.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { choice, date, text, ticked } from '../../fields.ts'
import { FormFrame, FormTop, type PageForm } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import { missing } from '../../plan/sheet/missing.ts'
import { UnlessStopped } from '../../plan/unless-stopped.tsx'
import type { StaffRequest } from '../../request.ts'
import { leads, sipForm, sipHref, unitName } from '../../sip-page.tsx'
import { textLimit } from '../../text-limit.ts'
import { WhyRule } from '../../why-rule.tsx'

/** The person's answer to the plan, who holds it together, and when it is followed up: then it holds. */
export const establish = sipForm({
  path: '/as/:as/sip/:sip/plan/establish',
  section: 'establish',
  only: leads,
  step: true,
  fields: ({ view }) => ({
    agreement: choice(['yes', 'no', 'could-not-answer']),
    whyNo: text(),
    mayStand: ticked(),
    whyNot: text(),
    mainResponsible: choice(activeMembers(view).map((m) => m.assignment)),
    followUpOn: date(),
    followUpPlace: text(),
  }),
  view: (opened, form, request) => {
    const { view } = opened
    const { t, lang } = request
    const words = t.plan.establish
    const name = firstName(view.who.name)
    const whose = possessive(lang, name)
    const waits = missing(view, request)
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/plan')}>{t.plan.backToPlan(whose)}</BackLink>
          <h1>{words.heading(whose)}</h1>
          <UnlessStopped opened={opened} form={form} request={request}>
            {waits.length > 0 && (
              <Warning icon="circle-dashed">
                <p>{words.missing}</p>
                <ul>
                  {waits.map((what) => (
                    <li>{what}</li>
                  ))}
                </ul>
              </Warning>
            )}
            <p class="lead">{words.lead(name)}</p>
            <p>
              <ActionLink icon="book-open" href={sipHref(request, view.id, '/plan')}>
                {words.readPlan}
              </ActionLink>
            </p>
            {(waits.length === 0 || form.unsaved) && (
              <EstablishForm opened={opened} form={form} request={request} />
            )}
          </UnlessStopped>
        </>
      ),
    }
  },
  decide:
    ({ agreement, whyNo, whyNot, mainResponsible, followUpOn, ...rest }) =>
    (sip, ctx) => {
      if (agreement === undefined) return refuse('choose-one', 'agreement')
      const dissentField = agreement === 'no' ? 'whyNo' : 'whyNot'
      const decided = establishPlan(
        sip,
        {
          ...rest,
          agreement,
          dissent: agreement === 'no' ? whyNo : agreement === 'yes' ? '' : whyNot,
          ...(mainResponsible === undefined ? {} : { mainResponsible }),
          ...(followUpOn === undefined ? {} : { followUpOn }),
        },
        ctx,
      )
      return !decided.ok && decided.field === 'dissent' ? { ...decided, field: dissentField } : decided
    },
  then: () => '/plan',
})

const activeMembers = (view: OpenedSip['view']) => {
  const active = view.members.filter((m) => m.until === undefined)
  return active.filter((m, index) => active.findIndex((o) => o.assignment === m.assignment) === index)
}

function EstablishForm({
  opened: { view, names },
  form,
  request,
}: {
  opened: OpenedSip
  form: PageForm
  request: StaffRequest
}) {
  const { t } = request
  const words = t.plan.establish
  const name = firstName(view.who.name)
  const limit = textLimit(request, view)
  return (
    <FormFrame form={form}>
      <Radios
        form={form.state}
        name="agreement"
        label={words.agreement(name)}
        question
        options={[
          { value: 'yes', label: words.yes },
          {
            value: 'no',
            label: words.no,
            hint: words.noHint,
            content: (
              <>
                <TextArea
                  form={form.state}
                  name="whyNo"
                  label={words.whyNo(name)}
                  hint={words.whyNoHint}
                  rows={3}
                  limit={limit}
                />
                <Checkboxes
                  form={form.state}
                  name="mayStand"
                  label={words.mayStandLabel}
                  options={[{ value: 'yes', label: words.mayStand(name) }]}
                />
              </>
            ),
          },
          {
            value: 'could-not-answer',
            label: words.couldNot(name),
            content: <TextArea form={form.state} name="whyNot" label={words.whyNot} rows={3} limit={limit} />,
          },
        ]}
      />
      <WhyRule rule="plan-agreement" request={request} />
      <Radios
        form={form.state}
        name="mainResponsible"
        label={words.main}
        hint={words.mainHint(name)}
        options={activeMembers(view).map((m) => ({
          value: m.assignment,
          label: names.people[m.assignment]?.name ?? '–',
          hint: [names.people[m.assignment]?.title, unitName(names, m.unit)]
            .filter((x) => x !== undefined)
            .join(', '),
        }))}
      />
      <WhyRule rule="main-responsible" request={request} />
      <Fieldset legend={words.followUp}>
        <DateField form={form.state} name="followUpOn" label={words.followUpOn} hint={t.common.dateHint} />
        <TextField form={form.state} name="followUpPlace" label={words.followUpPlace} />
      </Fieldset>
      <WhyRule rule="follow-up-date-place" request={request} />
      <Actions>
        <Button>{words.save}</Button>
      </Actions>
    </FormFrame>
  )
}
