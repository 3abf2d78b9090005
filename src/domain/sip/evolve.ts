import { addDays, type LocalDate } from '../calendar/local-date.ts'
import { type RepresentativeKind, representatives } from '../people/representation.ts'
import type { NextFollowUp, SipEvent } from './events.ts'
import {
  type Call,
  type Closing,
  emptyPlan,
  type Ground,
  type Level,
  type MeetingNow,
  type Member,
  type Message,
  nothingNoted,
  type ParkedOutcome,
  type ParkedQuestion,
  type Plan,
  type PlannedFollowUp,
  type Review,
  type Sip,
  type Stage,
  type Substitute,
  type YesAgain,
} from './sip.ts'
import { succeeded } from './succeeded.ts'

/** The SIP after everything that happened. Throws when the first event is not the beginning: a bug in storage. */
export function replay(events: readonly SipEvent[]): Sip {
  const [first, ...rest] = events
  if (first === undefined || first.type !== 'NeedNoticed') throw new Error('a SIP begins with a noticed need')
  return rest.reduce(evolve, begin(first))
}

/** The shape of the state that `evolve` makes. A stored state of another shape is told again from its events. */
export const stateShape = 3

function begin(e: Extract<SipEvent, { type: 'NeedNoticed' }>): Sip {
  return {
    id: e.sip,
    person: e.person,
    policy: e.policy,
    need: {
      entry: e.entry,
      noticedBy: e.noticedBy,
      signs: e.signs,
      noticedOn: e.noticedOn,
      unit: e.starter.unit,
      authority: e.starter.authority,
      placementDone: [],
    },
    stage: { at: 'noticed' },
    members: [e.starter],
    roles: { preparer: e.starter.assignment, holders: { [e.starter.unit]: e.starter.assignment } },
    preparation: {
      fields: {},
      questions: [],
      occasions: [],
      adaptations: [],
      professionalMeeting: [],
      otherPlans: [],
      keepsToHerself: false,
    },
    parties: [],
    representatives: [],
    yes: { answer: 'not-asked' },
    grounds: [],
    exclusions: [],
    notices: [],
    calls: [],
    now: nothingNoted,
    meetings: [],
    plan: emptyPlan,
    followUps: [],
    messages: [],
    noMessagesToPerson: false,
    happenings: [],
    substitutes: [],
    beside: {},
    ...(e.follows === undefined ? {} : { follows: e.follows }),
  }
}

/** One step on. Never refuses. What changes a plan that holds is remembered as a change that waits for an answer. */
export function evolve(sip: Sip, e: SipEvent): Sip {
  const next = step(sip, e)
  const { plan } = next
  if (plan.revision === undefined || plan.revision.changed || !isMaterial(e)) return next
  return { ...next, plan: { ...plan, revision: { ...plan.revision, changed: true } } }
}

/** Does this change what anybody does, for what, or who answers for it? A telephone number does not. */
export function isMaterial(e: SipEvent): boolean {
  if (e.type === 'TextWritten') return e.kind.startsWith('plan/')
  return material.has(e.type)
}
const material: ReadonlySet<SipEvent['type']> = new Set([
  'LongTermGoalSet',
  'GoalSet',
  'GoalChanged',
  'GoalRemoved',
  'MeasureAdded',
  'MeasureChanged',
  'MeasureRemoved',
  'NobodyElseStated',
])

