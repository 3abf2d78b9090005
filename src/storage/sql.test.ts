import { expect, test } from 'vitest'
import { json, type SqlValue, sql } from './sql.ts'

test('values are sent apart from the text', () => {
  const statement = sql`select ${1}, ${"'; drop table sip; --"}`
  expect(statement.text).toBe('select $1, $2')
  expect(statement.values).toEqual([1, "'; drop table sip; --"])
})

test('a piece of SQL is put in as text, with its values in their place', () => {
  const inner = sql`b = ${2}`
  const middle = sql`(a = ${1} and ${inner})`
  const statement = sql`select * from t where ${middle} and c = ${3} and ${inner}`
  expect(statement.text).toBe('select * from t where (a = $1 and b = $2) and c = $3 and b = $4')
  expect(statement.values).toEqual([1, 2, 3, 2])
})

test('the same text has the same name whatever the values, and another text another', () => {
  const find = (id: number) => sql`select ${id}`
  expect(find(1).name).toBe(find(2).name)
  expect(sql`select  ${1}`.name).not.toBe(find(1).name)
  expect(find(1).name).toMatch(/^[0-9a-f]{24}$/)
})

test('arrays and JSON are values', () => {
  const names = ['Alva', 'Bo']
  expect(sql`select ${names}`.values).toEqual([names])
  const [value] = sql`select ${json(['a'])}::jsonb`.values
  expect((value as ReturnType<typeof json>).toPostgres()).toBe('["a"]')
})

test('undefined and Date are refused, since they would become null and a time of this machine', () => {
  expect(() => sql`select ${undefined as unknown as SqlValue}`).toThrow(/undefined/)
  expect(() => sql`select ${new Date(0)}`).toThrow(/ISO string/)
})
