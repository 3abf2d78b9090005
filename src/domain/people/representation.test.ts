import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  canAnswerSip,
  canConsentToDisclosure,
  type RepresentativeKind,
  type RepresentedPerson,
  representatives,
} from './representation.ts'

const kinds = Object.keys(representatives) as RepresentativeKind[]
const forChildren = kinds.filter((kind) => representatives[kind].forMinor)
const forAdults = kinds.filter((kind) => !representatives[kind].forMinor)

const child: RepresentedPerson = { personCanDecide: false, personAgrees: undefined, minor: true }
const able: RepresentedPerson = { personCanDecide: true, personAgrees: true, minor: false }
const unable: RepresentedPerson = { personCanDecide: false, personAgrees: undefined, minor: false }

const yes = { ok: true }
const no = (code: string) => ({ ok: false, code })

describe('no representative', () => {
  it.each(kinds)('as %s blocks what is written, or shuts the person out', (kind) => {
    expect(representatives[kind]).toMatchObject({ mayBlock: false, shutsPersonOut: false })
    expect(representatives[kind].law).toBe(`representation.${kind}`)
  })

  it('outvotes an adult who can decide and has said no', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.constantFrom('health', 'other'), (kind, content) => {
        const person = { ...able, personAgrees: false }
        expect(canAnswerSip(kind, person).ok).toBe(false)
        expect(canConsentToDisclosure(kind, content, person).ok).toBe(false)
      }),
    )
  })
})

describe('for a child', () => {
  it.each(forChildren)('%s answers and consents, also when the child says no', (kind) => {
    for (const personAgrees of [true, false, undefined]) {
      expect(canAnswerSip(kind, { ...child, personAgrees })).toEqual(yes)
      expect(canConsentToDisclosure(kind, 'health', { ...child, personAgrees })).toEqual(yes)
    }
  })

  it.each(forChildren)('%s has no say from the day of coming of age', (kind) => {
    expect(canAnswerSip(kind, able)).toEqual(no('only-for-minors'))
    expect(canConsentToDisclosure(kind, 'other', unable)).toEqual(no('only-for-minors'))
  })

  it.each(['power-of-attorney', 'lasting-power-of-attorney', 'god-man'] as const)(
    '%s does not stand in for the guardians',
    (kind) => {
      expect(canAnswerSip(kind, { ...child, personAgrees: true })).toEqual(no('only-for-adults'))
    },
  )
})

describe.each(['power-of-attorney', 'general-power-of-attorney'] as const)('%s', (kind) => {
  it('holds while the person can understand and decide', () => {
    expect(canAnswerSip(kind, { ...able, personAgrees: undefined })).toEqual(yes)
    expect(canConsentToDisclosure(kind, 'health', able)).toEqual(yes)
  })

  it('ends when the person no longer can', () => {
    expect(canAnswerSip(kind, unable)).toEqual(no('person-cannot-decide'))
    expect(canConsentToDisclosure(kind, 'other', { ...unable, personAgrees: true })).toEqual(
      no('person-cannot-decide'),
    )
  })
})

describe('lasting power of attorney (lagen 2017:310)', () => {
  const kind = 'lasting-power-of-attorney'

  it('holds first when the person no longer can decide', () => {
    expect(canAnswerSip(kind, unable)).toEqual(yes)
    expect(canAnswerSip(kind, able)).toEqual(no('person-decides-herself'))
  })

  it('never covers health care', () => {
    expect(canConsentToDisclosure(kind, 'health', unable)).toEqual(no('not-health'))
    expect(canConsentToDisclosure(kind, 'other', unable)).toEqual(yes)
  })
})

describe('god man', () => {
  it('assists, and needs the consent of the person', () => {
    expect(canAnswerSip('god-man', able)).toEqual(yes)
    expect(canAnswerSip('god-man', { ...able, personAgrees: undefined })).toEqual(
      no('persons-consent-missing'),
    )
    expect(canAnswerSip('god-man', unable)).toEqual(no('persons-consent-missing'))
    expect(canConsentToDisclosure('god-man', 'health', unable)).toEqual(no('persons-consent-missing'))
  })
})

describe('förvaltare', () => {
  it('has no say in personal matters such as care or how to live', () => {
    for (const person of [able, unable]) {
      expect(canAnswerSip('forvaltare', person)).toEqual(no('not-personal-matters'))
      expect(canConsentToDisclosure('forvaltare', 'other', person)).toEqual(no('not-personal-matters'))
    }
  })
})

it('what a kind as such may consent to is known without the person', () => {
  expect(kinds.filter((kind) => !canConsentToDisclosure(kind, 'health').ok).sort()).toEqual([
    'forvaltare',
    'lasting-power-of-attorney',
  ])
  expect(kinds.filter((kind) => !canConsentToDisclosure(kind, 'other').ok)).toEqual(['forvaltare'])
})

it('limits that no source was read for are marked so', () => {
  expect(kinds.filter((kind) => representatives[kind].status === 'unconfirmed').sort()).toEqual([
    'appointed-guardian',
    'lasting-power-of-attorney',
    'lvu-decision',
    'unaccompanied-child-god-man',
  ])
  expect(forAdults).toHaveLength(5)
})
