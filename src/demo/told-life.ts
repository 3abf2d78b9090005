import { decideLevel } from '../domain/sip/decide-level.ts'
import { hearChild } from '../domain/sip/hear-child.ts'
import { tickQuestion } from '../domain/sip/hold-meeting.ts'
import { makeFirstContact } from '../domain/sip/make-first-contact.ts'
import { type PlanMeeting, tellPerson } from '../domain/sip/plan-meeting.ts'
import { chooseAdaptations, holdPreparation, setSafeContact } from '../domain/sip/prepare-meeting.ts'
import { recordAnswer, type WhoAnswers } from '../domain/sip/record-answer.ts'
import { type RegisterRepresentative, registerRepresentative } from '../domain/sip/register-representative.ts'
import {
  type Adaptation,
  type AgendaPart,
  type Attendance,
  type ContactChannel,
  informedItems,
  type Level,
  type NoticedBy,
  type PersonPart,
  type Sign,
  type Sip,
} from '../domain/sip/sip.ts'
import type { ContentKind } from '../domain/sip/text-kinds.ts'
import { isUnit, type Whom } from './find.ts'
import type { Story } from './story.ts'
import { type DemoPerson, type Teller, type Telling, type ToldDay, viewerOf } from './telling.ts'
import { type CallReply, entries, isStaffed, type Listed } from './told-meeting.ts'
import type { ToldMeasure } from './told-plan.ts'
import { type AuthorityKey, type UnitKey, units } from './units.ts'

/** Somebody who takes part, and what they may read of the rest. */
type Taking = Listed & { readonly may?: readonly ContentKind[] }
/** Who at a called unit answers, what, and with what limit to the mandate. */
type Answering = readonly [who: Teller, text: string, limit?: string]

/** A SIP in a table's few words, as far as it has come: what is left out has not happened. Days as in a story. */
export type Life = {
  readonly by: Teller
  /** The day the need was noticed. */
  readonly on: number
  readonly person: DemoPerson | Telling
  readonly noticedBy: readonly [NoticedBy, ...NoticedBy[]]
  readonly signs: readonly Sign[]
  readonly note: string
  readonly phone?: string
  readonly level?: readonly [level: Level, why: string]
  readonly speakFor?: readonly RegisterRepresentative[]
  readonly childSays?: string
  readonly prepared?: {
    readonly fields: Readonly<Record<string, string>>
    readonly adaptations?: readonly Adaptation[]
    readonly language?: string
    readonly safe?: readonly [ways: readonly ContactChannel[], note: string]
    readonly asks: readonly string[]
    readonly with: readonly Taking[]
    /** The last day of the grounds. */
    readonly until?: ToldDay
  }
  readonly yes?: (sip: Sip) => WhoAnswers
  readonly meeting?: Pick<PlanMeeting, 'time' | 'place'> &
    Partial<Pick<PlanMeeting, 'phone' | 'lateReason' | 'personsWish'>> & {
      readonly on: number
      readonly answers: Partial<Readonly<Record<UnitKey, Answering>>>
      /** Those on paper and around the person come, unless they say otherwise. */
      readonly noted?: Partial<Readonly<Record<Whom, CallReply>>>
    }
  readonly met?: {
    readonly person?: PersonPart
    readonly spokesperson?: string
    /** The others were in the room. */
    readonly there?: Partial<Readonly<Record<Whom, Attendance>>>
    readonly notes: Readonly<Partial<Record<AgendaPart, string>>>
  }
  readonly plan?: {
    readonly longTerm: string
    readonly goals: readonly { readonly own?: string; readonly ours?: string }[]
    readonly measures: readonly ToldMeasure[]
    readonly fields?: Readonly<Record<string, string>>
    readonly holds?: {
      readonly followUpOn: ToldDay
      readonly followUpPlace: string
      readonly followUpTime?: string
      readonly mainWish?: string
    }
  }
}

export const self = (): WhoAnswers => ({ kind: 'self' })
export const allGuardians = (sip: Sip): WhoAnswers => ({
  kind: 'guardians',
  agreed: sip.representatives.map((r) => r.id),
})
export const guardian = (name: string): RegisterRepresentative => ({
  kind: 'guardian',
  name,
  evidence: 'Folkbokföringen',
})

/** Days after the need was noticed. */
const contact = 1
const preparation = 3
const call = 4
const answers = 6
/** Days after the meeting when each unit has written it in its record, and says how it goes. */
const begun = 5

/** Tells a SIP as far as its table goes, and gives the story to go on with. */
export async function tellLife(s: Story, life: Life): Promise<Story> {
  const { by, on, person, noticedBy, signs, note, phone, level, meeting, met, plan } = life
  await s.start(by, on, person, {
    path: 'open-care',
    noticedBy,
    signs,
    note,
    ...(phone === undefined ? {} : { phone }),
  })
  if (level === undefined) return s
  await s.does(by, on + contact, makeFirstContact, { on: s.date(on + contact) })
  await s.does(by, on + contact, decideLevel, {
    drivers: { actors: 1, influence: 1, predictability: 1 },
    level: level[0],
    reason: level[1],
  })
  if (life.prepared !== undefined) await tellPreparation(s, life, life.prepared)
  if (meeting !== undefined) await tellCalls(s, life, meeting)
  if (meeting !== undefined && met !== undefined) await tellMeeting(s, life, meeting, met)
  if (meeting !== undefined && plan !== undefined) await tellPlan(s, life, meeting, plan)
  return s
}

