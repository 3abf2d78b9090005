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
  today,
  yes,
} from '../../../test/support/given.ts'
import { called, callKarin } from '../../../test/support/thread.ts'
import { openContents, yesHolds } from '../access/grounds.ts'
import { addDays, type LocalDate, localDate } from '../calendar/local-date.ts'
import type { RegionPolicy } from '../policy.ts'
import { callSomebody } from './call.ts'
import type { Context } from './context.ts'
import { duties } from './duties.ts'
import { endedGrounds, lastDaysToRenew, proposeEndedGrounds } from './ended-grounds.ts'
import { hearChild } from './hear-child.ts'
import {
  adultOn,
  askAgainOn,
  asksAgain,
  lastDayAsChild,
  onTheDay,
  ownYesNeeded,
  whyAskedAgain,
  yesUntil,
} from './own-yes.ts'
import { proposeGround } from './propose-ground.ts'
import { agreeToGrounds, recordAnswer } from './record-answer.ts'
import { endRepresentative, registerRepresentative } from './register-representative.ts'
import { reportHappening } from './report-happening.ts'
import type { Sip } from './sip.ts'

/** 18 on 4 March 2027, some three months after `today`. */
const maria = localDate('2009-03-04')
const eighteen = localDate('2027-03-04')
const theDayBefore = addDays(eighteen, -1)
const toKarin = { kind: 'unit', unit: karin.unit } as const
const author = { authority: 'regionen', unit: 'vardcentralen' }

/** A region where no child answers alone, so that it is the guardians who do. */
const guardiansAnswer = ({ region }: { region: RegionPolicy }): RegionPolicy => ({
  ...region,
  rules: {
    ...region.rules,
    childAnswersAloneFrom: [{ value: null, validFrom: localDate('2020-01-01'), status: 'local-choice' }],
  },
})

