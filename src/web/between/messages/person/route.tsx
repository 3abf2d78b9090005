import { declineMessages } from '../../../../domain/sip/send-message.ts'
import { Actions, BackLink, Button } from '../../../../ui/button.tsx'
import { Radios } from '../../../../ui/choices.tsx'
import { choice } from '../../../fields.ts'
import { FormFrame, FormTop } from '../../../form-page.tsx'
import { firstName } from '../../../names.ts'
import { UnlessStopped } from '../../../plan/unless-stopped.tsx'
import { leads, sipForm, sipHref } from '../../../sip-page.tsx'
import { WhyRule } from '../../../why-rule.tsx'

/** Whether the person wants the messages that are written to everybody. */
export const personMessages = sipForm({
  path: '/as/:as/sip/:sip/messages/person',
  section: 'messages',
  only: leads,
  fields: () => ({ wants: choice(['yes', 'no']) }),
  values: ({ view }) => ({ wants: view.noMessagesToPerson ? 'no' : 'yes' }),
  view: (opened, form, request) => {
    const { view } = opened
    const { newMessage, personMessages: words } = request.t.between
    const name = firstName(view.who.name)
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/messages')}>{newMessage.back}</BackLink>
          <h1>{words.heading(name)}</h1>
          <UnlessStopped opened={opened} form={form} request={request}>
            <FormFrame form={form}>
              <p class="lead">{words.lead(name)}</p>
              <Radios
                form={form.state}
                name="wants"
                label={words.heading(name)}
                labelHidden
                options={[
                  { value: 'yes', label: words.yes(name) },
                  { value: 'no', label: words.no(name) },
                ]}
              />
              <WhyRule rule="message-within-grounds" request={request} />
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
    ({ wants }) =>
    (sip, ctx) => {
      const decided = declineMessages(sip, wants === undefined ? {} : { declined: wants === 'no' }, ctx)
      return !decided.ok && decided.field === 'declined' ? { ...decided, field: 'wants' } : decided
    },
  then: () => '/messages',
})
