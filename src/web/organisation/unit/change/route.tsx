import { storeUnitChange } from '../../../../storage/organisation-store.ts'
import { Actions, BackLink, Button } from '../../../../ui/button.tsx'
import { FormFrame, FormTop } from '../../../form-page.tsx'
import { staffForm } from '../../../page.tsx'
import { actBy, doneOf, unitHref } from '../../administer.ts'
import { UnitFields, unitFields, unitFormOf, unitValues } from '../../unit-fields.tsx'
import { loadToChange } from '../load.ts'

export const changeUnitPage = staffForm({
  path: '/as/:as/organisation/unit/:unit/change',
  load: loadToChange,
  fields: unitFields,
  values: ({ unit }) => unitValues(unit),
  stepVersion: ({ version }) => version,
  view: ({ unit }, form, request) => {
    const { t } = request
    const title = t.organisation.unit.changeTitle(unit.name)
    return {
      nav: 'organisation',
      title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={unitHref(request, unit.id)}>{unit.name}</BackLink>
          <h1>{title}</h1>
          <FormFrame form={form}>
            <UnitFields form={form} request={request} />
            <Actions>
              <Button>{t.organisation.unit.save}</Button>
            </Actions>
          </FormFrame>
        </>
      ),
    }
  },
  act: async (data, mark, { unit }, request) =>
    doneOf(await storeUnitChange(request.house, actBy(request, mark), unit.id, unitFormOf(data)), request),
  done: ({ unit }, request) => unitHref(request, unit.id),
})
