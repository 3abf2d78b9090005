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
import { called, running } from '../../../test/support/thread.ts'
import { mayReadText } from '../access/read-text.ts'
import { addDays } from '../calendar/local-date.ts'
import type { Context } from './context.ts'
import { duties } from './duties.ts'
import { excludeRecipient } from './exclude-recipient.ts'
import {
  answerHappening,
  refuseWhileHappeningWaits,
  reportHappening,
  waitingHappenings,
} from './report-happening.ts'
import type { Sip } from './sip.ts'
import { withdraw } from './withdraw.ts'

const fell = { source: 'unit', body: 'Elsa ramlade i trappan i natt' } as const

describe.each(regions)('something has happened in $name', ({ region }) => {
  const ctx = context(peter, { region })
  const byKarin: Context = { ...ctx, actor: karin }
  const { sip } = running(ctx)
  const told = reportHappening(sip, fell, byKarin)
  const after = became(sip, told)
  const [happening] = after.happenings
  const answer = (act: Partial<Parameters<typeof answerHappening>[1]> = {}, at: Sip = after, by = ctx) =>
    answerHappening(at, { happening: happening?.id ?? '', what: 'change-plan', note: '', ...act }, by)
  const waits = (at: Sip) => duties(at, policyFor(region)).filter((d) => d.kind === 'something-happened')

  test(
    rule('happening-reaches-main', 'anyone on the SIP may tell, and it waits for the one who leads'),
    () => {
      expect(happening).toMatchObject({ on: today, by: 'karin', unit: karin.unit, source: 'unit' })
      const due = addDays(today, policyFor(region).happeningDays)
      expect(waits(after)).toMatchObject([{ about: happening?.id, assignment: 'peter', due }])
      expect(codeOf(reportHappening(called(ctx).sip, fell, byKarin))).toBe('allowed')
      expect(codeOf(reportHappening(sip, fell, { ...ctx, actor: maja }))).toBe('not-on-this-sip')
    },
  )

  test(rule('happening-reaches-main', 'it is read by those who lead, and by nobody else'), () => {
    const text = told.ok ? told.value.texts[0] : undefined
    expect(text).toMatchObject({ kind: 'something-happened', readers: 'to-leaders' })
    const label = {
      unit: karin.unit,
      authority: karin.authority,
      content: 'plan',
      readers: 'to-leaders',
      notFor: [],
    } as const
    expect(mayReadText(after, label, peter, today)).toBe(true)
    const ended = became(after, withdraw(after, { what: 'all', told: 'phone' }, ctx))
    expect(mayReadText(ended, label, peter, today)).toBe(false)
    const both: Sip = {
      ...after,
      members: [
        ...after.members,
        { ...maja, basis: 'took-on', since: today, authority: maja.authority, staff: maja.staff },
      ],
    }
    expect(mayReadText(both, label, maja, today)).toBe(false)
  })

  test('it takes words, and who noticed', () => {
    expect(fieldOf(reportHappening(sip, { ...fell, body: ' ' }, byKarin))).toBe('body')
    expect(fieldOf(reportHappening(sip, { body: fell.body }, byKarin))).toBe('source')
    const body = 'x'.repeat(policyFor(region).textLimit + 1)
    expect(codeOf(reportHappening(sip, { ...fell, body }, byKarin))).toBe('text-too-long')
  })

  test(rule('excluded-reads-nothing', 'whoever is shut out is not told so'), () => {
    const who = { kind: 'unit', unit: karin.unit } as const
    const shut = became(sip, excludeRecipient(sip, { who, scope: 'everything' }, ctx))
    expect(codeOf(reportHappening(shut, fell, byKarin))).toBe('call-ground-ended')
  })

  test(
    rule('happening-reaches-main', 'the one who leads says what is done now; to wait takes a reason'),
    () => {
      expect(fieldOf(answerHappening(after, { happening: happening?.id ?? '', note: '' }, ctx))).toBe('what')
      const waiting = answer({ what: 'wait' })
      expect([codeOf(waiting), fieldOf(waiting)]).toEqual(['wait-needs-reason', 'note'])
      for (const what of ['earlier-follow-up', 'change-plan', 'contact'] as const)
        expect(codeOf(answer({ what }))).toBe('allowed')
      const answered = became(after, answer({ what: 'wait', note: 'Läkaren kommer på torsdag' }))
      expect(answered.happenings[0]?.answer).toMatchObject({ what: 'wait', on: today, by: 'peter' })
      expect(waits(answered)).toEqual([])
      expect(codeOf(answer({}, answered))).toBe('happening-already-answered')
    },
  )

  test(rule('happening-reaches-main', 'whoever told gets to know, and nobody beside'), () => {
    const answered = answer({ what: 'wait', note: 'Läkaren kommer på torsdag' })
    expect(answered.ok && answered.value.texts[0]).toMatchObject({
      readers: 'named-units',
      forUnits: [karin.unit],
    })
  })

  test('only those who lead answer, and only what was told', () => {
    expect(codeOf(answer({}, after, byKarin))).toBe('not-your-units-work')
    expect(codeOf(answer({ happening: 'another' }))).toBe('unknown-thing')
  })

  test(rule('happening-not-dismissed', 'nothing is ended past it while it waits'), () => {
    expect(waitingHappenings(after)).toHaveLength(1)
    const refused = refuseWhileHappeningWaits(after, 'next')
    expect(refused === undefined ? 'allowed' : codeOf(refused)).toBe('happening-unanswered')
    expect(refuseWhileHappeningWaits(became(after, answer()), 'next')).toBeUndefined()
  })

  test('not when it has ended', () => {
    const ending = became(sip, withdraw(sip, { what: 'all', told: 'phone' }, ctx))
    expect(codeOf(reportHappening(ending, fell, byKarin))).toBe('needs-yes')
  })
})
