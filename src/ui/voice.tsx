export type VoiceProps = {
  /** The person's own words, exactly as given: every space and line is kept. */
  text: string
  /** Who said it, when, about what. */
  by?: string | undefined
  lang?: string | undefined
  size?: 'large' | 'small' | undefined
}

/** The person's own words, and nothing else: the apricot line is hers. */
export function Voice({ text, by, lang, size = 'large' }: VoiceProps) {
  return (
    <figure class={size === 'small' ? 'voice small-voice' : 'voice'}>
      <blockquote dir="auto" lang={lang}>
        {text}
      </blockquote>
      {by && <figcaption>{by}</figcaption>}
    </figure>
  )
}
