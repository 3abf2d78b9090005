import type { ComponentChildren } from 'preact'
import { type FormState, fieldError } from './form-state.ts'
import { Icon } from './icon.tsx'

/** What every field takes. */
export type FieldProps = {
  form: FormState
  name: string
  label: string
  /** Beside the label: "optional". */
  note?: string | undefined
  hint?: string | undefined
  /** The label is the question of the page and is set large. */
  question?: boolean | undefined
  /** The label is only heard; another text shows what is asked. */
  labelHidden?: boolean | undefined
}

export type Wired = {
  id: string
  hintId: string
  errorId: string
  error: string | undefined
  /** The attributes of the control itself. */
  control: {
    id: string
    name: string
    'aria-describedby': string | undefined
    'aria-invalid': 'true' | undefined
  }
}

/** The one place where ids, hint, error and control are tied together. `also` are further describing ids. */
export function wire({ form, name, hint }: FieldProps, also: readonly string[] = []): Wired {
  const id = fieldId(name)
  const error = fieldError(form, name)
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  const describedBy = [hint && hintId, ...also, error && errorId].filter(Boolean).join(' ')
  return {
    id,
    hintId,
    errorId,
    error,
    control: {
      id,
      name,
      'aria-describedby': describedBy || undefined,
      'aria-invalid': error ? 'true' : undefined,
    },
  }
}

/** Where an error in the summary leads: the control, or the first of a group. */
export function fieldId(name: string): string {
  return `f-${name.replaceAll(/[^\w-]/g, '-')}`
}

/** Label, hint, error and control of a field with one control. */
export function Field({
  field,
  wired,
  children,
}: {
  field: FieldProps
  wired: Wired
  children: ComponentChildren
}) {
  return (
    <div class={wired.error ? 'field has-error' : 'field'}>
      <label for={wired.id} class={labelClass(field)}>
        <LabelText {...field} />
      </label>
      <HintAndError field={field} wired={wired} />
      {children}
    </div>
  )
}

/** Legend, hint, error and options of a field with several controls. */
export function FieldGroup({
  field,
  wired,
  children,
}: {
  field: FieldProps
  wired: Wired
  children: ComponentChildren
}) {
  return (
    <fieldset
      class={wired.error ? 'field has-error' : 'field'}
      aria-describedby={wired.control['aria-describedby']}
    >
      <legend class={labelClass(field)}>
        <LabelText {...field} />
      </legend>
      <HintAndError field={field} wired={wired} />
      {children}
    </fieldset>
  )
}

function HintAndError({ field, wired }: { field: FieldProps; wired: Wired }) {
  return (
    <>
      {field.hint && (
        <span class="hint" id={wired.hintId}>
          {field.hint}
        </span>
      )}
      {wired.error && (
        <p class="error" id={wired.errorId}>
          <Icon name="circle-alert" />
          <span>{wired.error}</span>
        </p>
      )}
    </>
  )
}

function LabelText({ label, note }: FieldProps) {
  return (
    <>
      {label}
      {note && <span class="note"> {note}</span>}
    </>
  )
}

function labelClass({ question, labelHidden }: FieldProps): string | undefined {
  return labelHidden ? 'vh' : question ? 'question' : undefined
}
