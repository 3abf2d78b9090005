import { mayBeTold, seesTheEnd } from '../../../domain/sip/close-sip.ts'
import { formatDate } from '../../../text/format.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Status } from '../../../ui/status.tsx'
import { sipHref, unitName } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import type { ClosedPart } from './part.ts'

/** Every unit that uses Kugghjul, and whether it has said that its own record says so. */
export function Records(props: ClosedPart) {
  const { view, names } = props.opened
  const words = props.request.t.closing.closed
  const called = mayBeTold(view).flatMap((call) =>
    call.to.kind === 'unit' && seesTheEnd(view, call) ? [call.to.unit] : [],
  )
  return (
    <section class="flow" aria-labelledby="records">
      <h2 id="records">{words.records}</h2>
      <p class="soft">{words.recordsLead}</p>
      <Rows>
        {[...new Set([view.need.unit, ...called])].map((unit) => (
          <Row end={<Recorded {...props} unit={unit} />}>
            <h3>{unitName(names, unit)}</h3>
          </Row>
        ))}
      </Rows>
      <WhyRule rule="close-own-record" request={props.request} />
    </section>
  )
}

/** The viewer's own unit alone. */
export function OwnRecord(props: ClosedPart) {
  const { opened, request } = props
  const { view } = opened
  const words = request.t.closing.closed
  const ticked = view.closing?.documented.some((d) => d.unit === view.mine.unit) === true
  return (
    <section class="flow" aria-labelledby="records">
      <h2 id="records">{words.yours}</h2>
      <p>
        <Recorded {...props} unit={view.mine.unit} />
      </p>
      {!ticked && (
        <p>
          <LinkButton href={sipHref(request, view.id, '/closed/documented')}>
            {words.next.recordButton}
          </LinkButton>
        </p>
      )}
      <WhyRule rule="close-own-record" request={request} />
    </section>
  )
}

function Recorded({ opened: { view }, request, unit }: ClosedPart & { readonly unit: string }) {
  const { t, lang } = request
  const words = t.closing.closed
  const ticked = view.closing?.documented.find((d) => d.unit === unit)
  return ticked === undefined ? (
    <Status kind="wait">{words.notRecorded}</Status>
  ) : (
    <Status kind="ok">{words.recorded(formatDate(lang, ticked.on, 'short'))}</Status>
  )
}
