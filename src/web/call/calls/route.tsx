import { meetingDeadline } from '../../../domain/policy.ts'
import type { Call } from '../../../domain/sip/sip.ts'
import { formatDate, formatTime, possessive, relativeDays } from '../../../text/format.ts'
import { EmptyState } from '../../../ui/boxes.tsx'
import { ActionLink, BackLink, LinkButton } from '../../../ui/button.tsx'
import { NextBox } from '../../../ui/next-box.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Status } from '../../../ui/status.tsx'
import { Table } from '../../../ui/table.tsx'
import { firstName } from '../../names.ts'
import type { StaffRequest } from '../../request.ts'
import { leadsAndGoesOn, sipHref, sipPage, textOf, unitName } from '../../sip-page.tsx'
import { policyOf } from '../../text-limit.ts'
import { WhyRule } from '../../why-rule.tsx'
import { answerBy } from '../answer-by.ts'
import { alsoFunctions, type ListedUnit, lacking, notCalled, type WithFunctions } from '../listed.ts'

/** Who is called and invited, when, and what they answer; and who is not called yet, and why not. */
export const calls = sipPage({
  path: '/as/:as/sip/:sip/calls',
  section: 'calls',
  also: alsoFunctions,
  view: (opened, request) => {
    const { view } = opened
    const { t, lang } = request
    const name = firstName(view.who.name)
    const whose = possessive(lang, name)
    const leading = leadsAndGoesOn(view)
    const beforeMeeting = leading && view.meetings.length === 0
    const deadline = meetingDeadline(view.need.noticedOn, policyOf(request, view))
    return {
      title: t.call.list.title,
      body: (
        <>
          <BackLink href={sipHref(request, view.id)}>{t.call.back(whose)}</BackLink>
          <h1>{t.call.list.heading(whose)}</h1>
          {beforeMeeting && (
            <>
              <p class="lead">
                {t.call.list.deadline(
                  formatDate(lang, deadline, 'long'),
                  relativeDays(lang, deadline, request.on),
                )}
              </p>
              <WhyRule rule="meeting-within-weeks" request={request} />
            </>
          )}
          {leading && <Lacking opened={opened} request={request} />}
          <Called opened={opened} request={request} />
          {leading && <NotCalled opened={opened} request={request} />}
          {beforeMeeting && view.calls.length > 0 && <ToMeeting opened={opened} request={request} />}
        </>
      ),
    }
  },
})

type Part = { opened: WithFunctions; request: StaffRequest }

/** On the day it is what is next; before that only a way for a meeting that was held earlier than planned. */
function ToMeeting({ opened: { view }, request }: Part) {
  const { t, on } = request
  const href = sipHref(request, view.id, '/meeting')
  if (!view.calls.some((c) => c.on <= on))
    return (
      <p>
        <ActionLink href={href}>{t.call.list.heldAlready}</ActionLink>
      </p>
    )
  return (
    <NextBox
      eyebrow={t.call.list.next}
      title={t.call.list.held}
      actions={<LinkButton href={href}>{t.call.list.toMeeting}</LinkButton>}
    />
  )
}

function Lacking({ opened: { view }, request }: Part) {
  const { t, lang } = request
  const name = firstName(view.who.name)
  const what = lacking(view)
  if (what === undefined) return null
  const link = (below: string, label: string) => (
    <LinkButton href={sipHref(request, view.id, below)}>{label}</LinkButton>
  )
  if (what === 'yes') {
    const toAnswer =
      view.yes.answer === 'not-asked'
        ? link('/answer', t.call.list.toAnswer(possessive(lang, name)))
        : undefined
    return (
      <EmptyState title={t.call.list.needsYes(name)} actions={toAnswer}>
        {t.call.list.needsYesText}
      </EmptyState>
    )
  }
  return what === 'purpose' ? (
    <EmptyState
      title={t.call.list.needsPurpose(name)}
      actions={link('/prepare/matters', t.call.list.toMatters)}
    />
  ) : (
    <EmptyState
      title={t.call.list.needsQuestions}
      actions={link('/prepare/questions', t.call.list.toQuestions)}
    />
  )
}

