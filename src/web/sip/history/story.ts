import { type LocalDate, localDateOf } from '../../../domain/calendar/local-date.ts'
import type { SipEvent } from '../../../domain/sip/events.ts'
import { type Step, steps } from '../../../domain/sip/steps.ts'
import type { HistoryItem, OpenedHistory } from '../../../storage/sip-reader.ts'
import type { StaffRequest } from '../../request.ts'
import { isText } from '../happened.ts'
import { isAbout, type Kind } from './kinds.ts'

export type TextEvent = Extract<SipEvent, { type: 'TextWritten' | 'TextCorrected' }>

/** What one person did in one go, in the order in which it happened. */
export type Entry = {
  readonly on: LocalDate
  readonly step: Step
  readonly assignment: string
  readonly unit: string
  readonly acts: readonly SipEvent[]
  readonly texts: readonly TextEvent[]
  /** Those of the acts that stand out. */
  readonly landmarks: readonly Landmark[]
  /** By somebody else, since the reader was here. */
  readonly isNew: boolean
}

/** A version of the plan or a follow-up, by number; or a turn that has no page of its own. */
export type Landmark = { readonly act: SipEvent } & (
  | { readonly what: 'version' | 'follow-up'; readonly n: number }
  | { readonly what: 'turn' }
)

export type Telling = {
  readonly about?: Kind
  /** The last version that the reader had seen, and who the reader is. */
  readonly seenBefore?: number
  readonly reader: string
  /** How many versions and follow-ups there are: the items may be the latest only. */
  readonly versions: number
  readonly followUps: number
}

export const knownOf = ({ view, seenBefore }: OpenedHistory, { viewer }: StaffRequest): Telling => ({
  reader: viewer.assignment,
  versions: view.plan.established?.version ?? 0,
  followUps: view.followUps.length,
  ...(seenBefore === undefined ? {} : { seenBefore }),
})

/** What has happened, newest first as storage tells it, as entries: newest first. */
export function storyOf(items: readonly HistoryItem[], telling: Telling): readonly Entry[] {
  const entries: Entry[] = []
  const toldOf = (type: SipEvent['type']) => items.filter(({ event }) => event.type === type).length
  const count = {
    version: telling.versions - toldOf('PlanEstablished'),
    'follow-up': telling.followUps - toldOf('FollowedUp'),
  }
  let step: Step = 'notice'
  for (const done of doneAtOnce(items.toReversed())) {
    step = done.map((item) => reachedBy(item.event)).reduce(furthest, step)
    const landmarks = done.flatMap((item) => landmarkOf(item.event, count) ?? [])
    const entry = entryOf(done, step, landmarks, telling)
    step = done.map((item) => reachedAfter(item.event)).reduce(furthest, step)
    if (entry === undefined) continue
    const last = entries.at(-1)
    if (last !== undefined && goesOn(last, entry))
      entries[entries.length - 1] = {
        ...last,
        acts: [...last.acts, ...entry.acts],
        texts: [...last.texts, ...entry.texts],
      }
    else entries.push(entry)
  }
  return entries.reverse()
}

/** What was stored together, by one person. */
function doneAtOnce(items: readonly HistoryItem[]): readonly (readonly HistoryItem[])[] {
  const found: HistoryItem[][] = []
  for (const item of items) {
    const [first] = found.at(-1) ?? []
    if (first?.at === item.at && first.assignment === item.assignment) found.at(-1)?.push(item)
    else found.push([item])
  }
  return found
}

function entryOf(
  done: readonly HistoryItem[],
  step: Step,
  landmarks: readonly Landmark[],
  telling: Telling,
): Entry | undefined {
  const { about } = telling
  const events = done.map((item) => item.event)
  const acts = events.filter((e) => !isText(e) && (about === undefined || isAbout(e, about)))
  // A text goes with what was done when it was written; alone it is told by what it is about.
  const alone = events.every(isText)
  const texts = events
    .filter(isText)
    .filter((e) => about === undefined || (alone ? isAbout(e, about) : acts.length > 0))
  const last = done.at(-1)
  if (last === undefined || acts.length + texts.length === 0) return undefined
  return {
    on: localDateOf(last.at),
    step,
    assignment: last.assignment,
    unit: last.unit,
    acts,
    texts,
    landmarks: landmarks.filter(({ act }) => acts.includes(act)),
    isNew: isNewTo(last, telling),
  }
}

/** The same person goes on the same day. What stands out stands alone. */
const goesOn = (last: Entry, next: Entry): boolean =>
  last.landmarks.length === 0 &&
  next.landmarks.length === 0 &&
  last.assignment === next.assignment &&
  last.unit === next.unit &&
  last.on === next.on &&
  last.step === next.step &&
  last.isNew === next.isNew

const isNewTo = ({ version, assignment }: HistoryItem, { seenBefore, reader }: Telling): boolean =>
  seenBefore !== undefined && version > seenBefore && assignment !== reader

function landmarkOf(act: SipEvent, count: { version: number; 'follow-up': number }): Landmark | undefined {
  switch (act.type) {
    case 'PlanEstablished':
      count.version += 1
      return { act, what: 'version', n: count.version }
    case 'FollowedUp':
      count['follow-up'] += 1
      return { act, what: 'follow-up', n: count['follow-up'] }
    case 'NeedNoticed':
    case 'YesGiven':
    case 'NoGiven':
    case 'YesWithdrawn':
    case 'MeetingHeld':
    case 'SipClosed':
      return { act, what: 'turn' }
    default:
      return undefined
  }
}

/** The step that an event belongs to, where it says. */
function reachedBy(event: SipEvent): Step {
  switch (event.type) {
    case 'MeetingPlanned':
    case 'Called':
      return 'call'
    case 'Presented':
    case 'MeetingNoteTaken':
    case 'MeetingHeld':
      return 'meet'
    case 'SipClosed':
    case 'YesWithdrawn':
    case 'NoGiven':
    case 'SipRefused':
    case 'InformationGiven':
    case 'OtherRouteTaken':
      return 'close'
    default:
      return 'notice'
  }
}

/** The step that begins when an event has happened. */
function reachedAfter(event: SipEvent): Step {
  if (event.type === 'LevelDecided') return event.level.decided === 'information' ? 'notice' : 'prepare'
  return event.type === 'PlanEstablished' ? 'follow-up' : 'notice'
}

const furthest = (a: Step, b: Step): Step => (steps.indexOf(a) >= steps.indexOf(b) ? a : b)

export type Chapter = { readonly step: Step; readonly months: readonly Month[] }
export type Month = { readonly month: string; readonly entries: readonly Entry[] }

/** Entries in their order, under the step and the month (ÅÅÅÅ-MM) in which they happened. */
export function chaptersOf(entries: readonly Entry[]): readonly Chapter[] {
  const chapters: { step: Step; months: { month: string; entries: Entry[] }[] }[] = []
  for (const entry of entries) {
    let chapter = chapters.at(-1)
    if (chapter?.step !== entry.step) {
      chapter = { step: entry.step, months: [] }
      chapters.push(chapter)
    }
    const month = entry.on.slice(0, 7)
    const last = chapter.months.at(-1)
    if (last?.month === month) last.entries.push(entry)
    else chapter.months.push({ month, entries: [entry] })
  }
  return chapters
}
