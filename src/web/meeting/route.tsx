import { compareDates } from '../../domain/calendar/local-date.ts'
import { formatCount, formatTime, possessive } from '../../text/format.ts'
import { ActionLink, BackLink, LinkButton } from '../../ui/button.tsx'
import { NextBox } from '../../ui/next-box.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { Status } from '../../ui/status.tsx'
import { Table } from '../../ui/table.tsx'
import { firstName } from '../names.ts'
import { leads, leadsAndGoesOn, sipHref, sipPage } from '../sip-page.tsx'
import { WhyRule } from '../why-rule.tsx'
import { timedAgenda } from './agenda.ts'
import { type Check, checksOf, firstOpen, isOpen } from './checks.ts'
import { Held } from './held.tsx'
import type { Part } from './part.tsx'
import { WhileMeeting } from './while-meeting.tsx'

/** Before the meeting: what is in place and what is not. Afterwards: what was held. */
export const meetingPage = sipPage({
  path: '/as/:as/sip/:sip/meeting',
  section: 'meeting',
  only: leads,
  view: (opened, request) => {
    const { view } = opened
    const { t, lang } = request
    const words = t.meeting.check
    const whose = possessive(lang, firstName(view.who.name))
    const before = view.planned !== undefined || view.meetings.length === 0
    return {
      title: before ? words.title : words.titleHeld,
      body: (
        <>
          <BackLink href={sipHref(request, view.id)}>{t.meeting.back(whose)}</BackLink>
          <h1>{before ? words.heading(whose) : words.headingHeld(whose)}</h1>
          {before && (
            <WhileMeeting opened={opened} request={request}>
              <Before opened={opened} request={request} />
            </WhileMeeting>
          )}
          {view.calls.length === 0 && leadsAndGoesOn(view) && (
            <p>
              <ActionLink icon="file-text" href={sipHref(request, view.id, '/meeting/paper')}>
                {words.links.paper}
              </ActionLink>
            </p>
          )}
          {!before && view.stage.at === 'met' && <AfterNext opened={opened} request={request} />}
          {!before && view.stage.at === 'running' && <ToFollowUp opened={opened} request={request} />}
          {[...view.meetings].reverse().map((meeting, i) => (
            <Held meeting={meeting} n={view.meetings.length - i} opened={opened} request={request} />
          ))}
        </>
      ),
    }
  },
})

function Before({ opened, request }: Part) {
  const { t, lang } = request
  const words = t.meeting.check
  const checks = checksOf({ opened, request })
  const open = checks.filter(isOpen)
  return (
    <>
      <p class="lead">
        {open.length === 0
          ? words.allThere
          : words.left(formatCount(lang, open.length, t.meeting.check.things))}
      </p>
      <Next open={open} opened={opened} request={request} />
      <section aria-labelledby="needed">
        <h2 id="needed">{words.listTitle}</h2>
        <Rows>
          {checks.map((check) => (
            <CheckRow check={check} opened={opened} request={request} />
          ))}
        </Rows>
      </section>
      <Agenda opened={opened} request={request} />
      <Links opened={opened} request={request} />
    </>
  )
}

/** One next thing: mend what is missing, lead on the day, and note afterwards. */
function Next({ open, opened: { view }, request }: Part & { open: readonly Check[] }) {
  const { t, on } = request
  const words = t.meeting.check
  const button = (below: string, label: string) => (
    <LinkButton href={sipHref(request, view.id, below)}>{label}</LinkButton>
  )
  const { planned } = view
  const days = planned === undefined ? 1 : compareDates(planned.on, on)
  if (days < 0)
    return (
      <NextBox
        eyebrow={words.next}
        title={words.wasIt}
        actions={
          <>
            {button('/meeting/record', words.record)}
            <ActionLink href={sipHref(request, view.id, '/meeting/lead')}>{words.lead}</ActionLink>
          </>
        }
      />
    )
  if (days === 0)
    return <NextBox eyebrow={words.next} title={words.today} actions={button('/meeting/lead', words.lead)} />
  const first = firstOpen(open)
  return first === undefined ? (
    <NextBox
      eyebrow={words.next}
      title={words.ready}
      actions={button('/meeting/prompts?role=leader', words.readPrompts)}
    />
  ) : (
    <NextBox eyebrow={words.next} title={first.text} actions={button(first.below, first.link)} />
  )
}