/** Every event has its line, so a new event does not compile until it has one. */
function step(sip: Sip, e: SipEvent): Sip {
  switch (e.type) {
    case 'NeedNoticed':
      throw new Error('a SIP begins once')
    case 'FirstContactMade':
      return { ...sip, need: { ...sip.need, firstContactOn: e.on } }
    case 'NoticedDateCorrected':
      return { ...sip, need: { ...sip.need, noticedOn: e.is } }
    case 'LevelDecided':
      return {
        ...sip,
        need: { ...sip.need, level: e.level },
        stage: stageAtLevel(sip.stage, e.level.decided),
      }
    case 'InformationGiven':
      return { ...sip, stage: ended('information', e.on) }
    case 'SipRefused':
      return {
        ...sip,
        need: { ...sip.need, refusal: { toldOn: e.toldOn, toldHow: e.toldHow, by: e.by } },
        stage: { at: 'ended', how: 'refused', on: e.on, managerHasRead: false },
      }
    case 'RefusalReadByManager':
      return { ...sip, stage: sip.stage.at === 'ended' ? { ...sip.stage, managerHasRead: true } : sip.stage }
    case 'OtherRouteTaken':
      return { ...sip, stage: ended('other-route', e.on) }
    case 'PlacementSipDone':
      return { ...sip, need: { ...sip.need, placementDone: [...sip.need.placementDone, e.which] } }
    case 'NewNeedNoticedElsewhere':
      return { ...sip, notices: [...sip.notices, { id: e.notice, on: e.on, handled: false }] }
    case 'JoiningAnswered':
      return {
        ...sip,
        notices: sip.notices.map((n) => (n.id === e.notice ? { ...n, handled: true, joins: e.joins } : n)),
      }
    case 'TextWritten':
      return withField(sip, e.kind, e.block)
    case 'TextCorrected':
      return sip
    case 'TextKeptPrivate': {
      const fields = Object.entries(sip.preparation.fields).filter(([, block]) => block !== e.block)
      return { ...sip, preparation: { ...sip.preparation, fields: Object.fromEntries(fields) } }
    }
    case 'QuestionAdded':
      return {
        ...sip,
        preparation: { ...sip.preparation, questions: [...sip.preparation.questions, e.question] },
      }
    case 'QuestionRemoved':
      return {
        ...sip,
        preparation: {
          ...sip.preparation,
          questions: sip.preparation.questions.filter((q) => q !== e.question),
        },
      }
    case 'PreparationHeld':
      return {
        ...sip,
        preparation: {
          ...sip.preparation,
          occasions: [...sip.preparation.occasions, { on: e.on, formSentHome: e.formSentHome }],
        },
      }
    case 'AdaptationsChosen': {
      const { language: _, ...preparation } = sip.preparation
      return {
        ...sip,
        preparation: {
          ...preparation,
          adaptations: e.adaptations,
          ...(e.language === undefined ? {} : { language: e.language }),
        },
      }
    }
    case 'ProfessionalMeetingAgreed':
      return { ...sip, preparation: { ...sip.preparation, professionalMeeting: e.times } }
    case 'OtherPlanListed':
      return {
        ...sip,
        preparation: {
          ...sip.preparation,
          otherPlans: [...sip.preparation.otherPlans, { block: e.block, kind: e.kind }],
        },
      }
    case 'OtherPlanRemoved':
      return {
        ...sip,
        preparation: {
          ...sip.preparation,
          otherPlans: sip.preparation.otherPlans.filter((p) => p.block !== e.block),
        },
      }
    case 'SafeContactSet':
      return {
        ...sip,
        preparation: {
          ...sip.preparation,
          safeContact: { channels: e.channels, ...(e.block === undefined ? {} : { block: e.block }) },
        },
      }
    case 'KeepsToHerself':
      return { ...sip, preparation: { ...sip.preparation, keepsToHerself: e.keeps } }
    case 'PartyListed':
      return { ...sip, parties: [...sip.parties, e.party] }
    case 'PartyRemoved':
      return { ...sip, parties: sip.parties.filter((p) => p.id !== e.party) }
    case 'RoleGiven':
      return e.role === 'mainResponsible'
        ? withMain(sip, e.assignment)
        : { ...sip, roles: { ...sip.roles, [e.role]: e.assignment } }
    case 'RepresentativeRegistered':
      return {
        ...askedAgain(sip, 'guardians-changed', isNewGuardian(sip, e.representative.kind), e.on),
        representatives: [...sip.representatives, e.representative],
      }
    case 'RepresentativeEnded':
      return {
        ...askedAgain(sip, whyEnded(sip), gaveYes(sip, e.representative), e.on),
        representatives: sip.representatives.filter((r) => r.id !== e.representative),
      }
    case 'ChildHeard':
      return { ...sip, childHeardOn: e.on }
    case 'GroundProposed':
    case 'GroundDecided':
      return { ...sip, grounds: [...sip.grounds, e.ground] }
    case 'GroundDropped':
      return { ...sip, grounds: sip.grounds.filter((g) => g.id !== e.ground) }
    case 'RecipientExcluded':
      return { ...sip, exclusions: [...sip.exclusions, e.exclusion] }
    case 'ExclusionLifted':
      return { ...sip, exclusions: sip.exclusions.filter((x) => x.id !== e.exclusion) }
    case 'YesGiven': {
      const { yesAgain: _, ...rest } = sip
      return {
        ...rest,
        yes: { answer: 'yes', partial: e.partial, by: e.by, form: e.form, on: e.on },
        grounds: sip.grounds.map(putInForce(e.grounds)),
      }
    }
    case 'GroundsAgreed':
      return { ...sip, grounds: sip.grounds.map(putInForce(e.grounds)) }
    case 'NoGiven':
      return {
        ...sip,
        yes: { answer: 'no', by: e.by, form: e.form, on: e.on },
        stage: ended('declined', e.on),
      }
    case 'GroundsWithdrawn':
      return {
        ...sip,
        grounds: sip.grounds.map((g) => (e.grounds.includes(g.id) ? { ...g, state: 'withdrawn' } : g)),
      }
    case 'YesWithdrawn':
      return {
        ...sip,
        yes: { answer: 'withdrawn', on: e.on },
        grounds: sip.grounds.map((g) => (g.state === 'in-force' ? { ...g, state: 'withdrawn' } : g)),
        stage: { at: 'ending' },
      }
    case 'MemberJoined':
      return {
        ...sip,
        members: [...sip.members, e.member],
        roles:
          e.member.basis === 'substitute'
            ? sip.roles
            : withHolderIfNone(sip.roles, e.member.unit, e.member.assignment),
      }
    case 'MemberLeft':
      return {
        ...sip,
        members: sip.members.map((m) =>
          m.assignment === e.assignment && m.until === undefined ? { ...m, until: e.on } : m,
        ),
      }
    case 'HolderChanged': {
      const moves = (role: string | undefined) => (role !== undefined && role === e.from ? e.to : role)
      const { leader, noteTaker, mainResponsible, ...roles } = sip.roles
      const preparer = e.unit === sip.need.unit ? e.to : roles.preparer
      return {
        ...sip,
        roles: {
          ...roles,
          preparer,
          ...defined('leader', moves(leader)),
          ...defined('noteTaker', moves(noteTaker)),
          ...defined('mainResponsible', moves(mainResponsible)),
          holders: { ...roles.holders, [e.unit]: e.to },
        },
      }
    }
    case 'MeetingPlanned':
      return { ...sip, planned: e.meeting }
    case 'SoonerAsked':
      return { ...sip, sooner: { wanted: e.wanted, askedOn: e.on } }
    case 'SoonerAnswered':
      return sip.sooner === undefined ? sip : { ...sip, sooner: { ...sip.sooner, reason: e.reason } }
    case 'Called':
      return {
        ...sip,
        calls: [...sip.calls, e.call],
        stage: sip.stage.at === 'preparing' ? { at: 'calling' } : sip.stage,
      }
    case 'CallTold':
      return withCall(sip, e.call, (c) => ({ ...c, told: [...c.told, e.told] }))
    case 'PersonTold':
      return { ...sip, personTold: { on: e.on, how: e.how, meeting: e.meeting } }
    case 'OralContactNoted':
      return withCall(sip, e.call, (c) => ({ ...c, spokeOn: e.on }))
    case 'CallAnswered':
      return withCall(sip, e.call, (call) => {
        const { hinderReadByManager: _, ...c } = call
        return { ...c, answer: e.answer }
      })
    case 'HinderReadByManager':
      return withCall(sip, e.call, (c) => ({ ...c, hinderReadByManager: true }))
    case 'Presented':
      return withNow(sip, { round: { ...sip.now.round, [e.call]: { who: e.who, mandate: e.mandate } } })
    case 'MeetingNoteTaken':
      return withNow(sip, { notes: { ...sip.now.notes, [e.part]: e.block } })
    case 'QuestionTicked': {
      const others = sip.now.answered.filter((q) => q !== e.question)
      return withNow(sip, { answered: e.answered ? [...others, e.question] : others })
    }
    case 'QuestionParked':
      return withNow(sip, { parked: [...sip.now.parked, { block: e.block }] })
    case 'ParkedSettled':
      return withParked(sip, e.block, e.outcome, e.answer)
    case 'MeetingHeld': {
      // What is parked for the next meeting goes on to it.
      const parked = sip.now.parked
        .filter((p) => p.outcome === 'next-meeting')
        .map(({ block }) => ({ block }))
      const { planned: _, personTold: __, sooner: ___, ...rest } = sip
      return {
        ...rest,
        meetings: [
          ...sip.meetings,
          {
            ...sip.now,
            ...e.meeting,
            ...(sip.planned?.personsWish === true ? { personsWish: true as const } : {}),
          },
        ],
        now: { ...nothingNoted, parked },
        stage: sip.stage.at === 'running' ? sip.stage : { at: 'met' },
      }
    }
    case 'LongTermGoalSet':
      return withPlan(sip, { longTermGoal: e.goal })
    case 'GoalSet':
      return withPlan(sip, { goals: [...sip.plan.goals, e.goal] })
    case 'GoalChanged':
      return withPlan(sip, { goals: sip.plan.goals.map((g) => (g.id === e.goal.id ? e.goal : g)) })
    case 'GoalRemoved':
      return withPlan(sip, { goals: sip.plan.goals.filter((g) => g.id !== e.goal) })
    case 'MeasureAdded':
      return withPlan(sip, { measures: [...sip.plan.measures, e.measure] })
    case 'MeasureChanged':
      return withPlan(sip, {
        measures: sip.plan.measures.map((m) => (m.id === e.measure.id ? e.measure : m)),
      })
    case 'MeasureRemoved':
      return withPlan(sip, { measures: sip.plan.measures.filter((m) => m.id !== e.measure) })
    case 'MeasureAnswered':
      return withPlan(sip, {
        measures: sip.plan.measures.map((m) => (m.id === e.measure ? { ...m, acceptance: e.acceptance } : m)),
      })
    case 'DeclineSeen':
      return withPlan(sip, {
        measures: sip.plan.measures.map((m) =>
          m.id === e.measure && m.acceptance.state === 'declined'
            ? { ...m, acceptance: { ...m.acceptance, seen: true } }
            : m,
        ),
      })
    case 'NobodyElseStated':
      return withPlan(sip, { nobodyElse: e.nobodyElse })
    case 'MainWishNoted':
      return withPlan(sip, { mainWish: e.block })
    case 'ContactSet':
      return withPlan(sip, {
        contacts: {
          ...sip.plan.contacts,
          [e.unit]: { name: e.name, ...(e.phone === undefined ? {} : { phone: e.phone }) },
        },
      })
    case 'PartyAnsweredPlan':
      return withPlan(sip, { answers: { ...sip.plan.answers, [e.party]: e.answer } })
    case 'PlanEstablished': {
      const { revision: _, ...plan } = sip.plan
      const version = (plan.established?.version ?? 0) + 1
      const { followUpOn: on, followUpPlace: place, followUpTime } = e.established
      const next = { on, place, ...defined('time', followUpTime) }
      return {
        ...sip,
        stage: { at: 'running' },
        followUp: toCome(sip.followUp, next, e.established.on),
        plan: { ...plan, established: { ...e.established, version } },
      }
    }
    case 'RevisionStarted':
      return withPlan(sip, { revision: { startedOn: e.on, changed: false } })
    case 'RevisionDropped': {
      const { revision: _, ...plan } = sip.plan
      return { ...sip, plan }
    }
    case 'CopyGiven':
      return withPlan(sip, { copies: [...sip.plan.copies, e.copy] })
    case 'ExtractTaken': {
      const { type: _, ...extract } = e
      return withPlan(sip, { extracts: [...sip.plan.extracts, extract] })
    }
    case 'Documented': {
      const { type: _, ...documented } = e
      return withPlan(sip, { documented: [...sip.plan.documented, documented] })
    }
    case 'MeasureReported':
      return withPlan(sip, { progress: { ...sip.plan.progress, [e.measure]: e.progress } })
    case 'MeasureHinderSeen': {
      const known = sip.plan.progress[e.measure]
      return known === undefined
        ? sip
        : withPlan(sip, { progress: { ...sip.plan.progress, [e.measure]: { ...known, seen: true } } })
    }
    case 'MessageSent':
      return { ...sip, messages: [...sip.messages, { ...e.message, readBy: [], passedOn: {} }] }
    case 'MessageRead': {
      const { unit, by, on } = e
      return withMessage(sip, e.message, (m) => ({ ...m, readBy: [...m.readBy, { unit, by, on }] }))
    }
    case 'MessagePassedOn': {
      const { to, on, how, by } = e
      return withMessage(sip, e.message, (m) => ({
        ...m,
        passedOn: { ...m.passedOn, [to]: { on, how, by } },
      }))
    }
    case 'MessagesDeclined':
      return { ...sip, noMessagesToPerson: e.declined }
    case 'HappeningReported':
      return { ...sip, happenings: [...sip.happenings, e.happening] }
    case 'HappeningAnswered':
      return {
        ...sip,
        happenings: sip.happenings.map((h) => (h.id === e.happening ? { ...h, answer: e.answer } : h)),
      }
    case 'FollowUpMoved': {
      const { followUp } = sip
      if (followUp === undefined) return sip
      const move = { from: followUp.on, to: e.to.on, on: e.on, reason: e.reason }
      return withFollowUp(sip, { ...e.to, first: followUp.first, moves: [...followUp.moves, move] })
    }
    case 'FollowUpStarted':
      return { ...sip, review: { on: e.on, asked: e.asked, measures: {}, goals: {} } }
    case 'MeasureReviewed':
      return withReview(sip, (r) => ({ ...r, measures: { ...r.measures, [e.measure]: e.review } }))
    case 'GoalReviewed':
      return withReview(sip, (r) => ({ ...r, goals: { ...r.goals, [e.goal]: e.review } }))
    case 'ReviewFactsNoted':
      return withReview(sip, (r) => ({ ...r, facts: e.facts }))
    case 'FollowedUp': {
      const { review: _, ...rest } = sip
      const held = { ...rest, followUps: [...sip.followUps, e.followUp] }
      return e.next === undefined ? held : withFollowUp(held, { ...e.next, first: e.next.on, moves: [] })
    }
    case 'MainHandoverAsked':
      return { ...sip, mainAsked: e.asked }
    case 'MainHandoverAnswered': {
      const { mainAsked, ...rest } = sip
      if (mainAsked === undefined) return sip
      if (!e.accepts)
        return e.why === undefined
          ? rest
          : { ...rest, mainAsked: { ...mainAsked, declined: { on: e.on, why: e.why } } }
      return withMain(rest, mainAsked.to)
    }
    case 'SubstituteNamed':
      return { ...sip, substitutes: [...sip.substitutes, e.substitute] }
    case 'SubstituteEnded': {
      const { unit, of, to, from } = e.substitute
      const isIt = (s: Substitute) => s.unit === unit && s.of === of && s.to === to && s.from === from
      const substitutes = sip.substitutes.filter((s) => !isIt(s))
      // Whoever stands in for somebody else too stays for that.
      const theirs = substitutes.filter((s) => s.to === to)
      const others = (m: Member) => theirs.some((s) => s.from <= m.since && addDays(s.until, 1) === m.until)
      return {
        ...sip,
        substitutes,
        members: sip.members.map((m) =>
          m.assignment === to &&
          m.basis === 'substitute' &&
          m.until !== undefined &&
          e.on < m.until &&
          !others(m)
            ? { ...m, until: e.on < m.since ? m.since : e.on }
            : m,
        ),
      }
    }
    case 'UnitSucceeded':
      return succeeded(sip, e)
    case 'MovePlanned':
      return { ...sip, move: e.move }
    case 'MeasureEnds':
      return withPlan(sip, {
        measures: sip.plan.measures.map((m) => {
          if (m.id !== e.measure) return m
          const { ends: _, ...open } = m
          return { ...open, ...(e.on === undefined ? {} : { ends: e.on }) }
        }),
      })
    case 'GroundsShortened':
      return {
        ...sip,
        grounds: sip.grounds.map((g) => (e.grounds.includes(g.id) ? { ...g, until: e.until } : g)),
      }
    case 'OtherSystemNoted':
      return { ...sip, beside: { ...sip.beside, [e.unit]: e.system } }
    case 'RunningPlanTaken':
      return { ...sip, takenFrom: { ...e.from, on: e.on } }
    case 'SipClosed': {
      const { planned: _, personTold: __, sooner: ___, mainAsked: ____, review: _____, ...rest } = sip
      const closed = { ...rest, stage: ended(e.reason, e.on), closing: closingOf(e) }
      if (e.reason !== 'deceased') return closed
      // Whoever had a right only through her has it no longer.
      return {
        ...closed,
        representatives: [],
        grounds: sip.grounds.map((g) => (g.to.kind === 'party' ? { ...g, state: 'withdrawn' } : g)),
      }
    }
    case 'ClosingDocumented': {
      const { type: _, ...documented } = e
      return withClosing(sip, (c) => ({ ...c, documented: [...c.documented, documented] }))
    }
    case 'TalkAnswered':
      return withClosing(sip, (c) => ({ ...c, talk: { answer: e.answer } }))
    case 'TalkHeld':
      return withClosing(sip, (c) => ({ ...c, talk: { answer: 'wanted', heldOn: e.on } }))
    case 'EvaluationEntered':
      return withClosing(sip, (c) => ({
        ...c,
        evaluations: [...c.evaluations.filter((x) => x.who !== e.evaluation.who), e.evaluation],
      }))
  }
}

