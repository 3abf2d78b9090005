import { expect, test } from 'vitest'
import { languageOf } from './request.ts'

test.each([
  [undefined, undefined, 'sv'],
  [undefined, 'en-GB,en;q=0.9', 'en'],
  [undefined, 'sv-SE,sv;q=0.9,en;q=0.8', 'sv'],
  [undefined, 'sv;q=0.5, EN;q=0.7', 'en'],
  [undefined, 'ar, fi;q=0.9', 'sv'],
  [undefined, 'en;q=0', 'sv'],
  [undefined, ';;,=;q=x', 'sv'],
  ['sv', 'en', 'sv'],
  ['en', 'sv', 'en'],
  ['ar', 'en', 'en'],
])('language chosen %s, accepted %s: %s', (chosen, accepted, lang) => {
  expect(languageOf(chosen, accepted)).toBe(lang)
})
