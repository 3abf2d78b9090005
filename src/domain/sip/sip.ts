import type { LocalDate } from '../calendar/local-date.ts'
import type { FunctionCode } from '../organisation/organisation.ts'
import type { RepresentativeKind } from '../people/representation.ts'
import type { ContentKind } from './text-kinds.ts'

export type SipId = string
export type PersonId = string
export type BlockId = string
export type UnitId = string
export type AuthorityId = string
export type AssignmentId = string
export type PartyId = string
export type GroundId = string

/** A SIP as its events leave it. Structure only: what people wrote is in blocks, found by id. */
export type Sip = {
  readonly id: SipId
  readonly person: PersonId
  /** The region and day whose local rules it runs under, to its end. */
  readonly policy: { readonly region: string; readonly on: LocalDate }
  readonly need: Need
  readonly stage: Stage
  readonly members: readonly Member[]
  readonly roles: Roles
  readonly preparation: Preparation
  readonly parties: readonly Party[]
  readonly representatives: readonly Representative[]
  readonly childHeardOn?: LocalDate
  readonly yes: Yes
  readonly grounds: readonly Ground[]
  readonly exclusions: readonly Exclusion[]
  readonly notices: readonly Notice[]
  /** The meeting that is called to, until it has been held. */
  readonly planned?: PlannedMeeting
  readonly sooner?: SoonerWish
  /** The person has been told of day, time and place. */
  readonly personTold?: { readonly on: LocalDate; readonly how: TellingWay; readonly meeting: number }
  readonly calls: readonly Call[]
  /** What has been noted at the meeting that is going on. */
  readonly now: MeetingNow
  readonly meetings: readonly Meeting[]
  readonly plan: Plan
  /** The follow-up that is to come. */
  readonly followUp?: PlannedFollowUp
  /** The follow-up that is going on. */
  readonly review?: Review
  readonly followUps: readonly FollowUp[]
  readonly messages: readonly Message[]
  /** The person has said that she wants no messages. */
  readonly noMessagesToPerson: boolean
  readonly happenings: readonly Happening[]
  /** Somebody has been asked to take the main responsibility over. */
  readonly mainAsked?: MainAsked
  readonly substitutes: readonly Substitute[]
  /** Whose yes it is has changed since it was given: it is to be asked again. */
  readonly yesAgain?: { readonly since: LocalDate; readonly why: YesAgain }
  readonly move?: Move
  readonly closing?: Closing
  /** What each unit says of its own system beside Kugghjul, by unit. */
  readonly beside: Readonly<Record<UnitId, OtherSystem>>
  /** It ran in another system before: where it comes from, and the day it was typed in. */
  readonly takenFrom?: OtherSystem & { readonly on: LocalDate }
  /** The SIP of the same person that this one comes after. */
  readonly follows?: SipId
}

export const entries = ['open-care', 'discharge', 'placement'] as const
export type Entry =
  | { readonly path: 'open-care'; readonly compulsoryCare: boolean }
  | { readonly path: 'discharge'; readonly compulsoryCare: boolean }
  | { readonly path: 'placement'; readonly starts: LocalDate; readonly ends: LocalDate }

/** The seven boxes of the form: who noticed the need. */
export const noticedByOptions = [
  'school',
  'social-services',
  'regional-health-care',
  'municipal-health-care',
  'person',
  'relative',
  'other',
] as const
export type NoticedBy = (typeof noticedByOptions)[number]

/** The seven signs of the systematic assessment in open care. */
export const signs = [
  'both-principals',
  'unit-cannot-alone',
  'several-competences',
  'unclear-responsibility',
  'same-time-or-order',
  'need-to-know-each-other',
  'sent-around',
] as const
export type Sign = (typeof signs)[number]

export const levels = ['information', 'sip', 'sip-plus', 'sip-plus-plus'] as const
export type Level = (typeof levels)[number]

