import { roles } from '../../../../domain/organisation/organisation.ts'
import { readStaff } from '../../../../storage/organisation-reader.ts'
import { storeAssignment } from '../../../../storage/organisation-store.ts'
import { ActionLink, Actions, BackLink, Button } from '../../../../ui/button.tsx'
import { Checkboxes } from '../../../../ui/choices.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { choice, date, many, text } from '../../../fields.ts'
import { FormFrame, FormTop } from '../../../form-page.tsx'
import { staffForm } from '../../../page.tsx'
import { actBy, dateMissing, doneOf, unitHref } from '../../administer.ts'
import { loadToChange } from '../load.ts'

export const newAssignmentPage = staffForm({
  path: '/as/:as/organisation/unit/:unit/new-assignment',
  load: async (request) => {
    const opened = await loadToChange(request)
    if (opened === undefined) return undefined
    return { unit: opened.unit, everybody: await readStaff(request.house.database, request.on) }
  },
  fields: ({ everybody }) => ({
    staff: choice(everybody.map((s) => s.id)),
    title: text(),
    roles: many(roles),
    from: date(),
    until: date(),
  }),
  values: (_, { query, on }) => ({ staff: query.get('staff') ?? '', roles: ['caseworker'], from: on }),
  view: ({ unit, everybody }, form, request) => {
    const { t } = request
    const words = t.organisation.assignment
    return {
      nav: 'organisation',
      title: words.title(unit.name),
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={unitHref(request, unit.id)}>{unit.name}</BackLink>
          <h1>{words.title(unit.name)}</h1>
          <p>
            <ActionLink href={unitHref(request, unit.id, '/new-staff')} icon="plus">
              {t.organisation.addStaff}
            </ActionLink>
          </p>
          <FormFrame form={form}>
            <Select
              form={form.state}
              name="staff"
              label={words.staff}
              empty={t.common.choose}
              options={everybody.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <TextField
              form={form.state}
              name="title"
              label={t.organisation.titleOf}
              hint={words.titleHint}
              width="medium"
            />
            <Checkboxes
              form={form.state}
              name="roles"
              label={words.roles}
              options={roles.map((value) => ({
                value,
                label: t.words.roles[value],
                hint: words.roleHints[value],
              }))}
            />
            <DateField form={form.state} name="from" label={words.from} hint={t.common.dateHint} />
            <DateField
              form={form.state}
              name="until"
              label={words.until}
              note={t.common.optional}
              hint={t.common.dateHint}
            />
            <Actions>
              <Button>{words.save}</Button>
            </Actions>
          </FormFrame>
        </>
      ),
    }
  },
  act: async ({ staff, from, until, ...written }, mark, { unit }, request) => {
    if (staff === undefined) return { kind: 'faults', errors: { staff: request.t.refusals['choose-one'] } }
    if (from === undefined) return dateMissing('from', request)
    const act = { ...written, from, ...(until === undefined ? {} : { until }) }
    return doneOf(await storeAssignment(request.house, actBy(request, mark), unit.id, staff, act), request)
  },
  done: ({ unit }, request) => unitHref(request, unit.id),
})
