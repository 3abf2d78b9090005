import { addDays, dateWhenAge, type LocalDate } from '../../src/domain/calendar/local-date.ts'
import type { Policy } from '../../src/domain/policy.ts'
import type { Call, CopyTo, Ground, Sip } from '../../src/domain/sip/sip.ts'

/** Something that somebody is to do. No `who`: the whole unit. */
export type Waits = {
  readonly kind: string
  readonly about: string
  readonly unit: string
  readonly who: string | undefined
  readonly managers: boolean
  readonly due: string
}

type Place = Pick<Waits, 'unit' | 'who'>

/**
 * What waits in one SIP, and for whom: question by question from its state, plainly and slowly, sharing no code with
 * what the queue is made of.
 */
export function whatWaits(sip: Sip, policy: Policy, birthDate: LocalDate | undefined): readonly Waits[] {
  const world = { sip, policy, birthDate }
  const { at } = sip.stage
  if (at === 'ended') return [...afterARefusal(world), ...afterTheEnd(world)]
  const always = [...joining(world), ...placement(world), ...renewal(world)]
  if (at === 'ending')
    return [...always, row('close', '', leading(sip), sip.yes.answer === 'withdrawn' ? sip.yes.on : '')]
  return [
    ...always,
    ...atTheStart(world),
    ...untilTheMeeting(world),
    ...aboutMeasures(world),
    ...aboutThePlan(world),
    ...betweenMeetings(world),
    ...aboutTheFollowUp(world),
    ...whoHasIt(world),
  ]
}

type World = { readonly sip: Sip; readonly policy: Policy; readonly birthDate: LocalDate | undefined }

const row = (kind: string, about: string, { unit, who }: Place, due: string, managers = false): Waits => ({
  ...{ kind, about, unit, who, due, managers },
})

const isOn = (sip: Sip, assignment: string | undefined): boolean =>
  sip.members.some((m) => m.assignment === assignment && m.until === undefined)

/** Whoever holds it in the unit, if she is still on it. */
const of = (sip: Sip, unit: string): Place => {
  const holder = sip.roles.holders[unit]
  return { unit, who: isOn(sip, holder) ? holder : undefined }
}

/** The main responsible, if she is still on it and her unit is not shut out; else the unit that noticed the need. */
function leading(sip: Sip): Place {
  const main = sip.members.filter((m) => m.until === undefined && m.assignment === sip.roles.mainResponsible)
  const fit = main.find((m) => m.unit === sip.need.unit || !unitIsShutOut(sip, m.unit))
  return fit === undefined ? of(sip, sip.need.unit) : { unit: fit.unit, who: fit.assignment }
}

const isAll = (x: Sip['exclusions'][number]) => x.scope === 'everything'
const partyIsShutOut = (sip: Sip, party: string): boolean =>
  sip.exclusions.some((x) => isAll(x) && x.who.kind === 'party' && x.who.party === party)
function unitIsShutOut(sip: Sip, unit: string): boolean {
  const byName = sip.exclusions.some((x) => isAll(x) && x.who.kind === 'unit' && x.who.unit === unit)
  const listed = sip.parties.filter((p) => p.who.kind === 'unit' && p.who.unit === unit)
  return byName || listed.some((p) => partyIsShutOut(sip, p.id))
}
const isShutOut = (sip: Sip, to: Call['to']): boolean =>
  to.kind === 'unit' ? unitIsShutOut(sip, to.unit) : partyIsShutOut(sip, to.party)

const inKugghjul = (to: Call['to']): boolean => to.kind === 'unit' && to.reach === 'kugghjul'
const callOf = (sip: Sip, unit: string): Call | undefined =>
  sip.calls.find((c) => c.to.kind === 'unit' && c.to.unit === unit)

/** Does the unit look in its queue for this one, and may it be asked anything? */
function sees(sip: Sip, unit: string): boolean {
  const call = callOf(sip, unit)
  return unit === sip.need.unit || (call !== undefined && inKugghjul(call.to) && !unitIsShutOut(sip, unit))
}

