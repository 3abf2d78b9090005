import type { Call } from '../../domain/sip/sip.ts'
import type { OpenedSip } from '../../storage/sip-reader.ts'
import { firstName } from '../names.ts'
import type { StaffRequest } from '../request.ts'
import { textOf, unitName } from '../sip-page.tsx'

/** What the parts of these pages take. */
export type Part = { readonly opened: OpenedSip; readonly request: StaffRequest }

/** A called unit, or somebody around the person, by the name that people use. */
export function calledName(call: Call, { view, names }: OpenedSip, request: StaffRequest): string {
  const { to } = call
  if (to.kind === 'unit') return unitName(names, to.unit)
  return partyName(to.party, { view, names }, request)
}

/** Somebody on the list of those who are to take part. */
export function partyName(party: string, { view, names }: OpenedSip, { t }: StaffRequest): string {
  const who = view.parties.find((p) => p.id === party)?.who
  if (who === undefined) return t.meeting.somebody
  return who.kind === 'unit' ? unitName(names, who.unit) : (textOf(view, who.name) ?? t.meeting.somebody)
}

export const whoseMeeting = ({ view }: OpenedSip): string => firstName(view.who.name)
