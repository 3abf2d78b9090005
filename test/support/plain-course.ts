import type { Viewer } from '../../src/domain/access/read-text.ts'
import { addDays, type LocalDate } from '../../src/domain/calendar/local-date.ts'
import type { Result } from '../../src/domain/result.ts'
import { documentClosing, enterEvaluation, holdTalk } from '../../src/domain/sip/after-close.ts'
import { answerCall } from '../../src/domain/sip/answer-call.ts'
import { answerMeasure } from '../../src/domain/sip/answer-measure.ts'
import { callSomebody } from '../../src/domain/sip/call.ts'
import { closeSip } from '../../src/domain/sip/close-sip.ts'
import { type Change, type Context, isMinor } from '../../src/domain/sip/context.ts'
import { decideLevel } from '../../src/domain/sip/decide-level.ts'
import { usualAgenda } from '../../src/domain/sip/enter-paper-meeting.ts'
import { establishPlan } from '../../src/domain/sip/establish-plan.ts'
import {
  endFollowUp,
  type Labels,
  moveFollowUp,
  noteReviewFacts,
  reviewGoal,
  reviewMeasure,
  startFollowUp,
} from '../../src/domain/sip/follow-up.ts'
import { answerMainHandover, askMainHandover } from '../../src/domain/sip/hand-over-main.ts'
import { hearChild } from '../../src/domain/sip/hear-child.ts'
import { holdMeeting } from '../../src/domain/sip/hold-meeting.ts'
import { listParty } from '../../src/domain/sip/list-party.ts'
import { addQuestion } from '../../src/domain/sip/list-questions.ts'
import { nameSubstitute } from '../../src/domain/sip/name-substitute.ts'
import { adultOn } from '../../src/domain/sip/own-yes.ts'
import { planMeeting } from '../../src/domain/sip/plan-meeting.ts'
import { proposeGround } from '../../src/domain/sip/propose-ground.ts'
import { recordAnswer } from '../../src/domain/sip/record-answer.ts'
import { registerRepresentative } from '../../src/domain/sip/register-representative.ts'
import { answerHappening, reportHappening } from '../../src/domain/sip/report-happening.ts'
import { reportMeasure, seeMeasureHinder } from '../../src/domain/sip/report-measure.ts'
import { passOnMessage, readMessage, sendMessage } from '../../src/domain/sip/send-message.ts'
import { callTo, informedItems, type Sip } from '../../src/domain/sip/sip.ts'
import { takeOn } from '../../src/domain/sip/take-over.ts'
import { addMeasure } from '../../src/domain/sip/write-measure.ts'
import { addGoal, setLongTermGoal, startRevision, stateNobodyElse } from '../../src/domain/sip/write-plan.ts'
import { writePreparation } from '../../src/domain/sip/write-preparation.ts'
import { type Region, type Tried, whoAnswers } from './any-act.ts'
import { adult, context, karin, maja, omar, peter, petersColleague, today } from './given.ts'

