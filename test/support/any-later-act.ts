import type { Viewer } from '../../src/domain/access/read-text.ts'
import { addDays } from '../../src/domain/calendar/local-date.ts'
import { inTurn } from '../../src/domain/in-turn.ts'
import type { Result } from '../../src/domain/result.ts'
import { documentClosing, enterEvaluation, evaluators, holdTalk } from '../../src/domain/sip/after-close.ts'
import { seeDecline } from '../../src/domain/sip/answer-measure.ts'
import { noteOtherSystem, takeRunningPlan } from '../../src/domain/sip/beside.ts'
import { closeSip, toBeTold } from '../../src/domain/sip/close-sip.ts'
import type { Change, Context } from '../../src/domain/sip/context.ts'
import { giveCopy, takeExtract, tickDocumented } from '../../src/domain/sip/copy-plan.ts'
import { correctNoticedDate, correctText } from '../../src/domain/sip/correct.ts'
import { establishPlan } from '../../src/domain/sip/establish-plan.ts'
import {
  endFollowUp,
  leftToReview,
  moveFollowUp,
  noteReviewFacts,
  reviewGoal,
  reviewMeasure,
  startFollowUp,
} from '../../src/domain/sip/follow-up.ts'
import { answerMainHandover, askMainHandover } from '../../src/domain/sip/hand-over-main.ts'
import { endSubstitute, nameSubstitute } from '../../src/domain/sip/name-substitute.ts'
import { authoritiesOf, planMove } from '../../src/domain/sip/plan-move.ts'
import { type ProposeGround, proposeGround } from '../../src/domain/sip/propose-ground.ts'
import { agreeToGrounds, recordAnswer } from '../../src/domain/sip/record-answer.ts'
import { answerHappening, reportHappening } from '../../src/domain/sip/report-happening.ts'
import {
  hinderWaitsFor,
  noteMeasureReport,
  reportMeasure,
  seeMeasureHinder,
} from '../../src/domain/sip/report-measure.ts'
import {
  declineMessages,
  leftToPassOn,
  mayGetMessage,
  passOnMessage,
  readMessage,
  sendMessage,
} from '../../src/domain/sip/send-message.ts'
import {
  type CopyTo,
  calledUnits,
  closeReasons,
  copyKey,
  followUpEnds,
  happeningAnswers,
  informedItems,
  memberOn,
  progressStates,
  type Sip,
  talkAnswers,
} from '../../src/domain/sip/sip.ts'
import { succeedUnit } from '../../src/domain/sip/succeed-unit.ts'
import { addGoal, dropRevision, startRevision } from '../../src/domain/sip/write-plan.ts'
import { type AnyAct, at, people, type Tried, whoAnswers } from './any-act.ts'
import { karin, karinAfter, maja, majaAfter, omar, peter, peterAfter, stranger } from './given.ts'

/** What the acts that look at stored texts need to know of one. */
export type Written = Parameters<typeof correctText>[1]['text']

/** Units that may be merged: which, into whose, and who goes along. A unit that is on it may get what another had. */
const mergers = [
  { from: karin.unit, by: karinAfter, members: { [karin.assignment]: karinAfter.assignment } },
  { from: maja.unit, by: majaAfter, members: { [maja.assignment]: majaAfter.assignment } },
  { from: maja.unit, by: karin, members: {} },
  { from: peter.unit, by: peterAfter, members: { [peter.assignment]: peterAfter.assignment } },
  { from: omar.unit, by: peter, members: {} },
] as const

type Later = Record<string, () => Tried>

