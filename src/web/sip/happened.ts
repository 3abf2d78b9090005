import type { SipView } from '../../domain/access/view.ts'
import type { LocalDate } from '../../domain/calendar/local-date.ts'
import type { SipEvent } from '../../domain/sip/events.ts'
import type { Answerer, Ending, Measure } from '../../domain/sip/sip.ts'
import type { HistoryItem, Names } from '../../storage/sip-reader.ts'
import { formatDate, possessive } from '../../text/format.ts'
import { firstName } from '../names.ts'
import type { Request } from '../request.ts'
import { asSentence } from '../sentence.ts'
import { textOf } from '../sip-page.tsx'
import { authorityName, contentsOf, recipientName } from './recipient.ts'
import { textLabel } from './text-label.ts'

/** What a sentence about an event may draw on. */
export type Teller = { readonly request: Request; readonly view: SipView; readonly names: Names }

type Event<T extends SipEvent['type']> = Extract<SipEvent, { type: T }>

/** Every event has its sentence: a new one does not compile until it has. */
const sentences: { readonly [T in SipEvent['type']]: (e: Event<T>, by: Teller) => string } = {
  NeedNoticed: (e, by) => words(by).NeedNoticed(day(by, e.noticedOn)),
  FirstContactMade: (e, by) => words(by).FirstContactMade(person(by), day(by, e.on)),
  NoticedDateCorrected: (e, by) => words(by).NoticedDateCorrected(day(by, e.was), day(by, e.is)),
  LevelDecided: (e, by) => words(by).LevelDecided(by.request.t.words.levels[e.level.decided]),
  InformationGiven: (_, by) => words(by).InformationGiven(person(by)),
  SipRefused: (e, by) => words(by).SipRefused(person(by), day(by, e.toldOn)),
  RefusalReadByManager: (_, by) => words(by).RefusalReadByManager,
  OtherRouteTaken: (_, by) => words(by).OtherRouteTaken,
  PlacementSipDone: (e, by) => words(by).PlacementSipDone[e.which],
  NewNeedNoticedElsewhere: (_, by) => words(by).NewNeedNoticedElsewhere(person(by)),
  JoiningAnswered: (e, by) => words(by).JoiningAnswered[e.joins ? 'yes' : 'no'](person(by)),
  TextWritten: (e, by) =>
    words(by)[e.version > 1 ? 'TextRewritten' : 'TextWritten'](textLabel(by.request, e.kind)),
  TextCorrected: (e, by) => words(by).TextCorrected(textLabel(by.request, e.kind)),
  TextKeptPrivate: (_, by) => words(by).TextKeptPrivate(person(by)),
  QuestionAdded: (_, by) => words(by).QuestionAdded,
  QuestionRemoved: (_, by) => words(by).QuestionRemoved,
  PreparationHeld: (e, by) =>
    words(by).PreparationHeld[e.formSentHome ? 'sentHome' : 'together'](person(by), day(by, e.on)),
  AdaptationsChosen: (_, by) => words(by).AdaptationsChosen,
  ProfessionalMeetingAgreed: (e, by) =>
    e.times.length > 0
      ? words(by).ProfessionalMeetingAgreed.yes(person(by))
      : words(by).ProfessionalMeetingAgreed.no,
  OtherPlanListed: (_, by) => words(by).OtherPlanListed,
  OtherPlanRemoved: (_, by) => words(by).OtherPlanRemoved,
  SafeContactSet: (_, by) => words(by).SafeContactSet(person(by)),
  KeepsToHerself: (e, by) => words(by).KeepsToHerself[e.keeps ? 'yes' : 'no'](person(by)),
  PartyListed: (e, by) =>
    words(by).PartyListed(
      e.party.who.kind === 'unit'
        ? unit(by, e.party.who.unit)
        : (textOf(by.view, e.party.who.name) ??
            asSentence(by.request.t.sip.who.relations[e.party.who.relation])),
    ),
  PartyRemoved: (_, by) => words(by).PartyRemoved,
  RoleGiven: (e, by) => words(by).RoleGiven[e.role](colleague(by, e.assignment)),
  RepresentativeRegistered: (_, by) => words(by).RepresentativeRegistered,
  RepresentativeEnded: (_, by) => words(by).RepresentativeEnded,
  ChildHeard: (e, by) => words(by).ChildHeard(person(by), day(by, e.on)),
  GroundProposed: ({ ground }, by) =>
    words(by).GroundProposed(
      recipientName(by.request, by.view, by.names, ground.to),
      contentsOf(by.request, ground),
      authorityName(by.request, by.names, ground.from),
    ),
  GroundDropped: (_, by) => words(by).GroundDropped,
  GroundDecided: ({ ground }, by) =>
    words(by).GroundDecided(
      recipientName(by.request, by.view, by.names, ground.to),
      contentsOf(by.request, ground),
      asSentence(authorityName(by.request, by.names, ground.from)),
      by.request.t.words.bases[ground.basis],
    ),
  RecipientExcluded: ({ exclusion }, by) =>
    words(by).RecipientExcluded[exclusion.scope](recipientName(by.request, by.view, by.names, exclusion.who)),
  ExclusionLifted: (_, by) => words(by).ExclusionLifted,
  YesGiven: (e, by) =>
    e.by.kind === 'attitude'
      ? words(by).YesGiven.attitude(person(by))
      : words(by).YesGiven[e.partial ? 'partial' : 'yes'](answerer(by, e.by)),
  GroundsAgreed: (e, by) => words(by).GroundsAgreed(answerer(by, e.by)),
  NoGiven: (e, by) => words(by).NoGiven(answerer(by, e.by)),
  GroundsWithdrawn: (_, by) => words(by).GroundsWithdrawn(person(by)),
  YesWithdrawn: (_, by) => words(by).YesWithdrawn(person(by)),
  MemberJoined: ({ member }, by) => words(by).MemberJoined[member.basis](colleague(by, member.assignment)),
  MemberLeft: (e, by) => words(by).MemberLeft(colleague(by, e.assignment)),
  HolderChanged: (e, by) => words(by).HolderChanged(colleague(by, e.to), unit(by, e.unit)),
  MeetingPlanned: ({ meeting }, by) => words(by).MeetingPlanned(day(by, meeting.on)),
  SoonerAsked: (e, by) => words(by).SoonerAsked(person(by), day(by, e.wanted)),
  SoonerAnswered: (_, by) => words(by).SoonerAnswered(person(by)),
  Called: ({ call }, by) =>
    words(by).Called[call.how](asSentence(recipientName(by.request, by.view, by.names, call.to))),
  CallTold: (e, by) =>
    words(by).CallTold[e.told.how](asSentence(partyOfCall(by, e.call)), day(by, e.told.on)),
  PersonTold: (e, by) => words(by).PersonTold(person(by), day(by, e.on)),
  OralContactNoted: (e, by) => words(by).OralContactNoted(partyOfCall(by, e.call), day(by, e.on)),
  CallAnswered: (e, by) => words(by).CallAnswered[e.answer.kind](asSentence(partyOfCall(by, e.call))),
  HinderReadByManager: (_, by) => words(by).HinderReadByManager,
  Presented: (e, by) => words(by).Presented(asSentence(partyOfCall(by, e.call))),
  MeetingNoteTaken: (_, by) => words(by).MeetingNoteTaken,
  QuestionTicked: (e, by) => words(by).QuestionTicked[e.answered ? 'yes' : 'no'],
  QuestionParked: (_, by) => words(by).QuestionParked,
  ParkedSettled: (e, by) => words(by).ParkedSettled[e.outcome],
  MeetingHeld: ({ meeting }, by) => words(by).MeetingHeld(day(by, meeting.on)),
  LongTermGoalSet: (_, by) => words(by).LongTermGoalSet,
  GoalSet: (_, by) => words(by).GoalSet,
  GoalChanged: (_, by) => words(by).GoalChanged,
  GoalRemoved: (_, by) => words(by).GoalRemoved,
  MeasureAdded: ({ measure }, by) => words(by).MeasureAdded(responsible(by, measure)),
  MeasureChanged: ({ measure }, by) => words(by).MeasureChanged(responsible(by, measure)),
  MeasureRemoved: (_, by) => words(by).MeasureRemoved,
  MeasureAnswered: (e, by) => {
    const measure = by.view.plan.measures.find((m) => m.id === e.measure)
    const who = measure === undefined ? by.request.t.sip.history.someUnit : responsible(by, measure)
    return words(by).MeasureAnswered[e.acceptance.state === 'declined' ? 'declined' : 'accepted'](
      asSentence(who),
    )
  },
  DeclineSeen: (_, by) => words(by).DeclineSeen,
  NobodyElseStated: (e, by) => words(by).NobodyElseStated[e.nobodyElse ? 'yes' : 'no'],
  MainWishNoted: (_, by) => words(by).MainWishNoted(person(by)),
  ContactSet: (e, by) => words(by).ContactSet(unit(by, e.unit)),
  PartyAnsweredPlan: (e, by) =>
    words(by).PartyAnsweredPlan[e.answer.answer](asSentence(partyOfPlan(by, e.party))),
  PlanEstablished: (e, by) => words(by).PlanEstablished[e.established.agreement](person(by)),
  RevisionStarted: (_, by) => words(by).RevisionStarted,
  RevisionDropped: (_, by) => words(by).RevisionDropped,
  CopyGiven: ({ copy }, by) =>
    copy.to.kind === 'person'
      ? words(by).CopyGiven.person(person(by))
      : words(by).CopyGiven.other(asSentence(recipientName(by.request, by.view, by.names, copy.to))),
  ExtractTaken: (e, by) => words(by).ExtractTaken(asSentence(unit(by, e.unit))),
  Documented: (e, by) => words(by).Documented(asSentence(unit(by, e.unit))),
  FollowedUp: ({ followUp }, by) => words(by).FollowedUp[followUp.next](day(by, followUp.on)),
  SipClosed: (e, by) => words(by).SipClosed(howItEnded(by.request, by.view, e.reason)),
}

