import { readMessage } from '../../../../domain/sip/send-message.ts'
import { formatDate } from '../../../../text/format.ts'
import { Inset } from '../../../../ui/boxes.tsx'
import { Actions, BackLink, Button } from '../../../../ui/button.tsx'
import { FormFrame, FormTop } from '../../../form-page.tsx'
import { personName, sipForm, sipHref, unitName } from '../../../sip-page.tsx'
import { WhyRule } from '../../../why-rule.tsx'
import { findMessage } from '../find-message.ts'
import { Recipients } from './recipients.tsx'

/** One message: its words, whom it is for, and how it has reached them. */
export const oneMessage = sipForm({
  path: '/as/:as/sip/:sip/messages/:message',
  section: 'message',
  also: findMessage,
  fields: () => ({}),
  view: (opened, form, request) => {
    const { view, names, message, body } = opened
    const { t, lang } = request
    const { messages, newMessage, message: words } = t.between
    const { unit } = view.mine
    const goesOn = view.stage.at !== 'ended' && view.stage.at !== 'ending'
    const isTo = message.to.some((to) => to.kind === 'unit' && to.unit === unit)
    const waits = isTo && goesOn && !message.readBy.some((r) => r.unit === unit)
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/messages')}>{newMessage.back}</BackLink>
          <h1>{words.heading(unitName(names, message.unit))}</h1>
          <p class="soft">
            {messages.fromWhom(
              personName(names, message.by),
              unitName(names, message.unit),
              formatDate(lang, message.on, 'long'),
            )}
          </p>
          <Inset>
            <p class="kept" dir="auto">
              {body}
            </p>
          </Inset>
          {waits && (
            <FormFrame form={form}>
              <p>{words.readHint}</p>
              <Actions>
                <Button icon="check">{words.read}</Button>
              </Actions>
            </FormFrame>
          )}
          <Recipients opened={opened} request={request} />
          <WhyRule rule="message-within-grounds" request={request} />
        </>
      ),
    }
  },
  decide:
    (_, { message }) =>
    (sip, ctx) =>
      readMessage(sip, { message: message.id }, ctx),
  then: () => '/messages',
})