/** Everything between the meetings and after the end, by name. */
export function laterActs(sip: Sip, a: AnyAct, ctx: Context, texts: ReadonlyMap<string, Written>): Later {
  const { on } = ctx
  const text = `text ${a.other}`
  /** By the one of the random person, or by somebody for whom it is likely to be allowed. */
  const as =
    (likely: Viewer | undefined, act: (c: Context, actor: Viewer) => Result<Change>) => (): Tried => {
      const random = people.find((p) => p.assignment === ctx.actor.assignment) ?? peter
      const actor = a.other % 4 === 0 ? random : (likely ?? random)
      return { actor, result: act({ ...ctx, actor }, actor) }
    }
  const someone = (fits: (p: Viewer) => boolean = () => true) =>
    at(
      people.filter((p) => memberOn(sip, p.assignment, on) !== undefined && fits(p)),
      a.pick,
    )
  const of = (unit: string | undefined) => someone((p) => p.unit === unit)
  const known = (assignment: string | undefined) => people.find((p) => p.assignment === assignment)
  const main = sip.members.find((m) => m.assignment === sip.roles.mainResponsible && m.until === undefined)
  const leader = a.pick % 3 === 0 ? known(main?.assignment) : of(sip.need.unit)
  const measure = at(sip.plan.measures, a.pick)
  const theirs = { measure: measure?.id ?? '', expects: measure?.version ?? 0 }
  const responsible = measure?.responsible.kind === 'unit' ? measure.responsible.unit : sip.need.unit
  const goes = {
    ...theirs,
    state: at(progressStates, a.other) ?? 'done',
    on: addDays(on, -(a.days % 3)),
    why: text,
  }
  const message = at(sip.messages, a.other)
  const readers = message?.to.flatMap((to) => (to.kind === 'unit' ? [to.unit] : []))
  const passOn = message === undefined ? undefined : at(leftToPassOn(sip, message), a.pick)
  const happening =
    at(
      sip.happenings.filter((h) => h.answer === undefined),
      a.pick,
    ) ?? at(sip.happenings, a.pick)
  const day = addDays(on, 1 + a.days)
  const next = { nextOn: day, nextPlace: 'Hemma', reason: text }
  const others = sip.members.filter((m) => m.until === undefined && m.assignment !== main?.assignment)
  const substitute = at(sip.substitutes, a.pick)
  const merger = at(mergers, a.pick) ?? mergers[0]
  const written = at([...texts.values()], a.pick * 7 + a.other)

  const yes = { form: { form: 'oral' }, informed: informedItems } as const
  const moreToSay: ProposeGround = {
    from: [at(authoritiesOf(sip), a.pick) ?? 'regionen'],
    to: { kind: 'unit', unit: at(calledUnits(sip), a.other) ?? karin.unit },
    contents: ['plan', 'health'],
    until: addDays(on, a.days),
  }

  const reviewed = (id: string, c: Context) => (s: Sip) =>
    reviewMeasure(
      s,
      {
        measure: id,
        expects: s.review?.measures[id]?.version ?? 0,
        done: a.other % 3 === 0 ? 'no' : 'yes',
        short: 'much',
        note: text,
      },
      c,
      texts,
    )
  const scored = (id: string, c: Context) => (s: Sip) =>
    reviewGoal(
      s,
      { goal: id, expects: s.review?.goals[id]?.version ?? 0, person: 4, team: 4, words: text },
      c,
      texts,
    )
  const facts = (c: Context) => (s: Sip) =>
    noteReviewFacts(
      s,
      {
        expects: s.review?.facts?.version ?? 0,
        facts: text,
        otherMeasure: false,
        otherActor: false,
        longTerm: 'none',
      },
      c,
    )
  const ended = (c: Context) => (s: Sip) =>
    endFollowUp(s, { next: at(followUpEnds, a.pick) ?? 'continue', ...next }, c)
  const whole = (c: Context) => {
    const begun = sip.review ?? {
      asked: {
        measures: sip.plan.measures
          .filter((m) => m.acceptance.state === 'accepted' || m.acceptance.state === 'own')
          .map((m) => m.id),
        goals: sip.plan.goals.map((g) => g.id),
      },
    }
    return inTurn(sip, c, [
      sip.review === undefined ? (s) => startFollowUp(s, { on }, c) : undefined,
      ...begun.asked.measures.map((id) => reviewed(id, c)),
      ...begun.asked.goals.map((id) => scored(id, c)),
      facts(c),
      ended(c),
    ])
  }

  return {
    report: as(of(responsible), (c) => reportMeasure(sip, goes, c, texts)),
    'note-report': as(leader, (c) => noteMeasureReport(sip, { ...goes, noted: 'phone' }, c, texts)),
    'see-hinder': as(leader, (c) => {
      const waits = sip.plan.measures.filter((m) => hinderWaitsFor(sip.plan.progress[m.id]))
      return seeMeasureHinder(sip, { measure: at(waits, a.pick)?.id ?? '' }, c)
    }),
    'see-decline': as(leader, (c) => seeDecline(sip, { measure: theirs.measure }, c)),
    message: as(someone(), (c, actor) =>
      sendMessage(sip, { to: recipients(sip, a, actor, on), body: text, functions: functionsOf }, c),
    ),
    'read-message': as(
      someone((p) => readers?.includes(p.unit) === true),
      (c) => readMessage(sip, { message: message?.id ?? '' }, c),
    ),
    'pass-on': as(of(message?.unit), (c) =>
      passOnMessage(
        sip,
        {
          message: message?.id ?? '',
          to: passOn === undefined ? 'person' : copyKey(passOn),
          how: 'letter',
          on,
        },
        c,
      ),
    ),
    'no-messages': as(leader, (c) => declineMessages(sip, { declined: a.other % 3 === 0 }, c)),
    happening: as(someone(), (c) => reportHappening(sip, { source: 'relative', body: text }, c)),
    'answer-happening': as(leader, (c) =>
      answerHappening(
        sip,
        {
          happening: happening?.id ?? '',
          what: at(happeningAnswers, a.other) ?? 'wait',
          note: a.days % 2 === 0 ? text : '',
        },
        c,
      ),
    ),
    'move-follow-up': as(leader, (c) => moveFollowUp(sip, { on: day, place: text, reason: text }, c)),
    'start-follow-up': as(leader, (c) => startFollowUp(sip, { on }, c)),
    'review-measure': as(leader, (c) => reviewed(leftToReview(sip).measures[0] ?? theirs.measure, c)(sip)),
    'review-goal': as(leader, (c) =>
      scored(leftToReview(sip).goals[0] ?? at(sip.plan.goals, a.pick)?.id ?? '', c)(sip),
    ),
    'review-facts': as(leader, (c) => facts(c)(sip)),
    'end-follow-up': as(leader, (c) => ended(c)(sip)),
    'whole-follow-up': as(leader, whole),
    'new-version': as(leader, (c) => {
      const audience = { notFor: [], answered: sip.exclusions.map((x) => x.id) }
      const due = {
        mainResponsible: main?.assignment ?? sip.roles.preparer,
        mainAuthority: 'region',
      } as const
      return inTurn(sip, c, [
        sip.stage.at === 'running' && sip.plan.revision === undefined
          ? (s) => startRevision(s, c)
          : undefined,
        (s) => addGoal(s, { own: text, ours: '', audience }, c),
        (s) =>
          establishPlan(
            s,
            {
              ...due,
              agreement: 'yes',
              mayStand: false,
              dissent: '',
              mainWish: '',
              followUpOn: a.pick % 2 === 0 ? day : (sip.followUp?.on ?? day),
              followUpPlace: 'Hemma',
            },
            c,
          ),
      ])
    }),
    'more-grounds': as(leader, (c) =>
      inTurn(sip, c, [
        (s) => proposeGround(s, moreToSay, c),
        (s) => {
          const grounds = s.grounds.filter((g) => g.state === 'proposed').map((g) => g.id)
          const by = whoAnswers(s, c, a.pick)
          return a.other % 3 === 0
            ? recordAnswer(s, { ...yes, answer: 'yes', by, grounds }, c)
            : agreeToGrounds(s, { ...yes, by, grounds: grounds.slice(-1) }, c)
        },
      ]),
    ),
    'drop-revision': as(leader, (c) => dropRevision(sip, c)),
    'ask-main': as(leader, (c) => {
      const to = at(others, a.other)?.assignment ?? ''
      return askMainHandover(
        sip,
        {
          to,
          authority: 'municipality',
          functions: known(to)?.functions ?? [],
          reason: text,
          personToldOn: on,
          personToldHow: 'phone',
        },
        c,
      )
    }),
    'answer-main': as(known(sip.mainAsked?.to), (c) =>
      answerMainHandover(sip, { accepts: a.days % 3 !== 0, why: text }, c),
    ),
    substitute: as(someone(), (c, actor) => {
      const stands = at(
        people.filter((p) => p.unit === actor.unit && p !== actor),
        a.days,
      )
      const { unit, authority, assignment, staff } = stands ?? stranger
      return nameSubstitute(
        sip,
        {
          of: actor.assignment,
          to: { unit, authority, assignment, staff },
          from: addDays(on, a.wait),
          until: addDays(on, a.wait + (a.days % 9)),
          reason: text,
        },
        c,
      )
    }),
    'end-substitute': as(known(substitute?.of), (c) =>
      endSubstitute(sip, { of: '', to: '', ...substitute }, c),
    ),
    succeed: () => {
      const { from, by, members } = merger
      const result = succeedUnit(sip, { from, authority: by.authority, members }, { ...ctx, actor: by })
      return { actor: by, result }
    },
    'plan-move': as(leader, (c) => {
      const leaves = at(authoritiesOf(sip), a.other) ?? ''
      const { unit, authority } = at([stranger, karin, omar, karinAfter], a.pick) ?? stranger
      const to =
        a.days % 3 === 0
          ? ({ kind: 'not-wanted' } as const)
          : ({ kind: 'unit', unit, authority, how: 'call' } as const)
      return planMove(sip, { on: addDays(on, a.days), leaves, to }, c)
    }),
    close: as(leader, (c) => close(sip, a, c)),
    'document-close': as(someone(), (c) => documentClosing(sip, c)),
    talk: as(leader, (c) => holdTalk(sip, { on }, c)),
    evaluate: as(someone(), (c) =>
      enterEvaluation(
        sip,
        {
          who: at(evaluators(sip), a.other) ?? 'person',
          answers: { heard: 3, purpose: 2 },
          words: text,
          on,
        },
        c,
      ),
    ),
    'other-system': as(someone(), (c) => noteOtherSystem(sip, { system: 'Journal', number: text }, c)),
    'running-plan': as(leader, (c) => takeRunningPlan(sip, { system: 'Journal', number: text }, c)),
    correct: as(of(written?.unit), (c) =>
      correctText(
        sip,
        {
          text: written ?? nothingWritten,
          body: `rättat ${a.other}`,
          reason: 'Skrivfel',
          expects: written?.version ?? 0,
          changesPlan: false,
        },
        c,
      ),
    ),
    'correct-date': as(of(sip.need.unit), (c) =>
      correctNoticedDate(sip, { is: addDays(on, -a.days), reason: text }, c),
    ),
    copy: as(leader, (c) => {
      const to = at(everybody(sip), a.other) ?? { kind: 'person' }
      const functions = to.kind === 'unit' ? (functionsOf[to.unit] ?? []) : []
      return giveCopy(sip, { to, functions, version: 1, how: 'letter', on }, c)
    }),
    extract: as(someone(), (c) => takeExtract(sip, { code: text }, c)),
    documented: as(someone(), (c) => tickDocumented(sip, c)),
  }
}

