import { yesHolds } from '../../domain/access/grounds.ts'
import { compareDates } from '../../domain/calendar/local-date.ts'
import type { RuleId } from '../../domain/law.ts'
import { isCalled, isTold } from '../../domain/sip/call.ts'
import { answerBy } from '../../domain/sip/duties.ts'
import { answerHolds, type Call } from '../../domain/sip/sip.ts'
import { formatCount, formatDate, formatTime, possessive } from '../../text/format.ts'
import type { StatusKind } from '../../ui/status.tsx'
import { firstName } from '../names.ts'
import { isChild } from '../prepare/answers.ts'
import { asSentence } from '../sentence.ts'
import { personName, textOf } from '../sip-page.tsx'
import { policyOf } from '../text-limit.ts'
import { calledName, type Part, partyName } from './part.tsx'

const turns = ['start', 'person', 'called', 'leader', 'invited'] as const
type Turn = (typeof turns)[number]

/** One thing to see to before the meeting: how it stands, and where it is mended. */
export type Check = {
  readonly state: StatusKind
  readonly text: string
  /** What somebody has written or chosen, line by line. */
  readonly more?: readonly string[]
  readonly below: string
  readonly link: string
  readonly rule?: RuleId
  /** Whose turn it is among what is open; the rest come last. */
  readonly turn?: Turn
  /** Never on paper. */
  readonly onlyScreen?: boolean
}

/** The leader's list before the meeting, computed from what is there. */
export function checksOf(part: Part): readonly Check[] {
  return [
    yesCheck(part),
    ...whenChecks(part),
    ...part.opened.view.calls.map((call) => callCheck(call, part)),
    ...notCalledChecks(part),
    ...roleChecks(part),
    ...adaptationChecks(part),
    questionCheck(part),
    ...notRaisedCheck(part),
    ...professionalsCheck(part),
  ]
}

export const isOpen = (check: Check): boolean => check.state !== 'ok'

/** What to see to first of what is open: the person before the units, and the called before the invited. */
export const firstOpen = (open: readonly Check[]): Check | undefined =>
  turns.flatMap((turn) => open.filter((c) => c.turn === turn)).at(0) ?? open[0]

function yesCheck({ opened: { view }, request: { t } }: Part): Check {
  const words = t.meeting.check
  const name = firstName(view.who.name)
  return yesHolds(view)
    ? { state: 'ok', text: words.yes(name), below: '/answer', link: words.toYes }
    : {
        state: 'no',
        text: words.noYes(name),
        below: '/answer',
        link: words.toYes,
        rule: 'yes-to-sip',
        turn: 'start',
      }
}

function whenChecks({ opened: { view }, request: { t, lang } }: Part): Check[] {
  const words = t.meeting.check
  const name = firstName(view.who.name)
  const { planned, personTold } = view
  const to = { below: '/calls/meeting', link: words.toWhen }
  if (planned === undefined) return [{ state: 'wait', text: words.noWhen, ...to, turn: 'start' }]
  const place = textOf(view, planned.place) ?? t.meeting.hidden
  const when = asSentence(
    t.meeting.when(formatDate(lang, planned.on, 'long'), formatTime(lang, planned.time)),
  )
  const told = personTold !== undefined && personTold.meeting === planned.version ? personTold : undefined
  return [
    { state: 'ok', text: words.when, more: [when, place], ...to },
    told === undefined
      ? {
          state: 'wait',
          text: (personTold === undefined ? words.notTold : words.notToldNewDay)(name),
          below: '/calls/person',
          link: words.toTold(name),
          rule: 'person-is-told',
          turn: 'person',
        }
      : {
          state: 'ok',
          text: words.told(name),
          more: [words.toldOn(t.call.ways[told.how], formatDate(lang, told.on, 'short'))],
          below: '/calls/person',
          link: words.toTold(name),
        },
  ]
}

function callCheck(call: Call, part: Part): Check {
  const { opened, request } = part
  const { view } = opened
  const { t, lang, on } = request
  const words = t.meeting.check
  const who = calledName(call, opened, request)
  const below = `/calls/${call.id}`
  const link = call.how === 'call' ? words.toCall : words.toInvitation
  const { answer } = call
  const turn: Turn = call.how === 'call' ? 'called' : 'invited'
  if (answer !== undefined && answerHolds(view, call)) {
    const said = textOf(view, 'who' in answer ? answer.who : answer.why)
    const more = said === undefined ? {} : { more: [said] }
    const state = answer.kind === 'coming' || answer.kind === 'substitute' ? 'ok' : 'no'
    // Whoever is invited may say no: there is nothing to see to.
    const waits = answer.kind === 'hindered' ? { turn } : {}
    return { state, text: words[answer.kind](who), ...more, below, link, ...waits }
  }
  if (!isTold(view, call))
    return {
      state: 'wait',
      text: (call.told.length === 0 ? words.notInformed : words.notInformedNewDay)(who),
      below: `${below}/told`,
      link,
      rule: 'told-is-noted',
      turn,
    }
  if (answer !== undefined) return { state: 'wait', text: words.movedSince(who), below, link, turn }
  if (call.how === 'invite')
    return { state: 'wait', text: words.silent(who), below, link, rule: 'only-called-has-duty', turn }
  const due = answerBy(call, view.planned, policyOf(request, view))
  const late = compareDates(due, on) < 0
  return {
    state: late ? 'late' : 'wait',
    text: words.silent(who),
    more: [(late ? words.answerLate : words.answerBy)(formatDate(lang, due, 'long'))],
    below,
    link,
    rule: 'called-must-answer',
    turn,
  }
}

