import { addDays } from '../../../domain/calendar/local-date.ts'
import type { Happening } from '../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { formatDate } from '../../../text/format.ts'
import { Status } from '../../../ui/status.tsx'
import type { StaffRequest } from '../../request.ts'
import { personName, unitName } from '../../sip-page.tsx'
import { policyOf } from '../../text-limit.ts'

/** Who answers: the main responsible by name, or the unit that leads until there is one. */
export function whoAnswers({ view, names }: OpenedSip): string {
  const main = view.roles.mainResponsible
  return (main === undefined ? undefined : names.people[main]?.name) ?? unitName(names, view.need.unit)
}

/** The last day for an answer, in words. */
export const answerBy = (happening: Happening, { view }: OpenedSip, request: StaffRequest): string =>
  formatDate(request.lang, addDays(happening.on, policyOf(request, view).happeningDays), 'long')

/** What was decided about it, by whom; or who is waited for. */
export function Answered({
  happening,
  opened,
  request,
}: {
  happening: Happening
  opened: OpenedSip
  request: StaffRequest
}) {
  const { t, lang } = request
  const { happened, happening: words } = t.between
  const { answer } = happening
  if (answer === undefined)
    return (
      <Status kind="soon">{happened.waits(whoAnswers(opened), answerBy(happening, opened, request))}</Status>
    )
  return (
    <Status kind="ok">
      {words.answeredBy(
        words.answers[answer.what],
        personName(opened.names, answer.by),
        formatDate(lang, answer.on, 'short'),
      )}
    </Status>
  )
}
