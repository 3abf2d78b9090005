import type { LocalDate } from '../calendar/local-date.ts'
import { type ProtectionLevel, protections } from '../people/protection.ts'
import { leads } from '../sip/context.ts'
import { onTheDay } from '../sip/own-yes.ts'
import {
  type Closing,
  emptyPlan,
  type Happening,
  memberOn,
  nothingNoted,
  type Review,
  type Sip,
} from '../sip/sip.ts'
import type { TextKind } from '../sip/text-kinds.ts'
import { groundHolds, isExcluded, openContents, reaches } from './grounds.ts'
import { mayReadText, type TextLabel, type Viewer } from './read-text.ts'

/** The person as staff on the SIP see her. Opened only for a view, never put in a title, an address or a log. */
export type PersonOnSip = {
  readonly name: string
  readonly birthDate?: LocalDate
  readonly number?: string
  readonly protection: ProtectionLevel
}

/** A text with its body, as storage opens it. */
export type OpenText = TextLabel & {
  readonly block: string
  readonly kind: TextKind
  readonly version: number
  readonly body: string
  readonly writtenBy: string
  readonly writtenAt: string
}

/** Why this viewer may read: leading the SIP, or the grounds that open it for the unit, with their last day. */
export type WhyIMayRead =
  | { readonly why: 'leads' }
  | { readonly why: 'ground'; readonly until: LocalDate }
  | { readonly why: 'own-only' }

/** What one viewer may see of a SIP on one day, and nothing else. This, never the `Sip`, reaches a page. */
export type SipView = Omit<Sip, 'person'> & {
  readonly view: true
  readonly code: string
  /** Version of the latest step; a form that takes a step carries it. */
  readonly stepVersion: number
  readonly who: PersonOnSip
  readonly mine: {
    readonly unit: string
    readonly leads: boolean
    readonly readsPlan: boolean
    readonly knowsNotRaised: boolean
    readonly why: WhyIMayRead
  }
  readonly texts: Readonly<Record<string, OpenText>>
}

export type Opened = {
  readonly code: string
  readonly stepVersion: number
  readonly who: PersonOnSip
  readonly texts: readonly OpenText[]
}

/** The view, or nothing at all for somebody who is not on the SIP. */
export function viewSip(given: Sip, opened: Opened, viewer: Viewer, on: LocalDate): SipView | undefined {
  if (memberOn(given, viewer.assignment, on) === undefined) return undefined
  const { birthDate } = opened.who
  const sip = onTheDay(given, { on, ...(birthDate === undefined ? {} : { birthDate }) })
  const { person: _, ...structure } = sip
  const leading = leads(sip, viewer.unit)
  const readsPlan = leading || openContents(sip, sip.need, viewer, on).has('plan')
  const texts = Object.fromEntries(
    opened.texts
      .filter((t) => mayReadText(sip, t, viewer, on) && !hiddenByProtection(t.kind, opened.who.protection))
      // Where she was told to turn can tell why it ended.
      .filter((t) => t.kind !== 'where-to-turn' || leading || t.unit === viewer.unit)
      .map((t) => [t.block, t]),
  )
  const mine = {
    unit: viewer.unit,
    leads: leading,
    readsPlan,
    knowsNotRaised: viewer.assignment === sip.roles.preparer || viewer.assignment === sip.roles.leader,
    why: whyIMayRead(sip, viewer, leading, on),
  }
  const written = withReadable(structure, texts, viewer, readsPlan)
  const seen = leading
    ? written
    : readsPlan
      ? withoutOthersAffairs(written, viewer)
      : onlyOwn(written, viewer)
  return {
    ...withReadablePlan(seen, texts),
    view: true,
    code: opened.code,
    stepVersion: opened.stepVersion,
    who: opened.who,
    mine,
    texts,
  }
}

/** Where a protected person lives is not shown, whoever once wrote it down. */
function hiddenByProtection(kind: TextKind, level: ProtectionLevel): boolean {
  const { hidesAddress, hidesPhoneAndMail } = protections[level]
  return (kind === 'address' && hidesAddress) || (kind === 'phone' && hidesPhoneAndMail)
}

type Structure = Omit<Sip, 'person'>

/** Messages and what has happened are there for those who may read the words, and for the unit that wrote them. */
function withReadable(
  sip: Structure,
  texts: Readonly<Record<string, unknown>>,
  { unit }: Viewer,
  readsPlan: boolean,
): Structure {
  const mine = (written: { readonly block: string; readonly unit: string }) =>
    written.unit === unit || texts[written.block] !== undefined
  return {
    ...sip,
    messages: sip.messages.filter(mine),
    // What is done about it is for whoever may still read the plan.
    happenings: sip.happenings.filter(mine).map((h) => (readsPlan ? h : withoutAnswer(h))),
    beside: Object.fromEntries(Object.entries(sip.beside).filter(([key]) => key === unit)),
    substitutes: sip.substitutes.filter((s) => s.unit === unit),
  }
}

