import type { ComponentChildren } from 'preact'

export type Column = {
  label: string
  number?: boolean | undefined
  /** The heading is only heard: for a column of links. */
  labelHidden?: boolean | undefined
}

export type TableProps = {
  /** Base of the ids inside, distinct on the page. */
  id: string
  caption: string
  captionHidden?: boolean | undefined
  columns: readonly Column[]
  /** One cell a column; the first names its row. */
  rows: readonly (readonly ComponentChildren[])[]
  /** `stack`: label and value below each other on a phone. `scroll`: many columns, moved sideways in a region of their own. */
  narrow?: 'stack' | 'scroll' | undefined
}

export function Table({ id, caption, captionHidden, columns, rows, narrow = 'stack' }: TableProps) {
  const captionId = `${id}-caption`
  const table = (
    <table class={narrow === 'stack' ? 'stack' : undefined}>
      <caption id={captionId} class={captionHidden ? 'vh' : undefined}>
        {caption}
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" class={column.number ? 'number' : undefined}>
              {column.labelHidden ? <span class="vh">{column.label}</span> : column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <tr>
            {columns.map((column, index) =>
              index === 0 ? <th scope="row">{cells[0]}</th> : cell(column, cells[index]),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
  if (narrow === 'stack') return table
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="scroll" aria-labelledby={captionId} tabIndex={0}>
      {table}
    </section>
  )
}

function cell(column: Column, content: ComponentChildren) {
  return (
    <td
      class={column.number ? 'number' : undefined}
      data-label={column.labelHidden ? undefined : column.label}
    >
      {content}
    </td>
  )
}
