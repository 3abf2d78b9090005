import { describe, expect, it } from 'vitest'
import { type AddAuthority, addAuthority } from './authority.ts'
import { type Authority, calledAsDefault } from './organisation.ts'

const ekholm: Authority = { id: 'a1', kind: 'municipality', name: 'Ekholms kommun', calledAs: 'called' }
const act: AddAuthority = { id: 'a2', kind: 'region', name: 'Exempelregionen', schoolIsParty: true }

describe('to add an authority', () => {
  it('given another, when a new name comes, then it is there, called or invited by its kind', () => {
    expect(addAuthority([ekholm], { ...act, name: '  Exempel\u00a0 regionen ' })).toEqual({
      ok: true,
      authority: { id: 'a2', kind: 'region', name: 'Exempel regionen', calledAs: 'called' },
    })
  })

  it('given the same name in other capitals and spaces, then it is refused', () => {
    expect(addAuthority([ekholm], { ...act, name: 'EKHOLMS  kommun' })).toEqual({
      ok: false,
      code: 'name-taken',
      field: 'name',
    })
  })

  it('the name is 1 to 200 characters', () => {
    expect(addAuthority([], { ...act, name: '   ' })).toMatchObject({ code: 'name-missing' })
    expect(addAuthority([], { ...act, name: 'Å'.repeat(200) })).toMatchObject({ ok: true })
    expect(addAuthority([], { ...act, name: 'Å'.repeat(201) })).toMatchObject({ code: 'name-too-long' })
  })

  it('a municipality code is four digits, or left out', () => {
    const code = (municipalityCode: string) => addAuthority([], { ...act, municipalityCode })
    expect(code('1480')).toMatchObject({ authority: { municipalityCode: '1480' } })
    expect(code(' ')).not.toHaveProperty('authority.municipalityCode')
    expect(code('148')).toMatchObject({ code: 'municipality-code-wrong' })
  })

  it('a private provider without contract can be invited instead', () => {
    expect(addAuthority([], { ...act, kind: 'private-provider', calledAs: 'invited' })).toMatchObject({
      authority: { calledAs: 'invited' },
    })
  })
})

describe('called or invited', () => {
  it.each([
    ['region', 'called'],
    ['municipality', 'called'],
    ['private-provider', 'called'],
    ['public-school', 'called'],
    ['independent-school', 'invited'],
    ['other', 'invited'],
  ] as const)('%s is %s', (kind, how) => expect(calledAsDefault(kind, true)).toBe(how))

  it('the school only where the policy of the county makes it a party', () => {
    expect(calledAsDefault('public-school', false)).toBe('invited')
    expect(calledAsDefault('municipality', false)).toBe('called')
  })
})
