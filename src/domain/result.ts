import type { RuleId } from './law.ts'
import { type RefusalCode, refusals } from './refusals.ts'

/** What a decision answers: what happened, or why it may not happen. Never throws for a rule. */
export type Result<T> = { readonly ok: true; readonly value: T } | Refusal

/** A rule said no. `field` is the form field to mend, where there is one. */
export type Refusal = {
  readonly ok: false
  readonly code: RefusalCode
  readonly rule: RuleId
  readonly field?: string
}

export const allow = <T>(value: T): Result<T> => ({ ok: true, value })

export function refuse(code: RefusalCode, field?: string): Refusal {
  const rule = refusals[code]
  return field === undefined ? { ok: false, code, rule } : { ok: false, code, rule, field }
}
