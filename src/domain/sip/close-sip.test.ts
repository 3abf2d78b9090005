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
  type Told,
  today,
  yes,
} from '../../../test/support/given.ts'
import { callKarin, callOf, partyOf, running, thePlannedMeeting } from '../../../test/support/thread.ts'
import { copyFor } from '../access/copy.ts'
import { openContentsFor } from '../access/grounds.ts'
import { viewSip } from '../access/view.ts'
import { addDays } from '../calendar/local-date.ts'
import { callSomebody, noteTold } from './call.ts'
import { type CloseSip, closeSip, toBeTold } from './close-sip.ts'
import type { Context } from './context.ts'
import { duties } from './duties.ts'
import { excludeRecipient } from './exclude-recipient.ts'
import { listParty } from './list-party.ts'
import { planMeeting } from './plan-meeting.ts'
import { planMove } from './plan-move.ts'
import { proposeGround } from './propose-ground.ts'
import { agreeToGrounds } from './record-answer.ts'
import { answerHappening, reportHappening } from './report-happening.ts'
import { type CloseReason, closeReasons, type Sip } from './sip.ts'
import { withdraw } from './withdraw.ts'

/** Birgit is invited too: she is on paper, so somebody has to tell her. */
const withBirgit = (ctx: Context): Told => {
  const birgit = (sip: Sip) => sip.parties.find((p) => p.who.kind === 'around')?.id ?? ''
  return running(ctx)
    .next((sip) =>
      listParty(sip, { who: { kind: 'around', relation: 'child', name: 'Birgit' }, why: '' }, ctx),
    )
    .next((sip) =>
      proposeGround(
        sip,
        {
          from: ['regionen'],
          to: { kind: 'party', party: birgit(sip) },
          contents: ['plan'],
          until: addDays(today, 90),
        },
        ctx,
      ),
    )
    .next((sip) => {
      const grounds = sip.grounds.filter((g) => g.state === 'proposed').map((g) => g.id)
      return agreeToGrounds(sip, { by: yes.by, form: yes.form, grounds }, ctx)
    })
    .next((sip) => planMeeting(sip, thePlannedMeeting(), ctx))
    .next((sip) =>
      callSomebody(sip, { ...callKarin(sip), party: birgit(sip), functions: [], reach: 'paper' }, ctx),
    )
}

