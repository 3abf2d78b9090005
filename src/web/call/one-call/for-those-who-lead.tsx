import { hinderWaits } from '../../../domain/sip/answer-call.ts'
import { isTold, seesQueue } from '../../../domain/sip/call.ts'
import { answerBy } from '../../../domain/sip/duties.ts'
import { answerHolds } from '../../../domain/sip/sip.ts'
import { formatDate } from '../../../text/format.ts'
import { ActionLink } from '../../../ui/button.tsx'
import type { IconName } from '../../../ui/icon.tsx'
import { Status } from '../../../ui/status.tsx'
import { Summary, type SummaryItem } from '../../../ui/summary.tsx'
import type { StaffRequest } from '../../request.ts'
import { personName, sipHref } from '../../sip-page.tsx'
import { policyOf } from '../../text-limit.ts'
import { WhyRule } from '../../why-rule.tsx'
import { AnswerInFull } from '../answer-said.tsx'
import { Routes } from '../contact.tsx'
import { isOurs, type WithCall } from '../with-units.ts'
import { whatIsAsked } from './what-is-asked.tsx'

type Part = { opened: WithCall; request: StaffRequest }

/** The same call for those who lead: the answer, who has spoken with them and told them, and what can be done. */
export function ForThoseWhoLead({ opened, request }: Part) {
  const { view, call } = opened
  const { one } = request.t.call
  const stopped = view.stage.at === 'ended' || view.stage.at === 'ending'
  return (
    <>
      {!isOurs(view, call) && <TheirAnswer opened={opened} request={request} />}
      <Summary
        items={[
          ...(isOurs(view, call) ? [] : whatIsAsked(opened, request)),
          ...(stopped ? howItWas(opened, request) : howItStands(opened, request)),
        ]}
      />
      <WhyRule rule="told-is-noted" request={request} />
      {!stopped && (
        <section aria-labelledby="manage">
          <h2 id="manage">{one.manage}</h2>
          <ToDo opened={opened} request={request} />
        </section>
      )}
    </>
  )
}

function TheirAnswer({ opened: { view, names, now: call }, request }: Part) {
  const { t, lang } = request
  const { one } = t.call
  const by = formatDate(lang, answerBy(call, view.planned, policyOf(request, view)), 'long')
  return (
    <section aria-labelledby="their-answer">
      <h2 id="their-answer">{one.theirAnswer}</h2>
      {call.answer !== undefined && <AnswerInFull view={view} names={names} call={call} request={request} />}
      {hinderWaits(call) && (
        <p>
          <Status kind="wait">{one.managerWaits}</Status>
        </p>
      )}
      {call.hinderReadByManager === true && <p>{one.managerRead}</p>}
      {!answerHolds(view, call) && view.planned !== undefined && (
        <p>
          <Status kind="wait">
            {call.answer !== undefined
              ? one.noAnswerNewDay(formatDate(lang, view.planned.on, 'long'))
              : call.how === 'call'
                ? one.noAnswer(by)
                : one.noAnswerInvited(by)}
          </Status>
        </p>
      )}
    </section>
  )
}

/** When it has stopped there is nobody left to tell: only what was done is said. */
function howItWas({ names, call }: WithCall, request: StaffRequest): SummaryItem[] {
  const { t, lang } = request
  const { one, list, ways } = t.call
  const spoke = call.spokeOn === undefined ? [] : [one.spokeOn(formatDate(lang, call.spokeOn, 'long'))]
  return [
    ...spoke.map((answer) => ({ question: one.spoke, answer })),
    ...(call.told.length === 0
      ? []
      : [
          {
            question: one.told,
            answer: call.told.map((told) => (
              <p>
                {list.told(ways[told.how], formatDate(lang, told.on, 'long'))}{' '}
                {list.toldBy(personName(names, told.by))}
              </p>
            )),
          },
        ]),
  ]
}

function howItStands({ view, names, units, now: call }: WithCall, request: StaffRequest): SummaryItem[] {
  const { t, lang } = request
  const { one, list, ways } = t.call
  const routes = call.to.kind === 'unit' ? (units[call.to.unit]?.routes ?? []) : []
  return [
    {
      question: one.spoke,
      answer: call.spokeOn === undefined ? one.notSpoke : one.spokeOn(formatDate(lang, call.spokeOn, 'long')),
    },
    {
      question: one.told,
      answer: (
        <>
          {call.told.map((told) => {
            const words = list.told(ways[told.how], formatDate(lang, told.on, 'long'))
            const old = view.planned !== undefined && told.meeting !== view.planned.version
            return (
              <p class={old ? 'soft' : undefined}>
                {old ? one.toldOldDay(words.charAt(0).toLowerCase() + words.slice(1)) : words}{' '}
                {list.toldBy(personName(names, told.by))}
              </p>
            )
          })}
          {seesQueue(call.to) && view.planned !== undefined && call.sentOn < view.planned.since && (
            <p>{list.told(ways.queue, formatDate(lang, view.planned.since, 'long'))}</p>
          )}
          {!isTold(view, call) && (
            <p>
              <Status kind="soon">{call.told.length === 0 ? list.notTold : list.toldAgain}</Status>
            </p>
          )}
        </>
      ),
    },
    ...(routes.length === 0
      ? []
      : [{ question: one.reachThem, answer: <Routes routes={routes} request={request} /> }]),
  ]
}

function ToDo({ opened: { view, call }, request }: Part) {
  const { one } = request.t.call
  const link = (below: string, icon: IconName, label: string) => (
    <li>
      <ActionLink href={sipHref(request, view.id, `/calls/${call.id}/${below}`)} icon={icon}>
        {label}
      </ActionLink>
    </li>
  )
  const upcoming = view.planned !== undefined
  return (
    <ul class="links">
      {upcoming && link('letter', 'printer', one.toLetter)}
      {upcoming && !seesQueue(call.to) && link('told', 'check', one.toTold)}
      {link('spoke', 'phone', one.toSpoke)}
      {upcoming && link('note-answer', 'pencil', one.toNote)}
    </ul>
  )
}
