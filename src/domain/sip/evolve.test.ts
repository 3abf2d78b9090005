import { expect, test } from 'vitest'
import { addDays, type LocalDate, localDate } from '../calendar/local-date.ts'
import type { SipEvent } from './events.ts'
import { replay } from './evolve.ts'
import { type Level, memberOn } from './sip.ts'

const on = localDate('2026-11-23')
const noticed: SipEvent = {
  type: 'NeedNoticed',
  sip: 's',
  person: 'p',
  policy: { region: 'r', on },
  entry: { path: 'open-care', compulsoryCare: false },
  noticedBy: ['person'],
  signs: [],
  noticedOn: on,
  starter: { assignment: 'a', staff: 'k', unit: 'u', authority: 'm', basis: 'started', since: on },
}
const level = (decided: Level): SipEvent => ({
  type: 'LevelDecided',
  level: { drivers: { actors: 1, influence: 1, predictability: 1 }, proposed: 'sip-plus', decided, on },
})
const met: SipEvent = { type: 'MeetingHeld', meeting: { on, person: 'in-room', attendance: {} } }

test('a level decided anew after the meeting does not take the SIP back to preparation', () => {
  expect(replay([noticed, level('sip'), met, level('sip-plus')]).stage).toEqual({ at: 'met' })
})

test('a level changed to information waits for the information, not for a preparation', () => {
  expect(replay([noticed, level('sip'), level('information')]).stage).toEqual({ at: 'noticed' })
})

test('a unit that got a message by both of its names gets it once, and its own not at all', () => {
  const by = { block: 'b', on, by: 'a' }
  const to = (...units: string[]) => units.map((unit) => ({ kind: 'unit', unit }) as const)
  const merged = replay([
    noticed,
    { type: 'MessageSent', message: { ...by, id: 'both', unit: 'u', to: to('old', 'new') } },
    { type: 'MessageSent', message: { ...by, id: 'own', unit: 'new', to: to('old', 'u') } },
    { type: 'UnitSucceeded', from: 'old', into: 'new', on, members: {} },
  ])
  expect(merged.messages.map((m) => m.to)).toEqual([to('new'), to('u')])
})

test('whoever stands in for two is there for the other only, once one is back', () => {
  const member = { assignment: 'b', staff: 'l', unit: 'u', authority: 'm', basis: 'substitute' } as const
  const until = addDays(on, 20)
  const namedFrom = (of: string, from: LocalDate): SipEvent[] => [
    { type: 'SubstituteNamed', substitute: { unit: 'u', of, to: 'b', from, until, reason: 'r' } },
    { type: 'MemberJoined', member: { ...member, since: from, until: addDays(until, 1) } },
  ]
  const both = [noticed, ...namedFrom('a', on), ...namedFrom('c', addDays(on, 10))]
  const back = (of: string, from: LocalDate): SipEvent => ({
    type: 'SubstituteEnded',
    substitute: { unit: 'u', of, to: 'b', from },
    on: addDays(on, 3),
  })
  const days = (e: SipEvent) =>
    [2, 5, 12].map((day) => memberOn(replay([...both, e]), 'b', addDays(on, day)) !== undefined)
  expect(days(back('a', on))).toEqual([true, false, true])
  expect(days(back('c', addDays(on, 10)))).toEqual([true, true, true])
})
