import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { OpenText, SipView } from '../../../domain/access/view.ts'
import { type Result, refuse } from '../../../domain/result.ts'
import type { Change, Context } from '../../../domain/sip/context.ts'
import type { StoredText } from '../../../domain/sip/correct.ts'
import { planSheetFields } from '../../../domain/sip/plan-fields.ts'
import type { Sip } from '../../../domain/sip/sip.ts'
import { type Audience, askedAbout, recipientKey } from '../../../domain/sip/text.ts'
import { type WriteSheet, writeSheet } from '../../../domain/sip/write-plan.ts'
import { text, version } from '../../fields.ts'
import type { FormValues } from '../../form-body.ts'

/** What a field now says, when the viewer may read it. */
export const sheetText = (view: SipView, key: string): OpenText | undefined =>
  view.texts[view.plan.fields[key] ?? '']

/** A text that the viewer may not read is not written over unseen. */
export const mayWrite = (view: SipView, key: string): boolean =>
  view.plan.fields[key] === undefined || sheetText(view, key) !== undefined

/** Each text, with the block and version that it was made from and a mark of how it then read. */
export const sheetShape = (): Record<string, z.ZodType> =>
  Object.fromEntries(
    planSheetFields.flatMap(({ key }) => [
      [key, text()],
      [`b_${key}`, text()],
      [`v_${key}`, version()],
      [`h_${key}`, text()],
    ]),
  )

export function sheetValues(view: SipView): FormValues {
  const values: FormValues = {}
  for (const { key } of planSheetFields) {
    const now = sheetText(view, key)
    values[key] = now?.body ?? ''
    values[`h_${key}`] = markOf(now?.body ?? '', askedKeys(view, now?.notFor ?? []))
    Object.assign(values, madeFrom(view, key))
  }
  return values
}

/** The hidden fields that say what a text was made from. */
export function madeFrom(view: SipView, key: string): Record<string, string> {
  const now = sheetText(view, key)
  return { [`b_${key}`]: now?.block ?? '', [`v_${key}`]: String(now?.version ?? 0) }
}

/**
 * Writes the fields that were changed here; what nobody touched is not sent. Somebody else's text that has changed
 * meanwhile is not replaced unseen.
 */
export function writeChanged(
  data: Readonly<Record<string, unknown>>,
  view: SipView,
  audience: Audience,
  sip: Sip,
  ctx: Context,
  texts: ReadonlyMap<string, StoredText>,
): Result<Change> {
  const fields: WriteSheet['fields'][number][] = []
  for (const { key } of planSheetFields) {
    const { body, block, expects, mark } = typedIn(data, key)
    const now = sheetText(view, key)
    const fresh = block === (now?.block ?? '') && expects === (now?.version ?? 0)
    const seen = fresh ? markOf(now?.body ?? '', askedKeys(view, now?.notFor ?? [])) : mark
    const nothing = block === '' && body.trim() === ''
    if (!mayWrite(view, key) || nothing || markOf(body, audience.notFor) === seen) continue
    const present = sip.plan.fields[key]
    const stored = texts.get(present ?? '')
    const othersText = stored !== undefined && stored.unit !== ctx.actor.unit
    const moved = present !== block && (othersText || block !== '')
    if (moved || (othersText && stored.version !== expects)) return refuse('changed-meanwhile', key)
    fields.push({ key, body, expects, othersText })
  }
  return writeSheet(sip, { fields, audience }, ctx)
}

function typedIn(data: Readonly<Record<string, unknown>>, key: string) {
  const said = (name: string) => {
    const value = data[name]
    return typeof value === 'string' ? value : ''
  }
  return {
    body: said(key),
    block: said(`b_${key}`),
    expects: Number(data[`v_${key}`]),
    mark: said(`h_${key}`),
  }
}

/** Of those whom a text is not for, the ones that the writer is asked about. */
function askedKeys(view: SipView, notFor: readonly string[]): readonly string[] {
  const asked = askedAbout(view).map((x) => recipientKey(x.who, x.id))
  return notFor.filter((key) => asked.includes(key))
}

const markOf = (body: string, notFor: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify([body, [...notFor].sort()]))
    .digest('base64url')
    .slice(0, 22)
