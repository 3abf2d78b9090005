import { expect, test } from 'vitest'
import { localDate } from '../calendar/local-date.ts'
import type { SipEvent } from './events.ts'
import { replay } from './evolve.ts'
import type { Level } from './sip.ts'

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
