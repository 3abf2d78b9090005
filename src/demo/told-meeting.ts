import { answerCall, noteAnswer } from '../domain/sip/answer-call.ts'
import { callSomebody, noteTold } from '../domain/sip/call.ts'
import { usualAgenda } from '../domain/sip/enter-paper-meeting.ts'
import { holdMeeting, present, takeNote } from '../domain/sip/hold-meeting.ts'
import { listParty } from '../domain/sip/list-party.ts'
import { addQuestion } from '../domain/sip/list-questions.ts'
import { type PlanMeeting, planMeeting } from '../domain/sip/plan-meeting.ts'
import { proposeGround } from '../domain/sip/propose-ground.ts'
import type {
  AgendaPart,
  Attendance,
  Mandate,
  PersonPart,
  Relation,
  Sip,
  TellingWay,
} from '../domain/sip/sip.ts'
import type { Audience } from '../domain/sip/text.ts'
import type { ContentKind } from '../domain/sip/text-kinds.ts'
import { writePreparation } from '../domain/sip/write-preparation.ts'
import { cast, castKeys } from './cast.ts'
import { callIn, isUnit, partyIn, type Whom } from './find.ts'
import { type Teller, Telling, type ToldDay, viewerOf } from './telling.ts'
import { type AuthorityKey, type UnitKey, units } from './units.ts'

/** Somebody to take part, and why. Units of the principals and schools are called, unless it says otherwise. */
export type Listed = { readonly why: string } & (
  | { readonly unit: UnitKey; readonly how?: 'invite' }
  | { readonly relation: Relation; readonly name: string }
)

/** An answer to a call. With a limit the mandate is limited; without, it is whole. */
export type CallReply = {
  readonly kind: 'coming' | 'substitute' | 'no'
  readonly text: string
  readonly limit?: string
}

/** Everybody who is to be asked about has been asked about, and may read it. */
export const openTo = (sip: Sip): Audience => ({ notFor: [], answered: sip.exclusions.map((x) => x.id) })

/** From the preparation to the end of the meeting, in few words each, for the stories of the demo world. */
export class ToldMeeting extends Telling {
  /** Writes fields of the preparation, by key. */
  writes(
    by: Teller,
    offset: number,
    fields: Readonly<Record<string, string>>,
    audience: (sip: Sip) => Audience = openTo,
  ) {
    return this.does(by, offset, writePreparation, (sip) => ({
      fields: written(fields),
      audience: audience(sip),
    }))
  }

  asks(by: Teller, offset: number, ...questions: readonly string[]) {
    return this.doesEach(by, offset, addQuestion, (sip) =>
      questions.map((body) => ({ body, audience: openTo(sip) })),
    )
  }

  lists(by: Teller, offset: number, ...listed: readonly Listed[]) {
    return this.doesEach(by, offset, listParty, () =>
      listed.map((l) => {
        if (!('unit' in l))
          return { who: { kind: 'around', relation: l.relation, name: l.name }, why: l.why } as const
        const { authority } = units[l.unit]
        const how = l.how ?? 'call'
        return { who: { kind: 'unit', unit: l.unit, authority, how }, why: l.why } as const
      }),
    )
  }

  /** Puts what these authorities may tell them on the list that the person will be asked about. */
  proposes(
    by: Teller,
    offset: number,
    to: Whom | readonly Whom[],
    from: readonly AuthorityKey[],
    contents: readonly ContentKind[],
    until: ToldDay,
  ) {
    return this.doesEach(by, offset, proposeGround, (sip) =>
      (typeof to === 'string' ? [to] : to).map((one) => ({
        from,
        to: isUnit(one) ? { kind: 'unit', unit: one } : { kind: 'party', party: partyIn(sip, one).id },
        contents,
        until: this.date(until),
      })),
    )
  }

  plansMeeting(
    by: Teller,
    offset: number,
    {
      on,
      ...meeting
    }: Pick<PlanMeeting, 'time' | 'place'> & Partial<Omit<PlanMeeting, 'on'>> & { readonly on: number },
  ) {
    return this.does(by, offset, planMeeting, {
      minutes: 60,
      agenda: usualAgenda,
      ...meeting,
      on: this.date(on),
    })
  }

