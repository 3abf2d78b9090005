import { isExcludedUnit } from '../access/grounds.ts'
import { compareDates, type LocalDate } from '../calendar/local-date.ts'
import type { AuthorityKind } from '../organisation/organisation.ts'
import type { Policy } from '../policy.ts'
import { allow, type Refusal, type Result, refuse } from '../result.ts'
import { type Change, type Context, change } from './context.ts'
import type { Agreement, Established, Plan, Sip } from './sip.ts'
import { type NewText, newText, optionalText, refuseLong, refuseText, unasked } from './text.ts'
import { refuseUnlessPlanning } from './write-plan.ts'

export type EstablishPlan = {
  readonly agreement?: 'yes' | 'no' | 'could-not-answer'
  /** After a no: the person says that the plan may stand, with her no written in it. */
  readonly mayStand: boolean
  readonly dissent: string
  readonly mainResponsible?: string
  /** What kind of authority the main responsible works for. */
  readonly mainAuthority?: AuthorityKind
  readonly mainWish: string
  readonly followUpOn?: LocalDate
  /** HH:MM, Swedish local time. */
  readonly followUpTime?: string
  readonly followUpPlace: string
  /** The day it was agreed, when it was written on paper first. */
  readonly agreedOn?: LocalDate
}

/** The four contents that the law asks of a plan. */
export const statutoryContents = ['needed', 'by-principal', 'by-others', 'main-responsible'] as const
export type StatutoryContent = (typeof statutoryContents)[number]

/** Which of the four are there. What has only been proposed is not something anybody answers for. */
export function contentsOf(
  sip: Pick<Sip, 'plan' | 'roles'>,
  mainResponsible = sip.roles.mainResponsible,
): Readonly<Record<StatutoryContent, boolean>> {
  const { measures, nobodyElse } = sip.plan
  const agreed = agreedMeasures(sip.plan)
  return {
    needed: measures.length > 0,
    'by-principal': agreed.some((m) => m.responsible.kind === 'unit'),
    'by-others': nobodyElse || agreed.some((m) => m.responsible.kind !== 'unit'),
    'main-responsible': mainResponsible !== undefined,
  }
}

/** Measures that count: accepted, or the person's own. A proposal is shown, never counted. */
export const agreedMeasures = (plan: Pick<Plan, 'measures'>) =>
  plan.measures.filter((m) => m.acceptance.state === 'accepted' || m.acceptance.state === 'own')
export const openProposals = (plan: Pick<Plan, 'measures'>) =>
  plan.measures.filter((m) => m.acceptance.state === 'proposed')

/** What the plan still lacks before the person can be asked, in the order that it is written. */
export type PlanLack = 'long-term-goal' | 'goal' | 'measure' | 'accepted-measure' | 'others' | 'changes'
export function planLacks({ plan }: Pick<Sip, 'plan'>): readonly PlanLack[] {
  const has = contentsOf({ plan, roles: { preparer: '', holders: {} } })
  const lacks: (PlanLack | false)[] = [
    plan.longTermGoal === undefined && 'long-term-goal',
    plan.goals.length === 0 && 'goal',
    !has.needed && 'measure',
    has.needed && !has['by-principal'] && 'accepted-measure',
    has.needed && !has['by-others'] && 'others',
    plan.established !== undefined && plan.revision?.changed !== true && 'changes',
  ]
  return lacks.filter((l) => l !== false)
}

const lackRefusals = {
  'long-term-goal': 'goal-missing',
  goal: 'goal-missing',
  measure: 'measure-missing',
  'accepted-measure': 'measure-not-accepted',
  others: 'others-unanswered',
  changes: 'nothing-changed',
} as const

/**
 * The plan holds, as a version that never changes: yes to a SIP, the four statutory contents, long-term goal, main
 * responsible from an authority, follow-up date and place, and the person's answer. After a no it holds only when
 * she says that it may, with her reason in it.
 */
