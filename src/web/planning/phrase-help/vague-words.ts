/** Words that hide something, and the question that brings it out. */
export type VaguePattern = { readonly words: readonly string[]; readonly ask: string }
export type VagueWord = { readonly found: string; readonly ask: string }

/** The vague words of a text as they were written, each question once, in the order that they are met. */
export function vagueWordsIn(text: string, patterns: readonly VaguePattern[]): readonly VagueWord[] {
  const written = text.normalize('NFC')
  return patterns
    .flatMap(({ words, ask }) => {
      const first = words
        .flatMap((word) => firstIn(written, word) ?? [])
        .sort((a, b) => a.at - b.at || b.found.length - a.found.length)[0]
      return first === undefined ? [] : [{ ...first, ask }]
    })
    .sort((a, b) => a.at - b.at)
    .map(({ found, ask }) => ({ found, ask }))
}

/** Does the text say any time at all: a number, or one of the words? */
export const saysWhen = (text: string, times: readonly string[]): boolean =>
  /\d/.test(text) || times.some((word) => firstIn(text.normalize('NFC'), word) !== undefined)

/** A word or phrase that stands alone: "stöd", but not in "boendestöd", "stödja" or "stöd-strumpa". */
function firstIn(text: string, word: string): { at: number; found: string } | undefined {
  const letters = String.raw`[\p{L}\p{M}\p{N}]`
  const phrase = word
    .split(' ')
    .map((w) => w.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join(String.raw`\s+`)
  const match = new RegExp(`(?<!${letters}|${letters}-)${phrase}(?!${letters}|-${letters})`, 'iu').exec(text)
  return match === null ? undefined : { at: match.index, found: match[0].replaceAll(/\s+/g, ' ') }
}
