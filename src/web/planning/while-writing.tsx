import type { ComponentChildren } from 'preact'
import { yesHolds } from '../../domain/access/grounds.ts'
import type { SipView } from '../../domain/access/view.ts'
import type { OpenedSip } from '../../storage/sip-reader.ts'
import { formatDate, formatNumber, possessive } from '../../text/format.ts'
import { EmptyState, Warning } from '../../ui/boxes.tsx'
import { LinkButton } from '../../ui/button.tsx'
import type { PageForm } from '../form-page.tsx'
import { firstName } from '../names.ts'
import type { StaffRequest } from '../request.ts'
import { sipHref } from '../sip-page.tsx'

type Writing = 'open' | 'ended' | 'stopped' | 'no-meeting' | 'holds'

/** May the plan be written in now? The same as `refuseUnlessWriting`, said before anybody begins. */
function writing(view: SipView): Writing {
  if (view.stage.at === 'ended') return 'ended'
  if (!yesHolds(view)) return 'stopped'
  if (view.meetings.length === 0 && Object.keys(view.now.round).length === 0) return 'no-meeting'
  return view.plan.established !== undefined && view.plan.revision === undefined ? 'holds' : 'open'
}

type Props = { opened: OpenedSip; form: PageForm; request: StaffRequest; children: ComponentChildren }

/** The form, or why the plan is not written in now. A form that somebody has words in always comes back. */
export function WhileWriting({ opened, form, request, children }: Props) {
  const { view } = opened
  const { t, lang } = request
  const words = t.planning.closed
  const state = writing(view)
  const name = firstName(view.who.name)
  const whose = possessive(lang, name)
  const version = formatNumber(lang, view.plan.established?.version ?? 0)
  if (state === 'ended' || state === 'stopped')
    return (
      <WhileItGoesOn opened={opened} form={form} request={request}>
        {children}
      </WhileItGoesOn>
    )
  if (state === 'no-meeting' && !form.unsaved)
    return (
      <EmptyState
        title={words.noMeeting}
        actions={
          <LinkButton href={sipHref(request, view.id, '/meeting')}>{words.toMeeting(whose)}</LinkButton>
        }
      >
        <p>{words.noMeetingText(name)}</p>
      </EmptyState>
    )
  if (state === 'holds' && !form.unsaved)
    return (
      <EmptyState
        title={words.holds(version)}
        actions={<LinkButton href={sipHref(request, view.id, '/plan/revise')}>{words.revise}</LinkButton>}
      >
        <p>{words.holdsText(name)}</p>
      </EmptyState>
    )
  return (
    <>
      {view.plan.revision !== undefined && (
        <Warning icon="info">
          <p>{words.revising(version, name)}</p>
        </Warning>
      )}
      {children}
    </>
  )
}

/** The form as long as the SIP goes on with the person's yes. */
export function WhileItGoesOn({ opened: { view }, form, request, children }: Props) {
  const { t, lang } = request
  const words = t.planning.closed
  const name = firstName(view.who.name)
  const ended = view.stage.at === 'ended' ? view.stage.on : undefined
  if (form.unsaved || (ended === undefined && yesHolds(view))) return <>{children}</>
  return (
    <EmptyState
      title={ended === undefined ? words.stopped(name) : words.ended(formatDate(lang, ended, 'long'))}
      actions={
        <LinkButton href={sipHref(request, view.id)}>{words.toSip(possessive(lang, name))}</LinkButton>
      }
    />
  )
}
