import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { formatNumber } from '../../../text/format.ts'
import { Warning } from '../../../ui/boxes.tsx'
import { Radios } from '../../../ui/choices.tsx'
import { fieldValue } from '../../../ui/form-state.ts'
import { TextArea } from '../../../ui/text-area.tsx'
import type { PageForm } from '../../form-page.tsx'
import type { StaffRequest } from '../../request.ts'
import { textLimit } from '../../text-limit.ts'
import { MeasureWords } from '../measure-words.tsx'
import type { PartRow } from './rows.ts'

/** One measure as it now reads, and yes or no to it. */
export function OurMeasure({
  row: { n, measure },
  opened,
  form,
  request,
}: {
  row: PartRow
  opened: OpenedSip
  form: PageForm
  request: StaffRequest
}) {
  const { t, lang } = request
  const words = t.plan.ourPart
  const why = (
    <TextArea
      form={form.state}
      name={`why-${n}`}
      label={measure === undefined ? words.goneWhy : words.why}
      hint={measure === undefined ? undefined : words.whyHint}
      rows={3}
      limit={textLimit(request, opened.view)}
    />
  )
  const number = formatNumber(lang, n)
  if (measure === undefined)
    return (
      <section class="flow" aria-labelledby={`row-${n}`}>
        <h3 id={`row-${n}`}>{words.measure(number)}</h3>
        <Warning icon="info">
          <p>{words.gone}</p>
        </Warning>
        {why}
      </section>
    )
  const read = fieldValue(form.state, `expects-${n}`)
  return (
    <section class="flow" aria-labelledby={`row-${n}`}>
      <h3 id={`row-${n}`}>{words.measure(number)}</h3>
      {read !== '' && read !== String(measure.version) && (
        <Warning icon="info">
          <p>{words.changedMeanwhile}</p>
        </Warning>
      )}
      <MeasureWords measure={measure} opened={opened} request={request} />
      <Radios
        form={form.state}
        name={`accepts-${n}`}
        label={words.accepts(number)}
        options={[
          { value: 'yes', label: words.yes },
          { value: 'no', label: words.no, content: why },
        ]}
      />
    </section>
  )
}
