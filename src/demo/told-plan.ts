import {
  type AnswerMeasure,
  answerMeasure,
  answerPlan,
  noteMeasureAnswer,
  notePlanAnswer,
} from '../domain/sip/answer-measure.ts'
import { giveCopy, tickDocumented } from '../domain/sip/copy-plan.ts'
import { type EstablishPlan, establishPlan } from '../domain/sip/establish-plan.ts'
import type { AnswerWay, CopyGiven, PartyAnswer, Responsible, Sip } from '../domain/sip/sip.ts'
import { addMeasure, type WriteMeasure } from '../domain/sip/write-measure.ts'
import { addGoal, setContact, setLongTermGoal, writeSheet } from '../domain/sip/write-plan.ts'
import { callIn, isUnit, partyIn, type Whom } from './find.ts'
import { type Teller, type ToldDay, viewerOf } from './telling.ts'
import { entries, openTo, ToldMeeting, written } from './told-meeting.ts'
import { type AuthorityKey, authorities, type UnitKey, units } from './units.ts'

/** A measure under the goal of that number. Dates are days from the day of start. */
export type ToldMeasure = {
  readonly goal: number
  readonly what: string
  readonly by: UnitKey | 'person' | { readonly other: string }
  readonly who?: string
  readonly starts: ToldDay
  readonly often?: string
  readonly where?: string
  readonly how?: string
}

/** What people write in a plan and say of it, after all that they do before and at the meeting. */
export class ToldPlan extends ToldMeeting {
  /** The long-term goal, and the goals on the way there. */
  async aims(
    by: Teller,
    offset: number,
    longTerm: string,
    ...goals: readonly { readonly own?: string; readonly ours?: string }[]
  ) {
    await this.does(by, offset, setLongTermGoal, (sip) => ({ body: longTerm, audience: openTo(sip) }))
    await this.doesEach(by, offset, addGoal, (sip) =>
      goals.map(({ own = '', ours = '' }) => ({ own, ours, audience: openTo(sip) })),
    )
  }

  adds(by: Teller, offset: number, ...measures: readonly ToldMeasure[]) {
    return this.doesEach(by, offset, addMeasure, (sip) => measures.map((m) => this.measure(sip, m)))
  }

  measure(sip: Sip, { goal, what, by, who = '', starts, often = '', where = '', how = '' }: ToldMeasure) {
    const responsible: WriteMeasure['responsible'] =
      by === 'person'
        ? { kind: 'person' }
        : typeof by === 'string'
          ? { kind: 'unit', unit: by }
          : { kind: 'other', name: by.other }
    return {
      goal: sip.plan.goals[goal]?.id ?? '',
      what,
      responsible,
      who,
      starts: this.date(starts),
      often,
      where,
      how,
      audience: openTo(sip),
    }
  }

  /** A unit says yes to all that is asked of it, but for what it declines with a reason, by number in the plan. */
  accepts(by: Teller, offset: number, declines: Readonly<Record<number, string>> = {}) {
    return this.doesEach(by, offset, answerMeasure, (sip) =>
      answersTo(sip, (r) => r.kind === 'unit' && r.unit === viewerOf(by).unit, declines),
    )
  }

  /** The same, said aloud or on paper: by units, or by all the others who are to do something. */
  notesAccepted(
    by: Teller,
    offset: number,
    noted: AnswerWay,
    whom: readonly (UnitKey | 'others')[],
    declines: Readonly<Record<number, string>> = {},
  ) {
    const said = (r: Responsible) => {
      if (r.kind === 'unit') return isUnit(r.unit) && whom.includes(r.unit)
      return r.kind === 'other' && whom.includes('others')
    }
    return this.doesEach(by, offset, noteMeasureAnswer, (sip) =>
      answersTo(sip, said, declines).map((a) => ({ ...a, noted })),
    )
  }

  /** Further texts of the plan, by key. */
  fills(by: Teller, offset: number, fields: Readonly<Record<string, string>>) {
    return this.does(by, offset, writeSheet, (sip) => ({ fields: written(fields), audience: openTo(sip) }))
  }

  namesContacts(
    by: Teller,
    offset: number,
    contacts: Partial<Readonly<Record<UnitKey, readonly [name: string, phone: string]>>>,
  ) {
    return this.doesEach(by, offset, setContact, () =>
      entries(contacts).map(([unit, [name, phone]]) => ({ unit, name, phone })),
    )
  }

  answersPlan(by: Teller, offset: number, answer: PartyAnswer['answer'], why = '') {
    return this.does(by, offset, answerPlan, { answer, why })
  }

  notesPlanAnswers(
    by: Teller,
    offset: number,
    noted: AnswerWay,
    answer: PartyAnswer['answer'],
    whom: readonly Whom[],
    why = '',
  ) {
    return this.doesEach(by, offset, notePlanAnswer, (sip) =>
      whom.map((one) => ({ call: callIn(sip, one).id, noted, answer, why })),
    )
  }

  /** The person says yes, and whoever tells it has the main responsibility. */
  establishes(
    by: Teller,
    offset: number,
    {
      followUpOn,
      ...act
    }: Pick<EstablishPlan, 'followUpPlace'> &
      Partial<Omit<EstablishPlan, 'followUpOn'>> & { readonly followUpOn: ToldDay },
  ) {
    const { assignment, authority } = viewerOf(by)
    return this.does(by, offset, establishPlan, {
      agreement: 'yes',
      mayStand: true,
      dissent: '',
      mainWish: '',
      mainResponsible: assignment,
      mainAuthority: authorities[authority as AuthorityKey].kind,
      ...act,
      followUpOn: this.date(followUpOn),
    })
  }

  givesCopies(by: Teller, offset: number, how: CopyGiven['how'], ...to: readonly ('person' | Whom)[]) {
    return this.doesEach(by, offset, giveCopy, (sip) =>
      to.map((one) => ({
        to:
          one === 'person'
            ? { kind: 'person' }
            : isUnit(one)
              ? { kind: 'unit', unit: one }
              : { kind: 'party', party: partyIn(sip, one).id },
        functions: isUnit(one) ? units[one].functions : [],
        version: sip.plan.established?.version ?? 0,
        how,
        on: this.date(offset),
      })),
    )
  }

  documents(by: Teller, offset: number) {
    return this.does(by, offset, (sip, _: null, ctx) => tickDocumented(sip, ctx), null)
  }
}

/** A yes, or a no with its reason, to every proposal that waits for them. */
function answersTo(
  sip: Sip,
  isTheirs: (responsible: Responsible) => boolean,
  declines: Readonly<Record<number, string>>,
): AnswerMeasure[] {
  return sip.plan.measures.flatMap((m, n) =>
    m.acceptance.state === 'proposed' && isTheirs(m.responsible)
      ? [{ measure: m.id, expects: m.version, accepts: declines[n] === undefined, why: declines[n] ?? '' }]
      : [],
  )
}
