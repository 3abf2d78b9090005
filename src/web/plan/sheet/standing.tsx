import type { ComponentChildren } from 'preact'
import type { SipView } from '../../../domain/access/view.ts'
import { openProposals, planLacks } from '../../../domain/sip/establish-plan.ts'
import { closeReasons } from '../../../domain/sip/sip.ts'
import { formatCount, formatDate, formatNumber, possessive } from '../../../text/format.ts'
import { Warning } from '../../../ui/boxes.tsx'
import { ActionLink, LinkButton } from '../../../ui/button.tsx'
import { Status } from '../../../ui/status.tsx'
import { askedOf } from '../../answer/people.ts'
import { firstName } from '../../names.ts'
import type { StaffRequest } from '../../request.ts'
import { leadsAndGoesOn, sipHref, textsOfKind } from '../../sip-page.tsx'
import type { DocumentPart } from './part.ts'
import { isOpenForWriting } from './writing.ts'

type Props = Pick<DocumentPart, 'view' | 'names' | 'request'>

/** Draft, and what it waits for; or since when it holds; or that it no longer does. One next thing at most. */
export function Standing(props: Props) {
  const { view, request } = props
  const { t, lang } = request
  const { sheet } = t.plan
  const { established, revision } = view.plan
  if (view.stage.at === 'ended') return <Ended {...props} />
  if (view.stage.at === 'ending')
    return (
      <Warning icon="info">
        <p>{sheet.stopped(firstName(view.who.name))}</p>
      </Warning>
    )
  if (established !== undefined && revision === undefined)
    return (
      <div class="flow">
        <p>
          <Status kind="ok">
            {sheet.holds(formatNumber(lang, established.version), formatDate(lang, established.on, 'long'))}
          </Status>
        </p>
        <Proposals {...props} />
        <OurPartWaits {...props} />
      </div>
    )
  return (
    <Warning icon="circle-dashed">
      <div class="flow">
        {established === undefined ? (
          <>
            <p>
              <b>{sheet.draft}</b> {sheet.draftWaits}
            </p>
            <WaitsFor {...props} />
          </>
        ) : (
          <>
            <p>
              <b>{sheet.beingChanged(formatNumber(lang, established.version))}</b>{' '}
              {revision?.changed === true ? sheet.beingChangedWaits : sheet.nothingChanged}
            </p>
            {revision?.changed === true && <WaitsFor {...props} />}
            <p class="no-print">
              <ActionLink href={sipHref(request, view.id, `/plan/versions/${established.version}`)}>
                {sheet.readHolding(formatNumber(lang, established.version))}
              </ActionLink>
            </p>
          </>
        )}
        <Proposals {...props} />
        {leadsAndGoesOn(view) ? <Next {...props} /> : <OurPartWaits {...props} />}
      </div>
    </Warning>
  )
}

/** What is missing before the person can be asked, and at last the answer. */
function WaitsFor({ view, names, request }: Props) {
  const { t, lang } = request
  const { waits } = t.plan.sheet
  const { name, minor, alone } = askedOf({ view, names }, request)
  const whose = possessive(lang, name)
  const answer = view.plan.established === undefined ? waits.answer(whose) : waits.answerAgain(whose)
  const items = [
    ...(view.meetings.length === 0 ? [waits.meeting] : []),
    ...planLacks(view).flatMap((l) => (l === 'changes' ? [] : [waits[l]])),
    minor && !alone ? waits.guardiansAnswer(name) : answer,
    ...(view.roles.mainResponsible === undefined ? [waits.main] : []),
    ...(stillToCome(view, request) ? [] : [waits['follow-up']]),
  ]
  return (
    <ul>
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  )
}

/** A change of a plan keeps the follow-up that it has, when that is still to come. */
const stillToCome = ({ plan: { established } }: SipView, { on }: StaffRequest): boolean =>
  established !== undefined && established.followUpOn >= on

/** The one next thing for whoever leads. */
function Next({ view, names, request }: Props) {
  const { t, lang } = request
  const { name, minor, alone } = askedOf({ view, names }, request)
  const { sheet } = t.plan
  const [lack] = planLacks(view)
  if (lack === 'changes') return null
  const [below, label] =
    !isOpenForWriting(view) || (lack === undefined && view.meetings.length === 0)
      ? ['/meeting', sheet.todo.meeting]
      : lack === undefined
        ? [
            '/plan/establish',
            minor && !alone ? sheet.establishForChild(name) : sheet.establish(possessive(lang, name)),
          ]
        : [ways[lack], sheet.todo[lack]]
  return <ToDo href={sipHref(request, view.id, below)}>{label}</ToDo>
}

const ways = {
  'long-term-goal': '/plan/long-term-goal',
  goal: '/plan/goal',
  measure: '/plan/measure',
  'accepted-measure': '/plan/note-answers',
  others: '/plan/others',
} as const

const ToDo = ({ href, children }: { href: string; children: ComponentChildren }) => (
  <p class="no-print">
    <LinkButton href={href}>{children}</LinkButton>
  </p>
)

/** Never counted as agreed: so it says how many. */
function Proposals({ view, request: { t, lang } }: Props) {
  const n = openProposals(view.plan).length
  return n === 0 ? null : <p>{formatCount(lang, n, t.plan.sheet.proposals)}</p>
}

/** For a unit that is waited for: the way to its answer. */
function OurPartWaits({ view, request }: Props) {
  const { t, lang } = request
  const { sheet } = t.plan
  const ours = openProposals(view.plan).filter(
    ({ responsible }) => responsible.kind === 'unit' && responsible.unit === view.mine.unit,
  )
  if (ours.length === 0) return null
  return (
    <>
      <p>{formatCount(lang, ours.length, sheet.ourPartWaits)}</p>
      <ToDo href={sipHref(request, view.id, '/plan/our-part')}>{sheet.ourPart}</ToDo>
    </>
  )
}

/** Everybody is told that it no longer applies, but only those who led it why. */
function Ended({ view, request: { t, lang } }: Props) {
  const { sheet } = t.plan
  const { close } = t.closing
  if (view.stage.at !== 'ended') return null
  const { how, on } = view.stage
  const reason = closeReasons.find((r) => r === how)
  const name = firstName(view.who.name)
  const toTurn = textsOfKind(view, 'where-to-turn').at(-1)?.body
  const note = textsOfKind(view, 'close-note').at(-1)?.body
  return (
    <Warning icon="info">
      <p>
        <b>{sheet.ended(formatDate(lang, on, 'long'))}</b>
      </p>
      {view.mine.leads && reason !== undefined && <p>{sheet.endedBecause(close.reasons[reason](name))}</p>}
      {view.mine.leads && note !== undefined && <p class="kept">{note}</p>}
      {toTurn !== undefined && (
        <p class="kept">
          <b>{sheet.toTurn(name)}:</b> {toTurn}
        </p>
      )}
    </Warning>
  )
}
