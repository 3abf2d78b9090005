import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { ErrorSummary } from './error-summary.tsx'

test('no errors, no summary', () => {
  expect(renderToString(<ErrorSummary form={{ values: {}, errors: {} }} title="Fix" />)).toBe('')
})

test('each error leads to its field, and one that belongs to no field is only said', () => {
  const form = { values: {}, errors: { who: 'Say who', _form: 'Changed meanwhile' } }
  const html = renderToString(<ErrorSummary form={form} title="Fix" note="All kept" />)
  expect(html).toContain('<a href="#f-who">Say who</a>')
  expect(html).toContain('<li>Changed meanwhile</li>')
})

test('it can take focus, and asks for it without script', () => {
  const html = renderToString(<ErrorSummary form={{ values: {}, errors: { a: 'b' } }} title="Fix" />)
  expect(html).toMatch(/<section[^>]*tabindex="-1"[^>]*autofocus/i)
})
