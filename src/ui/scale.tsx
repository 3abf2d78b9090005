import { FieldGroup, type FieldProps, wire } from './field.tsx'
import { fieldValues } from './form-state.ts'

type Step = { readonly value: string; readonly label: string }

export type ScaleProps = FieldProps & {
  /** Four, from least to most: on one line, below each other on a phone. */
  steps: readonly Step[]
  /** An answer that is no step on the scale. */
  beside?: Step | undefined
}

/** One step on a short scale. Nothing is chosen on arrival unless the form says so. */
export function Scale({ steps, beside, ...field }: ScaleProps) {
  const wired = wire(field)
  const chosen = fieldValues(field.form, field.name)
  const option = ({ value, label }: Step, index: number) => {
    const id = index === 0 ? wired.id : `${wired.id}-${index + 1}`
    return (
      <div class="opt">
        <input type="radio" id={id} name={field.name} value={value} checked={chosen.includes(value)} />
        <label for={id}>{label}</label>
      </div>
    )
  }
  return (
    <FieldGroup field={field} wired={wired}>
      <div class="opts scale">{steps.map(option)}</div>
      {beside !== undefined && <div class="opts">{option(beside, steps.length)}</div>}
    </FieldGroup>
  )
}