function atTheStart({ sip, policy }: World): Waits[] {
  const { need, stage, yes } = sip
  const we = of(sip, need.unit)
  const soon = addDays(need.noticedOn, policy.firstContactReminderDays)
  const meeting = addDays(need.noticedOn, policy.meetingWithinDays)
  const found: Waits[] = []
  if (stage.at !== 'noticed' && stage.at !== 'preparing') return found
  if (need.firstContactOn === undefined) found.push(row('first-contact', '', we, soon))
  if (stage.at === 'preparing')
    found.push(row(yes.answer === 'yes' ? 'call' : 'prepare-and-ask', '', we, meeting))
  else if (need.level === undefined) found.push(row('decide-level', '', we, soon))
  else found.push(row('give-information', '', we, need.level.on))
  return found
}

function untilTheMeeting({ sip, policy }: World): Waits[] {
  const { planned, calls, need } = sip
  const we = of(sip, need.unit)
  const found: Waits[] = []
  for (const { id, to, how, answer, hinderReadByManager, sentOn } of calls) {
    if (to.kind !== 'unit' || !inKugghjul(to) || isShutOut(sip, to)) continue
    if (how === 'call' && answer?.kind === 'hindered' && hinderReadByManager !== true)
      found.push(
        row('read-hinder', id, { unit: to.unit, who: undefined }, planned?.on ?? answer.on ?? sentOn, true),
      )
  }
  if (planned === undefined) return found
  /** The day something was said, or the day that the meeting moved after that. */
  const fromThen = (day: string) => (day < planned.since ? planned.since : day)
  if (calls.length > 0) {
    const leader = sip.roles.leader
    found.push(row('hold-meeting', '', isOn(sip, leader) ? { ...we, who: leader } : we, planned.on))
    const first = calls.map((c) => c.sentOn).reduce((a, b) => (a < b ? a : b))
    const by = addDays(fromThen(first) as LocalDate, policy.copyDays)
    if (sip.personTold?.meeting !== planned.version)
      found.push(row('tell-person', '', we, by < planned.on ? by : planned.on))
  }
  const { sooner } = sip
  if (sooner !== undefined && sooner.reason === undefined && sooner.wanted < planned.on)
    found.push(row('sooner-date', '', we, sooner.wanted))
  for (const call of calls) {
    if (isShutOut(sip, call.to)) continue
    const tellings = call.told.filter((t) => t.meeting === planned.version)
    const told = inKugghjul(call.to) || tellings.length > 0
    if (!told) found.push(row('tell-called', call.id, we, fromThen(call.sentOn)))
    if (call.answer?.meeting === planned.version) continue
    const asked = (tellings.at(-1)?.on ?? fromThen(call.sentOn)) as LocalDate
    const dayBefore = addDays(planned.on, -1)
    let due = addDays(asked, policy.callAnswerDays)
    if (due >= planned.on) due = dayBefore < asked ? asked : dayBefore
    if (call.to.kind === 'unit' && inKugghjul(call.to))
      found.push(
        row(call.how === 'call' ? 'answer-call' : 'answer-invitation', call.id, of(sip, call.to.unit), due),
      )
    if (call.how === 'call' && told) found.push(row('chase-answer', call.id, we, addDays(due, 1)))
  }
  return found
}

/** One row for each unit: the earliest day on which it has one of them to do. */
function earliest(days: readonly { readonly unit: string; readonly due: string }[]): Map<string, string> {
  const first = new Map<string, string>()
  for (const { unit, due } of days) {
    const known = first.get(unit)
    first.set(unit, known === undefined || due < known ? due : known)
  }
  return first
}

