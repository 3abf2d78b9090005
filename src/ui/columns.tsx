import type { ComponentChildren } from 'preact'

export type ColumnsProps = { aside: ComponentChildren; asideLabel: string; children: ComponentChildren }

/** The page's matter, and beside it what is looked up now and then. Below each other when narrow. */
export function Columns({ aside, asideLabel, children }: ColumnsProps) {
  return (
    <div class="cols">
      <div class="flow-wide">{children}</div>
      <aside aria-label={asideLabel}>{aside}</aside>
    </div>
  )
}
