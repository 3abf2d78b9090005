import { storeStaff } from '../../../../storage/organisation-store.ts'
import { Actions, BackLink, Button } from '../../../../ui/button.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { text } from '../../../fields.ts'
import { FormFrame, FormTop } from '../../../form-page.tsx'
import { staffForm } from '../../../page.tsx'
import { actBy, doneOf, unitHref } from '../../administer.ts'
import { loadToChange } from '../load.ts'

/** Somebody new, on the way to an assignment at this unit. */
export const newStaffPage = staffForm({
  path: '/as/:as/organisation/unit/:unit/new-staff',
  load: loadToChange,
  fields: () => ({ name: text() }),
  view: ({ unit }, form, request) => {
    const { t } = request
    const words = t.organisation.newStaff
    return {
      nav: 'organisation',
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={unitHref(request, unit.id, '/new-assignment')}>
            {t.organisation.assignment.title(unit.name)}
          </BackLink>
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
          <FormFrame form={form}>
            <TextField form={form.state} name="name" label={t.organisation.name} />
            <Actions>
              <Button>{words.save}</Button>
            </Actions>
          </FormFrame>
        </>
      ),
    }
  },
  act: async (data, mark, _, request) =>
    doneOf(await storeStaff(request.house, actBy(request, mark), data), request),
  done: ({ unit }, request, staff) => unitHref(request, unit.id, `/new-assignment?staff=${staff}`),
})
