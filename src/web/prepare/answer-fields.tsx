import type { z } from 'zod'
import type { SipView } from '../../domain/access/view.ts'
import type { LocalDate } from '../../domain/calendar/local-date.ts'
import { type PlanField, planFields } from '../../domain/sip/plan-fields.ts'
import type { OpenedSip } from '../../storage/sip-reader.ts'
import type { TextConflict } from '../../storage/sip-store.ts'
import { fieldValue } from '../../ui/form-state.ts'
import { HiddenField } from '../../ui/hidden-field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { Voice } from '../../ui/voice.tsx'
import { text, version } from '../fields.ts'
import type { PageForm } from '../form-page.tsx'
import type { StaffRequest } from '../request.ts'
import { unitName } from '../sip-page.tsx'
import { textLimit } from '../text-limit.ts'
import { answerTo, type FieldPage, fieldsFor, mayWrite, writableFields } from './answers.ts'

/** What a form with these fields takes: the text, the version it was made from, and how it then read. */
export const answerShape = (view: SipView, on: LocalDate, page: FieldPage): Record<string, z.ZodType> =>
  Object.fromEntries(
    writableFields(view, on, page).flatMap(({ key }) => [
      [key, text()],
      [`v_${key}`, version()],
      [`h_${key}`, text()],
    ]),
  )

/** Where a text that somebody else saved meanwhile stands in the form. */
export function conflictFieldOf(conflict: TextConflict, request: StaffRequest) {
  const field = planFields.find((f) => `preparation/${f.key}` === conflict.kind)
  return field && { field: field.key, versionField: `v_${field.key}`, label: field.label[request.lang] }
}

/** The text fields of a page, as the list of the plan's fields has them. */
export function AnswerFields(props: {
  opened: OpenedSip
  form: PageForm
  request: StaffRequest
  page: FieldPage
  /** The page's heading: a field that asks the same is not asked twice. */
  heading: string
  /** Instead of the field's own hint, when it is not the person herself who reads it. */
  hint?: string
}) {
  const { view } = props.opened
  return (
    <>
      {fieldsFor(view, props.request.on, props.page).map((field) =>
        mayWrite(view, field) ? <Writing {...props} field={field} /> : <Reading {...props} field={field} />,
      )}
    </>
  )
}

type FieldInPage = Parameters<typeof AnswerFields>[0] & { field: PlanField }

function Writing({ opened, form, request, heading, hint, field }: FieldInPage) {
  const { key } = field
  const label = field.label[request.lang]
  return (
    <div class={field.voice === 'person' ? 'voice' : 'field'}>
      <HiddenField name={`v_${key}`} value={fieldValue(form.state, `v_${key}`)} />
      <HiddenField name={`h_${key}`} value={fieldValue(form.state, `h_${key}`)} />
      <TextArea
        form={form.state}
        name={key}
        label={label}
        labelHidden={label === heading}
        question={field.voice === 'person'}
        hint={hint ?? field.hint[request.lang]}
        rows={field.rows}
        limit={textLimit(request, opened.view)}
      />
    </div>
  )
}

/** Written by another unit: it is read here, and changed there. */
function Reading({ opened, request, field }: FieldInPage) {
  const answer = answerTo(opened.view, field)
  return (
    <section>
      <h2>{field.label[request.lang]}</h2>
      {answer === undefined ? (
        <p>{request.t.prepare.notReadable}</p>
      ) : (
        <>
          <Voice text={answer.body} size="small" />
          <p class="soft">{request.t.prepare.othersText(unitName(opened.names, answer.unit))}</p>
        </>
      )}
    </section>
  )
}
