import type { LocalDate } from '../domain/calendar/local-date.ts'
import { inTurn } from '../domain/in-turn.ts'
import type { ProtectionLevel } from '../domain/people/protection.ts'
import type { Result } from '../domain/result.ts'
import type { Change, Context } from '../domain/sip/context.ts'
import type { StoredText } from '../domain/sip/correct.ts'
import { type NoticeNeed, noticeNeed } from '../domain/sip/notice-need.ts'
import type { Sip } from '../domain/sip/sip.ts'
import { takeOn } from '../domain/sip/take-over.ts'
import { lookupHash } from '../storage/seal.ts'
import {
  actOnSip,
  arrangeSip,
  type Decide,
  joinSip,
  type NewPerson,
  type Outcome,
  type SipHouse,
  startSip,
} from '../storage/sip-store.ts'
import { type CastKey, viewerAs } from './cast.ts'
import { houseAt, workday } from './clock.ts'
import type { TestNumber } from './test-numbers.ts'

export type DemoPerson = {
  readonly name: string
  /** Absent for somebody without a number. */
  readonly number?: TestNumber
  readonly birthDate?: LocalDate
  readonly protection?: ProtectionLevel
}

/** A member of the cast, or one of her other hats. */
export type Teller = CastKey | readonly [CastKey, hat: number]

/** A day, or days from the day of start: then a working day. */
export type ToldDay = number | LocalDate

/** A decision on one SIP, with the labels of its stored texts. */
type Decision<A> = (sip: Sip, act: A, ctx: Context, texts: ReadonlyMap<string, StoredText>) => Result<Change>
/** An act, or how to make it from what has happened so far: ids are found in the SIP. */
export type Told<A> = A | ((sip: Sip) => A)

/** How somebody acts: on it already, coming on to it, or for the unit without reading it. */
const ways = { act: actOnSip, join: joinSip, arrange: arrangeSip } as const
type Sitting = {
  readonly by: Teller
  readonly offset: number
  readonly way: keyof typeof ways
  readonly acts: { readonly name: string; readonly decide: Decide }[]
}

/** Minutes from one sitting to the next. */
const pace = 3

/**
 * One SIP, told act by act through the decisions of real use, each on its own day. What somebody does in one sitting
 * is stored as one. Every sitting has a fixed key, so telling can be interrupted anywhere and taken up again from the
 * beginning. A story ends with `end`.
 */
export class Telling {
  readonly day: LocalDate
  readonly #house: SipHouse
  readonly #name: string
  #sip = ''
  #sittings = 0
  #now: Sitting | undefined

  constructor(house: SipHouse, name: string, day: LocalDate) {
    this.#house = house
    this.#name = name
    this.day = day
  }

  /** The working day some days before (negative) or after the day of start; a date is itself. */
  date(on: ToldDay): LocalDate {
    return typeof on === 'number' ? workday(this.day, on) : on
  }

  async start(
    by: Teller,
    offset: number,
    who: DemoPerson | Telling,
    act: Omit<NoticeNeed, 'sip' | 'person' | 'noticedOn'>,
  ) {
    const house = this.#at(offset)
    const noticedOn = this.date(offset)
    const person = who instanceof Telling ? { sameAs: who.#sip } : newPerson(house, who)
    const follows = who instanceof Telling ? { follows: who.#sip } : {}
    const outcome = await startSip(house, viewerOf(by), person, this.#form(), (ctx, ids) =>
      noticeNeed({ ...ids, ...follows, ...act, noticedOn }, ctx),
    )
    this.#sip = this.#done(outcome, ['noticeNeed'])
  }

  does<A>(by: Teller, offset: number, decision: Decision<A>, act: Told<NoInfer<A>>) {
    return this.doesEach<A>(by, offset, decision, (sip) => [
      typeof act === 'function' ? (act as (sip: Sip) => A)(sip) : act,
    ])
  }

  /** The same decision several times, each on what the one before left. */
  async doesEach<A>(
    by: Teller,
    offset: number,
    decision: Decision<A>,
    acts: (sip: Sip) => readonly NoInfer<A>[],
  ) {
    const sitting = await this.#sits(by, offset, 'act')
    sitting.acts.push({
      name: decision.name,
      decide: (sip, ctx, texts) =>
        inTurn(
          sip,
          ctx,
          acts(sip).map((act) => (now: Sip) => decision(now, act, ctx, texts)),
        ),
    })
  }

  /** Somebody at a called unit takes it on. */
  async joins(by: Teller, offset: number) {
    const sitting = await this.#sits(by, offset, 'join')
    sitting.acts.push({ name: 'takeOn', decide: takeOn })
  }

  /** Somebody arranges something for her unit, and does not come on to it. */
  async arranges<A>(by: Teller, offset: number, decision: Decision<A>, act: Told<NoInfer<A>>) {
    await this.#sits(by, offset, 'arrange')
    await this.does(by, offset, decision, act)
    await this.end()
  }

  /** Stores what has been told so far. */
  async end() {
    const sitting = this.#now
    if (sitting === undefined) return
    this.#now = undefined
    const { by, offset, way, acts } = sitting
    const outcome = await ways[way](
      this.#at(offset),
      viewerOf(by),
      this.#sip,
      'demo',
      this.#form(),
      (sip, ctx, texts) =>
        inTurn(
          sip,
          ctx,
          acts.map(
            ({ decide }) =>
              (now: Sip) =>
                decide(now, ctx, texts),
          ),
        ),
    )
    this.#done(
      outcome,
      acts.map(({ name }) => name),
    )
  }

  /** The sitting that goes on, when it is the same one's on the same day; otherwise a new one. */
  async #sits(by: Teller, offset: number, way: Sitting['way']): Promise<Sitting> {
    const now = this.#now
    if (now !== undefined && way === 'act' && now.offset === offset && sameTeller(now.by, by)) return now
    await this.end()
    const begun: Sitting = { by, offset, way, acts: [] }
    this.#now = begun
    return begun
  }

  #form() {
    return {
      key: `demo/${this.#name}/${this.#sittings}`,
      fingerprint: 'demo',
      location: (sip: string) => sip,
    }
  }

  /** One sitting after the other through the day. */
  #at(offset: number): SipHouse {
    this.#sittings += 1
    return houseAt(this.#house, this.day, offset, this.#sittings * pace)
  }

  #done(outcome: Outcome, acts: readonly string[]): string {
    if (outcome.kind === 'done') return outcome.location
    throw new Error(
      `demo: ${this.#name}, sitting ${this.#sittings}: ${acts.join(', ')}: ${JSON.stringify(outcome)}`,
    )
  }
}

function newPerson(house: SipHouse, { name, number, birthDate, protection = 'none' }: DemoPerson): NewPerson {
  const born = number?.birthDate ?? birthDate
  return {
    name,
    protection,
    ...(born === undefined ? {} : { birthDate: born }),
    ...(number === undefined
      ? {}
      : {
          number: {
            kind: number.kind,
            canonical: number.canonical,
            hash: lookupHash(house.master, number.canonical),
          },
        }),
  }
}

const sameTeller = (a: Teller, b: Teller): boolean => viewerOf(a).assignment === viewerOf(b).assignment

export const viewerOf = (by: Teller) => (typeof by === 'string' ? viewerAs(by) : viewerAs(by[0], by[1]))
