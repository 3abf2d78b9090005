import type { LocalDate } from '../../src/domain/calendar/local-date.ts'
import { localDateOf } from '../../src/domain/calendar/local-date.ts'
import { decideLevel } from '../../src/domain/sip/decide-level.ts'
import { noticeNeed } from '../../src/domain/sip/notice-need.ts'
import { actOnSip, type Decide, newId, startSip } from '../../src/storage/sip-store.ts'
import type { Colleague, Program } from './program.ts'

const mark = () => ({ key: newId(), fingerprint: 'test', location: (sip: string) => `/sip/${sip}` })

/** A SIP that has been noticed and decided on, ready to prepare, by the same decisions as real use. Its id. */
export async function startedSip(
  { house }: Program,
  starter: Colleague,
  person: { name: string; birthDate?: LocalDate },
): Promise<string> {
  const noticedOn = localDateOf(house.now())
  const outcome = await startSip(
    house,
    starter.viewer,
    { ...person, protection: 'none' },
    mark(),
    (ctx, ids) => noticeNeed({ ...ids, path: 'open-care', noticedBy: ['person'], signs: [], noticedOn }, ctx),
  )
  if (outcome.kind !== 'done') throw new Error('the SIP was not started')
  await done(house, starter, outcome.sip, (sip, ctx) =>
    decideLevel(
      sip,
      { drivers: { actors: 1, influence: 1, predictability: 0 }, level: 'sip', reason: 'Två huvudmän' },
      ctx,
    ),
  )
  return outcome.sip
}

/** Does something with a SIP, and throws when it is refused. */
export async function done(
  house: Program['house'],
  who: Colleague,
  sip: string,
  decide: Decide,
): Promise<void> {
  const outcome = await actOnSip(house, who.viewer, sip, 'test', mark(), decide)
  if (outcome.kind !== 'done') throw new Error(`not done: ${JSON.stringify(outcome)}`)
}