function closingOf(e: Extract<SipEvent, { type: 'SipClosed' }>): Closing {
  const { personToldOn: on, personToldHow: how, by, talk } = e
  return {
    told: e.told,
    documented: [],
    evaluations: [],
    ...(on === undefined ? {} : { personTold: { on, how: how ?? 'in-person', by: by ?? '' } }),
    ...(talk === undefined ? {} : { talk: { answer: talk } }),
  }
}

/** A new version of the plan may say another day: that is a move too, and the first day stays. */
function toCome(
  known: PlannedFollowUp | undefined,
  next: NextFollowUp,
  on: PlannedFollowUp['on'],
): PlannedFollowUp {
  if (known === undefined) return { ...next, first: next.on, moves: [] }
  const moves = known.on === next.on ? known.moves : [...known.moves, { from: known.on, to: next.on, on }]
  return { ...next, first: known.first, moves }
}

/** The plan says the day that now holds; the version that was agreed keeps the one that it had. */
function withFollowUp(sip: Sip, followUp: PlannedFollowUp): Sip {
  const { established } = sip.plan
  if (established === undefined) return { ...sip, followUp }
  // The hour belonged to the day that has been.
  const { followUpTime: _, ...rest } = established
  const { on: followUpOn, place: followUpPlace, time } = followUp
  return {
    ...withPlan(sip, {
      established: { ...rest, followUpOn, followUpPlace, ...defined('followUpTime', time) },
    }),
    followUp,
  }
}

