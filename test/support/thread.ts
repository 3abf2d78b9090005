import { addDays, type LocalDate } from '../../src/domain/calendar/local-date.ts'
import { type AnswerCall, answerCall } from '../../src/domain/sip/answer-call.ts'
import { answerMeasure } from '../../src/domain/sip/answer-measure.ts'
import { type CallSomebody, callSomebody } from '../../src/domain/sip/call.ts'
import type { Context } from '../../src/domain/sip/context.ts'
import { usualAgenda } from '../../src/domain/sip/enter-paper-meeting.ts'
import { type EstablishPlan, establishPlan } from '../../src/domain/sip/establish-plan.ts'
import { type HoldMeeting, holdMeeting } from '../../src/domain/sip/hold-meeting.ts'
import { listParty } from '../../src/domain/sip/list-party.ts'
import { addQuestion } from '../../src/domain/sip/list-questions.ts'
import { type PlanMeeting, planMeeting } from '../../src/domain/sip/plan-meeting.ts'
import { proposeGround } from '../../src/domain/sip/propose-ground.ts'
import { recordAnswer } from '../../src/domain/sip/record-answer.ts'
import { callTo, type Sip } from '../../src/domain/sip/sip.ts'
import { takeOn } from '../../src/domain/sip/take-over.ts'
import { everybody } from '../../src/domain/sip/text.ts'
import { addMeasure, type WriteMeasure } from '../../src/domain/sip/write-measure.ts'
import { addGoal, setLongTermGoal, stateNobodyElse, type WriteGoal } from '../../src/domain/sip/write-plan.ts'
import { writePreparation } from '../../src/domain/sip/write-preparation.ts'
import { karin, preparing, type Told, today, yes } from './given.ts'

/** What the tests of one rule leave out when the SIP is told. */
export type Without = 'yes' | 'ground' | 'purpose' | 'question' | 'party' | 'meeting'

/** Prepared, with a yes, a planned meeting and a ground for Karin's unit: she can be called. */
export function readyToCall(ctx: Context, without?: Without): Told {
  let told = preparing(ctx)
  const step = (what: Without, decided: Parameters<Told['next']>[0]) => {
    if (without !== what) told = told.next(decided)
  }
  const matters = [{ key: 'matters', body: 'Att bo i stugan i sommar', expects: 0 }]
  step('purpose', (sip) => writePreparation(sip, { fields: matters, audience: everybody }, ctx))
  step('question', (sip) => addQuestion(sip, { body: 'Vem ger medicinen?', audience: everybody }, ctx))
  const { unit, authority } = karin
  step('party', (sip) =>
    listParty(sip, { who: { kind: 'unit', unit, authority, how: 'call' }, why: '' }, ctx),
  )
  const until = addDays(today, 90)
  step('ground', (sip) =>
    proposeGround(sip, { from: ['regionen'], to: { kind: 'unit', unit }, contents: ['plan'], until }, ctx),
  )
  step('yes', (sip) => recordAnswer(sip, yes, ctx))
  if (without !== 'yes') step('meeting', (sip) => planMeeting(sip, thePlannedMeeting(), ctx))
  return told
}

/** In a week, an hour, at Elsa's. */
export const thePlannedMeeting = (act: Partial<PlanMeeting> = {}): PlanMeeting => ({
  on: addDays(today, 7),
  time: '13:00',
  minutes: 60,
  place: 'Hemma hos Elsa',
  agenda: usualAgenda,
  ...act,
})

/** The listed party that is a unit. */
export const partyOf = (sip: Sip, unit: string): string =>
  sip.parties.find((p) => p.who.kind === 'unit' && p.who.unit === unit)?.id ?? ''

export const callKarin = (sip: Sip, act: Partial<CallSomebody> = {}): CallSomebody => ({
  party: partyOf(sip, karin.unit),
  questions: sip.preparation.questions,
  functions: karin.functions,
  reach: 'kugghjul',
  ...act,
})

/** Karin's unit is called, and Karin has taken it on. */
export const called = (ctx: Context): Told =>
  readyToCall(ctx)
    .next((sip) => callSomebody(sip, callKarin(sip), ctx))
    .next((sip) => takeOn(sip, { ...ctx, actor: karin }))

/** The id of the call to a unit, Karin's unless another is named. */
export const callOf = (sip: Sip, unit: string = karin.unit): string => callTo(sip, unit)?.id ?? ''

/** Karin answers that she comes, and may decide. */
export const karinComes = (sip: Sip, act: Partial<AnswerCall> = {}): AnswerCall => ({
  call: callOf(sip),
  kind: 'coming',
  text: 'Karin Lindh, sjuksköterska',
  mandate: 'yes',
  expects: sip.calls.find((c) => c.id === callOf(sip))?.answer?.version ?? 0,
  ...act,
})

/** Karin's unit has answered its call. */
export const answered = (ctx: Context): Told =>
  called(ctx).next((sip) => answerCall(sip, karinComes(sip), { ...ctx, actor: karin }))

export const theMeeting = (sip: Sip) => ({
  on: today,
  person: 'in-room' as const,
  spokesperson: '',
  attendance: Object.fromEntries(sip.calls.map((c) => [c.id, 'in-room' as const])) satisfies Record<
    string,
    HoldMeeting['attendance'][string]
  >,
  film: '',
  filmAgreed: false,
})

export const met = (ctx: Context): Told => called(ctx).next((sip) => holdMeeting(sip, theMeeting(sip), ctx))

export const aGoal = (act: Partial<WriteGoal> = {}): WriteGoal => ({
  own: 'Gå ut själv',
  ours: 'Klara trappan före juni',
  audience: everybody,
  ...act,
})

export const aMeasure = (sip: Sip) =>
  ({
    goal: sip.plan.goals[0]?.id ?? '',
    what: 'Hembesök av läkare',
    responsible: { kind: 'unit' as const, unit: karin.unit },
    who: 'Doktor Holm',
    starts: today,
    often: 'Var tredje månad',
    where: 'Hemma',
    how: '',
    audience: everybody,
  }) satisfies WriteMeasure

/** A long-term goal, one goal and one measure of Karin's unit, which it has not answered yet. */
export const proposed = (ctx: Context): Told =>
  met(ctx)
    .next((sip) => setLongTermGoal(sip, { body: 'Bo i stugan i sommar', audience: everybody }, ctx))
    .next((sip) => addGoal(sip, aGoal(), ctx))
    .next((sip) => addMeasure(sip, aMeasure(sip), ctx))
    .next((sip) => stateNobodyElse(sip, { nobodyElse: true }, ctx))

/** Karin's unit accepts the last measure of the plan. */
export const accepts = (sip: Sip, ctx: Context) => {
  const measure = sip.plan.measures.at(-1)
  return answerMeasure(
    sip,
    { measure: measure?.id ?? '', expects: measure?.version ?? 0, accepts: true, why: '' },
    { ...ctx, actor: karin },
  )
}

/** All that the plan needs but the person's answer. */
export const planned = (ctx: Context): Told => proposed(ctx).next((sip) => accepts(sip, ctx))

export const agreed: EstablishPlan = {
  agreement: 'yes',
  mayStand: false,
  dissent: '',
  mainResponsible: 'peter',
  mainAuthority: 'region',
  mainWish: '',
  followUpOn: addDays(today, 60),
  followUpPlace: 'Hemma hos Elsa',
}

/** The plan holds. */
export const running = (ctx: Context): Told => planned(ctx).next((sip) => establishPlan(sip, agreed, ctx))

/** The same decision-maker on another day. */
export const later = (ctx: Context, on: LocalDate): Context => ({ ...ctx, on })