/** The three drivers of the need for coordination, each 0 (little) to 2 (much). */
export type Drivers = {
  readonly actors: 0 | 1 | 2
  readonly influence: 0 | 1 | 2
  readonly predictability: 0 | 1 | 2
}

export type Need = {
  readonly entry: Entry
  readonly noticedBy: readonly NoticedBy[]
  readonly signs: readonly Sign[]
  readonly noticedOn: LocalDate
  readonly unit: UnitId
  readonly authority: AuthorityId
  readonly firstContactOn?: LocalDate
  readonly level?: {
    readonly drivers: Drivers
    readonly proposed: Level
    readonly decided: Level
    readonly on: LocalDate
  }
  readonly placementDone: readonly PlacementTime[]
  /** How and when the person was told that there is to be no SIP, and by whom. */
  readonly refusal?: {
    readonly toldOn: LocalDate
    readonly toldHow: 'in-person' | 'phone' | 'written'
    readonly by: AssignmentId
  }
}

export const placementTimes = ['before', 'during', 'after'] as const
export type PlacementTime = (typeof placementTimes)[number]

/** Where it stands. `ending` = the yes was withdrawn and closing is a duty. */
export type Stage =
  | { readonly at: 'noticed' }
  | { readonly at: 'preparing' }
  | { readonly at: 'calling' }
  | { readonly at: 'met' }
  | { readonly at: 'running' }
  | { readonly at: 'ending' }
  | { readonly at: 'ended'; readonly how: Ending; readonly on: LocalDate; readonly managerHasRead?: boolean }

/** `not-told`: how it ended, to whoever is told only that it no longer applies. */
export type Ending = 'information' | 'refused' | 'other-route' | 'declined' | CloseReason | 'not-told'
export const closeReasons = [
  'goals-met',
  'no-longer-needed',
  'replaced',
  'withdrawn',
  'moved',
  'deceased',
] as const
export type CloseReason = (typeof closeReasons)[number]

export type Member = {
  readonly assignment: AssignmentId
  readonly staff: string
  readonly unit: UnitId
  readonly authority: AuthorityId
  readonly basis: 'started' | 'named' | 'handed' | 'took-over' | 'took-on' | 'substitute'
  readonly since: LocalDate
  /** The day they left; from that day they read nothing. */
  readonly until?: LocalDate
}

/** Who holds which part. `holders` has the one in each unit whom its duties go to. */
export type Roles = {
  readonly preparer: AssignmentId
  readonly leader?: AssignmentId
  readonly noteTaker?: AssignmentId
  readonly mainResponsible?: AssignmentId
  readonly holders: Readonly<Record<UnitId, AssignmentId>>
}

export const adaptations = [
  'interpreter',
  'picture-support',
  'breaks',
  'phone',
  'part-of-meeting',
  'in-writing',
  'recorded',
  'proxy',
] as const
export type Adaptation = (typeof adaptations)[number]

export const otherPlanKinds = [
  'lss',
  'care-plan',
  'implementation-plan',
  'habilitation-plan',
  'individual-development-plan',
  'action-plan',
  'joint-mapping',
  'patient-contract',
  'discharge-plan',
  'other',
] as const
export type OtherPlanKind = (typeof otherPlanKinds)[number]

export const contactChannels = ['phone', 'text-message', 'letter', 'e-mail', 'only-in-person'] as const
export type ContactChannel = (typeof contactChannels)[number]

export type Preparation = {
  /** The block that holds each field of the preparation, by field key. */
  readonly fields: Readonly<Record<string, BlockId>>
  readonly questions: readonly BlockId[]
  readonly occasions: readonly { readonly on: LocalDate; readonly formSentHome: boolean }[]
  readonly adaptations: readonly Adaptation[]
  readonly language?: string
  readonly professionalMeeting: readonly ('before' | 'after')[]
  readonly otherPlans: readonly { readonly block: BlockId; readonly kind: OtherPlanKind }[]
  readonly safeContact?: { readonly channels: readonly ContactChannel[]; readonly block?: BlockId }
  readonly keepsToHerself: boolean
}

