import type { ComponentChildren } from 'preact'
import { EmptyState } from '../../ui/boxes.tsx'
import { LinkButton } from '../../ui/button.tsx'
import type { PageForm } from '../form-page.tsx'
import { UnlessStopped } from '../plan/unless-stopped.tsx'
import { sipHref } from '../sip-page.tsx'
import type { Part } from './part.ts'

type Props = Part & { form: PageForm; children: ComponentChildren }

/** The form while the follow-up goes on, or why not. A form that somebody has words in always comes back. */
export function WhileReviewing({ opened, request, form, children }: Props) {
  const { view } = opened
  const words = request.t.followUp.closed
  return (
    <WhileRunning opened={opened} request={request} form={form}>
      {view.review === undefined && !form.unsaved ? (
        <EmptyState
          title={words.notStarted}
          actions={<LinkButton href={sipHref(request, view.id, '/follow-up')}>{words.toFollowUp}</LinkButton>}
        >
          <p>{words.notStartedText}</p>
        </EmptyState>
      ) : (
        children
      )}
    </WhileRunning>
  )
}

/** The form between follow-ups: to begin one, or to move it. */
export function BetweenReviews({ opened, request, form, children }: Props) {
  const { view } = opened
  const words = request.t.followUp.closed
  return (
    <WhileRunning opened={opened} request={request} form={form}>
      {view.review !== undefined && !form.unsaved ? (
        <EmptyState
          title={words.goingOn}
          actions={<LinkButton href={sipHref(request, view.id, '/follow-up')}>{words.toFollowUp}</LinkButton>}
        >
          <p>{words.goingOnText}</p>
        </EmptyState>
      ) : (
        children
      )}
    </WhileRunning>
  )
}

function WhileRunning({ opened, request, form, children }: Props) {
  const { view } = opened
  const words = request.t.followUp
  return (
    <UnlessStopped opened={opened} form={form} request={request}>
      {view.stage.at !== 'running' && !form.unsaved ? (
        <EmptyState
          title={words.notYet}
          actions={<LinkButton href={sipHref(request, view.id, '/plan')}>{words.toPlan}</LinkButton>}
        >
          <p>{words.notYetText}</p>
        </EmptyState>
      ) : (
        children
      )}
    </UnlessStopped>
  )
}
