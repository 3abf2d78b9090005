import {
  type Authority,
  type AuthorityKind,
  type CalledAs,
  calledAsDefault,
  type Decided,
} from './organisation.ts'
import { line, refuse, refuseName, sameName } from './written.ts'

export type AddAuthority = {
  readonly id: string
  readonly kind: AuthorityKind
  readonly name: string
  readonly municipalityCode?: string
  /** Left out: as `calledAsDefault` says. */
  readonly calledAs?: CalledAs
  readonly schoolIsParty: boolean
}

/** A new authority, private provider or other party. Refused when one of `existing` has the name. */
export function addAuthority(
  existing: readonly Authority[],
  act: AddAuthority,
): Decided<{ readonly authority: Authority }> {
  const name = line(act.name)
  const refused = refuseName(name)
  if (refused !== undefined) return refused
  if (existing.some((a) => sameName(a.name, name))) return refuse('name-taken', 'name')
  const code = act.municipalityCode?.trim() ?? ''
  if (code !== '' && !/^\d{4}$/.test(code)) return refuse('municipality-code-wrong', 'municipalityCode')
  const authority: Authority = {
    id: act.id,
    kind: act.kind,
    name,
    calledAs: act.calledAs ?? calledAsDefault(act.kind, act.schoolIsParty),
    ...(code === '' ? {} : { municipalityCode: code }),
  }
  return { ok: true, authority }
}
