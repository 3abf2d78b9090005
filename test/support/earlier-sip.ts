import { addDays } from '../../src/domain/calendar/local-date.ts'
import type { Context } from '../../src/domain/sip/context.ts'
import type { StoredEvent } from '../../src/domain/sip/upcast.ts'
import { karin, type Told } from './given.ts'
import { readyToCall } from './thread.ts'

/** A SIP as it was stored before meetings were planned as one and measures were accepted: prepared, with a yes. */
export const earlierBeginning = (ctx: Context): Told => readyToCall(ctx, 'meeting')

/** The ids of what `earlierCourse` tells of. */
export const earlier = {
  call: 'old-call',
  place: 'old-place',
  who: 'old-who',
  longTermGoal: 'old-long-term',
  goal: 'old-goal',
  what: 'old-what',
  measure: 'old-measure',
  herMeasure: 'old-her-measure',
  followUpPlace: 'old-follow-up-place',
  dissent: 'old-dissent',
} as const

const written = (block: string, kind: string): StoredEvent =>
  ({ type: 'TextWritten', block, version: 1, kind, readers: 'by-ground', notFor: [] }) as StoredEvent

/** From the call to a plan that holds with a no from the person, event by event as they were written then. */
export function earlierCourse(ctx: Context, questions: readonly string[]): readonly StoredEvent[] {
  const { on } = ctx
  const { unit, authority, assignment, staff } = karin
  const by = { goal: earlier.goal, starts: addDays(on, 7) }
  return [
    written(earlier.place, 'call-place'),
    {
      type: 'UnitCalled',
      call: {
        id: earlier.call,
        unit,
        authority,
        how: 'call',
        on: addDays(on, 7),
        time: '13.00',
        place: earlier.place,
        questions,
        sentOn: on,
      },
    },
    {
      type: 'MemberJoined',
      member: { assignment, staff, unit, authority, basis: 'took-on', since: on },
    },
    written(earlier.who, 'call-who-comes'),
    {
      type: 'CallAnswered',
      call: earlier.call,
      answer: { kind: 'coming', who: earlier.who, mandate: true },
    },
    {
      type: 'MeetingHeld',
      meeting: { on: addDays(on, 7), person: 'in-room', attendance: { [unit]: 'remote' } },
    },
    written(earlier.longTermGoal, 'long-term-goal'),
    { type: 'LongTermGoalSet', goal: earlier.longTermGoal },
    written(earlier.goal, 'short-term-goal'),
    { type: 'GoalSet', goal: earlier.goal },
    written(earlier.what, 'measure-what'),
    {
      type: 'MeasureAdded',
      measure: {
        id: earlier.measure,
        what: earlier.what,
        responsible: { kind: 'unit', unit, authority },
        ...by,
      },
    },
    {
      type: 'MeasureAdded',
      measure: { id: earlier.herMeasure, what: earlier.what, responsible: { kind: 'person' }, ...by },
    },
    written(earlier.followUpPlace, 'follow-up-place'),
    written(earlier.dissent, 'dissent-reason'),
    { type: 'RoleGiven', role: 'mainResponsible', assignment: 'peter' },
    {
      type: 'PlanEstablished',
      on: addDays(on, 7),
      agreement: 'no-may-stand',
      followUpOn: addDays(on, 60),
      followUpPlace: earlier.followUpPlace,
    },
  ]
}
