import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyAct, people, type Region } from '../../../test/support/any-act.ts'
import { everybody, functionsOf } from '../../../test/support/any-later-act.ts'
import { anySequence, type Run, run, type Sequence } from '../../../test/support/any-sip.ts'
import { context, policyFor, regions, rule, today } from '../../../test/support/given.ts'
import { asNow, oracleReaches, oracleReachesParty } from '../../../test/support/oracle.ts'
import { course } from '../../../test/support/plain-course.ts'
import { mayStandOnCopy } from '../access/copy.ts'
import { groundHolds } from '../access/grounds.ts'
import { addDays, dateWhenAge, localDate } from '../calendar/local-date.ts'
import type { Result } from '../result.ts'
import { callSomebody, noteOralContact, noteTold } from './call.ts'
import { giveCopy } from './copy-plan.ts'
import { type DutyKind, duties } from './duties.ts'
import type { SipEvent, SipEventType } from './events.ts'
import { moveFollowUp, startFollowUp } from './follow-up.ts'
import { askMainHandover } from './hand-over-main.ts'
import { listParty } from './list-party.ts'
import { planMeeting, tellPerson } from './plan-meeting.ts'
import { planMove } from './plan-move.ts'
import { proposeGround } from './propose-ground.ts'
import { reportHappening } from './report-happening.ts'
import { passOnMessage, readMessage, sendMessage } from './send-message.ts'
import { copyKey, type Sip } from './sip.ts'

const hasEnded = (sip: Sip) => sip.stage.at === 'ended'
const hasDied = (sip: Sip) => sip.stage.at === 'ended' && sip.stage.how === 'deceased'

/** Some way, an end if it may end there, and whatever people try after that. */
const anyEnd = (region: Region, picks: readonly number[]): fc.Arbitrary<Sequence> =>
  fc
    .record({
      acts: fc.array(anyAct, { maxLength: 8, size: 'max' }),
      far: fc.integer({ min: 0, max: course(region).length }),
      end: anyAct,
      pick: fc.constantFrom(...picks),
      after: fc.array(anyAct, { minLength: 8, maxLength: 30, size: 'max' }),
    })
    .map(({ acts, far, end, pick, after }) => {
      const close = { ...end, pick, other: 1, name: 'close' }
      return { far, acts: [...acts, { ...close, name: 'answer-happening' }, close, ...after] }
    })

/** Which of `closeReasons` a random end takes. */
/** The same sequence, with these two acts tried turn about at every second step. */
const often = (sequence: Sequence, first: string, second: string): Sequence => ({
  ...sequence,
  acts: sequence.acts.map((a, n) => ({ ...a, name: [first, '', second, ''][n % 4] ?? '' })),
})

const anyReason = [0, 1, 2, 3, 4, 5]
const death = [5]

/** What may still be told of a SIP that has ended, and nothing else. */
const afterTheEnd: ReadonlySet<SipEventType> = new Set<SipEventType>([
  // A correction, with its reason.
  'TextCorrected',
  'NoticedDateCorrected',
  // Each unit's own record, and the extract for it.
  'Documented',
  'ExtractTaken',
  'ClosingDocumented',
  'RefusalReadByManager',
  // The talk, and how it was.
  'TalkHeld',
  'EvaluationEntered',
  // Who has it in hand.
  'MemberJoined',
  'MemberLeft',
  'HolderChanged',
  'SubstituteEnded',
  'UnitSucceeded',
  // That another need was noticed, which storage tells.
  'NewNeedNoticedElsewhere',
])
/** The only new texts: why it was corrected or taken over, and words about how it was. */
const newAfterTheEnd: ReadonlySet<string> = new Set([
  'correction-reason',
  'take-over-reason',
  'hand-over-reason',
  'evaluation-words',
])

/** Every duty that is to tell, give or send something to the person, to those around her or to other units. */
const sendings: ReadonlySet<DutyKind> = new Set<DutyKind>([
  'call',
  'tell-called',
  'tell-person',
  'chase-answer',
  'sooner-date',
  'give-copy',
  'give-information',
  'first-contact',
  'prepare-and-ask',
  'pass-on-message',
  'something-happened',
  'call-follow-up',
  'follow-up',
  'call-new-municipality',
  'ask-own-yes',
  'ask-yes-again',
  'ask-about-joining',
  'renew-ground',
  'ask-another-main',
  'answer-main',
  'hold-meeting',
  'hold-talk',
])

