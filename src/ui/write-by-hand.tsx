import type { ComponentChildren } from 'preact'

/** Room to write by hand under a label: so many lines. */
export function WriteLines({
  label,
  hint,
  rows,
}: {
  label: string
  hint?: string | undefined
  rows: number
}) {
  return (
    <div class="write">
      <p>
        <b>{label}</b>
        {hint && <span class="soft"> {hint}</span>}
      </p>
      {Array.from({ length: rows }, () => (
        <div class="ruled" />
      ))}
    </div>
  )
}

/** Labels with one line each, beside each other where there is room. */
export function FillIns({ labels }: { labels: readonly string[] }) {
  return (
    <div class="fill-ins">
      {labels.map((label) => (
        <p class="fill-in">{label}</p>
      ))}
    </div>
  )
}

/** Boxes to tick by hand. */
export function TickBoxes({
  label,
  options,
}: {
  label?: string | undefined
  options: readonly ComponentChildren[]
}) {
  return (
    <div class="ticks">
      {label && <b>{label}</b>}
      {options.map((option) => (
        <TickBox>{option}</TickBox>
      ))}
    </div>
  )
}

export function TickBox({ children }: { children: ComponentChildren }) {
  return (
    <span class="tick">
      <span class="tick-box" />
      <span>{children}</span>
    </span>
  )
}

/** A table to fill in by hand. `filled` stands already in a column of every row. */
export function BlankTable({
  caption,
  columns,
  rows,
}: {
  caption: string
  columns: readonly { label: string; wide?: boolean; filled?: ComponentChildren }[]
  rows: number
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="scroll" aria-label={caption} tabIndex={0}>
      <table class="blank">
        <caption class="vh">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label, wide }) => (
              <th scope="col" class={wide ? 'wide' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: rows }, () => (
            <tr>
              {columns.map(({ filled }) => (
                <td>{filled}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