export const relations = [
  'partner',
  'parent',
  'child',
  'sibling',
  'friend',
  'other-relative',
  'employer',
  'landlord',
  'personal-representative',
  'other',
] as const
export type Relation = (typeof relations)[number]

/** Somebody who is to take part: a unit of an authority, or a person around the person. */
export type Party = {
  readonly id: PartyId
  readonly how: 'call' | 'invite'
  readonly why?: BlockId
  readonly who:
    | { readonly kind: 'unit'; readonly unit: UnitId; readonly authority: AuthorityId }
    | { readonly kind: 'around'; readonly relation: Relation; readonly name: BlockId }
}

export type Representative = {
  readonly id: string
  readonly kind: RepresentativeKind
  readonly name: BlockId
  readonly until?: LocalDate
}

/** Who gave the answer. `attitude` = cannot answer; what she is thought to want is documented with its assessor. */
export type Answerer =
  | { readonly kind: 'self' }
  | { readonly kind: 'guardians'; readonly agreed: readonly string[]; readonly exception: boolean }
  | { readonly kind: 'representative'; readonly representative: string; readonly personAgrees: boolean }
  | { readonly kind: 'attitude' }

export const answerForms = ['oral', 'written'] as const
export type AnswerForm =
  | { readonly form: 'oral'; readonly notedBy: AssignmentId }
  | { readonly form: 'written'; readonly keptWhere: BlockId }

export const informedItems = ['what-sip-is', 'who-learns-what', 'may-say-no', 'may-withdraw'] as const
export type InformedItem = (typeof informedItems)[number]

/** The answer to having a SIP. Grounds are another thing, and agreement with the plan a third. */
export type Yes =
  | { readonly answer: 'not-asked' }
  | {
      readonly answer: 'yes'
      readonly partial: boolean
      readonly by: Answerer
      readonly form: AnswerForm
      readonly on: LocalDate
      /** Guardians gave it, and she is 18 today. Told from the birth date when it is read, never stored. */
      readonly lapsed?: true
    }
  | { readonly answer: 'no'; readonly by: Answerer; readonly form: AnswerForm; readonly on: LocalDate }
  | { readonly answer: 'withdrawn'; readonly on: LocalDate }

export type Recipient =
  | { readonly kind: 'unit'; readonly unit: UnitId }
  | { readonly kind: 'function'; readonly function: FunctionCode }
  | { readonly kind: 'party'; readonly party: PartyId }

export const groundBases = ['consent', 'osl-25-12-26-9', 'harm-test'] as const
export type GroundBasis = (typeof groundBases)[number]

/** Leave for one authority to let one recipient learn some kinds of content, from a day to the end of a day. */
export type Ground = {
  readonly id: GroundId
  readonly from: AuthorityId
  /** Set when a unit decided it itself (the law's exception, harm test): it covers only what that unit wrote. */
  readonly fromUnit?: UnitId
  readonly to: Recipient
  readonly contents: readonly ContentKind[]
  readonly basis: GroundBasis
  /** Which of the three cases of OSL 25:12 and 26:9, when that is the basis. */
  readonly condition?: 'minor' | 'continuing-abuse' | 'compulsory-psychiatric-care'
  readonly starts: LocalDate
  /** Last day it holds; it ends at the local midnight after. */
  readonly until: LocalDate
  readonly state: 'proposed' | 'in-force' | 'withdrawn'
}

export type Exclusion = {
  readonly id: string
  readonly who:
    | { readonly kind: 'unit'; readonly unit: UnitId }
    | { readonly kind: 'other'; readonly name: BlockId }
    | { readonly kind: 'party'; readonly party: PartyId }
  /** `everything`: learns nothing at all. `each-text`: every text must answer whether this one may read it. */
  readonly scope: 'everything' | 'each-text'
}

/** Somebody else noticed a need of the same person. Says nothing of who or what. */
export type Notice = {
  readonly id: string
  readonly on: LocalDate
  readonly handled: boolean
  readonly joins?: boolean
}

