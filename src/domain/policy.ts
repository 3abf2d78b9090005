import { addDays, compareDates, type LocalDate, localDate } from './calendar/local-date.ts'

/** Where a local rule comes from. `unconfirmed` is never shown to a user as a fact about a real county. */
export type RuleStatus = 'guideline' | 'local-choice' | 'unconfirmed'

export type Dated<T> = { readonly value: T; readonly validFrom: LocalDate; readonly status: RuleStatus }

/** The local rules in plain values, as they held on one day. */
export type Policy = {
  /** Days from the noticed need to the meeting, counted in Swedish calendar dates. */
  readonly meetingWithinDays: number
  /** Days until the queue reminds of a first contact with the person. */
  readonly firstContactReminderDays: number
  readonly schoolIsParty: boolean
  readonly bothGuardiansAnswer: boolean
  /** Age in years from which a child answers without guardians; null = never before 18. */
  readonly childAnswersAloneFrom: number | null
  /** Days after the start of a placement when the SIP "during" it is due. */
  readonly placementDuringAfterDays: number
  /** Days after the planned end of a placement when the SIP "after" it is due. */
  readonly placementAfterEndDays: number
  /** Longest time a ground may hold, in days. */
  readonly groundLongestDays: number
  /** Days before a ground ends when the queue asks for a new one. */
  readonly groundReminderDays: number
  readonly planIsSigned: boolean
  /** Characters in one text. */
  readonly textLimit: number
  readonly measureLimit: number
  readonly questionLimit: number
  readonly partyLimit: number
  /** Days the manager has to read a refusal. */
  readonly managerReadsRefusalDays: number
  /** Days a called unit has to answer. */
  readonly callAnswerDays: number
  /** Usual length of a meeting, in minutes. */
  readonly meetingMinutes: number
  /** Days until each unit has written it in its own record. */
  readonly documentDays: number
  /** Days until the person has been told of the meeting, and has her copy of the plan. */
  readonly copyDays: number
  /** Days in which a change of a plan that holds is established. */
  readonly revisionDays: number
  /** Days the responsible has to accept or decline a measure. */
  readonly measureAnswerDays: number
  /** Days after a measure was to start until its unit is asked how it goes. */
  readonly reportStartDays: number
  /** Days a unit has to read a message, and the sender to pass it on to whoever does not use Kugghjul. */
  readonly messageReadDays: number
  /** Days the main responsible has to answer that something has happened. */
  readonly happeningDays: number
  /** Days before the follow-up when it is time to call to it. */
  readonly followUpCallDays: number
  /** Longest time between follow-ups of a SIP+ or SIP++ without a reason, in days. */
  readonly tightFollowUpDays: number
  /** Days somebody has to answer whether she takes the main responsibility over. */
  readonly mainAnswerDays: number
  /** Days until each unit has written in its own record that it no longer applies. */
  readonly closeDocumentDays: number
  /** Days until the talk that the person wanted after the end. */
  readonly talkDays: number
  /** Days before the 18th birthday when the pages begin to say what then changes. */
  readonly ownYesShownDays: number
}

export type RegionPolicy = {
  readonly id: string
  readonly name: string
  readonly rules: { readonly [K in keyof Policy]: readonly Dated<Policy[K]>[] }
}

const from = localDate('2020-11-03')
const guideline = <T>(value: T): readonly Dated<T>[] => [{ value, validFrom: from, status: 'guideline' }]
const choice = <T>(value: T): readonly Dated<T>[] => [{ value, validFrom: from, status: 'local-choice' }]
const unconfirmed = <T>(value: T): readonly Dated<T>[] => [{ value, validFrom: from, status: 'unconfirmed' }]

/** The invented region that Kugghjul ships with. A real region replaces it with its own values and dates. */
export const exampleRegion: RegionPolicy = {
  id: 'exempelregionen',
  name: 'Exempelregionen',
  rules: {
    meetingWithinDays: guideline(21),
    firstContactReminderDays: choice(3),
    schoolIsParty: guideline(true),
    bothGuardiansAnswer: unconfirmed(true),
    childAnswersAloneFrom: unconfirmed(null),
    placementDuringAfterDays: choice(90),
    placementAfterEndDays: choice(30),
    groundLongestDays: choice(365),
    groundReminderDays: choice(30),
    planIsSigned: guideline(false),
    textLimit: choice(10_000),
    measureLimit: choice(100),
    questionLimit: choice(20),
    partyLimit: choice(40),
    managerReadsRefusalDays: choice(5),
    callAnswerDays: choice(7),
    meetingMinutes: choice(60),
    documentDays: choice(7),
    copyDays: choice(3),
    revisionDays: choice(14),
    measureAnswerDays: choice(7),
    reportStartDays: choice(7),
    messageReadDays: choice(3),
    happeningDays: choice(1),
    followUpCallDays: choice(14),
    tightFollowUpDays: choice(28),
    mainAnswerDays: choice(3),
    closeDocumentDays: choice(7),
    talkDays: choice(14),
    ownYesShownDays: choice(180),
  },
}

/** The rules of a region on a day. Throws when the region had none yet: a bug in the table, not a user's mistake. */
export function policyOn(region: RegionPolicy, on: LocalDate): Policy {
  const value = <T>(versions: readonly Dated<T>[]): T => {
    const held = versions.filter((v) => compareDates(v.validFrom, on) <= 0).at(-1) ?? versions[0]
    if (held === undefined) throw new Error(`no policy in ${region.id}`)
    return held.value
  }
  const r = region.rules
  return {
    meetingWithinDays: value(r.meetingWithinDays),
    firstContactReminderDays: value(r.firstContactReminderDays),
    schoolIsParty: value(r.schoolIsParty),
    bothGuardiansAnswer: value(r.bothGuardiansAnswer),
    childAnswersAloneFrom: value(r.childAnswersAloneFrom),
    placementDuringAfterDays: value(r.placementDuringAfterDays),
    placementAfterEndDays: value(r.placementAfterEndDays),
    groundLongestDays: value(r.groundLongestDays),
    groundReminderDays: value(r.groundReminderDays),
    planIsSigned: value(r.planIsSigned),
    textLimit: value(r.textLimit),
    measureLimit: value(r.measureLimit),
    questionLimit: value(r.questionLimit),
    partyLimit: value(r.partyLimit),
    managerReadsRefusalDays: value(r.managerReadsRefusalDays),
    callAnswerDays: value(r.callAnswerDays),
    meetingMinutes: value(r.meetingMinutes),
    documentDays: value(r.documentDays),
    copyDays: value(r.copyDays),
    revisionDays: value(r.revisionDays),
    measureAnswerDays: value(r.measureAnswerDays),
    reportStartDays: value(r.reportStartDays),
    messageReadDays: value(r.messageReadDays),
    happeningDays: value(r.happeningDays),
    followUpCallDays: value(r.followUpCallDays),
    tightFollowUpDays: value(r.tightFollowUpDays),
    mainAnswerDays: value(r.mainAnswerDays),
    closeDocumentDays: value(r.closeDocumentDays),
    talkDays: value(r.talkDays),
    ownYesShownDays: value(r.ownYesShownDays),
  }
}

/** Last day for the meeting of a need noticed on a day. */
export const meetingDeadline = (noticedOn: LocalDate, policy: Policy): LocalDate =>
  addDays(noticedOn, policy.meetingWithinDays)
