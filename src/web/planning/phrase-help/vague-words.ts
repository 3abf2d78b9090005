/** Words that hide something, and the question that brings it out. */
export type VaguePattern = { readonly words: readonly string[]; readonly ask: string }
export type VagueWord = { readonly found: string; readonly ask: string }

/** The vague words of a text as they were written, each question once, in the order that they are met. */
export function vagueWordsIn(text: string, patterns: readonly VaguePattern[]): readonly VagueWord[] {
  const written = plain(text)
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
export function saysWhen(text: string, times: readonly string[]): boolean {
  const written = plain(text)
  return /\d/.test(written) || times.some((word) => firstIn(written, word) !== undefined)
}

const plain = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ')

// A letter, or a hyphen with a letter behind it, makes it another word.
const goesOnBefore = /[\p{L}\p{M}\p{N}]-?$/u
const goesOnAfter = /^-?[\p{L}\p{M}\p{N}]/u

/** A word or phrase that stands alone: "stöd", but not in "boendestöd", "stödja" or "stöd-strumpa". */
function firstIn(written: string, word: string): { at: number; found: string } | undefined {
  const lower = written.toLowerCase()
  for (let at = lower.indexOf(word); at !== -1; at = lower.indexOf(word, at + 1)) {
    const end = at + word.length
    if (
      !goesOnBefore.test(lower.slice(Math.max(0, at - 3), at)) &&
      !goesOnAfter.test(lower.slice(end, end + 3))
    )
      // The few letters whose small form is longer would move the place.
      return { at, found: lower.length === written.length ? written.slice(at, end) : word }
  }
  return undefined
}
