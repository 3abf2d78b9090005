import type { Goal, Measure } from '../../../domain/sip/sip.ts'
import { gapsOf, type MeasureGap } from '../../../domain/sip/write-measure.ts'
import { formatDate, formatNumber } from '../../../text/format.ts'
import { ActionLink } from '../../../ui/button.tsx'
import { Table } from '../../../ui/table.tsx'
import { Voice } from '../../../ui/voice.tsx'
import { firstName } from '../../names.ts'
import { sipHref, textOf } from '../../sip-page.tsx'
import { isAgreed } from '../acceptance.ts'
import { responsibleName } from '../responsible.ts'
import { AcceptanceStatus } from './acceptance-status.tsx'
import { Gap } from './gap.tsx'
import type { DocumentPart } from './part.ts'
import { ProgressStatus } from './progress-status.tsx'
import { writes } from './writing.ts'

/** The goals, each with its measures: the same five columns all through, what is agreed apart from what is not. */
export function Goals(part: DocumentPart) {
  const { view, request, links } = part
  const { sheet } = request.t.plan
  return (
    <section aria-labelledby="what">
      <h2 id="what">{sheet.what}</h2>
      {view.plan.goals.length === 0 && <p class="soft">{sheet.noGoals}</p>}
      {view.plan.goals.map((goal, index) => (
        <OneGoal goal={goal} index={index + 1} {...part} />
      ))}
      {links && writes(view) && (
        <p class="no-print">
          <ActionLink icon="plus" href={sipHref(request, view.id, '/plan/goal')}>
            {sheet.addGoal}
          </ActionLink>
        </p>
      )}
    </section>
  )
}

function OneGoal({ goal, index, ...part }: DocumentPart & { goal: Goal; index: number }) {
  const { view, request, links } = part
  const { t, lang } = request
  const { sheet } = t.plan
  const n = formatNumber(lang, index)
  const own = textOf(view, goal.own)
  const ours = textOf(view, goal.ours)
  const measures = view.plan.measures.filter((m) => m.goal === goal.id)
  const agreed = measures.filter(isAgreed)
  const open = measures.filter((m) => !isAgreed(m))
  return (
    <section class="goal flow" aria-labelledby={`goal-${index}`}>
      <h3 id={`goal-${index}`} class="kept" dir="auto">
        {sheet.goal(n)}
        {own === undefined && `: ${ours ?? t.plan.hidden}`}
      </h3>
      {own !== undefined && <Voice size="small" text={own} by={firstName(view.who.name)} />}
      {own !== undefined && ours !== undefined && (
        <p class="kept text" dir="auto">
          <b>{ours}</b>
        </p>
      )}
      {links && writes(view) && (
        <p class="no-print">
          <ActionLink
            icon="pencil"
            context={sheet.ofGoal(n)}
            href={sipHref(request, view.id, `/plan/goal/${goal.id}`)}
          >
            {t.common.change}
          </ActionLink>
        </p>
      )}
      {measures.length === 0 && <p class="soft">{sheet.noMeasures}</p>}
      {agreed.length > 0 && (
        <Measures id={`agreed-${index}`} caption={sheet.measuresOf(n)} measures={agreed} {...part} />
      )}
      {open.length > 0 && (
        <div class="not-agreed flow">
          <h4>{sheet.notAgreed}</h4>
          <Measures id={`open-${index}`} caption={sheet.notAgreedOf(n)} measures={open} {...part} />
        </div>
      )}
      {links && writes(view) && (
        <p class="no-print">
          <ActionLink
            icon="plus"
            context={sheet.toGoal(n)}
            href={sipHref(request, view.id, `/plan/measure?goal=${encodeURIComponent(goal.id)}`)}
          >
            {sheet.addMeasure}
          </ActionLink>
        </p>
      )}
    </section>
  )
}

function Measures({
  id,
  caption,
  measures,
  ...part
}: DocumentPart & { id: string; caption: string; measures: readonly Measure[] }) {
  const { columns } = part.request.t.plan.sheet
  return (
    <Table
      id={id}
      caption={caption}
      captionHidden
      columns={[
        { label: columns.what },
        { label: columns.who },
        { label: columns.when },
        { label: columns.often },
        { label: columns.where },
      ]}
      rows={measures.map((measure) => [
        <What measure={measure} {...part} />,
        <Who measure={measure} {...part} />,
        whenOf(measure, part.request),
        <Said measure={measure} gap="often" {...part} />,
        <Said measure={measure} gap="where" {...part} />,
      ])}
    />
  )
}

type OneMeasure = DocumentPart & { readonly measure: Measure }

function What({ measure, view, request, links }: OneMeasure) {
  const { t } = request
  const what = textOf(view, measure.what) ?? t.plan.hidden
  const how = textOf(view, measure.how)
  return (
    <div id={`measure-${measure.id}`} dir="auto">
      <span class="kept">{what}</span>
      {how !== undefined && <p class="soft small plain kept">{how}</p>}
      {links && writes(view) && (
        <p class="no-print small plain">
          <ActionLink context={what} href={sipHref(request, view.id, `/plan/measure/${measure.id}`)}>
            {t.common.change}
          </ActionLink>
        </p>
      )}
    </div>
  )
}

function Who({ measure, ...part }: OneMeasure) {
  const { names, request } = part
  const { responsible } = measure
  const there = <Said measure={measure} gap="who" {...part} />
  const asked = measure.who !== undefined || (part.links && writes(part.view))
  const unit = responsible.kind === 'unit' ? names.units[responsible.unit] : undefined
  return (
    <>
      {responsible.kind === 'unit' ? (
        <>
          {asked && <div>{there}</div>}
          <div class="soft small">
            {responsibleName(responsible, part, request)}
            {unit !== undefined && `, ${unit.authorityName}`}
          </div>
        </>
      ) : (
        <div>{responsibleName(responsible, part, request)}</div>
      )}
      {isAgreed(measure) && part.view.plan.progress[measure.id] !== undefined ? (
        <ProgressStatus measure={measure} {...part} />
      ) : (
        <AcceptanceStatus measure={measure} {...part} />
      )}
    </>
  )
}

/** Who there, how often, or where: the words, or that they are not there yet. */
function Said({ measure, gap, view, request, links }: OneMeasure & { gap: MeasureGap }) {
  const { t } = request
  const block = measure[gap]
  if (block !== undefined)
    return (
      <span class="kept" dir="auto">
        {textOf(view, block) ?? t.plan.hidden}
      </span>
    )
  const open = links && writes(view) && gapsOf(measure).includes(gap)
  const href = open ? sipHref(request, view.id, `/plan/measure/${measure.id}#f-${gap}`) : undefined
  return <Gap words={t.plan.sheet.gaps[gap]} none="–" href={href} />
}

/** From when, and to when if it ends. */
export function whenOf({ starts, ends }: Measure, { t, lang }: DocumentPart['request']): string {
  const { from, fromTo } = t.plan.sheet
  const first = formatDate(lang, starts, 'short')
  return ends === undefined ? from(first) : fromTo(first, formatDate(lang, ends, 'short'))
}
