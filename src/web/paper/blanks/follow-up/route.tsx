import { doneAnswers, effects, followUpEnds, longTermChanges, scores } from '../../../../domain/sip/sip.ts'
import { formatNumber } from '../../../../text/format.ts'
import { BlankTable, FillIns, TickBoxes, WriteLines } from '../../../../ui/write-by-hand.tsx'
import type { Request } from '../../../request.ts'
import { blankPage } from '../blank-page.tsx'

const goals = [1, 2, 3]

/** The follow-up by hand: every measure and goal, what is new, and in which way it ends. */
export const blankFollowUp = blankPage('follow-up', (request) => {
  const { t } = request
  const { blanks } = t.paper
  const { followUp: paper } = blanks
  const { followUp: screen } = t
  return {
    heading: paper.heading,
    body: (
      <>
        <FillIns labels={[paper.whose, blanks.day, blanks.place, paper.leader]} />
        <WriteLines label={paper.there} rows={2} />
        <section>
          <h2>{paper.measures}</h2>
          <p class="soft small">{paper.measuresHint}</p>
          <BlankTable
            caption={paper.measures}
            columns={[
              { label: paper.columns.what, wide: true },
              {
                label: paper.columns.done,
                filled: (
                  <TickBoxes options={doneAnswers.map((d) => screen.measure.answers[d].toLowerCase())} />
                ),
              },
              {
                label: paper.columns.effect,
                filled: <TickBoxes options={effects.map((e) => paper.effects[e])} />,
              },
              { label: paper.columns.note, wide: true },
            ]}
            rows={6}
          />
          <WriteLines label={paper.long} rows={2} />
        </section>
        <section class="page-break">
          <h2>{paper.goals}</h2>
          <p class="soft small">{paper.goalsHint}</p>
          {goals.map((n) => (
            <Goal n={n} request={request} />
          ))}
        </section>
        <section>
          <h2>{paper.facts}</h2>
          <WriteLines label={screen.facts.facts} rows={3} />
          <TickBoxes
            label={screen.facts.more}
            options={[screen.facts.needs.measure, screen.facts.needs.actor]}
          />
          <TickBoxes
            label={screen.facts.longTerm}
            options={longTermChanges.map((change) => screen.facts.changes[change])}
          />
        </section>
        <section>
          <h2>{paper.ends}</h2>
          <TickBoxes options={followUpEnds.map((end) => screen.end.options[end])} />
          <h3>{paper.next}</h3>
          <p class="soft small">{paper.nextHint}</p>
          <FillIns labels={[blanks.day, blanks.time, blanks.place]} />
          <p class="fill-in">{paper.late}</p>
        </section>
      </>
    ),
  }
})

/** One goal: how far the person says, in which words, and how far the team says. */
function Goal({ n, request: { t, lang } }: { n: number; request: Request }) {
  const { followUp: paper } = t.paper.blanks
  const scale = scores.map((score) => t.followUp.scores[score])
  return (
    <section>
      <WriteLines label={paper.goal(formatNumber(lang, n))} rows={1} />
      <TickBoxes label={paper.person} options={[...scale, t.followUp.notAnswered]} />
      <WriteLines label={paper.words} rows={1} />
      <TickBoxes label={t.followUp.team} options={scale} />
    </section>
  )
}
