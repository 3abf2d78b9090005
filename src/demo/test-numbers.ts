import { addDays, daysBetween, type LocalDate, localDate } from '../domain/calendar/local-date.ts'
import { parseIdentityNumber } from '../domain/people/identity-number.ts'
import numbers from './data/identity-numbers.json' with { type: 'json' }

export type TestNumber = {
  readonly kind: 'personnummer' | 'samordningsnummer'
  readonly canonical: string
  readonly birthDate?: LocalDate
}

/** The official test number of a woman or a man whose age is nearest to what the story says. */
export function personnummerOf(sex: 'woman' | 'man', age: number, on: LocalDate): TestNumber {
  return nearestTo(addDays(on, -Math.round((age + 0.5) * 365.25)), sex, numbers.personnummer)
}

function nearestTo(born: LocalDate, sex: 'woman' | 'man', among: readonly string[]): TestNumber {
  const [nearest] = among
    .map(read)
    .filter((n) => sexOf(n.canonical) === sex)
    .sort((a, b) => distance(a, born) - distance(b, born))
  if (nearest === undefined) throw new Error('no test number')
  return nearest
}

/** The official test number of somebody whose 18th birthday is nearest to a day. */
export function turningEighteen(sex: 'woman' | 'man', on: LocalDate): TestNumber {
  const born = localDate(`${Number(on.slice(0, 4)) - 18}${on.slice(4) === '-02-29' ? '-02-28' : on.slice(4)}`)
  return nearestTo(born, sex, [...numbers.others, ...numbers.personnummer])
}

/** A personnummer that a story names. */
export function personnummer(canonical: string): TestNumber {
  if (!numbers.others.includes(canonical)) throw new Error('not an official test number')
  return read(canonical)
}

/** A samordningsnummer from the list, as it is: its date may be unknown. */
export function samordningsnummer(canonical: string): TestNumber {
  if (!numbers.samordningsnummer.includes(canonical)) throw new Error('not an official test number')
  return read(canonical)
}

const distance = (n: TestNumber, middle: LocalDate): number =>
  n.birthDate === undefined ? Number.POSITIVE_INFINITY : Math.abs(daysBetween(n.birthDate, middle))

/** The last digit but one is even for women. */
export const sexOf = (canonical: string): 'woman' | 'man' =>
  Number(canonical[10]) % 2 === 0 ? 'woman' : 'man'

function read(text: string): TestNumber {
  const parsed = parseIdentityNumber(text)
  if (!parsed.ok || parsed.kind === 'reservnummer') throw new Error('not an official test number')
  const { kind, canonical, birthDate } = parsed
  return birthDate === undefined ? { kind, canonical } : { kind, canonical, birthDate }
}
