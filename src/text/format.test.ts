import { describe, expect, it } from 'vitest'
import {
  daysAgo,
  direction,
  formatCount,
  formatDate,
  formatInstant,
  formatList,
  formatNearDate,
  formatNumber,
  formatTime,
  plural,
  possessive,
  relativeDays,
} from './format.ts'

const noBreak = '\u00a0'
const minus = '\u2212'
const days = { one: 'dag', other: 'dagar' }

describe('a date', () => {
  it.each([
    ['sv', 'long', 'torsdag 26 november 2026'],
    ['sv', 'short', '26 nov. 2026'],
    ['sv', 'weekday', 'torsdag'],
    ['en', 'long', 'Thursday 26 November 2026'],
    ['en', 'short', '26 Nov 2026'],
    ['en', 'weekday', 'Thursday'],
  ] as const)('%s %s: %s', (lang, style, words) => expect(formatDate(lang, '2026-11-26', style)).toBe(words))

  it('is never written in words when it is none', () => {
    for (const wrong of ['2026-02-30', '26 november', '', '2026-11-26T12:00']) {
      expect(() => formatDate('sv', wrong, 'long'), wrong).toThrow(RangeError)
    }
  })

  it('is a weekday within a week, where no other can be meant', () => {
    expect(formatNearDate('sv', '2026-11-22', '2026-11-22')).toBe('söndag')
    expect(formatNearDate('sv', '2026-11-28', '2026-11-22')).toBe('lördag')
    expect(formatNearDate('sv', '2026-11-29', '2026-11-22')).toBe('söndag 29 november 2026')
    expect(formatNearDate('sv', '2026-11-21', '2026-11-22')).toBe('lördag 21 november 2026')
  })
})

describe('a time', () => {
  it('is Swedish whatever the machine: winter, summer, and over midnight', () => {
    expect(formatTime('sv', '2026-11-26T12:00:00Z')).toBe('13:00')
    expect(formatTime('en', new Date('2026-07-01T12:00:00Z'))).toBe('14:00')
    expect(formatTime('sv', '2026-11-26T23:30:00Z')).toBe('00:30')
    expect(formatTime('sv', '09:05')).toBe('09:05')
  })

  it('with its date', () => {
    expect(formatInstant('sv', '2026-11-26T23:30:00Z')).toBe('fredag 27 november 2026 kl. 00:30')
    expect(formatInstant('en', '2026-11-26T12:00:00Z')).toBe('Thursday 26 November 2026 at 13:00')
  })

  it('without an offset is a bug', () => {
    expect(() => formatTime('sv', '2026-11-26T12:00:00')).toThrow(RangeError)
    expect(() => formatInstant('sv', new Date(Number.NaN))).toThrow(RangeError)
  })
})

describe('a list', () => {
  it.each([
    ['sv', [], ''],
    ['sv', ['Elsa'], 'Elsa'],
    ['sv', ['Elsa', 'Jonas'], 'Elsa och Jonas'],
    ['sv', ['Elsa', 'Jonas', 'Mira'], 'Elsa, Jonas och Mira'],
    ['en', ['Elsa', 'Jonas', 'Mira'], 'Elsa, Jonas and Mira'],
  ] as const)('%s %j: %s', (lang, items, words) => expect(formatList(lang, items)).toBe(words))

  it('of alternatives', () => {
    expect(formatList('sv', ['ja', 'nej'], 'or')).toBe('ja eller nej')
    expect(formatList('sv', ['ja', 'nej'])).toBe('ja och nej')
  })
})

describe('a number', () => {
  it('has no-break spaces and a true minus in Swedish, so it is never read back from its text', () => {
    expect(formatNumber('sv', 392371)).toBe(`392${noBreak}371`)
    expect(formatNumber('sv', -5)).toBe(`${minus}5`)
    expect(formatNumber('sv', 392371)).not.toBe('392 371')
    expect(formatNumber('sv', -5)).not.toBe('-5')
    expect(formatNumber('en', -12345)).toBe('-12,345')
  })

  it('goes with its word, on the same line', () => {
    expect(formatCount('sv', 1, days)).toBe(`1${noBreak}dag`)
    expect(formatCount('sv', 4, days)).toBe(`4${noBreak}dagar`)
    expect(formatCount('sv', 0, days)).toBe(`0${noBreak}dagar`)
    expect(formatCount('sv', 1200, days)).toBe(`1${noBreak}200${noBreak}dagar`)
    expect(plural('en', 1, { one: 'is', other: 'are' })).toBe('is')
    expect(plural('en', 2, { one: 'is', other: 'are' })).toBe('are')
  })
})

describe('days from today', () => {
  const today = '2026-11-22'

  it.each([
    ['sv', '2026-11-22', 'i dag'],
    ['sv', '2026-11-23', 'i morgon'],
    ['sv', '2026-11-26', 'om 4 dagar'],
    ['sv', '2026-11-21', `1${noBreak}dag sen`],
    ['sv', '2026-11-18', `4${noBreak}dagar sen`],
    ['en', '2026-11-22', 'today'],
    ['en', '2026-11-23', 'tomorrow'],
    ['en', '2026-11-26', 'in 4 days'],
    ['en', '2026-11-21', `1${noBreak}day late`],
    ['en', '2026-11-18', `4${noBreak}days late`],
  ] as const)('due %s %s: %s', (lang, date, words) => expect(relativeDays(lang, date, today)).toBe(words))

  it.each([
    ['sv', '2026-11-22', 'i dag'],
    ['sv', '2026-11-21', 'i går'],
    ['sv', '2026-11-18', 'för 4 dagar sedan'],
    ['en', '2026-11-18', '4 days ago'],
  ] as const)('happened %s %s: %s', (lang, date, words) => expect(daysAgo(lang, date, today)).toBe(words))

  it('are whole also over the days when the clocks change', () => {
    expect(relativeDays('sv', '2026-10-26', '2026-10-24')).toBe('i övermorgon')
    expect(relativeDays('sv', '2026-03-30', '2026-03-28')).toBe('i övermorgon')
  })
})

describe('whose it is', () => {
  it.each([
    ['sv', 'Elsa', 'Elsas'],
    ['sv', 'Jonas', 'Jonas'],
    ['sv', 'Max', 'Max'],
    ['sv', 'Beatriz', 'Beatriz'],
    ['sv', 'JONAS', 'JONAS'],
    ['en', 'Elsa', "Elsa's"],
    ['en', 'Jonas', "Jonas's"],
  ] as const)('%s %s: %s', (lang, name, words) => expect(possessive(lang, name)).toBe(words))
})

describe('the direction of writing', () => {
  it.each([
    ['sv', 'ltr'],
    ['en', 'ltr'],
    ['ar', 'rtl'],
    ['fa-AF', 'rtl'],
    ['arn', 'ltr'],
  ] as const)('%s is %s', (lang, way) => expect(direction(lang)).toBe(way))
})
