import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  context,
  karin,
  maja,
  noticed,
  omar,
  peter,
  petersColleague,
  regions,
  stranger,
  today,
} from '../../../test/support/given.ts'
import { oracleMayRead } from '../../../test/support/oracle.ts'
import { mayReadText, type TextLabel, type Viewer } from '../access/read-text.ts'
import { addDays } from '../calendar/local-date.ts'
import type { Result } from '../result.ts'
import { answerCall, callUnit } from './call-unit.ts'
import type { Change, Context } from './context.ts'
import { decideLevel } from './decide-level.ts'
import type { SipEvent } from './events.ts'
import { evolve, replay } from './evolve.ts'
import { excludeRecipient, liftExclusion } from './exclude-recipient.ts'
import { listParty, removeParty } from './list-party.ts'
import { addQuestion } from './list-questions.ts'
import { giveRole } from './prepare-meeting.ts'
import { decideGround, dropGround, proposeGround } from './propose-ground.ts'
import { agreeToGrounds, recordAnswer } from './record-answer.ts'
import { informedItems, type Sip } from './sip.ts'
import { handOver, takeOn, takeOver } from './take-over.ts'
import { aboutText } from './text.ts'
import { type ContentKind, contentKinds } from './text-kinds.ts'
import { withdraw } from './withdraw.ts'
import { keepToHerself, writePreparation } from './write-preparation.ts'

const people: readonly Viewer[] = [peter, petersColleague, karin, maja, omar, stranger]
const units = people.map((p) => ({ unit: p.unit, authority: p.authority }))

/** One random act: who, which, how. Numbers choose among what there is, so that acts often hit. */
const anyAct = fc.record({
  who: fc.nat(people.length - 1),
  act: fc.nat(17),
  pick: fc.nat(50),
  other: fc.nat(50),
  days: fc.integer({ min: 0, max: 40 }),
  wait: fc.integer({ min: 0, max: 3 }),
})
type AnyAct = typeof anyAct extends fc.Arbitrary<infer T> ? T : never

const at = <T>(list: readonly T[], n: number): T | undefined =>
  list.length === 0 ? undefined : list[n % list.length]

