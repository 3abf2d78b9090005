import type { FieldProps } from './field.tsx'
import { TextField } from './text-field.tsx'

export type DateFieldProps = FieldProps & {
  hint: string
  autocomplete?: string | undefined
  required?: boolean | undefined
}

/**
 * One box for a whole date, as text. Not `type=date`, which shows the browser's own order of day and month, and not
 * three boxes, which cannot be pasted or spoken into. The hint says the form (ÅÅÅÅ-MM-DD); the server reads it.
 */
export function DateField(props: DateFieldProps) {
  return <TextField {...props} width="short" />
}
