import { compareDates, type LocalDate } from '../calendar/local-date.ts'
import { type RepresentativeKind, representatives } from '../people/representation.ts'
import { allow, type Result, refuse } from '../result.ts'
import { type Change, type Context, change, isMinor, refuseUnlessLeading } from './context.ts'
import type { Sip } from './sip.ts'
import { newText, optionalText, refuseLong, refuseText } from './text.ts'

export type RegisterRepresentative = {
  readonly kind: RepresentativeKind
  readonly name: string
  readonly evidence: string
  readonly until?: LocalDate
}

/** Somebody who may speak for the person, within what the kind allows. Never instead of her being there herself. */
export function registerRepresentative(sip: Sip, act: RegisterRepresentative, ctx: Context): Result<Change> {
  const refused =
    refuseUnlessLeading(sip, ctx) ??
    refuseText(act.name, ctx, 'name') ??
    refuseLong(act.evidence, ctx, 'evidence')
  if (refused !== undefined) return refused
  if (representatives[act.kind].forMinor !== isMinor(ctx))
    return refuse('representative-may-not-answer', 'kind')
  if (act.until !== undefined && compareDates(act.until, ctx.on) < 0) return refuse('date-in-past', 'until')
  const name = newText(ctx, 'representative-name', act.name)
  const evidence = optionalText(ctx, 'representative-evidence', act.evidence)
  const representative = {
    id: ctx.newId(),
    kind: act.kind,
    name: name.block,
    ...(act.until === undefined ? {} : { until: act.until }),
  }
  return allow(
    change(
      [
        name.event,
        ...(evidence === undefined ? [] : [evidence.event]),
        { type: 'RepresentativeRegistered', representative, on: ctx.on },
      ],
      [name.write, ...(evidence === undefined ? [] : [evidence.write])],
    ),
  )
}

export function endRepresentative(
  sip: Sip,
  act: { readonly representative: string },
  ctx: Context,
): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx)
  if (refused !== undefined) return refused
  if (!sip.representatives.some((r) => r.id === act.representative)) return refuse('unknown-thing')
  return allow(change([{ type: 'RepresentativeEnded', representative: act.representative, on: ctx.on }]))
}
