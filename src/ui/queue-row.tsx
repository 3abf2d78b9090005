import type { ComponentChildren } from 'preact'
import { Actions } from './button.tsx'
import { Status } from './status.tsx'

export type QueueRowProps = {
  /** Late is said once, in words. */
  when: { main: string; detail?: string | undefined; kind?: 'late' | 'soon' }
  /** Verb first. */
  title: string
  href: string
  text?: ComponentChildren | undefined
  /** Usually `Why`. */
  because?: ComponentChildren | undefined
  actions?: ComponentChildren | undefined
}

/** One thing to do: when, what, why. */
export function QueueRow({ when, title, href, text, because, actions }: QueueRowProps) {
  return (
    <li>
      <div class="when">
        {when.kind ? <Status kind={when.kind}>{when.main}</Status> : <b>{when.main}</b>}
        {when.detail && <span class="soft small">{when.detail}</span>}
      </div>
      <div class="what">
        <h3>
          <a href={href}>{title}</a>
        </h3>
        {text && <p>{text}</p>}
        {actions && <Actions>{actions}</Actions>}
      </div>
      {because && <div class="because">{because}</div>}
    </li>
  )
}

/** A heading with a count, above the `Rows` of a part of the queue. */
export function QueueGroup(props: {
  id: string
  title: string
  count?: string | undefined
  children: ComponentChildren
}) {
  return (
    <section class="group" aria-labelledby={props.id}>
      <h2 id={props.id}>
        {props.title} {props.count && <span class="count">{props.count}</span>}
      </h2>
      {props.children}
    </section>
  )
}
