import { addDays, type LocalDate, parseLocalDate, weekday } from '../../domain/calendar/local-date.ts'
import { mayStartSip } from '../../domain/sip/notice-need.ts'
import {
  countQueue,
  type QueueCount,
  type QueuePage,
  type QueueRow as Row,
  readQueue,
  type UnheldCount,
} from '../../storage/queue-reader.ts'
import { formatDate, formatNumber, possessive, relativeDays } from '../../text/format.ts'
import { EmptyState, Warning } from '../../ui/boxes.tsx'
import { ActionLink, LinkButton } from '../../ui/button.tsx'
import { Pager } from '../../ui/pager.tsx'
import { QueueGroup, QueueRow } from '../../ui/queue-row.tsx'
import { Rows } from '../../ui/rows.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { firstName } from '../names.ts'
import { staffPage } from '../page.tsx'
import type { StaffRequest } from '../request.ts'
import { asSentence } from '../sentence.ts'
import { WhyRule } from '../why-rule.tsx'
import { dutyPath, dutyText, waitsForUnit } from './duty-path.ts'

type Model = {
  readonly whose: 'mine' | 'unit'
  readonly page: QueuePage
  readonly counts: { readonly mine: QueueCount; readonly unit: QueueCount; readonly unheld: UnheldCount }
  readonly after: string
}

/** "To do": everything that waits for me or for my unit, most urgent first, with the rule behind each. */
export const queuePage = staffPage<Model>({
  path: '/as/:as/queue',
  load: async ({ house, viewer, query }) => {
    const whose = query.get('unit') === '1' ? 'unit' : 'mine'
    const after = readAfter(query.get('after'))
    const [page, counts] = await Promise.all([
      readQueue(house, viewer, whose, after),
      countQueue(house, viewer),
    ])
    return { whose, page, counts, after }
  },
  view: (model, request) => ({
    title: request.t.queue.title,
    nav: 'queue',
    body: <Queue model={model} request={request} />,
  }),
})

function Queue({ model, request }: { model: Model; request: StaffRequest }) {
  const { t, href } = request
  const { whose, counts, page } = model
  return (
    <div class="flow-wide">
      <div class="row">
        <div class="flow">
          <h1>{t.queue.title}</h1>
          <p class="lead">{howMuch(model, request)}</p>
        </div>
        {mayStartSip(request.assignment.authorityKind) && (
          <div>
            <LinkButton href={href('/need/new')} kind="quiet" icon="plus">
              {t.queue.noticeNeed}
            </LinkButton>
          </div>
        )}
      </div>
      <Tabs
        label={t.queue.tabs}
        items={[
          {
            href: href('/queue'),
            label: t.queue.mine(counted(counts.mine, request)),
            current: whose === 'mine',
          },
          {
            href: href('/queue?unit=1'),
            label: t.queue.unit(counted(counts.unit, request)),
            current: whose === 'unit',
          },
        ]}
      />
      {whose === 'mine' && counts.unheld.refusals > 0 && (
        <Warning icon="info">
          <p>{t.queue.refusalsWait(counts.unheld.refusals)}</p>
          <p>
            <ActionLink href={href('/queue?unit=1')} icon="arrow-right">
              {t.queue.seeRefusals}
            </ActionLink>
          </p>
        </Warning>
      )}
      {counts.unheld.sips > 0 && (
        <Warning icon="triangle-alert">
          <p>{t.queue.unheldSips(counts.unheld.sips)}</p>
          <p>
            <ActionLink href={href('/holders')} icon="arrow-right">
              {t.queue.seeHolders}
            </ActionLink>
          </p>
        </Warning>
      )}
      {request.viewer.roles.includes('manager') && whose === 'unit' && counts.unheld.sips === 0 && (
        <p>
          <ActionLink href={href('/holders')}>{t.queue.holders}</ActionLink>
        </p>
      )}
      {page.rows.length === 0 ? (
        <Empty model={model} request={request} />
      ) : (
        <Groups rows={page.rows} request={request} />
      )}
      <Pages model={model} request={request} />
    </div>
  )
}

