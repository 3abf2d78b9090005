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
  ContactChannel,
  CopyGiven,
  Entry,
  Established,
  Exclusion,
  FollowUp,
  Goal,
  Ground,
  GroundId,
  InformedItem,
  Mandate,
  Measure,
  Meeting,
  MeetingNow,
  Member,
  Need,
  NoticedBy,
  OtherPlanKind,
  ParkedOutcome,
  Party,
  PartyAnswer,
  PartyId,
  PersonId,
  PlacementTime,
  PlannedMeeting,
  Representative,
  Sign,
  SipId,
  TellingWay,
  Told,
  UnitId,
} from './sip.ts'
import type { Readers, TextKind } from './text-kinds.ts'

/** How the word of a withdrawal reached us. */
export const toldHow = ['in-person', 'phone', 'written'] as const
export type ToldHow = (typeof toldHow)[number]

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
  | { type: 'RepresentativeRegistered'; representative: Representative }
  | { type: 'RepresentativeEnded'; representative: string }
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
  | { type: 'FollowedUp'; followUp: FollowUp; next?: { on: LocalDate; place: BlockId; time?: string } }
  | {
      type: 'SipClosed'
      reason: CloseReason | 'not-told'
      on: LocalDate
      /** By call. */
      told: readonly { call: string; on: LocalDate; how: ToldHow }[]
      personToldOn?: LocalDate
    }

export type SipEventType = SipEvent['type']
