import type { LocalDate } from '../calendar/local-date.ts'
import type {
  Adaptation,
  Answerer,
  AnswerForm,
  AssignmentId,
  BlockId,
  Call,
  CloseReason,
  ContactChannel,
  Entry,
  Exclusion,
  FollowUp,
  Ground,
  GroundId,
  InformedItem,
  Measure,
  Meeting,
  Member,
  Need,
  NoticedBy,
  OtherPlanKind,
  Party,
  PartyId,
  PersonId,
  PlacementTime,
  Representative,
  Sign,
  SipId,
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
  | { type: 'UnitCalled'; call: Call }
  | { type: 'CallAnswered'; call: string; answer: NonNullable<Call['answer']> }
  | { type: 'MeetingHeld'; meeting: Meeting }
  | { type: 'LongTermGoalSet'; goal: BlockId }
  | { type: 'GoalSet'; goal: BlockId }
  | { type: 'MeasureAdded'; measure: Measure }
  | {
      type: 'PlanEstablished'
      on: LocalDate
      agreement: 'yes' | 'no-may-stand' | 'could-not-answer'
      followUpOn: LocalDate
      followUpPlace: BlockId
    }
  | { type: 'FollowedUp'; followUp: FollowUp; next?: { on: LocalDate; place: BlockId } }
  | {
      type: 'SipClosed'
      reason: CloseReason | 'not-told'
      on: LocalDate
      told: readonly { unit: string; on: LocalDate; how: ToldHow }[]
      personToldOn?: LocalDate
    }

export type SipEventType = SipEvent['type']