/** Whoever has the main responsibility is also the one who holds it in her unit. */
function withMain(sip: Sip, main: string): Sip {
  const unit = sip.members.find((m) => m.assignment === main && m.until === undefined)?.unit
  const holders = unit === undefined ? sip.roles.holders : { ...sip.roles.holders, [unit]: main }
  return { ...sip, roles: { ...sip.roles, mainResponsible: main, holders } }
}

/** Whose yes it is has changed: it stands, and is to be asked again. */
function askedAgain(sip: Sip, why: YesAgain, changed: boolean, on: LocalDate | undefined): Sip {
  if (!changed || on === undefined || sip.yes.answer !== 'yes') return sip
  return { ...sip, yesAgain: { since: on, why } }
}
const isNewGuardian = (sip: Sip, kind: RepresentativeKind): boolean =>
  sip.yes.answer === 'yes' && sip.yes.by.kind === 'guardians' && representatives[kind].forMinor
const gaveYes = (sip: Sip, id: string): boolean =>
  sip.yes.answer === 'yes' &&
  ((sip.yes.by.kind === 'guardians' && sip.yes.by.agreed.includes(id)) ||
    (sip.yes.by.kind === 'representative' && sip.yes.by.representative === id))
const whyEnded = (sip: Sip): YesAgain =>
  sip.yes.answer === 'yes' && sip.yes.by.kind === 'guardians' ? 'guardians-changed' : 'representative-ended'

