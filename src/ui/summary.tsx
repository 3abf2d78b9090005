import type { ComponentChildren } from 'preact'

export type SummaryItem = {
  question: string
  answer: ComponentChildren
  change?: { href: string; label: string; context: string } | undefined
}

/** Check before sending: question, answer, change. */
export function Summary({ items }: { items: readonly SummaryItem[] }) {
  return (
    <dl class="summary">
      {items.map(({ question, answer, change }) => (
        <div>
          <dt>{question}</dt>
          <dd>{answer}</dd>
          {change && (
            <dd class="change">
              <a href={change.href}>
                {change.label}
                <span class="vh"> {change.context}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