function withoutAnswer(happening: Happening): Happening {
  const { answer: _, ...told } = happening
  return told
}

/** A called unit reads the plan, not the leading unit's need, answers, exclusions or what others may know. */
function withoutOthersAffairs(sip: Structure, viewer: Viewer): Structure {
  const { closing, move: _, yesAgain: __, follows: ___, ...rest } = sip
  return {
    ...rest,
    ...(closing === undefined ? {} : { closing: onlyOwnRecord(closing, viewer) }),
    // Everybody is told that it no longer applies, not why.
    stage: sip.stage.at === 'ended' ? { at: 'ended', how: 'not-told', on: sip.stage.on } : sip.stage,
    need: { ...sip.need, noticedBy: [], signs: [] },
    // To whom copies went, and who has documented, is for those who lead; their own they see.
    plan: {
      ...sip.plan,
      copies: [],
      extracts: sip.plan.extracts.filter((x) => x.unit === viewer.unit),
      documented: sip.plan.documented.filter((d) => d.unit === viewer.unit),
    },
    // A called unit is to offer nothing to whoever the person has shut out since.
    grounds: sip.grounds.filter(
      (g) =>
        reaches(g.to, viewer) ||
        (sip.stage.at !== 'ended' && g.from === viewer.authority && !isExcluded(sip, g.to)),
    ),
    exclusions: [],
    representatives: [],
    notices: [],
  }
}

const onlyOwnRecord = (closing: Closing, { unit }: Viewer): Closing => ({
  told: [],
  documented: closing.documented.filter((d) => d.unit === unit),
  evaluations: [],
})

/** Without a ground there is left what the unit itself has done: its call, its own people. */
function onlyOwn(sip: Structure, viewer: Viewer): Structure {
  const {
    followUp: _,
    review: __,
    mainAsked,
    takenFrom: ____,
    ...limited
  } = withoutOthersAffairs(sip, viewer)
  return {
    ...limited,
    // Whoever has been asked can still say no.
    ...(mainAsked?.to === viewer.assignment ? { mainAsked } : {}),
    members: sip.members.filter((m) => m.unit === viewer.unit),
    preparation: {
      fields: {},
      questions: [],
      occasions: [],
      adaptations: [],
      professionalMeeting: [],
      otherPlans: [],
      keepsToHerself: false,
    },
    parties: [],
    grounds: [],
    calls: sip.calls.filter((c) => c.to.kind === 'unit' && c.to.unit === viewer.unit),
    now: nothingNoted,
    meetings: [],
    plan: emptyPlan,
    followUps: [],
  }
}

/**
 * Goals and measures whose words the viewer may not read are not there at all: who answers for something can tell as
 * much as the words.
 */
export function withReadablePlan<S extends Pick<Sip, 'plan' | 'followUps' | 'review'>>(
  sip: S,
  texts: Readonly<Record<string, unknown>>,
): S {
  const { plan } = sip
  const reads = (block: string | undefined) => block !== undefined && texts[block] !== undefined
  const measures = plan.measures.filter((m) => reads(m.what))
  const goals = plan.goals.filter(
    (g) => reads(g.own) || reads(g.ours) || measures.some((m) => m.goal === g.id),
  )
  const isShown = ([id]: readonly [string, unknown]) =>
    measures.some((m) => m.id === id) || goals.some((g) => g.id === id)
  const shown = <T>(record: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(record).filter(isShown))
  // What has been taken out of the plan since is known by the words that it had.
  const reviewed = <T extends { readonly about?: string }>(record: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(record).filter((entry) => isShown(entry) || reads(entry[1].about)))
  const gone = <R extends Pick<Review, 'measures' | 'goals'>>(review: R): R => ({
    ...review,
    measures: reviewed(review.measures),
    goals: reviewed(review.goals),
  })
  return {
    ...sip,
    plan: { ...plan, measures, goals, progress: shown(plan.progress) },
    followUps: sip.followUps.map(gone),
    ...(sip.review === undefined ? {} : { review: gone(sip.review) }),
  }
}

function whyIMayRead(sip: Sip, viewer: Viewer, leading: boolean, on: LocalDate): WhyIMayRead {
  if (leading) return { why: 'leads' }
  if (openContents(sip, sip.need, viewer, on).size === 0) return { why: 'own-only' }
  const until = sip.grounds
    .filter((g) => groundHolds(g, on) && reaches(g.to, viewer))
    .map((g) => g.until)
    .sort()
    .at(-1)
  return until === undefined ? { why: 'own-only' } : { why: 'ground', until }
}
