import { describe, expect, test } from 'vitest'
import {
  became,
  codeOf,
  context,
  fieldOf,
  karin,
  peter,
  policyFor,
  regions,
  rule,
  today,
} from '../../../test/support/given.ts'
import {
  called,
  later,
  met,
  readyToCall,
  theMeeting,
  thePlannedMeeting,
} from '../../../test/support/thread.ts'
import { addDays, type LocalDate } from '../calendar/local-date.ts'
import { meetingDeadline } from '../policy.ts'
import { usualAgenda } from './enter-paper-meeting.ts'
import { holdMeeting } from './hold-meeting.ts'
import {
  answerSooner,
  askSooner,
  overAgenda,
  type PlanMeeting,
  planMeeting,
  soonerWaits,
  tellPerson,
  timingOf,
} from './plan-meeting.ts'
import type { Sip } from './sip.ts'
import { withdraw } from './withdraw.ts'

describe.each(regions)('planning the meeting in $name', ({ region }) => {
  const ctx = context(peter, { region })
  const policy = policyFor(region)
  const unplanned = readyToCall(ctx, 'meeting').sip
  const plan = (act: Partial<PlanMeeting> = {}, sip: Sip = unplanned, at = ctx) =>
    planMeeting(sip, thePlannedMeeting(act), at)
  const planned = (act: Partial<PlanMeeting> = {}, sip: Sip = unplanned) => became(sip, plan(act, sip))
  const last = meetingDeadline(today, policy)

  test(rule('five-part-agenda', 'a meeting has day, time, place and minutes for its five parts'), () => {
    const { planned: meeting } = planned({ phone: '010-555 01 70', video: 'Rum 7' })
    expect(meeting).toEqual({
      on: addDays(today, 7),
      time: '13:00',
      minutes: 60,
      agenda: usualAgenda,
      place: expect.any(String),
      phone: expect.any(String),
      video: expect.any(String),
      version: 1,
      since: today,
    })
    expect(fieldOf(plan({ place: '  ' }))).toBe('place')
    expect(codeOf(plan({ time: '' }))).toBe('time-missing')
    expect(codeOf(plan({ minutes: 0 }))).toBe('meeting-length-missing')
  })

  test(rule('five-part-agenda', 'the agenda is no longer than the meeting'), () => {
    const more = { ...usualAgenda, close: usualAgenda.close + 1 }
    const refused = plan({ agenda: more })
    expect([codeOf(refused), fieldOf(refused)]).toEqual(['agenda-longer-than-meeting', 'agenda'])
    expect(overAgenda({ agenda: more, minutes: 60 })).toBe(1)
    expect(codeOf(plan({ agenda: more, minutes: 61 }))).toBe('allowed')
    expect(codeOf(plan({ agenda: { ...usualAgenda, needs: -1 } }))).toBe('meeting-length-missing')
  })

  test(rule('yes-to-sip', 'no meeting without a yes'), () => {
    expect(codeOf(plan({}, readyToCall(ctx, 'yes').sip))).toBe('needs-yes')
    const stopped = became(unplanned, withdraw(unplanned, { what: 'all', told: 'phone' }, ctx))
    expect(codeOf(plan({}, stopped))).toBe('needs-yes')
  })

  test('no meeting yesterday, and none by a called unit', () => {
    expect(codeOf(plan({ on: addDays(today, -1) }))).toBe('date-in-past')
    expect(codeOf(plan({ on: today }))).toBe('allowed')
    expect(codeOf(plan({}, called(ctx).sip, { ...ctx, actor: karin }))).toBe('not-your-units-work')
  })

  test(
    rule('meeting-within-weeks', 'the last day takes no reason, the day after does and is not refused'),
    () => {
      expect(codeOf(plan({ on: last }))).toBe('allowed')
      const late = { on: addDays(last, 1) }
      expect([codeOf(plan(late)), fieldOf(plan(late))]).toEqual(['late-needs-reason', 'lateReason'])
      expect(codeOf(plan({ ...late, lateReason: '  ' }))).toBe('late-needs-reason')
      const told = planned({ ...late, lateReason: 'Hon är bortrest' })
      expect(told.planned).toMatchObject({ lateReason: expect.any(String), personsWish: false })
    },
  )

  test(rule('meeting-within-weeks', 'a reason that is not needed is not kept'), () => {
    const { planned: meeting } = planned({ lateReason: 'Onödig', personsWish: true })
    expect(meeting).not.toHaveProperty('lateReason')
    expect(meeting).not.toHaveProperty('personsWish')
  })

  test(rule('meeting-within-weeks', 'a later day counts as late, unless it was the person’s wish'), () => {
    const timing = (on: LocalDate, personsWish = false) => {
      const sip = planned({ on, lateReason: 'Bortrest', personsWish })
      return sip.planned === undefined ? undefined : timingOf(sip, sip.planned, policy)
    }
    expect(timing(last)).toBe('in-time')
    expect(timing(addDays(last, 1))).toBe('late')
    expect(timing(addDays(last, 1), true)).toBe('persons-wish')
  })

  test(rule('meeting-within-weeks', 'whose wish it was is remembered when the meeting has been'), () => {
    const day = addDays(last, 1)
    const held = (personsWish: boolean) => {
      const sip = planned({ on: day, lateReason: 'Bortrest', personsWish }, called(ctx).sip)
      const at = later(ctx, day)
      return became(sip, holdMeeting(sip, { ...theMeeting(sip), on: day }, at))
    }
    const timing = (sip: Sip) => sip.meetings.map((m) => timingOf(sip, m, policy))
    expect(timing(held(true))).toEqual(['persons-wish'])
    expect(timing(held(false))).toEqual(['late'])
  })

  test(rule('meeting-within-weeks', 'the limit is for the first meeting'), () => {
    expect(codeOf(plan({ on: addDays(last, 100) }, met(ctx).sip))).toBe('allowed')
  })

  test(rule('person-is-told', 'a moved day or time is another meeting, another place is not'), () => {
    const first = planned()
    expect(planned({ place: 'Vårdcentralen', minutes: 90 }, first).planned?.version).toBe(1)
    expect(planned({ time: '15:00' }, first).planned?.version).toBe(2)
    expect(planned({ on: addDays(today, 9) }, first).planned?.version).toBe(2)
    const onAnotherDay = later(ctx, addDays(today, 1))
    expect(became(first, plan({ place: 'B' }, first, onAnotherDay)).planned?.since).toBe(today)
    expect(became(first, plan({ time: '15:00' }, first, onAnotherDay)).planned?.since).toBe(addDays(today, 1))
  })

  test(rule('person-is-told', 'a second meeting is not the one that the first answers were for'), () => {
    const again = planned({}, met(ctx).sip)
    expect(again.planned?.version).toBe(2)
  })

  test(
    rule('person-is-told', 'it is noted who told the person, how and when; a moved day is told anew'),
    () => {
      const sip = planned()
      const tell = (from: Sip, on = today) => tellPerson(from, { how: 'phone', on }, ctx)
      expect(codeOf(tell(unplanned))).toBe('meeting-not-planned')
      expect(codeOf(tell(sip, addDays(today, 1)))).toBe('date-in-future')
      const told = became(sip, tell(sip))
      expect(told.personTold).toEqual({ on: today, how: 'phone', meeting: 1 })
      expect(planned({ time: '15:00' }, told).personTold?.meeting).toBe(1)
      const withCall = called(ctx).sip
      const toldHer = became(withCall, tell(withCall))
      expect(became(toldHer, holdMeeting(toldHer, theMeeting(toldHer), ctx))).not.toHaveProperty('personTold')
    },
  )

  test(rule('person-may-ask-sooner', 'she asks for an earlier day than the planned one'), () => {
    const sip = planned()
    const ask = (days: number) => askSooner(sip, { wanted: addDays(today, days) }, ctx)
    expect(codeOf(ask(7))).toBe('not-sooner')
    expect(codeOf(ask(-1))).toBe('date-in-past')
    const asked = became(sip, ask(2))
    expect(asked.sooner).toEqual({ wanted: addDays(today, 2), askedOn: today })
    expect(soonerWaits(asked)).toBe(true)
    expect(codeOf(askSooner(unplanned, { wanted: addDays(today, 2) }, ctx))).toBe('allowed')
  })

  test(rule('person-may-ask-sooner', 'the answer is an earlier day, or why there is none'), () => {
    const sip = planned()
    expect(codeOf(answerSooner(sip, { reason: 'Ingen tid' }, ctx))).toBe('unknown-thing')
    const asked = became(sip, askSooner(sip, { wanted: addDays(today, 2) }, ctx))
    expect(soonerWaits(planned({ on: addDays(today, 3) }, asked))).toBe(true)
    expect(soonerWaits(planned({ on: addDays(today, 2) }, asked))).toBe(false)
    expect(codeOf(answerSooner(asked, { reason: ' ' }, ctx))).toBe('text-missing')
    const answered = became(asked, answerSooner(asked, { reason: 'Läkaren är bortrest' }, ctx))
    expect(soonerWaits(answered)).toBe(false)
    expect(codeOf(answerSooner(answered, { reason: 'Igen' }, ctx))).toBe('unknown-thing')
    const anew = became(answered, askSooner(answered, { wanted: addDays(today, 1) }, ctx))
    expect(soonerWaits(anew)).toBe(true)
  })
})