/** The five parts of a meeting, in order. */
export const agendaParts = ['introduction', 'situation', 'needs', 'summary', 'close'] as const
export type AgendaPart = (typeof agendaParts)[number]

/** When, where and for how long. One for everybody who is called or invited. */
export type PlannedMeeting = {
  readonly on: LocalDate
  /** HH:MM, Swedish local time. */
  readonly time: string
  readonly minutes: number
  readonly place: BlockId
  readonly phone?: BlockId
  readonly video?: BlockId
  /** Minutes for each part; together no more than the meeting. */
  readonly agenda: Readonly<Record<AgendaPart, number>>
  /** Counts up when day or time moves: what was told and answered concerns one of them. */
  readonly version: number
  /** The day that this day and time were decided. */
  readonly since: LocalDate
  readonly lateReason?: BlockId
  readonly personsWish?: boolean
}

/** The person has asked for an earlier day. `reason` = why there was none. */
export type SoonerWish = {
  readonly wanted: LocalDate
  readonly askedOn: LocalDate
  readonly reason?: BlockId
}

/** How word reached somebody. `queue` = a row among what their unit has to do. */
export const tellingWays = ['letter', 'phone', 'in-person', 'other-system'] as const
export type TellingWay = (typeof tellingWays)[number]
/** The person is told by somebody, never by another system. */
export const waysToPerson = ['letter', 'phone', 'in-person'] as const
export type Told = {
  readonly how: TellingWay | 'queue'
  readonly on: LocalDate
  readonly by: AssignmentId
  /** The version of the planned meeting that was told. */
  readonly meeting: number
}

/** `reach`: do they see it in Kugghjul, or does somebody hand them a letter? */
export type CallTo =
  | {
      readonly kind: 'unit'
      readonly unit: UnitId
      readonly authority: AuthorityId
      readonly reach: 'kugghjul' | 'paper'
    }
  | { readonly kind: 'party'; readonly party: PartyId }

export const mandates = ['yes', 'limited', 'no'] as const
export type Mandate = (typeof mandates)[number]

/** `noted`: how it reached the one who wrote it down for them; absent when they answered themselves. */
type Answered = {
  readonly on: LocalDate
  readonly by: AssignmentId
  readonly noted?: TellingWay
  /** The version of the planned meeting that was answered. */
  readonly meeting: number
  /** Counts up each time they answer. */
  readonly version: number
}

/** `hindered`: called, and nobody comes. `declined`: invited, and said no. */
export type CallAnswer =
  | (Answered & {
      readonly kind: 'coming' | 'substitute'
      readonly who: BlockId
      readonly mandate: Mandate
      readonly limit?: BlockId
    })
  | (Answered & { readonly kind: 'hindered' | 'declined'; readonly why: BlockId })

/** A kallelse (`call`: a duty to come) or an inbjudan (`invite`: a wish) to one unit or one person. */
export type Call = {
  readonly id: string
  readonly to: CallTo
  readonly how: 'call' | 'invite'
  readonly questions: readonly BlockId[]
  readonly sentOn: LocalDate
  /** The day somebody spoke with them before the call. */
  readonly spokeOn?: LocalDate
  readonly told: readonly Told[]
  readonly answer?: CallAnswer
  readonly hinderReadByManager?: true
}

export const personParts = [
  'in-room',
  'remote',
  'part',
  'in-writing',
  'recorded',
  'proxy',
  'absent-represented',
] as const
export type PersonPart = (typeof personParts)[number]
export const attendances = [
  'in-room',
  'remote',
  'part',
  'in-writing',
  'recorded',
  'proxy',
  'substitute',
  'absent',
] as const
export type Attendance = (typeof attendances)[number]

export const parkedOutcomes = ['answered', 'outside', 'next-meeting'] as const
export type ParkedOutcome = (typeof parkedOutcomes)[number]
export type ParkedQuestion = {
  readonly block: BlockId
  readonly outcome?: ParkedOutcome
  readonly answer?: BlockId
}