function perform(sip: Sip, a: AnyAct, ctx: Context): Result<Change> {
  const unit = at(units, a.pick) ?? { unit: 'x', authority: 'x' }
  const contents: ContentKind[] = [contentKinds[a.other % contentKinds.length] ?? 'plan', 'plan']
  const to =
    a.other % 3 === 0
      ? ({ kind: 'function', function: 'home-health-care' } as const)
      : ({ kind: 'unit', unit: unit.unit } as const)
  const until = addDays(ctx.on, a.days)
  const proposed = sip.grounds.filter((g) => g.state === 'proposed').map((g) => g.id)
  const inForce = sip.grounds.filter((g) => g.state === 'in-force').map((g) => g.id)
  const notFor = a.other % 2 === 0 ? [`unit:${unit.unit}`] : []
  const audience = { notFor, answered: a.pick % 2 === 0 ? sip.exclusions.map((x) => x.id) : [] }
  const yes = { by: { kind: 'self' as const }, form: { form: 'oral' as const }, informed: informedItems }
  const colleague = at(people, a.pick) ?? peter
  const acts: readonly (() => Result<Change>)[] = [
    () =>
      decideLevel(
        sip,
        { drivers: { actors: 1, influence: 1, predictability: 1 }, level: 'sip', reason: 'Skäl' },
        ctx,
      ),
    () => listParty(sip, { who: { kind: 'unit', ...unit, how: 'call' }, why: '' }, ctx),
    () => removeParty(sip, { party: at(sip.parties, a.pick)?.id ?? '' }, ctx),
    () => proposeGround(sip, { from: [ctx.actor.authority, 'kommunen'], to, contents, until }, ctx),
    () => dropGround(sip, { ground: at(proposed, a.pick) ?? '' }, ctx),
    () => decideGround(sip, { to, contents, until, basis: 'harm-test', reason: 'Prövat' }, ctx),
    () => recordAnswer(sip, { ...yes, answer: a.other % 9 === 0 ? 'no' : 'yes', grounds: [] }, ctx),
    () => agreeToGrounds(sip, { ...yes, grounds: proposed.slice(0, 1 + (a.pick % 2)) }, ctx),
    () =>
      withdraw(
        sip,
        a.other % 6 === 0
          ? { what: 'all', told: 'phone' }
          : { what: 'grounds', grounds: inForce.slice(0, 1), told: 'phone' },
        ctx,
      ),
    () =>
      excludeRecipient(
        sip,
        { who: { kind: 'unit', unit: unit.unit }, scope: a.other % 2 === 0 ? 'everything' : 'each-text' },
        ctx,
      ),
    () => liftExclusion(sip, { exclusion: at(sip.exclusions, a.pick)?.id ?? '' }, ctx),
    () =>
      writePreparation(
        sip,
        {
          fields: [
            {
              key: at(['matters', 'situation', 'health', 'not-to-be-raised'], a.pick) ?? 'matters',
              body: `text ${a.other}`,
              expects: 0,
            },
          ],
          audience,
        },
        ctx,
      ),
    () => addQuestion(sip, { body: `fråga ${a.other}`, audience }, ctx),
    () => giveRole(sip, { role: 'leader', to: colleague }, ctx),
    () => takeOver(sip, { reason: 'Sjuk' }, ctx),
    () => handOver(sip, { to: colleague, reason: 'Byte', stays: a.other % 2 === 0 }, ctx),
    () => (a.other % 2 === 0 ? takeOn(sip, ctx) : keepToHerself(sip, { keeps: true }, ctx)),
    () =>
      a.other % 2 === 0
        ? callUnit(
            sip,
            {
              unit: unit.unit,
              functions: colleague.functions,
              on: addDays(ctx.on, 2),
              time: '13.00',
              place: 'Hemma',
              questions: sip.preparation.questions.slice(0, 1),
              lateReason: 'Sent',
            },
            ctx,
          )
        : answerCall(
            sip,
            { call: at(sip.calls, a.pick)?.id ?? '', kind: 'coming', text: 'Jag', mandate: true },
            ctx,
          ),
  ]
  return (
    (acts[a.act] ?? acts[0])?.() ??
    decideLevel(
      sip,
      { drivers: { actors: 0, influence: 0, predictability: 0 }, level: 'sip', reason: 'x' },
      ctx,
    )
  )
}

type Run = {
  events: SipEvent[]
  sip: Sip
  texts: Map<string, TextLabel & { bodies: string[] }>
  on: ReturnType<typeof addDays>
  accepted: number
}

