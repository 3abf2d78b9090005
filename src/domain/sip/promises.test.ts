import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anySequence, course, people, run } from '../../../test/support/any-sip.ts'
import { regions } from '../../../test/support/given.ts'
import { oracleMayRead } from '../../../test/support/oracle.ts'
import { yesHolds } from '../access/grounds.ts'
import { mayReadText } from '../access/read-text.ts'
import { addDays } from '../calendar/local-date.ts'
import { leads } from './context.ts'
import { replay } from './evolve.ts'

describe.each(regions)('promises, whatever people do, in $name', ({ region }) => {
  const sequences = anySequence(region)

  test('the plain course is allowed all the way, to a plan that holds and is being changed', () => {
    const before = course(region)
    const { sip } = run({ acts: [], far: before.length }, region, () => {})
    expect(sip.plan).toMatchObject({ established: { version: 1 }, revision: { changed: false } })
    expect(sip.plan.measures.map((m) => m.acceptance.state)).toEqual(['accepted', 'declined', 'accepted'])
  })

  test('the random acts reach every act of calling, meeting and agreeing', () => {
    const reached = new Set<string>()
    fc.assert(
      fc.property(sequences, (acts) => {
        const seen = { now: 0 }
        run(acts, region, ({ events, here }) => {
          if (here) for (const e of events.slice(seen.now)) reached.add(e.type)
          seen.now = events.length
        })
      }),
      { numRuns: 200, seed: 20261123 },
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
    ]
    expect(acts.filter((type) => !reached.has(type))).toEqual([])
  })

  test('no sequence lets a unit read a text without yes, ground and being on the SIP', () => {
    let shared = 0
    fc.assert(
      fc.property(sequences, (acts) => {
        run(acts, region, (state) => {
          for (const text of state.texts.values())
            for (const viewer of people)
              for (const on of [state.on, addDays(state.on, 30)]) {
                const may = mayReadText(state.sip, text, viewer, on)
                expect(may).toBe(oracleMayRead(state.events, text, viewer, on))
                if (may && text.unit !== viewer.unit) shared += 1
              }
        })
      }),
      { numRuns: 50 },
    )
    // The promise would be empty if nothing were ever shared.
    expect(shared).toBeGreaterThan(100)
  }, 120_000)

  test('after its last ground has ended nobody reads what another unit wrote, but answers to those who lead', () => {
    fc.assert(
      fc.property(sequences, (acts) => {
        const { sip, texts, on } = run(acts, region, () => {})
        const afterAll = addDays(on, 400)
        for (const text of texts.values())
          for (const viewer of people) {
            if (text.unit === viewer.unit) continue
            const toldToThem = text.readers === 'to-plan' && leads(sip, viewer.unit) && yesHolds(sip)
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
                sip.members.some((m) => m.assignment === viewer.assignment && m.until === undefined),
              )
      }),
      { numRuns: 100 },
    )
  })
})
