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
import { callKarin, partyOf, readyToCall, running } from '../../../test/support/thread.ts'
import { mayReadText, type TextLabel } from '../access/read-text.ts'
import { addDays } from '../calendar/local-date.ts'
import { callSomebody } from './call.ts'
import type { Context } from './context.ts'
import { duties } from './duties.ts'
import { excludeRecipient } from './exclude-recipient.ts'
import { listParty } from './list-party.ts'
import { proposeGround } from './propose-ground.ts'
import { agreeToGrounds } from './record-answer.ts'
import {
  declineMessages,
  leftToPassOn,
  mayGetMessage,
  passOnMessage,
  readMessage,
  type SendMessage,
  sendMessage,
  unitsLeftToRead,
} from './send-message.ts'
import { type CopyTo, copyKey, type Message, type Sip } from './sip.ts'
import { withdraw } from './withdraw.ts'

const toKarin: CopyTo = { kind: 'unit', unit: karin.unit }
const toElsa: CopyTo = { kind: 'person' }
const birgit = (sip: Sip): CopyTo => ({
  kind: 'party',
  party: sip.parties.find((p) => p.who.kind === 'around')?.id ?? '',
})
const words = (to: readonly CopyTo[], act: Partial<SendMessage> = {}): SendMessage => ({
  to,
  body: 'Taxin är bokad till tisdag',
  functions: { [karin.unit]: karin.functions },
  ...act,
})

/** The plan holds; Birgit, her daughter, is on the list, with a ground or without. */
function withBirgit(ctx: Context, ground = true): Told {
  const listed = running(ctx).next((sip) =>
    listParty(sip, { who: { kind: 'around', relation: 'child', name: 'Birgit' }, why: '' }, ctx),
  )
  if (!ground) return listed
  const until = addDays(today, 90)
  return listed
    .next((sip) => {
      const to = birgit(sip)
      if (to.kind !== 'party') throw new Error('no party')
      return proposeGround(sip, { from: [peter.authority], to, contents: ['plan'], until }, ctx)
    })
    .next((sip) => {
      const grounds = sip.grounds.filter((g) => g.state === 'proposed').map((g) => g.id)
      return agreeToGrounds(sip, { by: yes.by, form: yes.form, grounds }, ctx)
    })
}

