import type { SipView } from '../../domain/access/view.ts'
import { type AgendaPart, agendaParts, type PlannedMeeting } from '../../domain/sip/sip.ts'
import { formatCount, formatDate, formatTime } from '../../text/format.ts'
import type { StaffRequest } from '../request.ts'
import { asSentence } from '../sentence.ts'
import { textOf } from '../sip-page.tsx'

/** "13:00" and some minutes later, on the same clock. */
export function timeAfter(time: string, minutes: number): string {
  const [hours = 0, past = 0] = time.split(':').map(Number)
  const total = (hours * 60 + past + minutes) % (24 * 60)
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}

/** "Torsdag 26 november 2026, klockan 13:00 till 14:00" */
export const whenText = (
  { t, lang }: StaffRequest,
  planned: Pick<PlannedMeeting, 'on' | 'time' | 'minutes'>,
): string =>
  asSentence(
    t.call.planned.when(
      formatDate(lang, planned.on, 'long'),
      formatTime(lang, planned.time),
      formatTime(lang, timeAfter(planned.time, planned.minutes)),
    ),
  )

/** Place, telephone and link, as far as this view holds them. */
export function PlaceAndWays({
  view,
  planned,
  request,
  missing,
  paper,
}: {
  view: SipView
  planned: PlannedMeeting
  request: StaffRequest
  /** Said when the place is not for the reader. */
  missing?: string
  /** On paper nothing is a link. */
  paper?: boolean
}) {
  const { planned: words } = request.t.call
  const phone = textOf(view, planned.phone)
  const video = textOf(view, planned.video)
  return (
    <p class="kept" dir="auto">
      {textOf(view, planned.place) ?? missing ?? words.hidden}
      {phone !== undefined && (
        <>
          <br />
          {words.phone}: {phone}
        </>
      )}
      {video !== undefined && (
        <>
          <br />
          {words.video}: {paper === true ? video : <Link text={video} />}
        </>
      )}
    </p>
  )
}

/** A link only when it is one: what somebody wrote is never a script. */
function Link({ text }: { text: string }) {
  return /^https:\/\/[^\s<>"]+$/.test(text.trim()) ? (
    <a href={text.trim()} rel="noreferrer noopener">
      {text.trim()}
    </a>
  ) : (
    <span>{text}</span>
  )
}

/** The five parts in order, with the time each begins. */
export function Agenda({ planned, request }: { planned: PlannedMeeting; request: StaffRequest }) {
  const { t, lang } = request
  const starts = startsOf(planned)
  return (
    <ul>
      {agendaParts
        .filter((part) => planned.agenda[part] > 0)
        .map((part) => (
          <li>
            {formatTime(lang, starts[part])}{' '}
            {t.call.planned.part(t.call.parts[part], formatCount(lang, planned.agenda[part], t.call.minutes))}
          </li>
        ))}
    </ul>
  )
}

function startsOf({ time, agenda }: PlannedMeeting): Readonly<Record<AgendaPart, string>> {
  const before = (part: AgendaPart): number =>
    agendaParts.slice(0, agendaParts.indexOf(part)).reduce((sum, p) => sum + agenda[p], 0)
  return {
    introduction: time,
    situation: timeAfter(time, before('situation')),
    needs: timeAfter(time, before('needs')),
    summary: timeAfter(time, before('summary')),
    close: timeAfter(time, before('close')),
  }
}