const nothingWritten: Written = {
  block: '',
  kind: 'need-note',
  readers: 'own-unit',
  notFor: [],
  unit: '',
  version: 0,
}

/** What each unit does: a ground may name a function. */
export const functionsOf = Object.fromEntries(people.map((p) => [p.unit, p.functions]))

/** Whoever a message or a copy may be for. */
export const everybody = (sip: Sip): readonly CopyTo[] => [
  { kind: 'person' },
  ...[...new Set([sip.need.unit, ...calledUnits(sip)])].map((unit) => ({ kind: 'unit', unit }) as const),
  ...sip.parties.flatMap((p) => (p.who.kind === 'around' ? [{ kind: 'party', party: p.id } as const] : [])),
]

/** Some of them; more often than not only those who may get it. */
function recipients(sip: Sip, a: AnyAct, actor: Viewer, on: Context['on']): readonly CopyTo[] {
  const all = everybody(sip).filter(
    (to) =>
      a.days % 4 === 0 ||
      mayGetMessage(sip, actor, to, to.kind === 'unit' ? (functionsOf[to.unit] ?? []) : [], on),
  )
  const some = all.filter((_, n) => (a.other >> n) % 2 === 1)
  return some.length === 0 ? all.slice(0, 1) : some
}

function close(sip: Sip, a: AnyAct, ctx: Context): Result<Change> {
  const told = Object.fromEntries(toBeTold(sip).map((c) => [c.id, { how: 'phone', on: ctx.on } as const]))
  const reason = sip.stage.at === 'ending' && a.pick % 4 !== 0 ? 'withdrawn' : at(closeReasons, a.pick)
  return closeSip(
    sip,
    {
      note: `slut ${a.other}`,
      whereToTurn: 'Vårdcentralen',
      personToldOn: ctx.on,
      personToldHow: 'phone',
      talk: at(talkAnswers, a.other) ?? 'not-asked',
      told,
      ...(reason === undefined ? {} : { reason }),
    },
    ctx,
  )
}
