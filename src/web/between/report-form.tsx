import { type Measure, progressStates } from '../../domain/sip/sip.ts'
import type { OpenedSip } from '../../storage/sip-reader.ts'
import { Warning } from '../../ui/boxes.tsx'
import { Radios } from '../../ui/choices.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { fieldValue } from '../../ui/form-state.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { choice, date, text, version } from '../fields.ts'
import type { FormValues } from '../form-body.ts'
import type { PageForm } from '../form-page.tsx'
import { MeasureWords } from '../plan/measure-words.tsx'
import { ProgressStatus } from '../plan/sheet/progress-status.tsx'
import type { StaffRequest } from '../request.ts'
import { textOf } from '../sip-page.tsx'
import { textLimit } from '../text-limit.ts'

/** A measure of the SIP; none when it went while somebody was writing about it. */
export type WithMeasure = OpenedSip & { readonly measure?: Measure }

export const reportFields = () => ({
  state: choice(progressStates),
  on: date(),
  why: text(),
  expects: version(),
})

/** Today with the state that the link to the form was about; without one, what was last said, to be changed. */
export function reportValues({ view, measure }: WithMeasure, { query, on }: StaffRequest): FormValues {
  const state = progressStates.find((s) => s === query.get('state'))
  const said = view.plan.progress[measure?.id ?? '']
  if (state !== undefined) return { state, on }
  return said === undefined ? { on } : { state: said.state, on: said.on, why: textOf(view, said.why) ?? '' }
}

/** What is sent along unseen: which wording of the measure was read. */
export const readVersion = ({ measure }: WithMeasure): Record<string, string> => ({
  expects: String(measure?.version ?? 0),
})

/** The measure as it now reads, and how it was last said to go. */
export function AboutMeasure({
  opened,
  form,
  said,
  gone,
  request,
}: {
  opened: WithMeasure
  form: PageForm
  /** The heading above what was last said. */
  said: string
  gone: string
  request: StaffRequest
}) {
  const { measure, view, names } = opened
  if (measure === undefined)
    return (
      <Warning icon="info">
        <p>{gone}</p>
      </Warning>
    )
  const read = fieldValue(form.state, 'expects')
  return (
    <>
      {read !== '' && read !== String(measure.version) && (
        <Warning icon="info">
          <p>{request.t.plan.ourPart.changedMeanwhile}</p>
        </Warning>
      )}
      <MeasureWords measure={measure} opened={opened} request={request} />
      {view.plan.progress[measure.id] !== undefined && (
        <section class="flow" aria-labelledby="said">
          <h2 id="said">{said}</h2>
          <ProgressStatus measure={measure} view={view} names={names} request={request} />
        </section>
      )}
    </>
  )
}

/** How it goes, since when, and what hinders. */
export function ReportFields({
  opened,
  form,
  request,
}: {
  opened: OpenedSip
  form: PageForm
  request: StaffRequest
}) {
  const { t } = request
  const words = t.between.report
  return (
    <>
      <Radios
        form={form.state}
        name="state"
        label={words.state}
        options={progressStates.map((value) => ({
          value,
          label: words.states[value],
          ...(value === 'hindered'
            ? {
                content: (
                  <TextArea
                    form={form.state}
                    name="why"
                    label={words.why}
                    hint={words.whyHint}
                    rows={3}
                    limit={textLimit(request, opened.view)}
                  />
                ),
              }
            : {}),
        }))}
      />
      <DateField form={form.state} name="on" label={words.on} hint={t.common.dateHint} />
    </>
  )
}
