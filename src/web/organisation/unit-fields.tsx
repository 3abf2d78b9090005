import { functionCodes, type Unit } from '../../domain/organisation/organisation.ts'
import type { UnitForm } from '../../domain/organisation/unit.ts'
import { Checkboxes } from '../../ui/choices.tsx'
import { Fieldset } from '../../ui/fieldset.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { many, text } from '../fields.ts'
import type { FormValues } from '../form-body.ts'
import type { PageForm } from '../form-page.tsx'
import type { StaffRequest } from '../request.ts'

/** Characters in one text of a unit's mission, as the decision counts them. */
const limit = 2000

export const unitFields = () => ({
  name: text(),
  area: text(),
  functions: many(functionCodes),
  forWhom: text(),
  does: text(),
  doesNot: text(),
  reach: text(),
  worksIn: text(),
})

type Written = {
  name: string
  area: string
  functions: UnitForm['functions']
  forWhom: string
  does: string
  doesNot: string
  reach: string
  worksIn: string
}

export const unitFormOf = ({ name, area, functions, worksIn, ...mission }: Written): UnitForm => ({
  name,
  area,
  functions,
  mission,
  worksIn,
})

export const unitValues = ({ name, area, functions, mission, worksIn = '' }: Unit): FormValues => ({
  name,
  area,
  worksIn,
  functions: [...functions],
  ...mission,
})

/** What a unit is and does, to be written by somebody who knows it for those who do not. */
export function UnitFields({ form, request }: { form: PageForm; request: StaffRequest }) {
  const { t, lang } = request
  const words = t.organisation.unit
  const max = { max: limit, words: { limit: t.common.limit, left: t.common.left, over: t.common.over } }
  const options = functionCodes
    .map((value) => ({ value, label: t.words.functions[value] }))
    .sort((a, b) => a.label.localeCompare(b.label, lang))
  return (
    <>
      <TextField form={form.state} name="name" label={words.name} />
      <TextField
        form={form.state}
        name="area"
        label={words.area}
        note={t.common.optional}
        hint={words.areaHint}
      />
      <Fieldset legend={words.mission} question>
        <TextArea
          form={form.state}
          name="forWhom"
          label={words.forWhom}
          hint={words.forWhomHint}
          rows={2}
          limit={max}
        />
        <TextArea
          form={form.state}
          name="does"
          label={words.does}
          note={t.common.optional}
          rows={3}
          limit={max}
        />
        <TextArea
          form={form.state}
          name="doesNot"
          label={words.doesNot}
          note={t.common.optional}
          hint={words.doesNotHint}
          rows={2}
          limit={max}
        />
        <TextArea
          form={form.state}
          name="reach"
          label={words.reach}
          note={t.common.optional}
          hint={words.reachHint}
          rows={2}
          limit={max}
        />
      </Fieldset>
      <Checkboxes
        form={form.state}
        name="functions"
        label={words.functions}
        hint={words.functionsHint}
        options={options}
      />
      <TextField
        form={form.state}
        name="worksIn"
        label={words.worksIn}
        note={t.common.optional}
        hint={words.worksInHint}
      />
    </>
  )
}
