import type { ComponentChildren } from 'preact'
import { type DiffPart, diffWords } from './word-diff.ts'

type Side = { title: string; detail?: string | undefined; text: string; lang?: string | undefined }

export type CompareProps = {
  before: Side
  after: Side
  /** Read out before each mark, since underlining is only seen. */
  words: { removed: string; added: string }
  level?: 2 | 3 | undefined
}

/** Two texts beside each other, with the words that differ marked. Nothing is merged by itself. */
export function Compare({ before, after, words, level = 2 }: CompareProps) {
  const difference = diffWords(before.text, after.text)
  const mark = (part: DiffPart, said: string, Tag: 'ins' | 'del'): ComponentChildren =>
    part.changed && part.text.trim() !== '' ? (
      <>
        {part.text.match(/^\s*/)}
        <Tag>
          <span class="vh">{said} </span>
          {part.text.trim()}
        </Tag>
        {part.text.match(/\s*$/)}
      </>
    ) : (
      part.text
    )
  return (
    <div class="compare">
      <CompareSide {...before} level={level}>
        {difference.before.map((part) => mark(part, words.removed, 'del'))}
      </CompareSide>
      <CompareSide {...after} level={level}>
        {difference.after.map((part) => mark(part, words.added, 'ins'))}
      </CompareSide>
    </div>
  )
}

function CompareSide(props: Side & { level: 2 | 3; children: ComponentChildren }) {
  const Heading = `h${props.level}` as const
  return (
    <div>
      <Heading>{props.title}</Heading>
      {props.detail && <p class="soft small">{props.detail}</p>}
      <p class="said" dir="auto" lang={props.lang}>
        {props.children}
      </p>
    </div>
  )
}
