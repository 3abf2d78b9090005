import { readFileSync } from 'node:fs'

const dayMs = 86_400_000

/** The time, as many days ahead as the file says. For trying out what happens in months; nothing else reads it. */
export function aheadBy(file: string): () => string {
  return () => new Date(Date.now() + days(file) * dayMs).toISOString()
}

function days(file: string): number {
  try {
    const given = Number(readFileSync(file, 'utf8'))
    return Number.isInteger(given) ? given : 0
  } catch {
    // No file yet: today is today.
    return 0
  }
}
