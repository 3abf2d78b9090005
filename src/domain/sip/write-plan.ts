import { openContentsFor } from '../access/grounds.ts'
import { allow, type Refusal, type Result, refuse } from '../result.ts'
import { type Change, type Context, change, leads, refuseUnlessLeading } from './context.ts'
import type { SipEvent } from './events.ts'
import { refuseUnlessYes } from './own-yes.ts'
import { planSheetFields } from './plan-fields.ts'
import { type BlockId, callTo, type Goal, memberOn, type Sip, type UnitId } from './sip.ts'
import {
  type Audience,
  newText,
  optionalText,
  refuseLong,
  refuseText,
  refuseUnanswered,
  unasked,
} from './text.ts'
import type { TextKind } from './text-kinds.ts'

/** The long-term goal; it comes from what matters to the person. `expects`: the one that was read, '' for none. */
export function setLongTermGoal(
  sip: Sip,
  act: { readonly body: string; readonly audience: Audience; readonly expects?: BlockId | '' },
  ctx: Context,
): Result<Change> {
  const refused =
    refuseUnlessWriting(sip, ctx) ?? refuseText(act.body, ctx, 'goal') ?? refuseUnanswered(sip, act.audience)
  if (refused !== undefined) return refused
  if (act.expects !== undefined && act.expects !== (sip.plan.longTermGoal ?? ''))
    return refuse('changed-meanwhile', 'goal')
  const text = newText(ctx, 'long-term-goal', act.body, act.audience)
  return allow(change([text.event, { type: 'LongTermGoalSet', goal: text.block }], [text.write]))
}

export type WriteGoal = {
  /** In the person's own words. */
  readonly own: string
  /** As the professionals say it, so that it can be followed up. */
  readonly ours: string
  readonly audience: Audience
}

/** A short-term goal, in the person's words, in the professionals', or in both. */
export function addGoal(sip: Sip, act: WriteGoal, ctx: Context): Result<Change> {
  const refused = refuseGoal(sip, act, ctx)
  if (refused !== undefined) return refused
  if (sip.plan.goals.length >= ctx.policy.measureLimit) return refuse('too-many', 'ours')
  const { goal, change: written } = writtenGoal(ctx.newId(), act, ctx)
  return allow(change([...written.events, { type: 'GoalSet', goal }], written.texts))
}

/** Other words for a goal. The earlier words stay in the versions that had them. */
export function changeGoal(
  sip: Sip,
  act: WriteGoal & { readonly goal: string; readonly expects: Goal },
  ctx: Context,
): Result<Change> {
  const refused = refuseGoal(sip, act, ctx)
  if (refused !== undefined) return refused
  const present = sip.plan.goals.find((g) => g.id === act.goal)
  if (present === undefined) return refuse('goal-missing', 'ours')
  if (present.own !== act.expects.own || present.ours !== act.expects.ours)
    return refuse('changed-meanwhile', 'ours')
  const { goal, change: written } = writtenGoal(act.goal, act, ctx)
  return allow(change([...written.events, { type: 'GoalChanged', goal }], written.texts))
}

/** Takes a goal away, once it has no measures. */
export function removeGoal(sip: Sip, act: { readonly goal: string }, ctx: Context): Result<Change> {
  const refused = refuseUnlessWriting(sip, ctx)
  if (refused !== undefined) return refused
  if (!sip.plan.goals.some((g) => g.id === act.goal)) return refuse('goal-missing')
  if (sip.plan.measures.some((m) => m.goal === act.goal)) return refuse('goal-has-measures')
  return allow(change([{ type: 'GoalRemoved', goal: act.goal }]))
}

function refuseGoal(sip: Sip, act: WriteGoal, ctx: Context): Refusal | undefined {
  return (
    refuseUnlessWriting(sip, ctx) ??
    (act.own.trim() === '' ? refuseText(act.ours, ctx, 'ours') : undefined) ??
    refuseLong(act.own, ctx, 'own') ??
    refuseLong(act.ours, ctx, 'ours') ??
    refuseUnanswered(sip, act.audience)
  )
}

function writtenGoal(id: string, act: WriteGoal, ctx: Context): { goal: Goal; change: Change } {
  const own = optionalText(ctx, 'goal-own-words', act.own, act.audience)
  const ours = optionalText(ctx, 'short-term-goal', act.ours, act.audience)
  const written = [own, ours].filter((t) => t !== undefined)
  return {
    goal: {
      id,
      ...(own === undefined ? {} : { own: own.block }),
      ...(ours === undefined ? {} : { ours: ours.block }),
    },
    change: change(
      written.map((t) => t.event),
      written.map((t) => t.write),
    ),
  }
}

/** Further fields of the plan, as they now read. `expects` is the version that the form was made from; 0 = none. */
export type WriteSheet = {
  readonly fields: readonly {
    readonly key: string
    readonly body: string
    readonly expects: number
    /** Written by another unit: then it is written anew, since nobody rewrites another unit's text. */
    readonly othersText?: boolean
  }[]
  readonly audience: Audience
}

