import fc from 'fast-check'
import type { Viewer } from '../../src/domain/access/read-text.ts'
import { addDays } from '../../src/domain/calendar/local-date.ts'
import { representatives } from '../../src/domain/people/representation.ts'
import { allow, type Result } from '../../src/domain/result.ts'
import { answerCall, noteAnswer, readHinder } from '../../src/domain/sip/answer-call.ts'
import { answerJoining } from '../../src/domain/sip/answer-joining.ts'
import { answerMeasure, answerPlan, noteMeasureAnswer } from '../../src/domain/sip/answer-measure.ts'
import { callSomebody, isCalled, noteTold } from '../../src/domain/sip/call.ts'
import { type Change, type Context, change, isMinor } from '../../src/domain/sip/context.ts'
import { decideLevel } from '../../src/domain/sip/decide-level.ts'
import { usualAgenda } from '../../src/domain/sip/enter-paper-meeting.ts'
import { establishPlan } from '../../src/domain/sip/establish-plan.ts'
import { excludeRecipient, liftExclusion } from '../../src/domain/sip/exclude-recipient.ts'
import { giveInformation } from '../../src/domain/sip/give-information.ts'
import { hearChild } from '../../src/domain/sip/hear-child.ts'
import {
  holdMeeting,
  parkQuestion,
  present,
  settleParked,
  takeNote,
} from '../../src/domain/sip/hold-meeting.ts'
import { listParty, removeParty } from '../../src/domain/sip/list-party.ts'
import { addQuestion } from '../../src/domain/sip/list-questions.ts'
import { makeFirstContact } from '../../src/domain/sip/make-first-contact.ts'
import { markPlacementSip } from '../../src/domain/sip/mark-placement-sip.ts'
import { askSooner, planMeeting, tellPerson } from '../../src/domain/sip/plan-meeting.ts'
import { giveRole } from '../../src/domain/sip/prepare-meeting.ts'
import { decideGround, dropGround, proposeGround } from '../../src/domain/sip/propose-ground.ts'
import { agreeToGrounds, recordAnswer, type WhoAnswers } from '../../src/domain/sip/record-answer.ts'
import { readRefusal, refuseSip } from '../../src/domain/sip/refuse-sip.ts'
import { endRepresentative, registerRepresentative } from '../../src/domain/sip/register-representative.ts'
import { callTo, informedItems, placementTimes, type Sip } from '../../src/domain/sip/sip.ts'
import { handOver, takeOn, takeOver } from '../../src/domain/sip/take-over.ts'
import { type ContentKind, contentKinds } from '../../src/domain/sip/text-kinds.ts'
import { withdraw } from '../../src/domain/sip/withdraw.ts'
import { addMeasure, changeMeasure, removeMeasure } from '../../src/domain/sip/write-measure.ts'
import {
  addGoal,
  setContact,
  setLongTermGoal,
  startRevision,
  stateNobodyElse,
  writeSheet,
} from '../../src/domain/sip/write-plan.ts'
import { keepToHerself, writePreparation } from '../../src/domain/sip/write-preparation.ts'
import {
  karin,
  karinAfter,
  maja,
  majaAfter,
  omar,
  peter,
  peterAfter,
  petersColleague,
  petersManager,
  type regions,
  stranger,
} from './given.ts'

/**
 * Who acts and reads: those of the unit that leads, three that are called, one who has no part in it, and some as they
 * are once their units have been merged into others.
 */
export const people: readonly Viewer[] = [
  peter,
  petersColleague,
  karin,
  maja,
  omar,
  stranger,
  petersManager,
  karinAfter,
  majaAfter,
  peterAfter,
]
const units = [peter, karin, maja, omar, stranger, karinAfter].map((p) => ({
  unit: p.unit,
  authority: p.authority,
}))

/** One random act: who, which, how. Numbers choose among what there is, so that acts often hit. */
export const anyAct = fc.record({
  // Half of the acts are by the one who prepares, so that many are allowed.
  who: fc.nat(people.length * 2 - 1),
  act: fc.nat(999),
  pick: fc.nat(50),
  other: fc.nat(50),
  days: fc.integer({ min: 0, max: 40 }),
  wait: fc.integer({ min: 0, max: 3 }),
})
export type AnyAct = typeof anyAct extends fc.Arbitrary<infer T> ? T : never

export type Region = (typeof regions)[number]['region']

/** Who tried, and how it went. */
export type Tried = { readonly actor: Viewer; readonly result: Result<Change> }

export const at = <T>(list: readonly T[], n: number): T | undefined =>
  list.length === 0 ? undefined : list[n % list.length]

type Audience = { readonly notFor: readonly string[]; readonly answered: readonly string[] }

