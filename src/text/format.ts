/** Languages whose dates, numbers and lists are written here; one more is one more row in `locales` and `late`. */
export type Language = 'sv' | 'en'

/**
 * 'long': torsdag 26 november 2026 · 'short': 26 nov. 2026 · 'day': 26 nov. · 'weekday': torsdag ·
 * 'month': november 2026
 */
export type DateStyle = 'long' | 'short' | 'day' | 'weekday' | 'month'

const locales: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' }
const timeZone = 'Europe/Stockholm'

const styles: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  day: { day: 'numeric', month: 'short' },
  weekday: { weekday: 'long' },
  month: { month: 'long', year: 'numeric' },
}

/** A calendar date 'YYYY-MM-DD' in words. Throws RangeError on anything else. */
export function formatDate(lang: Language, date: string, style: DateStyle): string {
  return dateFormat(lang, style).format(noonOf(date)).replace(',', '')
}

/** The weekday alone for today and the six days after it, where it cannot be mistaken; else the date in full. */
export function formatNearDate(lang: Language, date: string, today: string): string {
  const days = daysFrom(today, date)
  return formatDate(lang, date, days >= 0 && days < 7 ? 'weekday' : 'long')
}

/** 'HH:MM' of a wall clock 'HH:MM' or of an instant (a Date, or ISO with Z or offset), in Swedish time. */
export function formatTime(lang: Language, time: Date | string): string {
  if (typeof time === 'string' && /^\d{2}:\d{2}$/.test(time)) return time
  return timeFormat(lang).format(instantOf(time))
}

/** An instant in Swedish time: "torsdag 26 november 2026 kl. 13:00", "Thursday 26 November 2026 at 13:00". */
export function formatInstant(lang: Language, instant: Date | string): string {
  return instantFormat(lang).format(instantOf(instant)).replace(',', '')
}

/** "a, b och c"; with 'or' "a, b eller c". */
export function formatList(lang: Language, items: readonly string[], joined: 'and' | 'or' = 'and'): string {
  return listFormat(lang, joined).format(items)
}

/** A number for people: no-break spaces between thousands and a true minus (U+2212) in Swedish. Not for parsing. */
export function formatNumber(lang: Language, n: number): string {
  return numberFormat(lang).format(n)
}

export type PluralForms = { readonly one: string; readonly other: string }

/** The form of a word that goes with the number, without the number. */
export function plural(lang: Language, n: number, forms: PluralForms): string {
  return pluralRules(lang).select(n) === 'one' ? forms.one : forms.other
}

/** The number and its word, held together by a no-break space: "1 dag", "4 dagar". */
export function formatCount(lang: Language, n: number, forms: PluralForms): string {
  return `${formatNumber(lang, n)}\u00a0${plural(lang, n, forms)}`
}

/** When something is due, seen from today: "i dag", "i morgon", "om 4 dagar", and past it "4 dagar sen". */
export function relativeDays(lang: Language, date: string, today: string): string {
  const days = daysFrom(today, date)
  return days < 0 ? late[lang](-days) : relativeFormat(lang).format(days, 'day')
}

/** When something happened, seen from today: "i dag", "i går", "för 4 dagar sedan". */
export function daysAgo(lang: Language, date: string, today: string): string {
  return relativeFormat(lang).format(daysFrom(today, date), 'day')
}

/** Whose it is: "Elsas", "Jonas" (Swedish adds nothing after s, x and z); "Elsa's". */
export function possessive(lang: Language, name: string): string {
  if (lang === 'en') return `${name}'s`
  return /[sxz]$/i.test(name) ? name : `${name}s`
}

const rightToLeft = new Set(['ar', 'fa', 'prs', 'ckb', 'ur', 'ps', 'he', 'yi'])

/** The writing direction of a language code such as 'sv', 'ar' or 'fa-AF', for the `dir` of a page. */
export function direction(lang: string): 'ltr' | 'rtl' {
  return rightToLeft.has(lang.split('-')[0] ?? '') ? 'rtl' : 'ltr'
}

const late: Readonly<Record<Language, (days: number) => string>> = {
  sv: (days) => `${formatCount('sv', days, { one: 'dag', other: 'dagar' })} sen`,
  en: (days) => `${formatCount('en', days, { one: 'day', other: 'days' })} late`,
}

// Making a formatter costs a thousand times more than using it.
const dateFormat = kept(
  (lang, style: DateStyle) => new Intl.DateTimeFormat(locales[lang], { timeZone, ...styles[style] }),
)
const timeFormat = kept(
  (lang) => new Intl.DateTimeFormat(locales[lang], { timeZone, hour: '2-digit', minute: '2-digit' }),
)
const instantFormat = kept(
  (lang) => new Intl.DateTimeFormat(locales[lang], { timeZone, dateStyle: 'full', timeStyle: 'short' }),
)
const listFormat = kept(
  (lang, joined: 'and' | 'or') =>
    new Intl.ListFormat(locales[lang], { type: joined === 'and' ? 'conjunction' : 'disjunction' }),
)
const numberFormat = kept((lang) => new Intl.NumberFormat(locales[lang]))
const pluralRules = kept((lang) => new Intl.PluralRules(locales[lang]))
const relativeFormat = kept((lang) => new Intl.RelativeTimeFormat(locales[lang], { numeric: 'auto' }))

function kept<F, K extends string>(make: (lang: Language, key: K) => F): (lang: Language, key?: K) => F {
  const made = new Map<string, F>()
  return (lang, key) => {
    const name = `${lang} ${key ?? ''}`
    const found = made.get(name) ?? make(lang, (key ?? '') as K)
    made.set(name, found)
    return found
  }
}

/** Noon in UTC is the same date in Sweden, winter and summer. */
function noonOf(date: string): Date {
  const noon = new Date(`${date}T12:00:00Z`)
  if (Number.isNaN(noon.getTime()) || noon.toISOString().slice(0, 10) !== date) {
    throw new RangeError('not a calendar date')
  }
  return noon
}

function instantOf(instant: Date | string): Date {
  if (typeof instant === 'string' && !/T.*(Z|[+-]\d{2}:\d{2})$/.test(instant)) {
    throw new RangeError('not an instant with its offset')
  }
  return new Date(instant)
}

function daysFrom(today: string, date: string): number {
  return (noonOf(date).getTime() - noonOf(today).getTime()) / 86_400_000
}
