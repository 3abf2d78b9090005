import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

/** Text to read aloud, or set apart for a moment of rest. */
export function Inset({ children }: { children: ComponentChildren }) {
  return <div class="inset">{children}</div>
}

/** Advice that does not block. */
export function Warning({
  icon = 'triangle-alert',
  children,
}: {
  icon?: IconName | undefined
  children: ComponentChildren
}) {
  return (
    <div class="warn">
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  )
}

/** A letter as it will look. */
export function Paper({ lang, children }: { lang?: string | undefined; children: ComponentChildren }) {
  return (
    <div class="paper" lang={lang}>
      {children}
    </div>
  )
}

/** Quiet proof that the text is kept; read out when it comes. */
export function Saved({
  icon = 'check',
  children,
}: {
  icon?: IconName | undefined
  children: ComponentChildren
}) {
  return (
    <p class="saved" role="status">
      <Icon name={icon} />
      <span>{children}</span>
    </p>
  )
}

/** Nothing here: why, and what can be done. */
export function EmptyState(props: {
  title: string
  children?: ComponentChildren | undefined
  actions?: ComponentChildren | undefined
}) {
  return (
    <div class="empty">
      <p>
        <b>{props.title}</b>
      </p>
      {props.children && <div>{props.children}</div>}
      {props.actions && <div class="acts">{props.actions}</div>}
    </div>
  )
}
