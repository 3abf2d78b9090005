import { Icon } from './icon.tsx'

export type SharedBarProps = {
  /** Names the region. */
  label: string
  /** "You are looking together." */
  together: string
  /** What is shown, and that nothing else is. */
  text: string
  /** What must not be written while others look. */
  warning?: string | undefined
  end: { href: string; label: string }
}

/** Above a page that two look at together: what it shows, and the way out. Takes the menu's place. */
export function SharedBar({ label, together, text, warning, end }: SharedBarProps) {
  return (
    <section class="shared-bar" aria-label={label}>
      <div class="bar">
        <Icon name="users" />
        <p>
          <b>{together}</b> {text} {warning}
        </p>
        <a href={end.href}>{end.label}</a>
      </div>
    </section>
  )
}
