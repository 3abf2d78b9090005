import type { OpenedSip } from '../../../storage/sip-reader.ts'
import type { StaffRequest } from '../../request.ts'

export type ClosedPart = { readonly opened: OpenedSip; readonly request: StaffRequest }
