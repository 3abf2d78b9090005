import { type CopyTo, copyKey } from '../../domain/sip/sip.ts'
import type { OpenedSip } from '../../storage/sip-reader.ts'
import { firstName } from '../names.ts'
import type { StaffRequest } from '../request.ts'
import { recipientName } from '../sip/recipient.ts'
import { unitName } from '../sip-page.tsx'

/** Whom a message is for, by the name that people use. */
export function nameOf(to: CopyTo, { view, names }: OpenedSip, request: StaffRequest): string {
  if (to.kind === 'person') return firstName(view.who.name)
  return to.kind === 'unit' ? unitName(names, to.unit) : recipientName(request, view, names, to)
}

/** A recipient as a part of an address: its `copyKey` with a full stop for the colon. */
export const pathOf = (to: CopyTo): string => encodeURIComponent(copyKey(to).replace(':', '.'))
export const keyFromPath = (part: string | undefined): string => (part ?? '').replace('.', ':')
