import type { ComponentChildren } from 'preact'
import type { DocumentPart } from '../../plan/sheet/part.ts'

/** What each part of the paper is made from. */
export type SheetPart = Omit<DocumentPart, 'links'>

/** `wide`: a long text takes the whole width. */
export function Part({
  title,
  wide,
  children,
}: {
  title: string
  wide?: boolean
  children: ComponentChildren
}) {
  return (
    <section class={wide === true ? 'wide' : undefined}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
