import { openProposals } from '../../../domain/sip/establish-plan.ts'
import type { Goal, Measure } from '../../../domain/sip/sip.ts'
import { formatDate, formatNumber, possessive } from '../../../text/format.ts'
import { ActionLink, BackLink, LinkButton } from '../../../ui/button.tsx'
import { NextBox } from '../../../ui/next-box.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Status } from '../../../ui/status.tsx'
import { Voice } from '../../../ui/voice.tsx'
import { firstName } from '../../names.ts'
import { responsibleName } from '../../plan/responsible.ts'
import { isChild } from '../../prepare/answers.ts'
import { asSentence } from '../../sentence.ts'
import { leadsAndGoesOn, personName, sipHref, sipPage, textOf } from '../../sip-page.tsx'
import { openParked, ParkedList } from '../parked-list.tsx'
import type { Part } from '../part.tsx'
import { WhileMeeting } from '../while-meeting.tsx'
import { gapsOf, sentencesOf } from './sentences.ts'

/** The summing up, read aloud together: what matters, where to, who does what, and what is still to be asked. */
export const summaryPage = sipPage({
  path: '/as/:as/sip/:sip/meeting/summary',
  section: 'meeting-summary',
  only: leadsAndGoesOn,
  view: (opened, request) => {
    const { view } = opened
    const { t, lang } = request
    const words = t.meeting.summary
    const whose = possessive(lang, firstName(view.who.name))
    const part = { opened, request }
    return {
      title: words.title,
      body: (
        <div class="together flow-wide">
          <div class="flow">
            <BackLink href={sipHref(request, view.id, '/meeting')}>{t.meeting.backToMeeting(whose)}</BackLink>
            <h1>{words.heading}</h1>
            <p class="lead">{words.lead}</p>
          </div>
          <WhileMeeting {...part} after>
            <WhereTo {...part} />
            <Goals {...part} />
            <Proposals {...part} />
            <Parked {...part} />
            <Main {...part} />
            <FollowUp {...part} />
            <Understood {...part} />
            <Next {...part} />
          </WhileMeeting>
        </div>
      ),
    }
  },
})

function WhereTo({ opened: { view }, request }: Part) {
  const { t } = request
  const words = t.meeting.summary
  const name = firstName(view.who.name)
  const matters = textOf(view, view.preparation.fields.matters)
  const longTerm = textOf(view, view.plan.longTermGoal)
  return (
    <>
      <section class="flow" aria-labelledby="matters">
        <h2 id="matters">{words.matters(name)}</h2>
        {matters === undefined ? <p class="soft">{words.noMatters}</p> : <Voice text={matters} />}
      </section>
      <section class="flow" aria-labelledby="long-term">
        <h2 id="long-term">{words.longTermGoal}</h2>
        {view.plan.longTermGoal === undefined ? (
          <Missing
            text={words.noLongTermGoal}
            href={sipHref(request, view.id, '/plan/long-term-goal')}
            link={words.writeLongTermGoal}
          />
        ) : (
          <p class="lead kept" dir="auto">
            {longTerm ?? t.meeting.hidden}
          </p>
        )}
      </section>
    </>
  )
}

function Missing({
  text,
  href,
  link,
  context,
}: {
  text: string
  href: string
  link: string
  context?: string
}) {
  return (
    <p>
      <Status kind="wait">{text}</Status>{' '}
      <ActionLink href={href} context={context}>
        {link}
      </ActionLink>
    </p>
  )
}

function Goals({ opened, request }: Part) {
  const { view } = opened
  const { lang } = request
  const words = request.t.meeting.summary
  if (view.plan.goals.length === 0)
    return (
      <Missing text={words.noGoals} href={sipHref(request, view.id, '/plan/goal')} link={words.writeGoal} />
    )
  return (
    <>
      {view.plan.goals.map((goal, i) => (
        <GoalPart goal={goal} n={formatNumber(lang, i + 1)} opened={opened} request={request} />
      ))}
    </>
  )
}

function GoalPart({ goal, n, opened, request }: Part & { goal: Goal; n: string }) {
  const { view } = opened
  const { t } = request
  const words = t.meeting.summary
  const own = textOf(view, goal.own)
  const ours = textOf(view, goal.ours)
  const measures = view.plan.measures.filter((m) => m.goal === goal.id)
  return (
    <section class="flow" aria-labelledby={`goal-${n}`}>
      <h2 id={`goal-${n}`}>{words.goal(n)}</h2>
      {own !== undefined && <Voice text={own} by={firstName(view.who.name)} />}
      {ours !== undefined && (
        <p class="lead kept" dir="auto">
          {ours}
        </p>
      )}
      {own === undefined && ours === undefined && <p class="soft">{t.meeting.hidden}</p>}
      {measures.length === 0 ? (
        <Missing
          text={words.noMeasures}
          href={sipHref(request, view.id, `/plan/measure?goal=${encodeURIComponent(goal.id)}`)}
          link={words.writeMeasure}
          context={words.toMeasure(n)}
        />
      ) : (
        <Rows>
          {measures.map((measure) => (
            <OneMeasure measure={measure} opened={opened} request={request} />
          ))}
        </Rows>
      )}
    </section>
  )
}