/** From the planned meeting to a plan that is changed: every act of calling, meeting and agreeing. */
function meetingActs(
  sip: Sip,
  a: AnyAct,
  audience: Audience,
  ctx: Context,
): readonly (() => Result<Change>)[] {
  const call = at(sip.calls, a.pick)
  const id = call?.id ?? ''
  const measure = at(sip.plan.measures, a.pick)
  const party = at(
    sip.parties.filter((p) => !isCalled(sip, p.id)),
    a.pick,
  )
  const responsible =
    a.other % 4 === 0
      ? ({ kind: 'person' } as const)
      : ({ kind: 'unit', unit: at(units, a.other)?.unit ?? 'x' } as const)
  const written = {
    goal: at(sip.plan.goals, a.pick)?.id ?? '',
    what: `insats ${a.other}`,
    responsible,
    who: 'Siv',
    starts: ctx.on,
    often: 'Varje dag',
    where: '',
    how: '',
    audience,
  }
  const theirs = { measure: measure?.id ?? '', expects: measure?.version ?? 0 }
  const text = `svar ${a.other}`
  const answer = {
    call: callTo(sip, ctx.actor.unit)?.id ?? id,
    kind: at(['coming', 'substitute', 'no'] as const, a.pick) ?? 'coming',
    text,
    mandate: at(['yes', 'limited', 'no'] as const, a.other) ?? 'yes',
    limit: 'Inte pengar',
    expects: callTo(sip, ctx.actor.unit)?.answer?.version ?? 0,
  }
  return [
    () =>
      planMeeting(
        sip,
        {
          on: addDays(ctx.on, a.days % 9),
          time: a.other % 2 === 0 ? '13:00' : '14:00',
          minutes: 60,
          place: 'Hemma',
          agenda: usualAgenda,
          lateReason: 'Sent',
        },
        ctx,
      ),
    () =>
      callSomebody(
        sip,
        {
          party: party?.id ?? '',
          functions:
            people.find((p) => party?.who.kind === 'unit' && p.unit === party.who.unit)?.functions ?? [],
          reach: a.other % 3 === 0 ? 'paper' : 'kugghjul',
          questions: sip.preparation.questions.slice(0, 1),
        },
        ctx,
      ),
    () => answerCall(sip, answer, ctx),
    () => noteAnswer(sip, { ...answer, call: id, expects: call?.answer?.version ?? 0, noted: 'letter' }, ctx),
    () => readHinder(sip, { call: id }, ctx),
    () => noteTold(sip, { call: id, how: 'letter', on: ctx.on }, ctx),
    () =>
      a.other % 2 === 0
        ? tellPerson(sip, { how: 'phone', on: ctx.on }, ctx)
        : askSooner(sip, { wanted: ctx.on }, ctx),
    () => present(sip, { call: id, who: text, mandate: 'yes' }, ctx),
    () =>
      takeNote(
        sip,
        { part: 'needs', body: text, expects: 0, ownUnits: sip.now.notes.needs === undefined },
        ctx,
      ),
    () => parkQuestion(sip, { body: text }, ctx),
    () =>
      settleParked(
        sip,
        { question: at(sip.now.parked, a.pick)?.block ?? '', outcome: 'outside', answer: text },
        ctx,
      ),
    () =>
      holdMeeting(
        sip,
        {
          on: ctx.on,
          person: a.other % 3 === 0 ? 'proxy' : 'in-room',
          spokesperson: 'Anna',
          attendance: Object.fromEntries(sip.calls.map((c) => [c.id, 'in-room' as const])),
          film: '',
          filmAgreed: false,
        },
        ctx,
      ),
    () => setLongTermGoal(sip, { body: text, audience }, ctx),
    () => addGoal(sip, { own: text, ours: text, audience }, ctx),
    () => addMeasure(sip, written, ctx),
    () => changeMeasure(sip, { ...written, ...theirs }, ctx),
    () => removeMeasure(sip, theirs, ctx),
    () => answerMeasure(sip, { ...theirs, accepts: a.other % 3 !== 0, why: text }, ctx),
    () =>
      noteMeasureAnswer(sip, { ...theirs, accepts: a.other % 2 === 0, why: text, noted: 'at-meeting' }, ctx),
    () => stateNobodyElse(sip, { nobodyElse: true }, ctx),
    () => setContact(sip, { unit: at(units, a.pick)?.unit ?? 'x', name: text, phone: '010-555 01 70' }, ctx),
    () => answerPlan(sip, { answer: a.other % 2 === 0 ? 'agrees' : 'disagrees', why: text }, ctx),
    () =>
      writeSheet(
        sip,
        { fields: [{ key: 'crisis-signs', body: text, expects: 0, othersText: true }], audience },
        ctx,
      ),
    () =>
      establishPlan(
        sip,
        {
          agreement: at(['yes', 'no', 'could-not-answer'] as const, a.pick) ?? 'yes',
          mayStand: true,
          dissent: text,
          mainResponsible:
            at(
              sip.members.filter((m) => m.until === undefined),
              a.other,
            )?.assignment ?? 'peter',
          mainAuthority: 'region',
          mainWish: text,
          followUpOn: addDays(ctx.on, 30),
          followUpPlace: 'Hemma',
        },
        ctx,
      ),
    () => startRevision(sip, ctx),
  ]
}

