import type { z } from 'zod'
import { inTurn } from '../../../domain/in-turn.ts'
import { refuse } from '../../../domain/result.ts'
import { present } from '../../../domain/sip/hold-meeting.ts'
import { type Call, type Mandate, mandates } from '../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { possessive } from '../../../text/format.ts'
import { Inset } from '../../../ui/boxes.tsx'
import { Actions, BackLink, Button } from '../../../ui/button.tsx'
import { Radios } from '../../../ui/choices.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { choice, text } from '../../fields.ts'
import { FormFrame, FormTop, type PageForm } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import { textIn } from '../../prepare/answers.ts'
import { leadsAndGoesOn, sipForm, sipHref, textOf } from '../../sip-page.tsx'
import { textLimit } from '../../text-limit.ts'
import { calledName, type Part } from '../part.tsx'
import { carried, isStale } from '../stale.ts'
import { WhileMeeting } from '../while-meeting.tsx'

/** The presentation round: who is here for each of the called, with what task, and what they may decide. */
export const roundPage = sipForm({
  path: '/as/:as/sip/:sip/meeting/round',
  section: 'meeting-round',
  only: leadsAndGoesOn,
  fields: ({ view }) => {
    const fields: Record<string, z.ZodType> = {}
    for (const { id, to } of view.calls) {
      fields[`who-${id}`] = text()
      fields[`was-${id}`] = text()
      if (to.kind === 'unit') fields[`mandate-${id}`] = choice(mandates)
    }
    return fields
  },
  values: (opened) =>
    Object.fromEntries(
      opened.view.calls.flatMap((call) => {
        const stands = standing(call, opened)
        return [
          [`who-${call.id}`, stands.who],
          [`mandate-${call.id}`, stands.mandate ?? ''],
          [`was-${call.id}`, stands.mark],
        ]
      }),
    ),
  view: (opened, form, request) => {
    const { view } = opened
    const { t, lang } = request
    const words = t.meeting.round
    const name = firstName(view.who.name)
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/meeting')}>
            {t.meeting.backToMeeting(possessive(lang, name))}
          </BackLink>
          <h1>{words.heading}</h1>
          <WhileMeeting opened={opened} request={request} kept={form.unsaved}>
            <p class="lead">{words.lead(name)}</p>
            <FormFrame form={form}>
              {view.calls.map((call) => (
                <One call={call} form={form} opened={opened} request={request} />
              ))}
              <Actions>
                <Button>{words.save}</Button>
              </Actions>
            </FormFrame>
          </WhileMeeting>
        </>
      ),
    }
  },
  decide: (data, opened) => (sip, ctx) =>
    inTurn(
      sip,
      ctx,
      opened.view.calls.map((call) => {
        const stands = standing(call, opened)
        const who = textIn(data, `who-${call.id}`)
        // Whoever is there for the person herself decides nothing for a unit.
        const mandate =
          call.to.kind === 'unit' ? mandates.find((m) => m === data[`mandate-${call.id}`]) : 'no'
        const noted = stands.mark !== ''
        const same = noted && who === stands.who && mandate === stands.mandate
        const untouched = !noted && who.trim() === '' && (call.to.kind !== 'unit' || mandate === undefined)
        if (same || untouched) return undefined
        return (now, c) =>
          (now.now.round[call.id]?.who ?? '') === textIn(data, `was-${call.id}`)
            ? present(now, { call: call.id, who, ...(mandate === undefined ? {} : { mandate }) }, c)
            : refuse('changed-meanwhile', `who-${call.id}`)
      }),
    ),
  then: () => '/meeting/lead',
})

type Standing = { readonly who: string; readonly mandate?: Mandate; readonly mark: string }

/** What is noted; before that, what they answered the call. `mark` tells one noting from the next. */
function standing(call: Call, { view }: OpenedSip): Standing {
  const noted = view.now.round[call.id]
  if (noted !== undefined)
    return { who: textOf(view, noted.who) ?? '', mandate: noted.mandate, mark: noted.who }
  const { answer } = call
  if (answer === undefined || !('who' in answer)) return { who: '', mark: '' }
  return { who: textOf(view, answer.who) ?? '', mandate: answer.mandate, mark: '' }
}

function One({ call, form, opened, request }: Part & { call: Call; form: PageForm }) {
  const { view } = opened
  const { t } = request
  const words = t.meeting.round
  const name = calledName(call, opened, request)
  const field = `who-${call.id}`
  const stale = isStale(form, field)
  const stands = standing(call, opened)
  const limit =
    call.answer !== undefined && 'limit' in call.answer ? textOf(view, call.answer.limit) : undefined
  return (
    <section class="flow" aria-labelledby={`call-${call.id}`}>
      <h2 id={`call-${call.id}`} class="kept" dir="auto">
        {name}
      </h2>
      <AnswerLine call={call} opened={opened} request={request} />
      {limit !== undefined && (
        <p class="kept soft" dir="auto">
          {limit}
        </p>
      )}
      {stale && (
        <Inset>
          <p>{t.meeting.standsNow}</p>
          <p class="kept" dir="auto">
            {stands.who}
          </p>
          {call.to.kind === 'unit' && stands.mandate !== undefined && (
            <p>{t.call.mandates[stands.mandate]}</p>
          )}
        </Inset>
      )}
      <HiddenField
        name={`was-${call.id}`}
        value={carried(form, `was-${call.id}`, stale ? stands.mark : undefined)}
      />
      <TextArea
        form={form.state}
        name={field}
        label={call.to.kind === 'unit' ? words.who(name) : words.whoAround(name)}
        hint={words.whoHint}
        rows={2}
        limit={textLimit(request, view)}
      />
      {call.to.kind === 'unit' && (
        <Radios
          form={form.state}
          name={`mandate-${call.id}`}
          label={words.mandate}
          options={mandates.map((value) => ({ value, label: t.call.mandates[value] }))}
        />
      )}
    </section>
  )
}

/** What they answered, so that whoever asks the round can see if somebody is missing. */
function AnswerLine({ call, opened, request }: Part & { call: Call }) {
  const { t } = request
  const words = t.meeting.round
  const { answer } = call
  const name = calledName(call, opened, request)
  return (
    <p class="soft">
      {answer === undefined ? words.noAnswer : words.answered(t.meeting.check[answer.kind](name))}
    </p>
  )
}
