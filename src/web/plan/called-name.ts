import type { SipView } from '../../domain/access/view.ts'
import type { CallTo } from '../../domain/sip/sip.ts'
import type { Names } from '../../storage/sip-reader.ts'
import type { Request } from '../request.ts'
import { asSentence } from '../sentence.ts'
import { recipientName } from '../sip/recipient.ts'

/** Who was called or invited: a unit, or somebody around the person. A name that may not be read is a relation. */
export const calledName = (to: CallTo, { view, names }: { view: SipView; names: Names }, request: Request) =>
  asSentence(recipientName(request, view, names, to))