export type MeetingNow = {
  /** The presentation round, by call: who it was, role and task, and what they may decide. */
  readonly round: Readonly<Record<string, { readonly who: BlockId; readonly mandate: Mandate }>>
  readonly notes: Readonly<Partial<Record<AgendaPart, BlockId>>>
  /** Questions that got their answer. */
  readonly answered: readonly BlockId[]
  readonly parked: readonly ParkedQuestion[]
}

export type Meeting = MeetingNow & {
  readonly on: LocalDate
  readonly person: PersonPart
  /** Who spoke for the person, when she did not. */
  readonly spokesperson?: BlockId
  /** By call. */
  readonly attendance: Readonly<Record<string, Attendance>>
  /** That it was filmed, by whom and where that is kept. */
  readonly film?: BlockId
  /** The late day was her wish: then the meeting does not count as late. */
  readonly personsWish?: true
  /** It was written on paper first, and typed in this day. */
  readonly enteredOn?: LocalDate
}

export type Responsible =
  | { readonly kind: 'unit'; readonly unit: UnitId; readonly authority: AuthorityId }
  | { readonly kind: 'person' }
  | { readonly kind: 'other'; readonly name: BlockId }

/** What the responsible says of a measure. `own` = the person's own, answered with the plan itself. */
export type Acceptance =
  | { readonly state: 'own' }
  | { readonly state: 'proposed'; readonly on: LocalDate }
  | {
      readonly state: 'accepted'
      readonly on: LocalDate
      readonly by: AssignmentId
      readonly noted?: AnswerWay
    }
  | {
      readonly state: 'declined'
      readonly on: LocalDate
      readonly by: AssignmentId
      readonly noted?: AnswerWay
      readonly why: BlockId
      /** The one who leads has seen it. */
      readonly seen?: true
    }
export const answerWays = ['at-meeting', 'letter', 'phone', 'in-person'] as const
export type AnswerWay = (typeof answerWays)[number]

/** A goal, in the person's own words, in the professionals', or in both. */
export type Goal = { readonly id: string; readonly own?: BlockId; readonly ours?: BlockId }

/** A measure (insats). Changed texts are new blocks, so an established version keeps what it said. */
export type Measure = {
  readonly id: string
  /** Counts up each time the measure is changed. */
  readonly version: number
  readonly goal: string
  readonly what: BlockId
  readonly responsible: Responsible
  /** Who there. */
  readonly who?: BlockId
  readonly starts: LocalDate
  readonly ends?: LocalDate
  readonly often?: BlockId
  readonly where?: BlockId
  readonly how?: BlockId
  readonly acceptance: Acceptance
}

/** The person's answer to the plan. */
export const agreements = ['yes', 'no', 'could-not-answer'] as const
export type Agreement = 'yes' | 'no-may-stand' | 'could-not-answer'

/** What a party says of the plan as a whole. */
export const partyAnswers = ['agrees', 'disagrees', 'could-not-answer'] as const
export type PartyAnswer = {
  readonly answer: (typeof partyAnswers)[number]
  readonly why?: BlockId
  readonly on: LocalDate
  readonly by: AssignmentId
  readonly noted?: AnswerWay
  /** The version that was asked about. */
  readonly version: number
}

export type Established = {
  /** The day it was agreed. */
  readonly on: LocalDate
  readonly version: number
  readonly agreement: Agreement
  readonly dissent?: BlockId
  readonly followUpOn: LocalDate
  readonly followUpTime?: string
  readonly followUpPlace: BlockId
  /** Agreed on paper, and typed in this day. */
  readonly enteredOn?: LocalDate
}

/** Who gets a copy or an extract. */
export type CopyTo =
  | { readonly kind: 'person' }
  | { readonly kind: 'unit'; readonly unit: UnitId }
  | { readonly kind: 'party'; readonly party: PartyId }

