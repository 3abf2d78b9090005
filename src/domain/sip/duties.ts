import { isExcluded, isExcludedUnit, yesHolds } from '../access/grounds.ts'
import { addDays, type LocalDate } from '../calendar/local-date.ts'
import type { RuleId } from '../law.ts'
import { meetingDeadline, type Policy } from '../policy.ts'
import { hinderWaits } from './answer-call.ts'
import { isTold, seesQueue } from './call.ts'
import { seesTheEnd } from './close-sip.ts'
import { leads } from './context.ts'
import { isDocumented, personHasCopy } from './copy-plan.ts'
import { lastDaysToRenew } from './ended-grounds.ts'
import { agreedMeasures } from './establish-plan.ts'
import { callToFollowUpBy, leadsToClose } from './follow-up.ts'
import { placementDates } from './mark-placement-sip.ts'
import { askAgainOn } from './own-yes.ts'
import { soonerWaits } from './plan-meeting.ts'
import { isHandedOver } from './plan-move.ts'
import { waitingHappenings } from './report-happening.ts'
import { hinderWaitsFor } from './report-measure.ts'
import { leftToPassOn, unitsLeftToRead } from './send-message.ts'
import {
  type AssignmentId,
  answerHolds,
  type Call,
  callTo,
  type PlannedMeeting,
  placementTimes,
  type Sip,
  type UnitId,
} from './sip.ts'

export type DutyKind =
  | 'first-contact'
  | 'decide-level'
  | 'give-information'
  | 'prepare-and-ask'
  | 'call'
  | 'answer-call'
  | 'answer-invitation'
  | 'tell-called'
  | 'tell-person'
  | 'chase-answer'
  | 'read-hinder'
  | 'sooner-date'
  | 'hold-meeting'
  | 'answer-measures'
  | 'note-measure-answers'
  | 'see-decline'
  | 'establish-plan'
  | 'give-copy'
  | 'document'
  | 'follow-up'
  | 'close'
  | 'read-refusal'
  | 'ask-about-joining'
  | 'placement-before'
  | 'placement-during'
  | 'placement-after'
  | 'renew-ground'
  | 'report-measures'
  | 'see-measure-hinder'
  | 'read-message'
  | 'pass-on-message'
  | 'something-happened'
  | 'call-follow-up'
  | 'answer-main'
  | 'ask-another-main'
  | 'ask-own-yes'
  | 'ask-yes-again'
  | 'call-new-municipality'
  | 'document-close'
  | 'hold-talk'

/** Something to be done, by a day, by somebody in a unit. No assignment: it waits for the whole unit. */
export type Duty = {
  readonly kind: DutyKind
  /** Tells two duties of a kind apart: a call, a notice, a last day. Never a text. */
  readonly about: string
  readonly unit: UnitId
  readonly assignment?: AssignmentId
  readonly onlyManagers: boolean
  readonly due: LocalDate
  readonly rule: RuleId
}

/** For a named person, or explicitly for nobody yet: then it waits for the whole unit. */
const named = (assignment: AssignmentId | undefined): Partial<Duty> => ({ assignment }) as Partial<Duty>

type Add = (kind: DutyKind, rule: RuleId, due: LocalDate, to?: Partial<Duty>) => void

/**
 * The day by which a called unit answers: some days after it was told, and before the meeting, unless it was told on
 * the day itself.
 */
export function answerBy(call: Call, planned: PlannedMeeting | undefined, policy: Policy): LocalDate {
  const told = call.told.filter((t) => planned === undefined || t.meeting === planned.version).at(-1)?.on
  const asked = told ?? askedOn(call, planned)
  const by = addDays(asked, policy.callAnswerDays)
  if (planned === undefined || by < planned.on) return by
  const before = addDays(planned.on, -1)
  return before < asked ? asked : before
}

/** The day they were called, or the day that the meeting moved after that. */
const askedOn = (call: Pick<Call, 'sentOn'>, planned: PlannedMeeting | undefined): LocalDate =>
  planned !== undefined && call.sentOn < planned.since ? planned.since : call.sentOn