function aboutMeasures({ sip, policy }: World): Waits[] {
  const { plan, stage } = sip
  if (stage.at !== 'met' && stage.at !== 'running' && stage.at !== 'calling') return []
  const lead = leading(sip)
  const found: Waits[] = []
  const proposed = []
  for (const { id, acceptance, responsible } of plan.measures) {
    if (acceptance.state === 'declined' && acceptance.seen !== true && acceptance.noted === undefined)
      found.push(row('see-decline', id, lead, acceptance.on))
    if (acceptance.state === 'proposed')
      proposed.push({
        unit: responsible.kind === 'unit' ? responsible.unit : '',
        due: addDays(acceptance.on, policy.measureAnswerDays),
      })
  }
  for (const [unit, due] of earliest(proposed))
    found.push(
      sees(sip, unit)
        ? row('answer-measures', '', of(sip, unit), due)
        : row('note-measure-answers', unit, lead, due),
    )
  return found
}

const counts = (m: Sip['plan']['measures'][number]): boolean =>
  m.acceptance.state === 'accepted' || m.acceptance.state === 'own'

function aboutThePlan({ sip, policy }: World): Waits[] {
  const { plan, stage } = sip
  const lead = leading(sip)
  const held = sip.meetings.at(-1)
  if (stage.at === 'met') return held === undefined ? [] : [row('establish-plan', '', lead, held.on)]
  if (stage.at !== 'running' || plan.established === undefined) return []
  const { on, version } = plan.established
  const found: Waits[] = []
  if (plan.revision?.changed === true)
    found.push(row('establish-plan', '', lead, addDays(plan.revision.startedOn, policy.revisionDays)))
  if (!plan.copies.some((c) => c.to.kind === 'person' && c.version === version))
    found.push(row('give-copy', '', lead, addDays(on, policy.copyDays)))
  const taking = plan.measures.filter(counts).map((m) => m.responsible)
  const units = [sip.need.unit, ...taking.flatMap((r) => (r.kind === 'unit' ? [r.unit] : []))]
  for (const unit of new Set(units)) {
    const written = plan.documented.some((d) => d.unit === unit && d.version === version)
    if (sees(sip, unit) && !written)
      found.push(row('document', '', of(sip, unit), addDays(on, policy.documentDays)))
  }
  return found
}

function betweenMeetings({ sip, policy }: World): Waits[] {
  const lead = leading(sip)
  const found: Waits[] = []
  for (const h of sip.happenings)
    if (h.answer === undefined)
      found.push(row('something-happened', h.id, lead, addDays(h.on, policy.happeningDays)))
  if (sip.yes.answer !== 'yes') return found
  if (sip.stage.at === 'running') {
    const silent = []
    for (const m of sip.plan.measures.filter(counts)) {
      const said = sip.plan.progress[m.id]
      if (said?.state === 'hindered' && said.seen !== true && said.noted === undefined)
        found.push(row('see-measure-hinder', m.id, lead, said.on))
      if (said === undefined && m.responsible.kind === 'unit' && sees(sip, m.responsible.unit))
        silent.push({ unit: m.responsible.unit, due: addDays(m.starts, policy.reportStartDays) })
    }
    for (const [unit, due] of earliest(silent)) found.push(row('report-measures', '', of(sip, unit), due))
  }
  for (const m of sip.messages) {
    const due = addDays(m.on, policy.messageReadDays)
    let toPassOn = false
    for (const to of m.to) {
      const reads = to.kind === 'unit' && (to.unit === sip.need.unit || onScreen(sip, to.unit))
      if (to.kind === 'unit' && reads) {
        if (!unitIsShutOut(sip, to.unit) && !m.readBy.some((r) => r.unit === to.unit))
          found.push(row('read-message', m.id, of(sip, to.unit), due))
      } else if (!isPassedOn(m, to) && mayStillGet(sip, m, to)) toPassOn = true
    }
    if (toPassOn) found.push(row('pass-on-message', m.id, of(sip, m.unit), due))
  }
  return found
}

