import { leftToPassOn, unitsLeftToRead } from '../../../domain/sip/send-message.ts'
import type { Message } from '../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { formatList } from '../../../text/format.ts'
import { Status } from '../../../ui/status.tsx'
import type { StaffRequest } from '../../request.ts'
import { unitName } from '../../sip-page.tsx'
import { nameOf } from '../name-of.ts'

/** Has the message reached them? A recipient is told of its own unit, the sender of everybody. */
export function MessageStatus({
  message,
  opened,
  request,
}: {
  message: Message
  opened: OpenedSip
  request: StaffRequest
}) {
  const { view, names } = opened
  const { t, lang } = request
  const words = t.between.messages
  if (view.stage.at === 'ended' || view.stage.at === 'ending') return null
  if (message.unit !== view.mine.unit)
    return message.readBy.some((r) => r.unit === view.mine.unit) ? (
      <Status kind="ok">{words.readByUs}</Status>
    ) : (
      <Status kind="soon">{words.unreadByUs}</Status>
    )
  const unread = unitsLeftToRead(view, message).map((unit) => unitName(names, unit))
  const waiting = leftToPassOn(view, message).map((to) => nameOf(to, opened, request))
  if (unread.length === 0 && waiting.length === 0) return <Status kind="ok">{words.reached}</Status>
  return (
    <>
      {waiting.length > 0 && (
        <div>
          <Status kind="soon">{words.notPassedOn(formatList(lang, waiting))}</Status>
        </div>
      )}
      {unread.length > 0 && (
        <div>
          <Status kind="wait">{words.unreadBy(formatList(lang, unread))}</Status>
        </div>
      )}
    </>
  )
}
