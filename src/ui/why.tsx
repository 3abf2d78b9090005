import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

export type SourceKind = 'law' | 'guideline' | 'practice' | 'ours'

/** `word` names the kind: a "should" is never shown as a "shall". */
export type Source = { kind: SourceKind; word: string; reference: string; href?: string | undefined }

export type WhyProps = {
  label: string
  /** Said only to screen readers, so that ten folds on a page can be told apart. */
  context?: string | undefined
  /** Seen after the label: the rule in a few words, in a list. */
  about?: string | undefined
  source?: Source | undefined
  open?: boolean | undefined
  children: ComponentChildren
}

const icons: Record<SourceKind, IconName> = {
  law: 'scale',
  guideline: 'book-open',
  practice: 'handshake',
  ours: 'house',
}

/** The rule or the help behind something, closed until wanted. */
export function Why({ label, context, about, source, open, children }: WhyProps) {
  return (
    <details class="why" open={open}>
      <summary>
        <span>
          {label}
          {about && <span class="soft"> {about}</span>}
          {context && <span class="vh"> {context}</span>}
        </span>
        <Icon name="chevron-down" />
      </summary>
      <div>
        {children}
        {source && <SourceLine {...source} />}
      </div>
    </details>
  )
}

/** What a rule rests on: kind and reference. */
export function SourceLine({ kind, word, reference, href }: Source) {
  return (
    <p class="source">
      <span class={`badge ${kind}`}>
        <Icon name={icons[kind]} />
        {word}
      </span>{' '}
      {href ? <a href={href}>{reference}</a> : reference}
    </p>
  )
}
