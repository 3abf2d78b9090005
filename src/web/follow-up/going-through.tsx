import type { ComponentChildren } from 'preact'
import type { SipView } from '../../domain/access/view.ts'
import { leftToReview } from '../../domain/sip/follow-up.ts'
import type { Goal, Measure } from '../../domain/sip/sip.ts'
import { formatList, formatNumber } from '../../text/format.ts'
import { ActionLink } from '../../ui/button.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { Status } from '../../ui/status.tsx'
import { firstName } from '../names.ts'
import { responsibleName } from '../plan/responsible.ts'
import type { StaffRequest } from '../request.ts'
import { sipHref, textOf } from '../sip-page.tsx'
import { WhyRule } from '../why-rule.tsx'
import { asked, factsBelow, goalBelow, measureBelow } from './order.ts'
import { countGoals, countMeasures, goalText, type Part } from './part.ts'
import { measureSaid, scoreSaid } from './said.ts'

/** Everything that is gone through, each with its answer or that it is left. */
export function GoingThrough({ opened, request }: Part) {
  const { view } = opened
  const { t, lang } = request
  const words = t.followUp.through
  const { measures, goals } = asked(view)
  const { review } = view
  if (review === undefined) return null
  const done = measures.filter((m) => review.measures[m.id] !== undefined).length
  const scored = goals.filter((g) => review.goals[g.id] !== undefined).length
  const count = (n: number, all: string) => words.measuresDone(formatNumber(lang, n), all)
  return (
    <>
      <Group
        id="measures"
        title={words.measures}
        count={count(done, countMeasures(request, measures.length))}
      >
        {measures.map((measure) => (
          <MeasureRow measure={measure} opened={opened} request={request} />
        ))}
      </Group>
      <Group id="goals" title={words.goals} count={count(scored, countGoals(request, goals.length))}>
        {goals.map((goal) => (
          <GoalRow goal={goal} opened={opened} request={request} />
        ))}
      </Group>
      <Group id="facts" title={words.facts}>
        <Row
          end={
            <Answer
              said={review.facts === undefined ? undefined : words.factsDone}
              left={words.factsNot}
              below={factsBelow}
              context={words.facts}
              opened={opened}
              request={request}
            />
          }
        >
          <p>{words.factsAbout}</p>
        </Row>
      </Group>
      <WhyRule rule="follow-up-goes-through-all" request={request} about />
    </>
  )
}

function Group({
  id,
  title,
  count,
  children,
}: {
  id: string
  title: string
  count?: string
  children: ComponentChildren
}) {
  return (
    <section class="group" aria-labelledby={id}>
      <h2 id={id}>
        {title} {count !== undefined && <span class="count">{count}</span>}
      </h2>
      <Rows>{children}</Rows>
    </section>
  )
}

function MeasureRow({ measure, opened, request }: Part & { measure: Measure }) {
  const { view } = opened
  const { t } = request
  const words = t.followUp.through
  const review = view.review?.measures[measure.id]
  const what = textOf(view, measure.what) ?? t.plan.hidden
  return (
    <Row
      end={
        <Answer
          said={review === undefined ? undefined : measureSaid(review, t)}
          undone={review?.done === 'no'}
          left={words.not}
          below={measureBelow(measure.id)}
          context={what.slice(0, 80)}
          opened={opened}
          request={request}
        />
      }
    >
      <h3 class="kept" dir="auto">
        {what}
      </h3>
      <p class="small soft">{responsibleName(measure.responsible, opened, request)}</p>
    </Row>
  )
}

function GoalRow({ goal, opened, request }: Part & { goal: Goal }) {
  const { view } = opened
  const { t } = request
  const words = t.followUp.through
  const review = view.review?.goals[goal.id]
  const text = goalText(view, goal, request)
  const said =
    review === undefined
      ? undefined
      : [
          `${firstName(view.who.name)}: ${scoreSaid(review.person, t)}.`,
          `${t.followUp.team}: ${scoreSaid(review.team, t)}.`,
        ].join(' ')
  return (
    <Row
      end={
        <Answer
          said={said}
          left={words.goalNot}
          below={goalBelow(goal.id)}
          context={text.slice(0, 80)}
          opened={opened}
          request={request}
        />
      }
    >
      <h3 class="kept" dir="auto">
        {text}
      </h3>
    </Row>
  )
}

/** What was answered, or that it is left, and the way to it for those who lead. */
function Answer({
  said,
  undone = false,
  left,
  below,
  context,
  opened: { view },
  request,
}: Part & {
  said: string | undefined
  undone?: boolean
  left: string
  below: string
  context: string
}) {
  const words = request.t.followUp.through
  return (
    <div class="acts">
      <Status kind={said === undefined ? 'wait' : undone ? 'no' : 'ok'}>{said ?? left}</Status>
      {view.mine.leads && (
        <ActionLink href={sipHref(request, view.id, below)} context={context}>
          {said === undefined ? words.go : words.change}
        </ActionLink>
      )}
    </div>
  )
}

/** "2 insatser, 1 mål och vad som är nytt" */
export function leftInWords(view: SipView, request: StaffRequest): string {
  const left = leftToReview(view)
  return formatList(request.lang, [
    ...(left.measures.length === 0 ? [] : [countMeasures(request, left.measures.length)]),
    ...(left.goals.length === 0 ? [] : [countGoals(request, left.goals.length)]),
    ...(left.facts ? [request.t.followUp.through.leftFacts] : []),
  ])
}
