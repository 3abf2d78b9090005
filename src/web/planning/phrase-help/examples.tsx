import { Table } from '../../../ui/table.tsx'
import { Why } from '../../../ui/why.tsx'
import type { Request } from '../../request.ts'

/** A vague goal, and one that can be followed up, beside the form. */
export function GoalExamples({ request }: { request: Request }) {
  const { phrases } = request.t.planning
  return (
    <Why label={phrases.fold.goal}>
      <GoalPairs request={request} atMost={2} />
      <AllExamples request={request} />
    </Why>
  )
}

export function MeasureExamples({ request }: { request: Request }) {
  const { phrases } = request.t.planning
  return (
    <Why label={phrases.fold.measure}>
      <MeasurePairs request={request} atMost={2} />
      <AllExamples request={request} />
    </Why>
  )
}

/** In a tab of its own: whoever follows the link has words in the form. */
function AllExamples({ request }: { request: Request }) {
  return (
    <p>
      <a href="/phrases" target="_blank" rel="noopener">
        {request.t.planning.phrases.all}
      </a>
    </p>
  )
}

export function GoalPairs({ request, atMost }: { request: Request; atMost?: number }) {
  const { phrases } = request.t.planning
  return (
    <ul class="rows">
      {phrases.goals.slice(0, atMost).map(({ before, after }) => (
        <li>
          <Before text={before} request={request} />
          <p>
            <span class="soft">{phrases.after}</span> <b>{after}</b>
          </p>
        </li>
      ))}
    </ul>
  )
}

/** A vague measure, and the same with who, when, how often and where. */
function MeasurePairs({ request, atMost }: { request: Request; atMost: number }) {
  const { phrases } = request.t.planning
  return (
    <ul class="rows">
      {phrases.measures.slice(0, atMost).map(({ before, what, ...rest }) => (
        <li>
          <Before text={before} request={request} />
          <p>
            <span class="soft">{phrases.after}</span> <b>{what}</b>
          </p>
          <p>
            {(['who', 'when', 'often', 'where'] as const).map((part) => (
              <>
                <span class="soft">{phrases.parts[part]}:</span> {rest[part]}
                <br />
              </>
            ))}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** All of them, to read and to print. */
export function MeasureTable({ request }: { request: Request }) {
  const { phrases } = request.t.planning
  const parts = ['what', 'who', 'when', 'often', 'where'] as const
  return (
    <Table
      id="measure-examples"
      caption={phrases.measuresTitle}
      captionHidden
      columns={[{ label: phrases.before }, ...parts.map((part) => ({ label: phrases.parts[part] }))]}
      rows={phrases.measures.map((m) => [<q>{m.before}</q>, ...parts.map((part) => m[part])])}
    />
  )
}

function Before({ text, request }: { text: string; request: Request }) {
  return (
    <p class="soft">
      {request.t.planning.phrases.before} <q>{text}</q>
    </p>
  )
}
