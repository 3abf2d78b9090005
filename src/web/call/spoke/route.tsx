import { refuse } from '../../../domain/result.ts'
import { noteOralContact } from '../../../domain/sip/call.ts'
import { Actions, BackLink, Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { date } from '../../fields.ts'
import { FormFrame, FormTop } from '../../form-page.tsx'
import { UnlessStopped } from '../../plan/unless-stopped.tsx'
import { recipientName } from '../../sip/recipient.ts'
import { sipForm, sipHref } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { Routes } from '../contact.tsx'
import { titleFor } from '../recipient.ts'
import { alsoCall } from '../with-units.ts'

/** The day somebody spoke with them. Good to have done, never asked before a call may go. */
export const spoke = sipForm({
  path: '/as/:as/sip/:sip/calls/:call/spoke',
  section: 'call',
  also: alsoCall((view) => view.mine.leads),
  fields: () => ({ on: date() }),
  values: ({ call }, { on }) => ({ on: call.spokeOn ?? on }),
  view: (opened, form, request) => {
    const { view, names, units, call } = opened
    const { t } = request
    const { spoke: words } = t.call
    const who = recipientName(request, view, names, call.to)
    const routes = call.to.kind === 'unit' ? (units[call.to.unit]?.routes ?? []) : []
    return {
      title: titleFor(words.title, names, call.to),
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, `/calls/${call.id}`)}>
            {t.call.one.heading[call.how](who)}
          </BackLink>
          <h1>{words.heading(who)}</h1>
          <UnlessStopped opened={opened} form={form} request={request}>
            <p class="lead">{words.lead}</p>
            <WhyRule rule="oral-contact-first" request={request} />
            <Routes routes={routes} request={request} />
            <FormFrame form={form}>
              <DateField form={form.state} name="on" label={words.on} hint={t.common.dateHint} />
              <Actions>
                <Button>{words.save}</Button>
              </Actions>
            </FormFrame>
          </UnlessStopped>
        </>
      ),
    }
  },
  decide:
    ({ on }, { call }) =>
    (sip, ctx) =>
      on === undefined ? refuse('date-missing', 'on') : noteOralContact(sip, { call: call.id, on }, ctx),
  then: () => '/calls',
})
