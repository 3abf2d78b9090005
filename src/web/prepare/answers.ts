import { createHash } from 'node:crypto'
import type { OpenText, SipView } from '../../domain/access/view.ts'
import { age, type LocalDate } from '../../domain/calendar/local-date.ts'
import { type PlanField, planFields } from '../../domain/sip/plan-fields.ts'
import type { FormValues } from '../form-body.ts'

export type FieldPage = PlanField['page']

/** Under 18 on the day. An unknown birth date is not taken for a child's. */
export const isChild = (view: SipView, on: LocalDate): boolean =>
  view.who.birthDate !== undefined && age(view.who.birthDate, on) < 18

/** The fields that concern this person, of one page or all. A text that is there stays, whatever has changed. */
export function fieldsFor(view: SipView, on: LocalDate, page?: string): readonly PlanField[] {
  return planFields.filter((field) => {
    if (page !== undefined && field.page !== page) return false
    if (view.preparation.fields[field.key] !== undefined) return true
    if (field.onlyFor === 'child') return isChild(view, on)
    return field.onlyFor !== 'placement' || view.need.entry.path === 'placement'
  })
}

/** The text of a field, when there is one that the viewer may read. */
export const answerTo = (view: SipView, field: PlanField): OpenText | undefined =>
  view.texts[view.preparation.fields[field.key] ?? '']

/** A text belongs to the unit that wrote it. */
export const mayWrite = (view: SipView, field: PlanField): boolean =>
  view.preparation.fields[field.key] === undefined || answerTo(view, field)?.unit === view.mine.unit

/** The fields of a page that the viewer may write in. */
export const writableFields = (view: SipView, on: LocalDate, page: FieldPage): readonly PlanField[] =>
  fieldsFor(view, on, page).filter((field) => mayWrite(view, field))

/** Everybody whom some text on the page is not for. */
export const notForOn = (view: SipView, fields: readonly PlanField[]): readonly string[] => [
  ...new Set(fields.flatMap((field) => answerTo(view, field)?.notFor ?? [])),
]

/** What the form holds: each text, the version it was made from, and a mark of how it then read. */
export function answerValues(view: SipView, fields: readonly PlanField[]): FormValues {
  const values: FormValues = {}
  for (const field of fields) {
    const answer = answerTo(view, field)
    values[field.key] = answer?.body ?? ''
    values[`v_${field.key}`] = String(answer?.version ?? 0)
    values[`h_${field.key}`] = markOf(answer?.body ?? '', answer?.notFor ?? [])
  }
  return values
}

/** The fields that were changed here: what nobody touched is not sent, and so never conflicts. */
export function changedAnswers(
  data: Readonly<Record<string, unknown>>,
  view: SipView,
  fields: readonly PlanField[],
  notFor: readonly string[],
): { key: string; body: string; expects: number }[] {
  return fields.flatMap((field) => {
    const { key } = field
    const answer = answerTo(view, field)
    const body = textIn(data, key)
    const expects = Number(data[`v_${key}`])
    if (expects === 0 && body.trim() === '') return []
    const fresh = expects === (answer?.version ?? 0)
    const seen = fresh ? markOf(answer?.body ?? '', answer?.notFor ?? []) : textIn(data, `h_${key}`)
    return markOf(body, notFor) === seen ? [] : [{ key, body, expects }]
  })
}

export const textIn = (data: Readonly<Record<string, unknown>>, key: string): string => {
  const value = data[key]
  return typeof value === 'string' ? value : ''
}

function markOf(body: string, notFor: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify([body, [...notFor].sort()]))
    .digest('base64url')
    .slice(0, 22)
}
