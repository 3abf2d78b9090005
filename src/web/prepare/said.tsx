import type { PlanField } from '../../domain/sip/plan-fields.ts'
import type { OpenedSip } from '../../storage/sip-reader.ts'
import { Voice } from '../../ui/voice.tsx'
import type { StaffRequest } from '../request.ts'
import { textOf, unitName } from '../sip-page.tsx'
import { answerTo } from './answers.ts'
import { NotForLine } from './not-for.tsx'

/** One answer, under what was asked. The apricot line only for the person's own words. */
export function Answer({
  opened,
  field,
  request,
  under,
  level,
  paper,
}: {
  opened: OpenedSip
  field: PlanField
  request: StaffRequest
  /** The heading it stands under, and the level for its own when it asks something else. */
  under: string
  level: 3 | 4
  /** On paper nothing is said of whom it is kept from: the paper may be seen. */
  paper?: boolean
}) {
  const answer = answerTo(opened.view, field)
  if (answer === undefined || answer.body.trim() === '') return null
  const Heading = `h${level}` as const
  const label = field.label[request.lang]
  return (
    <div>
      {label !== under && <Heading class="small">{label}</Heading>}
      {field.voice === 'person' ? (
        <Voice text={answer.body} size="small" />
      ) : (
        <p class="said" dir="auto">
          {answer.body}
        </p>
      )}
      {paper !== true && <NotForLine opened={opened} notFor={answer.notFor} request={request} />}
    </div>
  )
}

/** The questions to the meeting, in their order. */
export function ListedQuestions({ opened: { view } }: { opened: OpenedSip }) {
  return (
    <ol>
      {view.preparation.questions.map((question) => {
        const text = textOf(view, question)
        return text === undefined ? null : (
          <li class="said" dir="auto">
            {text}
          </li>
        )
      })}
    </ol>
  )
}

/** Who should come, as what, and why. */
export function ListedPeople({ opened, request }: { opened: OpenedSip; request: StaffRequest }) {
  const { view, names } = opened
  const words = request.t.prepare.people
  return (
    <ul>
      {view.parties.map(({ who, how, why }) => {
        const name =
          who.kind === 'unit'
            ? `${unitName(names, who.unit)} (${names.units[who.unit]?.authorityName ?? '–'})`
            : `${textOf(view, who.name) ?? '–'} (${words.relations[who.relation].toLowerCase()})`
        const reason = textOf(view, why)
        return (
          <li>
            {name}, {words[how]}. {reason !== undefined && words.why(reason)}
          </li>
        )
      })}
    </ul>
  )
}

/** What makes the meeting good, with the language of the interpreter. */
export function ListedAdaptations({
  opened: { view },
  request,
}: {
  opened: OpenedSip
  request: StaffRequest
}) {
  const words = request.t.prepare.meeting
  const { adaptations, language } = view.preparation
  const named: Readonly<Record<string, string>> = words.languages
  return (
    <ul>
      {adaptations.map((kind) => (
        <li>
          {words.kinds[kind]}
          {kind === 'interpreter' && language !== undefined && `: ${named[language] ?? language}`}
        </li>
      ))}
    </ul>
  )
}
