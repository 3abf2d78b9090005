/** What the plan does not say yet: a dotted question, and for those who write the way to the answer. */
export function Gap({ words, none, href }: { words: string; none: string; href?: string | undefined }) {
  if (href === undefined) return <span class="soft">{none}</span>
  return (
    <a class="gap" href={href}>
      {words}
    </a>
  )
}
