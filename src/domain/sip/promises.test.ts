import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { people } from '../../../test/support/any-act.ts'
import { anySequence, run } from '../../../test/support/any-sip.ts'
import { regions } from '../../../test/support/given.ts'
import { asNow, onIt, oracleReads } from '../../../test/support/oracle.ts'
import { course } from '../../../test/support/plain-course.ts'
import { yesHolds } from '../access/grounds.ts'
import { mayReadText } from '../access/read-text.ts'
import { addDays } from '../calendar/local-date.ts'
import { leads } from './context.ts'
import { replay } from './evolve.ts'
import { memberOn } from './sip.ts'

/** What is said to those who lead, whatever any ground opens. */
const toThem: ReadonlySet<string> = new Set(['to-plan', 'to-leaders', 'named-units'])

describe.each(regions)('promises, whatever people do, in $name', ({ region }) => {
  const sequences = anySequence(region)

  test('the plain course is allowed all the way, from the need to what is done after the end', () => {
    const far = course(region).length
    let accepted = 0
    const { sip } = run({ acts: [], far }, region, () => (accepted += 1), { everyStep: true })
    expect(accepted).toBe(far)
    expect(sip.plan).toMatchObject({ established: { version: 1 }, revision: { changed: false } })
    expect(sip.plan.measures.map((m) => m.acceptance.state)).toEqual(['accepted', 'declined', 'accepted'])
    expect(sip.followUps).toMatchObject([{ next: 'continue', moved: 1 }])
    expect(sip.roles.mainResponsible).toBe('omar')
    expect(sip.closing).toMatchObject({
      talk: { answer: 'wanted', heldOn: sip.stage.at === 'ended' && sip.stage.on },
    })
  })

  test('the random acts reach every act from the call to what is done after the end', () => {
    const reached = new Set<string>()
    fc.assert(
      fc.property(sequences, (acts) => {
        const seen = { now: 0 }
        run(acts, region, ({ events, here }) => {
          if (here) for (const e of events.slice(seen.now)) reached.add(e.type)
          seen.now = events.length
        })
      }),
      { numRuns: 500, seed: 20261123 },
    )
    const acts = [
      'MeetingPlanned',
      'SoonerAsked',
      'PersonTold',
      'Called',
      'CallTold',
      'CallAnswered',
      'Presented',
      'MeetingNoteTaken',
      'QuestionParked',
      'MeetingHeld',
      'GoalSet',
      'MeasureAdded',
      'MeasureChanged',
      'MeasureRemoved',
      'MeasureAnswered',
      'ContactSet',
      'PartyAnsweredPlan',
      'PlanEstablished',
      'RevisionStarted',
      'GroundsWithdrawn',
      'RecipientExcluded',
      'YesWithdrawn',
      'GroundDropped',
      'MeasureReported',
      'MeasureHinderSeen',
      'MessageSent',
      'MessageRead',
      'MessagePassedOn',
      'MessagesDeclined',
      'HappeningReported',
      'HappeningAnswered',
      'FollowUpMoved',
      'FollowUpStarted',
      'MeasureReviewed',
      'GoalReviewed',
      'ReviewFactsNoted',
      'FollowedUp',
      'MainHandoverAsked',
      'MainHandoverAnswered',
      'SubstituteNamed',
      'SubstituteEnded',
      'UnitSucceeded',
      'MovePlanned',
      'MeasureEnds',
      'GroundsShortened',
      'OtherSystemNoted',
      'SipClosed',
      'ClosingDocumented',
      'TalkHeld',
      'EvaluationEntered',
      'TextCorrected',
      'NoticedDateCorrected',
    ]
    expect(acts.filter((type) => !reached.has(type))).toEqual([])
  })

  test('no sequence lets a unit read a text without yes, ground and being on the SIP', () => {
    const shared = new Map<string, number>()
    fc.assert(
      fc.property(sequences, (acts) => {
        run(acts, region, (state) => {
          const told = asNow(state.events)
          for (const viewer of people)
            for (const on of [state.on, addDays(state.on, 5)])
              expect([
                viewer.assignment,
                on,
                memberOn(state.sip, viewer.assignment, on) !== undefined,
              ]).toEqual([viewer.assignment, on, onIt(told, viewer, on)])
          for (const text of state.texts.values())
            for (const viewer of people)
              for (const on of [state.on, addDays(state.on, 30)]) {
                const may = mayReadText(state.sip, text, viewer, on)
                if (may !== oracleReads(told, text, viewer, on))
                  throw new Error(
                    `${viewer.assignment} ${may ? 'reads' : 'does not read'} a ${text.kind} of ${text.unit}`,
                  )
                if (may && text.unit !== viewer.unit)
                  shared.set(text.readers, (shared.get(text.readers) ?? 0) + 1)
              }
        })
      }),
      { numRuns: 50 },
    )
    // The promise would be empty if nothing were ever shared.
    for (const readers of ['by-ground', 'to-plan', 'to-leaders', 'named-units'])
      expect([readers, (shared.get(readers) ?? 0) > 100]).toEqual([readers, true])
  }, 120_000)

  test('after its last ground has ended nobody reads what another unit wrote, but answers to those who lead', () => {
    fc.assert(
      fc.property(sequences, (acts) => {
        const { sip, texts, on } = run(acts, region, () => {})
        const afterAll = addDays(on, 400)
        for (const text of texts.values())
          for (const viewer of people) {
            if (text.unit === viewer.unit) continue
            const toldToThem = toThem.has(text.readers) && leads(sip, viewer.unit) && yesHolds(sip)
            if (!toldToThem) expect(mayReadText(sip, text, viewer, afterAll)).toBe(false)
          }
      }),
      { numRuns: 150 },
    )
  })

  test('replaying the events gives the state, also through storage’s JSON', () => {
    fc.assert(
      fc.property(sequences, (acts) => {
        const { sip, events } = run(acts, region, () => {})
        expect(replay(JSON.parse(JSON.stringify(events)))).toEqual(sip)
      }),
      { numRuns: 150 },
    )
  })

  test('what a unit wrote itself it reads for as long as it is on the SIP', () => {
    fc.assert(
      fc.property(sequences, (acts) => {
        const { sip, texts, on } = run(acts, region, () => {})
        for (const text of texts.values())
          for (const viewer of people)
            if (
              text.unit === viewer.unit &&
              text.readers !== 'person-only' &&
              text.readers !== 'preparer-and-leader'
            )
              expect(mayReadText(sip, text, viewer, on)).toBe(
                sip.members.some(
                  (m) =>
                    m.assignment === viewer.assignment && m.since <= on && (m.until ?? '9999-12-31') > on,
                ),
              )
      }),
      { numRuns: 100 },
    )
  })
})
