import { isExcluded } from '../../../domain/access/grounds.ts'
import { isTold, seesQueue } from '../../../domain/sip/call.ts'
import { answerBy } from '../../../domain/sip/duties.ts'
import { answerHolds, type Call } from '../../../domain/sip/sip.ts'
import { formatDate, relativeDays } from '../../../text/format.ts'
import { Status } from '../../../ui/status.tsx'
import { Table } from '../../../ui/table.tsx'
import { firstName } from '../../names.ts'
import type { StaffRequest } from '../../request.ts'
import { recipientName } from '../../sip/recipient.ts'
import { personName, sipHref } from '../../sip-page.tsx'
import { policyOf } from '../../text-limit.ts'
import { AnswerState, AnswerWords } from '../answer-said.tsx'
import { Phone } from '../contact.tsx'
import { isOurs, phonesOf, type WithUnits } from '../with-units.ts'

type Part = { opened: WithUnits; request: StaffRequest }
type One = Part & { call: Call; who: string }

/** Everybody who is called or invited, for those who lead: spoken with, told, and what they answer. */
export function Called({ opened, request }: Part) {
  const { view, names } = opened
  const { list } = request.t.call
  return (
    <Table
      id="called"
      caption={list.called}
      columns={[
        { label: list.columns.who },
        { label: list.columns.spoke },
        { label: list.columns.told },
        { label: list.columns.answer },
        { label: list.open, labelHidden: true },
      ]}
      rows={view.calls.map((call) => {
        const who = recipientName(request, view, names, call.to)
        const one = { opened, request, call, who }
        return [
          <Who {...one} />,
          <Spoke {...one} />,
          <Told {...one} />,
          <Answer {...one} />,
          <Open {...one} />,
        ]
      })}
    />
  )
}

/** For a called unit: who comes, and its own call to open. What others were asked is theirs. */
export function CalledForOthers({ opened, request }: Part) {
  const { view, names } = opened
  const { list } = request.t.call
  return (
    <Table
      id="called"
      caption={list.called}
      columns={[
        { label: list.columns.who },
        { label: list.columns.how },
        { label: list.columns.answer },
        { label: list.open, labelHidden: true },
      ]}
      rows={view.calls.map((call) => {
        const who = recipientName(request, view, names, call.to)
        const one = { opened, request, call, who }
        return [who, list.how[call.how], <Answer {...one} />, isOurs(view, call) && <Open {...one} />]
      })}
    />
  )
}

function Who({ call, who, request: { t } }: One) {
  const { list } = t.call
  return (
    <>
      {who}
      <p class="soft small">
        {list.how[call.how]}, {list.reach[seesQueue(call.to) ? 'kugghjul' : 'paper']}
      </p>
    </>
  )
}

function Spoke({ opened: { view }, call, who, request }: One) {
  const { list } = request.t.call
  if (call.spokeOn !== undefined) return <>{formatDate(request.lang, call.spokeOn, 'short')}</>
  return (
    <a href={sipHref(request, view.id, `/calls/${call.id}/spoke`)}>
      {list.notSpoken}
      <span class="vh"> {list.spokeContext(who)}</span>
    </a>
  )
}

function Told({ opened: { view, names }, call, who, request }: One) {
  const { t, lang } = request
  const { list, ways } = t.call
  if (isExcluded(view, call.to)) return <Status kind="no">{list.excluded(firstName(view.who.name))}</Status>
  const last = call.told.at(-1)
  if (seesQueue(call.to)) {
    const { planned } = view
    const on = planned !== undefined && call.sentOn < planned.since ? planned.since : call.sentOn
    return <>{list.told(ways.queue, formatDate(lang, on, 'short'))}</>
  }
  if (isTold(view, call) && last !== undefined)
    return (
      <>
        {list.told(ways[last.how], formatDate(lang, last.on, 'short'))}
        <p class="soft small">{list.toldBy(personName(names, last.by))}</p>
      </>
    )
  return (
    <>
      <p>
        <Status kind="soon">{last === undefined ? list.notTold : list.toldAgain}</Status>
      </p>
      <a href={sipHref(request, view.id, `/calls/${call.id}/told`)}>
        {list.writeTold}
        <span class="vh"> ({who})</span>
      </a>
    </>
  )
}

function Answer({ opened, call, request }: One) {
  const { view } = opened
  if (call.answer === undefined || !answerHolds(view, call))
    return (
      <>
        {call.answer !== undefined && (
          <p>
            <AnswerState view={view} call={call} request={request} />
          </p>
        )}
        <Silence opened={opened} call={call} request={request} />
      </>
    )
  return (
    <>
      <p>
        <AnswerState view={view} call={call} request={request} />
      </p>
      <AnswerWords view={view} call={call} request={request} />
    </>
  )
}

/** No answer yet. Only the called are chased: whoever is invited chooses. */
function Silence({ opened: { view, units }, call, request }: Omit<One, 'who'>) {
  const { t, lang, on } = request
  const { list } = t.call
  if (view.planned === undefined || !view.mine.readsPlan || view.stage.at === 'ended') return null
  // Whoever has not been told, or is to know nothing, is not waited for.
  if (!isTold(view, call) || isExcluded(view, call.to)) return <>–</>
  if (call.how === 'invite') return <Status kind="wait">{list.waitsInvited}</Status>
  const by = answerBy(call, view.planned, policyOf(request, view))
  if (by >= on) return <Status kind="wait">{list.waits(formatDate(lang, by, 'short'))}</Status>
  const phone = call.to.kind === 'unit' ? phonesOf(units, call.to.unit)[0] : undefined
  return (
    <>
      <p>
        <Status kind="late">{list.waitsLate(relativeDays(lang, by, on))}</Status>
      </p>
      {view.mine.leads && phone !== undefined && (
        <p>
          {list.ring} <Phone route={phone} />
        </p>
      )}
    </>
  )
}

function Open({ opened: { view }, call, who, request }: One) {
  const { list } = request.t.call
  const waits =
    isOurs(view, call) && !answerHolds(view, call) && view.mine.readsPlan && view.stage.at !== 'ended'
  return (
    <a href={sipHref(request, view.id, `/calls/${call.id}`)}>
      {waits ? list.openOwn : list.open}
      <span class="vh"> {list.callOf(who)}</span>
    </a>
  )
}
