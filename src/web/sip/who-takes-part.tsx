import { groundHolds } from '../../domain/access/grounds.ts'
import type { SipView } from '../../domain/access/view.ts'
import { isMinor } from '../../domain/sip/context.ts'
import { answerHolds, type Exclusion, type Ground, hasDied, type Party } from '../../domain/sip/sip.ts'
import type { Names } from '../../storage/sip-reader.ts'
import { formatDate, formatList, possessive } from '../../text/format.ts'
import { Status } from '../../ui/status.tsx'
import { Table } from '../../ui/table.tsx'
import { firstName } from '../names.ts'
import type { StaffRequest } from '../request.ts'
import { asSentence } from '../sentence.ts'
import { authorityName, contentsOf, recipientName } from './recipient.ts'

type Props = { readonly view: SipView; readonly names: Names; readonly request: StaffRequest }
type Cells = readonly [
  who: preact.ComponentChildren,
  mayKnow: preact.ComponentChildren,
  before: preact.ComponentChildren,
]

/**
 * Who takes part, what each may learn until when, and what each has answered. What others may learn is shown only
 * to the unit that leads: it is part of the person's answer.
 */
export function WhoTakesPart(props: Props) {
  const { view, request } = props
  const { who } = request.t.sip
  const leads = view.mine.leads
  const rows: readonly Cells[] = [
    personRow(props),
    leadingRow(props),
    ...view.parties.map((party) => partyRow(party, props)),
    ...functionRows(props),
    ...otherExclusionRows(props),
  ]
  return (
    <>
      <Table
        id="who"
        caption={who.title}
        columns={[
          { label: who.columns.who },
          ...(leads ? [{ label: mayKnowLabel(props) }] : []),
          { label: view.meetings.length > 0 ? who.columns.met : who.columns.before },
        ]}
        rows={rows.map(([name, mayKnow, before]) => (leads ? [name, mayKnow, before] : [name, before]))}
      />
      {leads && view.parties.length === 0 && view.stage.at !== 'ended' && <p class="soft">{who.empty}</p>}
    </>
  )
}

/** By whose word it is: nobody's before there is an answer, and the person's only when it was her own. */
function mayKnowLabel({ view, request }: Props): string {
  const { columns } = request.t.sip.who
  if (view.yes.answer === 'not-asked') return columns.mayKnow
  const own = view.yes.answer === 'withdrawn' ? !isChild(view, request) : view.yes.by.kind === 'self'
  return own ? columns.mayKnowBy(firstName(view.who.name)) : columns.mayKnowByAnswer
}

function isChild({ who: { birthDate } }: SipView, { on }: StaffRequest): boolean {
  return birthDate !== undefined && isMinor({ on, birthDate })
}

function personRow({ view, request }: Props): Cells {
  const { t, lang } = request
  const { who } = t.sip
  const name = firstName(view.who.name)
  const { yes } = view
  const day = yes.answer === 'not-asked' ? '' : formatDate(lang, yes.on, 'short')
  const said =
    yes.answer === 'not-asked'
      ? who.person['not-asked']
      : yes.answer === 'withdrawn'
        ? isChild(view, request)
          ? who.withdrawnForChild(day)
          : who.person.withdrawn(day)
        : who.answered[yes.by.kind][yes.answer === 'yes' && yes.partial ? 'partial' : yes.answer](day)
  // A no is as good an answer as a yes: it gets no cross.
  const kind = yes.answer === 'yes' ? 'ok' : yes.answer === 'not-asked' ? 'wait' : undefined
  return [
    <Name name={name} below={who.owner(possessive(lang, name))} />,
    who.everything,
    kind === undefined ? said : <Status kind={kind}>{said}</Status>,
  ]
}

function leadingRow({ view, names, request }: Props): Cells {
  const { t } = request
  const unit = view.need.unit
  const main = view.members.find((m) => m.assignment === view.roles.mainResponsible && m.until === undefined)
  return [
    <Name
      name={names.units[unit]?.name ?? t.sip.history.someUnit}
      below={colleagues(unit, { view, names, request }) ?? t.sip.who.nobodyNamed}
    />,
    main === undefined ? t.sip.who.leadingSoFar : main.unit === unit ? t.sip.who.leading : t.sip.who.began,
    '',
  ]
}

function partyRow(party: Party, props: Props): Cells {
  const { view, names, request } = props
  const { who } = request.t.sip
  const name = recipientName(request, view, names, { kind: 'party', party: party.id })
  const below =
    party.who.kind === 'unit'
      ? (colleagues(party.who.unit, props) ?? who.nobodyNamed)
      : who.relations[party.who.relation]
  const isThis = (to: Ground['to'] | Exclusion['who']) =>
    (to.kind === 'party' && to.party === party.id) ||
    (to.kind === 'unit' && party.who.kind === 'unit' && to.unit === party.who.unit)
  return [
    // Whoever may not read the name knows only how they belong together.
    name === below ? <Name name={asSentence(name)} /> : <Name name={name} below={below} />,
    <MayKnow
      grounds={view.grounds.filter((g) => isThis(g.to))}
      exclusion={view.exclusions.find((x) => isThis(x.who))}
      {...props}
    />,
    <Answer party={party} view={view} request={request} />,
  ]
}

