import type { SipEvent } from '../../../domain/sip/events.ts'
import { formatList } from '../../../text/format.ts'
import { asSentence } from '../../sentence.ts'
import { howItEnded } from '../how-it-ended.ts'
import {
  aboutMeasure,
  colleague,
  day,
  partyOfPlan,
  person,
  readerName,
  readerOfKey,
  responsibleOf,
  type Sentences,
  type Teller,
  unit,
  words,
} from './teller.ts'

type After = Extract<
  SipEvent['type'],
  | `Measure${'Reported' | 'HinderSeen' | 'Reviewed' | 'Ends'}`
  | `Message${string}`
  | `Happening${string}`
  | `FollowUp${string}`
  | 'FollowedUp'
  | 'GoalReviewed'
  | 'ReviewFactsNoted'
  | `MainHandover${string}`
  | `Substitute${string}`
  | 'UnitSucceeded'
  | 'MovePlanned'
  | 'GroundsShortened'
  | 'OtherSystemNoted'
  | 'RunningPlanTaken'
  | 'SipClosed'
  | 'ClosingDocumented'
  | `Talk${string}`
  | 'EvaluationEntered'
>

/** What happens between the meetings, at the follow-up, and at the end. */
export const sentencesAfter: Sentences<After> = {
  MeasureReported: (e, by) =>
    words(by).MeasureReported[e.progress.state](responsibleOf(by, e.measure), aboutMeasure(by, e.measure)),
  MeasureHinderSeen: (_, by) => words(by).MeasureHinderSeen,
  // To whom else it went is for whoever wrote it and for those who lead.
  MessageSent: ({ message }, by) =>
    by.view.mine.leads || message.unit === by.view.mine.unit
      ? words(by).MessageSent.to(
          formatList(
            by.request.lang,
            message.to.map((to) => readerName(by, to)),
          ),
        )
      : words(by).MessageSent.toYou,
  MessageRead: (e, by) => words(by).MessageRead(asSentence(unit(by, e.unit))),
  MessagePassedOn: (e, by) => words(by).MessagePassedOn(asSentence(readerOfKey(by, e.to)), day(by, e.on)),
  MessagesDeclined: (e, by) => words(by).MessagesDeclined[e.declined ? 'yes' : 'no'](person(by)),
  HappeningReported: ({ happening }, by) => {
    const said = words(by).HappeningReported
    if (happening.source === 'unit') return said.unit(asSentence(unit(by, happening.unit)))
    return happening.source === 'person' ? said.person(person(by)) : said[happening.source]
  },
  HappeningAnswered: (e, by) => words(by).HappeningAnswered[e.answer.what],
  FollowUpMoved: (e, by) => words(by).FollowUpMoved(day(by, e.to.on)),
  FollowUpStarted: (e, by) => words(by).FollowUpStarted(day(by, e.on)),
  MeasureReviewed: (e, by) => words(by).MeasureReviewed(aboutMeasure(by, e.measure)),
  GoalReviewed: (_, by) => words(by).GoalReviewed,
  ReviewFactsNoted: (_, by) => words(by).ReviewFactsNoted,
  FollowedUp: ({ followUp, next }, by) =>
    [
      words(by).FollowedUp[followUp.next](day(by, followUp.on)),
      ...(next === undefined ? [] : [words(by).nextFollowUp(day(by, next.on))]),
    ].join(' '),
  MainHandoverAsked: ({ asked }, by) => words(by).MainHandoverAsked(colleague(by, asked.to)),
  MainHandoverAnswered: (e, by) => words(by).MainHandoverAnswered[e.accepts ? 'yes' : 'no'],
  SubstituteNamed: ({ substitute: s }, by) =>
    words(by).SubstituteNamed(colleague(by, s.to), colleague(by, s.of), day(by, s.from), day(by, s.until)),
  SubstituteEnded: (e, by) => words(by).SubstituteEnded(colleague(by, e.substitute.to)),
  UnitSucceeded: (e, by) => words(by).UnitSucceeded(unit(by, e.from), asSentence(unit(by, e.into))),
  MovePlanned: ({ move }, by) => words(by).MovePlanned(person(by), day(by, move.on)),
  MeasureEnds: (e, by) =>
    e.on === undefined
      ? words(by).MeasureGoesOn(aboutMeasure(by, e.measure))
      : words(by).MeasureEnds(day(by, e.on), aboutMeasure(by, e.measure)),
  GroundsShortened: (e, by) => words(by).GroundsShortened(day(by, e.until)),
  OtherSystemNoted: (_, by) => words(by).OtherSystemNoted,
  RunningPlanTaken: (e, by) => words(by).RunningPlanTaken(day(by, e.on)),
  SipClosed: (e, by) => words(by).SipClosed(howItEnded(by.request, by.view, e.reason)),
  ClosingDocumented: (e, by) => words(by).ClosingDocumented(asSentence(unit(by, e.unit))),
  TalkAnswered: (e, by) => words(by).TalkAnswered[e.answer](person(by)),
  TalkHeld: (e, by) => words(by).TalkHeld(person(by), day(by, e.on)),
  EvaluationEntered: ({ evaluation }, by) => words(by).EvaluationEntered(whoSaid(by, evaluation.who)),
}

const whoSaid = (by: Teller, who: string): string => (who === 'person' ? person(by) : partyOfPlan(by, who))