function howMuch({ whose, counts }: Model, { t, lang, on }: StaffRequest): string {
  const { all, today } = counts[whose]
  const day = formatDate(lang, on, 'long')
  const date = `${asSentence(day)}.`
  // "Nothing has to be done" would be untrue beside what nobody has in hand.
  const unheld =
    counts.unheld.sips > 0 ||
    (whose === 'mine' && (counts.unheld.refusals > 0 || (all === 0 && counts.unheld.late > 0)))
  if (today === 0 && unheld) return date
  if (today === 0) return `${date} ${t.queue.nothingToday}`
  const needs = whose === 'mine' ? t.queue.needsYou(today) : t.queue.needsUnit(today)
  return `${date} ${needs} ${all > today ? t.queue.restCanWait : t.queue.thatIsAll}`
}

const counted = ({ all, more }: QueueCount, { t, lang }: StaffRequest): string =>
  more ? t.queue.more(formatNumber(lang, all)) : formatNumber(lang, all)

function Groups({ rows, request }: { rows: readonly Row[]; request: StaffRequest }) {
  const { t, on } = request
  const sunday = endOfWeek(on)
  const [first] = rows
  const today = rows.filter((r) => r.due <= on)
  const groups = [
    {
      id: 'today',
      title: today.some((r) => r.due < on) ? t.queue.groups.lateAndToday : t.queue.groups.today,
      rows: today,
    },
    {
      id: 'week',
      title: weekday(on) > 5 ? t.queue.groups.comingWeek : t.queue.groups.week,
      rows: rows.filter((r) => r.due > on && r.due <= sunday),
    },
    { id: 'later', title: t.queue.groups.later, rows: rows.filter((r) => r.due > on && r.due > sunday) },
  ]
  return (
    <>
      {groups
        .filter((group) => group.rows.length > 0)
        .map((group) => (
          <QueueGroup id={group.id} title={group.title} count={t.queue.things(group.rows.length)}>
            <Rows queue>
              {group.rows.map((row) => (
                <Duty row={row} first={row === first} sunday={sunday} request={request} />
              ))}
            </Rows>
          </QueueGroup>
        ))}
    </>
  )
}

type DutyProps = {
  readonly row: Row
  readonly first: boolean
  readonly sunday: LocalDate
  readonly request: StaffRequest
}

function Duty({ row, first, sunday, request }: DutyProps) {
  const { t, lang } = request
  const name = row.name === undefined ? undefined : firstName(row.name)
  const steppingIn = row.assignment === undefined && waitsForUnit(row.kind) ? 'take-on' : 'take-over'
  const href = request.href(
    `/sip/${row.sip}${name === undefined ? `/${steppingIn}` : dutyPath(row.kind, row.about)}`,
  )
  const title =
    name === undefined ? t.queue.unitDuties[row.kind] : t.queue.duties[row.kind](name, possessive(lang, name))
  const button =
    name !== undefined
      ? t.queue.dutyButtons[row.kind]
      : steppingIn === 'take-over'
        ? t.queue.takeOver
        : row.kind === 'read-refusal'
          ? t.queue.readReasons
          : t.queue.takeOn
  const nobodys = name === undefined && (row.holder === undefined || row.holderHasLeft || row.holderIsAway)
  const holder = holderInWords(row, request)
  return (
    <QueueRow
      when={whenDue(row.due, sunday, request)}
      title={title}
      href={href}
      text={
        name === undefined ? (
          <>
            <span class="code">{row.code}</span>. {holder}
          </>
        ) : (
          <>
            {dutyText(row, name, request)}
            {row.assignment !== request.assignment.id && ` ${holder}`}
          </>
        )
      }
      because={<WhyRule rule={row.rule} request={request} about />}
      actions={
        (first || nobodys) && (
          <LinkButton
            href={href}
            {...(first ? {} : { kind: 'quiet' })}
            {...(name === undefined ? { context: row.code } : {})}
          >
            {button}
          </LinkButton>
        )
      }
    />
  )
}

