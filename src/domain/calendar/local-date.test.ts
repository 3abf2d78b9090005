import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import {
  addDays,
  age,
  compareDates,
  dateWhenAge,
  daysBetween,
  instantAt,
  type LocalDate,
  localDate,
  localDateOf,
  localTimeOf,
  parseLocalDate,
  parseLocalTime,
  startOfLocalDay,
  weekday,
} from './local-date.ts'

const d = localDate

/** The calendar the slow way: a walk day by day from a known Wednesday, knowing only the lengths of months. */
function walk(until: number): { date: string; weekday: number }[] {
  const days: { date: string; weekday: number }[] = []
  const two = (n: number) => `${n < 10 ? '0' : ''}${n}`
  let [year, month, day, name] = [2020, 1, 1, 3]
  while (year < until) {
    days.push({ date: `${year}-${two(month)}-${two(day)}`, weekday: name })
    name = name === 7 ? 1 : name + 1
    const leap = year % 4 === 0
    const last = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
    if (day < last) day += 1
    else if (month < 12) [month, day] = [month + 1, 1]
    else [year, month, day] = [year + 1, 1, 1]
  }
  return days
}

const calendar = walk(2041)

/** Summer time by its rule: from the last Sunday of March to that of October, both at 01:00 UTC. */
function changeDay(year: number, month: '03' | '10'): string {
  const sundays = calendar.filter((c) => c.weekday === 7 && c.date.startsWith(`${year}-${month}`))
  return sundays.at(-1)?.date ?? ''
}

const years = Array.from({ length: 21 }, (_, n) => 2020 + n)
const summers = new Map(
  years.map((year) => [
    year,
    {
      from: Date.parse(`${changeDay(year, '03')}T01:00:00Z`),
      until: Date.parse(`${changeDay(year, '10')}T01:00:00Z`),
    },
  ]),
)

function oracle(ms: number): { date: string; time: string } {
  const summer = summers.get(new Date(ms).getUTCFullYear())
  const hours = summer !== undefined && ms >= summer.from && ms < summer.until ? 2 : 1
  const shifted = new Date(ms + hours * 3_600_000).toISOString()
  return { date: shifted.slice(0, 10), time: shifted.slice(11, 16) }
}

const anyDate = fc.integer({ min: -700_000, max: 2_900_000 }).map((n) => addDays(d('1970-01-01'), n))

describe('a date', () => {
  it('is read from what a person types', () => {
    for (const typed of ['2026-11-22', ' 2026-11-22 ', '20261122', '2026 11 22', '2026 - 11 - 22']) {
      expect(parseLocalDate(typed)).toBe('2026-11-22')
    }
  })

  it('is refused when no such day exists, or when it is written otherwise', () => {
    const wrong = ['2026-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '0000-01-01', '1900-02-29']
    for (const typed of [...wrong, '22/11 2026', '261122', '2026-1122', '202611-22', '2026-1-2', '', 'x']) {
      expect(parseLocalDate(typed), typed).toBeUndefined()
    }
    expect(parseLocalDate('2000-02-29')).toBe('2000-02-29')
  })

  it('written in code is exact, else it is a bug', () => {
    expect(() => localDate('20261122')).toThrow(RangeError)
    expect(() => localDate('2026-02-30')).toThrow(RangeError)
  })

  it('agrees with a calendar walked day by day', () => {
    const first = d('2020-01-01')
    calendar.forEach((day, n) => {
      expect(addDays(first, n)).toBe(day.date)
      expect(weekday(d(day.date))).toBe(day.weekday)
      expect(daysBetween(first, d(day.date))).toBe(n)
    })
  })

  it('comes back after any number of days and the same number back', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -10_000, max: 10_000 }), (date, n) => {
        const there = addDays(date, n)
        expect(daysBetween(date, there)).toBe(n)
        expect(addDays(there, -n)).toBe(date)
        expect(Math.sign(compareDates(date, there))).toBe(0 - Math.sign(n))
        expect(((weekday(there) - weekday(date) - n) % 7) + 0).toBe(0)
      }),
    )
  })

  it('does not leave the calendar, and half days do not exist', () => {
    expect(() => addDays(d('9999-12-31'), 1)).toThrow(RangeError)
    expect(() => addDays(d('2026-11-22'), 0.5)).toThrow(RangeError)
  })
})

