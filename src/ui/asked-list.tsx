import { Icon } from './icon.tsx'
import { Cog } from './logo.tsx'

export type AskedItem = {
  label: string
  href: string
  /** `hidden`: nothing is said of whether it has an answer. */
  state: 'done' | 'now' | 'todo' | 'hidden'
}

/** The questions of a conversation, in any order: which one is open, and which have answers. */
export function AskedList({
  items,
  words,
}: {
  items: readonly AskedItem[]
  words: Record<'done' | 'now' | 'todo', string>
}) {
  return (
    <ol class="asked">
      {items.map((item) => (
        <li class={item.state}>
          <a href={item.href} aria-current={item.state === 'now' ? 'page' : undefined}>
            {item.state === 'now' && <Cog />}
            {item.state === 'done' && <Icon name="check" />}
            {item.state === 'todo' && <span class="ring" />}
            {item.state === 'hidden' && <Icon name="eye-off" />}
            <span>
              {item.label}
              {item.state !== 'hidden' && <span class="vh">, {words[item.state]}</span>}
            </span>
          </a>
        </li>
      ))}
    </ol>
  )
}
