import { Row, Rows } from '../../ui/rows.tsx'
import type { Request } from '../request.ts'
import type { Arranged } from './arrange-each.ts'

/** Those that could not be arranged, by code, with why. */
export function Refused({ arranged, request }: { arranged: Arranged | undefined; request: Request }) {
  const { t } = request
  if (arranged === undefined || arranged.refused.length === 0) return null
  const { refusedTitle, cannot, notHolder } = t.handing.handOver
  const said = (why: Arranged['refused'][number]['why']) =>
    why === 'closed' ? cannot : why === 'not-a-holder' ? notHolder : t.refusals[why]
  return (
    <section aria-labelledby="refused">
      <h2 id="refused">{refusedTitle}</h2>
      <Rows>
        {arranged.refused.map(({ code, why }) => (
          <Row>
            <h3>
              <span class="code">{code}</span>
            </h3>
            <p>{said(why)}</p>
          </Row>
        ))}
      </Rows>
    </section>
  )
}
