import { yesHolds } from '../access/grounds.ts'
import { compareDates, type LocalDate } from '../calendar/local-date.ts'
import { allow, type Refusal, type Result, refuse } from '../result.ts'
import { type Change, type Context, change, refuseUnlessLeading, type TextWrite } from './context.ts'
import type { SipEvent } from './events.ts'
import type { Measure, Responsible, Sip } from './sip.ts'
import {
  type Audience,
  newText,
  optionalText,
  refuseLong,
  refuseText,
  refuseUnanswered,
  unasked,
} from './text.ts'

/** The long-term goal, once; it comes from what matters to the person. */
export function setLongTermGoal(
  sip: Sip,
  act: { readonly body: string; readonly audience: Audience },
  ctx: Context,
): Result<Change> {
  const refused =
    refuseUnlessDraft(sip, ctx) ?? refuseText(act.body, ctx, 'goal') ?? refuseUnanswered(sip, act.audience)
  if (refused !== undefined) return refused
  const text = newText(ctx, 'long-term-goal', act.body, act.audience)
  return allow(change([text.event, { type: 'LongTermGoalSet', goal: text.block }], [text.write]))
}

export function addGoal(
  sip: Sip,
  act: { readonly body: string; readonly audience: Audience },
  ctx: Context,
): Result<Change> {
  const refused =
    refuseUnlessDraft(sip, ctx) ?? refuseText(act.body, ctx, 'goal') ?? refuseUnanswered(sip, act.audience)
  if (refused !== undefined) return refused
  if (sip.plan.goals.length >= ctx.policy.measureLimit) return refuse('too-many', 'goal')
  const text = newText(ctx, 'short-term-goal', act.body, act.audience)
  return allow(change([text.event, { type: 'GoalSet', goal: text.block }], [text.write]))
}

export type AddMeasure = {
  readonly goal: string
  readonly what: string
  readonly how: string
  readonly responsible?:
    | { readonly kind: 'unit'; readonly unit: string }
    | { readonly kind: 'person' }
    | { readonly kind: 'other'; readonly name: string }
  readonly starts: LocalDate
  readonly audience: Audience
}

/** A measure (insats): what, who is responsible, from when. Never without a responsible. */
export function addMeasure(sip: Sip, act: AddMeasure, ctx: Context): Result<Change> {
  const refused =
    refuseUnlessDraft(sip, ctx) ??
    refuseText(act.what, ctx, 'what') ??
    refuseLong(act.how, ctx, 'how') ??
    refuseUnanswered(sip, act.audience)
  if (refused !== undefined) return refused
  if (sip.plan.measures.length >= ctx.policy.measureLimit) return refuse('too-many', 'what')
  if (!sip.plan.goals.includes(act.goal)) return refuse('goal-missing', 'goal')
  if (act.responsible === undefined) return refuse('measure-without-responsible', 'responsible')
  const what = newText(ctx, 'measure-what', act.what, act.audience)
  const how = act.how.trim() === '' ? undefined : newText(ctx, 'measure-how', act.how, act.audience)
  const events: SipEvent[] = [what.event]
  const texts: TextWrite[] = [what.write]
  if (how !== undefined) {
    events.push(how.event)
    texts.push(how.write)
  }
  let responsible: Responsible
  if (act.responsible.kind === 'unit') {
    const { unit } = act.responsible
    const called = sip.calls.find((c) => c.unit === unit)
    if (called === undefined && unit !== sip.need.unit)
      return refuse('measure-without-responsible', 'responsible')
    responsible = { kind: 'unit', unit, authority: called?.authority ?? sip.need.authority }
  } else if (act.responsible.kind === 'other') {
    const missing = refuseText(act.responsible.name, ctx, 'other')
    if (missing !== undefined) return missing
    const name = newText(ctx, 'measure-who', act.responsible.name, act.audience)
    events.push(name.event)
    texts.push(name.write)
    responsible = { kind: 'other', name: name.block }
  } else {
    responsible = { kind: 'person' }
  }
  const measure: Measure = {
    id: ctx.newId(),
    what: what.block,
    goal: act.goal,
    responsible,
    starts: act.starts,
    ...(how === undefined ? {} : { how: how.block }),
  }
  return allow(change([...events, { type: 'MeasureAdded', measure }], texts))
}

export type EstablishPlan = {
  readonly agreement: 'yes' | 'no' | 'could-not-answer'
  readonly mayStand: boolean
  readonly dissent: string
  readonly mainResponsible?: string
  readonly followUpOn?: LocalDate
  readonly followUpPlace: string
}

/** The plan holds: yes to a SIP, the statutory contents, main responsible, follow-up date and place, the person's answer. */
export function establishPlan(sip: Sip, act: EstablishPlan, ctx: Context): Result<Change> {
  const refused = refuseUnlessPlanning(sip, ctx) ?? refuseLong(act.dissent, ctx, 'dissent')
  if (refused !== undefined) return refused
  if (sip.plan.longTermGoal === undefined || sip.plan.goals.length === 0) return refuse('goal-missing')
  if (sip.plan.measures.length === 0) return refuse('measure-missing')
  const main = sip.members.find((m) => m.assignment === act.mainResponsible && m.until === undefined)
  if (main === undefined) return refuse('main-responsible-missing', 'mainResponsible')
  if (act.followUpOn === undefined || compareDates(act.followUpOn, ctx.on) < 0)
    return refuse('follow-up-missing', 'followUpOn')
  if (act.followUpPlace.trim() === '') return refuse('follow-up-missing', 'followUpPlace')
  const long = refuseLong(act.followUpPlace, ctx, 'followUpPlace')
  if (long !== undefined) return long
  if (act.agreement !== 'yes' && act.dissent.trim() === '') return refuse('text-missing', 'dissent')
  if (act.agreement === 'no' && !act.mayStand) return refuse('dissent-must-stand', 'mayStand')
  const place = newText(ctx, 'follow-up-place', act.followUpPlace, unasked(sip))
  const dissent =
    act.agreement === 'yes' ? undefined : optionalText(ctx, 'dissent-reason', act.dissent, unasked(sip))
  return allow(
    change(
      [
        place.event,
        ...(dissent === undefined ? [] : [dissent.event]),
        { type: 'RoleGiven', role: 'mainResponsible', assignment: main.assignment },
        {
          type: 'PlanEstablished',
          on: ctx.on,
          agreement: act.agreement === 'no' ? 'no-may-stand' : act.agreement,
          followUpOn: act.followUpOn,
          followUpPlace: place.block,
        },
      ],
      [place.write, ...(dissent === undefined ? [] : [dissent.write])],
    ),
  )
}

function refuseUnlessPlanning(sip: Sip, ctx: Context): Refusal | undefined {
  const refused = refuseUnlessLeading(sip, ctx)
  if (refused !== undefined) return refused
  if (!yesHolds(sip)) return refuse('needs-yes')
  return sip.meetings.length === 0 ? refuse('meeting-not-held') : undefined
}

/** What the person has said yes to is not added to behind her back. */
function refuseUnlessDraft(sip: Sip, ctx: Context): Refusal | undefined {
  return (
    refuseUnlessPlanning(sip, ctx) ?? (sip.plan.established === undefined ? undefined : refuse('plan-holds'))
  )
}