function holderInWords({ holder, holderHasLeft, holderIsAway, standsIn }: Row, { t }: StaffRequest): string {
  if (holder === undefined) return t.queue.heldByNobody
  if (standsIn) return t.queue.youStandIn(holder)
  if (holderHasLeft) return t.queue.holderHasLeft(holder)
  return holderIsAway ? t.queue.holderIsAway(holder) : t.queue.heldBy(holder)
}

/** The Sunday of this week; on a Saturday or a Sunday, of the week to come. */
const endOfWeek = (on: LocalDate): LocalDate => addDays(on, (weekday(on) > 5 ? 14 : 7) - weekday(on))

/** Late is said once and in words; within the week the weekday says it; later the date. */
function whenDue(due: LocalDate, sunday: LocalDate, { t, lang, on }: StaffRequest) {
  if (due < on)
    return {
      main: relativeDays(lang, due, on),
      detail: t.queue.wasDue(formatDate(lang, due, 'short')),
      kind: 'late' as const,
    }
  if (due === on) return { main: t.queue.dueToday, kind: 'soon' as const }
  return due <= sunday
    ? { main: asSentence(formatDate(lang, due, 'weekday')), detail: formatDate(lang, due, 'short') }
    : { main: formatDate(lang, due, 'short'), detail: relativeDays(lang, due, on) }
}

function Empty({ model, request }: { model: Model; request: StaffRequest }) {
  const { t, href } = request
  const { whose, counts, after } = model
  if (after !== '') return <EmptyState title={t.queue.emptyPage} />
  if (whose === 'unit') return <EmptyState title={t.queue.emptyUnit} />
  const { late, refusals } = counts.unheld
  if (late > 0)
    return (
      <EmptyState
        title={t.queue.noneIsYours}
        actions={
          <ActionLink href={href('/queue?unit=1')} icon="arrow-right">
            {t.queue.seeLate}
          </ActionLink>
        }
      >
        {t.queue.lateUnheld(late)}
      </EmptyState>
    )
  if (refusals > 0) return <EmptyState title={t.queue.emptyMineElse} />
  return (
    <EmptyState
      title={t.queue.emptyMine}
      actions={
        counts.unit.all > 0 && (
          <ActionLink href={href('/queue?unit=1')} icon="arrow-right">
            {t.queue.seeUnit(counts.unit.all)}
          </ActionLink>
        )
      }
    >
      {t.queue.emptyMineText}
    </EmptyState>
  )
}

function Pages({ model, request }: { model: Model; request: StaffRequest }) {
  const { t, lang, href } = request
  const { whose, page, after, counts } = model
  if (page.next === undefined && after === '') return null
  const base = whose === 'unit' ? '/queue?unit=1' : '/queue'
  const join = whose === 'unit' ? '&' : '?'
  return (
    <Pager
      label={t.queue.pages}
      position={t.queue.position(formatNumber(lang, page.rows.length), counted(counts[whose], request))}
      previous={after === '' ? undefined : { href: href(base), label: t.queue.firstPage }}
      next={
        page.next === undefined
          ? undefined
          : { href: href(`${base}${join}after=${encodeURIComponent(page.next)}`), label: t.queue.nextPage }
      }
    />
  )
}

/** Where the page before ended: a day, a SIP, a kind and what it is about. Anything else is the beginning. */
function readAfter(given: string | null): string {
  const parts = /^(\d{4}-\d{2}-\d{2})~[\w-]{1,64}~[a-z-]{1,40}~[\w-]{0,64}$/.exec(given ?? '')
  return parts?.[1] !== undefined && parseLocalDate(parts[1]) !== undefined ? (given ?? '') : ''
}
