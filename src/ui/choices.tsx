import type { ComponentChildren } from 'preact'
import { FieldGroup, type FieldProps, wire } from './field.tsx'
import { fieldValues } from './form-state.ts'

export type Choice = {
  value: string
  label: string
  hint?: string | undefined
  /** Further fields, shown while this is chosen. Their values are sent even when hidden. */
  content?: ComponentChildren | undefined
}

export type ChoicesProps = FieldProps & {
  options: readonly Choice[]
  /** Beside each other: only for two to four short words. */
  inline?: boolean | undefined
}

/** One of several. Nothing is chosen on arrival unless the form says so. */
export function Radios(props: ChoicesProps) {
  return <Choices {...props} type="radio" />
}

/** Any number of several. */
export function Checkboxes(props: ChoicesProps) {
  return <Choices {...props} type="checkbox" />
}

function Choices({ type, options, inline, ...field }: ChoicesProps & { type: 'radio' | 'checkbox' }) {
  const wired = wire(field)
  const chosen = fieldValues(field.form, field.name)
  return (
    <FieldGroup field={field} wired={wired}>
      <div class={inline ? 'opts inline' : 'opts'}>
        {options.map((option, index) => {
          const id = index === 0 ? wired.id : `${wired.id}-${index + 1}`
          return (
            <div class="opt">
              <input
                type={type}
                id={id}
                name={field.name}
                value={option.value}
                checked={chosen.includes(option.value)}
                aria-describedby={option.hint && `${id}-about`}
              />
              <label for={id}>{option.label}</label>
              {option.hint && (
                <span class="hint" id={`${id}-about`}>
                  {option.hint}
                </span>
              )}
              {option.content && <div class="more">{option.content}</div>}
            </div>
          )
        })}
      </div>
    </FieldGroup>
  )
}
