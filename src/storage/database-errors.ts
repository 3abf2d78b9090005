/** The database cannot be reached, or the connection broke: nothing is known about what was under way. */
export class DatabaseAway extends Error {
  override readonly name = 'DatabaseAway'
}

/** PostgreSQL's five-character code, as `23505` for a unique constraint; undefined for other errors. */
export function sqlState(error: unknown): string | undefined {
  const code = codeOf(error)
  return code !== undefined && /^[0-9A-Z]{5}$/.test(code) ? code : undefined
}

/** The constraint that a statement ran into. */
export function violatedConstraint(error: unknown): string | undefined {
  return error instanceof Error && 'constraint' in error ? String(error.constraint) : undefined
}

export function isSerializationFailure(error: unknown): boolean {
  return ['40001', '40P01'].includes(sqlState(error) ?? '')
}

const network = ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH']
const lookup = ['ENOTFOUND', 'EAI_AGAIN']
const shutdown = ['57P01', '57P02', '57P03', '57P05', '53300', '25P03']
const brokenConnection =
  /^Connection terminated|^timeout exceeded when trying to connect|not queryable$|^Query read timeout/

export function isAway(error: unknown): boolean {
  if (error instanceof DatabaseAway) return true
  if (error instanceof AggregateError) return error.errors.some(isAway)
  const code = codeOf(error) ?? ''
  if ([...network, ...lookup, ...shutdown].includes(code) || /^08...$/.test(code)) return true
  return error instanceof Error && brokenConnection.test(error.message)
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}
