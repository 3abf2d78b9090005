import type { NavItem } from './layout.tsx'

/** Several pages about one thing. Real links, so each has its own address. */
export function Tabs({ label, items }: { label: string; items: readonly NavItem[] }) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li>
            <a href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
