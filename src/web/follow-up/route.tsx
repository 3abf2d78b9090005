import type { z } from 'zod'
import { refuse } from '../../domain/result.ts'
import { followUp as decideFollowUp } from '../../domain/sip/follow-up.ts'
import { type MeasureOutcome, measureOutcomes } from '../../domain/sip/sip.ts'
import type { OpenedSip } from '../../storage/sip-reader.ts'
import { formatDate, possessive } from '../../text/format.ts'
import { EmptyState } from '../../ui/boxes.tsx'
import { Actions, BackLink, Button, LinkButton } from '../../ui/button.tsx'
import { Radios } from '../../ui/choices.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TimeField } from '../../ui/time-field.tsx'
import { Voice } from '../../ui/voice.tsx'
import { choice, date, text, time } from '../fields.ts'
import { FormFrame, FormTop, type PageForm } from '../form-page.tsx'
import { firstName } from '../names.ts'
import { responsibleName } from '../plan/responsible.ts'
import { UnlessStopped } from '../plan/unless-stopped.tsx'
import type { StaffRequest } from '../request.ts'
import { leads, sipForm, sipHref, textOf } from '../sip-page.tsx'
import { textLimit } from '../text-limit.ts'
import { WhyRule } from '../why-rule.tsx'

const outcomeOf = (measure: string): string => `outcome-${measure}`

/** The follow-up: every measure gone through, then on with a new date and place, or to the close. */
export const followUp = sipForm({
  path: '/as/:as/sip/:sip/follow-up',
  section: 'follow-up',
  only: leads,
  step: true,
  fields: ({ view }) => {
    const outcomes: Record<string, z.ZodType> = Object.fromEntries(
      view.plan.measures.map((m) => [outcomeOf(m.id), choice(measureOutcomes)]),
    )
    return {
      ...outcomes,
      on: date(),
      note: text(),
      next: choice(['continue', 'close']),
      nextOn: date(),
      nextTime: time(),
      nextPlace: text(),
    }
  },
  values: (_, { on }) => ({ on }),
  view: (opened, form, request) => {
    const { view } = opened
    const { t, lang } = request
    const words = t.plan.followUp
    const name = firstName(view.who.name)
    const whose = possessive(lang, name)
    const matters = textOf(view, view.preparation.fields.matters)
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/plan')}>{t.plan.backToPlan(whose)}</BackLink>
          <h1>{words.heading(whose)}</h1>
          <UnlessStopped opened={opened} form={form} request={request}>
            {view.stage.at !== 'running' && !form.unsaved ? (
              <EmptyState
                title={words.notYet}
                actions={<LinkButton href={sipHref(request, view.id, '/plan')}>{words.toPlan}</LinkButton>}
              >
                <p>{words.notYetText}</p>
              </EmptyState>
            ) : (
              <>
                <p class="lead">{words.lead(name)}</p>
                {matters !== undefined && <Voice text={matters} by={t.plan.matters(name)} />}
                <FollowUpForm opened={opened} form={form} request={request} />
              </>
            )}
          </UnlessStopped>
        </>
      ),
    }
  },
  decide: ({ on, note, next, nextOn, nextTime, nextPlace, ...rest }, { view }) => {
    const given: Readonly<Record<string, unknown>> = rest
    const outcomes = Object.fromEntries(
      view.plan.measures.map((m) => [
        m.id,
        measureOutcomes.find((o): o is MeasureOutcome => o === given[outcomeOf(m.id)]),
      ]),
    )
    return (sip, ctx) =>
      on === undefined
        ? refuse('date-missing', 'on')
        : decideFollowUp(
            sip,
            {
              on,
              note,
              nextPlace,
              outcomes,
              ...(next === undefined ? {} : { next }),
              ...(nextOn === undefined ? {} : { nextOn }),
              ...(nextTime === undefined ? {} : { nextTime }),
            },
            ctx,
          )
  },
  then: () => '',
})

function FollowUpForm({
  opened,
  form,
  request,
}: {
  opened: OpenedSip
  form: PageForm
  request: StaffRequest
}) {
  const { view } = opened
  const { t, lang } = request
  const words = t.plan.followUp
  return (
    <FormFrame form={form}>
      <div class="flow-wide">
        <DateField form={form.state} name="on" label={words.on} hint={t.common.dateHint} />
        <section aria-labelledby="measures">
          <h2 id="measures">{words.measures}</h2>
          <WhyRule rule="follow-up-goes-through-all" request={request} />
          {view.plan.measures.map((m) => (
            <Radios
              form={form.state}
              name={outcomeOf(m.id)}
              label={textOf(view, m.what) ?? t.plan.hidden}
              hint={
                m.acceptance.state === 'accepted' || m.acceptance.state === 'own'
                  ? words.measureBy(
                      responsibleName(m.responsible, opened, request),
                      formatDate(lang, m.starts, 'short'),
                    )
                  : words.notAgreed[m.acceptance.state](responsibleName(m.responsible, opened, request))
              }
              inline
              options={measureOutcomes.map((value) => ({ value, label: t.plan.outcomes[value] }))}
            />
          ))}
        </section>
      </div>
      <TextArea
        form={form.state}
        name="note"
        label={words.note}
        note={t.common.optional}
        hint={words.noteHint(firstName(view.who.name))}
        limit={textLimit(request, view)}
      />
      <Radios
        form={form.state}
        name="next"
        label={words.next}
        options={[
          {
            value: 'continue',
            label: words.continue,
            hint: words.continueHint,
            content: (
              <>
                <DateField form={form.state} name="nextOn" label={words.nextOn} hint={t.common.dateHint} />
                <TimeField
                  form={form.state}
                  name="nextTime"
                  label={words.nextTime}
                  note={t.common.optional}
                  hint={t.common.timeHint}
                />
                <TextField form={form.state} name="nextPlace" label={words.nextPlace} />
              </>
            ),
          },
          { value: 'close', label: words.close, hint: words.closeHint },
        ]}
      />
      <Actions>
        <Button>{words.save}</Button>
      </Actions>
    </FormFrame>
  )
}
