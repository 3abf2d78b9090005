import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffWords } from './word-diff.ts'

const changed = (parts: { text: string; changed: boolean }[]) =>
  parts.filter((part) => part.changed).map((part) => part.text)

test('the words that differ are marked, and only they', () => {
  const { before, after } = diffWords('varje måndag. Tariq tar den.', 'varje tisdag morgon. Tariq tar den.')
  expect(changed(before)).toEqual(['måndag'])
  expect(changed(after)).toEqual(['tisdag morgon'])
})

test('the same text has no marks', () => {
  expect(changed(diffWords('a b c', 'a b c').before)).toEqual([])
})

test('each side joined is that text, exactly, whatever was written', () => {
  const text = fc
    .array(fc.constantFrom('å', 'b', ' ', '\n', '.', 'مرحبا', '👩‍👧', '-'), { maxLength: 40 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const difference = diffWords(before, after)
      expect(difference.before.map((part) => part.text).join('')).toBe(before)
      expect(difference.after.map((part) => part.text).join('')).toBe(after)
    }),
  )
})

test('what is not marked is the same on both sides', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 }).map((words) => words.join(' '))
  const kept = (parts: { text: string; changed: boolean }[]) =>
    parts
      .map((part) => (part.changed ? '' : part.text))
      .join('')
      .replace(/\s/g, '')
  fc.assert(
    fc.property(text, text, (before, after) => {
      const difference = diffWords(before, after)
      expect(kept(difference.before)).toBe(kept(difference.after))
    }),
  )
})

test('two long texts that have nothing in common are marked whole, at once', () => {
  const long = (word: string) => Array.from({ length: 3000 }, (_, index) => `${word}${index}`).join(' ')
  const start = performance.now()
  expect(changed(diffWords(long('a'), long('b')).before)).toHaveLength(1)
  expect(performance.now() - start).toBeLessThan(500)
})