/** Every act from the noticed need to the plan that is changed. */
export function earlyActs(sip: Sip, a: AnyAct, ctx: Context): readonly (() => Result<Change>)[] {
  const unit = at(units, a.pick) ?? { unit: 'x', authority: 'x' }
  const contents: ContentKind[] = [contentKinds[a.other % contentKinds.length] ?? 'plan', 'plan']
  const around = sip.parties.find((p) => p.who.kind === 'around')
  const to =
    a.other % 3 === 0
      ? ({ kind: 'function', function: 'home-health-care' } as const)
      : a.other % 5 === 0 && around !== undefined
        ? ({ kind: 'party', party: around.id } as const)
        : ({ kind: 'unit', unit: unit.unit } as const)
  const until = addDays(ctx.on, a.days)
  const proposed = sip.grounds.filter((g) => g.state === 'proposed').map((g) => g.id)
  const inForce = sip.grounds.filter((g) => g.state === 'in-force').map((g) => g.id)
  const notFor =
    a.other % 2 === 0 ? [`unit:${unit.unit}`] : around !== undefined ? [`party:${around.id}`] : []
  const audience = { notFor, answered: a.pick % 2 === 0 ? sip.exclusions.map((x) => x.id) : [] }
  const by = whoAnswers(sip, ctx, a.pick)
  const yes = { by, form: { form: 'oral' as const }, informed: informedItems }
  const colleague = at(people, a.pick) ?? peter
  return [
    () =>
      decideLevel(
        sip,
        {
          drivers: { actors: 1, influence: 1, predictability: 1 },
          level: at(['sip', 'sip', 'sip-plus', 'information'] as const, a.pick) ?? 'sip',
          reason: 'Skäl',
        },
        ctx,
      ),
    () =>
      listParty(
        sip,
        {
          who:
            a.other % 4 === 0
              ? { kind: 'around', relation: 'child', name: 'Anna' }
              : { kind: 'unit', ...unit, how: a.other % 4 === 1 ? 'invite' : 'call' },
          why: '',
        },
        ctx,
      ),
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
        {
          who:
            a.other % 7 === 0 && around !== undefined
              ? { kind: 'party', party: around.id }
              : { kind: 'unit', unit: unit.unit },
          scope: a.other % 2 === 0 ? 'everything' : 'each-text',
        },
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
    ...whoseYes(sip, a, ctx),
    ...needActs(sip, a, ctx),
    ...meetingActs(sip, a, audience, ctx),
  ]
}

/** Somebody answers for the person: her guardians while she is a child, now and then a representative. */
export function whoAnswers(sip: Sip, ctx: Context, n: number): WhoAnswers {
  const of = (child: boolean) =>
    sip.representatives.filter((r) => representatives[r.kind].forMinor === child).map((r) => r.id)
  if (isMinor(ctx)) return { kind: 'guardians', agreed: of(true) }
  const representative = at(of(false), n)
  if (representative === undefined || n % 3 !== 0) return { kind: 'self' }
  return { kind: 'representative', representative, personAgrees: true, personCanDecide: true }
}

/** Those who answer for the person come and go. */
const whoseYes = (sip: Sip, a: AnyAct, ctx: Context): readonly (() => Result<Change>)[] => [
  () => hearChild(sip, { on: ctx.on, view: 'Ja' }, ctx),
  () =>
    registerRepresentative(
      sip,
      {
        kind: isMinor(ctx) ? 'guardian' : 'general-power-of-attorney',
        name: 'Anna',
        evidence: '',
        ...(a.other % 3 === 0 ? { until: addDays(ctx.on, a.days) } : {}),
      },
      ctx,
    ),
  () => endRepresentative(sip, { representative: at(sip.representatives, a.pick)?.id ?? '' }, ctx),
]

/** What may end it before there is a plan, and what other units notice. */
const needActs = (sip: Sip, a: AnyAct, ctx: Context): readonly (() => Result<Change>)[] => [
  () => makeFirstContact(sip, { on: ctx.on }, ctx),
  () => giveInformation(sip, { what: 'Råd' }, ctx),
  // Seldom, or there would be little left to see.
  () =>
    a.days % 4 === 0
      ? refuseSip(sip, { reason: 'Skäl', whereToTurn: 'Dit', toldOn: ctx.on, toldHow: 'phone' }, ctx)
      : markPlacementSip(sip, { which: at(placementTimes, a.pick) ?? 'before' }, ctx),
  () => readRefusal(sip, ctx),
  // Storage tells of it, whoever acts.
  () => allow(change([{ type: 'NewNeedNoticedElsewhere', notice: ctx.newId(), on: ctx.on }])),
  () => {
    const notice = sip.notices.find((n) => !n.handled)?.id ?? ''
    return answerJoining(sip, { notice, joins: a.other % 2 === 0 }, ctx)
  },
]
