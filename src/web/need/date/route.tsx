import { correctNoticedDate } from '../../../domain/sip/correct.ts'
import { Actions, Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { date, text } from '../../fields.ts'
import { FormFrame } from '../../form-page.tsx'
import { sipForm } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { limitOf } from '../limit.ts'
import { missingDate } from '../missing-date.ts'
import { needPage } from '../need-page.tsx'
import { wordsFor } from '../person-words.ts'

/** Only the unit that wrote the day down puts it right, also after the end. */
export const datePage = sipForm({
  path: '/as/:as/sip/:sip/need/date',
  section: 'need',
  only: (view) => view.mine.unit === view.need.unit,
  fields: () => ({ is: date(), reason: text() }),
  view: (opened, form, request) => {
    const { view } = opened
    const w = request.t.need.date
    const { day } = wordsFor(view, request)
    const body = (
      <>
        <p class="lead">{w.now(day(view.need.noticedOn))}</p>
        <WhyRule rule="correction-keeps" request={request} />
        <FormFrame form={form}>
          <DateField form={form.state} name="is" label={w.is} hint={w.isHint} required />
          <TextArea
            form={form.state}
            name="reason"
            label={w.reason}
            limit={limitOf(request, view.policy.on)}
            rows={3}
            required
          />
          <Actions>
            <Button>{w.save}</Button>
          </Actions>
        </FormFrame>
      </>
    )
    return needPage(w.title, w.h1, opened, form, request, body)
  },
  decide:
    ({ is, reason }) =>
    (sip, ctx) =>
      is === undefined ? missingDate('is') : correctNoticedDate(sip, { is, reason }, ctx),
  then: () => '/need',
})