/** A ground may name what a unit does instead of which it is: everyone in home care. */
function functionRows(props: Props): Cells[] {
  const { view, names, request } = props
  const found = [...new Set(view.grounds.flatMap((g) => (g.to.kind === 'function' ? [g.to.function] : [])))]
  return found.map((code) => [
    <Name name={recipientName(request, view, names, { kind: 'function', function: code })} />,
    <MayKnow
      grounds={view.grounds.filter((g) => g.to.kind === 'function' && g.to.function === code)}
      exclusion={undefined}
      {...props}
    />,
    '',
  ])
}

/** Those who are to learn nothing and are not on the list of who takes part. */
function otherExclusionRows({ view, names, request }: Props): Cells[] {
  return view.exclusions
    .filter(({ who }) => {
      if (who.kind === 'party') return false
      return (
        who.kind === 'other' || !view.parties.some((p) => p.who.kind === 'unit' && p.who.unit === who.unit)
      )
    })
    .map((x) => [
      <Name name={recipientName(request, view, names, x.who)} />,
      request.t.sip.who[x.scope === 'everything' ? 'excluded' : 'eachText'],
      '',
    ])
}

type MayKnowProps = Props & {
  readonly grounds: readonly Ground[]
  readonly exclusion: Exclusion | undefined
}

function MayKnow({ grounds, exclusion, view, names, request }: MayKnowProps) {
  const { t, lang, on } = request
  const { who } = t.sip
  if (exclusion?.scope === 'everything') return <span>{who.excluded}</span>
  const open = view.yes.answer === 'yes' && view.stage.at !== 'ending'
  const holding = open ? grounds.filter((g) => groundHolds(g, on)) : []
  const day = (date: string) => formatDate(lang, date, 'short')
  const past = grounds
    .filter((g) => g.state === 'in-force' && g.until < on)
    .map((g) => g.until)
    .sort()
    .at(-1)
  const nothing = grounds.some((g) => g.state === 'proposed')
    ? who.notAsked
    : grounds.some((g) => g.state === 'withdrawn')
      ? // A death ends what relatives may know: nobody has taken it back.
        hasDied(view)
        ? who.nothingMore
        : who.withdrawn
      : past === undefined
        ? who.nothingYet
        : who.noLonger(day(past))
  return (
    <>
      {alike(holding).map(([g, ...more]) => (
        <p>
          {who.mayKnow(
            contentsOf(request, g),
            formatList(
              lang,
              [g, ...more].map((one) => authorityName(request, names, one.from)),
            ),
            day(g.until),
          )}
          {g.basis !== 'consent' && <span class="soft"> {who.basis(t.words.bases[g.basis])}</span>}
        </p>
      ))}
      {holding.length === 0 && <span>{nothing}</span>}
      {exclusion !== undefined && <div class="soft">{who.eachText}</div>}
    </>
  )
}

/** Grounds that open the same until the same day differ only in who discloses: said in one breath. */
function alike(grounds: readonly Ground[]): readonly (readonly [Ground, ...Ground[]])[] {
  const found = new Map<string, [Ground, ...Ground[]]>()
  for (const g of grounds) {
    const key = `${[...g.contents].sort().join()} ${g.until} ${g.basis}`
    const had = found.get(key)
    if (had === undefined) found.set(key, [g])
    else if (!had.some((one) => one.from === g.from)) had.push(g)
  }
  return [...found.values()]
}

function Answer({ party, view, request }: { party: Party; view: SipView; request: StaffRequest }) {
  const { t, lang } = request
  const { answers } = t.sip.who
  const { who } = party
  const met = view.meetings.at(-1)
  const call = view.calls.find((c) =>
    who.kind === 'unit'
      ? c.to.kind === 'unit' && c.to.unit === who.unit
      : c.to.kind === 'party' && c.to.party === party.id,
  )
  const was = call === undefined ? undefined : met?.attendance[call.id]
  // A new meeting is called to: what counts is the answer to that one.
  if (was !== undefined && view.planned === undefined)
    return <Status kind={was === 'absent' ? 'no' : 'ok'}>{t.sip.who.attendances[was]}</Status>
  if (met !== undefined && view.planned === undefined) return null
  if (call === undefined) {
    if (who.kind === 'around') return <Status kind="wait">{answers.around}</Status>
    if (view.stage.at === 'ended' || view.stage.at === 'ending') return null
    return <Status kind="wait">{party.how === 'call' ? answers.toCall : answers.toInvite}</Status>
  }
  if (call.answer === undefined) {
    const sent = formatDate(lang, call.sentOn, 'short')
    return <Status kind="wait">{call.how === 'call' ? answers.called(sent) : answers.invited(sent)}</Status>
  }
  if (!answerHolds(view, call)) return <Status kind="wait">{answers.moved}</Status>
  const comes = call.answer.kind === 'coming' || call.answer.kind === 'substitute'
  return <Status kind={comes ? 'ok' : 'no'}>{answers[call.answer.kind]}</Status>
}

function Name({ name, below }: { name: string; below?: string }) {
  return (
    <>
      {name}
      {below !== undefined && <div class="soft small">{below}</div>}
    </>
  )
}

function colleagues(unit: string, { view, names, request }: Props): string | undefined {
  const found = view.members
    .filter((m) => m.unit === unit && m.until === undefined)
    .flatMap((m) => names.people[m.assignment]?.name ?? [])
  return found.length === 0 ? undefined : formatList(request.lang, [...new Set(found)])
}
