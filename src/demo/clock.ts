import {
  addDays,
  instantAt,
  type LocalDate,
  type LocalTime,
  parseLocalTime,
} from '../domain/calendar/local-date.ts'
import type { SipHouse } from '../storage/sip-store.ts'

/** The house as it was some days before or after `day`, at a minute of the working day. */
export function houseAt(house: SipHouse, day: LocalDate, offset: number, minute = 0): SipHouse {
  const eight = parseLocalTime('08:00') as LocalTime
  const at = new Date(Date.parse(instantAt(addDays(day, offset), eight)) + minute * 60_000).toISOString()
  return { ...house, now: () => at, ownClock: true }
}
