import { storeRouteRemoval } from '../../../../storage/organisation-store.ts'
import { Inset } from '../../../../ui/boxes.tsx'
import { Actions, BackLink, Button } from '../../../../ui/button.tsx'
import { FormFrame, FormTop } from '../../../form-page.tsx'
import { staffForm } from '../../../page.tsx'
import { actBy, doneOf, unitHref } from '../../administer.ts'
import { loadToChange } from '../load.ts'

export const removeRoutePage = staffForm({
  path: '/as/:as/organisation/unit/:unit/route/:route/remove',
  load: async (request) => {
    const opened = await loadToChange(request)
    const route = opened?.routes.find((r) => r.id === request.params.route)
    return opened === undefined || route === undefined ? undefined : { unit: opened.unit, route }
  },
  fields: () => ({}),
  view: ({ unit, route }, form, request) => {
    const { t } = request
    const words = t.organisation.route
    return {
      nav: 'organisation',
      title: words.removeTitle(unit.name),
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={unitHref(request, unit.id)}>{unit.name}</BackLink>
          <h1>{words.removeTitle(unit.name)}</h1>
          <Inset>
            <p class="kept">
              <b>{t.organisation.routeKinds[route.kind]}:</b> {route.value}
            </p>
          </Inset>
          <p>{words.removeText}</p>
          <FormFrame form={form}>
            <Actions>
              <Button>{words.remove}</Button>
            </Actions>
          </FormFrame>
        </>
      ),
    }
  },
  act: async (_, mark, { unit, route }, request) =>
    doneOf(await storeRouteRemoval(request.house, actBy(request, mark), unit.id, route.id), request),
  done: ({ unit }, request) => unitHref(request, unit.id),
})
