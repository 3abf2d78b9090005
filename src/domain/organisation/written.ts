import type { OrganisationRefusal, OrganisationRefusalCode } from './organisation.ts'

export const nameLimit = 200
export const textLimit = 2000

export function refuse(code: OrganisationRefusalCode, field?: string): OrganisationRefusal {
  return field === undefined ? { ok: false, code } : { ok: false, code, field }
}

/** One line as written: composed letters, single spaces, none around. */
export function line(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** Several lines as written, without blanks around. */
export function lines(text: string): string {
  return text.normalize('NFC').trim()
}

export function refuseName(name: string, field = 'name'): OrganisationRefusal | undefined {
  if (name === '') return refuse('name-missing', field)
  return [...name].length > nameLimit ? refuse('name-too-long', field) : undefined
}

export function refuseLong(texts: Readonly<Record<string, string>>): OrganisationRefusal | undefined {
  const long = Object.entries(texts).find(([, text]) => [...text].length > textLimit)
  return long === undefined ? undefined : refuse('text-too-long', long[0])
}

/** The same name to a reader: capitals and spaces make no difference. */
export function sameName(a: string, b: string): boolean {
  return line(a).toLocaleLowerCase('sv') === line(b).toLocaleLowerCase('sv')
}