const onScreen = (sip: Sip, unit: string): boolean => {
  const call = callOf(sip, unit)
  return call === undefined || inKugghjul(call.to)
}
const isPassedOn = (m: Sip['messages'][number], to: CopyTo): boolean =>
  m.passedOn[
    to.kind === 'person' ? 'person' : to.kind === 'unit' ? `unit:${to.unit}` : `party:${to.party}`
  ] !== undefined

/** Nothing that the person has taken back since is passed on. */
function mayStillGet(sip: Sip, m: Sip['messages'][number], to: CopyTo): boolean {
  if (to.kind === 'person') return !sip.noMessagesToPerson
  if (to.kind === 'unit') return !unitIsShutOut(sip, to.unit)
  if (partyIsShutOut(sip, to.party) || !sip.parties.some((p) => p.id === to.party)) return false
  const authority =
    sip.members.find((x) => x.unit === m.unit)?.authority ??
    sip.parties.flatMap((p) => (p.who.kind === 'unit' && p.who.unit === m.unit ? [p.who.authority] : []))[0]
  return sip.grounds.some(
    (g) =>
      g.state === 'in-force' &&
      g.from === authority &&
      (g.fromUnit === undefined || g.fromUnit === m.unit) &&
      g.to.kind === 'party' &&
      g.to.party === to.party &&
      g.contents.includes('plan') &&
      g.starts <= m.on &&
      m.on <= g.until,
  )
}

function aboutTheFollowUp({ sip, policy }: World): Waits[] {
  if (sip.stage.at !== 'running' || sip.followUp === undefined) return []
  const lead = leading(sip)
  const last = sip.followUps.at(-1)
  if (sip.review === undefined && (last?.next === 'close' || last?.next === 'close-and-new'))
    return [row('close', '', lead, last.on)]
  const { on } = sip.followUp
  const found = [row('follow-up', '', lead, on)]
  if (sip.planned === undefined && sip.review === undefined && sip.calls.length > 0)
    found.push(
      row(
        'call-follow-up',
        '',
        lead,
        // Moved closer than the time to call: from the day it was moved.
        [addDays(on, -policy.followUpCallDays), ...sip.followUp.moves.slice(-1).map((move) => move.on)]
          .sort()
          .at(-1) ?? on,
      ),
    )
  return found
}

/** Whose it is, and whose yes. */
function whoHasIt({ sip, policy, birthDate }: World): Waits[] {
  const lead = leading(sip)
  const found: Waits[] = []
  const { mainAsked, move, yes } = sip
  if (mainAsked !== undefined && sip.stage.at === 'running') {
    const asked = sip.members.find((m) => m.assignment === mainAsked.to && m.until === undefined)
    if (mainAsked.declined !== undefined) found.push(row('ask-another-main', '', lead, mainAsked.declined.on))
    else if (asked === undefined) found.push(row('ask-another-main', '', lead, mainAsked.on))
    else {
      const to = { unit: asked.unit, who: asked.assignment }
      found.push(row('answer-main', '', to, addDays(mainAsked.on, policy.mainAnswerDays)))
    }
  }
  if (move?.to.kind === 'party') {
    const { party } = move.to
    const who = sip.parties.find((p) => p.id === party)?.who
    const called =
      who?.kind === 'unit'
        ? callOf(sip, who.unit) !== undefined
        : sip.calls.some((c) => c.to.kind === 'party' && c.to.party === party)
    if (!called) found.push(row('call-new-municipality', '', lead, move.on))
  }
  // Nobody there is to know of it: then it is closed here, once.
  const closes = aboutTheFollowUp({ sip, policy, birthDate }).some((w) => w.kind === 'close')
  if (move?.to.kind === 'not-wanted' && !closes) found.push(row('close', '', lead, move.on))
  if (yes.answer !== 'yes') return found
  if (yes.by.kind === 'guardians' && birthDate !== undefined)
    found.push(row('ask-own-yes', '', lead, dateWhenAge(birthDate, 18)))
  const { by } = yes
  const spoke = sip.representatives.filter(
    (r) =>
      (by.kind === 'guardians' && by.agreed.includes(r.id)) ||
      (by.kind === 'representative' && by.representative === r.id),
  )
  const days = spoke.flatMap((r) => (r.until === undefined ? [] : [addDays(r.until, 1)]))
  if (sip.yesAgain !== undefined) days.push(sip.yesAgain.since)
  const [first] = days.sort()
  if (first !== undefined) found.push(row('ask-yes-again', '', lead, first))
  return found
}

