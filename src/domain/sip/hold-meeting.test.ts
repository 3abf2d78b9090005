import { describe, expect, test } from 'vitest'
import {
  became,
  codeOf,
  context,
  fieldOf,
  karin,
  maja,
  peter,
  policyFor,
  regions,
  rule,
  today,
} from '../../../test/support/given.ts'
import { called, callOf, readyToCall, running, theMeeting } from '../../../test/support/thread.ts'
import { addDays } from '../calendar/local-date.ts'
import {
  type HoldMeeting,
  holdMeeting,
  parkQuestion,
  present,
  settleParked,
  takeNote,
  tickQuestion,
} from './hold-meeting.ts'
import { planMeeting } from './plan-meeting.ts'
import { type Mandate, type PersonPart, personParts, type Sip } from './sip.ts'
import { withdraw } from './withdraw.ts'

const represented: ReadonlySet<PersonPart> = new Set(['proxy', 'absent-represented'])

describe.each(regions)('the meeting in $name', ({ region }) => {
  const ctx = context(peter, { region })
  const { sip } = called(ctx)
  const karins = callOf(sip)
  const hold = (act: Partial<HoldMeeting> = {}, at = ctx, from = sip) =>
    holdMeeting(from, { ...theMeeting(from), ...act }, at)
  const stopped = became(sip, withdraw(sip, { what: 'all', told: 'phone' }, ctx))

  test(rule('meeting-needs-attendance', 'held with how the person took part and who was there'), () => {
    const after = became(sip, hold())
    expect(after.meetings).toEqual([
      {
        on: today,
        person: 'in-room',
        attendance: { [karins]: 'in-room' },
        round: {},
        notes: {},
        answered: [],
        parked: [],
      },
    ])
    expect(after.stage).toEqual({ at: 'met' })
    expect(after).not.toHaveProperty('planned')
  })

  test(rule('meeting-needs-attendance', 'never without how the person took part'), () => {
    const { person: _, ...rest } = theMeeting(sip)
    expect(codeOf(holdMeeting(sip, rest, ctx))).toBe('person-part-missing')
  })

  test.each(personParts.map((p): [PersonPart, string] => [p, represented.has(p) ? 'must' : 'need not']))(
    rule('meeting-needs-attendance', 'when the person took part as %s, it %s say who spoke for her'),
    (person, says) => {
      const silent = hold({ person })
      expect(codeOf(silent)).toBe(says === 'must' ? 'spokesperson-missing' : 'allowed')
      const told = hold({ person, spokesperson: 'Anna, dotter' })
      expect(became(sip, told).meetings[0]).toMatchObject({ person, spokesperson: expect.any(String) })
    },
  )

  test(
    rule(
      'meeting-needs-attendance',
      'never without saying of everyone called or invited how they were there',
    ),
    () => {
      const missing = hold({ attendance: {} })
      expect(codeOf(missing)).toBe('attendance-missing')
      expect(fieldOf(missing)).toBe(`attendance-${karins}`)
    },
  )

  test(rule('meeting-needs-attendance', 'also of somebody around the person who was invited'), () => {
    const call = sip.calls[0]
    const both: Sip = {
      ...sip,
      calls:
        call === undefined
          ? []
          : [call, { ...call, id: 'anna', to: { kind: 'party', party: 'p' }, how: 'invite' }],
    }
    expect(fieldOf(hold({ attendance: { [karins]: 'substitute' } }, ctx, both))).toBe('attendance-anna')
    const after = became(both, hold({ attendance: { [karins]: 'substitute', anna: 'part' } }, ctx, both))
    expect(after.meetings[0]?.attendance).toEqual({ [karins]: 'substitute', anna: 'part' })
  })

  test('attendance of those who were not called is not kept', () => {
    const after = became(sip, hold({ attendance: { [karins]: 'absent', another: 'in-room' } }))
    expect(after.meetings[0]?.attendance).toEqual({ [karins]: 'absent' })
  })

  test('not before anybody is called, not tomorrow, not before the need', () => {
    const ready = readyToCall(ctx).sip
    expect(codeOf(hold({}, ctx, ready))).toBe('meeting-needs-call')
    expect(codeOf(hold({ on: addDays(today, 1) }))).toBe('date-in-future')
    expect(codeOf(hold({ on: addDays(today, -1) }))).toBe('date-in-past')
  })

  test(rule('withdraw-any-time', 'after a withdrawn yes no meeting is held and nothing is noted'), () => {
    expect(codeOf(hold({}, ctx, stopped))).toBe('needs-yes')
    const note = { part: 'situation', body: 'x', expects: 0, ownUnits: true } as const
    expect(codeOf(takeNote(stopped, note, ctx))).toBe('needs-yes')
    expect(codeOf(parkQuestion(stopped, { body: 'Vem betalar?' }, ctx))).toBe('needs-yes')
  })

  test('a called unit does not write the meeting', () => {
    expect(codeOf(hold({}, { ...ctx, actor: karin }))).toBe('not-your-units-work')
    expect(codeOf(hold({}, { ...ctx, actor: maja }))).toBe('not-on-this-sip')
  })

  test('a meeting that was is written down the day after, and says so', () => {
    const after = became(sip, hold({}, { ...ctx, on: addDays(today, 1) }))
    expect(after.meetings[0]).toMatchObject({ on: today, enteredOn: addDays(today, 1) })
    expect(became(sip, hold()).meetings[0]).not.toHaveProperty('enteredOn')
  })

  test('another meeting does not stop a plan that holds', () => {
    const before = running(ctx).sip
    expect(became(before, hold({}, ctx, before)).stage).toEqual({ at: 'running' })
  })

  test(rule('film-needs-yes', 'a film is noted with everybody’s yes, and nothing is noted of none'), () => {
    const film = 'Filmad av Peter, sparad i journalen'
    const refused = hold({ film })
    expect([codeOf(refused), fieldOf(refused)]).toEqual(['film-needs-yes', 'filmAgreed'])
    const agreed = hold({ film, filmAgreed: true })
    expect(became(sip, agreed).meetings[0]).toMatchObject({ film: expect.any(String) })
    expect(became(sip, hold({ film: ' ', filmAgreed: true })).meetings[0]).not.toHaveProperty('film')
  })
})

