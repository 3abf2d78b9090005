import { describe, expect, test } from 'vitest'
import {
  became,
  child,
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
import { openContents } from '../access/grounds.ts'
import { mayReadText } from '../access/read-text.ts'
import { addDays, localDate } from '../calendar/local-date.ts'
import type { RepresentativeKind } from '../people/representation.ts'
import { hearChild } from './hear-child.ts'
import { decideGround, proposeGround } from './propose-ground.ts'
import { agreeToGrounds, recordAnswer } from './record-answer.ts'
import { registerRepresentative } from './register-representative.ts'
import type { Sip } from './sip.ts'

const toKarin = { kind: 'unit', unit: 'hemsjukvarden' } as const
const label = {
  unit: 'vardcentralen',
  authority: 'regionen',
  content: 'plan',
  readers: 'by-ground',
  notFor: [],
} as const

describe.each(regions)('yes, grounds and agreement in $name', ({ region }) => {
  const ctx = context(peter, { region })
  const propose = (sip: Sip, contents: readonly ('plan' | 'health' | 'everyday')[] = ['plan']) =>
    became(
      sip,
      proposeGround(sip, { from: ['regionen'], to: toKarin, contents, until: addDays(today, 30) }, ctx),
    )
  const withKarin = (sip: Sip): Sip => ({
    ...sip,
    members: [
      ...sip.members,
      {
        assignment: 'karin',
        staff: 'staff-karin',
        unit: 'hemsjukvarden',
        authority: 'kommunen',
        basis: 'took-on',
        since: today,
      },
    ],
  })
  const start = preparing(ctx).sip

  test(
    rule(
      'yes-to-sip',
      'a yes to a SIP, a ground and agreement are three things: a proposed ground opens nothing',
    ),
    () => {
      const proposed = withKarin(propose(start))
      expect(
        openContents(proposed, { authority: 'regionen', unit: 'vardcentralen' }, karin, today).size,
      ).toBe(0)
    },
  )

  test(rule('yes-to-sip', 'no ground makes up for a missing yes'), () => {
    const decided = became(
      start,
      decideGround(
        start,
        {
          to: toKarin,
          contents: ['plan'],
          until: addDays(today, 30),
          basis: 'harm-test',
          reason: 'Menprövat',
        },
        ctx,
      ),
    )
    expect(mayReadText(withKarin(decided), label, karin, today)).toBe(false)
    const answered = became(decided, recordAnswer(decided, yes, ctx))
    expect(mayReadText(withKarin(answered), label, karin, today)).toBe(true)
  })

  test(
    rule(
      'ground-opens-only-its-discloser',
      'a yes opens no text of another authority, and a ground only its discloser’s',
    ),
    () => {
      const bare = withKarin(became(start, recordAnswer(start, yes, ctx)))
      expect(mayReadText(bare, label, karin, today)).toBe(false)
      const proposed = propose(start)
      const sip = withKarin(became(proposed, recordAnswer(proposed, yes, ctx)))
      expect(mayReadText(sip, label, karin, today)).toBe(true)
      expect(mayReadText(sip, { ...label, authority: 'skolhuvudmannen', unit: 'skolan' }, karin, today)).toBe(
        false,
      )
      expect(mayReadText(sip, { ...label, content: 'health' }, karin, today)).toBe(false)
    },
  )

  test(rule('informed-answer', 'the four points are gone through before any answer, a no too'), () => {
    expect(codeOf(recordAnswer(start, { ...yes, informed: ['what-sip-is'] }, ctx))).toBe('not-informed')
    expect(codeOf(recordAnswer(start, { ...yes, answer: 'no', informed: [] }, ctx))).toBe('not-informed')
  })

  test(rule('no-is-valid-end', 'an informed no ends it, whatever was proposed'), () => {
    const proposed = propose(start)
    const said = became(proposed, recordAnswer(proposed, { ...yes, answer: 'no' }, ctx))
    expect(said.stage).toEqual({ at: 'ended', how: 'declined', on: today })
    expect(said.grounds.every((g) => g.state === 'proposed')).toBe(true)
  })

  test(
    rule('oral-noted-written-kept', 'an oral answer says who noted it; a written one where the original is'),
    () => {
      expect(became(start, recordAnswer(start, yes, ctx)).yes).toMatchObject({
        form: { form: 'oral', notedBy: 'peter' },
      })
      expect(codeOf(recordAnswer(start, { ...yes, form: { form: 'written', keptWhere: ' ' } }, ctx))).toBe(
        'written-kept-where',
      )
      const result = recordAnswer(
        start,
        { ...yes, form: { form: 'written', keptWhere: 'Skannad i journalen' } },
        ctx,
      )
      expect(result.ok && result.value.texts.map((t) => t.body)).toEqual(['Skannad i journalen'])
    },
  )

  test(
    rule(
      'ground-per-discloser',
      'a partial yes puts in force only the grounds she ticked, and drops the others',
    ),
    () => {
      const two = propose(propose(start, ['plan']), ['health'])
      const [first] = two.grounds
      const answered = became(
        two,
        recordAnswer(two, { ...yes, answer: 'partial', grounds: [first?.id ?? ''] }, ctx),
      )
      expect(answered.grounds.map((g) => [g.contents[0], g.state])).toEqual([['plan', 'in-force']])
      expect(
        codeOf(recordAnswer(two, { ...yes, answer: 'partial', grounds: two.grounds.map((g) => g.id) }, ctx)),
      ).toBe('partial-needs-grounds')
      expect(codeOf(recordAnswer(two, { ...yes, answer: 'partial', grounds: ['made-up'] }, ctx))).toBe(
        'unknown-thing',
      )
    },
  )

  test('an answer is given once, and more grounds can be agreed to later', () => {
    const answered = became(start, recordAnswer(start, yes, ctx))
    expect(codeOf(recordAnswer(answered, yes, ctx))).toBe('already-answered')
    const more = propose(answered)
    expect(
      codeOf(agreeToGrounds(more, { by: { kind: 'self' }, form: { form: 'oral' }, grounds: [] }, ctx)),
    ).toBe('choose-one')
    const agreed = became(
      more,
      agreeToGrounds(
        more,
        { by: { kind: 'self' }, form: { form: 'oral' }, grounds: more.grounds.map((g) => g.id) },
        ctx,
      ),
    )
    expect(
      openContents(agreed, { authority: 'regionen', unit: 'vardcentralen' }, karin, today).has('plan'),
    ).toBe(true)
    expect(
      codeOf(
        agreeToGrounds(propose(start), { by: { kind: 'self' }, form: { form: 'oral' }, grounds: [] }, ctx),
      ),
    ).toBe('needs-yes')
  })

  describe('a child', () => {
    const ofChild = context(peter, { region, birthDate: child })
    const register = (sip: Sip, kind: RepresentativeKind, name: string) =>
      became(sip, registerRepresentative(sip, { kind, name, evidence: '' }, ofChild))
    const heard = (sip: Sip) =>
      became(sip, hearChild(sip, { on: today, view: 'Jag vill att mamma är med' }, ofChild))
    const begun = register(register(preparing(ofChild).sip, 'guardian', 'Mamma'), 'guardian', 'Pappa')
    const [mother, father] = begun.representatives.map((r) => r.id)
    const by = (...agreed: (string | undefined)[]) => ({
      ...yes,
      by: { kind: 'guardians' as const, agreed: agreed.filter((a) => a !== undefined) },
    })

    test(
      rule('child-heard', 'the child is asked and heard before anybody answers, and what it said is kept'),
      () => {
        expect(codeOf(recordAnswer(begun, by(mother, father), ofChild))).toBe('child-not-heard')
        expect(codeOf(recordAnswer(heard(begun), by(mother, father), ofChild))).toBe('allowed')
        expect(codeOf(hearChild(begun, { on: today, view: '' }, ofChild))).toBe('text-missing')
      },
    )

    test(
      rule(
        'both-guardians',
        'both guardians by policy; less is an exception that a human gives a reason for',
      ),
      () => {
        const sip = heard(begun)
        const one = recordAnswer(sip, by(mother), ofChild)
        expect(codeOf(one)).toBe(
          ofChild.policy.bothGuardiansAnswer ? 'guardian-exception-needs-reason' : 'allowed',
        )
        const reason = {
          ...yes,
          by: {
            kind: 'guardians' as const,
            agreed: [mother ?? ''],
            exceptionReason: 'Pappan har kontaktförbud',
          },
        }
        const excepted = became(sip, recordAnswer(sip, reason, ofChild))
        expect(excepted.yes).toMatchObject({
          answer: 'yes',
          by: { kind: 'guardians', exception: ofChild.policy.bothGuardiansAnswer },
        })
        expect(codeOf(recordAnswer(sip, by(), ofChild))).toBe('guardian-missing')
        expect(codeOf(recordAnswer(sip, by('made-up'), ofChild))).toBe('guardian-missing')
      },
    )

    test(rule('both-guardians', 'a child answers alone only from the age that the policy says'), () => {
      expect(codeOf(recordAnswer(heard(begun), yes, ofChild))).toBe('guardian-must-answer')
      const youth = context(peter, { region, birthDate: localDate('2010-05-01') })
      const sip = { ...preparing(youth).sip, childHeardOn: today }
      expect(codeOf(recordAnswer(sip, yes, youth))).toBe(
        youth.policy.childAnswersAloneFrom === null ? 'guardian-must-answer' : 'allowed',
      )
    })

    test(
      rule(
        'both-guardians',
        'one guardian cannot answer as a representative, and one whose time is out does not count',
      ),
      () => {
        const sip = heard(begun)
        const asRepresentative = {
          kind: 'representative' as const,
          representative: mother ?? '',
          personAgrees: true,
          personCanDecide: false,
        }
        expect(codeOf(recordAnswer(sip, { ...yes, by: asRepresentative }, ofChild))).toBe(
          'guardian-must-answer',
        )
        const past = {
          ...sip,
          representatives: sip.representatives.map((r) =>
            r.id === father ? { ...r, until: addDays(today, -1) } : r,
          ),
        }
        expect(codeOf(recordAnswer(past, by(mother), ofChild))).toBe('allowed')
        expect(codeOf(recordAnswer(past, by(mother, father), ofChild))).toBe('guardian-missing')
      },
    )

    test('guardians do not answer for an adult, nor a documented attitude for a child', () => {
      const grown = { ...begun, childHeardOn: today }
      expect(codeOf(recordAnswer(grown, by(mother, father), ctx))).toBe('representative-may-not-answer')
      expect(
        codeOf(
          recordAnswer(
            grown,
            { ...yes, by: { kind: 'attitude', assessor: 'Peter', assessment: 'Vill' } },
            ofChild,
          ),
        ),
      ).toBe('guardian-must-answer')
    })
  })

  describe('representatives', () => {
    const registered = (kind: RepresentativeKind) =>
      became(
        start,
        registerRepresentative(start, { kind, name: 'Företrädaren', evidence: 'Registerutdrag' }, ctx),
      )
    const answer = (
      kind: RepresentativeKind,
      how: { personAgrees: boolean; personCanDecide: boolean },
      contents: ('plan' | 'health')[] = ['plan'],
    ) => {
      const sip = propose(registered(kind), contents)
      return recordAnswer(
        sip,
        { ...yes, by: { kind: 'representative', representative: sip.representatives[0]?.id ?? '', ...how } },
        ctx,
      )
    }

    test(rule('representative-limits', 'a power of attorney holds only while the person can decide'), () => {
      expect(codeOf(answer('power-of-attorney', { personAgrees: true, personCanDecide: true }))).toBe(
        'allowed',
      )
      expect(codeOf(answer('power-of-attorney', { personAgrees: true, personCanDecide: false }))).toBe(
        'representative-may-not-answer',
      )
      expect(
        codeOf(answer('general-power-of-attorney', { personAgrees: true, personCanDecide: false })),
      ).toBe('representative-may-not-answer')
    })

    test(rule('representative-limits', 'a lasting power of attorney never opens health care'), () => {
      expect(
        codeOf(answer('lasting-power-of-attorney', { personAgrees: true, personCanDecide: false })),
      ).toBe('allowed')
      const health = answer('lasting-power-of-attorney', { personAgrees: true, personCanDecide: false }, [
        'health',
      ])
      expect(codeOf(health)).toBe('representative-not-for-health')
      expect(fieldOf(health)).toBe('grounds')
    })

    test(rule('representative-limits', 'a god man needs the person’s consent'), () => {
      expect(codeOf(answer('god-man', { personAgrees: false, personCanDecide: true }))).toBe(
        'representative-needs-person',
      )
      expect(codeOf(answer('god-man', { personAgrees: true, personCanDecide: true }))).toBe('allowed')
    })

    test(rule('representative-limits', 'a förvaltare never answers in personal matters'), () => {
      expect(codeOf(answer('forvaltare', { personAgrees: true, personCanDecide: false }))).toBe(
        'representative-may-not-answer',
      )
    })

    test(
      rule(
        'representative-limits',
        'no representative shuts the person out: who can decide and says no is not outvoted',
      ),
      () => {
        expect(codeOf(answer('power-of-attorney', { personAgrees: false, personCanDecide: true }))).toBe(
          'representative-needs-person',
        )
      },
    )

    test('a representative whose time is out does not answer', () => {
      const sip = became(
        start,
        registerRepresentative(
          start,
          { kind: 'power-of-attorney', name: 'Nils', evidence: '', until: today },
          ctx,
        ),
      )
      const by = {
        kind: 'representative' as const,
        representative: sip.representatives[0]?.id ?? '',
        personAgrees: true,
        personCanDecide: true,
      }
      expect(codeOf(recordAnswer(sip, { ...yes, by }, ctx))).toBe('allowed')
      expect(
        codeOf(recordAnswer(sip, { ...yes, by }, context(peter, { region, on: addDays(today, 1) }))),
      ).toBe('representative-may-not-answer')
    })
  })

  describe('who cannot answer', () => {
    const attitude = {
      ...yes,
      informed: [],
      by: {
        kind: 'attitude' as const,
        assessor: 'Distriktsläkaren',
        assessment: 'Hon har alltid velat ha hjälp hemma',
      },
    }

    test(
      rule('cannot-consent-not-left-out', 'is not left out: the attitude is documented with its assessor'),
      () => {
        expect(became(start, recordAnswer(start, attitude, ctx)).yes).toMatchObject({
          answer: 'yes',
          by: { kind: 'attitude' },
        })
        expect(codeOf(recordAnswer(start, { ...attitude, by: { ...attitude.by, assessor: '' } }, ctx))).toBe(
          'attitude-not-documented',
        )
        expect(
          codeOf(recordAnswer(start, { ...attitude, by: { ...attitude.by, assessment: ' ' } }, ctx)),
        ).toBe('attitude-not-documented')
      },
    )

    test(
      rule('cannot-consent-not-left-out', 'an attitude shares nothing: each authority tests for itself'),
      () => {
        const proposed = propose(start)
        const answered = withKarin(became(proposed, recordAnswer(proposed, attitude, ctx)))
        expect(mayReadText(answered, label, karin, today)).toBe(false)
        const tested = became(
          answered,
          decideGround(
            answered,
            {
              to: toKarin,
              contents: ['plan'],
              until: addDays(today, 30),
              basis: 'harm-test',
              reason: 'Inget men',
            },
            ctx,
          ),
        )
        expect(mayReadText(tested, label, karin, today)).toBe(true)
      },
    )
  })
})
