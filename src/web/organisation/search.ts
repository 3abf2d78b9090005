import type { FunctionCode } from '../../domain/organisation/organisation.ts'
import { functionCodes } from '../../domain/organisation/organisation.ts'
import type { UnitSearch } from '../../storage/organisation-reader.ts'
import type { StaffRequest } from '../request.ts'

export type AskedFor = { readonly q: string; readonly function?: FunctionCode }

/** What the address asks for; what is not understood is left out. */
export function readAskedFor({ query }: StaffRequest): AskedFor {
  const q = (query.get('q') ?? '').replaceAll('\u0000', '').trim().slice(0, 200)
  const wanted = functionCodes.find((code) => code === query.get('function'))
  return wanted === undefined ? { q } : { q, function: wanted }
}

/** Each word must be in the unit's text, or in the name of something it does, in the reader's language. */
export function searchOf({ q, function: wanted }: AskedFor, { t }: StaffRequest): UnitSearch {
  const words = q
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 8)
    .map((word) => ({
      word,
      functions: functionCodes.filter((code) =>
        t.words.functions[code].toLowerCase().includes(word.toLowerCase()),
      ),
    }))
  return wanted === undefined ? { words } : { words, function: wanted }
}
