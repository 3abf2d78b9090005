import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** The account PostgreSQL runs as; empty means our own. */
export type Account = { uid: number; gid: number } | { uid?: never; gid?: never }

const unprivileged = ['kugghjul', 'postgres', 'nobody']

/** PostgreSQL refuses to run as root: then it runs as the owner of its files, or an account that exists. */
export function databaseAccount(cluster: string): Account {
  if (process.getuid?.() !== 0) return {}
  const owner = statSync(cluster, { throwIfNoEntry: false })
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of unprivileged) {
    const [, , uid, gid] = accounts.find((line) => line.startsWith(`${name}:`))?.split(':') ?? []
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new Error(
    `PostgreSQL cannot run as root, and none of the accounts ${unprivileged.join(', ')} exists. ` +
      `Start Kugghjul as an ordinary user instead.`,
  )
}

/** The outermost directory on the way to `path` that `account` may not enter, or undefined. */
export function closedFor(path: string, account: Account): string | undefined {
  if (account.uid === undefined) return undefined
  let closed: string | undefined
  for (let at = path; ; at = dirname(at)) {
    if (!mayUse(at, account, 0o1)) closed = at
    if (at === dirname(at)) return closed
  }
}

export function mayRead(path: string, account: Account): boolean {
  return account.uid === undefined || mayUse(path, account, 0o4)
}

function mayUse(path: string, account: { uid: number; gid: number }, bits: number): boolean {
  const { uid, gid, mode } = statSync(path)
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0
  return ((mode >> shift) & bits) === bits
}

export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