/** How far a SIP has come before the random acts: every prefix of a plain course of things. */
export function course(region: Region, birthDate: LocalDate = adult): ((sip: Sip) => Tried)[] {
  const by: By = (actor, act) => (sip) => ({
    actor,
    result: act(sip, context(actor, { region, birthDate })),
  })
  const child = isMinor({ birthDate, on: today })
  const inTime = addDays(today, 35)
  // What guardians open ends with the day before she is 18.
  const until = child && adultOn(birthDate) <= inTime ? addDays(adultOn(birthDate), -1) : inTime
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
      listParty(sip, { who: { kind: 'around', relation: 'child', name: 'Anna' }, why: '' }, ctx),
    ),
    by(peter, (sip, ctx) => {
      const to = { kind: 'party', party: sip.parties.at(-1)?.id ?? '' } as const
      return proposeGround(sip, { from: ['regionen'], to, contents: ['plan'], until }, ctx)
    }),
    ...(child ? childhood(by) : []),
    by(peter, (sip, ctx) => {
      const by = whoAnswers(sip, ctx, 1)
      const form = { form: 'oral' } as const
      return recordAnswer(sip, { answer: 'yes', by, form, informed: informedItems, grounds: [] }, ctx)
    }),
    by(peter, (sip, ctx) =>
      planMeeting(
        sip,
        { on: addDays(today, 5), time: '13:00', minutes: 60, place: 'Hemma', agenda: usualAgenda },
        ctx,
      ),
    ),
    ...others.map((o) =>
      by(peter, (sip, ctx) =>
        callSomebody(
          sip,
          {
            party: sip.parties.find((p) => p.who.kind === 'unit' && p.who.unit === o.unit)?.id ?? '',
            functions: o.functions,
            reach: 'kugghjul',
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
            call: callTo(sip, o.unit)?.id ?? '',
            kind: 'coming',
            text: 'Jag kommer',
            mandate: 'yes',
            expects: 0,
          },
          ctx,
        ),
      ),
    ),
    by(peter, (sip, ctx) =>
      holdMeeting(
        sip,
        {
          on: today,
          person: 'in-room',
          spokesperson: '',
          attendance: Object.fromEntries(sip.calls.map((c) => [c.id, 'in-room' as const])),
          film: '',
          filmAgreed: false,
        },
        ctx,
      ),
    ),
    by(peter, (sip, ctx) => setLongTermGoal(sip, { body: 'Bo hemma', audience: nobody }, ctx)),
    by(peter, (sip, ctx) => addGoal(sip, { own: 'Gå ut', ours: 'Klara trappan', audience: nobody }, ctx)),
    ...others.map((o) =>
      by(peter, (sip, ctx) =>
        addMeasure(
          sip,
          {
            goal: sip.plan.goals[0]?.id ?? '',
            what: `Det ${o.unit} gör`,
            responsible: { kind: 'unit', unit: o.unit },
            who: '',
            starts: today,
            often: '',
            where: '',
            how: '',
            audience: nobody,
          },
          ctx,
        ),
      ),
    ),
    by(peter, (sip, ctx) => stateNobodyElse(sip, { nobodyElse: true }, ctx)),
    ...others.map((o, n) =>
      by(o, (sip, ctx) => {
        const measure = sip.plan.measures.find(
          (m) => m.responsible.kind === 'unit' && m.responsible.unit === o.unit,
        )
        const read = { measure: measure?.id ?? '', expects: measure?.version ?? 0 }
        return answerMeasure(sip, { ...read, accepts: n !== 1, why: 'Vi har ingen tid' }, ctx)
      }),
    ),
    by(peter, (sip, ctx) =>
      establishPlan(
        sip,
        {
          agreement: 'yes',
          mayStand: false,
          dissent: '',
          mainResponsible: 'karin',
          mainAuthority: 'municipality',
          mainWish: 'Karin',
          followUpOn: addDays(today, 60),
          followUpPlace: 'Hemma',
        },
        ctx,
      ),
    ),
    ...between(by),
    ...followUp(by),
    by(peter, (sip, ctx) => {
      const { unit, authority, assignment, staff } = petersColleague
      const to = { unit, authority, assignment, staff }
      const days = { from: addDays(today, 1), until: addDays(today, 5) }
      return nameSubstitute(sip, { of: peter.assignment, to, ...days, reason: 'Ledig' }, ctx)
    }),
    by(karin, (sip, ctx) =>
      askMainHandover(
        sip,
        {
          to: omar.assignment,
          authority: 'region',
          functions: omar.functions,
          reason: 'Elsa vill ha Omar',
          personToldOn: today,
          personToldHow: 'phone',
        },
        ctx,
      ),
    ),
    by(omar, (sip, ctx) => answerMainHandover(sip, { accepts: true, why: '' }, ctx)),
    by(omar, (sip, ctx) => startRevision(sip, ctx)),
    by(peter, (sip, ctx) =>
      closeSip(
        sip,
        {
          reason: 'goals-met',
          note: 'Målen är nådda',
          whereToTurn: 'Vårdcentralen',
          personToldOn: today,
          personToldHow: 'in-person',
          talk: 'wanted',
          told: {},
        },
        ctx,
      ),
    ),
    by(karin, (sip, ctx) => documentClosing(sip, ctx)),
    by(peter, (sip, ctx) => holdTalk(sip, { on: today }, ctx)),
    by(peter, (sip, ctx) =>
      enterEvaluation(sip, { who: 'person', answers: { heard: 4 }, words: 'Bra', on: today }, ctx),
    ),
  ]
}

