/**
 * What a form shows: every word as it was typed, and what is wrong with it. Keys are field names. An error whose
 * key begins with `_` belongs to no field.
 */
export type FormState = {
  values: Readonly<Record<string, string | readonly string[]>>
  errors: Readonly<Record<string, string>>
}

export const emptyForm: FormState = { values: {}, errors: {} }

/** The one value of a field, or the first of several; '' when nothing was given. */
export function fieldValue(form: FormState, name: string): string {
  const value = own(form.values, name)
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

/** All values of a field that may have several. */
export function fieldValues(form: FormState, name: string): readonly string[] {
  const value = own(form.values, name)
  return typeof value === 'string' ? (value === '' ? [] : [value]) : (value ?? [])
}

export function fieldError(form: FormState, name: string): string | undefined {
  return own(form.errors, name)
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
