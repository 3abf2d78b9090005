import { fieldId } from './field.tsx'
import type { FormState } from './form-state.ts'

export type ErrorSummaryProps = {
  form: FormState
  title: string
  /** That everything typed is still there. */
  note?: string | undefined
}

/** First in `main` when a form came back. Takes focus on arrival, also without script; nothing without errors. */
export function ErrorSummary({ form, title, note }: ErrorSummaryProps) {
  const errors = Object.entries(form.errors)
  if (errors.length === 0) return null
  return (
    <section
      class="errors"
      id="errors"
      aria-labelledby="errors-title"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: whoever cannot see the page must hear at once what was refused
      autoFocus
    >
      <h2 id="errors-title">{title}</h2>
      {note && <p>{note}</p>}
      <ul>
        {errors.map(([name, message]) => (
          <li>{name.startsWith('_') ? message : <a href={`#${fieldId(name)}`}>{message}</a>}</li>
        ))}
      </ul>
    </section>
  )
}
