import { formatDate, possessive } from '../../../text/format.ts'
import { ActionLink } from '../../../ui/button.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Status } from '../../../ui/status.tsx'
import { firstName } from '../../names.ts'
import type { StaffRequest } from '../../request.ts'
import { sipHref } from '../../sip-page.tsx'
import type { WithUnits } from '../with-units.ts'

/** The person is not called to her own meeting, but she is told of it. */
export function PersonToldLine({ opened: { view }, request }: { opened: WithUnits; request: StaffRequest }) {
  const { t, lang } = request
  const { list, ways } = t.call
  const name = firstName(view.who.name)
  const { personTold } = view
  const state =
    personTold === undefined ? (
      <Status kind="wait">{list.selfNotTold(name)}</Status>
    ) : personTold.meeting === view.planned?.version ? (
      <Status kind="ok">
        {list.selfTold(name, ways[personTold.how].toLowerCase(), formatDate(lang, personTold.on, 'short'))}
      </Status>
    ) : (
      <Status kind="soon">{list.selfAgain(name)}</Status>
    )
  return (
    <section aria-labelledby="self">
      <h2 id="self">{list.self(name)}</h2>
      <Rows>
        <Row
          end={
            <ActionLink href={sipHref(request, view.id, '/calls/person')} icon="file-text">
              {list.selfLetter(possessive(lang, name))}
            </ActionLink>
          }
        >
          {state}
        </Row>
      </Rows>
    </section>
  )
}
