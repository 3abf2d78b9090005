import { expect, test } from 'vitest'
import { z } from 'zod'
import { choice, chosen, date, many, text, ticked, time, version } from './fields.ts'

const every = z.strictObject({
  text: text(),
  choice: choice(['a']),
  many: many(['a', 'b']),
  date: date(),
  time: time(),
  ticked: ticked(),
  version: version(),
})

test('a box that is not ticked is not sent, and that is no fault', () => {
  expect(every.parse({})).toEqual({ text: '', many: [], ticked: false, version: 0 })
})

test('a choice that has to be made is asked for when it is missing', () => {
  const asked = z.strictObject({ a: chosen(['x']) })
  expect(asked.safeParse({}).error?.issues[0]?.message).toBe('not-a-choice')
  expect(asked.parse({ a: 'x' })).toEqual({ a: 'x' })
})

test('a text that comes twice is refused', () => {
  expect(every.safeParse({ text: ['a', 'b'] }).error?.issues[0]?.message).toBe('one-only')
})

test('a day that nobody alive can mean is refused', () => {
  for (const day of ['0001-01-01', '9999-12-31'])
    expect(every.safeParse({ date: day }).error?.issues[0]?.message).toBe('date-wrong')
  expect(every.parse({ date: '1923-05-01' }).date).toBe('1923-05-01')
})
