import type { LocalDate } from '../calendar/local-date.ts'
import type {
  Acceptance,
  Adaptation,
  AgendaPart,
  Answerer,
  AnswerForm,
  AssignmentId,
  BlockId,
  Call,
  CallAnswer,
  CloseReason,
  ClosingTold,
  ContactChannel,
  CopyGiven,
  Entry,
  Established,
  Evaluation,
  Exclusion,
  FollowUp,
  Goal,
  GoalReview,
  Ground,
  GroundId,
  Happening,
  InformedItem,
  MainAsked,
  Mandate,
  Measure,
  MeasureReview,
  Meeting,
  MeetingNow,
  Member,
  Message,
  Move,
  Need,
  NoticedBy,
  OtherPlanKind,
  OtherSystem,
  ParkedOutcome,
  Party,
  PartyAnswer,
  PartyId,
  PersonId,
  PlacementTime,
  PlannedMeeting,
  Progress,
  Representative,
  Review,
  ReviewFacts,
  Sign,
  SipId,
  Substitute,
  TalkAnswer,
  TellingWay,
  Told,
  ToldHow,
  UnitId,
} from './sip.ts'
import type { Readers, TextKind } from './text-kinds.ts'

/** What has happened to a SIP. Ids, codes and dates only, never a text that somebody wrote. */
export type SipEvent =
  | {
      type: 'NeedNoticed'
      sip: SipId
      person: PersonId
      policy: { region: string; on: LocalDate }
      entry: Entry
      noticedBy: readonly NoticedBy[]
      signs: readonly Sign[]
      noticedOn: LocalDate
      starter: Member
      /** The SIP that it comes after, of the same person. */
      follows?: SipId
    }
  | { type: 'FirstContactMade'; on: LocalDate }
  | { type: 'NoticedDateCorrected'; was: LocalDate; is: LocalDate; reason: BlockId }
  | { type: 'LevelDecided'; level: NonNullable<Need['level']> }
  | { type: 'InformationGiven'; on: LocalDate }
  | { type: 'SipRefused'; on: LocalDate; toldOn: LocalDate; toldHow: ToldHow; by: AssignmentId }
  | { type: 'RefusalReadByManager'; by: AssignmentId; on: LocalDate }
  | { type: 'OtherRouteTaken'; on: LocalDate }
  | { type: 'PlacementSipDone'; which: PlacementTime; on: LocalDate }
  | { type: 'NewNeedNoticedElsewhere'; notice: string; on: LocalDate }
  | { type: 'JoiningAnswered'; notice: string; joins: boolean }
  | {
      type: 'TextWritten'
      block: BlockId
      version: number
      kind: TextKind
      readers: Readers
      notFor: readonly PartyId[]
      /** The units that it is for, when its readers are named. */
      forUnits?: readonly UnitId[]
    }
  | { type: 'TextCorrected'; block: BlockId; version: number; kind: TextKind; reason: BlockId }
  | { type: 'TextKeptPrivate'; block: BlockId }
  | { type: 'QuestionAdded'; question: BlockId }
  | { type: 'QuestionRemoved'; question: BlockId }
  | { type: 'PreparationHeld'; on: LocalDate; formSentHome: boolean }
  | { type: 'AdaptationsChosen'; adaptations: readonly Adaptation[]; language?: string }
  | { type: 'ProfessionalMeetingAgreed'; times: readonly ('before' | 'after')[] }
  | { type: 'OtherPlanListed'; block: BlockId; kind: OtherPlanKind }
  | { type: 'OtherPlanRemoved'; block: BlockId }
  | { type: 'SafeContactSet'; channels: readonly ContactChannel[]; block?: BlockId }
  | { type: 'KeepsToHerself'; keeps: boolean }
  | { type: 'PartyListed'; party: Party }
  | { type: 'PartyRemoved'; party: PartyId }
  | { type: 'RoleGiven'; role: 'leader' | 'noteTaker' | 'mainResponsible'; assignment: AssignmentId }
  | { type: 'RepresentativeRegistered'; representative: Representative; on?: LocalDate }
  | { type: 'RepresentativeEnded'; representative: string; on?: LocalDate }
  | { type: 'ChildHeard'; on: LocalDate }
  | { type: 'GroundProposed'; ground: Ground }
  | { type: 'GroundDropped'; ground: GroundId }
  | { type: 'GroundDecided'; ground: Ground }
  | { type: 'RecipientExcluded'; exclusion: Exclusion }
  | { type: 'ExclusionLifted'; exclusion: string }
  | {
      type: 'YesGiven'
      partial: boolean
      by: Answerer
      form: AnswerForm
      informed: readonly InformedItem[]
      grounds: readonly GroundId[]
      on: LocalDate
    }
  | { type: 'GroundsAgreed'; grounds: readonly GroundId[]; by: Answerer; form: AnswerForm; on: LocalDate }
  | { type: 'NoGiven'; by: Answerer; form: AnswerForm; informed: readonly InformedItem[]; on: LocalDate }
  | { type: 'GroundsWithdrawn'; grounds: readonly GroundId[]; told: ToldHow; on: LocalDate }
  | { type: 'YesWithdrawn'; told: ToldHow; on: LocalDate }
  | { type: 'MemberJoined'; member: Member }
  | { type: 'MemberLeft'; assignment: AssignmentId; on: LocalDate }
  | {
      type: 'HolderChanged'
      unit: string
      to: AssignmentId
      from?: AssignmentId
      why: 'took-over' | 'handed' | 'took-on'
    }
  | { type: 'MeetingPlanned'; meeting: PlannedMeeting }
  | { type: 'SoonerAsked'; wanted: LocalDate; on: LocalDate }
  | { type: 'SoonerAnswered'; reason: BlockId }
  | { type: 'Called'; call: Call }
  | { type: 'CallTold'; call: string; told: Told }
  | { type: 'PersonTold'; on: LocalDate; how: TellingWay; meeting: number }
  | { type: 'OralContactNoted'; call: string; on: LocalDate }
  | { type: 'CallAnswered'; call: string; answer: CallAnswer }
  | { type: 'HinderReadByManager'; call: string; by: AssignmentId; on: LocalDate }
  | { type: 'Presented'; call: string; who: BlockId; mandate: Mandate }
  | { type: 'MeetingNoteTaken'; part: AgendaPart; block: BlockId }
  | { type: 'QuestionTicked'; question: BlockId; answered: boolean }
  | { type: 'QuestionParked'; block: BlockId }
  | { type: 'ParkedSettled'; block: BlockId; outcome: ParkedOutcome; answer?: BlockId }
  | { type: 'MeetingHeld'; meeting: Omit<Meeting, keyof MeetingNow | 'personsWish'> }
  | { type: 'LongTermGoalSet'; goal: BlockId }
  | { type: 'GoalSet'; goal: Goal }
  | { type: 'GoalChanged'; goal: Goal }
  | { type: 'GoalRemoved'; goal: string }
  | { type: 'MeasureAdded'; measure: Measure }
  | { type: 'MeasureChanged'; measure: Measure }
  | { type: 'MeasureRemoved'; measure: string }
  | { type: 'MeasureAnswered'; measure: string; acceptance: Acceptance }
  | { type: 'DeclineSeen'; measure: string; by: AssignmentId; on: LocalDate }
  | { type: 'NobodyElseStated'; nobodyElse: boolean }
  | { type: 'MainWishNoted'; block: BlockId }
  | { type: 'ContactSet'; unit: UnitId; name: BlockId; phone?: BlockId }
  | { type: 'PartyAnsweredPlan'; party: string; answer: PartyAnswer }
  | { type: 'PlanEstablished'; established: Omit<Established, 'version'> }
  | { type: 'RevisionStarted'; on: LocalDate }
  | { type: 'RevisionDropped'; on: LocalDate }
  | { type: 'CopyGiven'; copy: CopyGiven }
  | { type: 'ExtractTaken'; unit: UnitId; version: number; code: string; on: LocalDate; by: AssignmentId }
  | { type: 'Documented'; unit: UnitId; version: number; on: LocalDate; by: AssignmentId }
  | { type: 'MeasureReported'; measure: string; progress: Progress }
  | { type: 'MeasureHinderSeen'; measure: string; by: AssignmentId; on: LocalDate }
  | { type: 'MessageSent'; message: Omit<Message, 'readBy' | 'passedOn'> }
  | { type: 'MessageRead'; message: string; unit: UnitId; by: AssignmentId; on: LocalDate }
  | {
      type: 'MessagePassedOn'
      message: string
      to: string
      on: LocalDate
      how: TellingWay
      by: AssignmentId
    }
  | { type: 'MessagesDeclined'; declined: boolean; on: LocalDate }
  | { type: 'HappeningReported'; happening: Omit<Happening, 'answer'> }
  | { type: 'HappeningAnswered'; happening: string; answer: NonNullable<Happening['answer']> }
  | { type: 'FollowUpMoved'; to: NextFollowUp; reason: BlockId; on: LocalDate }
  | { type: 'FollowUpStarted'; on: LocalDate; asked: Review['asked'] }
  | { type: 'MeasureReviewed'; measure: string; review: MeasureReview }
  | { type: 'GoalReviewed'; goal: string; review: GoalReview }
  | { type: 'ReviewFactsNoted'; facts: ReviewFacts }
  | { type: 'FollowedUp'; followUp: FollowUp; next?: NextFollowUp }
  | { type: 'MainHandoverAsked'; asked: Omit<MainAsked, 'declined'> }
  | { type: 'MainHandoverAnswered'; accepts: boolean; on: LocalDate; why?: BlockId }
  | { type: 'SubstituteNamed'; substitute: Substitute }
  | { type: 'SubstituteEnded'; substitute: Pick<Substitute, 'unit' | 'of' | 'to' | 'from'>; on: LocalDate }
  | {
      type: 'UnitSucceeded'
      from: UnitId
      into: UnitId
      on: LocalDate
      /** Those on the SIP who go along, by the assignment that they had. */
      members: Readonly<Record<AssignmentId, AssignmentId>>
    }
  | { type: 'MovePlanned'; move: Move }
  | { type: 'MeasureEnds'; measure: string; on?: LocalDate }
  | { type: 'GroundsShortened'; grounds: readonly GroundId[]; until: LocalDate }
  | { type: 'OtherSystemNoted'; unit: UnitId; system: OtherSystem }
  | { type: 'RunningPlanTaken'; from: OtherSystem; on: LocalDate }
  | {
      type: 'SipClosed'
      reason: CloseReason | 'not-told'
      on: LocalDate
      told: readonly ClosingTold[]
      personToldOn?: LocalDate
      personToldHow?: ToldHow
      by?: AssignmentId
      talk?: TalkAnswer
    }
  | { type: 'ClosingDocumented'; unit: UnitId; by: AssignmentId; on: LocalDate }
  | { type: 'TalkAnswered'; answer: TalkAnswer; on: LocalDate }
  | { type: 'TalkHeld'; on: LocalDate }
  | { type: 'EvaluationEntered'; evaluation: Evaluation }

/** Day, time and place of a follow-up to come. */
export type NextFollowUp = { on: LocalDate; place: BlockId; time?: string }

export type SipEventType = SipEvent['type']
