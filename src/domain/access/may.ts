import type { LocalDate } from '../calendar/local-date.ts'
import { leads } from '../sip/context.ts'
import { memberOn, type Sip } from '../sip/sip.ts'
import { unitIsOn } from '../sip/take-over.ts'
import { isExcludedUnit } from './grounds.ts'
import type { Viewer } from './read-text.ts'

/** What staff can try to do. `row` is to see that the unit has a SIP, without content. */
export const acts = ['row', 'open', 'lead', 'take-over', 'hand-over'] as const
export type Act = (typeof acts)[number]

type Condition = (sip: Sip, viewer: Viewer, on: LocalDate) => boolean

const isOnIt: Condition = (sip, viewer, on) => memberOn(sip, viewer.assignment, on) !== undefined
const unitIsOnIt: Condition = (sip, viewer) => unitIsOn(sip, viewer.unit)
const notExcluded: Condition = (sip, viewer) => !isExcludedUnit(sip, viewer.unit)
const unitLeads: Condition = (sip, viewer) => leads(sip, viewer.unit)
const goesOn: Condition = (sip) => sip.stage.at !== 'ended'
const notOnIt: Condition = (sip, viewer, on) => !isOnIt(sip, viewer, on)
const isManager: Condition = (_, viewer) => viewer.roles.includes('manager')
const either =
  (a: Condition, b: Condition): Condition =>
  (sip, viewer, on) =>
    a(sip, viewer, on) || b(sip, viewer, on)

/** The policy as data: an act is allowed when every condition holds. An act that is not here is denied. */
export const policyOfAccess: Readonly<Record<Act, readonly Condition[]>> = {
  row: [unitIsOnIt, notExcluded],
  open: [isOnIt],
  lead: [isOnIt, unitLeads, goesOn],
  'take-over': [unitIsOnIt, notOnIt, notExcluded],
  'hand-over': [unitIsOnIt, either(isOnIt, isManager)],
}

/** The one decision point: may this viewer do this with this SIP today? */
export const may = (act: Act, sip: Sip, viewer: Viewer, on: LocalDate): boolean =>
  policyOfAccess[act].every((holds) => holds(sip, viewer, on))
