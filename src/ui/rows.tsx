import type { ComponentChildren } from 'preact'

/** A list with a heavy line on top and thin ones between. Children are `Row` or `QueueRow`. */
export function Rows({ queue, children }: { queue?: boolean | undefined; children: ComponentChildren }) {
  return <ul class={queue ? 'rows queue' : 'rows'}>{children}</ul>
}

/** One thing in `Rows`; `end` stands at the far side: a state, a link. */
export function Row({ end, children }: { end?: ComponentChildren | undefined; children: ComponentChildren }) {
  return (
    <li>
      <div class="row">
        <div>{children}</div>
        {end && <div>{end}</div>}
      </div>
    </li>
  )
}
