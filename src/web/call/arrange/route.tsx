import { yesHolds } from '../../../domain/access/grounds.ts'
import { meetingDeadline } from '../../../domain/policy.ts'
import { refuse } from '../../../domain/result.ts'
import { planMeeting } from '../../../domain/sip/plan-meeting.ts'
import { type AgendaPart, agendaParts } from '../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { formatCount, formatDate, possessive } from '../../../text/format.ts'
import { EmptyState, Warning } from '../../../ui/boxes.tsx'
import { Actions, BackLink, Button, LinkButton } from '../../../ui/button.tsx'
import { Checkboxes } from '../../../ui/choices.tsx'
import { Columns } from '../../../ui/columns.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Fieldset } from '../../../ui/fieldset.tsx'
import { fieldValue } from '../../../ui/form-state.ts'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { TimeField } from '../../../ui/time-field.tsx'
import { Voice } from '../../../ui/voice.tsx'
import { date, text, ticked, time } from '../../fields.ts'
import { FormFrame, FormTop, type PageForm } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import { UnlessStopped } from '../../plan/unless-stopped.tsx'
import type { StaffRequest } from '../../request.ts'
import { leads, sipForm, sipHref, textOf } from '../../sip-page.tsx'
import { policyOf, textLimit } from '../../text-limit.ts'
import { WhyRule } from '../../why-rule.tsx'
import { agendaOf, minutesIn } from './usual.ts'

const fieldOf = (part: AgendaPart): `agenda-${AgendaPart}` => `agenda-${part}`

type Part = { opened: OpenedSip; form: PageForm; request: StaffRequest }

/** Day, time, place and agenda of the meeting: decided once, the same for everybody who is called. */
export const arrange = sipForm({
  path: '/as/:as/sip/:sip/calls/meeting',
  section: 'meeting',
  only: leads,
  step: true,
  fields: () => ({
    on: date(),
    time: time(),
    minutes: text(),
    place: text(),
    phone: text(),
    video: text(),
    'agenda-introduction': text(),
    'agenda-situation': text(),
    'agenda-needs': text(),
    'agenda-summary': text(),
    'agenda-close': text(),
    lateReason: text(),
    personsWish: ticked(),
  }),
  values: ({ view }, request) => {
    const { planned } = view
    const usual = policyOf(request, view).meetingMinutes
    const agenda = planned?.agenda ?? agendaOf(usual)
    const minutes = Object.fromEntries(agendaParts.map((part) => [fieldOf(part), String(agenda[part])]))
    if (planned === undefined) return { ...minutes, minutes: String(usual) }
    return {
      ...minutes,
      on: planned.on,
      time: planned.time.replace(':', '.'),
      minutes: String(planned.minutes),
      place: textOf(view, planned.place) ?? '',
      phone: textOf(view, planned.phone) ?? '',
      video: textOf(view, planned.video) ?? '',
      lateReason: textOf(view, planned.lateReason) ?? '',
      ...(planned.personsWish === true ? { personsWish: 'yes' } : {}),
    }
  },
  view: (opened, form, request) => {
    const { view } = opened
    const { t, lang } = request
    const { arrange: words, list } = t.call
    const name = firstName(view.who.name)
    const whose = possessive(lang, name)
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/calls')}>{list.title}</BackLink>
          <h1>{words.heading(whose)}</h1>
          <UnlessStopped opened={opened} form={form} request={request}>
            {yesHolds(view) || form.unsaved ? (
              <Columns asideLabel={words.aside(name)} aside={<Wishes opened={opened} request={request} />}>
                <p class="lead">{words.lead}</p>
                <Moving opened={opened} request={request} />
                <MeetingForm opened={opened} form={form} request={request} />
              </Columns>
            ) : (
              <EmptyState
                title={list.needsYes(name)}
                actions={
                  view.yes.answer === 'not-asked' ? (
                    <LinkButton href={sipHref(request, view.id, '/answer')}>
                      {list.toAnswer(whose)}
                    </LinkButton>
                  ) : undefined
                }
              >
                <p>{words.needsYes}</p>
              </EmptyState>
            )}
          </UnlessStopped>
        </>
      ),
    }
  },
  decide: (data) => {
    const { on, time: at } = data
    const minutes = minutesIn(data.minutes)
    const parts = agendaParts.map((part) => [part, minutesIn(data[fieldOf(part)])] as const)
    const wrong = parts.find(([, given]) => given === undefined)
    const of = (part: AgendaPart): number => parts.find(([p]) => p === part)?.[1] ?? 0
    const agenda = {
      introduction: of('introduction'),
      situation: of('situation'),
      needs: of('needs'),
      summary: of('summary'),
      close: of('close'),
    }
    return (sip, ctx) => {
      if (on === undefined) return refuse('date-missing', 'on')
      if (at === undefined) return refuse('time-missing', 'time')
      if (minutes === undefined) return refuse('meeting-length-missing', 'minutes')
      if (wrong !== undefined) return refuse('meeting-length-missing', fieldOf(wrong[0]))
      const { place, phone, video, lateReason, personsWish } = data
      const act = { on, time: at, minutes, place, phone, video, agenda, lateReason, personsWish }
      const planned = planMeeting(sip, act, ctx)
      // Said at the largest part: most often it is the one to shorten.
      return !planned.ok && planned.field === 'agenda' ? { ...planned, field: fieldOf('needs') } : planned
    }
  },
  then: () => '/calls',
})

/** The person's own wishes for time, place and order, beside the form. */
function Wishes({ opened: { view }, request }: Omit<Part, 'form'>) {
  const { arrange: words } = request.t.call
  const name = firstName(view.who.name)
  const { fields } = view.preparation
  const place = textOf(view, fields['place-and-time'])
  const agenda = textOf(view, fields.agenda)
  if (place === undefined && agenda === undefined) return <p class="soft">{words.noWish(name)}</p>
  return (
    <>
      {place !== undefined && (
        <section>
          <h2>{words.wishedPlace}</h2>
          <Voice text={place} size="small" by={name} />
        </section>
      )}
      {agenda !== undefined && (
        <section>
          <h2>{words.wishedAgenda}</h2>
          <Voice text={agenda} size="small" by={name} />
        </section>
      )}
    </>
  )
}

/** Who already knows of the day: they must be told again if it moves. */
function Moving({ opened: { view }, request }: Omit<Part, 'form'>) {
  const { lang, t } = request
  const { arrange: words } = t.call
  const { planned } = view
  if (planned === undefined) return null
  const told = view.calls.filter((c) => c.told.some((known) => known.meeting === planned.version))
  const person = view.personTold?.meeting === planned.version
  if (told.length === 0 && !person) return null
  return (
    <Warning icon="bell">
      {told.length > 0 && <p>{words.moved(formatCount(lang, told.length, words.people))}</p>}
      {person && <p>{words.movedPerson(firstName(view.who.name))}</p>}
    </Warning>
  )
}

function MeetingForm({ opened: { view }, form, request }: Part) {
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
