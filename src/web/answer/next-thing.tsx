import { groundHolds, isExcluded, openContentsFor, yesHolds } from '../../domain/access/grounds.ts'
import { isCalled } from '../../domain/sip/call.ts'
import type { Party } from '../../domain/sip/sip.ts'
import type { OpenedSip } from '../../storage/sip-reader.ts'
import { ActionLink, Button, LinkButton } from '../../ui/button.tsx'
import { NextBox } from '../../ui/next-box.tsx'
import { lacking } from '../call/listed.ts'
import { FormFrame } from '../form-page.tsx'
import { formTo } from '../prepare/small-form.tsx'
import type { StaffRequest } from '../request.ts'
import { sipHref } from '../sip-page.tsx'
import { WhyRule } from '../why-rule.tsx'
import { earlierShares } from './asked-shares.ts'
import { askedOf, currentRepresentatives } from './people.ts'
import { recipientName, type Standing } from './shares.ts'

type Words = { readonly title: string; readonly text: string; readonly button: string }
type Next = {
  readonly words: Words
  readonly href: string
  /** The same as before can be proposed by one press. */
  readonly same?: true
  /** A second way on. */
  readonly or?: { readonly href: string; readonly label: string }
  readonly rule?: 'own-yes-at-eighteen' | 'yes-asked-again'
}

type Part = { opened: OpenedSip; request: StaffRequest }

/** The one next thing on the way to an answer, and after it. */
export function NextThing({ opened, request, standing }: Part & { standing: Standing }) {
  const next = askAgain(opened, request, standing) ?? nextOf(opened, request, standing)
  if (next === undefined) return null
  const { nextEyebrow } = request.t.answer
  const { words, or } = next
  const to = (path: string) => sipHref(request, opened.view.id, path)
  return (
    <NextBox
      eyebrow={nextEyebrow}
      title={words.title}
      actions={
        <>
          {next.same === true ? (
            <ProposeSame opened={opened} request={request} />
          ) : (
            <LinkButton href={to(next.href)}>{words.button}</LinkButton>
          )}
          {or !== undefined && <ActionLink href={to(or.href)}>{or.label}</ActionLink>}
        </>
      }
    >
      <p>{words.text}</p>
      {next.rule !== undefined && <WhyRule rule={next.rule} request={request} />}
    </NextBox>
  )
}

function ProposeSame({ opened, request }: Part) {
  const action = sipHref(request, opened.view.id, '/answer/same')
  return (
    <FormFrame form={formTo(request, action)}>
      <Button>{request.t.answer.same.button}</Button>
    </FormFrame>
  )
}

/** Whose answer it is has changed: that comes before all else. */
function askAgain(opened: OpenedSip, request: StaffRequest, standing: Standing): Next | undefined {
  const { t } = request
  const { name, minor, alone, again } = askedOf(opened, request)
  if (again === undefined || opened.view.stage.at === 'ending') return undefined
  const all = t.answer.next
  const rule = again === 'own-yes' ? 'own-yes-at-eighteen' : 'yes-asked-again'
  if (minor && !alone && currentRepresentatives(opened, request).length === 0)
    return { words: all.guardian(name), href: '/answer/representative', rule }
  const words = all[again](name)
  const record = { href: '/answer/record', label: words.button }
  const same = standing.proposed.length === 0 && earlierShares(opened, request).length > 0
  return same ? { words, href: '', same, or: record, rule } : { words, href: record.href, rule }
}

function nextOf(opened: OpenedSip, request: StaffRequest, standing: Standing): Next | undefined {
  const { view } = opened
  const { name, minor, alone } = askedOf(opened, request)
  const all = request.t.answer.next
  const { stage, yes, need } = view
  if (stage.at === 'ending') return { words: all.close(name), href: '/close' }
  if (yes.answer === 'no') return { words: all.paper(name), href: '/answer/paper' }
  if (stage.at === 'ended') return undefined
  const ask = { words: all.ask(name), href: '/answer/record' }
  if (yes.answer === 'not-asked') {
    if (need.level === undefined) return { words: all.level(name), href: '/need/level' }
    if (need.level.decided === 'information')
      return { words: all.information(name), href: '/need/information' }
    if (minor && !alone && currentRepresentatives(opened, request).length === 0)
      return { words: all.guardian(name), href: '/answer/representative' }
    if (minor && view.childHeardOn === undefined) return { words: all.child(name), href: '/answer/child' }
    // A no, or a person who cannot answer, needs nobody to be chosen first.
    if (standing.proposed.length === 0 && standing.inForce.length === 0)
      return {
        words: all.share(name),
        href: '/answer/ground',
        or: { href: ask.href, label: ask.words.button },
      }
    return ask
  }
  if (standing.proposed.length > 0) return { words: all.more(name), href: '/answer/more' }
  if (earlierShares(opened, request).length > 0)
    return {
      words: all.renew(name),
      href: '',
      same: true,
      or: { href: '/answer/ground', label: all.share(name).button },
    }
  if (standing.inForce.length === 0)
    return yes.answer === 'yes' && yes.by.kind === 'attitude'
      ? { words: all.decide(name), href: '/answer/decide-ground' }
      : { words: all.share(name), href: '/answer/ground' }
  return onwards(opened, request)
}

/** Whoever is on the list and may know of the plan is called; whoever may not is asked about. */
function onwards(opened: OpenedSip, request: StaffRequest): Next | undefined {
  const { view } = opened
  const { name } = askedOf(opened, request)
  const all = request.t.answer.next
  if (!yesHolds(view)) return undefined
  const waiting = view.parties.filter((p) => !isCalled(view, p.id) && !isExcluded(view, readerOf(p)))
  const who = (p: Party) =>
    recipientName(opened, p.who.kind === 'unit' ? p.who : { kind: 'party', party: p.id }, request)
  const knows = (p: Party) => openContentsFor(view, view.need, readerOf(p), request.on).has('plan')
  const callable = waiting.filter(knows)
  const [first] = callable
  if (first !== undefined) {
    const ready = lacking(view) === undefined
    const words = callable.length > 1 ? all.call(name) : all.callThem[first.how](who(first))
    return ready ? { words, href: `/calls/new?party=${first.id}` } : { words, href: '/calls' }
  }
  const toCalls = { words: all.call(name), href: '/calls' }
  // A yes to every unit of a kind covers units that nobody has chosen yet.
  const byFunction = view.grounds.some((g) => g.to.kind === 'function' && groundHolds(g, request.on))
  const [unasked] = byFunction ? [] : waiting
  if (unasked === undefined) return view.stage.at === 'preparing' ? toCalls : undefined
  const key = unasked.who.kind === 'unit' ? `unit:${unasked.who.unit}` : `party:${unasked.id}`
  return {
    words: all.askAbout(name, who(unasked)),
    href: `/answer/ground?to=${encodeURIComponent(key)}`,
    ...(view.stage.at === 'preparing' ? { or: { href: '/calls', label: toCalls.words.title } } : {}),
  }
}

const readerOf = ({ id, who }: Party) =>
  who.kind === 'unit'
    ? ({ kind: 'unit', unit: who.unit, functions: [] } as const)
    : ({ kind: 'party', party: id } as const)
