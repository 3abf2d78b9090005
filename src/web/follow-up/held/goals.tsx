import type { FollowUp } from '../../../domain/sip/sip.ts'
import { Table } from '../../../ui/table.tsx'
import { Voice } from '../../../ui/voice.tsx'
import { firstName } from '../../names.ts'
import { textOf } from '../../sip-page.tsx'
import { goalText, type Part } from '../part.ts'
import { scoreSaid } from '../said.ts'

/** How far each goal was, as the person said and as the team said, and her own words. */
export function HeldGoals({ held, opened: { view }, request }: Part & { held: FollowUp }) {
  const { t } = request
  const words = t.followUp
  const name = firstName(view.who.name)
  const present = view.plan.goals.filter((g) => held.goals[g.id] !== undefined)
  // Also what has been taken out of the plan since.
  const since = Object.entries(held.goals).filter(([id]) => !present.some((g) => g.id === id))
  const goals = [
    ...present.map((g) => ({ body: goalText(view, g, request), review: held.goals[g.id] })),
    ...since.map(([, review]) => ({ body: textOf(view, review.about) ?? t.plan.hidden, review })),
  ]
  if (goals.length === 0) return null
  return (
    <Table
      id="held-goals"
      caption={words.held.goals}
      columns={[{ label: words.held.goal }, { label: name }, { label: words.team }]}
      rows={goals.map(({ body, review }) => {
        const said = textOf(view, review?.words)
        return [
          <span class="kept" dir="auto">
            {body}
          </span>,
          review === undefined ? null : (
            <>
              <p>{scoreSaid(review.person, t)}</p>
              {said !== undefined && <Voice text={said} size="small" />}
            </>
          ),
          review === undefined ? null : scoreSaid(review.team, t),
        ]
      })}
    />
  )
}
