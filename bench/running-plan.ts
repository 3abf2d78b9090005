import type { Viewer } from '../src/domain/access/read-text.ts'
import { addDays, localDate } from '../src/domain/calendar/local-date.ts'
import { inTurn } from '../src/domain/in-turn.ts'
import { allow, type Result } from '../src/domain/result.ts'
import { callSomebody } from '../src/domain/sip/call.ts'
import { type Change, type Context, change } from '../src/domain/sip/context.ts'
import { decideLevel } from '../src/domain/sip/decide-level.ts'
import { usualAgenda } from '../src/domain/sip/enter-paper-meeting.ts'
import { establishPlan } from '../src/domain/sip/establish-plan.ts'
import { holdMeeting } from '../src/domain/sip/hold-meeting.ts'
import { listParty } from '../src/domain/sip/list-party.ts'
import { addQuestion } from '../src/domain/sip/list-questions.ts'
import { noticeNeed } from '../src/domain/sip/notice-need.ts'
import { planMeeting } from '../src/domain/sip/plan-meeting.ts'
import { proposeGround } from '../src/domain/sip/propose-ground.ts'
import { recordAnswer } from '../src/domain/sip/record-answer.ts'
import { informedItems, type Sip } from '../src/domain/sip/sip.ts'
import { addMeasure, changeMeasure, type WriteMeasure } from '../src/domain/sip/write-measure.ts'
import { addGoal, setLongTermGoal, startRevision, stateNobodyElse } from '../src/domain/sip/write-plan.ts'
import { writePreparation } from '../src/domain/sip/write-preparation.ts'
import {
  actOnSip,
  type Decide,
  newId,
  type Outcome,
  type SipHouse,
  startSip,
} from '../src/storage/sip-store.ts'

const everybody = { notFor: [], answered: [] }
const mark = () => ({ key: newId(), fingerprint: 'bench', location: () => '/' })

/** Several acts in one decision, stored together. */
const together =
  (...acts: readonly ((sip: Sip, ctx: Context) => Result<Change>)[]): Decide =>
  (sip, ctx) =>
    inTurn(sip, ctx, acts)

export async function acts(house: SipHouse, viewer: Viewer, sip: string, decide: Decide): Promise<void> {
  const outcome = await actOnSip(house, viewer, sip, 'bench', mark(), decide)
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
}

/** A plan that holds, with five goals and twenty measures of a plan's usual length; its SIP's id. */
export async function runningPlan(
  house: SipHouse,
  viewer: Viewer,
  called: { unit: string; authority: string },
) {
  const started: Outcome = await startSip(
    house,
    viewer,
    { name: 'Elsa Bergström', birthDate: localDate('1942-03-03'), protection: 'none' },
    mark(),
    (ctx, ids) =>
      noticeNeed(
        { ...ids, path: 'open-care', noticedBy: ['person'], signs: [], noticedOn: ctx.on, note: 'Behov' },
        ctx,
      ),
  )
  if (started.kind !== 'done') throw new Error(started.kind)
  const { sip } = started
  const drivers = { actors: 1, influence: 1, predictability: 0 } as const
  const to = { kind: 'unit', unit: called.unit } as const
  await acts(
    house,
    viewer,
    sip,
    together(
      (s, ctx) => decideLevel(s, { drivers, level: 'sip', reason: 'Två' }, ctx),
      (s, ctx) =>
        writePreparation(
          s,
          { fields: [{ key: 'matters', body: 'Att bo i stugan', expects: 0 }], audience: everybody },
          ctx,
        ),
      (s, ctx) => addQuestion(s, { body: 'Vem gör vad?', audience: everybody }, ctx),
      (s, ctx) => listParty(s, { who: { ...to, authority: called.authority, how: 'call' }, why: '' }, ctx),
      (s, ctx) =>
        proposeGround(
          s,
          { from: [viewer.authority], to, contents: ['plan'], until: addDays(ctx.on, 200) },
          ctx,
        ),
      (s, ctx) =>
        recordAnswer(
          s,
          {
            answer: 'yes',
            by: { kind: 'self' },
            form: { form: 'oral' },
            informed: informedItems,
            grounds: [],
          },
          ctx,
        ),
      (s, ctx) =>
        planMeeting(s, { on: ctx.on, time: '13:00', minutes: 60, place: 'Hemma', agenda: usualAgenda }, ctx),
      (s, ctx) =>
        callSomebody(
          s,
          {
            party: s.parties[0]?.id ?? '',
            questions: s.preparation.questions,
            functions: [],
            reach: 'kugghjul',
          },
          ctx,
        ),
      (s, ctx) =>
        holdMeeting(
          s,
          {
            on: ctx.on,
            person: 'in-room',
            spokesperson: '',
            attendance: Object.fromEntries(s.calls.map((c) => [c.id, 'in-room'])),
            film: '',
            filmAgreed: false,
          },
          ctx,
        ),
      (s, ctx) => setLongTermGoal(s, { body: 'Bo i stugan två veckor i juli', audience: everybody }, ctx),
      ...Array.from(
        { length: 5 },
        (_, n) => (s: Sip, ctx: Context) =>
          addGoal(
            s,
            { own: `Jag vill ${n}`, ours: `Mål ${n}`.padEnd(120, ' text'), audience: everybody },
            ctx,
          ),
      ),
      ...Array.from(
        { length: 20 },
        (_, n) => (s: Sip, ctx: Context) => addMeasure(s, measure(s, ctx, n), ctx),
      ),
      (s, ctx) => stateNobodyElse(s, { nobodyElse: true }, ctx),
      establish(viewer),
    ),
  )
  return sip
}

function measure(sip: Sip, ctx: Context, n: number): WriteMeasure {
  return {
    goal: sip.plan.goals[n % sip.plan.goals.length]?.id ?? '',
    what: `Insats ${n}`.padEnd(180, ' text'),
    responsible: { kind: 'unit', unit: sip.need.unit },
    who: 'Peter Åberg',
    starts: ctx.on,
    often: 'Två gånger i veckan',
    where: 'Hemma',
    how: '',
    audience: everybody,
  }
}

const establish = (viewer: Viewer) => (sip: Sip, ctx: Context) =>
  establishPlan(
    sip,
    {
      agreement: 'yes',
      mayStand: false,
      dissent: '',
      mainResponsible: viewer.assignment,
      mainAuthority: 'region',
      mainWish: '',
      followUpOn: addDays(ctx.on, 60),
      followUpPlace: 'Hemma',
    },
    ctx,
  )

/** Opens the plan for a change that stays open. */
export const begin: Decide = (sip, ctx) => startRevision(sip, ctx)

/** Writes one measure anew. */
export const saveMeasure: Decide = (sip, ctx) => {
  const present = sip.plan.measures[0]
  return changeMeasure(
    sip,
    { ...measure(sip, ctx, 0), measure: present?.id ?? '', expects: present?.version ?? 0 },
    ctx,
  )
}

/** Asks the person and establishes the next version, with the change that a new version needs. */
export const establishAgain = (viewer: Viewer): Decide =>
  together(
    (s, ctx) => (s.plan.revision === undefined ? startRevision(s, ctx) : allow(change([]))),
    (s, ctx) => stateNobodyElse(s, { nobodyElse: true }, ctx),
    establish(viewer),
  )
