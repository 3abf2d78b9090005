import { h } from 'preact'
import { type IconNode, iconPaths } from './icon-paths.generated.ts'

export type IconName = keyof typeof iconPaths

const directional: ReadonlySet<IconName> = new Set([
  'arrow-left',
  'arrow-right',
  'arrow-up-right',
  'chevron-left',
  'chevron-right',
  'log-out',
  'send',
  'undo-2',
])

/** A drawing beside a word. Always hidden from assistive technology: the word carries the meaning. */
export function Icon({ name }: { name: IconName }) {
  const nodes: readonly IconNode[] = iconPaths[name]
  return (
    <svg
      class={directional.has(name) ? 'icon flip' : 'icon'}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2.25"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {nodes.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  )
}
