import { describe, expect, test } from 'vitest'
import { localDate } from '../../../domain/calendar/local-date.ts'
import type { SipEvent } from '../../../domain/sip/events.ts'
import type { HistoryItem } from '../../../storage/sip-reader.ts'
import { chaptersOf, storyOf } from './story.ts'

const on = localDate('2026-11-23')
const text = (kind: 'message' | 'measure-what'): SipEvent => ({
  type: 'TextWritten',
  block: 'b',
  version: 1,
  kind,
  readers: 'by-ground',
  notFor: [],
})
const held: SipEvent = { type: 'MeetingHeld', meeting: { on, person: 'in-room', attendance: {} } }
const established: SipEvent = {
  type: 'PlanEstablished',
  established: { on, agreement: 'yes', followUpOn: on, followUpPlace: 'b' },
}
const followedUp: SipEvent = {
  type: 'FollowedUp',
  followUp: { on, measures: {}, goals: {}, next: 'continue' },
}
const question: SipEvent = { type: 'QuestionAdded', question: 'q' }
const closed: SipEvent = { type: 'SipClosed', reason: 'not-told', on, told: [] }

/** Items as storage gives them: newest first. Each act has an instant; its events have versions in order. */
function items(acts: readonly (readonly [at: string, who: string, ...events: SipEvent[]])[]): HistoryItem[] {
  let version = 0
  return acts
    .flatMap(([at, assignment, ...events]) =>
      events.map((event) => {
        version += 1
        return { version, event, at, assignment, unit: 'u' }
      }),
    )
    .reverse()
}
const day = (n: number, time = '09:00') => `2026-11-${String(n).padStart(2, '0')}T${time}:00.000Z`
const telling = { reader: 'me', versions: 0, followUps: 0 }
const typesOf = (told: readonly { acts: readonly SipEvent[] }[]) => told.map((e) => e.acts.map((a) => a.type))

describe('The story of a SIP', () => {
  test('what one person does the same day is one entry; what stands out stands alone', () => {
    const story = storyOf(
      items([
        [day(1), 'a', question],
        [day(1, '10:00'), 'a', question, text('measure-what')],
        [day(1, '11:00'), 'b', question],
        [day(2), 'b', question],
        [day(2, '10:00'), 'b', text('measure-what'), held],
        [day(2, '11:00'), 'b', question],
      ]),
      telling,
    )
    expect(typesOf(story)).toEqual([
      ['QuestionAdded'],
      ['MeetingHeld'],
      ['QuestionAdded'],
      ['QuestionAdded'],
      ['QuestionAdded', 'QuestionAdded'],
    ])
    expect(story.map((e) => e.texts.length)).toEqual([0, 1, 0, 0, 1])
  })

  test('versions and follow-ups are numbered, also when only the latest events are there', () => {
    const all = items([
      [day(1), 'a', established],
      [day(2), 'a', followedUp],
      [day(3), 'a', established],
      [day(4), 'a', followedUp],
    ])
    const counted = { ...telling, versions: 2, followUps: 2 }
    const numbers = (of: readonly HistoryItem[]) => storyOf(of, counted).flatMap((e) => e.landmarks)
    expect(numbers(all)).toEqual([
      { act: followedUp, what: 'follow-up', n: 2 },
      { act: established, what: 'version', n: 2 },
      { act: followedUp, what: 'follow-up', n: 1 },
      { act: established, what: 'version', n: 1 },
    ])
    expect(numbers(all.slice(0, 2))).toEqual([
      { act: followedUp, what: 'follow-up', n: 2 },
      { act: established, what: 'version', n: 2 },
    ])
  })

  test('chosen by kind, with the texts that were written then', () => {
    const all = items([
      [day(1), 'a', question, text('measure-what')],
      [day(2), 'a', text('message'), { type: 'MessagesDeclined', declined: true, on }],
      [day(3), 'a', text('message')],
      [day(4), 'a', established],
    ])
    const about = (kind: 'plan' | 'between' | 'meetings' | 'who') => storyOf(all, { ...telling, about: kind })
    expect(typesOf(about('between'))).toEqual([[], ['MessagesDeclined']])
    expect(about('between').map((e) => e.texts.length)).toEqual([1, 1])
    expect(typesOf(about('meetings'))).toEqual([['QuestionAdded']])
    expect(typesOf(about('plan'))).toEqual([['PlanEstablished']])
    expect(about('who')).toEqual([])
  })

  test('is new when another did it since the reader was here', () => {
    const all = items([
      [day(1), 'a', question],
      [day(2), 'me', question],
      [day(3), 'a', question],
    ])
    const isNew = (more: { seenBefore?: number }) => storyOf(all, { ...telling, ...more }).map((e) => e.isNew)
    expect(isNew({ seenBefore: 1 })).toEqual([true, false, false])
    expect(isNew({ seenBefore: 0 })).toEqual([true, false, true])
    expect(isNew({})).toEqual([false, false, false])
  })

  test('stands under the step and the month in which it happened', () => {
    const drivers = { actors: 1, influence: 1, predictability: 0 } as const
    const level: SipEvent = { type: 'LevelDecided', level: { drivers, proposed: 'sip', decided: 'sip', on } }
    const story = storyOf(
      items([
        [day(1), 'a', level],
        [day(2), 'a', question],
        [day(3), 'a', held],
        [day(4), 'a', question],
        [day(5), 'a', established],
        [day(6), 'a', question],
        ['2026-12-31T23:30:00.000Z', 'a', closed],
      ]),
      telling,
    )
    expect(
      chaptersOf(story).map((c) => [c.step, ...c.months.map((m) => [m.month, m.entries.length])]),
    ).toEqual([
      ['close', ['2027-01', 1]],
      ['follow-up', ['2026-11', 1]],
      ['meet', ['2026-11', 3]],
      ['prepare', ['2026-11', 1]],
      ['notice', ['2026-11', 1]],
    ])
  })
})
