import type { z } from 'zod'
import { refuse } from '../../../domain/result.ts'
import { holdMeeting } from '../../../domain/sip/hold-meeting.ts'
import { attendances, personParts } from '../../../domain/sip/sip.ts'
import { formatDate, formatList, possessive } from '../../../text/format.ts'
import { ActionLink, Actions, BackLink, Button } from '../../../ui/button.tsx'
import { Checkboxes } from '../../../ui/choices.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Fieldset } from '../../../ui/fieldset.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { choice, date, text, ticked } from '../../fields.ts'
import { FormFrame, FormTop } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import { leadsAndGoesOn, sipForm, sipHref, textOf } from '../../sip-page.tsx'
import { textLimit } from '../../text-limit.ts'
import { WhyRule } from '../../why-rule.tsx'
import { calledName } from '../part.tsx'
import { PersonPartField, personFields, spokespersonIn, withPersonField } from '../person-part.tsx'
import { WhileMeeting } from '../while-meeting.tsx'

const attendanceOf = (call: string): string => `attendance-${call}`

/** The meeting as it was: how the person took part, how each called and invited did, and whether it was filmed. */
export const recordPage = sipForm({
  path: '/as/:as/sip/:sip/meeting/record',
  section: 'meeting-record',
  only: leadsAndGoesOn,
  step: true,
  fields: ({ view }) => {
    const attendance: Record<string, z.ZodType> = Object.fromEntries(
      view.calls.map((call) => [attendanceOf(call.id), choice(attendances)]),
    )
    return {
      ...attendance,
      ...personFields,
      on: date(),
      person: choice(personParts),
      film: text(),
      filmAgreed: ticked(),
    }
  },
  values: ({ view }, { on }) => {
    const planned = view.planned?.on
    return { on: planned !== undefined && planned <= on ? planned : on }
  },
  view: (opened, form, request) => {
    const { view } = opened
    const { t, lang } = request
    const words = t.meeting.record
    const name = firstName(view.who.name)
    const whose = possessive(lang, name)
    const before = view.meetings.map((m) => formatDate(lang, m.on, 'short'))
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/meeting')}>{t.meeting.backToMeeting(whose)}</BackLink>
          <h1>{words.heading(whose)}</h1>
          <WhileMeeting opened={opened} request={request} kept={form.unsaved} after>
            <p class="lead">{words.lead}</p>
            {before.length > 0 && <p>{words.heldBefore(formatList(lang, before))}</p>}
            <FormFrame form={form}>
              <DateField form={form.state} name="on" label={words.on} hint={t.common.dateHint} />
              <PersonPartField form={form} opened={opened} request={request} />
              <Fieldset legend={words.others}>
                {view.calls.map((call) => {
                  const who = calledName(call, opened, request)
                  const { answer } = call
                  const said =
                    answer !== undefined && 'who' in answer
                      ? textOf(view, answer.who)?.slice(0, 200)
                      : undefined
                  return (
                    <Select
                      form={form.state}
                      name={attendanceOf(call.id)}
                      label={words.attendance(who)}
                      hint={
                        answer === undefined
                          ? t.meeting.round.noAnswer
                          : t.meeting.round.answered(said ?? t.meeting.check[answer.kind](who))
                      }
                      empty={t.common.choose}
                      options={attendances.map((value) => ({ value, label: t.call.attendance[value] }))}
                    />
                  )
                })}
              </Fieldset>
              <WhyRule rule="meeting-needs-attendance" request={request} />
              <Fieldset legend={words.filmTitle}>
                <TextArea
                  form={form.state}
                  name="film"
                  label={words.film}
                  note={t.common.optional}
                  hint={words.filmHint}
                  rows={2}
                  limit={textLimit(request, view)}
                />
                <Checkboxes
                  form={form.state}
                  name="filmAgreed"
                  label={words.filmAgreed}
                  options={[{ value: 'yes', label: words.filmAgreedYes }]}
                />
                <WhyRule rule="film-needs-yes" request={request} />
              </Fieldset>
              <Actions>
                <Button>{words.save}</Button>
              </Actions>
            </FormFrame>
          </WhileMeeting>
          {view.calls.length === 0 && view.stage.at !== 'ended' && view.stage.at !== 'ending' && (
            <p>
              {words.onPaper}{' '}
              <ActionLink href={sipHref(request, view.id, '/meeting/paper')}>{words.toPaper}</ActionLink>
            </p>
          )}
        </>
      ),
    }
  },
  decide: ({ on, person, film, filmAgreed, ...rest }, { view }) => {
    const given: Readonly<Record<string, unknown>> = rest
    const attendance = Object.fromEntries(
      view.calls.map((call) => [call.id, attendances.find((a) => a === given[attendanceOf(call.id)])]),
    )
    const spokesperson = spokespersonIn(person, rest)
    return (sip, ctx) => {
      if (on === undefined) return refuse('date-missing', 'on')
      const act = { on, spokesperson, attendance, film, filmAgreed }
      return withPersonField(
        person,
        holdMeeting(sip, { ...act, ...(person === undefined ? {} : { person }) }, ctx),
      )
    }
  },
  then: ({ view }) => (view.stage.at === 'running' ? '/follow-up' : '/plan'),
})
