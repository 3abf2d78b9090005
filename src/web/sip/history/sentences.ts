import type { SipEvent } from '../../../domain/sip/events.ts'
import { asSentence } from '../../sentence.ts'
import { textOf } from '../../sip-page.tsx'
import { authorityName, contentsOf, recipientName } from '../recipient.ts'
import { textLabel } from '../text-label.ts'
import { sentencesAfter } from './sentences-after.ts'
import {
  about,
  aboutMeasure,
  answerer,
  colleague,
  day,
  partyOfCall,
  partyOfPlan,
  person,
  readerName,
  responsible,
  responsibleOf,
  type Sentences,
  unit,
  words,
} from './teller.ts'

/** Every event has its sentence: a new one does not compile until it has. */
export const sentences: Sentences<SipEvent['type']> = {
  ...sentencesAfter,
  NeedNoticed: (e, by) =>
    words(by)[e.follows === undefined ? 'NeedNoticed' : 'NeedNoticedAgain'](day(by, e.noticedOn)),
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
  MeasureAdded: ({ measure }, by) =>
    words(by).MeasureAdded(responsible(by, measure), about(by, measure.what)),
  MeasureChanged: ({ measure }, by) =>
    words(by).MeasureChanged(responsible(by, measure), about(by, measure.what)),
  MeasureRemoved: (_, by) => words(by).MeasureRemoved,
  MeasureAnswered: (e, by) =>
    words(by).MeasureAnswered[e.acceptance.state === 'declined' ? 'declined' : 'accepted'](
      responsibleOf(by, e.measure),
      aboutMeasure(by, e.measure),
    ),
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
    words(by).CopyGiven[copy.to.kind === 'person' ? 'person' : 'other'](asSentence(readerName(by, copy.to))),
  ExtractTaken: (e, by) => words(by).ExtractTaken(asSentence(unit(by, e.unit))),
  Documented: (e, by) => words(by).Documented(asSentence(unit(by, e.unit))),
}
