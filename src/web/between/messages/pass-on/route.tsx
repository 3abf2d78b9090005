import { mustBePassedOn, passOnMessage } from '../../../../domain/sip/send-message.ts'
import { copyKey, tellingWays } from '../../../../domain/sip/sip.ts'
import { EmptyState, Inset } from '../../../../ui/boxes.tsx'
import { ActionLink, Actions, BackLink, Button } from '../../../../ui/button.tsx'
import { Radios } from '../../../../ui/choices.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { choice, date } from '../../../fields.ts'
import { FormFrame, FormTop, type PageForm } from '../../../form-page.tsx'
import { firstName } from '../../../names.ts'
import { UnlessStopped } from '../../../plan/unless-stopped.tsx'
import type { StaffRequest } from '../../../request.ts'
import { asSentence } from '../../../sentence.ts'
import { sipForm, sipHref, unitName } from '../../../sip-page.tsx'
import { WhyRule } from '../../../why-rule.tsx'
import { nameOf } from '../../name-of.ts'
import { findRecipient, type WithRecipient } from '../find-message.ts'
import { mayGetNow } from '../reach.ts'

/** A message told or handed to one who does not read it in Kugghjul, by the unit that sent it. */
export const passOn = sipForm({
  path: '/as/:as/sip/:sip/messages/:message/pass-on/:to',
  section: 'message',
  also: async (opened, request): Promise<WithRecipient | undefined> => {
    const found = await findRecipient(opened, request)
    return found !== undefined && mustBePassedOn(found.view, found.to) ? found : undefined
  },
  fields: () => ({ how: choice(tellingWays), on: date() }),
  values: (_, { on }) => ({ on }),
  view: (opened, form, request) => {
    const { view, names, message, to } = opened
    const words = request.t.between.passOn
    return {
      // Never the name of a person in a title.
      title: to.kind === 'unit' ? `${words.title}: ${unitName(names, to.unit)}` : words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, `/messages/${message.id}`)}>{words.back}</BackLink>
          <h1>{words.heading(nameOf(to, opened, request))}</h1>
          <UnlessStopped opened={opened} form={form} request={request}>
            <PassOn opened={opened} form={form} request={request} />
          </UnlessStopped>
        </>
      ),
    }
  },
  decide:
    ({ how, on }, { message, to, units }) =>
    (sip, ctx) =>
      passOnMessage(
        sip,
        {
          message: message.id,
          to: copyKey(to),
          functions: to.kind === 'unit' ? (units[to.unit]?.functions ?? []) : [],
          ...(how === undefined ? {} : { how }),
          ...(on === undefined ? {} : { on }),
        },
        ctx,
      ),
  then: ({ message }) => `/messages/${message.id}`,
})

function PassOn({ opened, form, request }: { opened: WithRecipient; form: PageForm; request: StaffRequest }) {
  const { view, message, to, body } = opened
  const { t } = request
  const words = t.between.passOn
  if (message.passedOn[copyKey(to)] !== undefined && !form.unsaved) return <EmptyState title={words.done} />
  if (!mayGetNow(opened, to, request))
    return (
      <EmptyState title={words.notAllowed(asSentence(nameOf(to, opened, request)))}>
        <p>{words.notAllowedText(firstName(view.who.name))}</p>
      </EmptyState>
    )
  return (
    <>
      <p class="lead">{words.lead}</p>
      <Inset>
        <p class="kept" dir="auto">
          {body}
        </p>
      </Inset>
      <p>
        <ActionLink icon="printer" href={sipHref(request, view.id, `/messages/${message.id}/paper`)}>
          {t.between.message.print}
        </ActionLink>
      </p>
      <FormFrame form={form}>
        <Radios
          form={form.state}
          name="how"
          label={words.how}
          options={tellingWays.map((value) => ({ value, label: words.ways[value] }))}
        />
        <DateField form={form.state} name="on" label={words.on} hint={t.common.dateHint} />
        <WhyRule rule="message-within-grounds" request={request} />
        <Actions>
          <Button>{words.save}</Button>
        </Actions>
      </FormFrame>
    </>
  )
}
