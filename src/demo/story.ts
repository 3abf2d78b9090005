import { closeSip, toBeTold } from '../domain/sip/close-sip.ts'
import {
  endFollowUp,
  moveFollowUp,
  noteReviewFacts,
  reviewGoal,
  reviewMeasure,
  startFollowUp,
} from '../domain/sip/follow-up.ts'
import { answerMainHandover, askMainHandover } from '../domain/sip/hand-over-main.ts'
import { nameSubstitute } from '../domain/sip/name-substitute.ts'
import { answerHappening, reportHappening } from '../domain/sip/report-happening.ts'
import { noteMeasureReport, reportMeasure, seeMeasureHinder } from '../domain/sip/report-measure.ts'
import { passOnMessage, readMessage, sendMessage } from '../domain/sip/send-message.ts'
import {
  type AnswerWay,
  type CloseReason,
  type CopyTo,
  copyKey,
  type DoneAnswer,
  type Effect,
  type FollowUpEnd,
  type HappeningAnswer,
  type HappeningSource,
  type LongTermChange,
  type ProgressState,
  type Score,
  type Sip,
  type TalkAnswer,
  type TellingWay,
  type ToldHow,
} from '../domain/sip/sip.ts'
import type { CastKey } from './cast.ts'
import { isUnit, partyIn, type Whom } from './find.ts'
import { type Teller, type ToldDay, viewerOf } from './telling.ts'
import { ToldPlan } from './told-plan.ts'
import { type AuthorityKey, authorities, units } from './units.ts'

/** How a measure goes; hindered with the reason. */
export type ToldProgress = ProgressState | readonly ['hindered', why: string]

/** A measure gone through: done, what difference now and in the long run, and what happened. */
type ToldMeasureReview = readonly [
  done: DoneAnswer,
  short?: Effect | undefined,
  long?: Effect | undefined,
  note?: string,
]
type ToldGoalReview = readonly [person: Score | 'not-answered', team: Score, words?: string]

export type ToldReview = {
  /** By number in the plan; the others were done, and made a little difference. */
  readonly measures?: Readonly<Record<number, ToldMeasureReview>>
  /** In order. Fewer than the plan has: it is still going on. */
  readonly goals: readonly ToldGoalReview[]
  /** How many measures have been gone through, when it is still going on. */
  readonly onlyMeasures?: number
  readonly facts?: string
  readonly needs?: readonly ('measure' | 'actor')[]
  readonly longTerm?: LongTermChange
  readonly ends?: {
    readonly next: FollowUpEnd
    readonly on?: ToldDay
    readonly place?: string
    readonly reason?: string
  }
}

/** What people do after the plan holds, to the end of it. */
export class Story extends ToldPlan {
  /** Goes through the plan, wholly or halfway. */
  async follows(by: Teller, offset: number, told: ToldReview) {
    const { measures = {}, goals, onlyMeasures = Number.POSITIVE_INFINITY, needs = [], ends } = told
    await this.does(by, offset, startFollowUp, { on: this.date(offset) })
    await this.doesEach(by, offset, reviewMeasure, (sip) =>
      askedMeasures(sip)
        .slice(0, onlyMeasures)
        .map(({ id, n }) => {
          const [done, short, long, note = ''] = measures[n] ?? usual
          return {
            measure: id,
            expects: 0,
            done,
            note,
            ...(short === undefined ? {} : { short }),
            ...(long === undefined ? {} : { long }),
          }
        }),
    )
    await this.doesEach(by, offset, reviewGoal, (sip) =>
      goals.map(([person, team, words = ''], n) => ({
        goal: sip.plan.goals[n]?.id ?? '',
        expects: 0,
        person,
        team,
        words,
      })),
    )
    if (ends === undefined) return
    await this.does(by, offset, noteReviewFacts, {
      expects: 0,
      facts: told.facts ?? '',
      otherMeasure: needs.includes('measure'),
      otherActor: needs.includes('actor'),
      longTerm: told.longTerm ?? 'none',
    })
    const { next, on, place = '', reason = '' } = ends
    await this.does(by, offset, endFollowUp, {
      next,
      nextPlace: place,
      reason,
      ...(on === undefined ? {} : { nextOn: this.date(on) }),
    })
  }

  movesFollowUp(by: Teller, offset: number, to: ToldDay, place: string, reason: string) {
    return this.does(by, offset, moveFollowUp, { on: this.date(to), place, reason })
  }

  /** A unit says how its measures go: started, but for those that are told apart, by number in the plan. */
  reports(by: Teller, offset: number, told: Readonly<Record<number, ToldProgress>> = {}) {
    const { unit } = viewerOf(by)
    return this.doesEach(by, offset, reportMeasure, (sip) =>
      sip.plan.measures.flatMap((m, n) =>
        m.responsible.kind === 'unit' &&
        m.responsible.unit === unit &&
        isAgreed(m.acceptance.state) &&
        (told[n] !== undefined || m.starts <= this.date(offset))
          ? [{ measure: m.id, expects: m.version, on: this.date(offset), ...progress(told[n]) }]
          : [],
      ),
    )
  }

