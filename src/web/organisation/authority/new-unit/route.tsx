import { readAuthorities } from '../../../../storage/organisation-reader.ts'
import { storeUnit } from '../../../../storage/organisation-store.ts'
import { Actions, BackLink, Button } from '../../../../ui/button.tsx'
import { FormFrame, FormTop } from '../../../form-page.tsx'
import { staffForm } from '../../../page.tsx'
import { actBy, doneOf, isAdministrator, unitHref } from '../../administer.ts'
import { UnitFields, unitFields, unitFormOf } from '../../unit-fields.tsx'

export const newUnitPage = staffForm({
  path: '/as/:as/organisation/authority/:authority/new-unit',
  load: async (request) =>
    isAdministrator(request)
      ? (await readAuthorities(request.house.database)).find((a) => a.id === request.params.authority)
      : undefined,
  fields: unitFields,
  view: (authority, form, request) => {
    const { t, href } = request
    const title = t.organisation.unit.newTitle(authority.name)
    return {
      nav: 'organisation',
      title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={href(`/organisation/authority/${authority.id}`)}>{authority.name}</BackLink>
          <h1>{title}</h1>
          <FormFrame form={form}>
            <UnitFields form={form} request={request} />
            <Actions>
              <Button>{t.organisation.unit.add}</Button>
            </Actions>
          </FormFrame>
        </>
      ),
    }
  },
  act: async (data, mark, authority, request) =>
    doneOf(await storeUnit(request.house, actBy(request, mark), authority.id, unitFormOf(data)), request),
  done: (_, request, unit) => unitHref(request, unit),
})
