import { compareDates, type LocalDate } from '../../../domain/calendar/local-date.ts'
import {
  type IdentityNumber,
  parseIdentityNumber,
  parseReserveNumber,
} from '../../../domain/people/identity-number.ts'
import type { ProtectionLevel } from '../../../domain/people/protection.ts'
import { lookupHash, type MasterKey } from '../../../storage/seal.ts'
import type { NewPerson } from '../../../storage/sip-store.ts'
import type { Texts } from '../../../text/sv.ts'

export const identities = ['number', 'reserve', 'none'] as const

export type GivenPerson = {
  readonly name: string
  readonly identity: (typeof identities)[number]
  readonly number: string
  readonly reserve: string
  readonly born: LocalDate | undefined
  readonly protection: ProtectionLevel
}

export type ReadPerson =
  | { readonly ok: true; readonly person: NewPerson }
  | { readonly ok: false; readonly faults: Readonly<Record<string, string>> }

const longestName = 200

/**
 * The person as the form gives her. A person without a number is right, and so is a samordningsnummer that does not
 * tell the birth date; then the date of the form holds, if there is one.
 */
export function readPerson(given: GivenPerson, on: LocalDate, master: MasterKey, t: Texts): ReadPerson {
  const words = t.need.new.faults
  const faults: Record<string, string> = {}
  const name = given.name.trim()
  if (name === '') faults.name = words.noNameGiven
  if ([...name].length > longestName) faults.name = words.nameLong
  const number = readNumber(given, on)
  if (number !== undefined && !number.ok)
    faults[given.identity] =
      number.why === 'looks-like-number'
        ? words.looksLikeNumber
        : words[given.identity === 'reserve' ? 'reserve' : 'number'][number.why]
  const told = number?.ok === true ? number.birthDate : undefined
  const { born } = given
  if (born !== undefined && compareDates(born, on) > 0) faults.born = words.bornFuture
  else if (born !== undefined && told !== undefined && born !== told) faults.born = words.bornDiffers
  if (Object.keys(faults).length > 0) return { ok: false, faults }
  const birthDate = told ?? born
  return {
    ok: true,
    person: {
      name,
      protection: given.protection,
      ...(birthDate === undefined ? {} : { birthDate }),
      ...(number?.ok === true
        ? {
            number: {
              kind: number.kind,
              canonical: number.canonical,
              hash: lookupHash(master, number.canonical),
            },
          }
        : {}),
    },
  }
}

type ReadNumber = IdentityNumber | { readonly ok: false; readonly why: 'looks-like-number' } | undefined

function readNumber(given: GivenPerson, on: LocalDate): ReadNumber {
  if (given.identity === 'none') return undefined
  if (given.identity === 'number') return parseIdentityNumber(given.number, on)
  // Taken for a reservnummer it would be kept without its birth date: a child could pass for an adult.
  if (parseIdentityNumber(given.reserve, on).ok) return { ok: false, why: 'looks-like-number' }
  return parseReserveNumber(given.reserve)
}
