import type { z } from 'zod'
import { refuse } from '../../../domain/result.ts'
import { holdMeeting } from '../../../domain/sip/hold-meeting.ts'
import { type Attendance, attendances, personParts } from '../../../domain/sip/sip.ts'
import { formatDate, possessive } from '../../../text/format.ts'
import { EmptyState } from '../../../ui/boxes.tsx'
import { Actions, BackLink, Button, LinkButton } from '../../../ui/button.tsx'
import { Radios } from '../../../ui/choices.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { choice, date, text } from '../../fields.ts'
import { FormFrame, FormTop } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import { UnlessStopped } from '../../plan/unless-stopped.tsx'
import { leads, sipForm, sipHref, unitName } from '../../sip-page.tsx'
import { textLimit } from '../../text-limit.ts'
import { WhyRule } from '../../why-rule.tsx'

const attendanceOf = (unit: string): string => `attendance-${unit}`

/** A meeting that was held: when, how the person took part, and whether each of the called was there. */
export const meeting = sipForm({
  path: '/as/:as/sip/:sip/meeting',
  section: 'meeting',
  only: leads,
  step: true,
  fields: ({ view }) => {
    const attendance: Record<string, z.ZodType> = Object.fromEntries(
      view.calls.map((call) => [attendanceOf(call.unit), choice(attendances)]),
    )
    return { ...attendance, on: date(), person: choice(personParts), note: text() }
  },
  values: ({ view }, { on }) => {
    const planned = view.calls.map((c) => c.on).sort()[0]
    return { on: planned !== undefined && planned <= on ? planned : on }
  },
  view: (opened, form, request) => {
    const { view, names } = opened
    const { t, lang } = request
    const words = t.call.meeting
    const name = firstName(view.who.name)
    const whose = possessive(lang, name)
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id)}>{t.call.back(whose)}</BackLink>
          <h1>{words.heading(whose)}</h1>
          <UnlessStopped opened={opened} form={form} request={request}>
            {view.calls.length === 0 ? (
              <EmptyState
                title={words.noCalls}
                actions={<LinkButton href={sipHref(request, view.id, '/calls')}>{words.toCalls}</LinkButton>}
              >
                <p>{words.noCallsText}</p>
              </EmptyState>
            ) : (
              <>
                <p class="lead">{words.lead}</p>
                <WhyRule rule="meeting-needs-attendance" request={request} />
                {view.meetings.length > 0 && (
                  <p>
                    {words.heldBefore}: {view.meetings.map((m) => formatDate(lang, m.on, 'short')).join(', ')}
                    .
                  </p>
                )}
                <FormFrame form={form}>
                  <DateField form={form.state} name="on" label={words.on} hint={t.common.dateHint} />
                  <Radios
                    form={form.state}
                    name="person"
                    label={words.person(name)}
                    options={personParts.map((value) => ({ value, label: t.call.personPart[value] }))}
                  />
                  {view.calls.map((call) => (
                    <Radios
                      form={form.state}
                      name={attendanceOf(call.unit)}
                      label={words.attendance(unitName(names, call.unit))}
                      options={attendances.map((value) => ({ value, label: t.call.attendance[value] }))}
                    />
                  ))}
                  <TextArea
                    form={form.state}
                    name="note"
                    label={words.note}
                    note={t.common.optional}
                    hint={words.noteHint}
                    limit={textLimit(request, view)}
                  />
                  <Actions>
                    <Button>{words.save}</Button>
                  </Actions>
                </FormFrame>
              </>
            )}
          </UnlessStopped>
        </>
      ),
    }
  },
  decide: ({ on, person, note, ...rest }, { view }) => {
    const given: Readonly<Record<string, unknown>> = rest
    const attendance = Object.fromEntries(
      view.calls.map((call) => [
        call.unit,
        attendances.find((a): a is Attendance => a === given[attendanceOf(call.unit)]),
      ]),
    )
    return (sip, ctx) => {
      if (on === undefined) return refuse('date-missing', 'on')
      return holdMeeting(sip, { on, note, attendance, ...(person === undefined ? {} : { person }) }, ctx)
    }
  },
  then: () => '/plan',
})
