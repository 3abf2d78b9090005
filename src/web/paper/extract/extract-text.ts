import type { SipView } from '../../../domain/access/view.ts'
import type { Measure } from '../../../domain/sip/sip.ts'
import type { Names } from '../../../storage/sip-reader.ts'
import { formatDate, formatNumber, formatTime } from '../../../text/format.ts'
import { lateEntrySource } from '../../beside/late-entry-source.tsx'
import { firstName } from '../../names.ts'
import type { StaffRequest } from '../../request.ts'
import { textOf, unitName } from '../../sip-page.tsx'

/**
 * A unit's part of the plan as plain text for its own record: what it answers for and what it may see. Holds no day of
 * printing, so that the same plan gives the same text, and so the same check code.
 */
export function extractText(view: SipView, names: Names, request: StaffRequest): string {
  const { t, lang } = request
  const { lines } = t.paper.extract
  const { sheet } = t.plan
  const unit = view.mine.unit
  const { established } = view.plan
  if (established === undefined) return ''
  const day = (on: string) => formatDate(lang, on, 'short')
  const ours = view.plan.measures.filter((m) => m.responsible.kind === 'unit' && m.responsible.unit === unit)
  const main = names.people[view.roles.mainResponsible ?? '']
  const longTermGoal = textOf(view, view.plan.longTermGoal)
  const dissent = textOf(view, established.dissent)
  const place = textOf(view, established.followUpPlace)
  const time =
    established.followUpTime === undefined
      ? ''
      : ` ${sheet.atTime(formatTime(lang, established.followUpTime))}`
  const { name, number, birthDate } = view.who
  const source = lateEntrySource(view, request)
  return [
    lines.title,
    lines.unit(unitName(names, unit), names.units[unit]?.authorityName ?? ''),
    lines.whose(name),
    ...(number !== undefined
      ? [lines.number(number)]
      : birthDate !== undefined
        ? [lines.born(birthDate)]
        : []),
    view.stage.at === 'running'
      ? lines.version(formatNumber(lang, established.version), day(established.on))
      : lines.versionOver(formatNumber(lang, established.version), day(established.on)),
    ...(source === undefined ? [] : [source]),
    ...(longTermGoal === undefined ? [] : ['', `${lines.longTermGoal}: ${longTermGoal}`]),
    '',
    ...(ours.length === 0
      ? [lines.nothingOurs]
      : [`${lines.ours}:`, ...ours.flatMap((m, i) => measureLines(i + 1, m, view, request))]),
    '',
    ...(main === undefined
      ? []
      : [`${lines.main}: ${main.name}, ${main.title}, ${unitName(names, main.unit)}`]),
    ...contactLines(view, names, lines.contacts),
    `${lines.followUp}: ${day(established.followUpOn)}${time}${place === undefined ? '' : `, ${place}`}`,
    `${lines.answer(firstName(name))}: ${sheet.answers[established.agreement]}${dissent === undefined ? '' : `. ${dissent}`}`,
  ].join('\n')
}

function measureLines(n: number, m: Measure, view: SipView, { t, lang }: StaffRequest): string[] {
  const { lines } = t.paper.extract
  const goal = view.plan.goals.find((g) => g.id === m.goal)
  const day = (on: string) => formatDate(lang, on, 'short')
  const said = (label: string, text: string | undefined) =>
    text === undefined || text.trim() === '' ? [] : [`   ${label}: ${text}`]
  const { acceptance } = m
  const answer =
    acceptance.state === 'accepted'
      ? lines.accepted(day(acceptance.on))
      : acceptance.state === 'declined'
        ? [lines.declined(day(acceptance.on)), textOf(view, acceptance.why)].filter(Boolean).join('. ')
        : lines.proposed
  return [
    `${n}. ${textOf(view, m.what) ?? t.plan.hidden}`,
    ...said(lines.goal, textOf(view, goal?.ours) ?? textOf(view, goal?.own)),
    ...said(lines.who, textOf(view, m.who)),
    ...said(lines.starts, day(m.starts)),
    ...said(lines.ends, m.ends === undefined ? undefined : day(m.ends)),
    ...said(lines.often, textOf(view, m.often)),
    ...said(lines.where, textOf(view, m.where)),
    ...said(lines.how, textOf(view, m.how)),
    ...said(lines.acceptance, answer),
  ]
}

function contactLines(view: SipView, names: Names, label: string): string[] {
  const contacts = Object.entries(view.plan.contacts).flatMap(([unit, contact]) => {
    const name = textOf(view, contact.name)
    if (name === undefined) return []
    const phone = textOf(view, contact.phone)
    return [`   ${unitName(names, unit)}: ${name}${phone === undefined ? '' : `, ${phone}`}`]
  })
  return contacts.length === 0 ? [] : [`${label}:`, ...contacts]
}
