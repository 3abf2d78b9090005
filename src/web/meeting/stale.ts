import { fieldError, fieldValue } from '../../ui/form-state.ts'
import type { PageForm } from '../form-page.tsx'

/** Did the form come back because somebody else had saved here since it was opened? */
export const isStale = (form: PageForm, field: string): boolean =>
  fieldError(form.state, field) === form.t.refusals['changed-meanwhile']

/** What a form carries to tell whether somebody was before: as it was opened, or as it stands once that is shown. */
export const carried = (form: PageForm, field: string, shown: string | undefined): string =>
  shown ?? fieldValue(form.state, field)