/** What waits until the meeting that is called to: telling, answering, chasing, and holding it. */
function callingDuties(
  sip: Omit<Sip, 'person'>,
  planned: PlannedMeeting,
  policy: Policy,
  add: Add,
  holder: (unit: UnitId) => AssignmentId | undefined,
) {
  if (sip.calls.length > 0)
    add('hold-meeting', 'meeting-within-weeks', planned.on, named(activeLeader(sip) ?? holder(sip.need.unit)))
  const [sentOn] = sip.calls.map((c) => c.sentOn).sort()
  if (sentOn !== undefined && sip.personTold?.meeting !== planned.version) {
    const by = addDays(askedOn({ sentOn }, planned), policy.copyDays)
    add('tell-person', 'person-is-told', by < planned.on ? by : planned.on)
  }
  if (soonerWaits(sip)) add('sooner-date', 'person-may-ask-sooner', sip.sooner?.wanted ?? planned.on)
  for (const call of sip.calls) {
    const { to } = call
    const about = call.id
    // Whoever the person has shut out since is not asked to come.
    if (isExcluded(sip, to)) continue
    if (!isTold(sip, call)) add('tell-called', 'told-is-noted', askedOn(call, planned), { about })
    if (answerHolds(sip, call)) continue
    const due = answerBy(call, planned, policy)
    if (seesQueue(to) && to.kind === 'unit') {
      const waits = call.how === 'call' ? 'answer-call' : 'answer-invitation'
      const rule = call.how === 'call' ? 'called-must-answer' : 'only-called-has-duty'
      add(waits, rule, due, { unit: to.unit, about })
    }
    // Only the called are chased; an invitation may go unanswered.
    if (call.how === 'call' && isTold(sip, call))
      add('chase-answer', 'called-must-answer', addDays(due, 1), { about })
  }
}

/** Whoever is to lead the meeting, while she is on it. */
const activeLeader = ({ roles, members }: Pick<Sip, 'roles' | 'members'>): AssignmentId | undefined =>
  members.some((m) => m.assignment === roles.leader && m.until === undefined) ? roles.leader : undefined

/** A hinder waits for its manager also when the meeting has been: nobody came in the unit's place. */
function hinderDuties(sip: Omit<Sip, 'person'>, add: Add) {
  for (const call of sip.calls)
    if (hinderWaits(call) && call.to.kind === 'unit' && !isExcluded(sip, call.to))
      add('read-hinder', 'hinder-reaches-manager', sip.planned?.on ?? call.answer?.on ?? call.sentOn, {
        unit: call.to.unit,
        about: call.id,
        ...named(undefined),
        onlyManagers: true,
      })
}

/** A unit is asked once, by the earliest of its days. */
function asksBy(asked: Map<UnitId, LocalDate>, unit: UnitId, due: LocalDate) {
  const earlier = asked.get(unit)
  if (earlier === undefined || due < earlier) asked.set(unit, due)
}

/** What waits for a plan: answers to measures, the copy to the person, each unit's own record. */
function planDuties(sip: Omit<Sip, 'person'>, policy: Policy, add: Add, leading: Partial<Duty>) {
  const { plan } = sip
  const asked = new Map<UnitId, LocalDate>()
  for (const m of plan.measures) {
    if (m.acceptance.state === 'declined' && m.acceptance.seen !== true && m.acceptance.noted === undefined)
      add('see-decline', 'dissent-stays', m.acceptance.on, { ...leading, about: m.id })
    if (m.acceptance.state !== 'proposed') continue
    const unit = m.responsible.kind === 'unit' ? m.responsible.unit : ''
    asksBy(asked, unit, addDays(m.acceptance.on, policy.measureAnswerDays))
  }
  for (const [unit, due] of asked) {
    if (seesIt(sip, unit)) add('answer-measures', 'measure-proposed-until-accepted', due, { unit })
    else add('note-measure-answers', 'measure-proposed-until-accepted', due, { ...leading, about: unit })
  }
  const { established } = plan
  if (established === undefined || sip.stage.at !== 'running') return
  if (!personHasCopy(sip))
    add('give-copy', 'person-gets-copy', addDays(established.on, policy.copyDays), leading)
  const responsible = agreedMeasures(plan).flatMap((m) =>
    m.responsible.kind === 'unit' ? [m.responsible.unit] : [],
  )
  for (const unit of new Set([sip.need.unit, ...responsible]))
    if (seesIt(sip, unit) && !isDocumented(sip, unit))
      add('document', 'documented-with-us', addDays(established.on, policy.documentDays), { unit })
}

