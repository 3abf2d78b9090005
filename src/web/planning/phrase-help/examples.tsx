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

type Some = { request: Request; atMost?: number }

export function GoalPairs({ request, atMost = Number.POSITIVE_INFINITY }: Some) {
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

export function MeasurePairs({ request, atMost = Number.POSITIVE_INFINITY }: Some) {
  const { phrases } = request.t.planning
  return (
    <ul class="rows">
      {phrases.measures.slice(0, atMost).map(({ before, ...after }) => (
        <li>
          <Before text={before} request={request} />
          <dl class="summary">
            {(['what', 'who', 'when', 'often', 'where'] as const).map((part) => (
              <div>
                <dt>{phrases.parts[part]}</dt>
                <dd>{after[part]}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}

function Before({ text, request }: { text: string; request: Request }) {
  return (
    <p class="soft">
      {request.t.planning.phrases.before} <q>{text}</q>
    </p>
  )
}
