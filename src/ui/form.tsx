import type { ComponentChildren } from 'preact'
import { HiddenField } from './hidden-field.tsx'

export type FormProps = {
  action: string
  method?: 'post' | 'get' | undefined
  /** Version, idempotency key and the like: sent along, never typed. */
  hidden?: Readonly<Record<string, string>> | undefined
  /** The form came back with words that are not saved: warn before leaving even if nothing more is typed. */
  unsaved?: boolean | undefined
  /** Names the form as a landmark: for a search, or when a page has several. */
  label?: string | undefined
  children: ComponentChildren
}

/** A form that the server checks: the browser's own bubbles are off, since they cannot be read in peace. */
export function Form({ action, method = 'post', hidden = {}, unsaved, label, children }: FormProps) {
  return (
    <form
      action={action}
      method={method}
      noValidate
      autocomplete="off"
      aria-label={label}
      data-guard={method === 'post' ? '' : undefined}
      data-unsaved={unsaved ? '' : undefined}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <HiddenField name={name} value={value} />
      ))}
      {children}
    </form>
  )
}
