import type { ComponentChildren } from 'preact'

/** `datetime` is the machine's form (2026-11-23); `when` the words. */
export type TimelineItem = { datetime: string; when: string; what: ComponentChildren }

/** What has happened, newest first. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol class="timeline">
      {items.map((item) => (
        <li>
          <time dateTime={item.datetime}>{item.when}</time>
          <div>{item.what}</div>
        </li>
      ))}
    </ol>
  )
}
