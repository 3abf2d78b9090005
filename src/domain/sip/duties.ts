import { addDays, type LocalDate } from '../calendar/local-date.ts'
import type { RuleId } from '../law.ts'
import { meetingDeadline, type Policy } from '../policy.ts'
import { placementDates } from './mark-placement-sip.ts'
import { type AssignmentId, placementTimes, type Sip, type UnitId } from './sip.ts'

export type DutyKind =
  | 'first-contact'
  | 'decide-level'
  | 'give-information'
  | 'prepare-and-ask'
  | 'call'
  | 'answer-call'
  | 'hold-meeting'
  | 'establish-plan'
  | 'follow-up'
  | 'close'
  | 'read-refusal'
  | 'ask-about-joining'
  | 'placement-before'
  | 'placement-during'
  | 'placement-after'
  | 'renew-ground'

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

/** Everything that waits for somebody in this SIP, from its state alone. Late is told from the date, not stored. */
export function duties(sip: Omit<Sip, 'person'>, policy: Policy): readonly Duty[] {
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
    return found
  }
  const deadline = meetingDeadline(need.noticedOn, policy)
  const main = sip.members.find((m) => m.assignment === sip.roles.mainResponsible && m.until === undefined)
  const leadUnit = main?.unit ?? need.unit
  const leading = { unit: leadUnit, ...named(main?.assignment ?? holder(need.unit)) }

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
  if (stage.at === 'calling') {
    const meetings = sip.calls.map((c) => c.on).sort()
    add(
      'hold-meeting',
      'meeting-within-weeks',
      meetings[0] ?? deadline,
      named(sip.roles.leader ?? holder(need.unit)),
    )
    for (const call of sip.calls) {
      if (call.answer !== undefined) continue
      const by = addDays(call.sentOn, policy.callAnswerDays)
      add('answer-call', 'called-must-answer', by < call.on ? by : call.on, {
        unit: call.unit,
        about: call.id,
      })
    }
  }
  if (stage.at === 'met') add('establish-plan', 'plan-content', sip.meetings.at(-1)?.on ?? deadline, leading)
  if (stage.at === 'running') {
    const last = sip.followUps.at(-1)
    if (last?.next === 'close') add('close', 'close-all-told', last.on, leading)
    else add('follow-up', 'follow-up-date-place', sip.plan.established?.followUpOn ?? deadline, leading)
  }
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
  if (sip.yes.answer === 'yes') {
    const ends = new Set(sip.grounds.filter((g) => g.state === 'in-force').map((g) => g.until))
    for (const until of ends)
      add('renew-ground', 'ground-ends-midnight', addDays(until, -policy.groundReminderDays), {
        ...leading,
        about: until,
      })
  }
  return found
}
