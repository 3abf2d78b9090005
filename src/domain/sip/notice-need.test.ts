import { describe, expect, test } from 'vitest'
import {
  codeOf,
  context,
  noticed,
  peter,
  policyFor,
  regions,
  rule,
  today,
} from '../../../test/support/given.ts'
import { addDays } from '../calendar/local-date.ts'
import { meetingDeadline } from '../policy.ts'
import { answerJoining } from './answer-joining.ts'
import { duties } from './duties.ts'
import { evolve } from './evolve.ts'
import { placementDates } from './mark-placement-sip.ts'
import { noticeNeed } from './notice-need.ts'

const need = {
  sip: 'sip',
  person: 'person',
  path: 'open-care',
  noticedBy: ['person'],
  signs: [],
  noticedOn: today,
} as const

describe.each(regions)('notice a need in $name', ({ region }) => {
  const ctx = context(peter, { region })
  const policy = policyFor(region)

  test(
    rule('sip-duty', 'anyone in health care, social services or school starts a SIP and is on it by that'),
    () => {
      const { sip } = noticed(ctx)
      expect(sip.members).toEqual([
        {
          assignment: 'peter',
          staff: 'staff-peter',
          unit: 'vardcentralen',
          authority: 'regionen',
          basis: 'started',
          since: today,
        },
      ])
      expect(sip.stage).toEqual({ at: 'noticed' })
    },
  )

  test('somebody must have noticed it, and "other" says who', () => {
    expect(codeOf(noticeNeed({ ...need, noticedBy: [] }, ctx))).toBe('choose-one')
    expect(codeOf(noticeNeed({ ...need, noticedBy: ['other'] }, ctx))).toBe('text-missing')
  })

  test(
    rule('meeting-within-weeks', 'the meeting is due a number of calendar days after the need, by policy'),
    () => {
      const { sip } = noticed(ctx, { noticedOn: addDays(today, -5) })
      expect(meetingDeadline(sip.need.noticedOn, policy)).toBe(addDays(today, policy.meetingWithinDays - 5))
    },
  )

  test(
    rule('start-without-delay', 'the queue reminds of a first contact after policy days, until it is made'),
    () => {
      const { sip } = noticed(ctx)
      const reminder = duties(sip, policy).find((d) => d.kind === 'first-contact')
      expect(reminder?.due).toBe(addDays(today, policy.firstContactReminderDays))
      const contacted = evolve(sip, { type: 'FirstContactMade', on: today })
      expect(duties(contacted, policy).some((d) => d.kind === 'first-contact')).toBe(false)
    },
  )

  test(
    rule('offered-at-discharge', 'at discharge the way in must say whether open compulsory care waits'),
    () => {
      expect(codeOf(noticeNeed({ ...need, path: 'discharge' }, ctx))).toBe('compulsory-care-unanswered')
      expect(noticed(ctx, { path: 'discharge', compulsoryCare: false }).sip.stage.at).toBe('noticed')
    },
  )

  test(
    rule(
      'compulsory-care-other-route',
      'ÖPT or ÖRV at discharge takes the other route; in open care it is information only',
    ),
    () => {
      expect(noticed(ctx, { path: 'discharge', compulsoryCare: true }).sip.stage).toEqual({
        at: 'ended',
        how: 'other-route',
        on: today,
      })
      expect(noticed(ctx, { path: 'open-care', compulsoryCare: true }).sip.stage).toEqual({ at: 'noticed' })
    },
  )

  test(
    rule('placement-three-duties', 'a placement gives three dated duties: before, during and after'),
    () => {
      const starts = addDays(today, 10)
      const ends = addDays(today, 200)
      const { sip } = noticed(ctx, { path: 'placement', placementStarts: starts, placementEnds: ends })
      expect(placementDates(sip, policy)).toEqual({
        before: starts,
        during: addDays(starts, policy.placementDuringAfterDays),
        after: addDays(ends, policy.placementAfterEndDays),
      })
      expect(
        duties(sip, policy)
          .filter((d) => d.kind.startsWith('placement'))
          .map((d) => d.kind),
      ).toEqual(['placement-before', 'placement-during', 'placement-after'])
      expect(
        codeOf(noticeNeed({ ...need, path: 'placement', placementStarts: ends, placementEnds: starts }, ctx)),
      ).toBe('dates-reversed')
      expect(codeOf(noticeNeed({ ...need, path: 'placement', placementStarts: starts }, ctx))).toBe(
        'placement-dates-missing',
      )
    },
  )

  test('a short placement has its "during" no later than its end', () => {
    const starts = addDays(today, 10)
    const { sip } = noticed(ctx, {
      path: 'placement',
      placementStarts: starts,
      placementEnds: addDays(starts, 7),
    })
    expect(placementDates(sip, policy)?.during).toBe(addDays(starts, 7))
  })

  test('a need is not noticed tomorrow', () => {
    expect(codeOf(noticeNeed({ ...need, noticedOn: addDays(today, 1) }, ctx))).toBe('date-in-future')
  })

  test(
    rule(
      'other-sip-not-disclosed',
      'a new need elsewhere reaches whoever leads as a bare notice, and the person is asked',
    ),
    () => {
      const { sip } = noticed(ctx)
      const told = evolve(sip, { type: 'NewNeedNoticedElsewhere', notice: 'n1', on: today })
      expect(Object.keys(told.notices[0] ?? {}).sort()).toEqual(['handled', 'id', 'on'])
      expect(duties(told, policy).find((d) => d.kind === 'ask-about-joining')?.assignment).toBe('peter')
      const answered = answerJoining(told, { notice: 'n1', joins: true }, ctx)
      expect(codeOf(answered)).toBe('allowed')
      expect(codeOf(answerJoining(told, { notice: 'n2', joins: true }, ctx))).toBe('unknown-thing')
    },
  )
})