describe.each(regions)('whose yes it is in $name', (given) => {
  const region = guardiansAnswer(given)
  const on = (day: LocalDate): Context => context(peter, { region, birthDate: maria, on: day })
  const ctx = on(today)
  const guardian = (sip: Sip, name: string, at: Context = ctx, until?: LocalDate) =>
    became(
      sip,
      registerRepresentative(
        sip,
        { kind: 'guardian', name, evidence: '', ...(until === undefined ? {} : { until }) },
        at,
      ),
    )
  const propose = (sip: Sip, until: LocalDate, at: Context = ctx) =>
    became(sip, proposeGround(sip, { from: ['regionen'], to: toKarin, contents: ['plan'], until }, at))
  const byAll = (sip: Sip) => ({
    ...yes,
    by: { kind: 'guardians' as const, agreed: sip.representatives.map((r) => r.id) },
  })

  /** Maria is 17. Her mother has said yes to Karin's unit knowing of the plan, to the last day there is. */
  const asked = (): Sip => {
    const sip = propose(guardian(preparing(ctx).sip, 'Anna'), theDayBefore)
    const heard = became(sip, hearChild(sip, { on: today, view: 'Ja' }, ctx))
    return became(heard, recordAnswer(heard, byAll(heard), ctx))
  }
  test(
    rule(
      'own-yes-at-eighteen',
      'what rests on the guardians’ yes alone ends too: messages, and what has happened',
    ),
    () => {
      const sip = asked()
      expect(yesHolds(onTheDay(sip, on(theDayBefore)))).toBe(true)
      expect(yesHolds(onTheDay(sip, on(eighteen)))).toBe(false)
      expect(yesUntil(sip, maria)).toBe(theDayBefore)
      const told = { source: 'unit', body: 'Hon har flyttat' } as const
      expect(codeOf(reportHappening(sip, told, on(theDayBefore)))).toBe('allowed')
      expect(codeOf(reportHappening(sip, told, on(eighteen)))).toBe('own-yes-needed')
    },
  )

  const reads = (sip: Sip, day: LocalDate) => openContents(sip, author, karin, day).has('plan')

  test(
    rule('own-yes-at-eighteen', 'what guardians say yes to ends at the midnight before the birthday'),
    () => {
      expect(adultOn(maria)).toBe(eighteen)
      expect(lastDayAsChild(ctx)).toBe(theDayBefore)
      const late = proposeGround(
        preparing(ctx).sip,
        { from: ['regionen'], to: toKarin, contents: ['plan'], until: eighteen },
        on(addDays(eighteen, -30)),
      )
      expect(codeOf(late)).toBe('ground-past-eighteen')
      expect(fieldOf(late)).toBe('until')
      const sip = asked()
      expect(reads(sip, theDayBefore)).toBe(true)
      expect(reads(sip, eighteen)).toBe(false)
      expect(reads(sip, addDays(eighteen, 1))).toBe(false)
    },
  )

  test(
    rule('own-yes-at-eighteen', 'from midnight nothing goes on by the guardians’ yes: it is asked again'),
    () => {
      const sip = asked()
      expect(ownYesNeeded(sip, on(theDayBefore))).toBe(false)
      expect(whyAskedAgain(sip, on(theDayBefore))).toBeUndefined()
      expect(codeOf(recordAnswer(sip, byAll(sip), on(theDayBefore)))).toBe('already-answered')
      for (const day of [eighteen, addDays(eighteen, 1)]) {
        expect(whyAskedAgain(sip, on(day))).toBe('own-yes')
        const proposed = propose(sip, addDays(day, 30), on(day))
        const [ground] = proposed.grounds.filter((g) => g.state === 'proposed')
        const more = { by: yes.by, form: yes.form, grounds: [ground?.id ?? ''] }
        expect(codeOf(agreeToGrounds(proposed, more, on(day)))).toBe('own-yes-needed')
        expect(codeOf(callSomebody(sip, callKarin(sip), on(day)))).toBe('own-yes-needed')
      }
    },
  )

  test(rule('own-yes-at-eighteen', 'the guardians do not answer for her any more; she does'), () => {
    const sip = propose(asked(), addDays(eighteen, 30), on(eighteen))
    expect(codeOf(recordAnswer(sip, byAll(sip), on(eighteen)))).toBe('representative-may-not-answer')
    const own = became(sip, recordAnswer(sip, yes, on(eighteen)))
    expect(own.yes).toMatchObject({ answer: 'yes', by: { kind: 'self' }, on: eighteen })
    expect(asksAgain(own, on(eighteen))).toBe(false)
    expect(reads(own, addDays(eighteen, 30))).toBe(true)
  })

  test(
    rule('own-yes-at-eighteen', 'her no is told to all when somebody has been called, and else ends it'),
    () => {
      const no = { ...yes, answer: 'no' as const }
      const alone = asked()
      expect(became(alone, recordAnswer(alone, no, on(eighteen))).stage).toMatchObject({ how: 'declined' })
      const told = called(context(peter, { region })).sip
      const theirs: Sip = {
        ...told,
        yes: {
          answer: 'yes',
          partial: false,
          by: { kind: 'guardians', agreed: [], exception: false },
          form: { form: 'oral', notedBy: 'peter' },
          on: today,
        },
      }
      const after = became(theirs, recordAnswer(theirs, no, on(eighteen)))
      expect(after.yes.answer).toBe('withdrawn')
      expect(after.stage.at).toBe('ending')
      expect(after.grounds.every((g) => g.state === 'withdrawn')).toBe(true)
    },
  )

  test(rule('own-yes-at-eighteen', 'a yes of hers at 17, where the local rules let her, goes on'), () => {
    const young = context(peter, {
      birthDate: maria,
      region: {
        ...region,
        rules: {
          ...region.rules,
          childAnswersAloneFrom: [{ value: 15, validFrom: localDate('2020-01-01'), status: 'local-choice' }],
        },
      },
    })
    const past = addDays(today, 103)
    const longer = { ...young, policy: { ...young.policy, groundLongestDays: 365 } }
    const start = propose(guardian(preparing(longer).sip, 'Anna', longer), past, longer)
    const sip = became(start, hearChild(start, { on: today, view: 'Ja' }, longer))
    const own = became(sip, recordAnswer(sip, yes, longer))
    expect(whyAskedAgain(own, { ...longer, on: eighteen })).toBeUndefined()
    expect(reads(own, past)).toBe(true)
    // When guardians answer for one who could have, what they open still ends with the day before.
    const theirs = became(sip, recordAnswer(sip, byAll(sip), longer))
    expect(reads(theirs, theDayBefore)).toBe(true)
    expect(reads(theirs, eighteen)).toBe(false)
  })

  test(rule('own-yes-at-eighteen', 'one born on 29 February is 18 on the last of February'), () => {
    const leap = { ...ctx, birthDate: localDate('2008-02-29'), on: localDate('2026-02-27') }
    expect(adultOn(leap.birthDate)).toBe('2026-02-28')
    expect(lastDayAsChild(leap)).toBe('2026-02-27')
    const sip = asked()
    expect(ownYesNeeded(sip, leap)).toBe(false)
    expect(ownYesNeeded(sip, { ...leap, on: localDate('2026-02-28') })).toBe(true)
    expect(lastDayAsChild({ ...leap, on: localDate('2026-02-28') })).toBeUndefined()
  })

  test(
    rule('own-yes-at-eighteen', 'it waits for somebody on the day itself, and is known beforehand'),
    () => {
      const sip = asked()
      expect(askAgainOn(sip, maria)).toEqual([{ on: eighteen, why: 'own-yes', rule: 'own-yes-at-eighteen' }])
      expect(duties(sip, ctx.policy, maria).find((d) => d.kind === 'ask-own-yes')).toMatchObject({
        due: eighteen,
        assignment: 'peter',
      })
      expect(askAgainOn(sip, undefined)).toEqual([])
      // Nothing longer can be asked for: it is her own yes that waits, not one more of theirs.
      expect(lastDaysToRenew(sip, maria)).toEqual([])
      expect(lastDaysToRenew(sip, undefined)).toEqual([theDayBefore])
    },
  )

  test(
    rule('own-yes-at-eighteen', 'what the guardians said yes to is proposed to her anew in one act'),
    () => {
      const sip = asked()
      const day = on(addDays(eighteen, ctx.policy.groundReminderDays + 5))
      const until = addDays(day.on, 40)
      expect(endedGrounds(sip, until, day)).toHaveLength(1)
      const again = became(sip, proposeEndedGrounds(sip, { until }, day))
      expect(again.grounds.at(-1)).toMatchObject({
        from: 'regionen',
        to: toKarin,
        contents: ['plan'],
        until,
        state: 'proposed',
      })
      // Pressed twice, nothing is proposed twice.
      expect(became(again, proposeEndedGrounds(again, { until }, day)).grounds).toHaveLength(2)
      const own = became(again, recordAnswer(again, yes, day))
      expect(reads(own, until)).toBe(true)
      expect(own.grounds.map((g) => g.state)).toEqual(['in-force', 'in-force'])
    },
  )

  test(
    rule('own-yes-at-eighteen', 'what was opened while nobody knew her age ends with her own answer'),
    () => {
      const far = addDays(eighteen, 40)
      const known = asked()
      const sip = { ...known, grounds: known.grounds.map((g) => ({ ...g, until: far })) }
      expect(endedGrounds(sip, addDays(eighteen, 20), on(eighteen))).toHaveLength(1)
      expect(became(sip, recordAnswer(sip, yes, on(eighteen))).grounds.map((g) => g.state)).toEqual([
        'withdrawn',
      ])
    },
  )

  test(
    rule('yes-asked-again', 'with a new guardian the earlier answer stands until they have been asked'),
    () => {
      const sip = guardian(asked(), 'Per')
      expect(whyAskedAgain(sip, ctx)).toBe('guardians-changed')
      expect(askAgainOn(sip, undefined)).toEqual([
        { on: today, why: 'other-answers', rule: 'yes-asked-again' },
      ])
      expect(reads(sip, today)).toBe(true)
      const again = became(sip, recordAnswer(sip, byAll(sip), ctx))
      expect(again.yes).toMatchObject({
        by: { kind: 'guardians', agreed: sip.representatives.map((r) => r.id) },
      })
      expect(whyAskedAgain(again, ctx)).toBeUndefined()
      expect(reads(again, today)).toBe(true)
    },
  )

  test(
    rule('yes-asked-again', 'whoever answers now says what goes on of what was shared, and what does not'),
    () => {
      const health = (sip: Sip) =>
        became(
          sip,
          proposeGround(
            sip,
            { from: ['regionen'], to: toKarin, contents: ['health'], until: theDayBefore },
            ctx,
          ),
        )
      const start = health(propose(guardian(preparing(ctx).sip, 'Anna'), theDayBefore))
      const heard = became(start, hearChild(start, { on: today, view: 'Ja' }, ctx))
      const first = became(heard, recordAnswer(heard, byAll(heard), ctx))
      const changed = guardian(first, 'Per')
      const [plan] = changed.grounds
      const part = { ...byAll(changed), answer: 'partial' as const, grounds: [plan?.id ?? ''] }
      const after = became(changed, recordAnswer(changed, part, ctx))
      expect(after.grounds.map((g) => [g.contents[0], g.state])).toEqual([
        ['plan', 'in-force'],
        ['health', 'withdrawn'],
      ])
      const all = { ...part, grounds: changed.grounds.map((g) => g.id) }
      expect(codeOf(recordAnswer(changed, all, ctx))).toBe('partial-needs-grounds')
    },
  )

  test(
    rule('yes-asked-again', 'when a guardian is taken off, or her assignment has ended, it is asked again'),
    () => {
      const sip = asked()
      const [anna] = sip.representatives
      const gone = became(sip, endRepresentative(sip, { representative: anna?.id ?? '' }, ctx))
      expect(whyAskedAgain(gone, ctx)).toBe('guardians-changed')

      const until = addDays(today, 10)
      const limited = guardian(preparing(ctx).sip, 'Anna', ctx, until)
      const heard = became(limited, hearChild(limited, { on: today, view: 'Ja' }, ctx))
      const answered = became(heard, recordAnswer(heard, byAll(heard), ctx))
      expect(whyAskedAgain(answered, on(until))).toBeUndefined()
      expect(whyAskedAgain(answered, on(addDays(until, 1)))).toBe('guardians-changed')
      expect(askAgainOn(answered, undefined)).toEqual([
        { on: addDays(until, 1), why: 'other-answers', rule: 'yes-asked-again' },
      ])
    },
  )

  test(
    rule(
      'yes-asked-again',
      'an adult’s representative has ended: she is asked, and what is thought shares nothing',
    ),
    () => {
      const elsa = context(peter, { region })
      const start = became(
        preparing(elsa).sip,
        registerRepresentative(preparing(elsa).sip, { kind: 'god-man', name: 'Gun', evidence: '' }, elsa),
      )
      const proposed = propose(start, addDays(today, 30), elsa)
      const gun = proposed.representatives[0]?.id ?? ''
      const by = {
        kind: 'representative' as const,
        representative: gun,
        personAgrees: true,
        personCanDecide: true,
      }
      const answered = became(proposed, recordAnswer(proposed, { ...yes, by }, elsa))
      const ended = became(answered, endRepresentative(answered, { representative: gun }, elsa))
      expect(whyAskedAgain(ended, elsa)).toBe('representative-ended')
      expect(reads(became(ended, recordAnswer(ended, yes, elsa)), today)).toBe(true)
      const attitude = { kind: 'attitude' as const, assessor: 'Dr Ek', assessment: 'Vill ha hjälp' }
      const thought = became(ended, recordAnswer(ended, { ...yes, by: attitude }, elsa))
      expect(reads(thought, today)).toBe(false)
    },
  )

  test(
    rule('yes-asked-again', 'somebody else’s representative, or one who never answered, changes nothing'),
    () => {
      const sip = asked()
      expect(whyAskedAgain(sip, ctx)).toBeUndefined()
      const elsa = context(peter, { region })
      const own = became(preparing(elsa).sip, recordAnswer(preparing(elsa).sip, yes, elsa))
      const act = { kind: 'god-man' as const, name: 'Gun', evidence: '' }
      const more = became(own, registerRepresentative(own, act, elsa))
      const ended = became(
        more,
        endRepresentative(more, { representative: more.representatives[0]?.id ?? '' }, elsa),
      )
      expect(whyAskedAgain(ended, elsa)).toBeUndefined()
    },
  )

  test(rule('ground-ends-midnight', 'what soon ends is proposed anew, once, and not what goes on'), () => {
    const elsa = context(peter, { region })
    const { groundReminderDays } = elsa.policy
    const until = addDays(today, groundReminderDays)
    const start = propose(preparing(elsa).sip, until, elsa)
    const sip = became(start, recordAnswer(start, yes, elsa))
    const next = addDays(today, 90)
    expect(endedGrounds(sip, next, { ...elsa, on: addDays(today, -1) })).toEqual([])
    expect(endedGrounds(sip, next, elsa)).toHaveLength(1)
    expect(endedGrounds(sip, until, elsa)).toEqual([])
    const again = became(sip, proposeEndedGrounds(sip, { until: next }, elsa))
    const grounds = again.grounds.filter((g) => g.state === 'proposed').map((g) => g.id)
    const agreed = became(again, agreeToGrounds(again, { by: yes.by, form: yes.form, grounds }, elsa))
    expect(endedGrounds(agreed, next, elsa)).toEqual([])
    expect(lastDaysToRenew(sip, undefined)).toEqual([until])
    expect(lastDaysToRenew(agreed, undefined)).toEqual([next])
    expect(reads(agreed, next)).toBe(true)
    expect(
      endedGrounds(sip, addDays(until, 90), { ...elsa, on: addDays(until, groundReminderDays + 1) }),
    ).toEqual([])
  })
})
