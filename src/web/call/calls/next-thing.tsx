import type { ComponentChildren } from 'preact'
import { isExcluded } from '../../../domain/access/grounds.ts'
import { isTold } from '../../../domain/sip/call.ts'
import { answerBy } from '../../../domain/sip/duties.ts'
import { soonerWaits } from '../../../domain/sip/plan-meeting.ts'
import { answerHolds } from '../../../domain/sip/sip.ts'
import { formatDate, possessive } from '../../../text/format.ts'
import { EmptyState } from '../../../ui/boxes.tsx'
import { ActionLink, LinkButton } from '../../../ui/button.tsx'
import { NextBox } from '../../../ui/next-box.tsx'
import { firstName } from '../../names.ts'
import type { StaffRequest } from '../../request.ts'
import { recipientName } from '../../sip/recipient.ts'
import { sipHref } from '../../sip-page.tsx'
import { policyOf } from '../../text-limit.ts'
import { isFollowUpCall } from '../follow-up-call.ts'
import { callable, lacking } from '../listed.ts'
import type { WithUnits } from '../with-units.ts'

type Part = { opened: WithUnits; request: StaffRequest }
type Next = {
  readonly title: string
  readonly text?: string
  readonly below: string
  readonly button: string
}

/** The one thing that comes next, or what has to be there before anybody can be called. */
export function NextThing({ opened, request }: Part) {
  const { view } = opened
  const { t } = request
  if (view.stage.at === 'ending') return null
  // After a meeting nothing more waits here until another one is planned.
  if (view.planned === undefined && view.meetings.length > 0)
    return (
      <p>
        <ActionLink href={sipHref(request, view.id, '/calls/meeting')} icon="calendar-plus">
          {t.call.list.another}
        </ActionLink>
      </p>
    )
  const stops = <Stops opened={opened} request={request} />
  const what = lacking(view)
  if (what !== undefined && what !== 'meeting') return stops
  const next = nextOf(opened, request)
  return (
    <NextBox
      eyebrow={t.call.next.eyebrow}
      title={next.title}
      actions={<LinkButton href={sipHref(request, view.id, next.below)}>{next.button}</LinkButton>}
    >
      {next.text !== undefined && <p>{next.text}</p>}
    </NextBox>
  )
}

function nextOf({ view, names, units }: WithUnits, request: StaffRequest): Next {
  const { t, lang, on } = request
  const words = isFollowUpCall(view) ? { ...t.call.next, ...t.call.next.followUp } : t.call.next
  const { planned } = view
  const name = firstName(view.who.name)
  if (planned === undefined)
    return { title: words.plan, text: words.planText, below: '/calls/meeting', button: words.toPlan }
  if (planned.on <= on && view.calls.length > 0)
    return { title: words.held, below: '/meeting', button: words.toMeeting }
  if (soonerWaits(view))
    return {
      title: words.sooner(name, formatDate(lang, view.sooner?.wanted ?? planned.on, 'long')),
      text: words.soonerText,
      below: '/calls/sooner',
      button: words.toSooner,
    }
  if (callable(view, units, on).length > 0)
    return { title: words.call, below: '/calls/new', button: words.toCall }
  // Whoever the person has shut out since is neither told nor waited for.
  const calls = view.calls.filter((c) => !isExcluded(view, c.to))
  const untold = calls.find((c) => !isTold(view, c))
  if (untold !== undefined) {
    const who = recipientName(request, view, names, untold.to)
    return {
      title: untold.told.length > 0 ? words.tellAgain(who) : words.tell(who),
      text: words.tellText,
      below: `/calls/${untold.id}/letter`,
      button: words.toLetter,
    }
  }
  if (view.calls.length > 0 && view.personTold?.meeting !== planned.version)
    return { title: words.person(name), below: '/calls/person', button: words.toLetter }
  const policy = policyOf(request, view)
  const silent = calls.find(
    (c) => c.how === 'call' && !answerHolds(view, c) && answerBy(c, planned, policy) < on,
  )
  if (silent !== undefined)
    return {
      title: words.ring(recipientName(request, view, names, silent.to)),
      text: words.ringText(formatDate(lang, answerBy(silent, planned, policy), 'long')),
      below: `/calls/${silent.id}`,
      button: words.toCallPage,
    }
  const hindered = calls.find((c) => answerHolds(view, c) && c.answer?.kind === 'hindered')
  if (hindered !== undefined)
    return {
      title: words.hinder(recipientName(request, view, names, hindered.to)),
      below: `/calls/${hindered.id}`,
      button: words.toCallPage,
    }
  return { title: words.ready, below: '/meeting', button: words.toMeeting }
}

function Stops({ opened: { view }, request }: Part) {
  const { t, lang } = request
  const { list } = t.call
  const name = firstName(view.who.name)
  const link = (below: string, label: string): ComponentChildren => (
    <LinkButton href={sipHref(request, view.id, below)}>{label}</LinkButton>
  )
  switch (lacking(view)) {
    case 'yes':
      return (
        <EmptyState
          title={list.needsYes(name)}
          actions={
            view.yes.answer === 'not-asked'
              ? link('/answer', list.toAnswer(possessive(lang, name)))
              : undefined
          }
        >
          {list.needsYesText}
        </EmptyState>
      )
    case 'purpose':
      return <EmptyState title={list.needsPurpose(name)} actions={link('/prepare/matters', list.toMatters)} />
    case 'questions':
      return <EmptyState title={list.needsQuestions} actions={link('/prepare/questions', list.toQuestions)} />
    default:
      return null
  }
}
