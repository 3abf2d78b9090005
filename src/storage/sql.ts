import { createHash } from 'node:crypto'

/** One statement: its text, its values, and a name under which the server keeps it prepared. */
export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
  readonly name?: string
}

/** What can stand in a statement: a piece of SQL, or a value sent apart from the text. */
export type SqlPart = Sql | SqlValue
export type SqlValue = string | number | bigint | boolean | null | object

/**
 * SQL as SQL: values become `$1`, `$2`, and another `` sql`...` `` is put in as text. A JavaScript array is
 * an SQL array; for `jsonb` write `json(value)`. Refuses `undefined` and `Date` (give an ISO string instead).
 */
export function sql(strings: TemplateStringsArray, ...parts: SqlPart[]): Sql {
  return new Sql(strings, parts)
}

/** A value for a `json` or `jsonb` column. */
export function json(value: unknown): { toPostgres(): string } {
  const text = JSON.stringify(value)
  return { toPostgres: () => text }
}

export class Sql implements Statement {
  readonly text: string
  readonly values: readonly unknown[]

  constructor(strings: readonly string[], parts: readonly SqlPart[]) {
    const values: unknown[] = []
    this.text = textOf(strings, parts, values)
    this.values = values
    this.#strings = strings
    this.#parts = parts
  }

  readonly #strings: readonly string[]
  readonly #parts: readonly SqlPart[]

  get name(): string {
    return nameOf(this.text)
  }

  appendTo(values: unknown[]): string {
    return textOf(this.#strings, this.#parts, values)
  }
}

function textOf(strings: readonly string[], parts: readonly SqlPart[], values: unknown[]): string {
  return parts.reduce<string>(
    (text, part, index) => text + placeholder(part, values) + strings[index + 1],
    strings[0] ?? '',
  )
}

function placeholder(part: SqlPart | undefined, values: unknown[]): string {
  if (part instanceof Sql) return part.appendTo(values)
  if (part === undefined) throw new TypeError('undefined in an SQL statement: write null if it is meant')
  if (part instanceof Date) throw new TypeError('A Date in an SQL statement: write an ISO string instead')
  values.push(part)
  return `$${values.length}`
}

const names = new Map<string, string>()

function nameOf(text: string): string {
  const known = names.get(text)
  if (known !== undefined) return known
  // Texts are few, because values are not part of them; the limit is against a fragment made in a loop.
  if (names.size > 5_000) names.clear()
  const name = createHash('sha256').update(text).digest('hex').slice(0, 24)
  names.set(text, name)
  return name
}