function OneMeasure({ measure, opened, request }: Part & { measure: Measure }) {
  const { view } = opened
  const { t } = request
  const words = t.meeting.summary
  const what = textOf(view, measure.what) ?? t.meeting.hidden
  const gaps = gapsOf(measure, { opened, request })
  return (
    <Row>
      <p class="lead kept" dir="auto">
        <b>{what}</b>
      </p>
      <p class="lead kept" dir="auto">
        {sentencesOf(measure, { opened, request })}
      </p>
      <Answer measure={measure} opened={opened} request={request} />
      {gaps.length > 0 && (
        <p>
          <span class="vh">{words.gapsTitle}: </span>
          {gaps.map((gap) => (
            <>
              <Status kind="wait">{gap}</Status>{' '}
            </>
          ))}
          <ActionLink
            href={sipHref(request, view.id, `/plan/measure/${measure.id}`)}
            context={words.fillAbout(what.slice(0, 80))}
          >
            {words.fill}
          </ActionLink>
        </p>
      )}
    </Row>
  )
}

/** A proposal is never read as agreed, and a no stays visible. */
function Answer({ measure, opened, request }: Part & { measure: Measure }) {
  const words = request.t.meeting.summary
  const who = responsibleName(measure.responsible, opened, request)
  const { state } = measure.acceptance
  if (state === 'proposed')
    return (
      <p>
        <Status kind="wait">{words.proposed(who)}</Status>
      </p>
    )
  return state === 'declined' ? (
    <p>
      <Status kind="no">{words.declined(who)}</Status>
    </p>
  ) : null
}

function Proposals({ opened, request }: Part) {
  const { view } = opened
  const { t } = request
  const words = t.meeting.summary
  const open = openProposals(view.plan)
  if (open.length === 0) return null
  return (
    <section class="flow" aria-labelledby="proposals">
      <h2 id="proposals">{words.openTitle}</h2>
      <p>{words.openText}</p>
      <ul>
        {open.map((m) => (
          <li class="kept" dir="auto">
            {responsibleName(m.responsible, opened, request)}: {textOf(view, m.what) ?? t.meeting.hidden}
          </li>
        ))}
      </ul>
      <p>
        <ActionLink icon="pencil" href={sipHref(request, view.id, '/plan/note-answers')}>
          {words.toAnswers}
        </ActionLink>
      </p>
    </section>
  )
}

function Parked({ opened, request }: Part) {
  const parked = openParked(opened.view)
  if (parked.length === 0) return null
  return (
    <section class="flow" aria-labelledby="parked">
      <h2 id="parked">{request.t.meeting.summary.parkedTitle}</h2>
      <ParkedList parked={parked} opened={opened} request={request} />
    </section>
  )
}

function Main({ opened: { view, names }, request }: Part) {
  const words = request.t.meeting.summary
  const name = firstName(view.who.name)
  const { mainResponsible } = view.roles
  const wish = textOf(view, view.plan.mainWish)
  return (
    <section class="flow" aria-labelledby="main-responsible">
      <h2 id="main-responsible">{words.main}</h2>
      {mainResponsible === undefined ? (
        <>
          <p>
            <Status kind="wait">{words.noMain}</Status>
          </p>
          <p class="lead">{words.askMain(name)}</p>
        </>
      ) : (
        <p class="lead">{words.mainIs(personName(names, mainResponsible))}</p>
      )}
      {wish !== undefined && (
        <p class="kept" dir="auto">
          <b>{words.mainWish(name)}:</b> {wish}
        </p>
      )}
    </section>
  )
}

function FollowUp({ opened: { view }, request }: Part) {
  const { t, lang } = request
  const words = t.meeting.summary
  const { established } = view.plan
  return (
    <section class="flow" aria-labelledby="follow-up">
      <h2 id="follow-up">{words.followUp}</h2>
      {established === undefined ? (
        <p>
          <Status kind="wait">{words.noFollowUp}</Status>
        </p>
      ) : (
        <p class="lead kept" dir="auto">
          {words.followUpIs(
            asSentence(formatDate(lang, established.followUpOn, 'long')),
            textOf(view, established.followUpPlace) ?? t.meeting.hidden,
          )}
        </p>
      )}
    </section>
  )
}

function Understood({ opened: { view }, request }: Part) {
  const words = request.t.meeting.summary
  return (
    <section class="flow" aria-labelledby="understood">
      <h2 id="understood">{words.understood}</h2>
      <p>{words.understoodText(firstName(view.who.name))}</p>
      <ul class="lead">
        {(isChild(view, request.on) ? words.askChild : words.ask).map((question) => (
          <li>{question}</li>
        ))}
      </ul>
    </section>
  )
}

/** First that the meeting was held, then the person's answer to the plan. */
function Next({ opened: { view }, request }: Part) {
  const { t, lang } = request
  const words = t.meeting.summary
  const whose = possessive(lang, firstName(view.who.name))
  const button = (below: string, label: string) => (
    <LinkButton big href={sipHref(request, view.id, below)}>
      {label}
    </LinkButton>
  )
  if (view.planned !== undefined || view.meetings.length === 0)
    return (
      <NextBox
        eyebrow={words.next}
        title={words.toRecord}
        actions={button('/meeting/record', words.toRecord)}
      >
        <p>{words.recordText(whose)}</p>
      </NextBox>
    )
  if (view.plan.established !== undefined && view.plan.revision === undefined)
    return <NextBox eyebrow={words.next} title={words.holds} actions={button('/plan', words.toPlan)} />
  return (
    <NextBox
      eyebrow={words.next}
      title={words.toEstablish(whose)}
      actions={button('/plan/establish', words.toEstablish(whose))}
    />
  )
}
