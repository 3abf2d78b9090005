import type { SipView } from '../../domain/access/view.ts'
import type { Ending } from '../../domain/sip/sip.ts'
import { firstName } from '../names.ts'
import type { Request } from '../request.ts'

/** How it ended, in a sentence. Whoever is not told why reads only that it no longer applies. */
export function howItEnded({ t }: Request, view: SipView, how: Ending): string {
  const sentence = t.sip.ended.how[how]
  return typeof sentence === 'string' ? sentence : sentence(firstName(view.who.name))
}
