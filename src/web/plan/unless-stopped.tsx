import type { ComponentChildren } from 'preact'
import type { OpenedSip } from '../../storage/sip-reader.ts'
import { formatDate, possessive } from '../../text/format.ts'
import { EmptyState } from '../../ui/boxes.tsx'
import { LinkButton } from '../../ui/button.tsx'
import type { PageForm } from '../form-page.tsx'
import { firstName } from '../names.ts'
import type { StaffRequest } from '../request.ts'
import { sipHref } from '../sip-page.tsx'

/**
 * The page, or why it can no longer be used: ended, or the yes withdrawn. A form that somebody was writing when that
 * happened still comes back with every word.
 */
export function UnlessStopped({
  opened: { view },
  form,
  request,
  children,
}: {
  opened: OpenedSip
  /** On a page that is a form. */
  form?: PageForm
  request: StaffRequest
  children: ComponentChildren
}) {
  const { t, lang } = request
  const name = firstName(view.who.name)
  if (form?.unsaved === true || (view.stage.at !== 'ended' && view.stage.at !== 'ending'))
    return <>{children}</>
  return (
    <EmptyState
      title={
        view.stage.at === 'ended'
          ? t.plan.sheet.ended(formatDate(lang, view.stage.on, 'long'))
          : t.plan.sheet.stopped(name)
      }
      actions={
        <LinkButton href={sipHref(request, view.id)}>{t.plan.back(possessive(lang, name))}</LinkButton>
      }
    />
  )
}