const withReview = (sip: Sip, changed: (review: Review) => Review): Sip =>
  sip.review === undefined ? sip : { ...sip, review: changed(sip.review) }
const withClosing = (sip: Sip, changed: (closing: Closing) => Closing): Sip =>
  sip.closing === undefined ? sip : { ...sip, closing: changed(sip.closing) }
const withMessage = (sip: Sip, id: string, changed: (message: Message) => Message): Sip => ({
  ...sip,
  messages: sip.messages.map((m) => (m.id === id ? changed(m) : m)),
})

/** A text that is a field, of the preparation or of the plan, is found by its key. */
function withField(sip: Sip, kind: string, block: string): Sip {
  const [part, key] = kind.split('/')
  if (key === undefined) return sip
  if (part === 'plan') return withPlan(sip, { fields: { ...sip.plan.fields, [key]: block } })
  return {
    ...sip,
    preparation: { ...sip.preparation, fields: { ...sip.preparation.fields, [key]: block } },
  }
}

const withPlan = (sip: Sip, plan: Partial<Plan>): Sip => ({ ...sip, plan: { ...sip.plan, ...plan } })
const withNow = (sip: Sip, now: Partial<MeetingNow>): Sip => ({ ...sip, now: { ...sip.now, ...now } })
const withCall = (sip: Sip, id: string, changed: (call: Call) => Call): Sip => ({
  ...sip,
  calls: sip.calls.map((c) => (c.id === id ? changed(c) : c)),
})