/** Two guardians who answer, and a child who has been heard. */
const childhood = (by: By) => [
  ...['Anna', 'Erik'].map((name) =>
    by(peter, (sip, ctx) => registerRepresentative(sip, { kind: 'guardian', name, evidence: '' }, ctx)),
  ),
  by(peter, (sip, ctx) => hearChild(sip, { on: today, view: 'Ja' }, ctx)),
]

type By = (actor: Viewer, act: (sip: Sip, ctx: Context) => Result<Change>) => (sip: Sip) => Tried
const noLabels: Labels = new Map()

const measureOf = (sip: Sip, unit: string) => {
  const measure = sip.plan.measures.find((m) => m.responsible.kind === 'unit' && m.responsible.unit === unit)
  return { measure: measure?.id ?? '', expects: measure?.version ?? 0 }
}

/** How the measures go, two messages, and something that has happened. */
const between = (by: By) => [
  by(karin, (sip, ctx) =>
    reportMeasure(
      sip,
      { ...measureOf(sip, karin.unit), state: 'started', on: today, why: '' },
      ctx,
      noLabels,
    ),
  ),
  by(omar, (sip, ctx) =>
    reportMeasure(
      sip,
      { ...measureOf(sip, omar.unit), state: 'hindered', on: today, why: 'Ingen tid' },
      ctx,
      noLabels,
    ),
  ),
  by(peter, (sip, ctx) => seeMeasureHinder(sip, { measure: measureOf(sip, omar.unit).measure }, ctx)),
  by(peter, (sip, ctx) =>
    sendMessage(
      sip,
      {
        to: [
          { kind: 'person' },
          { kind: 'unit', unit: karin.unit },
          { kind: 'unit', unit: maja.unit },
          { kind: 'party', party: sip.parties.find((p) => p.who.kind === 'around')?.id ?? '' },
        ],
        body: 'Nytt nummer till oss',
        functions: {},
      },
      ctx,
    ),
  ),
  by(karin, (sip, ctx) =>
    sendMessage(
      sip,
      { to: [{ kind: 'unit', unit: maja.unit }], body: 'Vi kommer på tisdag', functions: {} },
      ctx,
    ),
  ),
  by(maja, (sip, ctx) => readMessage(sip, { message: sip.messages[0]?.id ?? '' }, ctx)),
  by(peter, (sip, ctx) =>
    passOnMessage(sip, { message: sip.messages[0]?.id ?? '', to: 'person', how: 'phone', on: today }, ctx),
  ),
  by(omar, (sip, ctx) => reportHappening(sip, { source: 'person', body: 'Elsa har ramlat' }, ctx)),
  by(peter, (sip, ctx) =>
    answerHappening(
      sip,
      { happening: sip.happenings[0]?.id ?? '', what: 'contact', note: 'Vi ringer i dag' },
      ctx,
    ),
  ),
]

/** Moved, gone through, and to go on. */
const followUp = (by: By) => [
  by(peter, (sip, ctx) =>
    moveFollowUp(sip, { on: addDays(today, 50), place: 'Hemma', reason: 'Elsa är bortrest' }, ctx),
  ),
  by(peter, (sip, ctx) => startFollowUp(sip, { on: today }, ctx)),
  ...[karin, omar].map((o) =>
    by(peter, (sip, ctx) =>
      reviewMeasure(
        sip,
        {
          measure: measureOf(sip, o.unit).measure,
          expects: 0,
          done: 'partly',
          short: 'little',
          note: 'Började sent',
        },
        ctx,
        noLabels,
      ),
    ),
  ),
  by(peter, (sip, ctx) =>
    reviewGoal(
      sip,
      { goal: sip.plan.goals[0]?.id ?? '', expects: 0, person: 2, team: 3, words: 'Trappan är svår' },
      ctx,
      noLabels,
    ),
  ),
  by(peter, (sip, ctx) =>
    noteReviewFacts(
      sip,
      { expects: 0, facts: 'Ny hiss', otherMeasure: false, otherActor: false, longTerm: 'none' },
      ctx,
    ),
  ),
  by(peter, (sip, ctx) =>
    endFollowUp(sip, { next: 'continue', nextOn: addDays(today, 30), nextPlace: 'Hemma', reason: '' }, ctx),
  ),
]
