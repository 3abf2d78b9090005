import { isExcludedUnit, openContents, yesHolds } from '../../domain/access/grounds.ts'
import type { SipView } from '../../domain/access/view.ts'
import type { LocalDate } from '../../domain/calendar/local-date.ts'
import type { FunctionCode } from '../../domain/organisation/organisation.ts'
import { readFunctions } from '../../storage/called-unit.ts'
import type { OpenedSip } from '../../storage/sip-reader.ts'
import type { StaffRequest } from '../request.ts'

type Functions = Readonly<Record<string, readonly FunctionCode[]>>

export type WithFunctions = OpenedSip & { readonly functions: Functions }

/** A unit on the list of those who are to take part, and whether it can be called now. */
export type ListedUnit = { readonly unit: string; readonly can: 'call' | 'no-ground' | 'excluded' }

export const alsoFunctions = async (opened: OpenedSip, request: StaffRequest): Promise<WithFunctions> => ({
  ...opened,
  functions: await readFunctions(
    request.house.database,
    opened.view.parties.flatMap((p) => (p.who.kind === 'unit' ? [p.who.unit] : [])),
    request.on,
  ),
})

/** The listed units that have not been called, each with what stands in the way. */
export function notCalled(view: SipView, functions: Functions, on: LocalDate): readonly ListedUnit[] {
  return view.parties.flatMap((party): ListedUnit[] => {
    if (party.who.kind !== 'unit') return []
    const { unit } = party.who
    if (view.calls.some((c) => c.unit === unit)) return []
    if (isExcludedUnit(view, unit)) return [{ unit, can: 'excluded' }]
    const opens = openContents(view, view.need, { unit, functions: functions[unit] ?? [] }, on)
    return [{ unit, can: opens.has('plan') ? 'call' : 'no-ground' }]
  })
}

/** What must be in place before anybody can be called; undefined when it all is. */
export function lacking(view: SipView): 'yes' | 'purpose' | 'questions' | undefined {
  if (!yesHolds(view)) return 'yes'
  if (view.preparation.fields.matters === undefined) return 'purpose'
  return view.preparation.questions.length === 0 ? 'questions' : undefined
}
