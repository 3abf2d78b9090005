import { readUnitLoad } from '../../../../storage/organisation-reader.ts'
import { storeUnitEnd } from '../../../../storage/organisation-store.ts'
import { Warning } from '../../../../ui/boxes.tsx'
import { ActionLink, Actions, BackLink, Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { date } from '../../../fields.ts'
import { FormFrame, FormTop } from '../../../form-page.tsx'
import { staffForm } from '../../../page.tsx'
import { actBy, dateMissing, doneOf, unitHref } from '../../administer.ts'
import { loadToChange } from '../load.ts'

export const endUnitPage = staffForm({
  path: '/as/:as/organisation/unit/:unit/end',
  load: async (request) => {
    const opened = await loadToChange(request)
    return opened && { ...opened, load: await readUnitLoad(request.house.database, opened.unit.id) }
  },
  fields: () => ({ from: date() }),
  view: ({ unit, staff, load }, form, request) => {
    const { t } = request
    const words = t.organisation.ending
    return {
      nav: 'organisation',
      title: words.title(unit.name),
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={unitHref(request, unit.id)}>{unit.name}</BackLink>
          <h1>{words.title(unit.name)}</h1>
          <p class="lead">{words.lead}</p>
          {load.open > 0 && (
            <Warning>
              <p>{words.open(load.open)}</p>
              <p>
                <ActionLink href={unitHref(request, unit.id, '/merge')}>
                  {t.organisation.mergeUnit}
                </ActionLink>
              </p>
            </Warning>
          )}
          {staff.length > 0 && <p>{words.waits}</p>}
          <FormFrame form={form}>
            <DateField form={form.state} name="from" label={words.from} hint={t.common.dateHint} />
            <Actions>
              <Button>{words.save}</Button>
            </Actions>
          </FormFrame>
        </>
      ),
    }
  },
  act: async ({ from }, mark, { unit }, request) =>
    from === undefined
      ? dateMissing('from', request)
      : doneOf(await storeUnitEnd(request.house, actBy(request, mark), unit.id, from), request),
  done: ({ unit }, request) => unitHref(request, unit.id),
})
