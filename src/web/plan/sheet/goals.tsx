import type { Measure } from '../../../domain/sip/sip.ts'
import { formatDate, formatNumber } from '../../../text/format.ts'
import { ActionLink } from '../../../ui/button.tsx'
import { Table } from '../../../ui/table.tsx'
import { leadsAndGoesOn, sipHref, textOf } from '../../sip-page.tsx'
import { responsibleName } from '../responsible.ts'
import { isBeingWritten } from './missing.ts'
import type { Part } from './standing.tsx'

/** The goals, each with its measures: the same four columns all through. */
export function Goals({ opened, request }: Part) {
  const { view } = opened
  const { t, lang } = request
  const { sheet } = t.plan
  const writes = leadsAndGoesOn(view) && isBeingWritten(view)
  return (
    <section aria-labelledby="what">
      <h2 id="what">{sheet.what}</h2>
      {view.plan.goals.length === 0 && <p class="soft">{sheet.noGoals}</p>}
      {view.plan.goals.map((goal, index) => {
        const n = formatNumber(lang, index + 1)
        const measures = view.plan.measures.filter((m) => m.goal === goal)
        return (
          <section aria-labelledby={`goal-${n}`}>
            <h3 id={`goal-${n}`} class="kept">
              {n}. {textOf(view, goal) ?? t.plan.hidden}
            </h3>
            {measures.length === 0 ? (
              <p class="soft">{sheet.noMeasures}</p>
            ) : (
              <Measures n={n} measures={measures} opened={opened} request={request} />
            )}
            {writes && (
              <p class="no-print">
                <ActionLink
                  icon="plus"
                  context={sheet.addMeasureTo(n)}
                  href={sipHref(request, view.id, `/plan/measure?goal=${encodeURIComponent(goal)}`)}
                >
                  {sheet.addMeasure}
                </ActionLink>
              </p>
            )}
          </section>
        )
      })}
      {writes && (
        <p class="no-print">
          <ActionLink icon="plus" href={sipHref(request, view.id, '/plan/goal')}>
            {sheet.addGoal}
          </ActionLink>
        </p>
      )}
    </section>
  )
}

function Measures({ n, measures, opened, request }: Part & { n: string; measures: readonly Measure[] }) {
  const { view, names } = opened
  const { t, lang } = request
  const { columns, measuresOf } = t.plan.sheet
  const authority = (m: Measure) =>
    m.responsible.kind === 'unit' ? names.units[m.responsible.unit]?.authorityName : undefined
  return (
    <Table
      id={`measures-${n}`}
      caption={measuresOf(n)}
      captionHidden
      columns={[
        { label: columns.what },
        { label: columns.who },
        { label: columns.starts },
        { label: columns.how },
      ]}
      rows={measures.map((m) => [
        <span class="kept">{textOf(view, m.what) ?? t.plan.hidden}</span>,
        <>
          {responsibleName(m.responsible, opened, request)}
          {authority(m) !== undefined && <span class="soft small">, {authority(m)}</span>}
        </>,
        <span class="nowrap">{formatDate(lang, m.starts, 'short')}</span>,
        <span class="kept">{m.how === undefined ? '–' : (textOf(view, m.how) ?? t.plan.hidden)}</span>,
      ])}
    />
  )
}