export type CopyGiven = {
  readonly to: CopyTo
  readonly version: number
  readonly on: LocalDate
  readonly how: TellingWay | 'shown'
  readonly by: AssignmentId
}

/** The plan as it is being written. What holds is the last established version; see `plan-version.ts`. */
export type Plan = {
  readonly longTermGoal?: BlockId
  readonly goals: readonly Goal[]
  readonly measures: readonly Measure[]
  /** The block that holds each further text of the plan, by key of `plan-fields.ts`. */
  readonly fields: Readonly<Record<string, BlockId>>
  /** Contact person in each unit. */
  readonly contacts: Readonly<Record<UnitId, { readonly name: BlockId; readonly phone?: BlockId }>>
  /** Said outright: nobody but the principals does anything. One of the four statutory contents. */
  readonly nobodyElse: boolean
  /** What the responsible last said of how it goes, by measure. */
  readonly progress: Readonly<Record<string, Progress>>
  /** Whom the person wishes to have the main responsibility. */
  readonly mainWish?: BlockId
  /** What each party says, by call; the leading unit's by its unit. */
  readonly answers: Readonly<Record<string, PartyAnswer>>
  readonly established?: Established
  /** A change of a plan that holds. Until it is established the earlier version holds. */
  readonly revision?: { readonly startedOn: LocalDate; readonly changed: boolean }
  readonly copies: readonly CopyGiven[]
  readonly extracts: readonly {
    readonly unit: UnitId
    readonly version: number
    readonly code: string
    readonly on: LocalDate
    readonly by: AssignmentId
  }[]
  /** Units that have written it down in their own records. */
  readonly documented: readonly {
    readonly unit: UnitId
    readonly version: number
    readonly on: LocalDate
    readonly by: AssignmentId
  }[]
}

/** How a measure goes, as the one responsible says; `noted`: how that reached the one who wrote it down. */
export const progressStates = ['started', 'done', 'hindered'] as const
export type ProgressState = (typeof progressStates)[number]
export type Progress = {
  readonly state: ProgressState
  readonly on: LocalDate
  readonly by: AssignmentId
  readonly noted?: AnswerWay
  /** Why it is hindered. */
  readonly why?: BlockId
  /** The hinder has been seen by whoever leads. */
  readonly seen?: true
}

/** Day, time and place of the next follow-up. What was first said stays, however many times it is moved. */
export type PlannedFollowUp = {
  readonly first: LocalDate
  readonly on: LocalDate
  readonly time?: string
  readonly place: BlockId
  readonly moves: readonly {
    readonly from: LocalDate
    readonly to: LocalDate
    readonly on: LocalDate
    /** Absent when a new version of the plan said another day. */
    readonly reason?: BlockId
  }[]
}

export const doneAnswers = ['yes', 'partly', 'no'] as const
export type DoneAnswer = (typeof doneAnswers)[number]
/** What difference a measure made; now, and in the long run. */
export const effects = ['much', 'little', 'none', 'worse', 'too-early'] as const
export type Effect = (typeof effects)[number]

export type MeasureReview = {
  readonly version: number
  readonly done: DoneAnswer
  /** The words that it had; it may be taken out of the plan later. */
  readonly about?: BlockId
  readonly short?: Effect
  readonly long?: Effect
  /** What happened; what, not who. */
  readonly note?: BlockId
}

/** How far the goal is, from 1 (far to go) to 4 (there). */
export const scores = [1, 2, 3, 4] as const
export type Score = (typeof scores)[number]

export type GoalReview = {
  readonly version: number
  /** `not-answered`: she did not want to, or could not. */
  readonly person: Score | 'not-answered'
  readonly team: Score
  /** The words that it had; it may be taken out of the plan later. */
  readonly about?: BlockId
  /** In the person's own words. */
  readonly words?: BlockId
}

export const longTermChanges = ['none', 'some', 'large'] as const
export type LongTermChange = (typeof longTermChanges)[number]

