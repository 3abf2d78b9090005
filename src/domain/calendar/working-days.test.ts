import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, compareDates, localDate, weekday } from './local-date.ts'
import {
  addWorkingDays,
  isWorkingDay,
  onOrNextWorkingDay,
  publicHolidayOf,
  publicHolidays,
} from './working-days.ts'

const d = localDate

/** Easter by the old definition, slowly: the Sunday after the Church's full moon on or after 21 March. */
function slowEaster(year: number): string {
  const golden = (year % 19) + 1
  const century = Math.floor(year / 100) + 1
  const solar = Math.floor((3 * century) / 4) - 12
  const lunar = Math.floor((8 * century + 5) / 25) - 5
  let epact = (11 * golden + 20 + lunar - solar) % 30
  if ((epact === 25 && golden > 11) || epact === 24) epact += 1
  const moon = 44 - epact
  let day = addDays(d(`${year}-03-01`), (moon < 21 ? moon + 30 : moon) - 1)
  do day = addDays(day, 1)
  while (weekday(day) !== 7)
  return day
}

describe('public holidays (lagen 1989:253)', () => {
  it('are these thirteen in 2026', () => {
    expect(publicHolidays(2026).map((h) => `${h.date} ${h.holiday}`)).toEqual([
      '2026-01-01 new-years-day',
      '2026-01-06 epiphany',
      '2026-04-03 good-friday',
      '2026-04-05 easter-sunday',
      '2026-04-06 easter-monday',
      '2026-05-01 first-of-may',
      '2026-05-14 ascension-day',
      '2026-05-24 whit-sunday',
      '2026-06-06 national-day',
      '2026-06-20 midsummer-day',
      '2026-10-31 all-saints-day',
      '2026-12-25 christmas-day',
      '2026-12-26 boxing-day',
    ])
  })

  it('follow Easter as the Church reckons it, for four centuries', () => {
    for (let year = 1900; year < 2300; year += 1) {
      expect(publicHolidayOf(d(slowEaster(year))), String(year)).toBe('easter-sunday')
    }
  })

  it('has midsummer and All Saints on a Saturday in their weeks, every year', () => {
    for (let year = 2005; year < 2105; year += 1) {
      const days = publicHolidays(year).filter((h) => ['midsummer-day', 'all-saints-day'].includes(h.holiday))
      expect(days.map((h) => h.holiday)).toEqual(['midsummer-day', 'all-saints-day'])
      expect(days.every((h) => weekday(h.date) === 6)).toBe(true)
    }
  })
})

describe('working days (lagen 1930:173, 2 §)', () => {
  it('are not Saturdays, Sundays, public holidays or the three eves', () => {
    for (const date of ['2026-11-21', '2026-11-22', '2026-06-19', '2026-12-24', '2026-12-31', '2026-05-14']) {
      expect(isWorkingDay(d(date)), date).toBe(false)
    }
    for (const date of ['2026-11-23', '2026-05-15', '2026-06-18', '2026-12-23', '2026-10-30']) {
      expect(isWorkingDay(d(date)), date).toBe(true)
    }
  })

  it('step over Christmas', () => {
    expect(addWorkingDays(d('2026-12-23'), 1)).toBe('2026-12-28')
    expect(addWorkingDays(d('2026-12-28'), -1)).toBe('2026-12-23')
    expect(addWorkingDays(d('2026-12-24'), 0)).toBe('2026-12-24')
  })

  it('move a deadline on a free day to the next working day', () => {
    expect(onOrNextWorkingDay(d('2026-06-19'))).toBe('2026-06-22')
    expect(onOrNextWorkingDay(d('2026-06-18'))).toBe('2026-06-18')
  })

  it('are counted: exactly so many lie between', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.integer({ min: 1, max: 60 }), (start, count) => {
        const from = addDays(d('2020-01-01'), start)
        const to = addWorkingDays(from, count)
        let seen = 0
        for (let day = addDays(from, 1); compareDates(day, to) <= 0; day = addDays(day, 1)) {
          if (isWorkingDay(day)) seen += 1
        }
        expect(seen).toBe(count)
        expect(isWorkingDay(to)).toBe(true)
      }),
    )
  })
})
