import { addDays, compareDates, dateOf, type LocalDate, partsOf, weekday } from './local-date.ts'

export type PublicHoliday =
  | 'new-years-day'
  | 'epiphany'
  | 'good-friday'
  | 'easter-sunday'
  | 'easter-monday'
  | 'first-of-may'
  | 'ascension-day'
  | 'whit-sunday'
  | 'national-day'
  | 'midsummer-day'
  | 'all-saints-day'
  | 'christmas-day'
  | 'boxing-day'

/** The public holiday of a day, other than being a Sunday: lagen (1989:253) om allmänna helgdagar, as since 2005. */
export function publicHolidayOf(date: LocalDate): PublicHoliday | undefined {
  const fixed = fixedHolidays[date.slice(5)]
  if (fixed !== undefined) return fixed
  const { month, day } = partsOf(date)
  if (weekday(date) === 6 && month === 6 && day >= 20 && day <= 26) return 'midsummer-day'
  if (weekday(date) === 6 && date.slice(5) >= '10-31' && date.slice(5) <= '11-06') return 'all-saints-day'
  return easterHoliday(date)
}

/** Swedish public holidays of a year, in order, without ordinary Sundays. */
export function publicHolidays(
  year: number,
): readonly { readonly date: LocalDate; readonly holiday: PublicHoliday }[] {
  const first = dateOf(year, 1, 1)
  const last = dateOf(year, 12, 31)
  if (first === undefined || last === undefined) throw new RangeError('outside the calendar')
  const found: { date: LocalDate; holiday: PublicHoliday }[] = []
  for (let date = first; compareDates(date, last) < 0; date = addDays(date, 1)) {
    const holiday = publicHolidayOf(date)
    if (holiday !== undefined) found.push({ date, holiday })
  }
  return found
}

/**
 * Not Saturday, Sunday or public holiday, nor midsommarafton, julafton or nyårsafton, which count as such:
 * lagen (1930:173) om beräkning av lagstadgad tid, 2 §.
 */
export function isWorkingDay(date: LocalDate): boolean {
  if (weekday(date) >= 6 || publicHolidayOf(date) !== undefined) return false
  const eve = date.slice(5)
  return eve !== '12-24' && eve !== '12-31' && publicHolidayOf(addDays(date, 1)) !== 'midsummer-day'
}

/** The `count`th working day after `date` (before it when negative); 0 gives the date itself, working day or not. */
export function addWorkingDays(date: LocalDate, count: number): LocalDate {
  if (!Number.isInteger(count)) throw new RangeError('whole days only')
  const step = count < 0 ? -1 : 1
  let day = date
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step)
    if (isWorkingDay(day)) left -= 1
  }
  return day
}

/** The day itself, or the next working day: where a deadline set by law moves (lagen 1930:173, 2 §). */
export function onOrNextWorkingDay(date: LocalDate): LocalDate {
  return isWorkingDay(date) ? date : addWorkingDays(date, 1)
}

const fixedHolidays: Readonly<Record<string, PublicHoliday>> = {
  '01-01': 'new-years-day',
  '01-06': 'epiphany',
  '05-01': 'first-of-may',
  '06-06': 'national-day',
  '12-25': 'christmas-day',
  '12-26': 'boxing-day',
}

function easterHoliday(date: LocalDate): PublicHoliday | undefined {
  const { year, month } = partsOf(date)
  if (month < 3 || month > 6) return undefined
  const easter = easterSunday(year)
  if (date === addDays(easter, -2)) return 'good-friday'
  if (date === easter) return 'easter-sunday'
  if (date === addDays(easter, 1)) return 'easter-monday'
  if (date === addDays(easter, 39)) return 'ascension-day'
  return date === addDays(easter, 49) ? 'whit-sunday' : undefined
}

/** Western Easter by the anonymous Gregorian algorithm (Meeus). */
function easterSunday(year: number): LocalDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  const date = dateOf(year, Math.floor(n / 31), (n % 31) + 1)
  if (date === undefined) throw new RangeError('outside the calendar')
  return date
}
