import { informedItems } from '../../../domain/sip/sip.ts'
import { Checkboxes } from '../../../ui/choices.tsx'
import type { FormState } from '../../../ui/form-state.ts'
import type { StaffRequest } from '../../request.ts'
import { WhyRule } from '../../why-rule.tsx'

/** What must have been gone through before an answer counts, a no as much as a yes. */
export function InformedField({
  form,
  name,
  request,
  attitude,
}: {
  form: FormState
  name: string
  request: StaffRequest
  attitude: boolean
}) {
  const words = request.t.answer.informed
  return (
    <>
      <Checkboxes
        form={form}
        name="informed"
        label={words.question(name)}
        hint={attitude ? words.hintAttitude(name) : words.hint}
        options={informedItems.map((item) => ({ value: item, label: words.items[item](name) }))}
      />
      <WhyRule rule="informed-answer" request={request} />
    </>
  )
}

/** Questions that help to see whether the answer, above all a no, rests on what the person knows. */
export function IsItInformed({ name, request }: { name: string; request: StaffRequest }) {
  const words = request.t.answer.informed
  return (
    <section>
      <h2>{words.aside(name)}</h2>
      <ul>
        {words.ask.map((ask) => (
          <li>{ask(name)}</li>
        ))}
      </ul>
      <p class="soft">{words.noPressure(name)}</p>
    </section>
  )
}
