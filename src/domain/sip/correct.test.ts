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
import { planned, running } from '../../../test/support/thread.ts'
import { addDays } from '../calendar/local-date.ts'
import { closeSip } from './close-sip.ts'
import { asksIfMaterial, correctNoticedDate, correctText, type StoredText } from './correct.ts'
import type { Sip } from './sip.ts'
import type { TextKind } from './text-kinds.ts'

describe.each(regions)('putting a text right in $name', ({ region }) => {
  const ctx = context(peter, { region })
  const draft = planned(ctx).sip
  const held = running(ctx).sip
  const text = (kind: TextKind): StoredText => ({
    block: 'block',
    kind,
    readers: 'by-ground',
    notFor: ['unit:skolan'],
    unit: peter.unit,
    version: 3,
  })
  const correct = (
    sip: Sip,
    kind: TextKind,
    act: Partial<Parameters<typeof correctText>[1]> = {},
    at = ctx,
  ) => correctText(sip, { text: text(kind), body: 'Rätt', reason: 'Skrivfel', expects: 3, ...act }, at)
  const ofThePlan: readonly TextKind[] = [
    'long-term-goal',
    'goal-own-words',
    'short-term-goal',
    'measure-what',
    'measure-who',
    'measure-often',
    'measure-where',
    'measure-how',
    'plan/own-part',
    'plan/crisis-signs',
  ]
  const besideIt: readonly TextKind[] = ['contact-phone', 'meeting-note', 'preparation/matters', 'question']

  test(rule('correction-keeps', 'it keeps its readers, tells why, and counts up'), () => {
    const result = correct(draft, 'question')
    expect(result.ok && result.value.texts).toEqual([
      expect.objectContaining({ kind: 'correction-reason', body: 'Skrivfel', readers: 'own-unit' }),
      {
        block: 'block',
        kind: 'question',
        readers: 'by-ground',
        notFor: ['unit:skolan'],
        body: 'Rätt',
        expects: 3,
      },
    ])
    expect(result.ok && result.value.events.at(-1)).toMatchObject({ type: 'TextCorrected', version: 4 })
    expect(became(draft, result)).toEqual(draft)
  })

  test(rule('correction-keeps', 'only by the unit that wrote it, with a reason'), () => {
    expect(codeOf(correct(draft, 'question', {}, { ...ctx, actor: karin }))).toBe('not-your-units-work')
    expect(fieldOf(correct(draft, 'question', { reason: ' ' }))).toBe('reason')
    const body = 'x'.repeat(policyFor(region).textLimit + 1)
    expect(fieldOf(correct(draft, 'question', { body }))).toBe('body')
  })

  test(
    rule('material-change-new-version', 'a text of a plan that holds: does it change what anybody does?'),
    () => {
      for (const kind of ofThePlan) {
        expect(asksIfMaterial(held, text(kind))).toBe(true)
        const unsaid = correct(held, kind)
        expect([codeOf(unsaid), fieldOf(unsaid)]).toEqual(['choose-one', 'changesPlan'])
        const changes = correct(held, kind, { changesPlan: true })
        expect([codeOf(changes), fieldOf(changes)]).toEqual(['plan-holds', 'changesPlan'])
        expect(became(held, correct(held, kind, { changesPlan: false }))).toEqual(held)
      }
    },
  )

  test(
    rule('material-change-new-version', 'a telephone number, and a plan that does not hold, ask nothing'),
    () => {
      for (const kind of besideIt) expect(codeOf(correct(held, kind))).toBe('allowed')
      for (const kind of ofThePlan) expect(codeOf(correct(draft, kind))).toBe('allowed')
    },
  )

  test(rule('dissent-stays', 'a no can be reworded, never blanked'), () => {
    expect(fieldOf(correct(held, 'dissent-reason', { body: ' ' }))).toBe('body')
    expect(codeOf(correct(held, 'dissent-reason'))).toBe('allowed')
    expect(codeOf(correct(held, 'need-note', { body: '' }))).toBe('allowed')
  })

  test(
    rule('only-correction-after-close', 'a text can still be put right, and nothing else changes by it'),
    () => {
      const closed = became(
        held,
        closeSip(
          held,
          {
            reason: 'goals-met',
            note: '',
            whereToTurn: 'Vårdcentralen',
            personToldOn: today,
            personToldHow: 'phone',
            talk: 'not-wanted',
            told: {},
          },
          ctx,
        ),
      )
      expect(asksIfMaterial(closed, text('measure-what'))).toBe(false)
      const result = correct(closed, 'measure-what')
      expect(became(closed, result)).toEqual(closed)
      expect(result.ok && result.value.texts).toContainEqual(
        expect.objectContaining({ kind: 'correction-reason', body: 'Skrivfel' }),
      )
      expect(fieldOf(correct(closed, 'measure-what', { reason: '' }))).toBe('reason')
    },
  )

  test(rule('correction-keeps', 'the day the need was noticed, and both days stay'), () => {
    const is = addDays(today, -2)
    const date = (act: Partial<Parameters<typeof correctNoticedDate>[1]> = {}, at = ctx) =>
      correctNoticedDate(draft, { is, reason: 'Skrev fel dag', ...act }, at)
    const result = date()
    expect(result.ok && result.value.events.at(-1)).toMatchObject({ was: draft.need.noticedOn, is })
    expect(became(draft, result).need.noticedOn).toBe(is)
    expect(fieldOf(date({ is: addDays(today, 1) }))).toBe('is')
    expect(codeOf(date({ is: draft.need.noticedOn }))).toBe('nothing-to-correct')
    expect(fieldOf(date({ reason: '' }))).toBe('reason')
    expect(codeOf(date({}, { ...ctx, actor: karin }))).toBe('not-your-units-work')
  })
})
