import type { SipView } from '../../domain/access/view.ts'
import { meetingDeadline } from '../../domain/policy.ts'
import { followUpState } from '../../domain/sip/follow-up.ts'
import type { Names } from '../../storage/sip-reader.ts'
import { formatDate, formatList, formatTime } from '../../text/format.ts'
import { Status } from '../../ui/status.tsx'
import type { StaffRequest } from '../request.ts'
import { asSentence } from '../sentence.ts'
import { sipHref, textOf } from '../sip-page.tsx'
import { policyOf } from '../text-limit.ts'

type Props = { readonly view: SipView; readonly names: Names; readonly request: StaffRequest }

/** Roles, the meeting, and the ways on: only those that lead somewhere now. */
export function Beside(props: Props) {
  const { view } = props
  return (
    <>
      {view.mine.readsPlan && <Roles {...props} />}
      {view.mine.readsPlan && <MeetingAndFollowUp {...props} />}
      <More {...props} />
    </>
  )
}

function Roles({ view, names, request }: Props) {
  const { t, lang } = request
  const { aside } = t.sip
  const ended = view.stage.at === 'ended'
  const nameOf = (assignment: string | undefined) =>
    assignment === undefined ? undefined : names.people[assignment]?.name
  const noticedBy = view.need.noticedBy.map((who) => t.sip.noticedBy[who])
  // Once the meeting is over nobody can be named for it any more.
  const met = view.meetings.length > 0
  const atMeeting = met ? aside.noneNoted : aside.notNamed
  const roles: readonly (readonly [role: string, name: string | undefined, otherwise: string])[] = [
    [aside.noticed, noticedBy.length > 0 ? formatList(lang, noticedBy) : undefined, ''],
    [aside.preparer, nameOf(view.roles.preparer), aside.notNamed],
    [aside.leader, nameOf(view.roles.leader), atMeeting],
    [aside.noteTaker, nameOf(view.roles.noteTaker), atMeeting],
    [aside.mainResponsible, nameOf(view.roles.mainResponsible), met ? aside.notNamed : aside.atMeeting],
  ]
  // What nobody was named for is not told as if somebody still could be.
  const shown = roles
    .map(([role, name, otherwise]) => [role, name ?? (ended ? '' : otherwise)] as const)
    .filter(([, name]) => name !== '')
  return (
    <section class="flow" aria-labelledby="roles">
      <h2 id="roles">{aside.roles}</h2>
      <dl class="flow">
        {shown.map(([role, name]) => (
          <div>
            <dt class="soft small">{role}</dt>
            <dd>{asSentence(name)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function MeetingAndFollowUp({ view, request }: Props) {
  const { t, lang } = request
  const { aside } = t.sip
  const day = (date: string) => formatDate(lang, date, 'long')
  const held = view.meetings.at(-1)
  const { planned } = view
  const place = textOf(view, planned?.place)
  const { adaptations } = view.preparation
  const { followUp } = view
  const ended = view.stage.at === 'ended' || view.stage.at === 'ending'
  if (ended && held === undefined) return null
  return (
    <>
      <section class="flow" aria-labelledby="meeting">
        <h2 id="meeting">{aside.meeting}</h2>
        {planned === undefined && held !== undefined ? (
          <p>{aside.held(day(held.on))}</p>
        ) : planned === undefined ? (
          <>
            <p>{aside.noMeeting}</p>
            <p class="soft small">
              {aside.within(day(meetingDeadline(view.need.noticedOn, policyOf(request, view))))}
            </p>
          </>
        ) : (
          <>
            <p>{asSentence(aside.at(day(planned.on), formatTime(lang, planned.time)))}</p>
            {place !== undefined && <p dir="auto">{place}</p>}
          </>
        )}
        {adaptations.length > 0 && held === undefined && (
          <p class="soft small">
            {aside.adaptations}:{' '}
            {formatList(
              lang,
              adaptations.map((a) => t.sip.adaptations[a]),
            )}
            .
          </p>
        )}
      </section>
      {followUp !== undefined && !ended && (
        <section class="flow" aria-labelledby="follow-up">
          <h2 id="follow-up">{aside.followUp}</h2>
          {followUpState(view, request.on) === 'overdue' ? (
            <p>
              <Status kind="late">{aside.followUpLate(day(followUp.on))}</Status>
            </p>
          ) : (
            <p>
              {asSentence(
                followUp.time === undefined
                  ? day(followUp.on)
                  : aside.at(day(followUp.on), formatTime(lang, followUp.time)),
              )}
            </p>
          )}
          <p dir="auto">{textOf(view, followUp.place)}</p>
          {followUp.moves.length > 0 && (
            <p class="soft small">{aside.moved(followUp.moves.length, day(followUp.first))}</p>
          )}
        </section>
      )}
    </>
  )
}

function More({ view, request }: Props) {
  const { t } = request
  const { links, aside } = t.sip
  const found = view.mine.leads ? linksForLeading(view) : linksForCalled(view)
  const link = ([key, path]: Way) => (
    <li>
      <a href={sipHref(request, view.id, path)}>{links[key]}</a>
    </li>
  )
  return (
    <section class="flow" aria-labelledby="more">
      <h2 id="more">{aside.more}</h2>
      {groups.map((group) => {
        const ways = found.filter(([key]) => groupOf[key] === group)
        return (
          ways.length > 0 && (
            <>
              <h3 class="small">{aside.groups[group]}</h3>
              <ul class="links">{ways.map(link)}</ul>
            </>
          )
        )
      })}
      {found.some(([key]) => groupOf[key] === 'last') && (
        <>
          <hr />
          <ul class="links">{found.filter(([key]) => groupOf[key] === 'last').map(link)}</ul>
        </>
      )}
    </section>
  )
}

const groups = ['plan', 'between', 'answer', 'work'] as const

/** What ends the SIP stands apart from what is done every day. */
const groupOf: Readonly<Record<LinkKey, (typeof groups)[number] | 'last'>> = {
  need: 'plan',
  prepare: 'plan',
  meeting: 'plan',
  plan: 'plan',
  followUp: 'plan',
  measures: 'between',
  messages: 'between',
  happened: 'between',
  closed: 'plan',
  runningPlan: 'plan',
  answer: 'answer',
  withdraw: 'answer',
  paper: 'answer',
  decideGround: 'answer',
  calls: 'work',
  ourPart: 'work',
  copies: 'work',
  extract: 'work',
  handOver: 'work',
  main: 'work',
  substitute: 'work',
  beside: 'work',
  move: 'last',
  noticedDate: 'work',
  history: 'work',
  refuse: 'last',
  refusal: 'last',
  close: 'last',
}

type LinkKey = keyof StaffRequest['t']['sip']['links']
type Way = readonly [key: LinkKey, path: string, when: boolean]

function linksForLeading(view: SipView): readonly Way[] {
  const { at } = view.stage
  const goesOn = at !== 'ended'
  const decided = view.need.level !== undefined && view.need.level.decided !== 'information'
  const yes = view.yes.answer === 'yes' && at !== 'ending' && goesOn
  const planned = at === 'met' || at === 'running'
  const ways: readonly Way[] = [
    ['need', '/need', true],
    ['prepare', '/prepare', decided],
    ['answer', '/answer', decided],
    ['withdraw', '/answer/withdraw', yes],
    ['paper', '/answer/paper', view.yes.answer === 'no'],
    ['calls', '/calls', yes || view.calls.length > 0],
    ['meeting', '/meeting', yes && (view.calls.length > 0 || view.meetings.length > 0)],
    ['plan', '/plan', planned || view.plan.goals.length > 0],
    ['copies', '/plan/copies', yes && view.plan.established !== undefined],
    ['extract', '/plan/extract', view.plan.established !== undefined],
    ['followUp', '/follow-up', at === 'running' || view.followUps.length > 0],
    [
      'runningPlan',
      '/running-plan',
      decided && view.plan.established === undefined && goesOn && at !== 'ending',
    ],
    ['closed', '/closed', view.closing !== undefined],
    ['measures', '/measures', at === 'running'],
    ['messages', '/messages', yes && view.calls.length > 0],
    ['happened', '/happened', yes],
    ['refuse', '/need/refuse', (at === 'noticed' || at === 'preparing') && view.yes.answer === 'not-asked'],
    ['noticedDate', '/need/date', view.mine.unit === view.need.unit],
    ['main', '/main', at === 'running'],
    ['substitute', '/substitute', goesOn],
    ['handOver', '/hand-over', goesOn],
    ['beside', '/beside', true],
    ['history', '/history', true],
    ['move', '/move', yes],
    ['close', '/close', goesOn && at !== 'noticed'],
  ]
  return ways.filter(([, , when]) => when)
}

function linksForCalled(view: SipView): readonly Way[] {
  const goesOn = view.stage.at !== 'ended' && view.stage.at !== 'ending'
  const ways: readonly Way[] = [
    ['prepare', '/prepare', view.mine.readsPlan],
    ['answer', '/answer', view.mine.readsPlan],
    ['plan', '/plan', view.mine.readsPlan && view.plan.goals.length > 0],
    ['ourPart', '/plan/our-part', goesOn && view.mine.readsPlan && view.plan.measures.length > 0],
    ['extract', '/plan/extract', view.mine.readsPlan && view.plan.established !== undefined],
    [
      'followUp',
      '/follow-up',
      view.mine.readsPlan && (view.followUp !== undefined || view.followUps.length > 0),
    ],
    ['closed', '/closed', view.closing !== undefined],
    ['measures', '/measures', goesOn && view.mine.readsPlan && view.stage.at === 'running'],
    ['messages', '/messages', goesOn && view.mine.readsPlan],
    ['happened', '/happened', goesOn],
    ['decideGround', '/answer/decide-ground', goesOn && view.mine.readsPlan],
    ['substitute', '/substitute', view.stage.at !== 'ended'],
    ['handOver', '/hand-over', view.stage.at !== 'ended'],
    ['beside', '/beside', true],
    ['history', '/history', true],
  ]
  return ways.filter(([, , when]) => when)
}
