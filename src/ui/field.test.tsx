import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Checkboxes, Radios } from './choices.tsx'
import { DateField } from './date-field.tsx'
import { fieldId } from './field.tsx'
import type { FormState } from './form-state.ts'
import { Select } from './select.tsx'
import { TextArea } from './text-area.tsx'
import { TextField } from './text-field.tsx'
import { TimeField } from './time-field.tsx'

const form: FormState = { values: { x: 'was <typed>' }, errors: { x: 'Say "what"' } }
const fine: FormState = { values: {}, errors: {} }
const options = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B', hint: 'about B', content: <p>more</p> },
]

const single: Record<string, (form: FormState) => VNode> = {
  TextField: (form) => <TextField form={form} name="x" label="What" hint="Help" />,
  TextArea: (form) => <TextArea form={form} name="x" label="What" hint="Help" />,
  DateField: (form) => <DateField form={form} name="x" label="What" hint="Help" />,
  TimeField: (form) => <TimeField form={form} name="x" label="What" hint="Help" />,
  Select: (form) => <Select form={form} name="x" label="What" hint="Help" options={options} />,
}

test.each(Object.entries(single))('%s ties label, hint and error to its control', (_, field) => {
  const html = renderToString(field(form))
  expect(html).toMatch(/<label for="f-x"[^>]*>What/)
  expect(html).toContain('id="f-x-hint">Help<')
  expect(html).toMatch(/id="f-x-error">.*Say "what"|id="f-x-error">.*Say &quot;what&quot;/)
  const control = html.match(/<(input|textarea|select)("[^"]*"|[^">])*>/)?.[0] ?? ''
  expect(control).toContain('id="f-x"')
  expect(control).toContain('aria-describedby="f-x-hint f-x-error"')
  expect(control).toContain('aria-invalid="true"')
  expect(control).toContain('autocomplete="off"')
})

test.each(Object.entries(single))('%s without error says nothing of errors', (_, field) => {
  const html = renderToString(field(fine))
  expect(html).not.toContain('aria-invalid')
  expect(html).not.toContain('f-x-error')
})

test('what was typed comes back, escaped', () => {
  expect(renderToString(<TextField form={form} name="x" label="What" />)).toContain('value="was &lt;typed>"')
  expect(renderToString(<TextArea form={form} name="x" label="What" />)).toContain(
    '>was &lt;typed></textarea>',
  )
})

test('a text that begins with an empty line keeps it', () => {
  const html = renderToString(
    <TextArea form={{ values: { x: '\nsecond' }, errors: {} }} name="x" label="What" />,
  )
  expect(html).toContain('>\n\nsecond</textarea>')
})

test('the limit of a text is said without script, and the text is never cut', () => {
  const words = { limit: 'At most {n}', left: '{n} left', over: '{n} too many' }
  const html = renderToString(<TextArea form={fine} name="x" label="What" limit={{ max: 200, words }} />)
  expect(html).toContain('aria-describedby="f-x-count"')
  expect(html).toMatch(/id="f-x-count"[^>]*>At most 200</)
  expect(html).not.toContain('maxlength')
})

test.each([
  ['Radios', Radios],
  ['Checkboxes', Checkboxes],
])('%s: the error leads to the first choice, and the group carries hint and error', (_, Group) => {
  const html = renderToString(<Group form={form} name="x" label="What" hint="Help" options={options} />)
  expect(html).toMatch(/<fieldset[^>]*aria-describedby="f-x-hint f-x-error"/)
  expect(html).toContain('<legend>What</legend>')
  expect(html).toMatch(/<input[^>]*id="f-x" name="x" value="a"/)
  expect(html).toMatch(/<label for="f-x-2">B<\/label>/)
  expect(html).toMatch(/id="f-x-2"[^>]*aria-describedby="f-x-2-about"/)
})

test('nothing is chosen on arrival; what was chosen comes back', () => {
  const checked = (values: FormState['values']) =>
    renderToString(
      <Checkboxes form={{ values, errors: {} }} name="x" label="What" options={options} />,
    ).match(/checked/g)?.length ?? 0
  expect([checked({}), checked({ x: 'b' }), checked({ x: ['a', 'b'] })]).toEqual([0, 1, 2])
})

test('an id is fit for an address, whatever the name', () => {
  expect(fieldId('measures[2].what')).toBe('f-measures-2--what')
})
