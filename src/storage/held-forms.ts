import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Database } from './database.ts'
import { tokenHash } from './session-store.ts'
import { newId } from './sip-store.ts'
import { sql } from './sql.ts'

/** A posted form, word for word. */
export type HeldValues = Readonly<Record<string, string | readonly string[]>>

/** Minutes that a form waits for its writer to log in again. */
export const heldMinutes = 30

/** Only somebody who has had a session with this assignment leaves a form to wait, and only so many. */
export async function mayHold(
  database: Database,
  token: string | undefined,
  assignment: string,
  now: string,
): Promise<boolean> {
  if (token === undefined) return false
  const [row] = await database.query<{ may: boolean }>(sql`
    select exists (select from session s join assignment a on a.staff_id = s.staff_id
      where s.token_hash = ${tokenHash(token)} and a.id = ${assignment})
      and (select count(*) from held_form where assignment = ${assignment} and expires_at > ${now}) < 20 as may`)
  return row?.may === true
}

/**
 * Keeps a form that was posted when the session had ended. The key is only in the ticket, which becomes the
 * browser's cookie: the row alone opens for nobody.
 */
export async function holdForm(
  database: Database,
  assignment: string,
  path: string,
  values: HeldValues,
  now: string,
): Promise<string> {
  const id = newId()
  const key = randomBytes(32)
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(`held_form:${id}`))
  const sealed = Buffer.concat([
    nonce,
    cipher.update(JSON.stringify(values), 'utf8'),
    cipher.final(),
    cipher.getAuthTag(),
  ])
  await database.query(sql`delete from held_form where expires_at < ${now}`)
  await database.query(sql`
    insert into held_form (id, assignment, path, sealed, expires_at)
    values (${id}, ${assignment}, ${path}, ${sealed}, ${now}::timestamptz + ${`${heldMinutes} minutes`}::interval)`)
  return `${id}.${key.toString('base64url')}`
}

/** A ticket as it was made; anything else in the cookie is not looked up at all. */
function readTicket(ticket: string): { id: string; key: string } | undefined {
  const [, id, key] = /^([\w-]{1,64})\.([\w-]{1,64})$/.exec(ticket) ?? []
  return id === undefined || key === undefined ? undefined : { id, key }
}

/** The waiting form, for the same assignment and page only. It stays until it is dropped. */
export async function readHeldForm(
  database: Database,
  ticket: string,
  assignment: string,
  path: string,
  now: string,
): Promise<HeldValues | undefined> {
  const read = readTicket(ticket)
  if (read === undefined) return undefined
  const { id, key } = read
  const [row] = await database.query<{ sealed: Buffer }>(sql`
    select sealed from held_form where id = ${id} and assignment = ${assignment} and path = ${path} and expires_at > ${now}`)
  if (row === undefined) return undefined
  try {
    const { sealed } = row
    const cipher = createDecipheriv('aes-256-gcm', Buffer.from(key, 'base64url'), sealed.subarray(0, 12))
    cipher.setAAD(Buffer.from(`held_form:${id}`)).setAuthTag(sealed.subarray(-16))
    return JSON.parse(
      Buffer.concat([cipher.update(sealed.subarray(12, -16)), cipher.final()]).toString('utf8'),
    ) as HeldValues
  } catch {
    return undefined
  }
}

export async function dropHeldForm(database: Database, ticket: string): Promise<void> {
  await database.query(sql`delete from held_form where id = ${readTicket(ticket)?.id ?? ''}`)
}

/** Where a waiting form was written, when it is this member of staff's: the place to go back to after login. */
export async function heldPath(
  database: Database,
  ticket: string,
  staff: string,
  now: string,
): Promise<string | undefined> {
  const [row] = await database.query<{ path: string }>(sql`
    select path from held_form join assignment on assignment.id = held_form.assignment
    where held_form.id = ${readTicket(ticket)?.id ?? ''} and assignment.staff_id = ${staff} and expires_at > ${now}`)
  return row?.path
}