/** What else is new: facts, another measure or actor needed, how much the long-term goal has changed. */
export type ReviewFacts = {
  readonly version: number
  readonly facts?: BlockId
  readonly otherMeasure: boolean
  readonly otherActor: boolean
  readonly longTerm: LongTermChange
}

/** A follow-up that is going on: what is to be gone through, and what has been. */
export type Review = {
  readonly on: LocalDate
  readonly asked: { readonly measures: readonly string[]; readonly goals: readonly string[] }
  readonly measures: Readonly<Record<string, MeasureReview>>
  readonly goals: Readonly<Record<string, GoalReview>>
  readonly facts?: ReviewFacts
}

export const followUpEnds = ['continue', 'revise', 'close', 'close-and-new'] as const
export type FollowUpEnd = (typeof followUpEnds)[number]

/** A follow-up that has been held. */
export type FollowUp = Omit<Review, 'asked'> & {
  readonly next: FollowUpEnd
  /** The day that was first said, and how many times it was moved. */
  readonly first?: LocalDate
  readonly moved?: number
}

/** A short text to some of the plan's people. Whoever does not use Kugghjul has it passed on by the sender's unit. */
export type Message = {
  readonly id: string
  readonly block: BlockId
  readonly on: LocalDate
  readonly by: AssignmentId
  readonly unit: UnitId
  readonly to: readonly CopyTo[]
  /** Units that have said that they have read it. */
  readonly readBy: readonly { readonly unit: UnitId; readonly by: AssignmentId; readonly on: LocalDate }[]
  /** How it reached those who do not use Kugghjul, by `copyKey`. */
  readonly passedOn: Readonly<
    Record<string, { readonly on: LocalDate; readonly how: TellingWay; readonly by: AssignmentId }>
  >
}

export const happeningSources = ['unit', 'person', 'relative', 'other'] as const
export type HappeningSource = (typeof happeningSources)[number]
export const happeningAnswers = ['earlier-follow-up', 'change-plan', 'contact', 'wait'] as const
export type HappeningAnswer = (typeof happeningAnswers)[number]

/** "Something has happened". Goes to whoever has the main responsibility, and waits until it has an answer. */
export type Happening = {
  readonly id: string
  readonly block: BlockId
  readonly on: LocalDate
  readonly by: AssignmentId
  readonly unit: UnitId
  /** Who noticed. */
  readonly source: HappeningSource
  readonly answer?: {
    readonly what: HappeningAnswer
    readonly note?: BlockId
    readonly on: LocalDate
    readonly by: AssignmentId
  }
}

export type MainAsked = {
  readonly to: AssignmentId
  readonly from?: AssignmentId
  readonly reason: BlockId
  readonly on: LocalDate
  /** The person was told, and had her say. */
  readonly personTold: { readonly on: LocalDate; readonly how: TellingWay }
  readonly declined?: { readonly on: LocalDate; readonly why: BlockId }
}

/** Somebody stands in for whoever holds it in a unit, from a day to the end of a day. */
export type Substitute = {
  readonly unit: UnitId
  readonly of: AssignmentId
  readonly to: AssignmentId
  readonly from: LocalDate
  readonly until: LocalDate
  readonly reason: BlockId
}

/** Why a yes is to be asked again. */
export type YesAgain = 'guardians-changed' | 'representative-ended'

/** The person moves to another municipality. */
export type Move = {
  /** The first day in the new one. */
  readonly on: LocalDate
  /** The authority that she leaves. */
  readonly leaves: AuthorityId
  /** The listed party in the new municipality, or that she does not want it to be told. */
  readonly to: { readonly kind: 'party'; readonly party: PartyId } | { readonly kind: 'not-wanted' }
  /** What the move has given an earlier last day, and the day that it had: it may move to another day. */
  readonly before: {
    readonly measures: Readonly<Record<string, LocalDate | 'open'>>
    readonly grounds: Readonly<Record<GroundId, LocalDate>>
  }
}

export const talkAnswers = ['wanted', 'not-wanted', 'not-asked'] as const
export type TalkAnswer = (typeof talkAnswers)[number]

