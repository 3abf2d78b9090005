import { type Call, callTo, type Party, type Relation, type Sip } from '../domain/sip/sip.ts'
import { type UnitKey, units } from './units.ts'

/** Somebody on the list of those who take part: a unit, or who it is around the person (the second parent: `parent 2`). */
export type Whom = UnitKey | Relation | `${Relation} ${number}`

export const isUnit = (whom: string): whom is UnitKey => whom in units

export function partyIn(sip: Sip, whom: Whom): Party {
  const [relation, nth = '1'] = whom.split(' ')
  const found = sip.parties.filter(({ who }) =>
    who.kind === 'unit' ? who.unit === whom : who.relation === relation,
  )[Number(nth) - 1]
  if (found === undefined) throw new Error(`demo: ${whom} is not on the list`)
  return found
}

export function callIn(sip: Sip, whom: Whom): Call {
  const { id } = partyIn(sip, whom)
  const found = isUnit(whom)
    ? callTo(sip, whom)
    : sip.calls.find((c) => c.to.kind === 'party' && c.to.party === id)
  if (found === undefined) throw new Error(`demo: ${whom} has not been called`)
  return found
}