function CheckRow({ check, opened: { view }, request }: Part & { check: Check }) {
  const words = request.t.meeting.check
  const said = {
    ok: words.ok,
    no: words.cannot,
    wait: check.rule === 'called-must-answer' ? words.waits : words.missing,
    soon: words.waits,
    late: words.late,
  }
  return (
    <Row
      end={
        <ActionLink href={sipHref(request, view.id, check.below)} context={check.text}>
          {check.link}
        </ActionLink>
      }
    >
      <p>
        <Status kind={check.state}>
          {check.text}
          <span class="vh">, {said[check.state]}</span>
        </Status>
      </p>
      {check.more?.map((line) => (
        <p class="small kept" dir="auto">
          {line}
        </p>
      ))}
      {check.rule !== undefined && isOpen(check) && <WhyRule rule={check.rule} request={request} />}
    </Row>
  )
}

function Agenda({ opened: { view }, request }: Part) {
  const { t, lang } = request
  const words = t.meeting.check
  const name = firstName(view.who.name)
  if (view.planned === undefined) return null
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda">{words.agenda}</h2>
      <Table
        id="agenda-parts"
        caption={words.agendaCaption}
        captionHidden
        columns={[
          { label: words.columns.part },
          { label: words.columns.from },
          { label: words.columns.minutes },
          { label: words.columns.what },
        ]}
        rows={timedAgenda(view.planned).map(({ part, from, minutes }) => [
          t.call.parts[part],
          formatTime(lang, from),
          formatCount(lang, minutes, t.meeting.minutes),
          words.what[part](name),
        ])}
      />
      <WhyRule rule="five-part-agenda" request={request} />
    </section>
  )
}

const ways = [
  ['lead', '/meeting/lead'],
  ['round', '/meeting/round'],
  ['notes', '/meeting/notes'],
  ['prompts', '/meeting/prompts'],
  ['summary', '/meeting/summary'],
  ['record', '/meeting/record'],
] as const

function Links({ opened: { view }, request }: Part) {
  const words = request.t.meeting.check
  return (
    <>
      <section class="no-print" aria-labelledby="pages">
        <h2 id="pages">{words.pages}</h2>
        <ul class="links">
          {ways.map(([key, below]) => (
            <li>
              <ActionLink href={sipHref(request, view.id, below)}>{words.links[key]}</ActionLink>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="bring">
        <h2 id="bring">{words.bring}</h2>
        <ul>
          <li>{words.bringTime}</li>
          <li>{words.bringPaper}</li>
          <li>{words.bringPen}</li>
        </ul>
      </section>
    </>
  )
}

function AfterNext({ opened: { view }, request }: Part) {
  const words = request.t.meeting.check.held
  return (
    <NextBox
      eyebrow={words.next}
      title={words.nextTitle}
      actions={
        <>
          <LinkButton href={sipHref(request, view.id, '/meeting/summary')}>{words.toSummary}</LinkButton>
          <ActionLink href={sipHref(request, view.id, '/plan')}>{words.toPlan}</ActionLink>
        </>
      }
    />
  )
}

/** A plan that holds was met about to follow it up. */
function ToFollowUp({ opened: { view }, request }: Part) {
  const { t } = request
  return (
    <p class="no-print">
      <ActionLink icon="list-checks" href={sipHref(request, view.id, '/follow-up')}>
        {t.followUp.closed.toFollowUp}
      </ActionLink>
    </p>
  )
}
