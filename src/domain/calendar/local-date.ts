/** A Swedish calendar date, 'YYYY-MM-DD'. Deadlines are these, never instants plus hours. */
export type LocalDate = string & { readonly __localDate: true }

/** A Swedish wall clock time, 'HH:MM'. */
export type LocalTime = string & { readonly __localTime: true }

/** Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const dayMs = 86_400_000

const stockholm = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Stockholm',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

type Clock = { date: LocalDate; hour: number; minute: number; second: number }

/** 'YYYY-MM-DD' exactly, for constants and stored values. Throws RangeError on anything else. */
export function localDate(text: string): LocalDate {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseLocalDate(text) : undefined
  if (date === undefined) throw new RangeError('not a calendar date')
  return date
}

/** What a person typed: 2026-11-22 or 20261122, spaces allowed. Undefined for anything else and for 31 April. */
export function parseLocalDate(text: string): LocalDate | undefined {
  const parts = /^(\d{4})(-?)(\d{2})\2(\d{2})$/.exec(text.replace(/\s/g, ''))
  if (parts === null) return undefined
  return dateOf(Number(parts[1]), Number(parts[3]), Number(parts[4]))
}

/** The date of a year, month (1..12) and day, or undefined when no such day exists. Years 1 to 9999. */
export function dateOf(year: number, month: number, day: number): LocalDate | undefined {
  if (year < 1 || year > 9999 || month < 1 || month > 12) return undefined
  if (day < 1 || day > daysInMonth(year, month)) return undefined
  return written(year, month, day)
}

/** `days` may be negative. Throws RangeError outside the years 1 to 9999. */
export function addDays(date: LocalDate, days: number): LocalDate {
  if (!Number.isInteger(days)) throw new RangeError('whole days only')
  return fromDayNumber(dayNumber(date) + days)
}

/** Whole days from `a` to `b`: 1 when `b` is the day after `a`, negative when `b` is earlier. */
export function daysBetween(a: LocalDate, b: LocalDate): number {
  return dayNumber(b) - dayNumber(a)
}

/** Negative when `a` is earlier, 0 when the same day, positive when later: an order for `sort`. */
export function compareDates(a: LocalDate, b: LocalDate): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

export function weekday(date: LocalDate): Weekday {
  // 1970-01-01 was a Thursday.
  const sinceMonday = (((dayNumber(date) + 3) % 7) + 7) % 7
  return (sinceMonday + 1) as Weekday
}

