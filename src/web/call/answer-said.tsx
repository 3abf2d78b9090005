import type { SipView } from '../../domain/access/view.ts'
import { answerHolds, type Call } from '../../domain/sip/sip.ts'
import type { Names } from '../../storage/sip-reader.ts'
import { formatDate } from '../../text/format.ts'
import { Status } from '../../ui/status.tsx'
import type { StaffRequest } from '../request.ts'
import { personName, textOf } from '../sip-page.tsx'
import { isAskedMandate } from './recipient.ts'
import { isOurs } from './with-units.ts'

type Part = { view: SipView; names: Names; call: Call; request: StaffRequest }

/** What they answered, in one state: comes, substitute, nobody; or that it was for another day. */
export function AnswerState({ view, call, request }: Omit<Part, 'names'>) {
  const { list } = request.t.call
  const { answer } = call
  if (answer === undefined) return null
  if (!answerHolds(view, call)) return <Status kind="soon">{list.oldAnswers[answer.kind]}</Status>
  return <Status kind={'who' in answer ? 'ok' : 'no'}>{list.answers[answer.kind]}</Status>
}

/** Who comes and what they may decide, or why nobody does. */
export function AnswerWords({ view, call, request }: Omit<Part, 'names'>) {
  const { t } = request
  const { answer } = call
  if (answer === undefined) return null
  const hidden = isOurs(view, call) ? t.call.planned.hidden : t.call.one.cannotReadThem
  if ('why' in answer) return <p class="kept">{textOf(view, answer.why) ?? hidden}</p>
  const limit = textOf(view, answer.limit)
  return (
    <>
      <p class="kept">{textOf(view, answer.who) ?? hidden}</p>
      {isAskedMandate(view, call) && (
        <p class="soft kept">
          {t.call.mandates[answer.mandate]}
          {limit !== undefined && `. ${t.call.one.limit(limit)}`}
        </p>
      )}
    </>
  )
}

/** The answer with when and how it came. */
export function AnswerInFull({ view, names, call, request }: Part) {
  const { t, lang } = request
  const { answer } = call
  if (answer === undefined) return null
  return (
    <>
      <p>
        <AnswerState view={view} call={call} request={request} />
      </p>
      <AnswerWords view={view} call={call} request={request} />
      <p class="soft">
        {t.call.one.answeredOn(formatDate(lang, answer.on, 'long'))}
        {answer.noted !== undefined && (
          <> {t.call.one.notedBy(t.call.ways[answer.noted], personName(names, answer.by))}</>
        )}
      </p>
    </>
  )
}
