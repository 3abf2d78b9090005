import { describe, expect, test } from 'vitest'
import {
  became,
  codeOf,
  context,
  noticed,
  peter,
  petersManager,
  policyFor,
  regions,
  rule,
  stranger,
  today,
} from '../../../test/support/given.ts'
import { addDays } from '../calendar/local-date.ts'
import { decideLevel, proposeLevel } from './decide-level.ts'
import { duties } from './duties.ts'
import { giveInformation } from './give-information.ts'
import { readRefusal, refuseSip } from './refuse-sip.ts'
import { takeOn } from './take-over.ts'

const little = { actors: 0, influence: 0, predictability: 0 } as const
const much = { actors: 2, influence: 2, predictability: 2 } as const

describe.each(regions)('level and refusal in $name', ({ region }) => {
  const ctx = context(peter, { region })
  const policy = policyFor(region)
  const { sip } = noticed(ctx)

  test(rule('level-decided-by-human', 'the level is proposed from the three drivers'), () => {
    expect(proposeLevel(little)).toBe('information')
    expect(proposeLevel({ actors: 1, influence: 0, predictability: 0 })).toBe('sip')
    expect(proposeLevel({ actors: 1, influence: 1, predictability: 1 })).toBe('sip-plus')
    expect(proposeLevel(much)).toBe('sip-plus-plus')
  })

  test(
    rule('level-decided-by-human', 'a human decides, also against the proposal, and always with a reason'),
    () => {
      const decided = became(
        sip,
        decideLevel(sip, { drivers: much, level: 'sip', reason: 'Hon vill börja enkelt' }, ctx),
      )
      expect(decided.need.level).toMatchObject({ proposed: 'sip-plus-plus', decided: 'sip' })
      expect(codeOf(decideLevel(sip, { drivers: much, level: 'sip', reason: ' \n' }, ctx))).toBe(
        'text-missing',
      )
    },
  )

  test(rule('information-ends-need', 'information given, with what and by whom, ends the need'), () => {
    const information = became(
      sip,
      decideLevel(sip, { drivers: little, level: 'information', reason: 'Bara en verksamhet' }, ctx),
    )
    expect(codeOf(giveInformation(information, { what: '' }, ctx))).toBe('text-missing')
    const ended = became(
      information,
      giveInformation(information, { what: 'Vart man vänder sig, av Peter' }, ctx),
    )
    expect(ended.stage).toEqual({ at: 'ended', how: 'information', on: today })
    expect(duties(ended, policy)).toEqual([])
  })

  test('information cannot end a need for which a SIP was decided', () => {
    const decided = became(sip, decideLevel(sip, { drivers: much, level: 'sip', reason: 'Flera' }, ctx))
    expect(codeOf(giveInformation(decided, { what: 'Hej' }, ctx))).toBe('level-is-not-information')
    expect(codeOf(giveInformation(sip, { what: 'Hej' }, ctx))).toBe('level-not-decided')
  })

  const refusal = {
    reason: 'Personen har bara kontakt med oss',
    whereToTurn: 'Vårdcentralen, telefon på lappen',
    toldOn: today,
    toldHow: 'in-person',
  } as const

  test(
    rule(
      'refusal-exceptional',
      'refusing takes a documented reason and where to turn, and tells the person when and how',
    ),
    () => {
      expect(codeOf(refuseSip(sip, { ...refusal, reason: '' }, ctx))).toBe('text-missing')
      expect(codeOf(refuseSip(sip, { ...refusal, whereToTurn: '' }, ctx))).toBe('text-missing')
      expect(codeOf(refuseSip(sip, { ...refusal, toldOn: addDays(today, 1) }, ctx))).toBe('date-in-future')
      const result = refuseSip(sip, refusal, ctx)
      expect(result.ok && result.value.events.at(-1)).toEqual({
        type: 'SipRefused',
        on: today,
        toldOn: today,
        toldHow: 'in-person',
        by: 'peter',
      })
    },
  )

  test(rule('refusal-exceptional', 'a refusal reaches the manager, who must read it'), () => {
    const refused = became(sip, refuseSip(sip, refusal, ctx))
    expect(duties(refused, policy)).toMatchObject([
      {
        kind: 'read-refusal',
        unit: 'vardcentralen',
        onlyManagers: true,
        due: addDays(today, policy.managerReadsRefusalDays),
      },
    ])
    expect(duties(refused, policy)[0]?.assignment).toBeUndefined()
    const manager = context(petersManager, { region })
    expect(codeOf(readRefusal(refused, manager))).toBe('not-your-manager-duty')
    const taken = became(refused, takeOn(refused, manager))
    expect(codeOf(readRefusal(taken, ctx))).toBe('not-your-manager-duty')
    const read = became(taken, readRefusal(taken, manager))
    expect(duties(read, policy)).toEqual([])
    expect(codeOf(takeOn(refused, context({ ...stranger, roles: ['manager'] }, { region })))).toBe(
      'not-on-this-sip',
    )
  })
})
