import { allow, type Result } from './result.ts'
import type { Change, Context, TextWrite } from './sip/context.ts'
import type { SipEvent } from './sip/events.ts'
import { evolve } from './sip/evolve.ts'
import type { Sip } from './sip/sip.ts'

type Act = (sip: Sip, ctx: Context) => Result<Change>

/** Several acts of one form, each on what the one before left. All happen, or none: the first refusal stands. */
export function inTurn(sip: Sip, ctx: Context, acts: readonly (Act | undefined)[]): Result<Change> {
  const events: SipEvent[] = []
  const texts: TextWrite[] = []
  let now = sip
  for (const act of acts) {
    if (act === undefined) continue
    const decided = act(now, ctx)
    if (!decided.ok) return decided
    events.push(...decided.value.events)
    texts.push(...decided.value.texts)
    now = decided.value.events.reduce(evolve, now)
  }
  return allow({ events, texts })
}