function partyOfCall(by: Teller, id: string): string {
  const call = by.view.calls.find((c) => c.id === id)
  return call === undefined
    ? by.request.t.sip.history.someUnit
    : recipientName(by.request, by.view, by.names, call.to)
}

/** A party to the plan: by its call, or the unit that leads. */
const partyOfPlan = (by: Teller, party: string): string =>
  by.view.calls.some((c) => c.id === party) ? partyOfCall(by, party) : unit(by, party)

/** What happened, in one sentence. */
export function sentenceOf(event: SipEvent, by: Teller): string {
  const tell = sentences[event.type] as (e: SipEvent, by: Teller) => string
  return tell(event, by)
}

export function howItEnded({ t }: Request, view: SipView, how: Ending): string {
  const sentence = t.sip.ended.how[how]
  return typeof sentence === 'string' ? sentence : sentence(firstName(view.who.name))
}

/** What was stored together, at once, by one person: the structure first, then the texts written with it. */
export type Happening = {
  readonly at: string
  readonly assignment: string
  readonly unit: string
  readonly events: readonly HistoryItem['event'][]
}

/** Items as storage gives them, newest first, gathered by what was done at once. */
export function gather(items: readonly HistoryItem[]): readonly Happening[] {
  const found: (Happening & { events: HistoryItem['event'][] })[] = []
  for (const { at, assignment, unit: of, event } of items) {
    const last = found.at(-1)
    // Within one act the order is that in which it happened.
    if (last !== undefined && last.at === at && last.assignment === assignment) last.events.unshift(event)
    else found.push({ at, assignment, unit: of, events: [event] })
  }
  return found
}

