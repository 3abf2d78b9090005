import type { Goal } from '../../../domain/sip/sip.ts'
import { formatDate } from '../../../text/format.ts'
import { Table } from '../../../ui/table.tsx'
import { Voice } from '../../../ui/voice.tsx'
import { firstName } from '../../names.ts'
import { textOf } from '../../sip-page.tsx'
import type { Part } from '../part.ts'
import { scoreSaid } from '../said.ts'

/** Beside the form: the scores of earlier follow-ups, the person's and the team's, and what she said. */
export function ScoredBefore({ goal, opened: { view }, request }: Part & { goal: Goal }) {
  const { t, lang } = request
  const words = t.followUp.goal
  const name = firstName(view.who.name)
  const earlier = view.followUps
    .flatMap((held) => {
      const review = held.goals[goal.id]
      return review === undefined ? [] : [{ on: held.on, review }]
    })
    .reverse()
  return (
    <section>
      <h2>{words.aside}</h2>
      {earlier.length === 0 ? (
        <p class="soft">{words.noEarlier}</p>
      ) : (
        <>
          <Table
            id="scores"
            caption={words.aside}
            captionHidden
            columns={[{ label: words.day }, { label: name }, { label: t.followUp.team }]}
            rows={earlier.map(({ on, review }) => [
              formatDate(lang, on, 'short'),
              scoreSaid(review.person, t),
              scoreSaid(review.team, t),
            ])}
          />
          {earlier.map(({ on, review }) => {
            const said = textOf(view, review.words)
            return said === undefined ? null : (
              <Voice text={said} size="small" by={words.wordsBy(name, formatDate(lang, on, 'short'))} />
            )
          })}
        </>
      )}
    </section>
  )
}
