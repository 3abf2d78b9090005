import { addDays, compareDates, type LocalDate } from '../calendar/local-date.ts'
import type { Policy } from '../policy.ts'
import { allow, type Refusal, type Result, refuse } from '../result.ts'
import { type Change, type Context, change, refuseUnlessLeading } from './context.ts'
import { agreedMeasures } from './establish-plan.ts'
import { refuseUnlessYes } from './own-yes.ts'
import { refuseWhileHappeningWaits } from './report-happening.ts'
import type {
  DoneAnswer,
  Effect,
  FollowUp,
  FollowUpEnd,
  GoalReview,
  LongTermChange,
  MeasureReview,
  Review,
  Score,
  Sip,
} from './sip.ts'
import { newText, optionalText, refuseLong, refuseText, sameAudience, unasked } from './text.ts'

/** What a decision needs of the stored texts: whom each is not for. */
export type Labels = ReadonlyMap<string, { readonly notFor: readonly string[] }>

/** Where the follow-up stands. `due`: it is the day. */
export type FollowUpState = 'none' | 'planned' | 'due' | 'overdue' | 'going-on' | 'leads-to-close'
export function followUpState(
  sip: Pick<Sip, 'stage' | 'followUp' | 'followUps' | 'review'>,
  on: LocalDate,
): FollowUpState {
  if (sip.stage.at !== 'running' || sip.followUp === undefined) return 'none'
  if (sip.review !== undefined) return 'going-on'
  if (leadsToClose(sip)) return 'leads-to-close'
  const order = compareDates(sip.followUp.on, on)
  return order > 0 ? 'planned' : order === 0 ? 'due' : 'overdue'
}

/** The day by which to call to it: not before it was moved to its day, since nobody could have called sooner. */
export function callToFollowUpBy({ on, moves }: NonNullable<Sip['followUp']>, policy: Policy): LocalDate {
  const by = addDays(on, -policy.followUpCallDays)
  const movedOn = moves.at(-1)?.on
  return movedOn !== undefined && compareDates(movedOn, by) > 0 ? movedOn : by
}

/** Did the last follow-up end in that it is to be closed? */
export const leadsToClose = (sip: Pick<Sip, 'followUps'>): boolean => {
  const last = sip.followUps.at(-1)?.next
  return last === 'close' || last === 'close-and-new'
}

/** Another day, and perhaps another time and place. Takes a reason; the first day stays, and the moves are counted. */
export function moveFollowUp(
  sip: Sip,
  act: { readonly on?: LocalDate; readonly time?: string; readonly place: string; readonly reason: string },
  ctx: Context,
): Result<Change> {
  const refused = refuseUnlessRunning(sip, ctx)
  if (refused !== undefined) return refused
  if (sip.review !== undefined) return refuse('follow-up-going-on')
  if (act.on === undefined) return refuse('date-missing', 'on')
  if (compareDates(act.on, ctx.on) < 0) return refuse('date-in-past', 'on')
  if (sip.followUp === undefined || act.on === sip.followUp.on) return refuse('not-moved', 'on')
  const wrong =
    refuseText(act.reason, ctx, 'reason', 'moved-needs-reason') ??
    refuseText(act.place, ctx, 'place', 'follow-up-missing')
  if (wrong !== undefined) return wrong
  const reason = newText(ctx, 'follow-up-moved', act.reason, unasked(sip))
  const place = newText(ctx, 'follow-up-place', act.place, unasked(sip))
  const to = { on: act.on, place: place.block, ...(act.time === undefined ? {} : { time: act.time }) }
  return allow(
    change(
      [reason.event, place.event, { type: 'FollowUpMoved', to, reason: reason.block, on: ctx.on }],
      [reason.write, place.write],
    ),
  )
}

/** Begins to go through what was agreed: every measure that counts, and every goal. Also before its day. */
export function startFollowUp(sip: Sip, act: { readonly on?: LocalDate }, ctx: Context): Result<Change> {
  const refused = refuseUnlessRunning(sip, ctx) ?? refuseUnlessYes(sip, ctx)
  if (refused !== undefined) return refused
  if (sip.review !== undefined) return refuse('follow-up-going-on')
  if (act.on === undefined) return refuse('date-missing', 'on')
  if (compareDates(act.on, ctx.on) > 0) return refuse('date-in-future', 'on')
  const established = sip.plan.established?.on
  if (established !== undefined && compareDates(act.on, established) < 0) return refuse('date-in-past', 'on')
  const asked = {
    measures: agreedMeasures(sip.plan).map((m) => m.id),
    goals: sip.plan.goals.map((g) => g.id),
  }
  return allow(change([{ type: 'FollowUpStarted', on: act.on, asked }]))
}

export type ReviewMeasure = {
  readonly measure: string
  /** How many times it has been gone through in this follow-up; nobody writes over what was not read. */
  readonly expects: number
  readonly done?: DoneAnswer
  readonly short?: Effect
  readonly long?: Effect
  readonly note: string
}