function Called({ opened: { view, names }, request }: Part) {
  const { t, lang } = request
  const { columns } = t.call.list
  if (view.calls.length === 0)
    return (
      <EmptyState title={t.call.list.none}>
        <p>{t.call.list.noneText}</p>
      </EmptyState>
    )
  const own = (call: Call) => call.unit === view.mine.unit
  return (
    <Table
      id="called"
      caption={t.call.list.called}
      columns={[
        { label: columns.unit },
        { label: columns.how },
        { label: columns.when },
        { label: columns.answer },
        { label: columns.open, labelHidden: true },
      ]}
      rows={view.calls.map((call) => [
        unitName(names, call.unit),
        t.call.list.how[call.how],
        t.call.one.when(formatDate(lang, call.on, 'short'), formatTime(lang, call.time)),
        <AnswerStatus call={call} request={request} view={view} />,
        (own(call) || view.mine.leads) && (
          <a href={sipHref(request, view.id, `/calls/${call.id}`)}>
            {own(call) && call.answer === undefined && view.stage.at !== 'ended'
              ? t.call.list.openOwn
              : t.call.list.open}
            <span class="vh"> {t.call.list.callOf(unitName(names, call.unit))}</span>
          </a>
        ),
      ])}
    />
  )
}

function AnswerStatus({
  call,
  request,
  view,
}: {
  call: Call
  request: StaffRequest
  view: Part['opened']['view']
}) {
  const { t, lang, on } = request
  if (call.answer !== undefined)
    return (
      <Status kind={call.answer.kind === 'hindered' ? 'no' : 'ok'}>
        {t.call.list.answers[call.answer.kind]}
      </Status>
    )
  const by = answerBy(call, policyOf(request, view))
  return by < on ? (
    <Status kind="late">{t.call.list.waitsLate(relativeDays(lang, by, on))}</Status>
  ) : (
    <Status kind="wait">{t.call.list.waits(formatDate(lang, by, 'short'))}</Status>
  )
}

function NotCalled({ opened, request }: Part) {
  const { view, names, functions } = opened
  const { t } = request
  const name = firstName(view.who.name)
  const waiting = notCalled(view, functions, request.on)
  const around = view.parties.flatMap((p) => (p.who.kind === 'around' ? [p.who] : []))
  const mayCall = lacking(view) === undefined
  const toPeople = (
    <ActionLink href={sipHref(request, view.id, '/prepare/people')} icon="users">
      {t.call.list.toPeople}
    </ActionLink>
  )
  if (view.parties.length === 0) return <EmptyState title={t.call.list.listEmpty} actions={toPeople} />
  return (
    <>
      {waiting.length > 0 && (
        <section aria-labelledby="not-yet">
          <h2 id="not-yet">{t.call.list.notYet}</h2>
          <Rows>
            {waiting.map((listed) => (
              <Row end={mayCall && <WhatCanBeDone listed={listed} opened={opened} request={request} />}>
                <h3>{unitName(names, listed.unit)}</h3>
                {mayCall && (
                  <p class="soft">
                    {listed.can === 'call'
                      ? t.call.list.ready
                      : listed.can === 'excluded'
                        ? t.call.list.excluded(name)
                        : t.call.list.noGround(name)}
                  </p>
                )}
              </Row>
            ))}
          </Rows>
          <WhyRule rule="call-needs-ground" request={request} />
        </section>
      )}
      {around.length > 0 && (
        <section aria-labelledby="around">
          <h2 id="around">{t.call.list.around(name)}</h2>
          <Rows>
            {around.map((who) => (
              <Row>{textOf(view, who.name) ?? t.plan.hidden}</Row>
            ))}
          </Rows>
          <p class="soft">{t.call.list.aroundText}</p>
        </section>
      )}
    </>
  )
}

function WhatCanBeDone({ listed, opened: { view, names }, request }: Part & { listed: ListedUnit }) {
  const { t } = request
  const context = unitName(names, listed.unit)
  if (listed.can === 'call')
    return (
      <LinkButton
        kind="quiet"
        icon="send"
        context={context}
        href={sipHref(request, view.id, `/calls/new?unit=${encodeURIComponent(listed.unit)}`)}
      >
        {t.call.list.callThem}
      </LinkButton>
    )
  return listed.can === 'no-ground' ? (
    <ActionLink href={sipHref(request, view.id, '/answer/ground')} context={context}>
      {t.call.list.toGround}
    </ActionLink>
  ) : null
}
