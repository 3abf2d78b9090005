import type { ComponentChildren } from 'preact'
import { formatDate } from '../../text/format.ts'
import { EmptyState } from '../../ui/boxes.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { firstName } from '../names.ts'
import { sipHref } from '../sip-page.tsx'
import type { Part } from './part.tsx'

/**
 * The page's matter, or why there is none: ended, the yes withdrawn, nobody called, or the meeting noted already.
 * `kept`: somebody was writing here when that happened, and gets every word back.
 */
export function WhileMeeting({
  opened: { view },
  request,
  kept = false,
  after = false,
  children,
}: Part & {
  kept?: boolean
  /** The page is of use after the meeting too. */
  after?: boolean
  children: ComponentChildren
}) {
  const { t, lang } = request
  const words = t.meeting
  const link = (below: string, label: string) => (
    <LinkButton href={sipHref(request, view.id, below)}>{label}</LinkButton>
  )
  if (kept) return <>{children}</>
  if (view.stage.at === 'ended')
    return <EmptyState title={words.ended(formatDate(lang, view.stage.on, 'long'))} />
  if (view.stage.at === 'ending') return <EmptyState title={words.withdrawn(firstName(view.who.name))} />
  if (view.calls.length === 0)
    return (
      <EmptyState title={words.noCalls} actions={link('/calls', words.toCalls)}>
        <p>{words.noCallsText}</p>
      </EmptyState>
    )
  const last = view.meetings.at(-1)
  if (view.planned === undefined && last !== undefined && !after)
    return (
      <EmptyState
        title={words.heldAlready(formatDate(lang, last.on, 'long'))}
        actions={
          <>
            {link('/meeting', words.toHeld)} {link('/calls/meeting', words.toPlanMeeting)}
          </>
        }
      >
        <p>{words.heldAlreadyText}</p>
      </EmptyState>
    )
  return <>{children}</>
}
