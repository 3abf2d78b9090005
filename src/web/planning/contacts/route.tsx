import { calledUnits } from '../../../domain/sip/sip.ts'
import { setContact } from '../../../domain/sip/write-plan.ts'
import { possessive } from '../../../text/format.ts'
import { Actions, BackLink, Button } from '../../../ui/button.tsx'
import { fieldValue } from '../../../ui/form-state.ts'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { text } from '../../fields.ts'
import { FormFrame, FormTop } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import { personName, sipForm, sipHref, textOf, unitName } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { Stands } from '../stands.tsx'
import { WhileItGoesOn } from '../while-writing.tsx'

/** Whom to ring in a unit: set by the unit itself or by those who lead. A new number is no new plan. */
export const contact = sipForm({
  path: '/as/:as/sip/:sip/plan/contacts/:unit',
  section: 'contact',
  only: (view, { params }) =>
    params.unit !== undefined &&
    (view.mine.leads || view.mine.unit === params.unit) &&
    [view.need.unit, ...calledUnits(view)].includes(params.unit),
  fields: () => ({ name: text(), phone: text(), expects: text() }),
  values: ({ view }, { params }) => {
    const now = view.plan.contacts[params.unit ?? '']
    return {
      name: textOf(view, now?.name) ?? '',
      phone: textOf(view, now?.phone) ?? '',
      expects: now?.name ?? '',
    }
  },
  view: (opened, form, request) => {
    const { view, names } = opened
    const { t, lang, params } = request
    const words = t.planning.contacts
    const name = firstName(view.who.name)
    const now = view.plan.contacts[params.unit ?? '']
    const typed = (field: string) => fieldValue(form.state, field)
    const heading = words.heading(unitName(names, params.unit ?? ''))
    return {
      // Each unit has such a page: tabs are told apart by their titles.
      title: heading,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/plan')}>
            {t.planning.backToPlan(possessive(lang, name))}
          </BackLink>
          <h1>{heading}</h1>
          <WhileItGoesOn opened={opened} form={form} request={request}>
            <p class="lead">{words.lead(name)}</p>
            {typed('expects') !== (now?.name ?? '') && (
              <Stands
                parts={[
                  { label: words.name, stands: textOf(view, now?.name) ?? '', typed: typed('name') },
                  { label: words.phone, stands: textOf(view, now?.phone) ?? '', typed: typed('phone') },
                ]}
                by={personName(names, view.texts[now?.name ?? '']?.writtenBy)}
                form={form}
                request={request}
              />
            )}
            <FormFrame form={form}>
              <HiddenField name="expects" value={now?.name ?? ''} />
              <TextField form={form.state} name="name" label={words.name} />
              <TextField
                form={form.state}
                name="phone"
                label={words.phone}
                note={t.common.optional}
                type="tel"
                width="medium"
              />
              <WhyRule rule="material-change-new-version" request={request} />
              <Actions>
                <Button>{words.save}</Button>
              </Actions>
            </FormFrame>
          </WhileItGoesOn>
        </>
      ),
    }
  },
  decide:
    ({ name, phone, expects }, _, { params }) =>
    (sip, ctx) =>
      setContact(sip, { unit: params.unit ?? '', name, phone, expects }, ctx),
  then: () => '/plan',
})
