import type { RefusalCode } from '../../domain/refusals.ts'
import { arrangeSip, type Decide, type FormMark } from '../../storage/sip-store.ts'
import type { StaffRequest } from '../request.ts'

type Row = { readonly sip: string; readonly code: string }

/** What came of arranging several SIPs: how many are done, and those that are not, with why. */
export type Arranged = {
  readonly done: number
  readonly refused: readonly { readonly code: string; readonly why: RefusalCode | 'closed' }[]
}

/**
 * Arranges the same thing in each SIP, in a transaction of its own, so that one that cannot be arranged stops no other.
 * A form that is sent twice has its effect once in each.
 */
export async function arrangeEach(
  { house, viewer }: Pick<StaffRequest, 'house' | 'viewer'>,
  rows: readonly Row[],
  section: string,
  mark: FormMark,
  decide: Decide,
): Promise<Arranged> {
  const refused: { code: string; why: RefusalCode | 'closed' }[] = []
  for (const { sip, code } of rows) {
    const own = { key: `${mark.key}:${sip}`, fingerprint: mark.fingerprint, location: () => '' }
    const outcome = await arrangeSip(house, viewer, sip, section, own, decide)
    if (outcome.kind === 'refused') refused.push({ code, why: outcome.refusal.code })
    else if (outcome.kind !== 'done') refused.push({ code, why: 'closed' })
  }
  return { done: rows.length - refused.length, refused }
}
