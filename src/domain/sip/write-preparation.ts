import { allow, type Result, refuse } from '../result.ts'
import { type Change, type Context, change, refuseUnlessLeading, type TextWrite } from './context.ts'
import type { SipEvent } from './events.ts'
import { planFields } from './plan-fields.ts'
import type { Sip } from './sip.ts'
import { type Audience, newText, refuseLong, refuseUnanswered } from './text.ts'
import type { TextKind } from './text-kinds.ts'

/** The fields of one page as they now read. `expects` is the version of each block that the form was made from. */
export type WritePreparation = {
  readonly fields: readonly { readonly key: string; readonly body: string; readonly expects: number }[]
  readonly audience: Audience
}

/** Writes what changed. Blank fields that were never written are left out; a blanked one is kept as an empty version. */
export function writePreparation(sip: Sip, act: WritePreparation, ctx: Context): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx)
  if (refused !== undefined) return refused
  const events: SipEvent[] = []
  const texts: TextWrite[] = []
  for (const { key, body, expects } of act.fields) {
    const field = planFields.find((f) => f.key === key)
    if (field === undefined) return refuse('unknown-thing', key)
    const long = refuseLong(body, ctx, key)
    if (long !== undefined) return long
    if (field.readers === 'preparer-and-leader' && !mayKnowWhatIsNotRaised(sip, ctx))
      return refuse('only-leader-or-preparer', key)
    const unanswered = field.readers === 'by-ground' ? refuseUnanswered(sip, act.audience) : undefined
    if (unanswered !== undefined && body.trim() !== '') return unanswered
    const kind: TextKind = `preparation/${key}`
    const block = sip.preparation.fields[key]
    if (block === undefined) {
      if (body.trim() === '') continue
      const written = newText(ctx, kind, body, act.audience)
      events.push(written.event)
      texts.push(written.write)
    } else {
      const { notFor } = act.audience
      events.push({ type: 'TextWritten', block, version: expects + 1, kind, readers: field.readers, notFor })
      texts.push({ block, kind, readers: field.readers, notFor, body, expects })
    }
  }
  return allow(change(events, texts))
}

/** What is not to be raised is for the one who prepares and the one who leads, and nobody else on the staff. */
export function mayKnowWhatIsNotRaised(sip: Sip, ctx: Context): boolean {
  return ctx.actor.assignment === sip.roles.preparer || ctx.actor.assignment === sip.roles.leader
}

/** The person keeps it to herself: what was written for staff is no longer read by any of them. */
export function keepToHerself(sip: Sip, act: { readonly keeps: boolean }, ctx: Context): Result<Change> {
  const refused = refuseUnlessLeading(sip, ctx)
  if (refused !== undefined) return refused
  if (!mayKnowWhatIsNotRaised(sip, ctx)) return refuse('only-leader-or-preparer')
  const block = sip.preparation.fields['not-to-be-raised']
  const events: SipEvent[] = [{ type: 'KeepsToHerself', keeps: act.keeps }]
  if (act.keeps && block !== undefined) events.push({ type: 'TextKeptPrivate', block })
  return allow(change(events))
}
