import type { FollowUp } from '../../../domain/sip/sip.ts'
import { Table } from '../../../ui/table.tsx'
import { responsibleName } from '../../plan/responsible.ts'
import { asSentence } from '../../sentence.ts'
import { textOf } from '../../sip-page.tsx'
import type { Part } from '../part.ts'
import { effectSaid } from '../said.ts'

/** How each measure went, at one follow-up. */
export function HeldMeasures({
  held,
  opened,
  request,
  id = 'held-measures',
  captionHidden = false,
}: Part & { held: FollowUp; id?: string; captionHidden?: boolean }) {
  const { view } = opened
  const { t } = request
  const words = t.followUp
  const { columns } = words.held
  const present = view.plan.measures.filter((m) => held.measures[m.id] !== undefined)
  // Also what has been taken out of the plan since.
  const since = Object.entries(held.measures).filter(([id]) => !present.some((m) => m.id === id))
  const measures = [
    ...present.map((m) => ({ what: m.what, responsible: m.responsible, review: held.measures[m.id] })),
    ...since.map(([, review]) => ({ what: review.about, responsible: undefined, review })),
  ]
  if (measures.length === 0) return null
  return (
    <Table
      id={id}
      caption={words.held.measures}
      captionHidden={captionHidden}
      columns={[
        { label: columns.what },
        { label: columns.done },
        { label: columns.effect },
        { label: columns.note },
      ]}
      rows={measures.map(({ what, responsible, review }) => {
        const effect = review === undefined ? undefined : effectSaid(review, words)
        return [
          <>
            <span class="kept" dir="auto">
              {textOf(view, what) ?? t.plan.hidden}
            </span>{' '}
            {responsible !== undefined && (
              <span class="soft">{responsibleName(responsible, opened, request)}</span>
            )}
          </>,
          review === undefined ? null : words.measure.answers[review.done],
          effect === undefined ? null : asSentence(effect),
          textOf(view, review?.note) === undefined ? null : (
            <span class="kept" dir="auto">
              {textOf(view, review?.note)}
            </span>
          ),
        ]
      })}
    />
  )
}