export function establishPlan(sip: Sip, act: EstablishPlan, ctx: Context): Result<Change> {
  const refused = refuseUnlessPlanning(sip, ctx)
  if (refused !== undefined) return refused
  if (sip.meetings.length === 0) return refuse('meeting-not-held')
  const [lack] = planLacks(sip)
  if (lack !== undefined) return refuse(lackRefusals[lack])
  const answer = answerOf(act, ctx)
  if (!answer.ok) return answer
  const main = sip.members.find((m) => m.assignment === act.mainResponsible && m.until === undefined)
  if (main === undefined) return refuse('main-responsible-missing', 'mainResponsible')
  if (isExcludedUnit(sip, main.unit)) return refuse('recipient-excluded', 'mainResponsible')
  if (!mayHaveMainResponsibility(act.mainAuthority, ctx.policy))
    return refuse('main-responsible-not-principal', 'mainResponsible')
  const wrong = refuseFollowUp(act, ctx) ?? refuseLong(act.mainWish, ctx, 'mainWish')
  if (wrong !== undefined) return wrong
  if (act.agreedOn !== undefined) {
    const day = refuseAgreedOn(sip, act.agreedOn, ctx)
    if (day !== undefined) return day
  }
  const place = newText(ctx, 'follow-up-place', act.followUpPlace, unasked(sip))
  const dissent =
    answer.value === 'yes' ? undefined : optionalText(ctx, 'dissent-reason', act.dissent, unasked(sip))
  const wish = optionalText(ctx, 'main-wish', act.mainWish, unasked(sip))
  const written = [place, dissent, wish].filter((t): t is NewText => t !== undefined)
  const late = act.agreedOn !== undefined && compareDates(act.agreedOn, ctx.on) < 0
  const established: Omit<Established, 'version'> = {
    on: act.agreedOn ?? ctx.on,
    agreement: answer.value,
    followUpOn: act.followUpOn ?? ctx.on,
    followUpPlace: place.block,
    ...(act.followUpTime === undefined ? {} : { followUpTime: act.followUpTime }),
    ...(dissent === undefined ? {} : { dissent: dissent.block }),
    ...(late ? { enteredOn: ctx.on } : {}),
  }
  return allow(
    change(
      [
        ...written.map((t) => t.event),
        ...(wish === undefined ? [] : [{ type: 'MainWishNoted', block: wish.block } as const]),
        { type: 'RoleGiven', role: 'mainResponsible', assignment: main.assignment },
        { type: 'PlanEstablished', established },
      ],
      written.map((t) => t.write),
    ),
  )
}

function answerOf(act: EstablishPlan, ctx: Context): Result<Agreement> {
  if (act.agreement === undefined) return refuse('choose-one', 'agreement')
  if (act.agreement === 'yes') return allow('yes')
  const missing = refuseText(act.dissent, ctx, 'dissent')
  if (missing !== undefined) return missing
  if (act.agreement === 'could-not-answer') return allow('could-not-answer')
  return act.mayStand ? allow('no-may-stand') : refuse('dissent-must-stand', 'mayStand')
}

/** One of the principals; school counts where the region has chosen so. */
export function mayHaveMainResponsibility(kind: AuthorityKind | undefined, policy: Policy): boolean {
  if (kind === undefined || kind === 'other') return false
  const school = kind === 'public-school' || kind === 'independent-school'
  return school ? policy.schoolIsParty : true
}

function refuseFollowUp(act: EstablishPlan, ctx: Context): Refusal | undefined {
  if (act.followUpOn === undefined || compareDates(act.followUpOn, ctx.on) < 0)
    return refuse('follow-up-missing', 'followUpOn')
  if (act.followUpPlace.trim() === '') return refuse('follow-up-missing', 'followUpPlace')
  return refuseLong(act.followUpPlace, ctx, 'followUpPlace')
}

function refuseAgreedOn(sip: Sip, on: LocalDate, ctx: Context): Refusal | undefined {
  if (compareDates(on, ctx.on) > 0) return refuse('date-in-future', 'agreedOn')
  const met = sip.meetings[0]?.on
  return met !== undefined && compareDates(on, met) < 0 ? refuse('date-in-past', 'agreedOn') : undefined
}
