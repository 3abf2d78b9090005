import { openContentsFor } from '../../domain/access/grounds.ts'
import type { SipView } from '../../domain/access/view.ts'
import { addDays } from '../../domain/calendar/local-date.ts'
import { isCalled } from '../../domain/sip/call.ts'
import type { Move } from '../../domain/sip/sip.ts'
import { formatDate } from '../../text/format.ts'
import { ActionLink, Actions, BackLink, LinkButton } from '../../ui/button.tsx'
import { NextBox } from '../../ui/next-box.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { Status } from '../../ui/status.tsx'
import { authorityName } from '../answer/shares.ts'
import { firstName } from '../names.ts'
import type { StaffRequest } from '../request.ts'
import { personName, sipHref, textOf, unitName } from '../sip-page.tsx'
import { WhyRule } from '../why-rule.tsx'
import type { WithPlaces } from './directory.ts'

type Step = {
  readonly title: string
  readonly text: string
  readonly done: boolean
  readonly links: readonly { readonly href: string; readonly label: string }[]
}

type Part = { opened: WithPlaces; request: StaffRequest; move: Move }

/** What is left of a planned move, in order: one next thing, and all of it below. */
export function ToDo({ opened, request, move }: Part) {
  const { view } = opened
  const { t, lang, on } = request
  const words = t.moving.plan
  const name = firstName(view.who.name)
  const steps = stepsOf({ opened, request, move })
  const next = steps.findIndex((step) => !step.done)
  const first = steps[next]
  const href = (below: string) => sipHref(request, view.id, below)
  const leaves = opened.leaving.find((p) => p.authority === move.leaves)?.name
  const last = addDays(move.on, -1)
  const to = newUnitName(opened, move)
  return (
    <>
      <BackLink href={href('')}>{t.moving.back(name)}</BackLink>
      <h1>{words.heading(name, formatDate(lang, move.on, 'long'), move.on <= on)}</h1>
      <p class="lead">
        {words.lead(leaves ?? authorityName(opened, move.leaves), formatDate(lang, last, 'long'))}{' '}
        {to === undefined ? words.leadNotWanted(name) : words.leadTo(to)}
      </p>
      {first === undefined ? (
        to !== undefined && <p>{words.allDone(to)}</p>
      ) : (
        <NextBox
          eyebrow={words.nextEyebrow}
          title={first.title}
          actions={first.links.map((link, i) =>
            i === 0 ? (
              <LinkButton href={href(link.href)}>{link.label}</LinkButton>
            ) : (
              <ActionLink href={href(link.href)}>{link.label}</ActionLink>
            ),
          )}
        >
          <p>{first.text}</p>
        </NextBox>
      )}
      <section aria-labelledby="todo">
        <h2 id="todo">{words.todo}</h2>
        <Rows>
          {steps.map((step, i) => (
            <Row
              end={
                step.done ? (
                  <Status kind="ok">{words.done}</Status>
                ) : (
                  <Status kind={i === next ? 'soon' : 'wait'}>{i === next ? words.left : words.later}</Status>
                )
              }
            >
              <h3>
                {i + 1}. {step.title}
              </h3>
              {!step.done && i !== next && (
                <Actions>
                  {step.links.map((link) => (
                    <ActionLink href={href(link.href)}>{link.label}</ActionLink>
                  ))}
                </Actions>
              )}
              {step.done && <p class="soft">{step.text}</p>}
            </Row>
          ))}
        </Rows>
        <WhyRule rule="moved-is-handed-over" request={request} />
      </section>
      <Ends opened={opened} request={request} move={move} />
      <p>
        <ActionLink href={href('/move/change')} icon="pencil">
          {words.change}
        </ActionLink>
      </p>
    </>
  )
}

function stepsOf({ opened, request, move }: Part): readonly Step[] {
  const { view } = opened
  const words = request.t.moving.plan
  const name = firstName(view.who.name)
  const to = newUnitName(opened, move)
  if (move.to.kind === 'not-wanted' || to === undefined)
    return [
      { ...words.close(name), done: false, links: [{ href: '/close', label: words.close(name).button }] },
    ]
  const { party } = move.to
  const unit = newUnit(view, move)
  const called = isCalled(view, party)
  const functions = opened.units.find((u) => u.id === unit)?.functions ?? []
  const reader = { kind: 'unit', unit: unit ?? '', functions } as const
  const may = called || openContentsFor(view, view.need, reader, request.on).has('plan')
  const asked = view.grounds.some((g) => g.state === 'proposed' && g.to.kind === 'unit' && g.to.unit === unit)
  const ask = words.ask(name, to)
  const call = words.call(to)
  return [
    {
      ...ask,
      done: may,
      links: [
        asked
          ? { href: '/answer', label: ask.buttonAsk }
          : { href: `/answer/ground?to=${encodeURIComponent(`unit:${unit}`)}`, label: ask.button },
      ],
    },
    {
      ...words.meeting,
      done: called || view.planned !== undefined,
      links: [{ href: '/calls/meeting', label: words.meeting.button }],
    },
    {
      ...call,
      done: called,
      links: [{ href: may ? `/calls/new?party=${encodeURIComponent(party)}` : '/calls', label: call.button }],
    },
    lastStep({ opened, request, move }),
  ]
}

/** The main responsibility is with somebody who stays, or it is handed over, or the SIP is closed. */
function lastStep({ opened, request, move }: Part): Step {
  const { view, names } = opened
  const words = request.t.moving.plan
  const name = firstName(view.who.name)
  const main = view.roles.mainResponsible
  const holder = view.members.find((m) => m.assignment === main && m.until === undefined)
  if (holder !== undefined && holder.authority !== move.leaves)
    return {
      ...words.stays(`${personName(names, main)}, ${unitName(names, holder.unit)},`),
      done: true,
      links: [],
    }
  const step = words.handOver(name)
  const close = { href: '/close', label: step.close }
  return {
    ...step,
    done: false,
    links: main === undefined ? [close] : [{ href: '/main', label: step.button }, close],
  }
}

/** The measures that have got a last day by the move. */
function Ends({ opened: { view, names }, request, move }: Part) {
  const words = request.t.moving.plan
  const ended = view.plan.measures.filter((m) => move.before.measures[m.id] !== undefined)
  if (ended.length === 0) return null
  return (
    <section aria-labelledby="ends">
      <h2 id="ends">{words.ends}</h2>
      <ul>
        {ended.map((m) => (
          <li>
            {words.endsLine(
              textOf(view, m.what) ?? '–',
              m.responsible.kind === 'unit' ? unitName(names, m.responsible.unit) : '–',
              m.ends === undefined ? '–' : formatDate(request.lang, m.ends, 'long'),
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function newUnit(view: SipView, { to }: Move): string | undefined {
  const who = to.kind === 'party' ? view.parties.find((p) => p.id === to.party)?.who : undefined
  return who?.kind === 'unit' ? who.unit : undefined
}

function newUnitName({ view, names }: WithPlaces, move: Move): string | undefined {
  const unit = newUnit(view, move)
  return unit === undefined ? undefined : unitName(names, unit)
}
