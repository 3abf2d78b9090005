import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDate } from '../calendar/local-date.ts'
import { formatIdentityNumber, parseIdentityNumber, parseReserveNumber } from './identity-number.ts'

const official = (file: string): string[] =>
  JSON.parse(
    readFileSync(new URL(`../../../test/data/identity-numbers/${file}.json`, import.meta.url), 'utf8'),
  )

const personnummer = official('personnummer')
const samordningsnummer = official('samordningsnummer')
const all = [...personnummer, ...samordningsnummer]
const anyNumber = fc.constantFrom(...all)

const today = localDate('2026-11-22')
const slowDate = (n: string): string | undefined => {
  const day = Number(n.slice(6, 8)) % 60
  const iso = `${n.slice(0, 4)}-${n.slice(4, 6)}-${String(day).padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined
}
const why = (text: string, on = today) => {
  const result = parseIdentityNumber(text, on)
  return result.ok ? 'ok' : result.why
}

describe('every official test number is right', () => {
  it.each([
    ['personnummer', personnummer],
    ['samordningsnummer', samordningsnummer],
  ] as const)('%s', (kind, numbers) => {
    expect(numbers.length).toBeGreaterThan(350)
    for (const n of numbers) {
      const birthDate = slowDate(n)
      const known = birthDate === undefined ? {} : { birthDate }
      expect(parseIdentityNumber(n, today)).toEqual({ ok: true, kind, canonical: n, ...known })
    }
  })

  it('also the 105 samordningsnummer whose date is unknown or does not exist', () => {
    const odd = samordningsnummer.filter((n) => slowDate(n) === undefined)
    expect(odd.length).toBe(105)
    for (const n of odd) expect(parseIdentityNumber(n)).not.toHaveProperty('birthDate')
  })
})

describe('a number is read as people write it', () => {
  it('with hyphen, with spaces, in twelve digits or ten', () => {
    fc.assert(
      fc.property(anyNumber, fc.constantFrom('', ' ', '\u00a0', '\u200e'), (n, space) => {
        const turns100 = Number(n.slice(0, 4)) <= 1926
        const spaced = `${space}${n.slice(0, 8)}${space}-${space}${n.slice(8)}${space}`
        const ways = [n, spaced, `${n.slice(0, 8)}–${n.slice(8)}`, `${n.slice(0, 8)} ${n.slice(8)}`]
        const older = Number(n.slice(0, 4)) <= 1826
        if (turns100 && Number(n.slice(0, 4)) > 1826) ways.push(`${n.slice(2, 8)}+${n.slice(8)}`)
        if (!turns100 && !older) ways.push(n.slice(2), `${n.slice(2, 8)}-${n.slice(8)}`)
        for (const way of ways) expect(parseIdentityNumber(way, today), way).toMatchObject({ canonical: n })
      }),
    )
  })

  it('keeps the century apart by the plus sign from the year one turns 100', () => {
    const n = personnummer.find((p) => p.startsWith('1926')) ?? ''
    const short = [n.slice(2, 8), n.slice(8)]
    expect(parseIdentityNumber(short.join('+'), today)).toMatchObject({ canonical: n })
    expect(parseIdentityNumber(short.join('-'), localDate('2025-12-31'))).toMatchObject({ canonical: n })
    expect(parseIdentityNumber(short.join('-'), today)).not.toMatchObject({ canonical: n })
    const asIfOlder = parseIdentityNumber(short.join('+'), localDate('2025-12-31'))
    expect(asIfOlder).toMatchObject({ canonical: `18${n.slice(2)}` })
  })

  it('but ten digits without a day to count from have no century', () => {
    expect(parseIdentityNumber('8009129810')).toEqual({ ok: false, why: 'wrong-length' })
  })

  it('and written back with its hyphen', () => {
    fc.assert(
      fc.property(anyNumber, (n) => {
        expect(formatIdentityNumber(n)).toMatch(/^\d{8}-\d{4}$/)
        expect(parseIdentityNumber(formatIdentityNumber(n))).toMatchObject({ ok: true, canonical: n })
      }),
    )
  })
})

describe('a number is refused', () => {
  it('when any one digit of date, serial or check is another', () => {
    fc.assert(
      fc.property(anyNumber, fc.integer({ min: 2, max: 11 }), fc.integer({ min: 1, max: 9 }), (n, at, by) => {
        const digit = (Number(n[at]) + by) % 10
        expect(parseIdentityNumber(n.slice(0, at) + digit + n.slice(at + 1))).toHaveProperty('ok', false)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['', 'empty'],
    ['  \u00a0', 'empty'],
    ['Elsa', 'not-a-number'],
    ['19890101-239x', 'not-a-number'],
    ['١٩٩٠٠١٠١٢٣٨٤', 'not-a-number'],
    ['1990-01-01-2384', 'not-a-number'],
    ['19900101', 'wrong-length'],
    ['1990010-12384', 'wrong-length'],
    ['-199001012384', 'wrong-length'],
    ['1990010123845', 'wrong-length'],
    ['199013012384', 'impossible-date'],
    ['199002302384', 'impossible-date'],
    ['199001002384', 'impossible-date'],
    ['199001922384', 'impossible-date'],
    ['199013612384', 'impossible-date'],
    ['179901012384', 'impossible-date'],
  ])('%j: %s', (text, reason) => expect(why(text)).toBe(reason))

  it('when the check digit is wrong, and says so', () => {
    const n = personnummer[0] ?? ''
    expect(why(n.slice(0, 11) + ((Number(n[11]) + 1) % 10))).toBe('checksum')
  })

  it('when the birth is in the future, also where month or day is unknown', () => {
    const newest = [...personnummer].sort().at(-1) ?? ''
    const dayBefore = localDate('2022-12-31')
    expect(newest.slice(0, 4)).toBe('2023')
    expect(why(newest, dayBefore)).toBe('in-future')
    expect(why(newest)).toBe('ok')
    const unknown = samordningsnummer.filter((n) => slowDate(n) === undefined).at(-1) ?? ''
    const yearBefore = Number(unknown.slice(0, 4)) - 1
    expect(why(unknown, localDate(`${yearBefore}-12-31`))).toBe('in-future')
    expect(why(unknown)).toBe('ok')
  })

  it('whatever is typed, without ever throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const result = parseIdentityNumber(text, today)
        if (result.ok) expect(result.canonical).toMatch(/^\d{12}$/)
      }),
    )
  })
})

describe('a reservnummer', () => {
  it('is letters and digits, and tells no birth date', () => {
    expect(parseReserveNumber(' 19900101-qb12 ')).toEqual({
      ok: true,
      kind: 'reservnummer',
      canonical: '19900101QB12',
    })
    expect(formatIdentityNumber('19900101QB12')).toBe('19900101QB12')
  })

  it.each([
    ['', 'empty'],
    ['AB 12', 'wrong-length'],
    ['ABCDEF12345678', 'wrong-length'],
    ['ABCDEFG', 'not-a-number'],
    ['ÅBC12345', 'not-a-number'],
  ])('%j is not: %s', (text, reason) => expect(parseReserveNumber(text)).toEqual({ ok: false, why: reason }))

  it('has the length that the region sets', () => {
    expect(parseReserveNumber('A1', { shortest: 2, longest: 2 })).toHaveProperty('ok', true)
  })

  it('is never taken for a personnummer unasked', () => {
    expect(why('19900101QB12')).toBe('not-a-number')
  })
})
