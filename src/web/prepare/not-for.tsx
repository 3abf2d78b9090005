import type { z } from 'zod'
import { askedAbout, recipientKey } from '../../domain/sip/text.ts'
import type { OpenedSip } from '../../storage/sip-reader.ts'
import { formatList } from '../../text/format.ts'
import { Checkboxes } from '../../ui/choices.tsx'
import { fieldValues } from '../../ui/form-state.ts'
import { Why } from '../../ui/why.tsx'
import { audienceFields, fieldOf, MayRead } from '../audience.tsx'
import { many } from '../fields.ts'
import type { FormValues } from '../form-body.ts'
import type { PageForm } from '../form-page.tsx'
import type { StaffRequest } from '../request.ts'
import { textOf, unitName } from '../sip-page.tsx'

/** Those on the list whom a text can be kept from, by the key under which the text remembers them. */
export function recipients({ view, names }: OpenedSip): { value: string; label: string }[] {
  const asked = askedAbout(view).map((x) => recipientKey(x.who, x.id))
  return view.parties.flatMap(({ id, who }) => {
    const value = who.kind === 'unit' ? `unit:${who.unit}` : `party:${id}`
    if (asked.includes(value) || asked.includes(`party:${id}`)) return []
    const label = who.kind === 'unit' ? unitName(names, who.unit) : (textOf(view, who.name) ?? '–')
    return [{ value, label }]
  })
}

export const notForFields = (opened: OpenedSip): Record<string, z.ZodType> => ({
  notFor: many(recipients(opened).map((r) => r.value)),
  ...audienceFields(opened.view),
})

/** What was chosen for the page's texts before. A yes is never presumed: it is asked for each new wording. */
export function notForValues(opened: OpenedSip, before: readonly string[]): FormValues {
  const values: FormValues = {
    notFor: recipients(opened)
      .map((r) => r.value)
      .filter((key) => before.includes(key)),
  }
  for (const x of askedAbout(opened.view))
    if (before.includes(recipientKey(x.who, x.id))) values[fieldOf(x)] = 'no'
  return values
}

/** Whom the texts are not for: those chosen, and those who were kept out before and are on no list now. */
export function notForIn(
  data: Readonly<Record<string, unknown>>,
  opened: OpenedSip,
  before: readonly string[],
): string[] {
  const asked = askedAbout(opened.view)
  const onPage = [...recipients(opened).map((r) => r.value), ...asked.map((x) => recipientKey(x.who, x.id))]
  const chosen = Array.isArray(data.notFor) ? (data.notFor as readonly string[]) : []
  return [
    ...before.filter((key) => !onPage.includes(key)),
    ...chosen,
    ...asked.filter((x) => data[fieldOf(x)] === 'no').map((x) => recipientKey(x.who, x.id)),
  ]
}

/** "Who may not read this?" */
export function NotFor({
  opened,
  form,
  request,
}: {
  opened: OpenedSip
  form: PageForm
  request: StaffRequest
}) {
  const { audience } = request.t.prepare
  const options = recipients(opened)
  const chosen = fieldValues(form.state, 'notFor')
  const names = options.filter((o) => chosen.includes(o.value)).map((o) => o.label)
  return (
    <>
      {options.length > 0 && (
        <Why
          label={audience.title}
          {...(names.length === 0
            ? {}
            : { about: audience.chosen(formatList(request.lang, names)), open: true })}
        >
          <Checkboxes
            form={form.state}
            name="notFor"
            label={audience.title}
            labelHidden
            hint={audience.hint}
            options={options}
          />
        </Why>
      )}
      <MayRead opened={opened} form={form} request={request} />
    </>
  )
}

/** Said below a text that is kept from somebody. */
export function NotForLine({
  opened,
  notFor,
  request,
}: {
  opened: OpenedSip
  notFor: readonly string[]
  request: StaffRequest
}) {
  const names = recipients(opened)
    .filter((r) => notFor.includes(r.value))
    .map((r) => r.label)
  return names.length === 0 ? null : (
    <p class="soft small">{request.t.prepare.audience.notFor(formatList(request.lang, names))}</p>
  )
}
