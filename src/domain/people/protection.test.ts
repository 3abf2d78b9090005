import { describe, expect, it } from 'vitest'
import { type Protection, type ProtectionLevel, protections, stricterProtection } from './protection.ts'

const levels: ProtectionLevel[] = ['none', 'marked', 'protected-registration', 'assumed-identity']
const hiding = (Object.keys(protections.none) as (keyof Protection)[]).filter((k) => k !== 'markIsShown')

describe('protected identity', () => {
  it('hides, level by level, all that the level before hides and something more', () => {
    for (const [n, level] of levels.entries()) {
      const before = levels[n - 1]
      if (before === undefined) continue
      const hidden = hiding.filter((k) => protections[level][k])
      expect(hidden).toEqual(expect.arrayContaining(hiding.filter((k) => protections[before][k])))
      expect(hidden.length).toBeGreaterThan(hiding.filter((k) => protections[before][k]).length)
    }
  })

  it.each(levels.slice(1))('%s always hides the address and sends only as agreed', (level) => {
    expect(protections[level]).toMatchObject({ hidesAddress: true, sendsOnlyAsAgreed: true })
  })

  it('never marks an assumed identity: the mark would give it away', () => {
    expect(protections['assumed-identity'].markIsShown).toBe(false)
    expect(protections.marked.markIsShown).toBe(true)
  })

  it('takes the stricter of two levels, in either order', () => {
    for (const [n, a] of levels.entries()) {
      for (const [m, b] of levels.entries()) expect(stricterProtection(a, b)).toBe(levels[Math.max(n, m)])
    }
  })
})