/** One measure gone through: done or not, what difference it made, now and in the long run. */
export function reviewMeasure(sip: Sip, act: ReviewMeasure, ctx: Context, texts: Labels): Result<Change> {
  const going = goingOn(sip, ctx)
  if (!going.ok) return going
  const tooLong = refuseLong(act.note, ctx, 'note')
  if (tooLong !== undefined) return tooLong
  const { asked, measures } = going.value
  const measure = sip.plan.measures.find((m) => m.id === act.measure)
  if (measure === undefined || !asked.measures.includes(act.measure)) return refuse('unknown-thing')
  if ((measures[act.measure]?.version ?? 0) !== act.expects) return refuse('changed-meanwhile', 'done')
  if (act.done === undefined) return refuse('measure-not-gone-through', 'done')
  if (act.done !== 'no' && act.short === undefined) return refuse('choose-one', 'short')
  const note = optionalText(ctx, 'review-note', act.note, sameAudience(sip, [measure.what], texts))
  const review: MeasureReview = {
    version: act.expects + 1,
    done: act.done,
    about: measure.what,
    ...(act.short === undefined || act.done === 'no' ? {} : { short: act.short }),
    ...(act.long === undefined || act.done === 'no' ? {} : { long: act.long }),
    ...(note === undefined ? {} : { note: note.block }),
  }
  return allow(
    change(
      [...(note === undefined ? [] : [note.event]), { type: 'MeasureReviewed', measure: measure.id, review }],
      note === undefined ? [] : [note.write],
    ),
  )
}

export type ReviewGoal = {
  readonly goal: string
  readonly expects: number
  readonly person?: Score | 'not-answered'
  readonly team?: Score
  readonly words: string
}

/** How far a goal is, as the person says and as the team says. They may differ; both stay. */
export function reviewGoal(sip: Sip, act: ReviewGoal, ctx: Context, texts: Labels): Result<Change> {
  const going = goingOn(sip, ctx)
  if (!going.ok) return going
  const tooLong = refuseLong(act.words, ctx, 'words')
  if (tooLong !== undefined) return tooLong
  const { asked, goals } = going.value
  const goal = sip.plan.goals.find((g) => g.id === act.goal)
  if (goal === undefined || !asked.goals.includes(act.goal)) return refuse('unknown-thing')
  if ((goals[act.goal]?.version ?? 0) !== act.expects) return refuse('changed-meanwhile', 'person')
  if (act.person === undefined) return refuse('goal-not-gone-through', 'person')
  if (act.team === undefined) return refuse('goal-not-gone-through', 'team')
  const words = optionalText(ctx, 'review-words', act.words, sameAudience(sip, [goal.own, goal.ours], texts))
  const about = goal.own ?? goal.ours
  const review: GoalReview = {
    version: act.expects + 1,
    person: act.person,
    team: act.team,
    ...(about === undefined ? {} : { about }),
    ...(words === undefined ? {} : { words: words.block }),
  }
  return allow(
    change(
      [...(words === undefined ? [] : [words.event]), { type: 'GoalReviewed', goal: goal.id, review }],
      words === undefined ? [] : [words.write],
    ),
  )
}

export type NoteReviewFacts = {
  readonly expects: number
  readonly facts: string
  readonly otherMeasure: boolean
  readonly otherActor: boolean
  readonly longTerm?: LongTermChange
}

/** What else is new, whether another measure or actor is needed, and how much the long-term goal has changed. */
export function noteReviewFacts(sip: Sip, act: NoteReviewFacts, ctx: Context): Result<Change> {
  const going = goingOn(sip, ctx)
  if (!going.ok) return going
  const tooLong = refuseLong(act.facts, ctx, 'facts')
  if (tooLong !== undefined) return tooLong
  if ((going.value.facts?.version ?? 0) !== act.expects) return refuse('changed-meanwhile', 'facts')
  if (act.longTerm === undefined) return refuse('facts-not-gone-through', 'longTerm')
  const text = optionalText(ctx, 'review-facts', act.facts, unasked(sip))
  const facts = {
    version: act.expects + 1,
    otherMeasure: act.otherMeasure,
    otherActor: act.otherActor,
    longTerm: act.longTerm,
    ...(text === undefined ? {} : { facts: text.block }),
  }
  return allow(
    change(
      [...(text === undefined ? [] : [text.event]), { type: 'ReviewFactsNoted', facts }],
      text === undefined ? [] : [text.write],
    ),
  )
}

/** What is left to go through. What has been taken out of the plan since is not asked about. */
export type ReviewLeft = {
  readonly measures: readonly string[]
  readonly goals: readonly string[]
  readonly facts: boolean
}
export function leftToReview(sip: Pick<Sip, 'review' | 'plan'>): ReviewLeft {
  const { review, plan } = sip
  if (review === undefined) return { measures: [], goals: [], facts: false }
  const there = (things: readonly { readonly id: string }[], id: string) => things.some((t) => t.id === id)
  return {
    measures: review.asked.measures.filter(
      (id) => there(plan.measures, id) && review.measures[id] === undefined,
    ),
    goals: review.asked.goals.filter((id) => there(plan.goals, id) && review.goals[id] === undefined),
    facts: review.facts === undefined,
  }
}

