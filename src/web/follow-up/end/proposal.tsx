import { proposedEnd } from '../../../domain/sip/follow-up.ts'
import type { FollowUpEnd, Review } from '../../../domain/sip/sip.ts'
import type { Texts } from '../../../text/sv.ts'
import { Inset } from '../../../ui/boxes.tsx'
import { firstName } from '../../names.ts'
import type { Part } from '../part.ts'

/** What the answers point to, and which of them. */
export function Proposal({ opened: { view }, request: { t } }: Part) {
  const { review } = view
  if (review === undefined) return null
  const words = t.followUp.end
  const name = firstName(view.who.name)
  const end = proposedEnd(review)
  return (
    <Inset>
      <div class="flow">
        <p>
          <b>{words.proposal[end]}</b>
        </p>
        <ul>
          {reasons(end, review, words, name).map((why) => (
            <li>{why}</li>
          ))}
        </ul>
        <p>{words.youDecide(name)}</p>
      </div>
    </Inset>
  )
}

function reasons(
  end: FollowUpEnd,
  { measures, facts }: Review,
  { why }: Texts['followUp']['end'],
  name: string,
): readonly string[] {
  if (end === 'close-and-new') return [why.large]
  if (end === 'close') return [why.allThere(name)]
  if (end === 'continue') return [why.nothing]
  const all = Object.values(measures)
  return [
    ...(all.some((m) => m.done === 'no') ? [why.undone] : []),
    ...(all.some((m) => m.short === 'worse') ? [why.worse] : []),
    ...(facts?.otherMeasure === true ? [why.measure] : []),
    ...(facts?.otherActor === true ? [why.actor] : []),
    ...(facts?.longTerm === 'some' ? [why.some] : []),
  ]
}
