export type DiffPart = { text: string; changed: boolean }

/** The most cells of the comparison table: 1000 words against 1000. Beyond it the differing middle is marked whole. */
const MOST_CELLS = 1_000_000

/**
 * Two texts word by word: what each has that the other has not. Joined, the parts of a side are that text exactly.
 * Longest common subsequence, bounded in time and memory, since people can paste 10,000 characters.
 */
export function diffWords(before: string, after: string): { before: DiffPart[]; after: DiffPart[] } {
  const a = words(before)
  const b = words(after)
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end++

  const middleA = a.slice(start, a.length - end)
  const middleB = b.slice(start, b.length - end)
  const [keptA, keptB] = commonWords(middleA, middleB)
  const side = (all: string[], kept: ReadonlySet<number>) =>
    parts(all, (index) => index >= start && index < all.length - end && !kept.has(index - start))
  return { before: side(a, keptA), after: side(b, keptB) }
}

function words(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? []
}

function commonWords(a: string[], b: string[]): [Set<number>, Set<number>] {
  const keptA = new Set<number>()
  const keptB = new Set<number>()
  if ((a.length + 1) * (b.length + 1) > MOST_CELLS) return [keptA, keptB]
  const width = b.length + 1
  const longest = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number) => longest[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))

  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      keptA.add(i++)
      keptB.add(j++)
    } else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return [keptA, keptB]
}

/** Neighbours of one kind become one part; a space between two changed words counts as changed. */
function parts(all: string[], changedAt: (index: number) => boolean): DiffPart[] {
  const found: DiffPart[] = []
  all.forEach((text, index) => {
    const between = /^\s+$/.test(text) && index > 0 && changedAt(index - 1) && changedAt(index + 1)
    const changed = between || changedAt(index)
    const last = found.at(-1)
    if (last && last.changed === changed) last.text += text
    else found.push({ text, changed })
  })
  return found
}
