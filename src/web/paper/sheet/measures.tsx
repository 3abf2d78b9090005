import type { Goal, Measure } from '../../../domain/sip/sip.ts'
import { formatDate, formatNumber } from '../../../text/format.ts'
import { Status } from '../../../ui/status.tsx'
import { responsibleName } from '../../plan/responsible.ts'
import { textOf } from '../../sip-page.tsx'
import type { SheetPart } from './part.tsx'

/** The goals with their measures in one table, so that its heads come again on each page. */
export function SheetMeasures(part: SheetPart) {
  const { view, request } = part
  const { t } = request
  const { columns } = t.plan.sheet
  const labels = [columns.what, columns.who, columns.when, columns.often, columns.where]
  if (view.plan.goals.length === 0) return null
  return (
    <section>
      <h2>{t.paper.sheet.goals}</h2>
      <table class="sheet-table measures">
        <caption class="vh">{t.paper.sheet.goals}</caption>
        <thead>
          <tr>
            {labels.map((label) => (
              <th scope="col">{label}</th>
            ))}
          </tr>
        </thead>
        {view.plan.goals.map((goal, index) => (
          <GoalRows goal={goal} n={index + 1} {...part} />
        ))}
      </table>
    </section>
  )
}

function GoalRows({ goal, n, ...part }: SheetPart & { goal: Goal; n: number }) {
  const { view, request } = part
  const { lang, t } = request
  const own = textOf(view, goal.own)
  const ours = textOf(view, goal.ours)
  const measures = view.plan.measures.filter((m) => m.goal === goal.id)
  return (
    <tbody>
      <tr class="goal">
        <th colSpan={5} scope="rowgroup" dir="auto">
          {formatNumber(lang, n)}. {ours ?? own ?? t.plan.hidden}
          {ours !== undefined && own !== undefined && <span class="own"> {own}</span>}
        </th>
      </tr>
      {measures.length === 0 && (
        <tr>
          <td colSpan={5}>{t.paper.sheet.noMeasures}</td>
        </tr>
      )}
      {measures.map((measure) => (
        <MeasureRow measure={measure} {...part} />
      ))}
    </tbody>
  )
}

function MeasureRow({ measure, ...part }: SheetPart & { measure: Measure }) {
  const { view, request } = part
  const { t, lang } = request
  const { columns, from, fromTo } = t.plan.sheet
  const how = textOf(view, measure.how)
  const first = formatDate(lang, measure.starts, 'short')
  return (
    <tr>
      <th scope="row" class="kept" dir="auto">
        {textOf(view, measure.what) ?? t.plan.hidden}
        {how !== undefined && <span class="plain"> {how}</span>}
      </th>
      <td data-label={columns.who} dir="auto">
        <Responsible measure={measure} {...part} />
      </td>
      <td data-label={columns.when}>
        {measure.ends === undefined ? from(first) : fromTo(first, formatDate(lang, measure.ends, 'short'))}
      </td>
      <td data-label={columns.often} class="kept" dir="auto">
        {textOf(view, measure.often) ?? '–'}
      </td>
      <td data-label={columns.where} class="kept" dir="auto">
        {textOf(view, measure.where) ?? '–'}
      </td>
    </tr>
  )
}

/** Who, and whether they have accepted. A yes needs no mark: what is only proposed, or has got a no, does. */
function Responsible({ measure, ...part }: SheetPart & { measure: Measure }) {
  const { view, names, request } = part
  const { t, lang } = request
  const { acceptance, responsible } = measure
  const who = textOf(view, measure.who)
  const named = responsibleName(responsible, part, request)
  const authority = responsible.kind === 'unit' ? names.units[responsible.unit]?.authorityName : undefined
  return (
    <>
      {who !== undefined && (
        <>
          {who}
          <br />
        </>
      )}
      <span class={who === undefined ? undefined : 'small'}>
        {named}
        {authority !== undefined && `, ${authority}`}
      </span>
      {acceptance.state === 'proposed' && (
        <div>
          <Status kind="wait">{t.plan.acceptance.proposed(named)}</Status>
        </div>
      )}
      {acceptance.state === 'declined' && (
        <div>
          <Status kind="no">{t.plan.acceptance.noOn(formatDate(lang, acceptance.on, 'short'))}</Status>{' '}
          <span class="kept">{textOf(view, acceptance.why)}</span>
        </div>
      )}
    </>
  )
}