/** What waits between the meetings: how the measures go, messages, and what has happened. */
function betweenDuties(sip: Omit<Sip, 'person'>, policy: Policy, add: Add, leading: Partial<Duty>) {
  const { plan } = sip
  if (sip.stage.at === 'running') {
    const asked = new Map<UnitId, LocalDate>()
    for (const m of agreedMeasures(plan)) {
      const progress = plan.progress[m.id]
      if (hinderWaitsFor(progress))
        add('see-measure-hinder', 'responsible-says-how-it-goes', progress?.on ?? m.starts, {
          ...leading,
          about: m.id,
        })
      if (progress !== undefined || m.responsible.kind !== 'unit') continue
      const { unit } = m.responsible
      if (seesIt(sip, unit)) asksBy(asked, unit, addDays(m.starts, policy.reportStartDays))
    }
    for (const [unit, due] of asked) add('report-measures', 'responsible-says-how-it-goes', due, { unit })
  }
  for (const message of sip.messages) {
    const due = addDays(message.on, policy.messageReadDays)
    for (const unit of unitsLeftToRead(sip, message))
      add('read-message', 'message-within-grounds', due, { unit, about: message.id })
    if (leftToPassOn(sip, message).length > 0)
      add('pass-on-message', 'message-within-grounds', due, { unit: message.unit, about: message.id })
  }
}

/** What has happened waits for its answer, also before there is a yes: then it is the leading unit that told. */
function happeningDuties(sip: Omit<Sip, 'person'>, policy: Policy, add: Add, leading: Partial<Duty>) {
  for (const { id, on } of waitingHappenings(sip))
    add('something-happened', 'happening-reaches-main', addDays(on, policy.happeningDays), {
      ...leading,
      about: id,
    })
}

/** The follow-up: call to it in time, hold it, and close when it ended so. */
function followUpDuties(sip: Omit<Sip, 'person'>, policy: Policy, add: Add, leading: Partial<Duty>) {
  const { followUp, review } = sip
  if (leadsToClose(sip) && review === undefined) {
    add('close', 'close-all-told', sip.followUps.at(-1)?.on ?? sip.need.noticedOn, leading)
    return
  }
  if (followUp === undefined) return
  if (sip.planned === undefined && review === undefined && sip.calls.length > 0)
    add('call-follow-up', 'follow-up-date-place', callToFollowUpBy(followUp, policy), leading)
  add('follow-up', 'follow-up-date-place', followUp.on, leading)
}

/** After the end: each unit's own record, and the talk that the person wanted. */
function closedDuties(sip: Omit<Sip, 'person'>, policy: Policy, add: Add, leading: Partial<Duty>) {
  const { closing, stage } = sip
  if (closing === undefined || stage.at !== 'ended') return
  const called = sip.calls.flatMap((c) =>
    c.to.kind === 'unit' && seesTheEnd(sip, c) && !isExcluded(sip, c.to) ? [c.to.unit] : [],
  )
  for (const unit of new Set([sip.need.unit, ...called]))
    if (!closing.documented.some((d) => d.unit === unit))
      add('document-close', 'close-own-record', addDays(stage.on, policy.closeDocumentDays), { unit })
  if (closing.talk?.answer === 'wanted' && closing.talk.heldOn === undefined)
    add('hold-talk', 'closing-offers-talk', addDays(stage.on, policy.talkDays), leading)
}

/** Does the unit see its queue here, and has the person not shut it out? Whoever she has is asked nothing. */
function seesIt(sip: Omit<Sip, 'person'>, unit: UnitId): boolean {
  if (unit === sip.need.unit) return true
  const call = callTo(sip, unit)
  return call !== undefined && seesQueue(call.to) && !isExcludedUnit(sip, unit)
}

/**
 * Everything that waits for somebody in this SIP, from its state alone. Late is told from the date, not stored.
 * `birthDate`: storage keeps it apart, sealed; what happens at 18 is told from it.
 */