/** Everything that would reach the person or somebody else, tried by everybody. */
function tryToSend(sip: Sip, region: Region, on: Run['on']): readonly (readonly [string, Result<unknown>])[] {
  const party = sip.parties[0]?.id ?? ''
  const call = sip.calls[0]?.id ?? ''
  const message = sip.messages[0]
  return people.flatMap((actor) => {
    const ctx = context(actor, { region, on })
    const agenda = { introduction: 5, situation: 5, needs: 5, summary: 5, close: 5 }
    const tries: Record<string, Result<unknown>> = {
      list: listParty(sip, { who: { kind: 'around', relation: 'friend', name: 'Eva' }, why: '' }, ctx),
      propose: proposeGround(
        sip,
        { from: ['regionen'], to: { kind: 'party', party }, contents: ['plan'], until: on },
        ctx,
      ),
      plan: planMeeting(sip, { on, time: '13:00', minutes: 60, place: 'Hemma', agenda }, ctx),
      call: callSomebody(
        sip,
        { party, questions: sip.preparation.questions, functions: [], reach: 'paper' },
        ctx,
      ),
      told: noteTold(sip, { call, how: 'letter', on }, ctx),
      spoke: noteOralContact(sip, { call, on }, ctx),
      person: tellPerson(sip, { how: 'letter', on }, ctx),
      start: startFollowUp(sip, { on }, ctx),
      move: moveFollowUp(sip, { on: addDays(on, 9), place: 'Hemma', reason: 'Sjuk' }, ctx),
      main: askMainHandover(
        sip,
        {
          to: 'omar',
          authority: 'region',
          functions: [],
          reason: 'x',
          personToldOn: on,
          personToldHow: 'phone',
        },
        ctx,
      ),
      leave: planMove(sip, { on, leaves: sip.need.authority, to: { kind: 'not-wanted' } }, ctx),
      happening: reportHappening(sip, { source: 'unit', body: 'Något' }, ctx),
      read: readMessage(sip, { message: message?.id ?? '' }, ctx),
    }
    for (const to of everybody(sip)) {
      const functions = to.kind === 'unit' ? (functionsOf[to.unit] ?? []) : []
      tries[`copy ${copyKey(to)}`] = giveCopy(sip, { to, functions, version: 1, how: 'letter', on }, ctx)
      tries[`message ${copyKey(to)}`] = sendMessage(
        sip,
        { to: [to], body: 'Hej', functions: functionsOf },
        ctx,
      )
      tries[`pass on ${copyKey(to)}`] = passOnMessage(
        sip,
        { message: message?.id ?? '', to: copyKey(to), how: 'letter', on },
        ctx,
      )
    }
    return Object.entries(tries)
  })
}

