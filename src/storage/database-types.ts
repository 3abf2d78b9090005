import { types } from 'pg'

type Parse = (text: string) => unknown

const oid = {
  int8: 20,
  int8Array: 1016,
  date: 1082,
  dateArray: 1182,
  timestamp: 1114,
  timestampArray: 1115,
  timestamptz: 1184,
  timestamptzArray: 1185,
  interval: 1186,
  textArray: 1009,
}

const asText: Parse = (text) => text
const textArray: Parse = (text) => types.getTypeParser(oid.textArray)(text)

const parsers = new Map<number, Parse>([
  [oid.int8, wholeNumber],
  [oid.int8Array, eachOf(wholeNumber)],
  // A Swedish calendar date is a day, not a moment: a JavaScript Date would move it with the time zone.
  [oid.date, asText],
  [oid.dateArray, textArray],
  [oid.timestamp, asText],
  [oid.timestampArray, textArray],
  [oid.timestamptz, isoMoment],
  [oid.timestamptzArray, eachOf(isoMoment)],
  [oid.interval, asText],
])

/** How values come back: dates as `YYYY-MM-DD`, moments as ISO strings in UTC, int8 as a number or not at all. */
export const columnTypes = {
  getTypeParser(id: number, format?: 'text' | 'binary'): Parse {
    return parsers.get(id) ?? types.getTypeParser(id, format)
  },
}

function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} does not fit in a JavaScript number`)
  return value
}

function isoMoment(text: string): string {
  return new Date(text).toISOString()
}

function eachOf(parse: (text: string) => unknown): Parse {
  return (text) => {
    const values = textArray(text)
    return Array.isArray(values) ? values.map((value) => (value === null ? null : parse(value))) : values
  }
}
