import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { Paper } from '../../../ui/boxes.tsx'
import type { StaffRequest } from '../../request.ts'
import { unitName } from '../../sip-page.tsx'
import { askedOf } from '../people.ts'

/** A folded A5 to carry. No name and nothing of why: whoever finds it learns nothing of anybody. */
export function CarryPaper({ opened, request }: { opened: OpenedSip; request: StaffRequest }) {
  const { t } = request
  const { view, names } = opened
  const { minor } = askedOf(opened, request)
  const words = t.answer.carry
  const withdrawn = view.yes.answer === 'withdrawn'
  return (
    <Paper>
      <div class="carry flow">
        <h1>{withdrawn ? words.headingWithdrawn : minor ? words.headingMinor : words.heading}</h1>
        <p>{words.right}</p>
        <h2 class="h3">{words.means}</h2>
        <ul>
          {(withdrawn ? words.meansWithdrawn : words.meansNo).map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        <h2 class="h3">{words.yourself}</h2>
        <p>{words.yourselfText}</p>
        {words.fillIn.map((line) => (
          <p class="fill-in">{line}</p>
        ))}
        <h2 class="h3">{words.change}</h2>
        <p>{words.changeText}</p>
        <h2 class="h3">{words.turn}</h2>
        <p>
          <b>{unitName(names, view.need.unit)}</b>
        </p>
        {words.turnLines.map((line) => (
          <p class="fill-in">{line}</p>
        ))}
        <p>{words.danger}</p>
      </div>
    </Paper>
  )
}