describe.each(regions)('promises of what has ended, whatever people do, in $name', ({ region }) => {
  test(
    rule(
      'only-correction-after-close',
      'nothing but a correction changes a text, and nothing new is written',
    ),
    () => {
      const seen = new Set<string>()
      fc.assert(
        fc.property(anyEnd(region, anyReason), (sequence) => {
          run(sequence, region, ({ before, step, texts, textsBefore }) => {
            if (!hasEnded(before)) return
            for (const e of step) {
              if (e.type === 'TextWritten') expect([...newAfterTheEnd]).toContain(e.kind)
              else expect([...afterTheEnd]).toContain(e.type)
              seen.add(e.type)
            }
            const corrected = step.flatMap((e) => (e.type === 'TextCorrected' ? [e.block] : []))
            const merged = step.some((e) => e.type === 'UnitSucceeded')
            for (const [block, was] of textsBefore) {
              const now = texts.get(block)
              if (corrected.includes(block)) expect(now?.bodies.slice(0, -1)).toEqual(was.bodies)
              // A merged unit's texts are its successor's; what they say is the same.
              else if (merged) expect(now?.bodies).toEqual(was.bodies)
              else if (now !== was) throw new Error(`a ${was.kind} changed by ${step.map((e) => e.type)}`)
            }
          })
        }),
        { numRuns: 150 },
      )
      // The promise would be empty if nothing were ever accepted after an end.
      expect([...seen]).toEqual(
        expect.arrayContaining(['TextCorrected', 'ClosingDocumented', 'TalkHeld', 'EvaluationEntered']),
      )
    },
  )

  test(
    rule('only-correction-after-close', 'the plan is the same before and after all that is accepted'),
    () => {
      let compared = 0
      const agreed = ({ plan }: Sip) => {
        const { documented: _, extracts: __, ...said } = plan
        return said
      }
      fc.assert(
        fc.property(anyEnd(region, anyReason), (sequence) => {
          run(sequence, region, ({ before, sip, step }) => {
            // A merged unit stands where the old one stood; its own rule tests say how.
            if (!hasEnded(before) || step.some((e) => e.type === 'UnitSucceeded')) return
            compared += 1
            expect(agreed(sip)).toEqual(agreed(before))
            for (const key of [
              'messages',
              'happenings',
              'followUps',
              'meetings',
              'grounds',
              'calls',
              'yes',
            ] as const)
              expect(sip[key]).toEqual(before[key])
            expect(sip.stage).toMatchObject({
              at: 'ended',
              on: before.stage.at === 'ended' && before.stage.on,
            })
          })
        }),
        { numRuns: 150 },
      )
      expect(compared).toBeGreaterThan(200)
    },
  )

  test(
    rule('death-stops-sending', 'nothing is sent, nothing waits to be sent, nobody around her reads'),
    () => {
      let died = 0
      fc.assert(
        fc.property(anyEnd(region, death), fc.nat(60), (sequence, days) => {
          run(sequence, region, ({ sip, before, texts, on, step }) => {
            if (!hasDied(sip)) return
            const later = addDays(on, days)
            const left = duties(sip, policyFor(region)).map((d) => d.kind)
            expect(left.filter((kind) => sendings.has(kind))).toEqual([])
            for (const to of everybody(sip)) {
              if (to.kind === 'unit') continue
              const onPaper = [...texts.values()].filter((text) => mayStandOnCopy(sip, text, to, later))
              expect(onPaper).toEqual([])
            }
            for (const g of sip.grounds)
              if (g.to.kind === 'party') expect([g.id, groundHolds(g, later)]).toEqual([g.id, false])
            // Nothing more comes after it either.
            if (hasDied(before)) return
            died += 1
            expect(step.filter((e) => tells(e))).toEqual([])
            for (const [act, result] of tryToSend(sip, region, on))
              expect([act, result.ok]).toEqual([act, false])
          })
        }),
        { numRuns: 150 },
      )
      expect(died).toBeGreaterThan(50)
    },
  )

  test(rule('message-within-grounds', 'no message is to more than its writer may tell that day'), () => {
    const sent = new Map<string, number>()
    fc.assert(
      fc.property(anySequence(region, { from: 30 }), (sequence) => {
        run(
          sequence,
          region,
          ({ step, events, actor, on, before }) => {
            const told = asNow(events)
            for (const e of step) {
              if (e.type !== 'MessageSent') continue
              for (const to of e.message.to) {
                sent.set(to.kind, (sent.get(to.kind) ?? 0) + 1)
                if (to.kind === 'person') expect(before.noMessagesToPerson).toBe(false)
                if (to.kind === 'unit') {
                  const reader = { unit: to.unit, functions: functionsOf[to.unit] ?? [] }
                  expect([to.unit, oracleReaches(told, actor, reader, on)]).toEqual([to.unit, true])
                }
                if (to.kind === 'party')
                  expect([to.party, oracleReachesParty(told, actor, to.party, on)]).toEqual([to.party, true])
              }
            }
          },
          { everyStep: true },
        )
      }),
      { numRuns: 200 },
    )
    for (const kind of ['person', 'unit', 'party'])
      expect([kind, (sent.get(kind) ?? 0) > 20]).toEqual([kind, true])
  })

  test(rule('moved-keeps-first-date', 'the first day stays, and every move is counted'), () => {
    let moved = 0
    fc.assert(
      fc.property(anySequence(region, { from: 36 }), (sequence) => {
        run(
          often(sequence, 'move-follow-up', 'whole-follow-up'),
          region,
          ({ events, sip }) => {
            const counted = countMoves(events)
            expect([sip.followUp?.first, sip.followUp?.moves.length]).toEqual([
              counted?.first,
              counted?.moves,
            ])
            expect(sip.followUps.map((f) => [f.first, f.moved])).toEqual(counted?.held ?? [])
            if ((counted?.moves ?? 0) > 1) moved += 1
          },
          { everyStep: true },
        )
      }),
      { numRuns: 150 },
    )
    expect(moved).toBeGreaterThan(10)
  })

  test(
    rule('happening-reaches-main', 'what has happened leaves the list by an answer, and by nothing else'),
    () => {
      let waiting = 0
      fc.assert(
        fc.property(anySequence(region), (sequence) => {
          // Often told of, and often past it to an end.
          run(often(sequence, 'happening', 'close'), region, ({ events, sip }) => {
            const reported = events.flatMap((e) => (e.type === 'HappeningReported' ? [e.happening.id] : []))
            const answered = events.flatMap((e) => (e.type === 'HappeningAnswered' ? [e.happening] : []))
            expect(sip.happenings.map((h) => h.id)).toEqual(reported)
            expect(sip.happenings.flatMap((h) => (h.answer === undefined ? [] : [h.id])).sort()).toEqual(
              [...answered].sort(),
            )
            const waits = reported.filter((id) => !answered.includes(id))
            const { stage } = sip
            // Only the person's own no, a refusal before there is a yes, or her death, ends it past them.
            if (stage.at === 'ended' && waits.length > 0)
              expect(['withdrawn', 'declined', 'refused', 'information', 'deceased']).toContain(stage.how)
            if (stage.at === 'ended' || stage.at === 'ending') return
            waiting += waits.length
            const inQueue = duties(sip, policyFor(region)).filter((d) => d.kind === 'something-happened')
            expect(inQueue.map((d) => d.about).sort()).toEqual([...waits].sort())
          })
        }),
        { numRuns: 150 },
      )
      expect(waiting).toBeGreaterThan(100)
    },
  )

  test('no two duties of a SIP are the same row', () => {
    fc.assert(
      fc.property(anySequence(region, { from: 30 }), (sequence) => {
        // Often about messages, and units that come to be one.
        const { sip } = run(often(sequence, 'message', 'succeed'), region, () => {})
        const keys = duties(sip, policyFor(region)).map((d) => `${d.kind} ${d.about} ${d.unit}`)
        expect(keys.filter((key, n) => keys.indexOf(key) !== n)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test(
    rule('own-yes-at-eighteen', 'no ground that guardians agreed to holds on the birthday or after'),
    () => {
      let agreed = 0
      let own = 0
      fc.assert(
        fc.property(anySequence(region, { from: 10 }), fc.integer({ min: 1, max: 30 }), (sequence, days) => {
          const adultOn = addDays(today, days)
          const birthDate = localDate(`${Number(adultOn.slice(0, 4)) - 18}${adultOn.slice(4)}`)
          expect(dateWhenAge(birthDate, 18)).toBe(adultOn)
          // Often asked about more, by whoever then answers.
          const acts = sequence.acts.map((a, n) => (n % 3 === 0 ? { ...a, name: 'more-grounds' } : a))
          const { sip, events } = run({ ...sequence, acts }, region, () => {}, { birthDate })
          const byGuardians = events.flatMap((e) =>
            (e.type === 'YesGiven' || e.type === 'GroundsAgreed') && e.by.kind === 'guardians'
              ? e.grounds
              : [],
          )
          const later = events.flatMap((e) =>
            (e.type === 'YesGiven' || e.type === 'GroundsAgreed') && e.by.kind !== 'guardians'
              ? e.grounds
              : [],
          )
          own += later.length
          for (const g of sip.grounds) {
            if (!byGuardians.includes(g.id) || later.includes(g.id)) continue
            agreed += 1
            for (const on of [adultOn, addDays(adultOn, 1), addDays(adultOn, 30)])
              expect([g.until, groundHolds(g, on)]).toEqual([g.until, false])
          }
        }),
        { numRuns: 200 },
      )
      expect(agreed).toBeGreaterThan(100)
      expect(own).toBeGreaterThan(0)
    },
  )
})

/** Does this tell somebody something? */
const tells = (e: SipEvent): boolean =>
  [
    'Called',
    'CallTold',
    'PersonTold',
    'CopyGiven',
    'MessageSent',
    'MessagePassedOn',
    'MainHandoverAsked',
  ].includes(e.type) ||
  (e.type === 'SipClosed' && (e.told.length > 0 || e.personToldOn !== undefined || e.talk !== undefined))

/** The first day that was said of the next follow-up and how often it has moved since; and of those that were held. */
function countMoves(events: readonly SipEvent[]) {
  let next: { first: string; on: string; moves: number } | undefined
  const held: [string | undefined, number | undefined][] = []
  for (const e of events) {
    if (e.type === 'PlanEstablished') {
      const on = e.established.followUpOn
      if (next === undefined) next = { first: on, on, moves: 0 }
      else if (next.on !== on) next = { ...next, on, moves: next.moves + 1 }
    }
    if (e.type === 'FollowUpMoved' && next !== undefined)
      next = { ...next, on: e.to.on, moves: next.moves + 1 }
    if (e.type === 'FollowedUp') {
      held.push([next?.first, next?.moves])
      if (e.next !== undefined) next = { first: e.next.on, on: e.next.on, moves: 0 }
    }
  }
  return next === undefined ? undefined : { ...next, held }
}
