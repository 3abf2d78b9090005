import type { LocalDate } from '../calendar/local-date.ts'
import type { SipEvent } from './events.ts'
import { evolve, replay } from './evolve.ts'
import { meetingsBefore } from './plan-meeting.ts'
import { callTo, type Sip } from './sip.ts'

/** Events as they were written before a shape changed. They are never rewritten, only read as what they now mean. */
type Earlier =
  | {
      type: 'UnitCalled'
      call: {
        id: string
        unit: string
        authority: string
        how: 'call' | 'invite'
        on: LocalDate
        time: string
        place: string
        questions: readonly string[]
        sentOn: LocalDate
        lateReason?: string
        personsWish?: boolean
      }
    }
  | {
      type: 'CallAnswered'
      call: string
      answer:
        | { kind: 'coming' | 'substitute'; who: string; mandate: boolean }
        | { kind: 'hindered'; why: string }
    }
  | {
      type: 'MeetingHeld'
      meeting: { on: LocalDate; person: string; attendance: Readonly<Record<string, string>> }
    }
  | { type: 'GoalSet'; goal: string }
  | { type: 'MeasureAdded'; measure: Record<string, unknown> & { goal: string; starts: LocalDate } }
  | {
      type: 'PlanEstablished'
      on: LocalDate
      agreement: string
      followUpOn: LocalDate
      followUpPlace: string
    }
  | {
      type: 'SipClosed'
      reason: string
      on: LocalDate
      told: readonly { unit: string; on: LocalDate; how: string }[]
      personToldOn?: LocalDate
    }
  | {
      type: 'FollowedUp'
      followUp: {
        on: LocalDate
        outcomes: Readonly<Record<string, 'done' | 'ongoing' | 'not-done'>>
        next: 'continue' | 'close'
      }
      next?: { on: LocalDate; place: string; time?: string }
    }

export type StoredEvent = SipEvent | Earlier

/** The state after stored events of any age. Throws when the first is not the beginning: a bug in storage. */
export function replayStored(events: readonly StoredEvent[]): Sip {
  return told(events).sip
}

/** What each stored event means now, one for one. An earlier one may tell of several things. */
export function presentEvents(events: readonly StoredEvent[]): readonly (readonly SipEvent[])[] {
  return told(events).meanings
}

function told(events: readonly StoredEvent[]): { sip: Sip; meanings: (readonly SipEvent[])[] } {
  const [first, ...rest] = events
  const begun = first === undefined ? [] : [first as SipEvent]
  let sip = replay(begun)
  const meanings: (readonly SipEvent[])[] = [begun]
  let dissent: string | undefined
  for (const e of rest) {
    if (e.type === 'TextWritten' && e.kind === 'dissent-reason') dissent = e.block
    const meaning = upcast(sip, e, dissent)
    meanings.push(meaning)
    sip = meaning.reduce(evolve, sip)
  }
  return { sip, meanings }
}

/** Was it written in a shape that a reader of today does not know? */
export function isEarlier(stored: StoredEvent): boolean {
  switch (stored.type) {
    case 'UnitCalled':
      return true
    case 'CallAnswered':
      return !('version' in stored.answer)
    case 'GoalSet':
      return typeof stored.goal === 'string'
    case 'MeasureAdded':
      return !('acceptance' in stored.measure)
    case 'PlanEstablished':
      return !('established' in stored)
    case 'SipClosed':
      return stored.told.some((t) => 'unit' in t)
    case 'FollowedUp':
      return 'outcomes' in stored.followUp
    default:
      return false
  }
}

