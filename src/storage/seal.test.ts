import { randomBytes } from 'node:crypto'
import { inspect } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lookupHash, masterKeyFrom, newPersonKey, open, SealBroken, seal, unwrap } from './seal.ts'

const master = masterKeyFrom(randomBytes(32))
const { key, wrapped } = newPersonKey(master)
const text = fc.string({ unit: 'binary', maxLength: 300 })

test('every text comes back exactly, with the key as it was stored', () => {
  fc.assert(
    fc.property(text, text, (body, context) => {
      expect(open(unwrap(master, wrapped), seal(key, body, context), context)).toBe(body)
    }),
  )
})

test('a body moved to another place does not open', () => {
  fc.assert(
    fc.property(text, text, text, (body, here, there) => {
      fc.pre(here !== there)
      expect(() => open(key, seal(key, body, here), there)).toThrow(SealBroken)
    }),
  )
})

test('one changed bit anywhere breaks the seal', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(7), (body, at, bit) => {
      const sealed = seal(key, body, 'here')
      const place = at % sealed.length
      sealed[place] = (sealed[place] ?? 0) ^ (1 << bit)
      expect(() => open(key, sealed, 'here')).toThrow(SealBroken)
    }),
  )
})

test('a cut seal breaks, however short', () => {
  fc.assert(
    fc.property(text, fc.nat(), (body, at) => {
      const sealed = seal(key, body, 'here')
      expect(() => open(key, sealed.subarray(0, at % sealed.length), 'here')).toThrow(SealBroken)
    }),
  )
})

test('the same text sealed twice is never the same', () => {
  fc.assert(
    fc.property(text, (body) => {
      expect(seal(key, body, 'here').equals(seal(key, body, 'here'))).toBe(false)
    }),
  )
})

test('another person’s key and another master key open nothing', () => {
  const other = newPersonKey(master)
  expect(() => open(other.key, seal(key, 'Min plan', 'here'), 'here')).toThrow(SealBroken)
  expect(() => unwrap(masterKeyFrom(randomBytes(32)), wrapped)).toThrow(SealBroken)
})

test('half a character is refused, since it would come back as another', () => {
  expect(() => seal(key, 'hej \ud83d', 'here')).toThrow(RangeError)
})

test('a look-up hash is the same for the same text and master key only', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(lookupHash(master, one).equals(lookupHash(master, other))).toBe(one === other)
    }),
  )
  expect(lookupHash(masterKeyFrom(randomBytes(32)), 'a').equals(lookupHash(master, 'a'))).toBe(false)
})

test('a master key that is short or not random is refused', () => {
  expect(() => masterKeyFrom(randomBytes(31))).toThrow(RangeError)
  expect(() => masterKeyFrom(Buffer.alloc(32))).toThrow(/not random/)
})

test('a key does not show itself in a log', () => {
  expect(inspect({ master, key }, { depth: 9 })).not.toMatch(/[0-9a-f]{8}|<Buffer/)
})
