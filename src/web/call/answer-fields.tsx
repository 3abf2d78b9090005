import type { SipView } from '../../domain/access/view.ts'
import { type Result, refuse } from '../../domain/result.ts'
import type { AnswerCall } from '../../domain/sip/answer-call.ts'
import type { Change } from '../../domain/sip/context.ts'
import { answerHolds, type Call, type Mandate, mandates } from '../../domain/sip/sip.ts'
import { Radios } from '../../ui/choices.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { choice, text, version } from '../fields.ts'
import type { FormValues } from '../form-body.ts'
import type { PageForm } from '../form-page.tsx'
import type { StaffRequest } from '../request.ts'
import { textOf } from '../sip-page.tsx'
import { textLimit } from '../text-limit.ts'
import { isAskedMandate } from './recipient.ts'

const kinds = ['coming', 'substitute', 'no'] as const
type Kind = (typeof kinds)[number]

/** Each kind of answer has boxes of its own, so that what is typed under one is not lost under another. */
export const answerFields = () => ({
  kind: choice(kinds),
  coming: text(),
  comingMandate: choice(mandates),
  comingLimit: text(),
  substitute: text(),
  substituteMandate: choice(mandates),
  substituteLimit: text(),
  no: text(),
  expects: version(),
})

type Given = {
  readonly kind: Kind | undefined
  readonly expects: number
} & Readonly<Record<Kind, string>> &
  Readonly<Record<`${'coming' | 'substitute'}Mandate`, Mandate | undefined>> &
  Readonly<Record<`${'coming' | 'substitute'}Limit`, string>>

/** The answer as the decision knows it; what it refuses is said at the box where it was typed. */
export function decideAnswer(
  given: Given,
  call: Call,
  view: SipView,
  decide: (act: AnswerCall) => Result<Change>,
): Result<Change> {
  const { kind, expects } = given
  if (kind === undefined) return refuse('choose-one', 'kind')
  const act = { call: call.id, kind, text: given[kind], expects }
  if (kind === 'no') return atField(decide(act), { text: 'no' })
  const mandate = isAskedMandate(view, call) ? given[`${kind}Mandate`] : 'no'
  const limit = given[`${kind}Limit`]
  return atField(decide({ ...act, limit, ...(mandate === undefined ? {} : { mandate }) }), {
    text: kind,
    mandate: `${kind}Mandate`,
    limit: `${kind}Limit`,
  })
}

function atField(result: Result<Change>, fields: Readonly<Record<string, string>>): Result<Change> {
  if (result.ok || result.field === undefined) return result
  return { ...result, field: fields[result.field] ?? result.field }
}

/** What they answered last, to be changed. A day that has moved is asked about anew. */
export function answerValues(view: SipView, call: Call): FormValues {
  const { answer } = call
  if (answer === undefined) return {}
  const chosen = (kind: Kind) => (answerHolds(view, call) ? { kind } : {})
  if ('why' in answer) return { ...chosen('no'), no: textOf(view, answer.why) ?? '' }
  const { kind } = answer
  return {
    ...chosen(kind),
    [kind]: textOf(view, answer.who) ?? '',
    [`${kind}Mandate`]: answer.mandate,
    [`${kind}Limit`]: textOf(view, answer.limit) ?? '',
  }
}

/** How many times they have answered, to be sent along: a second answer never overwrites one that was not seen. */
export const answeredSoFar = (call: Call): { expects: string } => ({
  expects: String(call.answer?.version ?? 0),
})

/** Who comes, a substitute, or nobody. `who`: do they answer themselves, or is it typed in for them? */
export function AnswerFields({
  view,
  call,
  form,
  request,
  who,
  label,
  hint,
}: {
  view: SipView
  call: Call
  form: PageForm
  request: StaffRequest
  who: 'ours' | 'theirs'
  label: string
  hint?: string
}) {
  const words = request.t.call.answer
  const no = call.how === 'call' ? 'hindered' : 'declined'
  const mandate = (kind: 'coming' | 'substitute') =>
    isAskedMandate(view, call) && (
      <Radios
        form={form.state}
        name={`${kind}Mandate`}
        label={who === 'ours' ? words.mandate : words.mandateTheirs}
        options={mandates.map((value) => ({
          value,
          label: words.mandates[value],
          ...(value === 'limited'
            ? { content: <TextField form={form.state} name={`${kind}Limit`} label={words.limit} /> }
            : {}),
        }))}
      />
    )
  return (
    <Radios
      form={form.state}
      name="kind"
      label={label}
      question
      hint={hint}
      options={[
        {
          value: 'coming',
          label: words.coming[who],
          content: (
            <>
              <TextField form={form.state} name="coming" label={words.whoComes} hint={words.whoHint} />
              {mandate('coming')}
            </>
          ),
        },
        {
          value: 'substitute',
          label: words.substitute[who],
          hint: words.substituteHint,
          content: (
            <>
              <TextField form={form.state} name="substitute" label={words.whoInstead} hint={words.whoHint} />
              {mandate('substitute')}
            </>
          ),
        },
        {
          value: 'no',
          label: words[no][who],
          hint: words[`${no}Hint`][who],
          content: (
            <TextArea
              form={form.state}
              name="no"
              label={words.why}
              hint={words.whyHint}
              rows={3}
              limit={textLimit(request, view)}
            />
          ),
        },
      ]}
    />
  )
}