describe.each(regions)('what is noted at the meeting in $name', ({ region }) => {
  const ctx = context(peter, { region })
  const { sip } = called(ctx)
  const karins = callOf(sip)
  const [question = ''] = sip.preparation.questions

  test(rule('five-part-agenda', 'in the round each says role and task, and what they may decide'), () => {
    const say = (who: string, mandate?: Mandate, call = karins) =>
      present(sip, { call, who, ...(mandate === undefined ? {} : { mandate }) }, ctx)
    expect(fieldOf(say(' ', 'yes'))).toBe(`who-${karins}`)
    expect([codeOf(say('Karin, sjuksköterska')), fieldOf(say('Karin, sjuksköterska'))]).toEqual([
      'mandate-missing',
      `mandate-${karins}`,
    ])
    expect(codeOf(say('Någon', 'yes', 'another'))).toBe('unknown-thing')
    expect(became(sip, say('Karin, sjuksköterska', 'limited')).now.round).toEqual({
      [karins]: { who: expect.any(String), mandate: 'limited' },
    })
  })

  test('nothing is noted before anybody is called, or by a called unit', () => {
    const ready = readyToCall(ctx).sip
    expect(codeOf(parkQuestion(ready, { body: 'Vem betalar?' }, ctx))).toBe('meeting-needs-call')
    expect(codeOf(parkQuestion(sip, { body: 'Vem betalar?' }, { ...ctx, actor: karin }))).toBe(
      'not-your-units-work',
    )
  })

  test(rule('five-part-agenda', 'each part has its own notes, and new words are a new version'), () => {
    const note = (from: Sip, body: string, expects: number, ownUnits = true) =>
      takeNote(from, { part: 'situation', body, expects, ownUnits }, ctx)
    const noted = became(sip, note(sip, 'Trappan är svår', 0))
    const block = noted.now.notes.situation
    expect(block).toEqual(expect.any(String))
    const again = note(noted, 'Trappan är mycket svår', 1)
    expect(again.ok && again.value).toMatchObject({
      events: [{ type: 'TextWritten', block, version: 2 }],
      texts: [{ block, expects: 1 }],
    })
    expect(codeOf(note(sip, 'x'.repeat(policyFor(region).textLimit + 1), 0))).toBe('text-too-long')
    const empty = note(sip, '  ', 0)
    expect(empty.ok && empty.value.events).toEqual([])
  })

  test('a note that another unit wrote is written anew, never over', () => {
    const noted = became(sip, takeNote(sip, { part: 'needs', body: 'Ett', expects: 0, ownUnits: true }, ctx))
    const anew = became(
      noted,
      takeNote(noted, { part: 'needs', body: 'Två', expects: 1, ownUnits: false }, ctx),
    )
    expect(anew.now.notes.needs).not.toBe(noted.now.notes.needs)
  })

  test(rule('five-part-agenda', 'a question of the meeting gets its answer, or not after all'), () => {
    const tick = (from: Sip, answered: boolean, q = question) =>
      tickQuestion(from, { question: q, answered }, ctx)
    const ticked = became(sip, tick(sip, true))
    expect(ticked.now.answered).toEqual([question])
    expect(became(ticked, tick(ticked, true)).now.answered).toEqual([question])
    expect(became(ticked, tick(ticked, false)).now.answered).toEqual([])
    expect(codeOf(tick(sip, true, 'another'))).toBe('unknown-thing')
  })

  test(rule('five-part-agenda', 'a parked question is settled, at the meeting or after'), () => {
    const parked = became(sip, parkQuestion(sip, { body: 'Vem betalar?' }, ctx))
    expect(codeOf(parkQuestion(sip, { body: ' ' }, ctx))).toBe('text-missing')
    const [block = ''] = parked.now.parked.map((p) => p.block)
    expect(codeOf(settleParked(parked, { question: block, answer: '' }, ctx))).toBe('choose-one')
    expect(codeOf(settleParked(parked, { question: 'x', outcome: 'answered', answer: '' }, ctx))).toBe(
      'unknown-thing',
    )
    const outside = { question: block, outcome: 'outside' as const }
    expect(codeOf(settleParked(parked, { ...outside, answer: ' ' }, ctx))).toBe('text-missing')
    const held = became(parked, holdMeeting(parked, theMeeting(parked), ctx))
    const settled = became(held, settleParked(held, { ...outside, answer: 'Peter ringer' }, ctx))
    expect(settled.meetings[0]?.parked).toEqual([{ block, outcome: 'outside', answer: expect.any(String) }])
  })

  test(rule('five-part-agenda', 'what waits for the next meeting is there when it comes'), () => {
    const parked = became(sip, parkQuestion(sip, { body: 'Vem betalar?' }, ctx))
    const other = became(parked, parkQuestion(parked, { body: 'Hur går det sen?' }, ctx))
    const [next = '', now = ''] = other.now.parked.map((p) => p.block)
    const kept = became(
      other,
      settleParked(other, { question: next, outcome: 'next-meeting', answer: '' }, ctx),
    )
    const done = became(kept, settleParked(kept, { question: now, outcome: 'answered', answer: '' }, ctx))
    const held = became(done, holdMeeting(done, theMeeting(done), ctx))
    expect(held.now).toEqual({ round: {}, notes: {}, answered: [], parked: [{ block: next }] })
  })

  test(rule('nothing-lost', 'there is room for so many parked questions and no more'), () => {
    const full: Sip = {
      ...sip,
      now: {
        ...sip.now,
        parked: Array.from({ length: policyFor(region).questionLimit }, (_, n) => ({ block: `q${n}` })),
      },
    }
    expect(codeOf(parkQuestion(full, { body: 'En till' }, ctx))).toBe('too-many')
  })

  test('the round of an earlier meeting is not taken for that of the next', () => {
    const said = became(sip, present(sip, { call: karins, who: 'Karin', mandate: 'yes' }, ctx))
    const held = became(said, holdMeeting(said, theMeeting(said), ctx))
    expect(held.meetings[0]?.round).toHaveProperty(karins)
    const next = became(
      held,
      planMeeting(
        held,
        {
          on: addDays(today, 7),
          time: '10:00',
          minutes: 30,
          place: 'Hemma',
          agenda: { introduction: 5, situation: 5, needs: 10, summary: 5, close: 5 },
        },
        ctx,
      ),
    )
    expect(next.now.round).toEqual({})
  })
})