  /** The same, said aloud: the measures of these numbers, or all that nobody has said anything of. */
  notesReports(
    by: Teller,
    offset: number,
    noted: AnswerWay,
    told: Readonly<Record<number, ToldProgress>> = {},
  ) {
    const only = Object.keys(told).length > 0
    return this.doesEach(by, offset, noteMeasureReport, (sip) =>
      sip.plan.measures.flatMap((m, n) =>
        isAgreed(m.acceptance.state) &&
        (only
          ? told[n] !== undefined
          : sip.plan.progress[m.id] === undefined && m.starts <= this.date(offset))
          ? [{ measure: m.id, expects: m.version, on: this.date(offset), noted, ...progress(told[n]) }]
          : [],
      ),
    )
  }

  seesHinder(by: Teller, offset: number, n: number) {
    return this.does(by, offset, seeMeasureHinder, (sip) => ({ measure: sip.plan.measures[n]?.id ?? '' }))
  }

  writesTo(by: Teller, offset: number, body: string, ...to: readonly ('person' | Whom)[]) {
    return this.does(by, offset, sendMessage, (sip) => ({
      body,
      to: to.map((one) => recipient(sip, one)),
      functions: Object.fromEntries(to.filter(isUnit).map((unit) => [unit, units[unit].functions])),
    }))
  }

  /** The last message has been read by whoever tells it. */
  reads(by: Teller, offset: number) {
    return this.does(by, offset, readMessage, (sip) => ({ message: lastMessage(sip) }))
  }

  passesOn(by: Teller, offset: number, how: TellingWay, to: 'person' | Whom) {
    return this.does(by, offset, passOnMessage, (sip) => ({
      message: lastMessage(sip),
      to: copyKey(recipient(sip, to)),
      how,
      on: this.date(offset),
    }))
  }

  happens(by: Teller, offset: number, source: HappeningSource, body: string) {
    return this.does(by, offset, reportHappening, { source, body })
  }

  answersHappening(by: Teller, offset: number, what: HappeningAnswer, note = '') {
    return this.does(by, offset, answerHappening, (sip) => ({
      happening: sip.happenings.at(-1)?.id ?? '',
      what,
      note,
    }))
  }

  asksMain(by: Teller, offset: number, to: Teller, reason: string, personToldHow: TellingWay) {
    const { assignment, authority, functions } = viewerOf(to)
    return this.does(by, offset, askMainHandover, {
      to: assignment,
      authority: authorities[authority as AuthorityKey].kind,
      functions,
      reason,
      personToldOn: this.date(offset),
      personToldHow,
    })
  }

  answersMain(by: Teller, offset: number, accepts: boolean, why = '') {
    return this.does(by, offset, answerMainHandover, { accepts, why })
  }

  /** The manager names somebody for a colleague who is away. */
  substitutes(by: CastKey, offset: number, of: CastKey, to: CastKey, until: ToldDay, reason: string) {
    const { staff, assignment, unit, authority } = viewerOf(to)
    return this.arranges(by, offset, nameSubstitute, {
      of: viewerOf(of).assignment,
      to: { staff, assignment, unit, authority },
      from: this.date(offset),
      until: this.date(until),
      reason,
    })
  }

  /** Ends it; whoever does not use Kugghjul is told by phone. */
  closes(
    by: Teller,
    offset: number,
    reason: CloseReason,
    told: {
      readonly note: string
      readonly whereToTurn?: string
      readonly talk?: TalkAnswer
      readonly how?: ToldHow
    },
  ) {
    return this.does(by, offset, closeSip, (sip) => ({
      reason,
      note: told.note,
      whereToTurn: told.whereToTurn ?? '',
      personToldOn: this.date(offset),
      personToldHow: told.how ?? 'in-person',
      talk: told.talk ?? 'not-wanted',
      told: Object.fromEntries(
        toBeTold(sip).map((c) => [c.id, { how: 'phone' as const, on: this.date(offset) }]),
      ),
    }))
  }
}

const usual: ToldMeasureReview = ['yes', 'little']

/** The measures that are asked about, with their number in the plan. */
const askedMeasures = (sip: Sip) =>
  sip.plan.measures
    .map(({ id }, n) => ({ id, n }))
    .filter(({ id }) => sip.review?.asked.measures.includes(id) === true)

const isAgreed = (state: string): boolean => state === 'accepted' || state === 'own'

const progress = (told: ToldProgress = 'started') =>
  typeof told === 'string' ? { state: told, why: '' } : { state: told[0], why: told[1] }

const recipient = (sip: Sip, to: 'person' | Whom): CopyTo =>
  to === 'person'
    ? { kind: 'person' }
    : isUnit(to)
      ? { kind: 'unit', unit: to }
      : { kind: 'party', party: partyIn(sip, to).id }

const lastMessage = (sip: Sip): string => sip.messages.at(-1)?.id ?? ''
