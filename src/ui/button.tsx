import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

type Look = {
  /** `main` at most once a page; `stop` only for what hurts and cannot be undone. */
  kind?: 'main' | 'quiet' | 'stop' | undefined
  big?: boolean | undefined
  icon?: IconName | undefined
  /** Said only to screen readers, after the label. */
  context?: string | undefined
  children: ComponentChildren
}

export type ButtonProps = Omit<Look, 'kind'> & {
  kind?: Look['kind'] | 'link' | undefined
  name?: string | undefined
  value?: string | undefined
  formAction?: string | undefined
}

/** Submits the form it is in. `link` looks like a link, for the second choice. */
export function Button({ kind = 'main', big, name, value, formAction, ...content }: ButtonProps) {
  return (
    <button type="submit" class={look(kind, big)} name={name} value={value} formAction={formAction}>
      <Content {...content} />
    </button>
  )
}

export function LinkButton({ kind = 'main', big, href, ...content }: Look & { href: string }) {
  return (
    <a class={look(kind, big)} href={href}>
      <Content {...content} />
    </a>
  )
}

/** A link on a line of its own: full height to hit, with or without an icon. */
export function ActionLink({ href, ...content }: Omit<Look, 'kind' | 'big'> & { href: string }) {
  return (
    <a class="linkbtn" href={href}>
      <Content {...content} />
    </a>
  )
}

export function BackLink({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <p class="back">
      <ActionLink href={href} icon="arrow-left">
        {children}
      </ActionLink>
    </p>
  )
}

/** Buttons and links beside each other; on a phone the buttons fill the width. */
export function Actions({ children }: { children: ComponentChildren }) {
  return <div class="acts">{children}</div>
}

function Content({ icon, context, children }: Pick<Look, 'icon' | 'context' | 'children'>) {
  return (
    <>
      {icon && <Icon name={icon} />}
      <span>
        {children}
        {context && <span class="vh"> {context}</span>}
      </span>
    </>
  )
}

function look(kind: string, big: boolean | undefined): string {
  const variant = { main: 'btn', quiet: 'btn quiet', stop: 'btn stop', link: 'btn aslink' }[kind] ?? 'btn'
  return big ? `${variant} big` : variant
}
