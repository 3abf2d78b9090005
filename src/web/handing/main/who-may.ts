import { isExcludedUnit, openContentsFor } from '../../../domain/access/grounds.ts'
import { leads } from '../../../domain/sip/context.ts'
import { mayHaveMainResponsibility } from '../../../domain/sip/establish-plan.ts'
import type { Member } from '../../../domain/sip/sip.ts'
import { type CallableUnit, readCallableUnits } from '../../../storage/called-unit.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { activeMembers } from '../../planning/establish/establish-form.tsx'
import type { StaffRequest } from '../../request.ts'
import { policyOf } from '../../text-limit.ts'

/** The SIP with what the units of those on it do: a ground may name a function. */
export type WithUnits = OpenedSip & { readonly units: Readonly<Record<string, CallableUnit>> }

export const alsoMembersUnits = async (opened: OpenedSip, request: StaffRequest): Promise<WithUnits> => ({
  ...opened,
  units: await readCallableUnits(
    request.house.database,
    [...new Set(opened.view.members.map((m) => m.unit))],
    request.on,
  ),
})

/** Those on the SIP beside the one who has it: who can be asked, and why the others cannot. */
export function whoMayBeAsked(opened: WithUnits, request: StaffRequest) {
  const { view } = opened
  const others = activeMembers(view).filter((m) => m.assignment !== view.roles.mainResponsible)
  const cannot = (m: Member) => whyNot(m, opened, request)
  return {
    may: others.filter((m) => cannot(m) === undefined),
    mayNot: others.flatMap((member) => {
      const why = cannot(member)
      return why === undefined ? [] : [{ member, why }]
    }),
  }
}

function whyNot(
  { unit }: Member,
  { view, names, units }: WithUnits,
  request: StaffRequest,
): 'authority' | 'plan' | undefined {
  if (!mayHaveMainResponsibility(names.units[unit]?.authorityKind, policyOf(request, view)))
    return 'authority'
  const reader = { kind: 'unit', unit, functions: units[unit]?.functions ?? [] } as const
  const reads = leads(view, unit) || openContentsFor(view, view.need, reader, request.on).has('plan')
  return reads && !isExcludedUnit(view, unit) ? undefined : 'plan'
}
