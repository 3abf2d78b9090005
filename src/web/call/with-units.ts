import type { SipView } from '../../domain/access/view.ts'
import { type Call, calledUnits } from '../../domain/sip/sip.ts'
import { type CallableUnit, readCallableUnits } from '../../storage/called-unit.ts'
import type { OpenedSip } from '../../storage/sip-reader.ts'
import type { StaffRequest } from '../request.ts'
import { callNow } from './follow-up-call.ts'

type Units = Readonly<Record<string, CallableUnit>>

/** The SIP with what is known of the units that lead it, are listed or are called: what they do, how to reach them. */
export type WithUnits = OpenedSip & { readonly units: Units }
/** `now` is the call as far as it concerns the meeting that is planned; `call` as it has been all along. */
export type WithCall = WithUnits & { readonly call: Call; readonly now: Call }

export async function alsoUnits(opened: OpenedSip, request: StaffRequest): Promise<WithUnits> {
  const { view } = opened
  const listed = view.parties.flatMap((p) => (p.who.kind === 'unit' ? [p.who.unit] : []))
  const ids = [...new Set([view.need.unit, ...listed, ...calledUnits(view)])]
  return { ...opened, units: await readCallableUnits(request.house.database, ids, request.on) }
}

/** One call of the SIP, when it is for the viewer; otherwise it is not there. */
export const alsoCall =
  (mayOpen: (view: SipView, call: Call, request: StaffRequest) => boolean) =>
  async (opened: OpenedSip, request: StaffRequest): Promise<WithCall | undefined> => {
    const call = opened.view.calls.find((c) => c.id === request.params.call)
    if (call === undefined || !mayOpen(opened.view, call, request)) return undefined
    return { ...(await alsoUnits(opened, request)), call, now: callNow(opened.view, call) }
  }

export const isOurs = (view: SipView, { to }: Call): boolean =>
  to.kind === 'unit' && to.unit === view.mine.unit

/** The telephone numbers of a unit. */
export const phonesOf = (units: Units, unit: string) =>
  (units[unit]?.routes ?? []).filter((route) => route.kind === 'phone')
