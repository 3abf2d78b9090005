import { HtmlValidate } from 'html-validate'
import type { VNode } from 'preact'
import { expect, test } from 'vitest'
import { EmptyPage, FormPage, GalleryPage } from './gallery.tsx'
import { renderPage } from './page-html.ts'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    'doctype-style': 'off',
    // Quotes and self-closing are the renderer's.
    'attr-quotes': 'off',
    'void-style': 'off',
    // Text that people wrote keeps its own spaces.
    'no-trailing-whitespace': 'off',
    'form-dup-name': ['error', { shared: ['radio', 'checkbox'] }],
    'long-title': 'off',
  },
})

const pages: Record<string, VNode> = {
  gallery: <GalleryPage />,
  form: <FormPage />,
  'form refused': <FormPage refused />,
  empty: <EmptyPage frame={{ dir: 'rtl' }} />,
}

test.each(Object.entries(pages))('the markup of the %s page is valid', async (_, page) => {
  const report = await validator.validateString(renderPage(page))
  const messages = report.results.flatMap((result) => result.messages)
  expect(
    messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} (${line}:${column})`),
  ).toEqual([])
})

test('the markup check can fail', async () => {
  const report = await validator.validateString('<!doctype html><p id="a"><p id="a"><img src="x">')
  expect(report.errorCount).toBeGreaterThan(1)
})