/** What the answers point to. A human decides. */
export function proposedEnd(review: Omit<Review, 'asked'>): FollowUpEnd {
  if (review.facts?.longTerm === 'large') return 'close-and-new'
  const goals = Object.values(review.goals)
  if (goals.length > 0 && goals.every((g) => g.person === 4 && g.team === 4)) return 'close'
  const wants = review.facts?.otherMeasure === true || review.facts?.otherActor === true
  const undone = Object.values(review.measures).some((m) => m.done === 'no' || m.short === 'worse')
  return wants || undone || review.facts?.longTerm === 'some' ? 'revise' : 'continue'
}

export type EndFollowUp = {
  readonly next?: FollowUpEnd
  readonly nextOn?: LocalDate
  /** HH:MM, Swedish local time. */
  readonly nextTime?: string
  readonly nextPlace: string
  /** Why it is longer to the next than the need says. */
  readonly reason: string
}

/**
 * Ends the follow-up when every measure and goal has been gone through, in one of four ways. Unless it is to be closed,
 * the next one has a day and a place.
 */
export function endFollowUp(sip: Sip, act: EndFollowUp, ctx: Context): Result<Change> {
  const going = goingOn(sip, ctx)
  if (!going.ok) return going
  const left = leftToReview(sip)
  if (left.measures.length > 0) return refuse('measure-not-gone-through', 'next')
  if (left.goals.length > 0) return refuse('goal-not-gone-through', 'next')
  if (left.facts) return refuse('facts-not-gone-through', 'next')
  const waits = refuseWhileHappeningWaits(sip, 'next')
  if (waits !== undefined) return waits
  if (act.next === undefined) return refuse('follow-up-needs-end', 'next')
  const { asked: _, ...reviewed } = going.value
  const followUp: FollowUp = {
    ...reviewed,
    next: act.next,
    ...(sip.followUp === undefined ? {} : { first: sip.followUp.first, moved: sip.followUp.moves.length }),
  }
  if (act.next === 'close' || act.next === 'close-and-new')
    return allow(change([{ type: 'FollowedUp', followUp }]))
  if (act.nextOn === undefined || compareDates(act.nextOn, ctx.on) <= 0)
    return refuse('follow-up-missing', 'nextOn')
  const wrong =
    refuseText(act.nextPlace, ctx, 'nextPlace', 'follow-up-missing') ?? refuseLong(act.reason, ctx, 'reason')
  if (wrong !== undefined) return wrong
  const far = isTooFarAway(sip, act.nextOn, reviewed.on, ctx.policy)
  if (far && act.reason.trim() === '') return refuse('tight-needs-reason', 'reason')
  const place = newText(ctx, 'follow-up-place', act.nextPlace, unasked(sip))
  const reason = far ? newText(ctx, 'follow-up-moved', act.reason, unasked(sip)) : undefined
  const next = {
    on: act.nextOn,
    place: place.block,
    ...(act.nextTime === undefined ? {} : { time: act.nextTime }),
  }
  const revise = act.next === 'revise' && sip.plan.revision === undefined
  return allow(
    change(
      [
        place.event,
        ...(reason === undefined ? [] : [reason.event]),
        { type: 'FollowedUp', followUp, next },
        ...(revise ? [{ type: 'RevisionStarted', on: ctx.on } as const] : []),
      ],
      [place.write, ...(reason === undefined ? [] : [reason.write])],
    ),
  )
}

/** SIP+ and SIP++ are followed up closely: is this day later than that? */
export function isTooFarAway(
  sip: Pick<Sip, 'need'>,
  next: LocalDate,
  after: LocalDate,
  policy: Policy,
): boolean {
  return isTight(sip) && compareDates(next, addDays(after, policy.tightFollowUpDays)) > 0
}
export const isTight = (sip: Pick<Sip, 'need'>): boolean =>
  sip.need.level?.decided === 'sip-plus' || sip.need.level?.decided === 'sip-plus-plus'

function refuseUnlessRunning(sip: Sip, ctx: Context): Refusal | undefined {
  const refused = refuseUnlessLeading(sip, ctx)
  if (refused !== undefined) return refused
  return sip.stage.at === 'running' ? undefined : refuse('plan-not-established')
}

/** The follow-up that goes on, for those who lead. */
function goingOn(sip: Sip, ctx: Context): Result<Review> {
  const refused = refuseUnlessRunning(sip, ctx)
  if (refused !== undefined) return refused
  return sip.review === undefined ? refuse('follow-up-not-started') : allow(sip.review)
}
