import { proposeLevel } from '../../../domain/sip/decide-level.ts'
import type { Level } from '../../../domain/sip/sip.ts'
import { type FormState, fieldValue } from '../../../ui/form-state.ts'

/** How much of a driver there is, as the form sends it. */
export const driverSteps = ['0', '1', '2'] as const

/** The proposal for what is chosen so far; none until all three are. */
export function proposalOf(state: FormState): Level | undefined {
  const chosen = (name: string): 0 | 1 | 2 | undefined =>
    ([0, 1, 2] as const).find((n) => String(n) === fieldValue(state, name))
  const actors = chosen('actors')
  const influence = chosen('influence')
  const predictability = chosen('predictability')
  return actors === undefined || influence === undefined || predictability === undefined
    ? undefined
    : proposeLevel({ actors, influence, predictability })
}
