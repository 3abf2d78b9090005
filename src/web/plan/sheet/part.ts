import type { SipView } from '../../../domain/access/view.ts'
import type { Names } from '../../../storage/sip-reader.ts'
import type { StaffRequest } from '../../request.ts'

/** What every part of the document takes. Without `links` it is paper, or a version that never changes. */
export type DocumentPart = {
  readonly view: SipView
  readonly names: Names
  readonly request: StaffRequest
  readonly links: boolean
}