describe.each(regions)('the close in $name', ({ region }) => {
  const ctx = context(peter, { region })
  const { sip } = withBirgit(ctx)
  const birgit = sip.calls.find((c) => c.to.kind === 'party')?.id ?? ''
  const stopped = became(sip, withdraw(sip, { what: 'all', told: 'phone' }, ctx))
  const act: CloseSip = {
    reason: 'goals-met',
    note: '',
    whereToTurn: 'Vårdcentralen, 010-555 01 70',
    personToldOn: today,
    personToldHow: 'in-person',
    talk: 'not-wanted',
    told: { [birgit]: { how: 'phone', on: today } },
  }
  const close = (more: Partial<CloseSip> = {}, from = sip, at = ctx) =>
    closeSip(from, { ...act, ...more }, at)
  const without = (key: 'reason' | 'personToldOn' | 'personToldHow' | 'talk', from = sip) => {
    const { [key]: _, ...rest } = act
    return closeSip(from, rest, ctx)
  }

  test(rule('close-reasons', 'it is closed with one of the reasons'), () => {
    expect([codeOf(without('reason')), fieldOf(without('reason'))]).toEqual(['close-needs-reason', 'reason'])
    expect(became(sip, close()).stage).toEqual({ at: 'ended', how: 'goals-met', on: today })
    expect(closeReasons).toHaveLength(6)
  })

  test.each<[CloseReason, 'sip' | 'stopped', string]>([
    ['goals-met', 'sip', 'allowed'],
    ['no-longer-needed', 'sip', 'allowed'],
    ['replaced', 'sip', 'allowed'],
    ['deceased', 'sip', 'allowed'],
    ['moved', 'sip', 'no-move'],
    ['withdrawn', 'sip', 'close-needs-reason'],
    ['withdrawn', 'stopped', 'allowed'],
    ['deceased', 'stopped', 'allowed'],
    ['goals-met', 'stopped', 'close-needs-reason'],
    ['replaced', 'stopped', 'close-needs-reason'],
    ['moved', 'stopped', 'close-needs-reason'],
  ])(`%s from %s: %s [close-reasons]`, (reason, from, expected) => {
    expect(codeOf(close({ reason }, from === 'sip' ? sip : stopped))).toBe(expected)
  })

  test(
    rule('moved-is-handed-over', 'moved only when the new municipality has been called, or is not to be'),
    () => {
      const on = addDays(today, 20)
      const goes = { on, leaves: 'kommunen' } as const
      const { unit, authority } = { ...maja, authority: 'grannkommunen' }
      const told = became(
        sip,
        planMove(sip, { ...goes, to: { kind: 'unit', unit, authority, how: 'call' } }, ctx),
      )
      expect(codeOf(close({ reason: 'moved' }, told))).toBe('move-not-handed-over')
      expect(partyOf(told, unit)).not.toBe('')
      const silent = became(sip, planMove(sip, { ...goes, to: { kind: 'not-wanted' } }, ctx))
      expect(codeOf(close({ reason: 'moved' }, silent))).toBe('allowed')
    },
  )

  test(rule('close-all-told', 'for everyone who does not see it in Kugghjul: who told, when and how'), () => {
    expect(toBeTold(sip).map((c) => c.id)).toEqual([birgit])
    const missing = close({ told: {} })
    expect([codeOf(missing), fieldOf(missing)]).toEqual(['close-needs-told', `told-${birgit}`])
    expect(codeOf(close({ told: { [birgit]: { on: today } } }))).toBe('close-needs-told')
    const ahead = close({ told: { [birgit]: { how: 'phone', on: addDays(today, 1) } } })
    expect([codeOf(ahead), fieldOf(ahead)]).toEqual(['date-in-future', `told-${birgit}`])
    const on = addDays(today, -1)
    expect(became(sip, close({ told: { [birgit]: { how: 'written', on } } })).closing?.told).toEqual([
      { call: callOf(sip), on: today, how: 'queue' },
      { call: birgit, on, how: 'written', by: peter.assignment },
    ])
  })

  test(rule('close-all-told', 'whoever she has shut out is told nothing'), () => {
    const party = sip.parties.find((p) => p.who.kind === 'around')?.id ?? ''
    const shut = (who: Parameters<typeof excludeRecipient>[1]['who'], from = sip) =>
      became(from, excludeRecipient(from, { who, scope: 'everything' }, ctx))
    const none = shut({ kind: 'unit', unit: karin.unit }, shut({ kind: 'party', party }))
    expect(became(none, close({}, none)).closing?.told).toEqual([])
  })

  test(rule('close-all-told', 'the person is told, when and how, and where to turn'), () => {
    expect(fieldOf(without('personToldOn'))).toBe('personToldOn')
    expect(codeOf(without('personToldHow'))).toBe('close-needs-told')
    expect(codeOf(close({ personToldOn: addDays(today, 1) }))).toBe('date-in-future')
    expect([codeOf(close({ whereToTurn: ' ' })), fieldOf(close({ whereToTurn: ' ' }))]).toEqual([
      'close-needs-where-to-turn',
      'whereToTurn',
    ])
    const long = 'x'.repeat(policyFor(region).textLimit + 1)
    expect(fieldOf(close({ whereToTurn: long }))).toBe('whereToTurn')
    expect(fieldOf(close({ note: long }))).toBe('note')
    expect(became(sip, close()).closing?.personTold).toEqual({
      on: today,
      how: 'in-person',
      by: peter.assignment,
    })
  })

  test(
    rule('close-all-told', 'not why: the others see that it no longer applies, and nothing of who told whom'),
    () => {
      for (const closed of [became(sip, close()), became(sip, close({ reason: 'deceased' }))]) {
        const seen = viewSip(closed, { code: '', stepVersion: 1, who: nobody, texts: [] }, karin, today)
        expect(seen?.stage).toEqual({ at: 'ended', how: 'not-told', on: today })
        expect(seen?.closing).toEqual({ told: [], documented: [], evaluations: [] })
      }
    },
  )

  test(
    rule('closing-offers-talk', 'the question is always answered: wanted, not wanted, or not asked yet'),
    () => {
      expect([codeOf(without('talk')), fieldOf(without('talk'))]).toEqual(['talk-unanswered', 'talk'])
      for (const talk of ['wanted', 'not-wanted', 'not-asked'] as const)
        expect(became(sip, close({ talk })).closing?.talk).toEqual({ answer: talk })
    },
  )

  test(rule('happening-not-dismissed', 'nobody closes past somebody who waits for an answer'), () => {
    const told = reportHappening(
      sip,
      { source: 'relative', body: 'Hon har ramlat' },
      { ...ctx, actor: karin },
    )
    const waits = became(sip, told)
    expect([codeOf(close({}, waits)), fieldOf(close({}, waits))]).toEqual(['happening-unanswered', 'reason'])
    const happening = waits.happenings[0]?.id ?? ''
    const answered = became(waits, answerHappening(waits, { happening, what: 'contact', note: '' }, ctx))
    expect(codeOf(close({}, answered))).toBe('allowed')
    expect(codeOf(close({ reason: 'deceased' }, waits))).toBe('allowed')
    const withdrawn = became(waits, withdraw(waits, { what: 'all', told: 'phone' }, ctx))
    expect(codeOf(close({ reason: 'withdrawn' }, withdrawn))).toBe('allowed')
  })

  test(rule('death-stops-sending', 'nothing is asked, nobody is told, and nothing is left to send'), () => {
    const closed = closeSip(sip, { reason: 'deceased', note: '', whereToTurn: '', told: {} }, ctx)
    expect(codeOf(closed)).toBe('allowed')
    const after = became(sip, closed)
    expect(after.closing).toEqual({ told: [], documented: [], evaluations: [] })
    expect(after.planned).toBeUndefined()
    const left = duties(after, policyFor(region)).map((d) => d.kind)
    expect(new Set(left)).toEqual(new Set(['document-close']))
    expect(codeOf(noteTold(after, { call: birgit, how: 'letter', on: today }, ctx))).toBe('already-ended')
  })

  test(
    rule('death-stops-sending', 'relatives’ access ends, and no paper holds anything for her or for them'),
    () => {
      const party = sip.parties.find((p) => p.who.kind === 'around')?.id ?? ''
      const reader = { kind: 'party', party } as const
      expect(openContentsFor(sip, sip.need, reader, today).has('plan')).toBe(true)
      const after = became(sip, close({ reason: 'deceased' }))
      expect(openContentsFor(after, after.need, reader, today).size).toBe(0)
      const text = {
        block: 'b',
        kind: 'long-term-goal',
        version: 1,
        body: 'Bo i stugan',
        writtenBy: peter.staff,
        writtenAt: '2026-11-23T09:00:00.000Z',
        unit: peter.unit,
        authority: peter.authority,
        content: 'plan',
        readers: 'by-ground',
        notFor: [],
      } as const
      for (const [from, expected] of [
        [sip, ['b']],
        [after, []],
      ] as const) {
        const view = viewSip(from, { code: '', stepVersion: 1, who: nobody, texts: [text] }, peter, today)
        if (view === undefined) throw new Error('set-up: no view')
        for (const to of [{ kind: 'person' } as const, reader])
          expect(Object.keys(copyFor(view, to, today).texts)).toEqual(expected)
      }
    },
  )

  test('a called unit does not close it, and nobody twice', () => {
    expect(codeOf(close({}, sip, { ...ctx, actor: karin }))).toBe('not-your-units-work')
    expect(codeOf(close({}, became(sip, close())))).toBe('already-ended')
  })
})

const nobody = { name: 'Elsa Lund', protection: 'none' } as const
