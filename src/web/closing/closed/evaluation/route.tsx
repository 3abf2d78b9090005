import type { z } from 'zod'
import {
  type EnterEvaluation,
  type EvaluationQuestion,
  enterEvaluation,
  questionsFor,
} from '../../../../domain/sip/after-close.ts'
import { type EvaluationAnswer, scores } from '../../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../../storage/sip-reader.ts'
import { formatDate } from '../../../../text/format.ts'
import { ActionLink, Actions, BackLink, Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Scale } from '../../../../ui/scale.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { choice, date, text } from '../../../fields.ts'
import { FormFrame, FormTop } from '../../../form-page.tsx'
import { sipForm, sipHref, textOf } from '../../../sip-page.tsx'
import { textLimit } from '../../../text-limit.ts'
import { WhyRule } from '../../../why-rule.tsx'
import { alsoEvaluator, type Evaluator, ledAndClosed } from '../evaluator.ts'

const steps = ['1', '2', '3', '4'] as const
const given = [...steps, 'not-answered'] as const

/** What somebody answered on paper, typed in. A question that was left out is no answer. */
export const evaluation = sipForm({
  path: '/as/:as/sip/:sip/closed/evaluation/:who',
  section: 'evaluation',
  only: ledAndClosed,
  also: alsoEvaluator,
  fields: ({ evaluator }) => {
    const answers: Record<string, z.ZodType> = Object.fromEntries(
      questionsFor(evaluator.who).map((q) => [q, choice(given)]),
    )
    return { ...answers, words: text(), on: date() }
  },
  values: (opened, { on }) => valuesOf(opened, on),
  view: ({ view, evaluator }, form, request) => {
    const { t, lang } = request
    const words = t.closing.evaluation
    const person = evaluator.who === 'person'
    const back = sipHref(request, view.id, '/closed')
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={back}>{t.closing.closed.backClosed}</BackLink>
          <h1>{evaluator.own ? words.headingOwn : words.heading(evaluator.name)}</h1>
          <p class="lead">{evaluator.own ? words.leadOwn : words.lead}</p>
          {evaluator.evaluation !== undefined && (
            <p class="soft">{words.earlier(formatDate(lang, evaluator.evaluation.enteredOn, 'long'))}</p>
          )}
          <WhyRule rule="evaluation-asked" request={request} />
          <FormFrame form={form}>
            {questionsFor(evaluator.who).map((question) => (
              <Scale
                form={form.state}
                name={question}
                label={words.questions[question]}
                steps={steps.map((value) => ({ value, label: words.steps[value] }))}
                beside={{ value: 'not-answered', label: words.notAnswered }}
              />
            ))}
            <TextArea
              form={form.state}
              name="words"
              label={words.words}
              note={t.common.optional}
              hint={evaluator.own ? words.wordsHintOwn : words.wordsHint}
              limit={textLimit(request, view)}
            />
            <DateField
              form={form.state}
              name="on"
              label={person ? words.onPerson(evaluator.name) : evaluator.own ? words.onOwn : words.on}
              hint={t.common.dateHint}
            />
            <Actions>
              <Button>{words.save}</Button>
              <ActionLink href={back}>{t.common.cancel}</ActionLink>
            </Actions>
          </FormFrame>
        </>
      ),
    }
  },
  decide: ({ words, on, ...rest }, { evaluator }) => {
    const { who } = evaluator
    const act = { who, words, answers: answersOf(who, rest), ...(on === undefined ? {} : { on }) }
    return (sip, ctx) => enterEvaluation(sip, act, ctx)
  },
  then: () => '/closed',
})

function answersOf(who: string, parsed: Readonly<Record<string, unknown>>): EnterEvaluation['answers'] {
  const answers: Partial<Record<EvaluationQuestion, EvaluationAnswer>> = {}
  for (const question of questionsFor(who)) {
    const score = scores.find((s) => String(s) === parsed[question])
    if (score !== undefined) answers[question] = score
  }
  return answers
}

function valuesOf({ view, evaluator }: OpenedSip & { evaluator: Evaluator }, on: string) {
  const said = evaluator.evaluation
  if (said === undefined) return { on }
  return {
    ...Object.fromEntries(
      Object.entries(said.answers).map(([question, answer]) => [question, String(answer)]),
    ),
    words: textOf(view, said.words) ?? '',
    on: said.on,
  }
}