/** What a stored event means now, in the SIP as it was then. `dissent`: the latest reason for a no, if any. */
export function upcast(sip: Sip, stored: StoredEvent, dissent?: string): readonly SipEvent[] {
  const e = stored as Earlier
  switch (e.type) {
    case 'UnitCalled': {
      const { call } = e
      const moved = sip.planned?.on !== call.on || sip.planned.time !== call.time
      const meeting = (sip.planned?.version ?? meetingsBefore(sip)) + (moved ? 1 : 0)
      return [
        ...(moved
          ? [
              {
                type: 'MeetingPlanned' as const,
                meeting: {
                  on: call.on,
                  time: call.time,
                  minutes: 60,
                  place: call.place,
                  agenda: { introduction: 5, situation: 15, needs: 30, summary: 7, close: 3 },
                  version: meeting,
                  since: call.sentOn,
                  ...(call.lateReason === undefined ? {} : { lateReason: call.lateReason }),
                  ...(call.personsWish === undefined ? {} : { personsWish: call.personsWish }),
                },
              },
            ]
          : []),
        {
          type: 'Called',
          call: {
            id: call.id,
            to: { kind: 'unit', unit: call.unit, authority: call.authority, reach: 'kugghjul' },
            how: call.how,
            questions: call.questions,
            sentOn: call.sentOn,
            told: [{ how: 'queue', on: call.sentOn, by: sip.roles.preparer, meeting }],
          },
        },
      ]
    }
    case 'CallAnswered': {
      const answer = e.answer as Record<string, unknown>
      if ('version' in answer) return [stored as SipEvent]
      const call = sip.calls.find((c) => c.id === e.call)
      const by = call?.to.kind === 'unit' ? (sip.roles.holders[call.to.unit] ?? '') : ''
      const meeting = sip.planned?.version ?? 1
      const known = { on: call?.sentOn ?? sip.need.noticedOn, by, meeting, version: 1 }
      return [
        {
          type: 'CallAnswered',
          call: e.call,
          answer:
            e.answer.kind === 'hindered'
              ? { ...known, kind: 'hindered', why: e.answer.why }
              : {
                  ...known,
                  kind: e.answer.kind,
                  who: e.answer.who,
                  mandate: e.answer.mandate ? 'yes' : 'no',
                },
        },
      ]
    }
    case 'MeetingHeld': {
      const byCall = Object.entries(e.meeting.attendance).map(([key, was]) => {
        return [callTo(sip, key)?.id ?? key, was]
      })
      return [
        {
          ...(stored as Extract<SipEvent, { type: 'MeetingHeld' }>),
          meeting: { ...e.meeting, attendance: Object.fromEntries(byCall) } as never,
        },
      ]
    }
    case 'GoalSet':
      return typeof e.goal === 'string'
        ? [{ type: 'GoalSet', goal: { id: e.goal, ours: e.goal } }]
        : [stored as SipEvent]
    case 'MeasureAdded': {
      const { measure } = e
      if ('acceptance' in measure) return [stored as SipEvent]
      const own = (measure.responsible as { kind: string }).kind === 'person'
      const acceptance = own
        ? { state: 'own' }
        : { state: 'accepted', on: measure.starts, by: sip.roles.preparer, noted: 'at-meeting' }
      return [{ type: 'MeasureAdded', measure: { ...measure, version: 1, acceptance } as never }]
    }
    case 'PlanEstablished': {
      if (!('agreement' in e)) return [stored as SipEvent]
      const { type, ...established } = e
      const no = e.agreement === 'yes' || dissent === undefined ? {} : { dissent }
      return [{ type, established: { ...established, ...no } as never }]
    }
    case 'SipClosed': {
      const byCall = e.told.map(({ unit, ...how }) =>
        unit === undefined ? how : { ...how, call: callTo(sip, unit)?.id ?? unit },
      )
      return [{ ...(stored as Extract<SipEvent, { type: 'SipClosed' }>), told: byCall as never }]
    }
    case 'FollowedUp': {
      if (!('outcomes' in e.followUp)) return [stored as SipEvent]
      const { on, outcomes, next } = e.followUp
      const done = { done: 'yes', ongoing: 'partly', 'not-done': 'no' } as const
      const measures = Object.entries(outcomes).map(([id, was]) => [id, { version: 1, done: done[was] }])
      const followUp = { on, next, measures: Object.fromEntries(measures), goals: {} }
      return [{ ...(stored as Extract<SipEvent, { type: 'FollowedUp' }>), followUp }]
    }
    default:
      return [stored as SipEvent]
  }
}
