/** The fields of a posted form: one value, or several for checkboxes. */
export type FormValues = Record<string, string | string[]>

export type FormBody =
  | { readonly ok: true; readonly values: FormValues }
  /** `values` are as near to what was typed as can be shown. */
  | {
      readonly ok: false
      readonly why: 'broken-text' | 'nul'
      readonly field: string
      readonly values: FormValues
    }

/** Bytes that we take of one form; several texts at their limit go in. */
export const bodyLimit = 4 * 1024 * 1024

/**
 * Reads `application/x-www-form-urlencoded` from its bytes. Refuses NUL and what is not UTF-8 (a lone surrogate
 * cannot be): the database would refuse the one and silently change the other. Makes NFC, and line breaks LF as
 * people see them; keeps all else.
 */
export function readFormBody(body: Uint8Array): FormBody {
  const values: FormValues = {}
  let wrong: { why: 'broken-text' | 'nul'; field: string } | undefined
  for (const pair of Buffer.from(body).toString('latin1').split('&')) {
    if (pair === '') continue
    const at = pair.indexOf('=')
    const name = decode(at < 0 ? pair : pair.slice(0, at))
    const value = decode(at < 0 ? '' : pair.slice(at + 1))
    if (name.broken || value.broken) wrong ??= { why: 'broken-text', field: name.text }
    if (name.text.includes('\u0000') || value.text.includes('\u0000'))
      wrong ??= { why: 'nul', field: name.text }
    add(values, name.text, value.text.replaceAll('\u0000', ''))
  }
  return wrong === undefined ? { ok: true, values } : { ok: false, ...wrong, values }
}

function add(values: FormValues, name: string, value: string) {
  const had = Object.hasOwn(values, name) ? values[name] : undefined
  const next = had === undefined ? value : [...(typeof had === 'string' ? [had] : had), value]
  Object.defineProperty(values, name, { value: next, enumerable: true, writable: true, configurable: true })
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const lenient = new TextDecoder('utf-8', { ignoreBOM: true })

function decode(text: string): { text: string; broken: boolean } {
  const bytes = Buffer.from(
    text
      .replaceAll('+', ' ')
      .replaceAll(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
  const read = (decoder: TextDecoder) => decoder.decode(bytes).replaceAll('\r\n', '\n').normalize('NFC')
  try {
    return { text: read(strict), broken: false }
  } catch {
    return { text: read(lenient), broken: true }
  }
}
