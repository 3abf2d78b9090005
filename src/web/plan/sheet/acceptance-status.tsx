import type { Measure } from '../../../domain/sip/sip.ts'
import { formatDate } from '../../../text/format.ts'
import { Status } from '../../../ui/status.tsx'
import { textOf } from '../../sip-page.tsx'
import { responsibleName } from '../responsible.ts'
import type { DocumentPart } from './part.ts'

/** Proposed, and who is waited for; yes; or no and why. */
export function AcceptanceStatus({
  measure,
  view,
  names,
  request,
}: Omit<DocumentPart, 'links'> & { measure: Measure }) {
  const { t, lang } = request
  const { acceptance } = measure
  const words = t.plan.acceptance
  switch (acceptance.state) {
    case 'own':
      return null
    case 'proposed':
      return (
        <div>
          <Status kind="wait">
            {words.proposed(responsibleName(measure.responsible, { view, names }, request))}
          </Status>
        </div>
      )
    case 'accepted':
      return (
        <div>
          <Status kind="ok">{words.yes}</Status>
        </div>
      )
    case 'declined':
      return (
        <div>
          <Status kind="no">{words.noOn(formatDate(lang, acceptance.on, 'short'))}</Status>
          <p class="small kept" dir="auto">
            {textOf(view, acceptance.why) ?? t.plan.hidden}
          </p>
        </div>
      )
  }
}
