import type { ComponentChildren } from 'preact'
import type { Texts } from '../text/sv.ts'
import { Warning } from '../ui/boxes.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import type { FormState } from '../ui/form-state.ts'

/** A form as its page draws it: what it holds, what is wrong, and what it carries along unseen. */
export type PageForm = {
  readonly state: FormState
  readonly action: string
  /** Idempotency key and step version. */
  readonly hidden: Readonly<Record<string, string>>
  /** Shown above the form: it had been held while logged out, or somebody was before. */
  readonly notice?: string
  readonly unsaved: boolean
  readonly t: Texts
}

/** The form's frame: what is wrong on top with focus, then the fields. `more` is sent along unseen. */
export function FormFrame({
  form,
  more = {},
  label,
  children,
}: {
  form: PageForm
  more?: Readonly<Record<string, string>>
  label?: string
  children: ComponentChildren
}) {
  return (
    <Form
      action={form.action}
      hidden={{ ...form.hidden, ...more }}
      unsaved={form.unsaved}
      {...(label === undefined ? {} : { label })}
    >
      {children}
    </Form>
  )
}

/** Goes first in the page's body, above the heading. */
export function FormTop({ form }: { form: PageForm }) {
  return (
    <>
      <ErrorSummary form={form.state} title={form.t.common.errorTitle} note={form.t.common.errorNote} />
      {form.notice !== undefined && (
        <Warning icon="info">
          <p>{form.notice}</p>
        </Warning>
      )}
    </>
  )
}
