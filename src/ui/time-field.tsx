import type { FieldProps } from './field.tsx'
import { TextField } from './text-field.tsx'

/** A time of day as text; the hint says the form (13.00). */
export function TimeField(props: FieldProps & { hint: string; required?: boolean | undefined }) {
  return <TextField {...props} width="short" />
}