const joining = ({ sip, policy }: World): Waits[] =>
  sip.notices
    .filter((n) => !n.handled)
    .map((n) => row('ask-about-joining', n.id, leading(sip), addDays(n.on, policy.firstContactReminderDays)))

function placement({ sip, policy }: World): Waits[] {
  const { entry, placementDone, unit } = sip.need
  if (entry.path !== 'placement') return []
  const during = addDays(entry.starts, policy.placementDuringAfterDays)
  const days = {
    before: entry.starts,
    during: during < entry.ends ? during : entry.ends,
    after: addDays(entry.ends, policy.placementAfterEndDays),
  }
  return (['before', 'during', 'after'] as const)
    .filter((time) => !placementDone.includes(time))
    .map((time) => row(`placement-${time}`, '', of(sip, unit), days[time]))
}

/** What she said yes to ends: time to ask, unless it ends because it must or goes on by another. */
function renewal({ sip, policy, birthDate }: World): Waits[] {
  if (sip.yes.answer !== 'yes') return []
  const guardians = sip.yes.by.kind === 'guardians' && birthDate !== undefined
  const lastAsChild = guardians ? addDays(dateWhenAge(birthDate, 18), -1) : ''
  const holds = sip.grounds.filter((g) => g.state === 'in-force')
  const same = (a: Ground['to'], b: Ground['to']) => JSON.stringify(a) === JSON.stringify(b)
  const asks = holds.filter((g) => {
    if (sip.move !== undefined && g.id in sip.move.before.grounds) return false
    if (g.basis === 'consent' && g.until === lastAsChild) return false
    return !holds.some(
      (h) =>
        h.until > g.until &&
        h.from === g.from &&
        h.fromUnit === g.fromUnit &&
        same(h.to, g.to) &&
        g.contents.every((c) => h.contents.includes(c)),
    )
  })
  return [...new Set(asks.map((g) => g.until))].map((until) =>
    row('renew-ground', until, leading(sip), addDays(until, -policy.groundReminderDays)),
  )
}

function afterARefusal({ sip, policy }: World): Waits[] {
  const { stage, need } = sip
  if (stage.at !== 'ended' || stage.managerHasRead !== false) return []
  const manager = sip.members.find(
    (m) => m.until === undefined && m.unit === need.unit && m.basis === 'took-on',
  )
  const to = { unit: need.unit, who: manager?.assignment }
  return [row('read-refusal', '', to, addDays(stage.on, policy.managerReadsRefusalDays), true)]
}

function afterTheEnd({ sip, policy }: World): Waits[] {
  const { stage, closing } = sip
  if (stage.at !== 'ended' || closing === undefined) return []
  const found: Waits[] = []
  const there = (unit: string) => sip.members.some((m) => m.unit === unit && m.until === undefined)
  const called = sip.calls.flatMap(({ to }) =>
    to.kind === 'unit' && inKugghjul(to) && !isShutOut(sip, to) && there(to.unit) ? [to.unit] : [],
  )
  for (const unit of new Set([sip.need.unit, ...called]))
    if (!closing.documented.some((d) => d.unit === unit))
      found.push(row('document-close', '', of(sip, unit), addDays(stage.on, policy.closeDocumentDays)))
  if (closing.talk?.answer === 'wanted' && closing.talk.heldOn === undefined)
    found.push(row('hold-talk', '', leading(sip), addDays(stage.on, policy.talkDays)))
  return found
}
