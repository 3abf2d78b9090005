import type { ComponentChildren } from 'preact'
import { Actions } from './button.tsx'

export type NextBoxProps = {
  /** Base of the ids inside; one box a page, so the default holds. */
  id?: string | undefined
  eyebrow?: string | undefined
  title: string
  children?: ComponentChildren | undefined
  actions?: ComponentChildren | undefined
}

/** The one next step: one thing, one date, one button. At most once a page. */
export function NextBox({ id = 'next', eyebrow, title, children, actions }: NextBoxProps) {
  return (
    <section class="next" aria-labelledby={`${id}-title`}>
      {eyebrow && <p class="eyebrow">{eyebrow}</p>}
      <h2 id={`${id}-title`}>{title}</h2>
      {children && <div class="flow">{children}</div>}
      {actions && <Actions>{actions}</Actions>}
    </section>
  )
}
