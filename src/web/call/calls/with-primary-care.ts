import type { FunctionCode } from '../../../domain/organisation/organisation.ts'
import { lacksHealthCare } from '../../../domain/sip/call.ts'
import { readUnitDirectory } from '../../../storage/unit-directory.ts'
import type { StaffRequest } from '../../request.ts'
import { leadsAndGoesOn } from '../../sip-page.tsx'
import type { WithUnits } from '../with-units.ts'

/** Authorities that have a primary care centre to propose; empty when health care takes part already. */
export type WithPrimaryCare = WithUnits & {
  readonly primaryCare: readonly { readonly authority: string; readonly name: string }[]
}

export async function alsoPrimaryCare(opened: WithUnits, request: StaffRequest): Promise<WithPrimaryCare> {
  const { view, units } = opened
  const none = { ...opened, primaryCare: [] }
  if (!leadsAndGoesOn(view) || view.stage.at === 'ending' || !lacksHealthCare(taking(opened))) return none
  const directory = await readUnitDirectory(request.house.database, request.on)
  const able = directory.filter((u) => u.functions.includes('primary-care') && units[u.id] === undefined)
  const authorities = new Map(able.map((u) => [u.authority, u.authorityName]))
  return { ...opened, primaryCare: [...authorities].map(([authority, name]) => ({ authority, name })) }
}

/** What those do who lead or are on the list. */
const taking = ({ view, units }: WithUnits): readonly { functions: readonly FunctionCode[] }[] =>
  [view.need.unit, ...view.parties.flatMap((p) => (p.who.kind === 'unit' ? [p.who.unit] : []))].map(
    (unit) => ({ functions: units[unit]?.functions ?? [] }),
  )
