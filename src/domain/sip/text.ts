import type { RefusalCode } from '../refusals.ts'
import { type Refusal, refuse } from '../result.ts'
import type { Context, TextWrite } from './context.ts'
import type { SipEvent } from './events.ts'
import { planFields, planSheetFields } from './plan-fields.ts'
import type { BlockId, Exclusion, Sip, UnitId } from './sip.ts'
import { type ContentKind, type FreeTextKind, type Readers, type TextKind, textKinds } from './text-kinds.ts'

/** A new text with the event that tells of it. */
export type NewText = { readonly block: BlockId; readonly event: SipEvent; readonly write: TextWrite }

/** Who may not read a text, as the writer answered. Keys are those of `recipientKey`. */
export type Audience = { readonly notFor: readonly string[]; readonly answered: readonly string[] }

export const everybody: Audience = { notFor: [], answered: [] }

/** What a kind of text is about and who reads it, from the lists. Throws on an unknown field of preparation or plan. */
export function aboutText(kind: TextKind): { content: ContentKind | 'own'; readers: Readers } {
  // Every further field of the plan is part of the plan.
  if (kind.startsWith('plan/')) {
    if (!planSheetFields.some((f) => `plan/${f.key}` === kind)) throw new Error('unknown plan field')
    return { content: 'plan', readers: 'by-ground' }
  }
  if (!kind.startsWith('preparation/')) return textKinds[kind as FreeTextKind]
  const field = planFields.find((f) => `preparation/${f.key}` === kind)
  if (field === undefined) throw new Error('unknown preparation field')
  return { content: field.content, readers: field.readers }
}

export function newText(
  ctx: Context,
  kind: TextKind,
  body: string,
  audience: Audience = everybody,
  forUnits?: readonly UnitId[],
): NewText {
  const block = ctx.newId()
  const { readers } = aboutText(kind)
  const about = {
    block,
    kind,
    readers,
    notFor: audience.notFor,
    ...(forUnits === undefined ? {} : { forUnits }),
  }
  return {
    block,
    event: { type: 'TextWritten', version: 1, ...about },
    write: { ...about, body, expects: 0 },
  }
}

/** What is said about another text is not for whoever that one is not for. */
export const sameAudience = (
  sip: Pick<Sip, 'exclusions'>,
  about: readonly (BlockId | undefined)[],
  texts: ReadonlyMap<string, { readonly notFor: readonly string[] }>,
): Audience => {
  const { notFor, answered } = unasked(sip)
  const theirs = about.flatMap((block) => (block === undefined ? [] : (texts.get(block)?.notFor ?? [])))
  return { notFor: [...new Set([...notFor, ...theirs])], answered }
}

/** A text that must be there and within its limit. Limits count characters as people do, not bytes. */
export function refuseText(
  body: string,
  ctx: Context,
  field: string,
  missing: RefusalCode = 'text-missing',
): Refusal | undefined {
  if (body.trim() === '') return refuse(missing, field)
  return refuseLong(body, ctx, field)
}

export function refuseLong(body: string, ctx: Context, field: string): Refusal | undefined {
  return [...body].length > ctx.policy.textLimit ? refuse('text-too-long', field) : undefined
}

/** The recipients that every text must be asked about: "may X read this?" */
export const askedAbout = (sip: Pick<Sip, 'exclusions'>): readonly Exclusion[] =>
  sip.exclusions.filter((x) => x.scope === 'each-text')

/** Refuses a shared text that leaves the question "may X read this?" unanswered for someone. */
export function refuseUnanswered(sip: Sip, audience: Audience): Refusal | undefined {
  return askedAbout(sip).every((x) => audience.answered.includes(x.id))
    ? undefined
    : refuse('answer-who-may-read', 'mayRead')
}

/** One key for any recipient: a unit, a listed party, or somebody named only as excluded. */
export function recipientKey(who: Exclusion['who'], exclusion: string): string {
  if (who.kind === 'unit') return `unit:${who.unit}`
  if (who.kind === 'party') return `party:${who.party}`
  return `other:${exclusion}`
}

/** Where a text is written without being asked about: whoever may read only text by text does not read it. */
export const unasked = (sip: Pick<Sip, 'exclusions'>): Audience => ({
  notFor: askedAbout(sip).map((x) => recipientKey(x.who, x.id)),
  answered: askedAbout(sip).map((x) => x.id),
})

/** Collects optional texts: what is blank is left out. */
export function optionalText(
  ctx: Context,
  kind: TextKind,
  body: string | undefined,
  audience: Audience = everybody,
  forUnits?: readonly UnitId[],
): NewText | undefined {
  return body === undefined || body.trim() === '' ? undefined : newText(ctx, kind, body, audience, forUnits)
}
