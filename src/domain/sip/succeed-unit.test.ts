import { describe, expect, test } from 'vitest'
import { became, codeOf, context, karin, peter, regions, rule, today } from '../../../test/support/given.ts'
import { running } from '../../../test/support/thread.ts'
import type { Viewer } from '../access/read-text.ts'
import { addDays } from '../calendar/local-date.ts'
import { tickDocumented } from './copy-plan.ts'
import { excludeRecipient } from './exclude-recipient.ts'
import { askMainHandover } from './hand-over-main.ts'
import { nameSubstitute } from './name-substitute.ts'
import { notForOfWordings, wordingKey } from './plan-version.ts'
import { memberOn, type Sip } from './sip.ts'
import { succeedUnit } from './succeed-unit.ts'
import { handOver, takeOver } from './take-over.ts'

const admin: Viewer = {
  staff: 'staff-viveka',
  assignment: 'viveka',
  unit: 'hemmet',
  authority: 'kommunen',
  functions: [],
  roles: ['organisation-administrator'],
}
const act = { from: karin.unit, authority: 'kommunen', members: { karin: 'karin-ny' } }

describe.each(regions)('a unit that has been merged, in $name', ({ region }) => {
  const ctx = context(peter, { region })
  const byAdmin = context(admin, { region })
  const merged = (sip: Sip) => became(sip, succeedUnit(sip, act, byAdmin))

  test(rule('merged-unit-takes-along', 'the new unit stands where the old one stood'), () => {
    const { sip } = running(ctx)
    const documented = became(sip, tickDocumented(sip, { ...ctx, actor: karin }))
    const after = merged(documented)
    expect(JSON.stringify(documented)).toContain(karin.unit)
    const { members, ...rest } = after
    // The old unit is left in who was there, and until when; nowhere else.
    expect(JSON.stringify(rest)).not.toContain(karin.unit)
    expect(members.filter((m) => m.unit === karin.unit)).toMatchObject([{ until: today }])
    expect(after.roles.holders.hemmet).toBe('karin-ny')
    expect(memberOn(after, 'karin', today)).toBeUndefined()
    expect(memberOn(after, 'karin-ny', today)).toMatchObject({ unit: 'hemmet', since: today })
  })

  test(rule('merged-unit-takes-along', 'within the same authority, and only what the unit has'), () => {
    const { sip } = running(ctx)
    expect(codeOf(succeedUnit(sip, { ...act, authority: 'regionen' }, byAdmin))).toBe('not-merged')
    expect(codeOf(succeedUnit(sip, { ...act, from: 'skolan' }, byAdmin))).toBe('not-merged')
    expect(codeOf(succeedUnit(sip, act, { ...byAdmin, actor: { ...admin, unit: karin.unit } }))).toBe(
      'not-merged',
    )
    expect(codeOf(succeedUnit(merged(sip), act, byAdmin))).toBe('not-merged')
  })

  test(rule('excluded-reads-nothing', 'whom the person has shut out does not come in by a merger'), () => {
    const { sip } = running(ctx)
    const who = { kind: 'unit', unit: 'hemmet' } as const
    const shut = became(sip, excludeRecipient(sip, { who, scope: 'everything' }, ctx))
    expect(codeOf(succeedUnit(shut, act, byAdmin))).toBe('recipient-excluded')
  })

  test('the unit that noticed the need leads still, also when nobody went along', () => {
    const { sip } = running(ctx)
    const inRegion = { ...admin, authority: 'regionen' }
    const alone = { from: peter.unit, authority: 'regionen', members: {} }
    const after = became(sip, succeedUnit(sip, alone, context(inRegion, { region })))
    expect(after.need.unit).toBe('hemmet')
    expect(memberOn(after, 'peter', today)).toBeUndefined()
    expect(after.roles.holders.hemmet).toBeUndefined()
    const lena = { ...peter, assignment: 'lena', unit: 'hemmet' }
    expect(codeOf(takeOver(after, { reason: 'Peter är borta' }, context(lena, { region })))).toBe('allowed')
  })

  test('what somebody was asked, and who stands in, goes along', () => {
    const { sip } = running(ctx)
    const asked = became(
      sip,
      askMainHandover(
        sip,
        {
          to: 'karin',
          authority: 'municipality',
          functions: karin.functions,
          reason: 'Hon ses mest',
          personToldOn: today,
          personToldHow: 'phone',
        },
        ctx,
      ),
    )
    const to = { assignment: 'eva', staff: 's-eva', unit: karin.unit, authority: karin.authority }
    const away = { of: 'karin', to, from: today, until: addDays(today, 5), reason: 'Semester' }
    const standsIn = became(asked, nameSubstitute(asked, away, { ...ctx, actor: karin }))
    const members = { karin: 'karin-ny', eva: 'eva-ny' }
    const after = became(standsIn, succeedUnit(standsIn, { ...act, members }, byAdmin))
    expect(after.mainAsked?.to).toBe('karin-ny')
    expect(after.substitutes).toMatchObject([{ unit: 'hemmet', of: 'karin-ny', to: 'eva-ny' }])
    expect(memberOn(after, 'eva', today)).toBeUndefined()
    expect(memberOn(after, 'eva-ny', addDays(today, 5))).toBeDefined()
    expect(memberOn(after, 'eva-ny', addDays(today, 6))).toBeUndefined()
  })

  test('a wording that was not for the old unit is not for the new one', () => {
    const written = {
      type: 'TextWritten',
      block: 'b',
      kind: 'need-note',
      version: 1,
      readers: 'by-ground',
      notFor: [`unit:${karin.unit}`],
    } as const
    const succession = succeedUnit(running(ctx).sip, act, byAdmin)
    if (!succession.ok) throw new Error(succession.code)
    const wordings = notForOfWordings([written, ...succession.value.events])
    expect(wordings.get(wordingKey('b', 1))).toContain('unit:hemmet')
  })
})

describe('a substitute who gets it for good', () => {
  test('is on it after the last day too, and nobody stands in any more', () => {
    const ctx = context(peter)
    const { sip } = running(ctx)
    const to = { assignment: 'lena', staff: 's-lena', unit: peter.unit, authority: peter.authority }
    const until = addDays(today, 5)
    const away = became(
      sip,
      nameSubstitute(sip, { of: 'peter', to, from: today, until, reason: 'Ledig' }, ctx),
    )
    const handed = became(away, handOver(away, { to, reason: 'Peter slutar', stays: false }, ctx))
    expect(memberOn(handed, 'lena', addDays(until, 100))).toBeDefined()
    expect(handed.substitutes).toEqual([])
    expect(memberOn(handed, 'peter', today)).toBeUndefined()
  })
})
