import { Field, type FieldProps, wire } from './field.tsx'
import { fieldValue } from './form-state.ts'

export type SelectOption = { value: string; label: string }

export type SelectProps = FieldProps & {
  options: readonly SelectOption[]
  /** First choice with an empty value. Without it the first option is chosen for the one who does nothing. */
  empty?: string | undefined
  required?: boolean | undefined
}

/** For long lists of known words. Up to about seven choices, `Radios` are easier. */
export function Select(props: SelectProps) {
  const wired = wire(props)
  const value = fieldValue(props.form, props.name)
  return (
    <Field field={props} wired={wired}>
      <select {...wired.control} autocomplete="off" required={props.required}>
        {props.empty !== undefined && <option value="">{props.empty}</option>}
        {props.options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
