import { storeAssignmentEnd } from '../../../../storage/organisation-store.ts'
import { Actions, BackLink, Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { date } from '../../../fields.ts'
import { FormFrame, FormTop } from '../../../form-page.tsx'
import { staffForm } from '../../../page.tsx'
import { actBy, dateMissing, doneOf, unitHref } from '../../administer.ts'
import { loadToChange } from '../load.ts'

export const endAssignmentPage = staffForm({
  path: '/as/:as/organisation/unit/:unit/assignment/:assignment/end',
  load: async (request) => {
    const opened = await loadToChange(request)
    const held = opened?.staff.find((s) => s.id === request.params.assignment)
    return opened === undefined || held === undefined ? undefined : { unit: opened.unit, held }
  },
  fields: () => ({ until: date() }),
  view: ({ unit, held }, form, request) => {
    const { t } = request
    const words = t.organisation.assignment
    const title = words.endTitle(held.name, unit.name)
    return {
      nav: 'organisation',
      title: words.endTab(unit.name),
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={unitHref(request, unit.id)}>{unit.name}</BackLink>
          <h1>{title}</h1>
          <p class="lead">{words.endText}</p>
          <FormFrame form={form}>
            <DateField form={form.state} name="until" label={words.until} hint={t.common.dateHint} />
            <Actions>
              <Button>{words.end}</Button>
            </Actions>
          </FormFrame>
        </>
      ),
    }
  },
  act: async ({ until }, mark, { held }, request) =>
    until === undefined
      ? dateMissing('until', request)
      : doneOf(await storeAssignmentEnd(request.house, actBy(request, mark), held.id, until), request),
  done: ({ unit }, request) => unitHref(request, unit.id),
})
