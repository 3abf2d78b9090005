import { ActionLink } from './button.tsx'

export type PagerProps = {
  label: string
  /** "1 to 50 of 240". */
  position: string
  previous?: { href: string; label: string } | undefined
  next?: { href: string; label: string } | undefined
}

export function Pager({ label, position, previous, next }: PagerProps) {
  return (
    <nav class="pager" aria-label={label}>
      {previous && (
        <ActionLink href={previous.href} icon="arrow-left">
          {previous.label}
        </ActionLink>
      )}
      <span>{position}</span>
      {next && (
        <ActionLink href={next.href} icon="arrow-right">
          {next.label}
        </ActionLink>
      )}
    </nav>
  )
}