async function tellPreparation(s: Story, life: Life, prepared: NonNullable<Life['prepared']>) {
  const { by, speakFor = [], childSays, yes } = life
  const { fields, adaptations, language, safe, asks, until = life.on + preparation + 360 } = prepared
  const day = life.on + preparation
  await s.doesEach(by, day, registerRepresentative, () => speakFor)
  if (childSays !== undefined) await s.does(by, day, hearChild, { on: s.date(day), view: childSays })
  await s.does(by, day, holdPreparation, { on: s.date(day), formSentHome: false })
  await s.writes(by, day, fields)
  if (adaptations !== undefined)
    await s.does(by, day, chooseAdaptations, {
      adaptations,
      ...(language === undefined ? {} : { language }),
    })
  if (safe !== undefined) await s.does(by, day, setSafeContact, { channels: safe[0], note: safe[1] })
  await s.asks(by, day, ...asks)
  await s.lists(by, day, ...prepared.with)
  for (const ground of groundsOf(by, prepared.with))
    await s.proposes(by, day, ground.to, ground.from, ground.may, until)
  if (yes === undefined) return
  await s.does(by, day, recordAnswer, (sip) => ({
    answer: 'yes' as const,
    by: yes(sip),
    form: { form: 'oral' as const },
    informed: informedItems,
    grounds: [],
  }))
}

/** Each may be told by the authority of every other unit that takes part. */
function groundsOf(by: Teller, taking: readonly Taking[]) {
  const leader = viewerOf(by).unit as UnitKey
  const there = [leader, ...taking.flatMap((t) => ('unit' in t ? [t.unit] : []))]
  const from = (to: Whom): readonly AuthorityKey[] => [
    ...new Set(there.filter((unit) => unit !== to).map((unit) => units[unit].authority)),
  ]
  const usual: readonly ContentKind[] = ['plan', 'everyday']
  const toThem = taking.map((t, n) => ({ to: whomOf(taking, n), may: t.may ?? usual }))
  return [...toThem, { to: leader, may: usual }]
    .map((g) => ({ ...g, from: from(g.to) }))
    .filter((g) => g.from.length > 0)
}

/** The name by which a story finds them: the second parent is `parent 2`. */
function whomOf(taking: readonly Taking[], n: number): Whom {
  const one = taking[n]
  if (one === undefined) throw new Error('demo: nobody there')
  if ('unit' in one) return one.unit
  const before = taking.slice(0, n).filter((t) => 'relation' in t && t.relation === one.relation).length
  return before === 0 ? one.relation : `${one.relation} ${before + 1}`
}

const everybody = (life: Life): readonly Whom[] =>
  (life.prepared?.with ?? []).map((_, n, all) => whomOf(all, n))
/** Those who do not see it in Kugghjul. */
const outside = (life: Life) => everybody(life).filter((one) => !isStaffed(one))

async function tellCalls(s: Story, life: Life, meeting: NonNullable<Life['meeting']>) {
  const { by } = life
  const day = life.on + call
  const { answers: replies, noted = {}, ...planned } = meeting
  await s.plansMeeting(by, day, planned)
  await s.calls(by, day, everybody(life))
  await s.does(by, day, tellPerson, { how: 'phone', on: s.date(day) })
  await s.tells(by, day, 'phone', ...outside(life))
  for (const [, [who, text, limit]] of entries(replies))
    await s.answers(who, life.on + answers, {
      kind: 'coming',
      text,
      ...(limit === undefined ? {} : { limit }),
    })
  const coming = outside(life).map((one) => [one, { kind: 'coming', text: 'Kommer.' }] as const)
  if (coming.length > 0)
    await s.notesAnswers(by, life.on + answers, 'phone', { ...Object.fromEntries(coming), ...noted })
}

async function tellMeeting(
  s: Story,
  life: Life,
  meeting: NonNullable<Life['meeting']>,
  met: NonNullable<Life['met']>,
) {
  const { by } = life
  const { person = 'in-room', there = {}, notes, spokesperson } = met
  await s.notes(by, meeting.on, notes)
  await s.doesEach(by, meeting.on, tickQuestion, (sip) =>
    sip.preparation.questions.map((question) => ({ question, answered: true })),
  )
  const room = Object.fromEntries(everybody(life).map((one) => [one, 'in-room' as const]))
  await s.meets(by, meeting.on, person, { ...room, ...there }, spokesperson)
}

async function tellPlan(
  s: Story,
  life: Life,
  meeting: NonNullable<Life['meeting']>,
  plan: NonNullable<Life['plan']>,
) {
  const { by } = life
  const day = meeting.on
  await s.aims(by, day, plan.longTerm, ...plan.goals)
  await s.adds(by, day, ...plan.measures)
  if (plan.fields !== undefined) await s.fills(by, day, plan.fields)
  if (plan.holds === undefined) return
  const there = [...everybody(life).filter(isUnit), viewerOf(by).unit as UnitKey, 'others' as const]
  await s.notesAccepted(by, day, 'at-meeting', there)
  await s.establishes(by, day, plan.holds)
  await s.givesCopies(by, day, 'in-person', 'person')
  await s.documents(by, day + 1)
  for (const [unit, [who]] of entries(meeting.answers)) {
    if (!plan.measures.some((m) => m.by === unit)) continue
    await s.documents(who, day + begun)
    await s.reports(who, day + begun)
  }
  await s.notesReports(by, day + begun, 'phone')
}
