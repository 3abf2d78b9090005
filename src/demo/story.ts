import type { LocalDate } from '../domain/calendar/local-date.ts'
import type { ProtectionLevel } from '../domain/people/protection.ts'
import type { Result } from '../domain/result.ts'
import { answerCall, callUnit } from '../domain/sip/call-unit.ts'
import type { Change, Context } from '../domain/sip/context.ts'
import { type NoticeNeed, noticeNeed } from '../domain/sip/notice-need.ts'
import { proposeGround } from '../domain/sip/propose-ground.ts'
import type { Sip } from '../domain/sip/sip.ts'
import { takeOn } from '../domain/sip/take-over.ts'
import type { Audience } from '../domain/sip/text.ts'
import type { ContentKind } from '../domain/sip/text-kinds.ts'
import { writePreparation } from '../domain/sip/write-preparation.ts'
import { lookupHash } from '../storage/seal.ts'
import { actOnSip, joinSip, type Outcome, type SipHouse, startSip } from '../storage/sip-store.ts'
import { type CastKey, viewerAs } from './cast.ts'
import { houseAt, workday } from './clock.ts'
import type { TestNumber } from './test-numbers.ts'
import { type AuthorityKey, type UnitKey, units } from './units.ts'

export type DemoPerson = {
  readonly name: string
  readonly number: TestNumber
  readonly protection?: ProtectionLevel
}

/** A member of the cast, or one of her other hats. */
export type Teller = CastKey | readonly [CastKey, hat: number]

type Decision<A> = (sip: Sip, act: A, ctx: Context) => Result<Change>
/** An act, or how to make it from what has happened so far: ids are found in the SIP. */
type Told<A> = A | ((sip: Sip) => A)

/**
 * One SIP, told act by act through the decisions of real use, each on its own day. Every act has a fixed key, so
 * telling can be interrupted anywhere and taken up again from the beginning.
 */
export class Story {
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
      viewer(by),
      birthDate === undefined ? known : { ...known, birthDate },
      this.#form(),
      (ctx, ids) => noticeNeed({ ...ids, ...act, noticedOn }, ctx),
    )
    this.#sip = this.#done(outcome)
  }

  async does<A>(by: Teller, offset: number, decision: Decision<A>, act: Told<NoInfer<A>>) {
    const made = (sip: Sip): A => (typeof act === 'function' ? (act as (sip: Sip) => A)(sip) : act)
    const house = this.#at(offset)
    this.#done(
      await actOnSip(house, viewer(by), this.#sip, 'demo', this.#form(), (sip, ctx) =>
        decision(sip, made(sip), ctx),
      ),
    )
  }

  /** Writes fields of the preparation, by key. */
  writes(
    by: Teller,
    offset: number,
    fields: Readonly<Record<string, string>>,
    audience?: (sip: Sip) => Audience,
  ) {
    const written = Object.entries(fields).map(([key, body]) => ({ key, body, expects: 0 }))
    return this.does(by, offset, writePreparation, (sip) => ({
      fields: written,
      audience: audience?.(sip) ?? { notFor: [], answered: [] },
    }))
  }

  /** Puts what these authorities may tell a unit on the list that the person will be asked about. */
  proposes(
    by: Teller,
    offset: number,
    to: UnitKey,
    from: readonly AuthorityKey[],
    contents: readonly ContentKind[],
    until: number,
  ) {
    const recipient = { kind: 'unit', unit: to } as const
    return this.does(by, offset, proposeGround, { from, to: recipient, contents, until: this.date(until) })
  }

  calls(
    by: Teller,
    offset: number,
    unit: UnitKey,
    meeting: { on: number; time: string; place: string; lateReason?: string; personsWish?: boolean },
  ) {
    const { functions } = units[unit]
    return this.does(by, offset, callUnit, (sip) => ({
      ...meeting,
      unit,
      functions,
      on: this.date(meeting.on),
      questions: sip.preparation.questions,
    }))
  }

  /** Somebody at a called unit takes the call on and answers it. */
  async answers(by: Teller, offset: number, kind: 'coming' | 'substitute' | 'hindered', text: string) {
    const who = viewer(by)
    const house = this.#at(offset)
    this.#done(await joinSip(house, who, this.#sip, 'demo', this.#form(), (sip, ctx) => takeOn(sip, ctx)))
    await this.does(by, offset, answerCall, (sip) => ({
      call: sip.calls.find((c) => c.unit === who.unit)?.id ?? '',
      kind,
      text,
      mandate: kind !== 'hindered',
    }))
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
    return houseAt(this.#house, this.#day, offset, this.#acts * 5)
  }

  #done(outcome: Outcome): string {
    if (outcome.kind === 'done') return outcome.location
    throw new Error(`demo: ${this.#name}, act ${this.#acts}: ${JSON.stringify(outcome)}`)
  }
}

const viewer = (by: Teller) => (typeof by === 'string' ? viewerAs(by) : viewerAs(by[0], by[1]))
