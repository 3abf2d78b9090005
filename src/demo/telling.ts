import type { LocalDate } from '../domain/calendar/local-date.ts'
import { inTurn } from '../domain/in-turn.ts'
import type { ProtectionLevel } from '../domain/people/protection.ts'
import type { Result } from '../domain/result.ts'
import type { Change, Context } from '../domain/sip/context.ts'
import { type NoticeNeed, noticeNeed } from '../domain/sip/notice-need.ts'
import type { Sip } from '../domain/sip/sip.ts'
import { takeOn } from '../domain/sip/take-over.ts'
import { lookupHash } from '../storage/seal.ts'
import { actOnSip, joinSip, type Outcome, type SipHouse, startSip } from '../storage/sip-store.ts'
import { type CastKey, viewerAs } from './cast.ts'
import { houseAt, workday } from './clock.ts'
import type { TestNumber } from './test-numbers.ts'

export type DemoPerson = {
  readonly name: string
  readonly number: TestNumber
  readonly protection?: ProtectionLevel
}

/** A member of the cast, or one of her other hats. */
export type Teller = CastKey | readonly [CastKey, hat: number]

type Decision<A> = (sip: Sip, act: A, ctx: Context) => Result<Change>
/** An act, or how to make it from what has happened so far: ids are found in the SIP. */
export type Told<A> = A | ((sip: Sip) => A)

/** Minutes from one act to the next. */
const pace = 3

/**
 * One SIP, told act by act through the decisions of real use, each on its own day. Every act has a fixed key, so
 * telling can be interrupted anywhere and taken up again from the beginning.
 */
export class Telling {
  readonly #house: SipHouse
  readonly #name: string
  readonly #day: LocalDate
  #sip = ''
  #acts = 0

  constructor(house: SipHouse, name: string, day: LocalDate) {
    this.#house = house
    this.#name = name
    this.#day = day
  }

  /** The working day some days before (negative) or after the day of start. */
  date(offset: number): LocalDate {
    return workday(this.#day, offset)
  }

  async start(
    by: Teller,
    offset: number,
    person: DemoPerson,
    act: Omit<NoticeNeed, 'sip' | 'person' | 'noticedOn'>,
  ) {
    const { kind, canonical, birthDate } = person.number
    const house = this.#at(offset)
    const number = { kind, canonical, hash: lookupHash(house.master, canonical) }
    const known = { name: person.name, number, protection: person.protection ?? 'none' } as const
    const noticedOn = this.date(offset)
    const outcome = await startSip(
      house,
      viewerOf(by),
      birthDate === undefined ? known : { ...known, birthDate },
      this.#form(),
      (ctx, ids) => noticeNeed({ ...ids, ...act, noticedOn }, ctx),
    )
    this.#sip = this.#done(outcome)
  }

  does<A>(by: Teller, offset: number, decision: Decision<A>, act: Told<NoInfer<A>>) {
    return this.doesEach<A>(by, offset, decision, (sip) => [
      typeof act === 'function' ? (act as (sip: Sip) => A)(sip) : act,
    ])
  }

  /** The same decision several times, each on what the one before left; stored as one. */
  async doesEach<A>(
    by: Teller,
    offset: number,
    decision: Decision<A>,
    acts: (sip: Sip) => readonly NoInfer<A>[],
  ) {
    const house = this.#at(offset)
    this.#done(
      await actOnSip(house, viewerOf(by), this.#sip, 'demo', this.#form(), (sip, ctx) => {
        const each = acts(sip).map((act) => (now: Sip) => decision(now, act, ctx))
        return inTurn(sip, ctx, each)
      }),
    )
  }

  /** Somebody at a called unit takes it on. */
  async joins(by: Teller, offset: number) {
    const house = this.#at(offset)
    this.#done(
      await joinSip(house, viewerOf(by), this.#sip, 'demo', this.#form(), (sip, ctx) => takeOn(sip, ctx)),
    )
  }

  #form() {
    return {
      key: `demo/${this.#name}/${this.#acts}`,
      fingerprint: 'demo',
      location: (sip: string) => sip,
    }
  }

  /** One act after the other through the day. */
  #at(offset: number): SipHouse {
    this.#acts += 1
    return houseAt(this.#house, this.#day, offset, this.#acts * pace)
  }

  #done(outcome: Outcome): string {
    if (outcome.kind === 'done') return outcome.location
    throw new Error(`demo: ${this.#name}, act ${this.#acts}: ${JSON.stringify(outcome)}`)
  }
}

export const viewerOf = (by: Teller) => (typeof by === 'string' ? viewerAs(by) : viewerAs(by[0], by[1]))
