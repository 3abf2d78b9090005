import { formatDate } from '../../text/format.ts'
import type { Request } from '../request.ts'
import type { Share } from './shares.ts'

/** From when to when, in words. */
export const holdsFromTo = (share: Pick<Share, 'starts' | 'until'>, { t, lang, on }: Request): string =>
  t.answer.fromTo(
    share.starts === on ? t.common.today : formatDate(lang, share.starts, 'short'),
    formatDate(lang, share.until, 'short'),
  )
