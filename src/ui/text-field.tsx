import { Field, type FieldProps, wire } from './field.tsx'
import { fieldValue } from './form-state.ts'

export type TextFieldProps = FieldProps & {
  type?: 'text' | 'email' | 'tel' | 'search' | 'url' | undefined
  width?: 'short' | 'medium' | 'full' | undefined
  /** Off unless said: what is written is mostly about somebody else than the one who writes. */
  autocomplete?: string | undefined
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | undefined
  /** Language of what is to be written, if another than the page's. */
  lang?: string | undefined
  required?: boolean | undefined
}

export function TextField(props: TextFieldProps) {
  const { type = 'text', width = 'full', autocomplete = 'off', inputMode, lang, required } = props
  const wired = wire(props)
  return (
    <Field field={props} wired={wired}>
      <input
        {...wired.control}
        // Preact types an input by its kind and cannot follow a union.
        type={type as 'text'}
        value={fieldValue(props.form, props.name)}
        class={width === 'full' ? undefined : width}
        autocomplete={autocomplete}
        inputMode={inputMode}
        lang={lang}
        dir="auto"
        required={required}
      />
    </Field>
  )
}