/** A parked question may be settled at the meeting, or after it. */
function withParked(sip: Sip, block: string, outcome: ParkedOutcome, answer: string | undefined): Sip {
  const settle = (parked: readonly ParkedQuestion[]) =>
    parked.map((p) =>
      p.block === block ? { block, outcome, ...(answer === undefined ? {} : { answer }) } : p,
    )
  return {
    ...withNow(sip, { parked: settle(sip.now.parked) }),
    meetings: sip.meetings.map((m) => ({ ...m, parked: settle(m.parked) })),
  }
}

const ended = (
  how: Extract<Stage, { at: 'ended' }>['how'],
  on: Extract<Stage, { at: 'ended' }>['on'],
): Stage => ({ at: 'ended', how, on })

/** Going on to prepare, or back to a need that information is enough for; once called, the level moves no step. */
function stageAtLevel(stage: Stage, level: Level): Stage {
  if (stage.at !== 'noticed' && stage.at !== 'preparing') return stage
  return level === 'information' ? { at: 'noticed' } : { at: 'preparing' }
}

const putInForce =
  (ids: readonly string[]) =>
  (g: Ground): Ground =>
    ids.includes(g.id) ? { ...g, state: 'in-force' } : g

const defined = <K extends string>(key: K, value: string | undefined): { [P in K]?: string } =>
  value === undefined ? {} : ({ [key]: value } as { [P in K]: string })

const withHolderIfNone = (roles: Sip['roles'], unit: string, assignment: string): Sip['roles'] =>
  roles.holders[unit] === undefined ? { ...roles, holders: { ...roles.holders, [unit]: assignment } } : roles
