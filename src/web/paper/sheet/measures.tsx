import type { Goal, Measure } from '../../../domain/sip/sip.ts'
import { formatDate, formatNumber } from '../../../text/format.ts'
import { isAgreed } from '../../plan/acceptance.ts'
import { responsibleName } from '../../plan/responsible.ts'
import { asSentence } from '../../sentence.ts'
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
  const open = measures.filter((m) => !isAgreed(m))
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
      {measures.filter(isAgreed).map((measure) => (
        <MeasureRow measure={measure} {...part} />
      ))}
      {open.length > 0 && (
        <tr>
          <td colSpan={5}>
            <NotDecidedYet measures={open} {...part} />
          </td>
        </tr>
      )}
    </tbody>
  )
}

/** Apart from what is agreed: a proposal or a no must not be read as a promise. */
function NotDecidedYet({ measures, ...part }: SheetPart & { measures: readonly Measure[] }) {
  return (
    <div class="not-agreed">
      <h3>{part.request.t.paper.sheet.notDecided}</h3>
      <ul>
        {measures.map((measure) => (
          <NotDecided measure={measure} {...part} />
        ))}
      </ul>
    </div>
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

/** What somebody has been asked to do, or has said no to: no day and no place, so that nobody reads a promise. */
function NotDecided({ measure, ...part }: SheetPart & { measure: Measure }) {
  const { view, request } = part
  const { t, lang } = request
  const { sheet } = t.paper
  const { acceptance } = measure
  const who = responsibleName(measure.responsible, part, request)
  const why = acceptance.state === 'declined' ? textOf(view, acceptance.why)?.trim() : undefined
  return (
    <li class="kept" dir="auto">
      <b>{asSentence(textOf(view, measure.what) ?? t.plan.hidden)}</b>
      <br />
      {acceptance.state === 'declined'
        ? `${sheet.saidNo(who, formatDate(lang, acceptance.on, 'short'))}${
            why === undefined || why === '' ? '.' : `: ${why}`
          }`
        : sheet.proposedTo(who)}
    </li>
  )
}

/** Who does it: the one there, the unit and its authority. */
function Responsible({ measure, ...part }: SheetPart & { measure: Measure }) {
  const { view, names, request } = part
  const { responsible } = measure
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
    </>
  )
}