/** Is it a text that was written, rather than a step that was taken? */
export const isText = (e: SipEvent): e is Event<'TextWritten'> | Event<'TextCorrected'> =>
  e.type === 'TextWritten' || e.type === 'TextCorrected'

export const byWhom = (
  by: Teller,
  { assignment, unit: of }: Pick<Happening, 'assignment' | 'unit'>,
): string =>
  by.request.t.sip.history.by(
    by.names.people[assignment]?.name ?? by.request.t.sip.history.somebody,
    unit(by, of),
  )

const words = (by: Teller) => by.request.t.sip.events
const person = (by: Teller) => firstName(by.view.who.name)
const day = (by: Teller, date: LocalDate) => formatDate(by.request.lang, date, 'short')
const unit = (by: Teller, id: string) => by.names.units[id]?.name ?? by.request.t.sip.history.someUnit
const colleague = (by: Teller, assignment: string) =>
  by.names.people[assignment]?.name ?? by.request.t.sip.history.somebody

function answerer(by: Teller, who: Answerer): string {
  const { answerers } = by.request.t.sip
  if (who.kind === 'guardians') return answerers.guardians(person(by))
  if (who.kind === 'representative') return answerers.representative(possessive(by.request.lang, person(by)))
  return person(by)
}

function responsible(by: Teller, measure: Measure): string {
  const who = measure.responsible
  if (who.kind === 'unit') return asSentence(unit(by, who.unit))
  return who.kind === 'person'
    ? person(by)
    : (textOf(by.view, who.name) ?? asSentence(by.request.t.sip.history.someone))
}
