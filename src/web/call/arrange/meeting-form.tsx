import { meetingDeadline } from '../../../domain/policy.ts'
import { type AgendaPart, agendaParts } from '../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { formatCount, formatDate } from '../../../text/format.ts'
import { Actions, Button } from '../../../ui/button.tsx'
import { Checkboxes } from '../../../ui/choices.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Fieldset } from '../../../ui/fieldset.tsx'
import { fieldValue } from '../../../ui/form-state.ts'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { TimeField } from '../../../ui/time-field.tsx'
import { FormFrame, type PageForm } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import type { StaffRequest } from '../../request.ts'
import { policyOf, textLimit } from '../../text-limit.ts'
import { WhyRule } from '../../why-rule.tsx'
import { minutesIn } from './usual.ts'

type Part = { opened: OpenedSip; form: PageForm; request: StaffRequest }

export const fieldOf = (part: AgendaPart): `agenda-${AgendaPart}` => `agenda-${part}`

export function MeetingForm({ opened: { view }, form, request }: Part) {
  const { t, lang } = request
  const { arrange: words } = t.call
  const name = firstName(view.who.name)
  const policy = policyOf(request, view)
  const deadline = formatDate(lang, meetingDeadline(view.need.noticedOn, policy), 'long')
  const first = view.meetings.length === 0
  return (
    <FormFrame form={form}>
      <DateField
        form={form.state}
        name="on"
        label={words.on}
        hint={first ? `${words.deadline(deadline)} ${t.common.dateHint}` : t.common.dateHint}
      />
      <TimeField form={form.state} name="time" label={words.time} hint={t.common.timeHint} />
      <TextField
        form={form.state}
        name="minutes"
        label={words.minutes}
        hint={words.minutesHint(String(policy.meetingMinutes))}
        width="short"
        inputMode="numeric"
      />
      <TextField form={form.state} name="place" label={words.place} hint={words.placeHint} />
      <Fieldset legend={words.ways}>
        <TextField
          form={form.state}
          name="phone"
          label={words.phone}
          note={t.common.optional}
          width="medium"
          inputMode="tel"
        />
        <TextField form={form.state} name="video" label={words.video} note={t.common.optional} />
      </Fieldset>
      <Fieldset legend={words.agenda} hint={words.agendaHint(name)}>
        {agendaParts.map((part) => (
          <TextField
            form={form.state}
            name={fieldOf(part)}
            label={t.call.parts[part]}
            width="short"
            inputMode="numeric"
          />
        ))}
        {form.unsaved && <Sum form={form} request={request} />}
        <p>
          <Button kind="link" name="_show" value="sum">
            {words.countAgain}
          </Button>
        </p>
      </Fieldset>
      <WhyRule rule="five-part-agenda" request={request} />
      {first && (
        <>
          <Fieldset legend={words.late(deadline)} hint={words.lateHint}>
            <TextArea
              form={form.state}
              name="lateReason"
              label={words.lateReason}
              rows={3}
              limit={textLimit(request, view)}
            />
            <Checkboxes
              form={form.state}
              name="personsWish"
              label={words.wish}
              labelHidden
              options={[{ value: 'yes', label: words.personsWish(name) }]}
            />
          </Fieldset>
          <WhyRule rule="meeting-within-weeks" request={request} />
        </>
      )}
      <Actions>
        <Button icon="calendar">{words.save}</Button>
      </Actions>
    </FormFrame>
  )
}

/** The parts added up, and by how much they are longer than the meeting. */
function Sum({ form, request: { t, lang } }: Omit<Part, 'opened'>) {
  const { arrange: words, minutes } = t.call
  const whole = minutesIn(fieldValue(form.state, 'minutes'))
  const sum = agendaParts.reduce((so, p) => so + (minutesIn(fieldValue(form.state, fieldOf(p))) ?? 0), 0)
  if (whole === undefined) return null
  return (
    <p>
      {words.sum(formatCount(lang, sum, minutes), formatCount(lang, whole, minutes))}
      {sum > whole && <b> {words.over(formatCount(lang, sum - whole, minutes))}</b>}
    </p>
  )
}