/** Writes what changed of the further fields: own part, crisis signs, what to do if something comes up. */
export function writeSheet(sip: Sip, act: WriteSheet, ctx: Context): Result<Change> {
  const refused = refuseUnlessWriting(sip, ctx)
  if (refused !== undefined) return refused
  let done = change([])
  for (const { key, body, expects, othersText = false } of act.fields) {
    if (!planSheetFields.some((f) => f.key === key)) return refuse('unknown-thing', key)
    const long = refuseLong(body, ctx, key)
    if (long !== undefined) return long
    const unanswered = body.trim() === '' ? undefined : refuseUnanswered(sip, act.audience)
    if (unanswered !== undefined) return unanswered
    const kind: TextKind = `plan/${key}`
    const block = sip.plan.fields[key]
    if (block !== undefined && !othersText) {
      const { notFor } = act.audience
      const about = { block, kind, readers: 'by-ground' as const, notFor }
      done = change(
        [...done.events, { type: 'TextWritten', version: expects + 1, ...about }],
        [...done.texts, { ...about, body, expects }],
      )
    } else if (block !== undefined || body.trim() !== '') {
      const text = newText(ctx, kind, body, act.audience)
      done = change([...done.events, text.event], [...done.texts, text.write])
    }
  }
  return allow(done)
}

/**
 * Contact person in a unit that has a part in the plan: set by the unit itself or by the one that leads. `expects`:
 * the name that was read, '' for none.
 */
export function setContact(
  sip: Sip,
  act: {
    readonly unit: UnitId
    readonly name: string
    readonly phone: string
    readonly expects?: BlockId | ''
  },
  ctx: Context,
): Result<Change> {
  if (memberOn(sip, ctx.actor.assignment, ctx.on) === undefined) return refuse('not-on-this-sip')
  if (act.unit !== ctx.actor.unit) {
    const refused = refuseUnlessLeading(sip, ctx)
    if (refused !== undefined) return refused
  }
  if (sip.stage.at === 'ended') return refuse('already-ended')
  const unsaid = refuseUnlessYes(sip, ctx)
  if (unsaid !== undefined) return unsaid
  if (act.unit !== sip.need.unit && callTo(sip, act.unit) === undefined) return refuse('unknown-thing')
  // Whoever may not read the plan writes nothing in it.
  const reader = { kind: 'unit', unit: ctx.actor.unit, functions: ctx.actor.functions } as const
  if (!leads(sip, ctx.actor.unit) && !openContentsFor(sip, sip.need, reader, ctx.on).has('plan'))
    return refuse('call-ground-ended')
  const wrong = refuseText(act.name, ctx, 'name') ?? refuseLong(act.phone, ctx, 'phone')
  if (wrong !== undefined) return wrong
  if (act.expects !== undefined && act.expects !== (sip.plan.contacts[act.unit]?.name ?? ''))
    return refuse('changed-meanwhile', 'name')
  const name = newText(ctx, 'contact-name', act.name, unasked(sip))
  const phone = optionalText(ctx, 'contact-phone', act.phone, unasked(sip))
  const event: SipEvent = {
    type: 'ContactSet',
    unit: act.unit,
    name: name.block,
    ...(phone === undefined ? {} : { phone: phone.block }),
  }
  return allow(
    change(
      [name.event, ...(phone === undefined ? [] : [phone.event]), event],
      [name.write, ...(phone === undefined ? [] : [phone.write])],
    ),
  )
}

/** Said outright that nobody but the principals does anything: the third of the four statutory contents. */
export function stateNobodyElse(
  sip: Sip,
  act: { readonly nobodyElse: boolean },
  ctx: Context,
): Result<Change> {
  const refused = refuseUnlessWriting(sip, ctx)
  if (refused !== undefined) return refused
  if (act.nobodyElse && sip.plan.measures.some((m) => m.responsible.kind !== 'unit'))
    return refuse('others-do-something', 'nobodyElse')
  return allow(change([{ type: 'NobodyElseStated', nobodyElse: act.nobodyElse }]))
}

/** Is the plan open for writing: a meeting has been held, and it does not hold yet or is being changed? */
export function refuseUnlessWriting(sip: Sip, ctx: Context): Refusal | undefined {
  const refused = refuseUnlessPlanning(sip, ctx)
  if (refused !== undefined) return refused
  // What the person has said yes to is not added to behind her back.
  return sip.plan.established !== undefined && sip.plan.revision === undefined
    ? refuse('plan-holds')
    : undefined
}

export function refuseUnlessPlanning(sip: Sip, ctx: Context): Refusal | undefined {
  const refused = refuseUnlessLeading(sip, ctx)
  if (refused !== undefined) return refused
  const unsaid = refuseUnlessYes(sip, ctx)
  if (unsaid !== undefined) return unsaid
  return sip.meetings.length === 0 && !meetingGoesOn(sip) ? refuse('meeting-not-held') : undefined
}

/** The plan is written at the meeting too: from the planned day on. */
const meetingGoesOn = (sip: Sip): boolean => Object.keys(sip.now.round).length > 0

/** A plan that holds is to be changed. Until the change is established, the version that holds goes on holding. */
export function startRevision(sip: Sip, ctx: Context): Result<Change> {
  const refused = refuseUnlessPlanning(sip, ctx)
  if (refused !== undefined) return refused
  if (sip.plan.established === undefined) return refuse('plan-not-established')
  if (sip.plan.revision !== undefined) return refuse('plan-being-changed')
  return allow(change([{ type: 'RevisionStarted', on: ctx.on }]))
}

/** Nothing was changed after all. */
export function dropRevision(sip: Sip, ctx: Context): Result<Change> {
  const refused = refuseUnlessPlanning(sip, ctx)
  if (refused !== undefined) return refused
  if (sip.plan.revision === undefined) return refuse('unknown-thing')
  if (sip.plan.revision.changed) return refuse('plan-being-changed')
  return allow(change([{ type: 'RevisionDropped', on: ctx.on }]))
}
