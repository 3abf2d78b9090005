import { type RepresentativeKind, representatives } from '../../../domain/people/representation.ts'

/** What a kind of representative can never do, or only sometimes, as codes with a text each. */
export const limitCodes = [
  'not-personal-matters',
  'needs-persons-yes',
  'only-while-person-can-decide',
  'only-when-person-cannot-decide',
  'not-health',
  'not-block',
  'not-shut-out',
] as const
export type LimitCode = (typeof limitCodes)[number]

/** Read from the table of the domain, so that what is shown is what is decided. */
export function limitsOf(kind: RepresentativeKind): readonly LimitCode[] {
  const r = representatives[kind]
  const holds: Record<LimitCode, boolean> = {
    'not-personal-matters': r.mayAnswerSip === 'no',
    'needs-persons-yes': r.mayAnswerSip === 'with-persons-consent',
    'only-while-person-can-decide': r.onlyWhilePersonCanDecide,
    'only-when-person-cannot-decide': r.onlyWhenPersonCannotDecide,
    'not-health': r.mayAnswerSip !== 'no' && !r.mayConsentToDisclosureOf.includes('health'),
    'not-block': !r.mayBlock,
    'not-shut-out': !r.shutsPersonOut,
  }
  return limitCodes.filter((code) => holds[code])
}

/** Has nobody yet confirmed these limits? Then a lawyer is asked before one relies on them. */
export const isUnconfirmed = (kind: RepresentativeKind): boolean =>
  representatives[kind].status === 'unconfirmed'

export const kindsFor = (minor: boolean): readonly RepresentativeKind[] =>
  (Object.keys(representatives) as RepresentativeKind[]).filter((k) => representatives[k].forMinor === minor)
