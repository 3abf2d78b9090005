import { expect, test } from 'vitest'
import { emptyForm, fieldError, fieldValue, fieldValues } from './form-state.ts'

test('a field that was never sent is empty, not undefined', () => {
  expect(fieldValue(emptyForm, 'who')).toBe('')
  expect(fieldValues(emptyForm, 'who')).toEqual([])
})

test('one and several values are both read, whichever was sent', () => {
  const form = { values: { one: 'a', many: ['b', 'c'], blank: '' }, errors: {} }
  expect([fieldValue(form, 'one'), fieldValue(form, 'many')]).toEqual(['a', 'b'])
  expect([fieldValues(form, 'one'), fieldValues(form, 'many'), fieldValues(form, 'blank')]).toEqual([
    ['a'],
    ['b', 'c'],
    [],
  ])
})

test('names that every object carries are not taken for fields', () => {
  expect(fieldValue(emptyForm, 'constructor')).toBe('')
  expect(fieldError(emptyForm, 'toString')).toBeUndefined()
})
