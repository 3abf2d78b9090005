import { compareDates, type LocalDate } from '../calendar/local-date.ts'
import { allow, type Refusal, type Result, refuse } from '../result.ts'
import { type Change, type Context, change } from './context.ts'
import type { SipEvent } from './events.ts'
import {
  type Acceptance,
  type AuthorityId,
  callTo,
  type Measure,
  type Responsible,
  type Sip,
  type UnitId,
} from './sip.ts'
import {
  type Audience,
  type NewText,
  newText,
  optionalText,
  refuseLong,
  refuseText,
  refuseUnanswered,
} from './text.ts'
import { refuseUnlessWriting } from './write-plan.ts'

export type WriteMeasure = {
  readonly goal: string
  readonly what: string
  readonly responsible?:
    | { readonly kind: 'unit'; readonly unit: string }
    | { readonly kind: 'person' }
    | { readonly kind: 'other'; readonly name: string }
  /** Who there. */
  readonly who: string
  readonly starts?: LocalDate
  readonly ends?: LocalDate
  readonly often: string
  readonly where: string
  readonly how: string
  readonly audience: Audience
}

/** A measure (insats). Never without a responsible; proposed until the responsible has accepted it. */
export function addMeasure(sip: Sip, act: WriteMeasure, ctx: Context): Result<Change> {
  const refused = refuseMeasure(sip, act, ctx)
  if (refused !== undefined) return refused
  if (sip.plan.measures.length >= ctx.policy.measureLimit) return refuse('too-many', 'what')
  const made = madeMeasure(sip, act, ctx, { id: ctx.newId(), version: 1 })
  if (!made.ok) return made
  const { measure, texts } = made.value
  return allow(
    change(
      [
        ...texts.map((t) => t.event),
        { type: 'MeasureAdded', measure },
        ...somebodyElseAfterAll(sip, measure.responsible),
      ],
      texts.map((t) => t.write),
    ),
  )
}

/**
 * Changes a measure. Whoever is responsible is asked again, and so is the person when the plan is established. The
 * earlier words stay in the versions that had them.
 */
export function changeMeasure(
  sip: Sip,
  act: WriteMeasure & { readonly measure: string; readonly expects: number },
  ctx: Context,
): Result<Change> {
  const refused = refuseMeasure(sip, act, ctx)
  if (refused !== undefined) return refused
  const present = sip.plan.measures.find((m) => m.id === act.measure)
  if (present === undefined) return refuse('unknown-thing', 'what')
  if (present.version !== act.expects) return refuse('changed-meanwhile', 'what')
  const made = madeMeasure(sip, act, ctx, { id: present.id, version: present.version + 1 })
  if (!made.ok) return made
  const { measure, texts } = made.value
  return allow(
    change(
      [
        ...texts.map((t) => t.event),
        { type: 'MeasureChanged', measure },
        ...somebodyElseAfterAll(sip, measure.responsible),
      ],
      texts.map((t) => t.write),
    ),
  )
}

/** Takes a measure out of the plan. It stays in the versions that had it. */
export function removeMeasure(
  sip: Sip,
  act: { readonly measure: string; readonly expects: number },
  ctx: Context,
): Result<Change> {
  const refused = refuseUnlessWriting(sip, ctx)
  if (refused !== undefined) return refused
  const present = sip.plan.measures.find((m) => m.id === act.measure)
  if (present === undefined) return refuse('unknown-thing')
  if (present.version !== act.expects) return refuse('changed-meanwhile')
  return allow(change([{ type: 'MeasureRemoved', measure: act.measure }]))
}

