import { yesHolds } from '../../../domain/access/grounds.ts'
import { refuse } from '../../../domain/result.ts'
import { planMeeting } from '../../../domain/sip/plan-meeting.ts'
import { type AgendaPart, agendaParts } from '../../../domain/sip/sip.ts'
import { possessive } from '../../../text/format.ts'
import { EmptyState } from '../../../ui/boxes.tsx'
import { BackLink, LinkButton } from '../../../ui/button.tsx'
import { Columns } from '../../../ui/columns.tsx'
import { date, text, ticked, time } from '../../fields.ts'
import { FormTop } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import { UnlessStopped } from '../../plan/unless-stopped.tsx'
import { leads, sipForm, sipHref, textOf } from '../../sip-page.tsx'
import { policyOf } from '../../text-limit.ts'
import { Moving, Wishes } from './beside.tsx'
import { fromFollowUp, isForFollowUp } from './for-follow-up.ts'
import { fieldOf, MeetingForm } from './meeting-form.tsx'
import { agendaOf, minutesIn } from './usual.ts'

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
    if (planned === undefined) return { ...minutes, minutes: String(usual), ...fromFollowUp(view) }
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
    const { list } = t.call
    const words = isForFollowUp(view) ? { ...t.call.arrange, ...t.followUp.arrange } : t.call.arrange
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
