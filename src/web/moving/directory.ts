import type { SipView } from '../../domain/access/view.ts'
import type { AuthorityKind } from '../../domain/organisation/organisation.ts'
import { authoritiesOf } from '../../domain/sip/plan-move.ts'
import type { OpenedSip } from '../../storage/sip-reader.ts'
import { type DirectoryUnit, readUnitDirectory } from '../../storage/unit-directory.ts'
import type { StaffRequest } from '../request.ts'

export type Place = { readonly authority: string; readonly name: string }

/** The SIP with what she can leave, and the units that she can come to. */
export type WithPlaces = OpenedSip & {
  readonly leaving: readonly Place[]
  readonly units: readonly DirectoryUnit[]
}

/** A region stays when somebody moves within it: those that a municipality's border decides come first. */
const local: ReadonlySet<AuthorityKind> = new Set(['municipality', 'public-school', 'independent-school'])

export async function withPlaces(opened: OpenedSip, request: StaffRequest): Promise<WithPlaces> {
  const all = await readUnitDirectory(request.house.database, request.on)
  const known = new Map(
    all.map((u) => [u.authority, { name: u.authorityName, kind: u.authorityKind }] as const),
  )
  const part = authoritiesOf(withoutTheNew(opened.view)).map((authority) => ({
    authority,
    name: known.get(authority)?.name ?? opened.names.authorities[authority] ?? '–',
    isLocal: local.has(known.get(authority)?.kind ?? 'other'),
  }))
  const near = part.filter((p) => p.isLocal)
  return {
    ...opened,
    leaving: near.length > 0 ? near : part,
    units: all.filter((u) => u.id !== opened.view.need.unit),
  }
}

/** The one that she moves to is on the list, and is not left. */
const withoutTheNew = ({ need, parties, move }: SipView): Pick<SipView, 'need' | 'parties'> => ({
  need,
  parties: parties.filter((p) => move?.to.kind !== 'party' || p.id !== move.to.party),
})

/** The authorities that have units to come to, but the one that she leaves. */
export const placesToGo = ({ units }: WithPlaces, leaves: string): readonly Place[] => [
  ...new Map(
    units
      .filter((u) => u.authority !== leaves)
      .map((u) => [u.authority, { authority: u.authority, name: u.authorityName }] as const),
  ).values(),
]
