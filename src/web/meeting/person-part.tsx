import type { Result } from '../../domain/result.ts'
import { type PersonPart, personParts } from '../../domain/sip/sip.ts'
import { Radios } from '../../ui/choices.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { text } from '../fields.ts'
import type { PageForm } from '../form-page.tsx'
import { firstName } from '../names.ts'
import type { Part } from './part.tsx'

/** Who spoke for the person, once for each way of being represented. */
export const personFields = { 'spoke-proxy': text(), 'spoke-absent-represented': text() }
type Spoke = { readonly 'spoke-proxy': string; readonly 'spoke-absent-represented': string }

export const spokespersonIn = (person: PersonPart | undefined, given: Spoke): string =>
  person === 'proxy' || person === 'absent-represented' ? given[`spoke-${person}`] : ''

/** The decision knows one text; on the page each way has its own box. */
export const withPersonField = <T,>(person: PersonPart | undefined, decided: Result<T>): Result<T> =>
  !decided.ok && decided.field === 'spokesperson' && person !== undefined
    ? { ...decided, field: `spoke-${person}` }
    : decided

/** How the person took part, or by whom she was represented. */
export function PersonPartField({ form, opened: { view }, request }: Part & { form: PageForm }) {
  const { t } = request
  const words = t.meeting.record
  const name = firstName(view.who.name)
  return (
    <Radios
      form={form.state}
      name="person"
      label={words.person(name)}
      options={personParts.map((value) => ({
        value,
        label: t.call.personPart[value],
        content: (value === 'proxy' || value === 'absent-represented') && (
          <TextArea
            form={form.state}
            name={`spoke-${value}`}
            label={words.spokesperson(name)}
            hint={words.spokespersonHint}
            rows={2}
          />
        ),
      }))}
    />
  )
}
