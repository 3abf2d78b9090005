import { describe, expect, test } from 'vitest'
import {
  became,
  codeOf,
  context,
  fieldOf,
  karin,
  peter,
  petersColleague,
  regions,
  rule,
  today,
} from '../../../test/support/given.ts'
import { planned, running } from '../../../test/support/thread.ts'
import { addDays } from '../calendar/local-date.ts'
import { excludeRecipient } from './exclude-recipient.ts'
import { type AskMainHandover, answerMainHandover, askMainHandover } from './hand-over-main.ts'
import { withdraw } from './withdraw.ts'

const ask: AskMainHandover = {
  to: 'karin',
  authority: 'municipality',
  functions: karin.functions,
  reason: 'Elsa träffar Karin varje vecka',
  personToldOn: today,
  personToldHow: 'in-person',
}

describe.each(regions)('the main responsibility in $name', ({ region }) => {
  const ctx = context(peter, { region })
  const byKarin = context(karin, { region })
  const { sip } = running(ctx)
  const asked = became(sip, askMainHandover(sip, ask, ctx))
  const answer = (accepts: boolean | undefined, why = '', at = byKarin) =>
    answerMainHandover(asked, { why, ...(accepts === undefined ? {} : { accepts }) }, at)

  test(rule('main-handed-over-by-act', 'nobody has it before she has said yes herself'), () => {
    expect(asked.mainAsked).toMatchObject({ to: 'karin', from: 'peter' })
    expect(asked.roles.mainResponsible).toBe('peter')
    const after = became(asked, answer(true))
    expect(after.roles.mainResponsible).toBe('karin')
    expect(after.roles.holders[karin.unit]).toBe('karin')
    expect(after.mainAsked).toBeUndefined()
  })

  test(rule('main-handed-over-by-act', 'the person is told before, and it says when and how'), () => {
    const { personToldOn: _, ...noDay } = ask
    const { personToldHow: __, ...noWay } = ask
    expect(codeOf(askMainHandover(sip, noDay, ctx))).toBe('main-person-not-told')
    expect(fieldOf(askMainHandover(sip, noWay, ctx))).toBe('personToldHow')
    const tomorrow = { ...ask, personToldOn: addDays(today, 1) }
    expect(codeOf(askMainHandover(sip, tomorrow, ctx))).toBe('date-in-future')
  })

  test(rule('main-handed-over-by-act', 'a no takes a reason, and changes nothing'), () => {
    expect(codeOf(answer(false))).toBe('text-missing')
    const after = became(asked, answer(false, 'Jag går i pension i maj'))
    expect(after.roles).toEqual(asked.roles)
    expect(after.mainAsked?.declined).toMatchObject({ on: today })
    expect(codeOf(answerMainHandover(after, { accepts: true, why: '' }, byKarin))).toBe('main-not-asked')
    expect(codeOf(answer(undefined))).toBe('choose-one')
  })

  test('only the one who is asked answers, and only when there is a question', () => {
    expect(codeOf(answer(true, '', ctx))).toBe('not-asked-of-you')
    expect(codeOf(answer(true, '', context(petersColleague, { region })))).toBe('not-asked-of-you')
    expect(codeOf(answerMainHandover(sip, { accepts: true, why: '' }, byKarin))).toBe('main-not-asked')
  })

  test('asked by whoever leads, of somebody on it who may have it, with a reason', () => {
    expect(codeOf(askMainHandover(sip, ask, byKarin))).toBe('not-your-units-work')
    expect(codeOf(askMainHandover(sip, { ...ask, to: 'maja' }, ctx))).toBe('main-responsible-missing')
    expect(codeOf(askMainHandover(sip, { ...ask, to: 'peter' }, ctx))).toBe('main-already')
    expect(codeOf(askMainHandover(sip, { ...ask, authority: 'other' }, ctx))).toBe(
      'main-responsible-not-principal',
    )
    expect(codeOf(askMainHandover(sip, { ...ask, reason: '' }, ctx))).toBe('text-missing')
    expect(codeOf(askMainHandover(planned(ctx).sip, ask, ctx))).toBe('plan-not-established')
  })

  test(
    rule('main-handed-over-by-act', 'nobody who may not read the plan, on the day of the answer too'),
    () => {
      const ended = context(peter, { region, on: addDays(today, 91) })
      expect(codeOf(askMainHandover(sip, ask, ended))).toBe('call-ground-ended')
      expect(codeOf(answer(true, '', context(karin, { region, on: addDays(today, 91) })))).toBe(
        'call-ground-ended',
      )
      const who = { kind: 'unit', unit: karin.unit } as const
      const shut = became(asked, excludeRecipient(asked, { who, scope: 'everything' }, ctx))
      expect(codeOf(answerMainHandover(shut, { accepts: true, why: '' }, byKarin))).toBe('recipient-excluded')
      const withdrawn = became(asked, withdraw(asked, { what: 'all', told: 'phone' }, ctx))
      expect(codeOf(answerMainHandover(withdrawn, { accepts: true, why: '' }, byKarin))).toBe('already-ended')
    },
  )
})