/** What is done after the end: own records, the talk, and what people said of how it was. */
export type Closing = {
  /** By call. `queue`: by a row among what their unit has to do. */
  readonly told: readonly ClosingTold[]
  readonly personTold?: { readonly on: LocalDate; readonly how: ToldHow; readonly by: AssignmentId }
  readonly documented: readonly { readonly unit: UnitId; readonly by: AssignmentId; readonly on: LocalDate }[]
  readonly talk?: { readonly answer: TalkAnswer; readonly heldOn?: LocalDate }
  readonly evaluations: readonly Evaluation[]
}
/** How word reached somebody, or us: of a withdrawal, or that the SIP no longer applies. */
export const toldHow = ['in-person', 'phone', 'written'] as const
export type ToldHow = (typeof toldHow)[number]
export type ClosingTold = {
  readonly call: string
  readonly on: LocalDate
  readonly how: ToldHow | 'queue'
  readonly by?: AssignmentId
}

/** Four steps, from 1 (not at all) to 4 (fully). */
export type EvaluationAnswer = Score | 'not-answered'
export type Evaluation = {
  /** `person`, or a call's id, or the unit that led. */
  readonly who: string
  readonly answers: Readonly<Record<string, EvaluationAnswer>>
  readonly words?: BlockId
  /** The day it was answered, and the day somebody typed it in from paper. */
  readonly on: LocalDate
  readonly enteredOn: LocalDate
}

/** Another system that a unit keeps the SIP in too, and its number there. */
export type OtherSystem = { readonly system: BlockId; readonly number?: BlockId }

/** The authority a unit belongs to, as the SIP's own members, parties and calls know it. */
export function authorityOf(sip: Pick<Sip, 'members' | 'parties'>, unit: UnitId): AuthorityId | undefined {
  const member = sip.members.find((m) => m.unit === unit)
  if (member !== undefined) return member.authority
  for (const party of sip.parties)
    if (party.who.kind === 'unit' && party.who.unit === unit) return party.who.authority
  return undefined
}

/** Is this assignment on the SIP on this day? */
export function memberOn(sip: Sip, assignment: AssignmentId, on: LocalDate): Member | undefined {
  return sip.members.find(
    (m) => m.assignment === assignment && m.since <= on && (m.until === undefined || on < m.until),
  )
}

/** The call to a unit, if it has been called or invited. */
export const callTo = (sip: Pick<Sip, 'calls'>, unit: UnitId): Call | undefined =>
  sip.calls.find((c) => c.to.kind === 'unit' && c.to.unit === unit)

/** The units that have been called or invited. */
export const calledUnits = (sip: Pick<Sip, 'calls'>): readonly UnitId[] =>
  sip.calls.flatMap((c) => (c.to.kind === 'unit' ? [c.to.unit] : []))

/** An answer to a day or time that has since moved is no longer an answer. */
export const answerHolds = (sip: Pick<Sip, 'planned'>, call: Call): boolean =>
  call.answer !== undefined && (sip.planned === undefined || call.answer.meeting === sip.planned.version)

export const nothingNoted: MeetingNow = { round: {}, notes: {}, answered: [], parked: [] }
export const emptyPlan: Plan = {
  goals: [],
  measures: [],
  fields: {},
  contacts: {},
  nobodyElse: false,
  answers: {},
  progress: {},
  copies: [],
  extracts: [],
  documented: [],
}

/** One key for whoever gets a copy or a message. */
export const copyKey = (to: CopyTo): string =>
  to.kind === 'person' ? 'person' : to.kind === 'unit' ? `unit:${to.unit}` : `party:${to.party}`

/** After death nothing is sent to anybody, and nothing is shown as to be sent. */
export const hasDied = (sip: Pick<Sip, 'stage'>): boolean =>
  sip.stage.at === 'ended' && sip.stage.how === 'deceased'

export const hasEnded = (sip: Sip): boolean => sip.stage.at === 'ended'