describe('Swedish time', () => {
  const ownZone = process.env.TZ
  afterEach(() => {
    if (ownZone === undefined) delete process.env.TZ
    else process.env.TZ = ownZone
  })

  const machines = [
    { zone: 'UTC', offset: 0 },
    { zone: 'Europe/Stockholm', offset: -60 },
    { zone: 'America/Los_Angeles', offset: 480 },
    { zone: 'Pacific/Kiritimati', offset: -840 },
    { zone: 'Asia/Kathmandu', offset: -345 },
  ]

  it.each(machines)(
    'is right on a machine in $zone, on every day the clocks change 2020 to 2040',
    ({ zone, offset }) => {
      process.env.TZ = zone
      expect(new Date('2026-01-15T12:00:00Z').getTimezoneOffset(), 'the zone must take hold').toBe(offset)
      for (const { from, until } of summers.values()) {
        for (const change of [from, until]) {
          for (let ms = change - 36 * 3_600_000; ms <= change + 36 * 3_600_000; ms += 15 * 60_000) {
            const expected = oracle(ms)
            const at = new Date(ms)
            expect(localDateOf(at)).toBe(expected.date)
            expect(localTimeOf(at.toISOString())).toBe(expected.time)
          }
        }
      }
    },
  )

  it.each(machines)('begins each day 2020 to 2040 at its midnight on a machine in $zone', ({ zone }) => {
    process.env.TZ = zone
    for (const { date } of calendar) {
      const start = Date.parse(startOfLocalDay(date as LocalDate))
      if (oracle(start).date !== date || oracle(start).time !== '00:00') expect(start, date).toBe('midnight')
      if (oracle(start - 1).date === date) expect(start, date).toBe('the first instant of the day')
    }
  })

  it('moves 23:30 in the evening to the right day', () => {
    expect(localDateOf('2026-11-22T22:59:59Z')).toBe('2026-11-22')
    expect(localDateOf('2026-11-22T23:00:00Z')).toBe('2026-11-23')
    expect(localDateOf('2026-07-01T22:00:00Z')).toBe('2026-07-02')
    expect(startOfLocalDay(d('2026-11-22'))).toBe('2026-11-21T23:00:00.000Z')
  })

  it('gives back the date and time that an instant was made from', () => {
    const instants = fc.integer({ min: Date.parse('2020-01-02'), max: Date.parse('2040-12-30') })
    fc.assert(
      fc.property(instants, (ms) => {
        const minute = new Date(Math.floor(ms / 60_000) * 60_000)
        const again = instantAt(localDateOf(minute), localTimeOf(minute))
        const difference = minute.getTime() - Date.parse(again)
        // Only the hour that comes twice may give the earlier of the two.
        const inDoubleHour = [...summers.values()].some(
          ({ until }) => minute.getTime() >= until && minute.getTime() < until + 3_600_000,
        )
        expect(difference).toBe(inDoubleHour ? 3_600_000 : 0)
      }),
    )
  })

  it('takes the first of the hour that comes twice, and moves the hour that never comes', () => {
    expect(instantAt(d('2026-10-25'), '02:30' as never)).toBe('2026-10-25T00:30:00.000Z')
    expect(instantAt(d('2026-03-29'), '02:30' as never)).toBe('2026-03-29T01:30:00.000Z')
    expect(localTimeOf('2026-03-29T01:30:00Z')).toBe('03:30')
  })

  it('refuses an instant without its offset, and one that does not exist', () => {
    const wrong = ['2026-11-22', '2026-11-22T10:00', '2026-11-22T10:00:00', '2026-02-30T10:00:00Z', 'now']
    for (const text of wrong) expect(() => localDateOf(text), text).toThrow(RangeError)
    expect(() => localDateOf(new Date(Number.NaN))).toThrow(RangeError)
    expect(localTimeOf('2026-11-22T10:00:00+02:00')).toBe('09:00')
  })
})

describe('a time of day', () => {
  it.each([
    ['9', '09:00'],
    ['9:05', '09:05'],
    ['09.05', '09:05'],
    ['0905', '09:05'],
    ['kl. 13.00', '13:00'],
    [' 23:59 ', '23:59'],
    ['00:00', '00:00'],
  ])('%j is %s', (typed, expected) => expect(parseLocalTime(typed)).toBe(expected))

  it.each(['24:00', '25', '12:60', '905', '12:5', '-1', '', 'noon'])('%j is none', (typed) =>
    expect(parseLocalTime(typed)).toBeUndefined(),
  )
})

describe('age', () => {
  it('grows on the birthday, not the day before', () => {
    expect(age(d('2008-11-23'), d('2026-11-22'))).toBe(17)
    expect(age(d('2008-11-23'), d('2026-11-23'))).toBe(18)
    expect(age(d('2026-11-22'), d('2026-11-22'))).toBe(0)
  })

  it('of one born on 29 February is full on 28 February in common years (lagen 1930:173, 1 §)', () => {
    expect(dateWhenAge(d('2008-02-29'), 18)).toBe('2026-02-28')
    expect(age(d('2008-02-29'), d('2026-02-27'))).toBe(17)
    expect(age(d('2008-02-29'), d('2026-02-28'))).toBe(18)
    expect(dateWhenAge(d('2008-02-29'), 20)).toBe('2028-02-29')
    expect(age(d('2008-02-29'), d('2028-02-28'))).toBe(19)
  })

  it('is the number of birthdays reached, for anyone on any day', () => {
    fc.assert(
      fc.property(fc.nat(30_000), fc.nat(40_000), (born, lived) => {
        const birth = addDays(d('1920-01-01'), born)
        const on = addDays(birth, lived)
        const whole = age(birth, on)
        expect(compareDates(dateWhenAge(birth, whole), on)).toBeLessThanOrEqual(0)
        expect(compareDates(dateWhenAge(birth, whole + 1), on)).toBeGreaterThan(0)
      }),
    )
  })

  it('before the birth is a bug', () => {
    expect(() => age(d('2026-11-22'), d('2026-11-21'))).toThrow(RangeError)
  })
})
