import { gapsOf } from '../../../domain/sip/write-measure.ts'
import { Saved, Warning } from '../../../ui/boxes.tsx'
import { fieldValue } from '../../../ui/form-state.ts'
import type { PageForm } from '../../form-page.tsx'
import type { StaffRequest } from '../../request.ts'
import { saysWhen, vagueWordsIn } from './vague-words.ts'

type Checked = { readonly form: PageForm; readonly request: StaffRequest }

/** Somebody asked to have the words looked at: then it is also said that nothing is missing. */
const wasAsked = ({ unsaved, notice, state }: PageForm): boolean =>
  unsaved && notice === undefined && Object.keys(state.errors).length === 0

/** Who, when, how often and where, asked back of a measure. Stops nobody. */
export function MeasureChecks({ form, request }: Checked) {
  const { checks } = request.t.planning
  const typed = (name: string) => fieldValue(form.state, name).trim()
  if (typed('what') === '') return null
  const filled = (name: string) => (typed(name) === '' ? {} : { [name]: typed(name) })
  const unit = { kind: 'unit', unit: '', authority: '' } as const
  const responsible = ['person', 'other'].includes(typed('responsible'))
    ? ({ kind: 'person' } as const)
    : unit
  const gaps = gapsOf({ responsible, ...filled('who'), ...filled('often'), ...filled('where') })
  const words = ['what', 'who', 'often', 'where', 'how'].map(typed).join('\n')
  return (
    <Questions
      asks={[
        ...(gaps.includes('who') ? [checks.gaps.who] : []),
        ...(typed('starts') === '' ? [checks.gaps.when] : []),
        ...gaps.filter((gap) => gap !== 'who').map((gap) => checks.gaps[gap]),
      ]}
      words={words}
      request={request}
      fine={wasAsked(form) ? checks.fine : undefined}
    />
  )
}

/** The professionals' words for a goal. The person's own are never found fault with. */
export function GoalChecks({ form, request }: Checked) {
  const { checks } = request.t.planning
  const ours = fieldValue(form.state, 'ours').trim()
  return ours === '' ? null : (
    <Questions
      asks={saysWhen(ours, checks.times) ? [] : [checks.goalWhen]}
      words={ours}
      request={request}
      fine={wasAsked(form) ? checks.fineGoal : undefined}
    />
  )
}

function Questions({
  asks,
  words,
  request,
  fine,
}: {
  asks: readonly string[]
  words: string
  request: StaffRequest
  fine: string | undefined
}) {
  const { checks } = request.t.planning
  const vague = vagueWordsIn(words, checks.vague)
  if (asks.length === 0 && vague.length === 0) return fine === undefined ? null : <Saved>{fine}</Saved>
  return (
    <Warning icon="message-square-text">
      <div class="flow">
        <h2 class="h3">{checks.title}</h2>
        <ul>
          {asks.map((ask) => (
            <li>{ask}</li>
          ))}
          {vague.map(({ found, ask }) => (
            <li>
              <q lang="sv">{found}</q> {ask}
            </li>
          ))}
        </ul>
        <p class="soft">{checks.text}</p>
      </div>
    </Warning>
  )
}
