import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Button } from './button.tsx'
import { Form } from './form.tsx'

test('a form is posted, checked by the server, and carries what is hidden', () => {
  const html = renderToString(
    <Form action="/x" hidden={{ version: '7', key: '"k"' }}>
      <Button>Save</Button>
    </Form>,
  )
  expect(html).toMatch(/<form action="\/x" method="post" novalidate/)
  expect(html).toContain('<input type="hidden" name="version" value="7"/>')
  expect(html).toContain('value="&quot;k&quot;"')
  expect(html).toContain('data-guard')
  expect(html).not.toContain('data-unsaved')
})

test('a search is not guarded: nothing is lost by leaving it', () => {
  expect(
    renderToString(
      <Form action="/x" method="get">
        <Button>Find</Button>
      </Form>,
    ),
  ).not.toContain('data-guard')
})

test('a second choice may look like a link and still be a button with a value', () => {
  const html = renderToString(
    <Button kind="link" name="draft" value="1" context="the measure">
      Save draft
    </Button>,
  )
  expect(html).toContain('<button type="submit" class="btn aslink" name="draft" value="1">')
  expect(html).toContain('Save draft<span class="vh"> the measure</span>')
})
