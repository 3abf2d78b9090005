import type { BlockId, Sip } from './sip.ts'
import { replayStored, type StoredEvent } from './upcast.ts'

/** An established version: the SIP as it was, and the version of each text that it had. */
export type PlanVersion = {
  readonly sip: Sip
  readonly texts: ReadonlyMap<BlockId, number>
}

/** The plan as it stood when version `n` was established. Only events before it count, so it never changes. */
export function planVersion(events: readonly StoredEvent[], n: number): PlanVersion | undefined {
  let established = 0
  const end = events.findIndex((e) => {
    if (e.type === 'PlanEstablished') established += 1
    return established === n
  })
  if (n < 1 || end === -1) return undefined
  const then = events.slice(0, end + 1)
  const texts = new Map<BlockId, number>()
  for (const e of then)
    if (e.type === 'TextWritten' || e.type === 'TextCorrected') texts.set(e.block, e.version)
  return { sip: replayStored(then), texts }
}

/**
 * Whom each wording of a text was not for, as its writer answered; found by `wordingKey`. A correction is for the same
 * readers as what it corrects.
 */
export function notForOfWordings(events: readonly StoredEvent[]): ReadonlyMap<string, readonly string[]> {
  const wordings = new Map<string, readonly string[]>()
  const latest = new Map<BlockId, readonly string[]>()
  for (const e of events) {
    // What was not for a unit is not for the one that it has become part of.
    if (e.type === 'UnitSucceeded')
      for (const told of [wordings, latest])
        for (const [key, notFor] of told)
          if (notFor.includes(`unit:${e.from}`)) told.set(key, [...notFor, `unit:${e.into}`])
    if (e.type !== 'TextWritten' && e.type !== 'TextCorrected') continue
    const notFor = e.type === 'TextWritten' ? e.notFor : (latest.get(e.block) ?? [])
    latest.set(e.block, notFor)
    wordings.set(wordingKey(e.block, e.version), notFor)
  }
  return wordings
}

export const wordingKey = (block: BlockId, version: number): string => `${block} ${version}`
