import type { ComponentChildren } from 'preact'
import type { OpenedSip } from '../../storage/sip-reader.ts'
import { EmptyState } from '../../ui/boxes.tsx'
import { BackLink } from '../../ui/button.tsx'
import { FormTop, type PageForm } from '../form-page.tsx'
import type { StaffRequest } from '../request.ts'
import type { Shown } from '../shell.tsx'
import { wordsFor } from './person-words.ts'

/** The frame of a form about the need: what is wrong, the way back, the heading, then the form's own. */
export function needPage(
  title: string,
  heading: string,
  { view }: OpenedSip,
  form: PageForm,
  request: StaffRequest,
  children: ComponentChildren,
): Shown {
  const { whose, to } = wordsFor(view, request)
  return {
    title,
    body: (
      <div class="flow">
        <FormTop form={form} />
        <BackLink href={to('/need')}>{request.t.need.back(whose)}</BackLink>
        <h1>{heading}</h1>
        {children}
      </div>
    ),
  }
}

/** Ended, and nobody has just written anything: then there is no form. Words that were typed still come back. */
export const isOver = ({ view }: OpenedSip, form: PageForm): boolean =>
  view.stage.at === 'ended' && !form.unsaved

export function Over({ request }: { request: StaffRequest }) {
  const { title, text } = request.t.need.ended
  return <EmptyState title={title}>{text}</EmptyState>
}
