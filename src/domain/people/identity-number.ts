import { dateOf, type LocalDate, partsOf } from '../calendar/local-date.ts'

export type IdentityNumberKind = 'personnummer' | 'samordningsnummer' | 'reservnummer'

export type IdentityNumberError =
  | 'empty'
  | 'not-a-number'
  | 'wrong-length'
  | 'checksum'
  | 'impossible-date'
  | 'in-future'

export type IdentityNumber =
  | {
      readonly ok: true
      readonly kind: IdentityNumberKind
      /** Twelve digits; for a reservnummer its own letters and digits. */
      readonly canonical: string
      /** Missing when the number does not tell it: some samordningsnummer, every reservnummer. */
      readonly birthDate?: LocalDate
    }
  | { readonly ok: false; readonly why: IdentityNumberError }

/**
 * A personnummer or samordningsnummer as people write it: YYYYMMDD-NNNN, YYMMDD-NNNN, YYMMDD+NNNN (from the year
 * one turns 100), 12 or 10 digits, spaces allowed. Ten digits have no century, so they are refused as
 * 'wrong-length' unless `today` is given; `today` is also what tells a birth in the future.
 *
 * A samordningsnummer whose month is 00, whose day is 60, or whose date does not exist is right (Skatteverket
 * gives them to persons whose birth date is not known); it then has no `birthDate`.
 */
export function parseIdentityNumber(text: string, today?: LocalDate): IdentityNumber {
  const typed = withoutSpaces(text)
  if (typed === '') return { ok: false, why: 'empty' }
  const parts = /^(\d*)([-+]?)(\d*)$/.exec(typed)
  if (parts === null) return { ok: false, why: 'not-a-number' }
  const [, first = '', sign = '', last = ''] = parts
  const digits = first + last
  const halved = sign === '' || last.length === 4
  if (!halved || (digits.length !== 12 && digits.length !== 10)) return { ok: false, why: 'wrong-length' }
  const canonical = digits.length === 12 ? digits : withCentury(digits, sign, today)
  if (canonical === undefined) return { ok: false, why: 'wrong-length' }
  return check(canonical, today)
}

/** What a reservnummer may look like. There is no national format: each region has its own, so this is a setting. */
export type ReserveNumberFormat = { readonly shortest: number; readonly longest: number }

export const looseReserveFormat: ReserveNumberFormat = { shortest: 6, longest: 13 }

/**
 * A reservnummer, only where the user has said that it is one: letters A to Z and digits, at least one digit;
 * spaces and hyphens are dropped, letters made capital. Nothing in it is checked further, and it says no birth date.
 */
export function parseReserveNumber(
  text: string,
  format: ReserveNumberFormat = looseReserveFormat,
): IdentityNumber {
  const canonical = withoutSpaces(text).replaceAll('-', '').toUpperCase()
  if (canonical === '') return { ok: false, why: 'empty' }
  if (!/^[A-Z\d]*\d[A-Z\d]*$/.test(canonical)) return { ok: false, why: 'not-a-number' }
  if (canonical.length < format.shortest || canonical.length > format.longest) {
    return { ok: false, why: 'wrong-length' }
  }
  return { ok: true, kind: 'reservnummer', canonical }
}

/** For people to read: YYYYMMDD-NNNN. A reservnummer comes back as it is. */
export function formatIdentityNumber(canonical: string): string {
  return /^\d{12}$/.test(canonical) ? `${canonical.slice(0, 8)}-${canonical.slice(8)}` : canonical
}

const oldestYear = 1800
const newestYear = 2099

function check(canonical: string, today: LocalDate | undefined): IdentityNumber {
  const [year, month, written] = [canonical.slice(0, 4), canonical.slice(4, 6), canonical.slice(6, 8)].map(
    Number,
  )
  if (year === undefined || month === undefined || written === undefined) throw new Error('twelve digits')
  const coordination = written >= 60
  const day = coordination ? written - 60 : written
  const birthDate = dateOf(year, month, day)
  const possible = coordination ? month <= 12 && day <= 31 : birthDate !== undefined
  if (!possible || year < oldestYear || year > newestYear) return { ok: false, why: 'impossible-date' }
  if (!luhnHolds(canonical.slice(2))) return { ok: false, why: 'checksum' }
  // Compared as text, because the date of a samordningsnummer need not exist; an unknown month or day is earliest.
  const born = `${canonical.slice(0, 4)}-${canonical.slice(4, 6)}-${String(day).padStart(2, '0')}`
  if (today !== undefined && born > today) return { ok: false, why: 'in-future' }
  const kind = coordination ? 'samordningsnummer' : 'personnummer'
  return birthDate === undefined ? { ok: true, kind, canonical } : { ok: true, kind, canonical, birthDate }
}

/** The plus sign is for those who turn 100 this year or have done so (folkbokföringslagen 1991:481, 18 §). */
function withCentury(digits: string, sign: string, today: LocalDate | undefined): string | undefined {
  if (today === undefined) return undefined
  const thisYear = partsOf(today).year
  const latest = sign === '+' ? thisYear - 100 : thisYear
  const twoDigits = Number(digits.slice(0, 2))
  const year = latest - ((((latest - twoDigits) % 100) + 100) % 100)
  return `${String(year).slice(0, 2)}${digits}`
}

/** Luhn over the ten digits without century. */
function luhnHolds(ten: string): boolean {
  let sum = 0
  for (let at = 0; at < ten.length; at += 1) {
    const weighted = Number(ten[at]) * (at % 2 === 0 ? 2 : 1)
    sum += weighted > 9 ? weighted - 9 : weighted
  }
  return sum % 10 === 0
}

/** Spaces of every kind, marks of writing direction, and the long dashes that word processors put in. */
function withoutSpaces(text: string): string {
  return text.replace(/[\s\u200b\u200e\u200f\u2066-\u2069]/g, '').replace(/[\u2010-\u2013\u2212]/g, '-')
}