/** The year, month and day as numbers. */
export function partsOf(date: LocalDate): {
  readonly year: number
  readonly month: number
  readonly day: number
} {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

/**
 * The Swedish date of an instant. A text must be ISO with Z or an offset, else it throws RangeError: without
 * one it means another instant on each machine.
 */
export function localDateOf(instant: Date | string): LocalDate {
  return clockAt(instantOf(instant)).date
}

/** The Swedish wall clock of an instant, 'HH:MM'. Throws like `localDateOf`. */
export function localTimeOf(instant: Date | string): LocalTime {
  const { hour, minute } = clockAt(instantOf(instant))
  return time(hour, minute)
}

/** What a person typed: 9, 9:05, 09.05, 0905 or "kl. 9.05". Undefined for anything else and for 24:00. */
export function parseLocalTime(text: string): LocalTime | undefined {
  const typed = text
    .replace(/\s/g, '')
    .toLowerCase()
    .replace(/^kl\.?/, '')
  const parts = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(typed) ?? /^(\d{2})(\d{2})$/.exec(typed)
  if (parts === null) return undefined
  const hour = Number(parts[1])
  const minute = Number(parts[2] ?? '0')
  return hour > 23 || minute > 59 ? undefined : time(hour, minute)
}

/** The instant of local midnight when the date begins, as ISO in UTC: '2026-11-21T23:00:00.000Z' for 2026-11-22. */
export function startOfLocalDay(date: LocalDate): string {
  return instantAt(date, '00:00' as LocalTime)
}

/**
 * The instant of a Swedish date and time, as ISO in UTC. In the hour that comes twice in October it is the
 * first; a time in the hour that never comes in March is moved an hour later, as phones do.
 */
export function instantAt(date: LocalDate, at: LocalTime): string {
  const wall = Date.parse(`${date}T${at}:00Z`)
  const before = wall - offsetAt(wall - dayMs)
  const after = wall - offsetAt(wall + dayMs)
  const candidates = before <= after ? [before, after] : [after, before]
  const found = candidates.find((ms) => ms + offsetAt(ms) === wall)
  return new Date(found ?? before).toISOString()
}

/** How birthdays on 29 February count in common years. */
export type LeapDayRule = '28-february' | '1-march'

/**
 * Our choice, for a jurist to confirm: the year is full on the last day of February, as lagen (1930:173) om
 * beräkning av lagstadgad tid, 1 § says of a month that has no such day. Others celebrate on 1 March.
 */
export const leapDayRule: LeapDayRule = '28-february'

/** Whole years on a day; 0 in the first year. Throws RangeError before the birth. */
export function age(birth: LocalDate, on: LocalDate): number {
  if (compareDates(on, birth) < 0) throw new RangeError('before the birth')
  const years = partsOf(on).year - partsOf(birth).year
  return compareDates(on, dateWhenAge(birth, years)) < 0 ? years - 1 : years
}

/** The day a person reaches an age. One born on 29 February does so by `leapDayRule` in common years. */
export function dateWhenAge(birth: LocalDate, years: number): LocalDate {
  const { year: birthYear, month, day } = partsOf(birth)
  const year = birthYear + years
  const leapDayStandIn = leapDayRule === '28-february' ? dateOf(year, 2, 28) : dateOf(year, 3, 1)
  const stand = dateOf(year, month, day) ?? leapDayStandIn
  if (stand === undefined) throw new RangeError('outside the calendar')
  return stand
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function written(year: number, month: number, day: number): LocalDate {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` as LocalDate
}

function dayNumber(date: LocalDate): number {
  // A date without a time is read as UTC in every process time zone.
  return Date.parse(date) / dayMs
}

function fromDayNumber(days: number): LocalDate {
  const utc = new Date(days * dayMs)
  const date = dateOf(utc.getUTCFullYear(), utc.getUTCMonth() + 1, utc.getUTCDate())
  if (date === undefined) throw new RangeError('outside the calendar')
  return date
}

function instantOf(instant: Date | string): Date {
  if (typeof instant === 'string') {
    const parts = /^(\d{4})-(\d{2})-(\d{2})T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:\d{2})$/.exec(instant)
    const exists = parts && dateOf(Number(parts[1]), Number(parts[2]), Number(parts[3]))
    if (!exists) throw new RangeError('not an instant with its offset')
  }
  const found = new Date(instant)
  if (Number.isNaN(found.getTime())) throw new RangeError('not an instant')
  return found
}

function clockAt(instant: Date): Clock {
  const n: Record<string, number> = {}
  for (const part of stockholm.formatToParts(instant)) n[part.type] = Number(part.value)
  const date = dateOf(n.year ?? 0, n.month ?? 0, n.day ?? 0)
  if (date === undefined) throw new RangeError('outside the calendar')
  return { date, hour: n.hour ?? 0, minute: n.minute ?? 0, second: n.second ?? 0 }
}

/** Milliseconds that Swedish time is ahead of UTC at an instant. */
function offsetAt(ms: number): number {
  const whole = Math.floor(ms / 1000) * 1000
  const { date, hour, minute, second } = clockAt(new Date(whole))
  return Date.parse(date) + ((hour * 60 + minute) * 60 + second) * 1000 - whole
}

function time(hour: number, minute: number): LocalTime {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` as LocalTime
}
