import {
  addDays,
  instantAt,
  type LocalDate,
  type LocalTime,
  parseLocalTime,
  weekday,
} from '../domain/calendar/local-date.ts'
import type { SipHouse } from '../storage/sip-store.ts'

/** The date some days before (negative) or after `day`; a Friday instead of the weekend after it, as people work. */
export function workday(day: LocalDate, offset: number): LocalDate {
  const date = addDays(day, offset)
  return addDays(date, Math.min(0, 5 - weekday(date)))
}

/** The house as it was on such a day, at a minute of the working day; never later than now. */
export function houseAt(house: SipHouse, day: LocalDate, offset: number, minute = 0): SipHouse {
  const eight = parseLocalTime('08:00') as LocalTime
  const then = Date.parse(instantAt(workday(day, offset), eight)) + minute * 60_000
  const at = new Date(Math.min(then, Date.parse(house.now()))).toISOString()
  return { ...house, now: () => at, ownClock: true }
}