describe.each(regions)('a message in $name', ({ region }) => {
  const ctx = context(peter, { region })
  const byKarin: Context = { ...ctx, actor: karin }
  const { sip } = withBirgit(ctx)
  const all = [toElsa, toKarin, birgit(sip)]
  const sent = sendMessage(sip, words(all), ctx)
  const after = became(sip, sent)
  const only = (at: Sip): Message => {
    const [message] = at.messages
    if (message === undefined) throw new Error('no message')
    return message
  }
  const kinds = (at: Sip) =>
    duties(at, policyFor(region))
      .map((d) => `${d.kind} ${d.unit}`)
      .filter((d) => d.includes('message'))
  const shutOut = (at: Sip, scope: 'everything' | 'each-text' = 'everything', who: CopyTo = toKarin) =>
    who.kind === 'person' ? at : became(at, excludeRecipient(at, { who, scope }, ctx))
  const stopped = (at: Sip) => {
    const grounds = at.grounds.filter((g) => g.state === 'in-force').map((g) => g.id)
    return became(at, withdraw(at, { what: 'grounds', grounds, told: 'phone' }, ctx))
  }
  const label = (at: Sip): TextLabel => {
    const text = sent.ok ? sent.value.texts[0] : undefined
    if (text === undefined) throw new Error('no text')
    return {
      unit: only(at).unit,
      authority: peter.authority,
      content: 'plan',
      readers: text.readers,
      notFor: text.notFor,
      ...(text.forUnits === undefined ? {} : { forUnits: text.forUnits }),
    }
  }

  test('goes to those who were chosen, the person among them', () => {
    expect(only(after)).toMatchObject({ on: today, by: 'peter', unit: peter.unit, to: all })
    expect(label(after)).toMatchObject({ readers: 'named-units', forUnits: [karin.unit] })
    expect(kinds(after).sort()).toEqual([`pass-on-message ${peter.unit}`, `read-message ${karin.unit}`])
  })

  test(rule('message-within-grounds', 'it has words and somebody to read them'), () => {
    expect(fieldOf(sendMessage(sip, words([]), ctx))).toBe('to')
    expect(fieldOf(sendMessage(sip, words([toKarin], { body: ' ' }), ctx))).toBe('body')
    const body = 'x'.repeat(policyFor(region).textLimit + 1)
    expect(codeOf(sendMessage(sip, words([toKarin], { body }), ctx))).toBe('text-too-long')
  })

  test(rule('message-within-grounds', 'never to more than the writer’s grounds reach'), () => {
    const without = withBirgit(ctx, false).sip
    const wider = sendMessage(without, words([toKarin, birgit(without)]), ctx)
    expect([codeOf(wider), fieldOf(wider)]).toEqual(['message-wider-than-grounds', 'to'])
    for (const to of [
      { kind: 'unit', unit: maja.unit },
      { kind: 'party', party: 'another' },
    ] as const)
      expect(codeOf(sendMessage(sip, words([to]), ctx))).toBe('message-wider-than-grounds')
    expect(codeOf(sendMessage(stopped(sip), words([toKarin]), ctx))).toBe('message-wider-than-grounds')
    // Not to oneself, and not to a unit that has a ground but has not been called.
    const own = { kind: 'unit', unit: peter.unit } as const
    expect(codeOf(sendMessage(sip, words([own]), ctx))).toBe('message-wider-than-grounds')
    expect(codeOf(sendMessage(readyToCall(ctx).sip, words([toKarin]), ctx))).toBe(
      'message-wider-than-grounds',
    )
    // A ground is per authority: hers lets nothing that Karin’s unit writes reach her daughter.
    expect(codeOf(sendMessage(sip, words([birgit(sip)]), byKarin))).toBe('message-wider-than-grounds')
    expect(codeOf(sendMessage(sip, words([{ kind: 'unit', unit: peter.unit }]), byKarin))).toBe('allowed')
    expect(codeOf(sendMessage(sip, words([toKarin]), byKarin))).toBe('message-wider-than-grounds')
  })

  test(rule('message-within-grounds', 'a ground that names a function reaches the unit that has it'), () => {
    const until = addDays(today, 90)
    const to = { kind: 'function', function: 'home-health-care' } as const
    const proposed = became(
      stopped(sip),
      proposeGround(stopped(sip), { from: [peter.authority], to, contents: ['plan'], until }, ctx),
    )
    const grounds = proposed.grounds.filter((g) => g.state === 'proposed').map((g) => g.id)
    const open = became(proposed, agreeToGrounds(proposed, { by: yes.by, form: yes.form, grounds }, ctx))
    expect(mayGetMessage(open, peter, toKarin, karin.functions, today)).toBe(true)
    expect(mayGetMessage(open, peter, toKarin, [], today)).toBe(false)
    expect(mayGetMessage(open, peter, toKarin, karin.functions, addDays(until, 1))).toBe(false)
  })

  test(rule('message-within-grounds', 'it is tested again every time it is read'), () => {
    expect(mayReadText(after, label(after), karin, today)).toBe(true)
    expect(mayReadText(after, label(after), karin, addDays(today, 365))).toBe(false)
    expect(mayReadText(stopped(after), label(after), karin, today)).toBe(false)
    expect(mayReadText(shutOut(after), label(after), karin, today)).toBe(false)
    const notToThem = { ...label(after), forUnits: [] }
    expect(mayReadText(after, notToThem, karin, today)).toBe(false)
    expect(mayReadText(after, notToThem, peter, today)).toBe(true)
  })

  test(
    rule('excluded-reads-nothing', 'nobody who is shut out is written to, asked to read or told by hand'),
    () => {
      for (const who of [toKarin, birgit(sip)])
        expect(codeOf(sendMessage(shutOut(sip, 'everything', who), words([who]), ctx))).toBe(
          'message-wider-than-grounds',
        )
      const without = shutOut(shutOut(after), 'everything', birgit(after))
      expect(kinds(without)).toEqual([`pass-on-message ${peter.unit}`])
      expect(leftToPassOn(without, only(without))).toEqual([toElsa])
      expect(unitsLeftToRead(without, only(without))).toEqual([])
      const told = { message: only(after).id, to: copyKey(birgit(after)), how: 'phone', on: today } as const
      expect(codeOf(passOnMessage(without, told, ctx))).toBe('message-wider-than-grounds')
      expect(codeOf(sendMessage(without, words([{ kind: 'unit', unit: peter.unit }]), byKarin))).toBe(
        'call-ground-ended',
      )
    },
  )

  test(
    rule('ask-may-x-read', 'choosing whom each text is asked about is the answer; not choosing is a no'),
    () => {
      for (const who of [toKarin, { kind: 'party', party: partyOf(sip, karin.unit) } as const]) {
        const asked = shutOut(sip, 'each-text', who)
        const chosen = sendMessage(asked, words([toKarin]), ctx)
        expect(chosen.ok && chosen.value.texts[0]?.notFor).toEqual([])
        const other = sendMessage(asked, words([toElsa]), ctx)
        expect(other.ok && other.value.texts[0]?.notFor).toEqual([copyKey(who)])
      }
    },
  )

  test('only somebody on the SIP writes, and only while it goes on', () => {
    expect(codeOf(sendMessage(sip, words([toKarin]), { ...ctx, actor: maja }))).toBe('not-on-this-sip')
    const ending = became(sip, withdraw(sip, { what: 'all', told: 'phone' }, ctx))
    expect(codeOf(sendMessage(ending, words([toElsa]), ctx))).toBe('already-ended')
    const unasked = readyToCall(ctx, 'yes').sip
    expect(codeOf(sendMessage(unasked, words([toElsa]), ctx))).toBe('needs-yes')
  })

  test('a unit says that it has read it, once', () => {
    const read = readMessage(after, { message: only(after).id }, byKarin)
    const done = became(after, read)
    expect(only(done).readBy).toEqual([{ unit: karin.unit, by: 'karin', on: today }])
    expect(unitsLeftToRead(done, only(done))).toEqual([])
    const again = readMessage(done, { message: only(done).id }, byKarin)
    expect(again.ok && again.value.events).toEqual([])
    expect(codeOf(readMessage(after, { message: only(after).id }, ctx))).toBe('not-to-them')
    expect(codeOf(readMessage(after, { message: 'another' }, byKarin))).toBe('not-to-them')
  })

  test(
    rule('message-within-grounds', 'the sender’s unit tells whoever does not use Kugghjul, and says how'),
    () => {
      expect(leftToPassOn(after, only(after))).toEqual([toElsa, birgit(after)])
      const act = { message: only(after).id, to: 'person', how: 'in-person', on: today } as const
      const told = became(after, passOnMessage(after, act, ctx))
      expect(only(told).passedOn).toEqual({ person: { on: today, how: 'in-person', by: 'peter' } })
      expect(leftToPassOn(told, only(told))).toEqual([birgit(after)])
      expect(codeOf(passOnMessage(after, act, byKarin))).toBe('not-your-units-work')
      expect(codeOf(passOnMessage(after, { ...act, to: copyKey(toKarin) }, ctx))).toBe('not-to-them')
      const { how: _, ...silent } = act
      expect(fieldOf(passOnMessage(after, silent, ctx))).toBe('how')
      const { on: __, ...dayless } = act
      expect(fieldOf(passOnMessage(after, dayless, ctx))).toBe('on')
      expect(codeOf(passOnMessage(after, { ...act, on: addDays(today, 1) }, ctx))).toBe('date-in-future')
      expect(codeOf(passOnMessage(after, { ...act, on: addDays(today, -1) }, ctx))).toBe('date-in-past')
    },
  )

  test(rule('message-within-grounds', 'nobody tells it on when the ground has ended since'), () => {
    const act = { message: only(after).id, to: copyKey(birgit(after)), how: 'phone', on: today } as const
    expect(codeOf(passOnMessage(after, act, ctx))).toBe('allowed')
    expect(codeOf(passOnMessage(stopped(after), act, ctx))).toBe('message-wider-than-grounds')
    expect(leftToPassOn(stopped(after), only(after))).toEqual([toElsa])
    const late = addDays(today, 91)
    expect(codeOf(passOnMessage(after, { ...act, on: late }, { ...ctx, on: late }))).toBe(
      'message-wider-than-grounds',
    )
  })

  test('a unit on paper has it passed on, and is not asked to read it here', () => {
    const called = readyToCall(ctx).next((s) => callSomebody(s, { ...callKarin(s), reach: 'paper' }, ctx)).sip
    const told = became(called, sendMessage(called, words([toKarin]), ctx))
    expect(leftToPassOn(told, only(told))).toEqual([toKarin])
    expect(unitsLeftToRead(told, only(told))).toEqual([])
    const act = { message: only(told).id, to: copyKey(toKarin), how: 'other-system', on: today } as const
    expect(codeOf(passOnMessage(told, act, ctx))).toBe('allowed')
  })

  test(rule('message-within-grounds', 'the person declines messages, and may want them again'), () => {
    const declined = became(sip, declineMessages(sip, { declined: true }, ctx))
    expect(codeOf(sendMessage(declined, words([toElsa]), ctx))).toBe('person-wants-no-messages')
    expect(codeOf(sendMessage(declined, words([toKarin]), ctx))).toBe('allowed')
    const again = became(declined, declineMessages(declined, { declined: false }, ctx))
    expect(codeOf(sendMessage(again, words([toElsa]), ctx))).toBe('allowed')
    const meanwhile = became(after, declineMessages(after, { declined: true }, ctx))
    expect(leftToPassOn(meanwhile, only(meanwhile))).toEqual([birgit(after)])
    expect(fieldOf(declineMessages(sip, {}, ctx))).toBe('declined')
    expect(codeOf(declineMessages(sip, { declined: true }, byKarin))).toBe('not-your-units-work')
  })
})
