import { describe, expect, test } from 'vitest'
import {
  became,
  codeOf,
  context,
  fieldOf,
  karin,
  peter,
  preparing,
  regions,
  rule,
  stranger,
  today,
  yes,
} from '../../../test/support/given.ts'
import { called, readyToCall, running } from '../../../test/support/thread.ts'
import { mayReadText, type Viewer } from '../access/read-text.ts'
import { addDays } from '../calendar/local-date.ts'
import type { Result } from '../result.ts'
import { noteOtherSystem, takeRunningPlan } from './beside.ts'
import type { Change } from './context.ts'
import { excludeRecipient } from './exclude-recipient.ts'
import { type RecordAnswer, recordAnswer } from './record-answer.ts'
import type { Sip } from './sip.ts'
import { aboutText } from './text.ts'

const samsa = { system: 'SAMSA', number: 'S-4711' }

describe.each(regions)('beside another system in $name', ({ region }) => {
  const ctx = context(peter, { region })
  const read = (sip: Sip, decided: Result<Change>, who: Viewer) => {
    if (!decided.ok) throw new Error(decided.code)
    return decided.value.texts
      .filter((text) => {
        const { content } = aboutText(text.kind)
        const label = { ...text, content, unit: ctx.actor.unit, authority: ctx.actor.authority }
        return mayReadText(sip, label, who, ctx.on)
      })
      .map((text) => text.body)
  }

  test(rule('late-entry-with-source', 'a plan typed in afterwards says from where, and the day'), () => {
    const { sip } = preparing(ctx)
    const taken = takeRunningPlan(sip, samsa, ctx)
    const after = became(sip, taken)
    expect(after.takenFrom).toMatchObject({
      on: today,
      system: expect.any(String),
      number: expect.any(String),
    })
    expect(became(sip, takeRunningPlan(sip, { ...samsa, number: ' ' }, ctx)).takenFrom).not.toHaveProperty(
      'number',
    )
    expect([codeOf(takeRunningPlan(sip, { ...samsa, system: ' ' }, ctx)), 'system']).toEqual([
      'text-missing',
      'system',
    ])
    const long = 'x'.repeat(ctx.policy.textLimit + 1)
    expect(fieldOf(takeRunningPlan(sip, { ...samsa, number: long }, ctx))).toBe('number')
    expect(codeOf(takeRunningPlan(sip, samsa, { ...ctx, actor: stranger }))).toBe('not-on-this-sip')
  })

  test(rule('late-entry-with-source', 'a plan that holds here came from nowhere else'), () => {
    expect(codeOf(takeRunningPlan(running(ctx).sip, samsa, ctx))).toBe('already-running')
  })

  test(
    rule(
      'late-entry-with-source',
      'whoever reads the plan reads the system, and nobody else its number there',
    ),
    () => {
      const { sip } = called(ctx)
      const taken = takeRunningPlan(sip, samsa, ctx)
      expect(read(sip, taken, peter)).toEqual(['SAMSA', 'S-4711'])
      expect(read(sip, taken, karin)).toEqual(['SAMSA'])
      const asked = became(
        sip,
        excludeRecipient(sip, { who: { kind: 'unit', unit: karin.unit }, scope: 'each-text' }, ctx),
      )
      expect(read(asked, takeRunningPlan(asked, samsa, ctx), karin)).toEqual([])
    },
  )

  test(
    rule('late-entry-with-source', 'the yes has the day it was given, never before the need or to come'),
    () => {
      const noticed = addDays(today, -40)
      const { sip } = preparing(ctx, { noticedOn: noticed })
      const taken = became(sip, takeRunningPlan(sip, samsa, ctx))
      const answer = (of: Sip, days: number, more: Partial<RecordAnswer> = {}) =>
        recordAnswer(of, { ...yes, ...more, answeredOn: addDays(today, days) }, ctx)
      expect(became(taken, answer(taken, -30)).yes).toMatchObject({ answer: 'yes', on: addDays(today, -30) })
      expect(became(taken, answer(taken, -40)).yes).toMatchObject({ on: noticed })
      const no = became(taken, answer(taken, -30, { answer: 'no' }))
      expect(no.stage).toEqual({ at: 'ended', how: 'declined', on: addDays(today, -30) })
      expect(codeOf(answer(taken, -41))).toBe('date-in-past')
      expect(codeOf(answer(taken, 1))).toBe('date-in-future')
      expect(fieldOf(answer(taken, 1))).toBe('answeredOn')
      // What begins here is answered the day it is written down.
      expect(codeOf(answer(sip, -30))).toBe('date-in-past')
      expect(became(sip, answer(sip, 0)).yes).toMatchObject({ on: today })
    },
  )

  test(rule('late-entry-with-source', 'an answer that is asked again is not given beforehand'), () => {
    const { sip } = readyToCall(ctx)
    const again: Sip = {
      ...sip,
      takenFrom: { system: 'block', on: today },
      yesAgain: { since: today, why: 'representative-ended' },
    }
    const act: RecordAnswer = { ...yes, answeredOn: addDays(today, -1) }
    expect(codeOf(recordAnswer(again, act, ctx))).toBe('date-in-past')
    expect(codeOf(recordAnswer(again, yes, ctx))).toBe('allowed')
  })

  test('each unit on it says what it keeps it in too, for itself alone', () => {
    const { sip } = called(ctx)
    const noted = noteOtherSystem(sip, samsa, ctx)
    expect(read(sip, noted, peter)).toEqual(['SAMSA', 'S-4711'])
    expect(read(sip, noted, karin)).toEqual([])
    const after = became(sip, noted)
    const both = became(
      after,
      noteOtherSystem(after, { system: 'Lifecare', number: '' }, { ...ctx, actor: karin }),
    )
    expect(Object.keys(both.beside).sort()).toEqual([karin.unit, peter.unit].sort())
    expect(both.beside[karin.unit]).not.toHaveProperty('number')
    expect(codeOf(noteOtherSystem(sip, samsa, { ...ctx, actor: stranger }))).toBe('not-on-this-sip')
  })
})