function refuseMeasure(sip: Sip, act: WriteMeasure, ctx: Context): Refusal | undefined {
  const refused =
    refuseUnlessWriting(sip, ctx) ??
    refuseText(act.what, ctx, 'what') ??
    refuseLong(act.who, ctx, 'who') ??
    refuseLong(act.often, ctx, 'often') ??
    refuseLong(act.where, ctx, 'where') ??
    refuseLong(act.how, ctx, 'how') ??
    refuseUnanswered(sip, act.audience)
  if (refused !== undefined) return refused
  if (!sip.plan.goals.some((g) => g.id === act.goal)) return refuse('goal-missing', 'goal')
  if (act.responsible === undefined) return refuse('measure-without-responsible', 'responsible')
  if (act.starts === undefined) return refuse('date-missing', 'starts')
  if (act.ends !== undefined && compareDates(act.ends, act.starts) < 0)
    return refuse('dates-reversed', 'ends')
  return act.responsible.kind === 'other' ? refuseText(act.responsible.name, ctx, 'other') : undefined
}

function madeMeasure(
  sip: Sip,
  act: WriteMeasure,
  ctx: Context,
  known: { readonly id: string; readonly version: number },
): Result<{ measure: Measure; texts: NewText[] }> {
  const { responsible: by, starts } = act
  if (by === undefined || starts === undefined) return refuse('measure-without-responsible', 'responsible')
  const texts: NewText[] = []
  const written = (text: NewText | undefined): string | undefined => {
    if (text !== undefined) texts.push(text)
    return text?.block
  }
  const what = newText(ctx, 'measure-what', act.what, act.audience)
  texts.push(what)
  let responsible: Responsible
  if (by.kind === 'unit') {
    const authority = authorityAnswering(sip, by.unit)
    if (authority === undefined) return refuse('measure-without-responsible', 'responsible')
    responsible = { kind: 'unit', unit: by.unit, authority }
  } else if (by.kind === 'other') {
    const name = newText(ctx, 'measure-who', by.name, act.audience)
    texts.push(name)
    responsible = { kind: 'other', name: name.block }
  } else {
    responsible = { kind: 'person' }
  }
  const who = written(optionalText(ctx, 'measure-who', act.who, act.audience))
  const often = written(optionalText(ctx, 'measure-often', act.often, act.audience))
  const where = written(optionalText(ctx, 'measure-where', act.where, act.audience))
  const how = written(optionalText(ctx, 'measure-how', act.how, act.audience))
  return allow({
    measure: {
      ...known,
      goal: act.goal,
      what: what.block,
      responsible,
      starts,
      ...(act.ends === undefined ? {} : { ends: act.ends }),
      ...(who === undefined ? {} : { who }),
      ...(often === undefined ? {} : { often }),
      ...(where === undefined ? {} : { where }),
      ...(how === undefined ? {} : { how }),
      acceptance: firstAcceptance(responsible, ctx),
    },
    texts,
  })
}

/** A plan cannot both say that nobody else does anything, and what somebody else does. */
const somebodyElseAfterAll = (sip: Sip, { kind }: Responsible): readonly SipEvent[] =>
  sip.plan.nobodyElse && kind !== 'unit' ? [{ type: 'NobodyElseStated', nobodyElse: false }] : []

/** The authority that answers for what a unit does: one's own, or one that has been called. */
function authorityAnswering(sip: Sip, unit: UnitId): AuthorityId | undefined {
  if (unit === sip.need.unit) return sip.need.authority
  const to = callTo(sip, unit)?.to
  return to?.kind === 'unit' ? to.authority : undefined
}

/** One's own unit accepts what it writes itself; everybody else is asked. */
function firstAcceptance(responsible: Responsible, ctx: Context): Acceptance {
  if (responsible.kind === 'person') return { state: 'own' }
  if (responsible.kind === 'unit' && responsible.unit === ctx.actor.unit)
    return { state: 'accepted', on: ctx.on, by: ctx.actor.assignment }
  return { state: 'proposed', on: ctx.on }
}

/** What a measure does not say yet. Asked while writing; it stops nobody. */
export const measureGaps = ['who', 'often', 'where'] as const
export type MeasureGap = (typeof measureGaps)[number]
export const gapsOf = (m: Pick<Measure, MeasureGap | 'responsible'>): readonly MeasureGap[] =>
  measureGaps.filter((gap) => m[gap] === undefined && (gap !== 'who' || m.responsible.kind === 'unit'))
