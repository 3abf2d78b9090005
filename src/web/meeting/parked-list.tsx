import type { ParkedQuestion } from '../../domain/sip/sip.ts'
import { ActionLink } from '../../ui/button.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { Status } from '../../ui/status.tsx'
import { sipHref, textOf } from '../sip-page.tsx'
import type { Part } from './part.tsx'

/** Questions that wait, each with what became of it. */
export function ParkedList({
  parked,
  settles = true,
  opened: { view },
  request,
}: Part & { parked: readonly ParkedQuestion[]; settles?: boolean }) {
  const words = request.t.meeting.parked
  if (parked.length === 0) return <p class="soft">{words.none}</p>
  return (
    <Rows>
      {parked.map((p) => {
        const question = textOf(view, p.block) ?? request.t.meeting.hidden
        const answer = textOf(view, p.answer)
        return (
          <Row
            end={
              settles ? (
                <ActionLink
                  href={sipHref(request, view.id, `/meeting/parked/${p.block}`)}
                  context={words.about(question.slice(0, 80))}
                >
                  {p.outcome === undefined ? words.settle : words.change}
                </ActionLink>
              ) : undefined
            }
          >
            <p class="kept" dir="auto">
              {question}
            </p>
            <p>
              <Status kind={p.outcome === undefined ? 'wait' : 'ok'}>
                {p.outcome === undefined ? words.waits : words.outcomes[p.outcome]}
              </Status>
            </p>
            {answer !== undefined && (
              <p class="kept" dir="auto">
                {answer}
              </p>
            )}
          </Row>
        )
      })}
    </Rows>
  )
}

/** Those of the meeting that goes on, and of earlier ones, that nobody has settled; each once. */
export function openParked(view: Part['opened']['view']): readonly ParkedQuestion[] {
  const all = [...view.now.parked, ...view.meetings.flatMap((m) => m.parked)]
  const seen = new Set<string>()
  return all.filter((p) => {
    if (seen.has(p.block)) return false
    seen.add(p.block)
    return view.now.parked.includes(p) || p.outcome === undefined
  })
}
