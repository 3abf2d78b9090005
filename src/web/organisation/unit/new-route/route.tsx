import { routeKinds } from '../../../../domain/organisation/organisation.ts'
import { storeRoute } from '../../../../storage/organisation-store.ts'
import { Actions, BackLink, Button } from '../../../../ui/button.tsx'
import { Radios } from '../../../../ui/choices.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { choice, text } from '../../../fields.ts'
import { FormFrame, FormTop } from '../../../form-page.tsx'
import { staffForm } from '../../../page.tsx'
import { actBy, doneOf, unitHref } from '../../administer.ts'
import { loadToChange } from '../load.ts'

export const newRoutePage = staffForm({
  path: '/as/:as/organisation/unit/:unit/new-route',
  load: loadToChange,
  fields: () => ({ kind: choice(routeKinds), value: text(), hours: text(), note: text() }),
  view: ({ unit }, form, request) => {
    const { t } = request
    const words = t.organisation.route
    return {
      nav: 'organisation',
      title: words.title(unit.name),
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={unitHref(request, unit.id)}>{unit.name}</BackLink>
          <h1>{words.title(unit.name)}</h1>
          <FormFrame form={form}>
            <Radios
              form={form.state}
              name="kind"
              label={words.kind}
              options={routeKinds.map((value) => ({
                value,
                label: t.organisation.routeKinds[value],
                ...(words.kindHints[value] === '' ? {} : { hint: words.kindHints[value] }),
              }))}
            />
            <TextArea form={form.state} name="value" label={words.value} rows={2} />
            <TextField
              form={form.state}
              name="hours"
              label={words.hours}
              note={t.common.optional}
              hint={words.hoursHint}
            />
            <TextArea form={form.state} name="note" label={words.note} note={t.common.optional} rows={2} />
            <Actions>
              <Button>{words.save}</Button>
            </Actions>
          </FormFrame>
        </>
      ),
    }
  },
  act: async ({ kind, ...written }, mark, { unit }, request) =>
    kind === undefined
      ? { kind: 'faults', errors: { kind: request.t.refusals['choose-one'] } }
      : doneOf(await storeRoute(request.house, actBy(request, mark), unit.id, { kind, ...written }), request),
  done: ({ unit }, request) => unitHref(request, unit.id),
})