function notCalledChecks({ opened, request }: Part): Check[] {
  const { view } = opened
  const words = request.t.meeting.check
  return view.parties
    .filter((party) => !isCalled(view, party.id))
    .map((party) => ({
      state: 'wait',
      text: (party.how === 'call' ? words.notCalled : words.notInvited)(partyName(party.id, opened, request)),
      below: '/calls',
      link: request.t.meeting.toCalls,
      turn: party.how === 'call' ? 'called' : 'invited',
    }))
}

function roleChecks({ opened: { view, names }, request: { t } }: Part): Check[] {
  const words = t.meeting.check
  const { leader, noteTaker } = view.roles
  const below = '/prepare/practical'
  const role = (who: string | undefined, named: (who: string) => string, nobody: string): Check =>
    who === undefined
      ? { state: 'wait', text: nobody, below, link: words.toRoles }
      : { state: 'ok', text: named(personName(names, who)), below, link: words.changeRoles }
  const notes = role(noteTaker, words.noteTaker, words.noNoteTaker)
  const same = leader !== undefined && leader === noteTaker
  return [
    { ...role(leader, words.leader, words.noLeader), turn: 'leader' },
    same ? { ...notes, more: [words.sameLeaderAndNotes] } : notes,
  ]
}

function adaptationChecks({ opened: { view }, request: { t, lang, on } }: Part): Check[] {
  const words = t.meeting.check
  const name = firstName(view.who.name)
  const { adaptations, language, fields } = view.preparation
  const named: Readonly<Record<string, string>> = t.prepare.meeting.languages
  const to = { below: '/prepare/meeting', link: words.toAdaptations }
  const lines = adaptations.map((kind) => {
    if (kind !== 'interpreter') return t.prepare.meeting.kinds[kind]
    return language === undefined
      ? words.interpreterNoLanguage
      : words.interpreter(named[language] ?? language)
  })
  const note = textOf(view, fields['adaptation-note'])
  const more = note === undefined ? lines : [...lines, note]
  const lacksLanguage = adaptations.includes('interpreter') && language === undefined
  const found: Check[] = [
    more.length === 0
      ? { state: 'wait', text: words.noAdaptations(name), ...to }
      : {
          state: lacksLanguage ? 'wait' : 'ok',
          text: words.adaptations(possessive(lang, name)),
          more,
          ...to,
        },
  ]
  const voice = textOf(view, fields['voice-of-absent-child'])
  if (voice !== undefined)
    found.push({ state: 'ok', text: words.childVoice(name), more: [voice], ...to, link: words.toChildVoice })
  else if (isChild(view, on))
    found.push({ state: 'wait', text: words.noChildVoice(name), ...to, link: words.toChildVoice })
  return found
}

function questionCheck({ opened: { view }, request: { t, lang } }: Part): Check {
  const words = t.meeting.check
  const n = view.preparation.questions.length
  const to = { below: '/prepare/questions', link: words.toQuestions }
  return n === 0
    ? { state: 'wait', text: words.noQuestions, ...to }
    : { state: 'ok', text: words.questions(formatCount(lang, n, words.questionForms)), ...to }
}

/** Only for the one who prepares and the one who leads: whether there is an answer, and where. Never the words. */
function notRaisedCheck({ opened: { view }, request: { t } }: Part): Check[] {
  if (!view.mine.knowsNotRaised) return []
  const words = t.meeting.check
  const name = firstName(view.who.name)
  const { fields, keepsToHerself } = view.preparation
  const asked = fields['not-to-be-raised'] !== undefined || keepsToHerself
  return [
    {
      state: asked ? 'ok' : 'wait',
      text: asked ? words.notRaised(name) : words.notRaisedUnasked(name),
      ...(asked ? { more: [words.notRaisedAlone] } : {}),
      below: '/prepare/not-to-be-raised',
      link: words.toNotRaised,
      rule: 'not-to-be-raised',
      onlyScreen: true,
    },
  ]
}

/** A meeting of professionals alone is there only when the person has said yes to it. */
function professionalsCheck({ opened: { view }, request: { t } }: Part): Check[] {
  const times = view.preparation.professionalMeeting
  if (times.length === 0) return []
  const words = t.meeting.check
  const which = times.length > 1 ? 'both' : times.includes('after') ? 'after' : 'before'
  return [
    {
      state: 'ok',
      text: words.professionals[which](firstName(view.who.name)),
      below: '/prepare/practical',
      link: words.toProfessionals,
      rule: 'pre-meeting-needs-yes',
    },
  ]
}
