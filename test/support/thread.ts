import { addDays, type LocalDate } from '../../src/domain/calendar/local-date.ts'
import { type CallUnit, callUnit } from '../../src/domain/sip/call-unit.ts'
import type { Context } from '../../src/domain/sip/context.ts'
import { holdMeeting } from '../../src/domain/sip/hold-meeting.ts'
import { listParty } from '../../src/domain/sip/list-party.ts'
import { addQuestion } from '../../src/domain/sip/list-questions.ts'
import { proposeGround } from '../../src/domain/sip/propose-ground.ts'
import { recordAnswer } from '../../src/domain/sip/record-answer.ts'
import type { Sip } from '../../src/domain/sip/sip.ts'
import { takeOn } from '../../src/domain/sip/take-over.ts'
import { everybody } from '../../src/domain/sip/text.ts'
import {
  addGoal,
  addMeasure,
  type EstablishPlan,
  establishPlan,
  setLongTermGoal,
} from '../../src/domain/sip/write-plan.ts'
import { writePreparation } from '../../src/domain/sip/write-preparation.ts'
import { karin, preparing, type Told, today, yes } from './given.ts'

/** What the tests of one rule leave out when the SIP is told. */
export type Without = 'yes' | 'ground' | 'purpose' | 'question' | 'party'

/** Prepared, with a yes and a ground for Karin's unit: she can be called. */
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
  return told
}

export const callKarin = (sip: Sip, act: Partial<CallUnit> = {}): CallUnit => ({
  unit: karin.unit,
  functions: karin.functions,
  on: addDays(today, 7),
  time: '13:00',
  place: 'Hemma hos Elsa',
  questions: sip.preparation.questions,
  ...act,
})

/** Karin's unit is called, and Karin has taken it on. */
export const called = (ctx: Context): Told =>
  readyToCall(ctx)
    .next((sip) => callUnit(sip, callKarin(sip), ctx))
    .next((sip) => takeOn(sip, { ...ctx, actor: karin }))

export const theMeeting = (sip: Sip) => ({
  on: today,
  person: 'in-room' as const,
  attendance: Object.fromEntries(sip.calls.map((c) => [c.unit, 'in-room' as const])),
  note: '',
})

export const met = (ctx: Context): Told => called(ctx).next((sip) => holdMeeting(sip, theMeeting(sip), ctx))

export const aMeasure = (sip: Sip) => ({
  goal: sip.plan.goals[0] ?? '',
  what: 'Hembesök av läkare',
  how: 'var tredje månad',
  responsible: { kind: 'unit' as const, unit: karin.unit },
  starts: today,
  audience: everybody,
})

/** A long-term goal, one goal and one measure: all but the person's answer. */
export const planned = (ctx: Context): Told =>
  met(ctx)
    .next((sip) => setLongTermGoal(sip, { body: 'Bo i stugan i sommar', audience: everybody }, ctx))
    .next((sip) => addGoal(sip, { body: 'Klara trappan före juni', audience: everybody }, ctx))
    .next((sip) => addMeasure(sip, aMeasure(sip), ctx))

export const agreed: EstablishPlan = {
  agreement: 'yes',
  mayStand: false,
  dissent: '',
  mainResponsible: 'peter',
  followUpOn: addDays(today, 60),
  followUpPlace: 'Hemma hos Elsa',
}

/** The plan holds. */
export const running = (ctx: Context): Told => planned(ctx).next((sip) => establishPlan(sip, agreed, ctx))

/** The same decision-maker on another day. */
export const later = (ctx: Context, on: LocalDate): Context => ({ ...ctx, on })