  /** Calls or invites them all, with every question. `spoke`: the day somebody spoke with them. */
  calls(by: Teller, offset: number, whom: readonly Whom[], spoke?: number) {
    return this.doesEach(by, offset, callSomebody, (sip) =>
      whom.map((one) => ({
        party: partyIn(sip, one).id,
        questions: sip.preparation.questions,
        functions: isUnit(one) ? units[one].functions : [],
        reach: isStaffed(one) ? 'kugghjul' : 'paper',
        ...(spoke === undefined ? {} : { spokeOn: this.date(spoke) }),
      })),
    )
  }

  tells(by: Teller, offset: number, how: TellingWay, ...whom: readonly Whom[]) {
    return this.doesEach(by, offset, noteTold, (sip) =>
      whom.map((one) => ({ call: callIn(sip, one).id, how, on: this.date(offset) })),
    )
  }

  /** Somebody at a called unit takes the call on and answers it. */
  async answers(by: Teller, offset: number, reply: CallReply) {
    await this.joins(by, offset)
    await this.does(by, offset, answerCall, (sip) => ({
      call: sip.calls.find((c) => c.to.kind === 'unit' && c.to.unit === viewerOf(by).unit)?.id ?? '',
      ...answerFrom(reply),
    }))
  }

  /** The same again, to a meeting that has moved or a new one. */
  answersAgain(by: Teller, offset: number, reply: CallReply) {
    return this.does(by, offset, answerCall, (sip) => {
      const call = sip.calls.find((c) => c.to.kind === 'unit' && c.to.unit === viewerOf(by).unit)
      return { call: call?.id ?? '', ...answerFrom(reply), expects: call?.answer?.version ?? 0 }
    })
  }

  /** They answered on paper, by phone or in person. */
  notesAnswers(
    by: Teller,
    offset: number,
    noted: TellingWay,
    replies: Partial<Readonly<Record<Whom, CallReply>>>,
  ) {
    return this.doesEach(by, offset, noteAnswer, (sip) =>
      entries(replies).map(([whom, reply]) => ({
        call: callIn(sip, whom).id,
        noted,
        ...answerFrom(reply),
      })),
    )
  }

  presents(by: Teller, offset: number, round: Partial<Readonly<Record<Whom, readonly [string, Mandate]>>>) {
    return this.doesEach(by, offset, present, (sip) =>
      entries(round).map(([whom, [who, mandate]]) => ({ call: callIn(sip, whom).id, who, mandate })),
    )
  }

  notes(by: Teller, offset: number, notes: Readonly<Partial<Record<AgendaPart, string>>>) {
    return this.doesEach(by, offset, takeNote, () =>
      entries(notes).map(([part, body]) => ({ part, body, expects: 0, ownUnits: true })),
    )
  }

  meets(
    by: Teller,
    offset: number,
    person: PersonPart,
    attendance: Partial<Readonly<Record<Whom, Attendance>>>,
    spokesperson = '',
  ) {
    return this.does(by, offset, holdMeeting, (sip) => ({
      on: this.date(offset),
      person,
      spokesperson,
      attendance: Object.fromEntries(entries(attendance).map(([whom, was]) => [callIn(sip, whom).id, was])),
      film: '',
      filmAgreed: false,
    }))
  }
}

export const written = (fields: Readonly<Record<string, string>>) =>
  Object.entries(fields).map(([key, body]) => ({ key, body, expects: 0 }))

export const entries = <K extends string, V>(of: { readonly [P in K]?: V }) =>
  Object.entries<V | undefined>(of).flatMap(([key, value]) =>
    value === undefined ? [] : [[key as K, value] as const],
  )

/** Does anybody there use Kugghjul? */
export const isStaffed = (whom: Whom): boolean =>
  castKeys.some((who) => cast[who].hats.some(({ unit }) => unit === whom))

function answerFrom({ kind, text, limit }: CallReply) {
  const mandate: Mandate = limit === undefined ? 'yes' : 'limited'
  return {
    kind,
    text,
    expects: 0,
    ...(kind === 'no' ? {} : { mandate }),
    ...(limit === undefined ? {} : { limit }),
  }
}
