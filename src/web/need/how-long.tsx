import { addDays, compareDates, type LocalDate } from '../../domain/calendar/local-date.ts'
import { relativeDays } from '../../text/format.ts'
import { Status } from '../../ui/status.tsx'
import type { StaffRequest } from '../request.ts'

/** How long there is left: late, within a week, or simply waiting. */
export function HowLong({ due, request: { lang, on } }: { due: LocalDate; request: StaffRequest }) {
  const late = compareDates(due, on) < 0
  const soon = compareDates(due, addDays(on, 7)) <= 0
  return <Status kind={late ? 'late' : soon ? 'soon' : 'wait'}>{relativeDays(lang, due, on)}</Status>
}
