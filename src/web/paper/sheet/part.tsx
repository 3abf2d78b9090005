import type { ComponentChildren } from 'preact'
import type { DocumentPart } from '../../plan/sheet/part.ts'

/** What each part of the paper is made from. */
export type SheetPart = Omit<DocumentPart, 'links'>

export function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
