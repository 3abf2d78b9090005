import { newId } from '../../storage/sip-store.ts'
import { Button } from '../../ui/button.tsx'
import { emptyForm } from '../../ui/form-state.ts'
import type { FormValues } from '../form-body.ts'
import { FormFrame, type PageForm } from '../form-page.tsx'
import type { StaffRequest } from '../request.ts'

/** A form on a page that posts to an address of its own. */
export const formTo = (request: StaffRequest, action: string, values: FormValues = {}): PageForm => ({
  state: { ...emptyForm, values },
  action,
  hidden: { _key: newId() },
  unsaved: false,
  t: request.t,
})

/** One button that takes something off a list. `what` tells screen readers which. */
export function RemoveButton(props: {
  request: StaffRequest
  action: string
  name: string
  value: string
  label: string
  what: string
}) {
  return (
    <FormFrame form={formTo(props.request, props.action)} more={{ [props.name]: props.value }}>
      <Button kind="link" context={props.what}>
        {props.label}
      </Button>
    </FormFrame>
  )
}