export function duties(sip: Omit<Sip, 'person'>, policy: Policy, birthDate?: LocalDate): readonly Duty[] {
  const found: Duty[] = []
  const holder = (unit: UnitId): AssignmentId | undefined => {
    const held = sip.roles.holders[unit]
    return sip.members.some((m) => m.assignment === held && m.until === undefined) ? held : undefined
  }
  const add = (kind: DutyKind, rule: RuleId, due: LocalDate, to: Partial<Duty> = {}) => {
    const unit = to.unit ?? sip.need.unit
    const assignment = 'assignment' in to ? to.assignment : holder(unit)
    const { about = '', onlyManagers = false } = to
    found.push({
      kind,
      about,
      unit,
      ...(assignment === undefined ? {} : { assignment }),
      onlyManagers,
      due,
      rule,
    })
  }

  const { need, stage } = sip
  const main = sip.members.find(
    (m) => m.assignment === sip.roles.mainResponsible && m.until === undefined && leads(sip, m.unit),
  )
  const leadUnit = main?.unit ?? need.unit
  const leading = { unit: leadUnit, ...named(main?.assignment ?? holder(need.unit)) }
  if (stage.at === 'ended') {
    if (stage.managerHasRead === false) {
      const manager = sip.members.find(
        (m) => m.basis === 'took-on' && m.unit === need.unit && m.until === undefined,
      )
      add('read-refusal', 'refusal-exceptional', addDays(stage.on, policy.managerReadsRefusalDays), {
        ...named(manager?.assignment),
        onlyManagers: true,
      })
    }
    closedDuties(sip, policy, add, leading)
    return found
  }
  const deadline = meetingDeadline(need.noticedOn, policy)
  if (stage.at === 'noticed') {
    if (need.firstContactOn === undefined)
      add('first-contact', 'start-without-delay', addDays(need.noticedOn, policy.firstContactReminderDays))
    if (need.level === undefined)
      add('decide-level', 'level-decided-by-human', addDays(need.noticedOn, policy.firstContactReminderDays))
    else add('give-information', 'information-ends-need', need.level.on)
  }
  if (stage.at === 'preparing') {
    if (need.firstContactOn === undefined)
      add('first-contact', 'start-without-delay', addDays(need.noticedOn, policy.firstContactReminderDays))
    if (sip.yes.answer === 'yes') add('call', 'meeting-within-weeks', deadline)
    else add('prepare-and-ask', 'meeting-within-weeks', deadline)
  }
  if (sip.planned !== undefined && stage.at !== 'ending') callingDuties(sip, sip.planned, policy, add, holder)
  if (stage.at !== 'ending') hinderDuties(sip, add)
  if (stage.at === 'met' || stage.at === 'running' || stage.at === 'calling')
    planDuties(sip, policy, add, leading)
  if (stage.at === 'met') add('establish-plan', 'plan-content', sip.meetings.at(-1)?.on ?? deadline, leading)
  if (stage.at === 'running' && sip.plan.revision?.changed === true)
    add(
      'establish-plan',
      'material-change-new-version',
      addDays(sip.plan.revision.startedOn, policy.revisionDays),
      leading,
    )
  if (stage.at === 'running') followUpDuties(sip, policy, add, leading)
  if (stage.at !== 'ending') happeningDuties(sip, policy, add, leading)
  if (stage.at !== 'ending' && yesHolds(sip)) betweenDuties(sip, policy, add, leading)
  const { mainAsked, move } = sip
  if (mainAsked !== undefined && stage.at === 'running') {
    const asked = sip.members.find((m) => m.assignment === mainAsked.to && m.until === undefined)
    if (mainAsked.declined !== undefined || asked === undefined)
      add('ask-another-main', 'main-handed-over-by-act', mainAsked.declined?.on ?? mainAsked.on, leading)
    else
      add('answer-main', 'main-handed-over-by-act', addDays(mainAsked.on, policy.mainAnswerDays), {
        unit: asked.unit,
        ...named(asked.assignment),
      })
  }
  if (move !== undefined && stage.at !== 'ending') {
    if (!isHandedOver(sip)) add('call-new-municipality', 'moved-is-handed-over', move.on, leading)
    else if (move.to.kind === 'not-wanted' && !found.some((d) => d.kind === 'close'))
      add('close', 'moved-is-handed-over', move.on, leading)
  }
  if (stage.at !== 'ending')
    for (const { on, why, rule } of askAgainOn(sip, birthDate))
      add(why === 'own-yes' ? 'ask-own-yes' : 'ask-yes-again', rule, on, leading)
  if (stage.at === 'ending')
    add('close', 'withdraw-any-time', sip.yes.answer === 'withdrawn' ? sip.yes.on : deadline, leading)

  for (const notice of sip.notices)
    if (!notice.handled)
      add(
        'ask-about-joining',
        'other-sip-not-disclosed',
        addDays(notice.on, policy.firstContactReminderDays),
        { ...leading, about: notice.id },
      )
  const placement = placementDates(sip, policy)
  if (placement !== undefined)
    for (const time of placementTimes)
      if (!need.placementDone.includes(time))
        add(`placement-${time}`, 'placement-three-duties', placement[time])
  if (sip.yes.answer === 'yes')
    for (const until of lastDaysToRenew(sip, birthDate))
      add('renew-ground', 'ground-ends-midnight', addDays(until, -policy.groundReminderDays), {
        ...leading,
        about: until,
      })
  return found
}
