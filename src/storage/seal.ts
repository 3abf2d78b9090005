import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'

/** The key outside the database: it wraps each person's key and makes the look-up hashes. */
export interface MasterKey {
  readonly wrapping: KeyObject
  readonly lookup: KeyObject
  readonly demo: boolean
}

/** One person's key. When its wrapped form is destroyed, what it sealed is gone from backups too. */
export interface PersonKey {
  readonly person: KeyObject
}

/** What was sealed cannot be opened: changed, moved to another place, or sealed with another key. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken'
}

const version = 1
const nonceLength = 12
const tagLength = 16
const keyLength = 32
const wrapContext = 'kugghjul person key'

/** Derives the two working keys from 32 random bytes; throws when they are plainly not random. */
export function masterKeyFrom(bytes: Uint8Array, demo = false): MasterKey {
  if (bytes.length !== keyLength)
    throw new RangeError(`A master key is ${keyLength} bytes, not ${bytes.length}`)
  if (new Set(bytes).size < 8) throw new RangeError('The master key is not random')
  return { wrapping: derived(bytes, 'wrap'), lookup: derived(bytes, 'lookup'), demo }
}

export function madeForDemo(master: MasterKey): boolean {
  return master.demo
}

/** A new key for one person, and the form of it that may be stored. */
export function newPersonKey(master: MasterKey): { key: PersonKey; wrapped: Buffer } {
  const bytes = randomBytes(keyLength)
  return { key: { person: createSecretKey(bytes) }, wrapped: encrypt(master.wrapping, bytes, wrapContext) }
}

/** Throws `SealBroken` when `wrapped` was made with another master key. */
export function unwrap(master: MasterKey, wrapped: Uint8Array): PersonKey {
  return { person: createSecretKey(decrypt(master.wrapping, wrapped, wrapContext)) }
}

/**
 * Seals a text (AES-256-GCM). `context` says where it belongs, as `sip_block:ID:body`: it opens only there.
 * Throws on a text that is not well-formed Unicode, since that would not come back as it was.
 */
export function seal(key: PersonKey, text: string, context: string): Buffer {
  if (/\p{Surrogate}/u.test(text)) throw new RangeError('The text has half a character in it')
  return encrypt(key.person, Buffer.from(text, 'utf8'), context)
}

/** The text that was sealed for the same context. Throws `SealBroken`, which tells nothing of the content. */
export function open(key: PersonKey, sealed: Uint8Array, context: string): string {
  return decrypt(key.person, sealed, context).toString('utf8')
}

/** The same text always gives the same 32 bytes, which tell nothing without the master key. */
export function lookupHash(master: MasterKey, text: string): Buffer {
  return createHmac('sha256', master.lookup).update(text, 'utf8').digest()
}

function derived(bytes: Uint8Array, purpose: string): KeyObject {
  return createSecretKey(
    Buffer.from(hkdfSync('sha256', bytes, '', `kugghjul ${purpose} v${version}`, keyLength)),
  )
}

/** One byte of version, the nonce, the sealed bytes, the tag. */
function encrypt(key: KeyObject, plain: Uint8Array, context: string): Buffer {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength })
  cipher.setAAD(boundTo(context))
  return Buffer.concat([
    Buffer.from([version]),
    nonce,
    cipher.update(plain),
    cipher.final(),
    cipher.getAuthTag(),
  ])
}

function decrypt(key: KeyObject, sealed: Uint8Array, context: string): Buffer {
  if (sealed[0] !== version || sealed.length < 1 + nonceLength + tagLength) {
    throw new SealBroken('Not something that was sealed')
  }
  const nonce = sealed.subarray(1, 1 + nonceLength)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength })
  decipher.setAAD(boundTo(context))
  decipher.setAuthTag(sealed.subarray(-tagLength))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(1 + nonceLength, -tagLength)), decipher.final()])
  } catch {
    throw new SealBroken('The seal is broken')
  }
}

function boundTo(context: string): Buffer {
  return Buffer.from(`${version}:${context}`, 'utf8')
}

/** A short code that ties a paper to what it was printed from: 10 characters, 50 bits, only by whoever has the key. */
export function checkCode(master: MasterKey, text: string): string {
  const letters = '23456789abcdefghjkmnpqrstuvwxyz'
  const digest = lookupHash(master, `extract:${text}`)
  return Array.from(digest.subarray(0, 10), (byte) => letters[byte % letters.length]).join('')
}
