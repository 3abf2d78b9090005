import { makeFirstContact } from '../../../domain/sip/make-first-contact.ts'
import { Actions, Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { date } from '../../fields.ts'
import { FormFrame } from '../../form-page.tsx'
import { leads, sipForm } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { missingDate } from '../missing-date.ts'
import { isOver, needPage, Over } from '../need-page.tsx'
import { wordsFor } from '../person-words.ts'

export const contactPage = sipForm({
  path: '/as/:as/sip/:sip/need/contact',
  section: 'need',
  only: leads,
  fields: () => ({ on: date() }),
  values: ({ view }, request) => ({ on: view.need.firstContactOn ?? request.on }),
  view: (opened, form, request) => {
    const { t } = request
    const w = t.need.contact
    const { name } = wordsFor(opened.view, request)
    const body = isOver(opened, form) ? (
      <Over request={request} />
    ) : (
      <>
        <p class="lead">{w.lead}</p>
        <WhyRule rule="start-without-delay" request={request} />
        <FormFrame form={form}>
          <DateField form={form.state} name="on" label={w.on} hint={t.common.dateHint} required />
          <Actions>
            <Button>{w.save}</Button>
          </Actions>
        </FormFrame>
      </>
    )
    return needPage(w.title, w.h1(name), opened, form, request, body)
  },
  decide:
    ({ on }) =>
    (sip, ctx) =>
      on === undefined ? missingDate('on') : makeFirstContact(sip, { on }, ctx),
  then: () => '/need',
})