/** How far a SIP has come before the random acts: every prefix of a plain course of things. */
function course(
  region: (typeof regions)[number]['region'],
): ((sip: Sip) => { actor: Viewer; result: Result<Change> })[] {
  const by = (actor: Viewer, act: (sip: Sip, ctx: Context) => Result<Change>) => (sip: Sip) => ({
    actor,
    result: act(sip, context(actor, { region })),
  })
  const until = addDays(today, 35)
  const others = [karin, maja, omar]
  const nobody = { notFor: [], answered: [] }
  return [
    by(peter, (sip, ctx) =>
      decideLevel(
        sip,
        { drivers: { actors: 1, influence: 1, predictability: 1 }, level: 'sip', reason: 'Skäl' },
        ctx,
      ),
    ),
    by(peter, (sip, ctx) =>
      writePreparation(
        sip,
        {
          fields: ['matters', 'situation', 'health', 'not-to-be-raised'].map((key) => ({
            key,
            body: key,
            expects: 0,
          })),
          audience: nobody,
        },
        ctx,
      ),
    ),
    by(peter, (sip, ctx) =>
      addQuestion(
        sip,
        { body: 'Vem gör vad?', audience: { notFor: ['unit:boendestodet'], answered: [] } },
        ctx,
      ),
    ),
    ...others.map((o) =>
      by(peter, (sip, ctx) =>
        listParty(
          sip,
          { who: { kind: 'unit', unit: o.unit, authority: o.authority, how: 'call' }, why: 'Behövs' },
          ctx,
        ),
      ),
    ),
    ...others.map((o, n) =>
      by(peter, (sip, ctx) =>
        proposeGround(
          sip,
          {
            from: ['regionen', 'kommunen'],
            to: { kind: 'unit', unit: o.unit },
            contents: n === 0 ? ['plan', 'health'] : ['plan'],
            until: addDays(until, -n * 5),
          },
          ctx,
        ),
      ),
    ),
    by(peter, (sip, ctx) =>
      recordAnswer(
        sip,
        { answer: 'yes', by: { kind: 'self' }, form: { form: 'oral' }, informed: informedItems, grounds: [] },
        ctx,
      ),
    ),
    ...others.map((o) =>
      by(peter, (sip, ctx) =>
        callUnit(
          sip,
          {
            unit: o.unit,
            functions: o.functions,
            on: addDays(today, 5),
            time: '13.00',
            place: 'Hemma',
            questions: sip.preparation.questions,
          },
          ctx,
        ),
      ),
    ),
    ...others.map((o) => by(o, (sip, ctx) => takeOn(sip, ctx))),
    ...others.map((o) =>
      by(o, (sip, ctx) =>
        answerCall(
          sip,
          {
            call: sip.calls.find((c) => c.unit === o.unit)?.id ?? '',
            kind: 'coming',
            text: 'Jag kommer',
            mandate: true,
          },
          ctx,
        ),
      ),
    ),
  ]
}

function run(
  { acts, far }: { acts: readonly AnyAct[]; far: number },
  region: (typeof regions)[number]['region'],
  check: (run: Run) => void,
) {
  const begun = noticed(context(peter, { region }), { note: 'Behov' })
  const state: Run = { events: [...begun.events], sip: begun.sip, texts: new Map(), on: today, accepted: 0 }
  const random = acts.map((a) => (sip: Sip) => {
    state.on = addDays(state.on, a.wait)
    const actor = people[a.who] ?? peter
    return { actor, result: perform(sip, a, context(actor, { region, on: state.on })) }
  })
  for (const step of [...course(region).slice(0, far), ...random]) {
    const { actor, result } = step(state.sip)
    if (result.ok) {
      state.accepted += 1
      state.events.push(...result.value.events)
      state.sip = result.value.events.reduce(evolve, state.sip)
      for (const w of result.value.texts) {
        const had = state.texts.get(w.block)
        state.texts.set(w.block, {
          unit: had?.unit ?? actor.unit,
          authority: had?.authority ?? actor.authority,
          content: aboutText(w.kind).content,
          readers: w.readers,
          notFor: w.notFor,
          bodies: [...(had?.bodies ?? []), w.body],
        })
      }
      for (const e of result.value.events) {
        const kept = e.type === 'TextKeptPrivate' ? state.texts.get(e.block) : undefined
        if (kept !== undefined && e.type === 'TextKeptPrivate')
          state.texts.set(e.block, { ...kept, readers: 'person-only' })
      }
    }
    check(state)
  }
  return state
}

describe.each(regions)('promises, whatever people do, in $name', ({ region }) => {
  const sequences = fc.record({ acts: fc.array(anyAct, { maxLength: 40 }), far: fc.nat(22) })

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
      { numRuns: 150 },
    )
    // The promise would be empty if nothing were ever shared.
    expect(shared).toBeGreaterThan(100)
  })

  test('after its last ground has ended nobody reads what another unit wrote', () => {
    fc.assert(
      fc.property(sequences, (acts) => {
        const { sip, texts, on } = run(acts, region, () => {})
        const afterAll = addDays(on, 400)
        for (const text of texts.values())
          for (const viewer of people)
            if (text.unit !== viewer.unit) expect(mayReadText(sip, text, viewer, afterAll)).toBe(false)
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
