import { yesHolds } from '../../../../domain/access/grounds.ts'
import { mustBePassedOn, sendMessage } from '../../../../domain/sip/send-message.ts'
import { copyKey } from '../../../../domain/sip/sip.ts'
import { EmptyState, Warning } from '../../../../ui/boxes.tsx'
import { ActionLink, Actions, BackLink, Button } from '../../../../ui/button.tsx'
import { Checkboxes } from '../../../../ui/choices.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { alsoUnits, type WithUnits } from '../../../call/with-units.ts'
import { many, text } from '../../../fields.ts'
import { FormFrame, FormTop, type PageForm } from '../../../form-page.tsx'
import { firstName } from '../../../names.ts'
import { UnlessStopped } from '../../../plan/unless-stopped.tsx'
import type { StaffRequest } from '../../../request.ts'
import { leadsAndGoesOn, sipForm, sipHref, unitName } from '../../../sip-page.tsx'
import { textLimit } from '../../../text-limit.ts'
import { WhyRule } from '../../../why-rule.tsx'
import { nameOf } from '../../name-of.ts'
import { type Reach, reachOf } from '../reach.ts'

type Props = { opened: WithUnits; form: PageForm; request: StaffRequest }

/** A short text to all or some of those taking part. It says before it is sent who will see it. */
export const newMessage = sipForm({
  path: '/as/:as/sip/:sip/messages/new',
  section: 'new-message',
  also: alsoUnits,
  fields: (opened, request) => ({
    to: many(reachOf(opened, request).map(({ to }) => copyKey(to))),
    body: text(),
  }),
  // A message cannot be taken back: nobody is chosen for the one who writes, unless there is only one.
  values: (opened, request) => {
    const [only, ...more] = reachOf(opened, request).filter((r) => r.may)
    return { to: only === undefined || only.askFirst || more.length > 0 ? [] : [copyKey(only.to)] }
  },
  view: (opened, form, request) => {
    const words = request.t.between.newMessage
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, opened.view.id, '/messages')}>{words.back}</BackLink>
          <h1>{words.heading}</h1>
          <UnlessStopped opened={opened} form={form} request={request}>
            <Message opened={opened} form={form} request={request} />
          </UnlessStopped>
        </>
      ),
    }
  },
  decide: ({ to, body }, opened, request) => {
    const chosen = reachOf(opened, request).flatMap((r) => (to.includes(copyKey(r.to)) ? [r.to] : []))
    const functions = Object.fromEntries(Object.entries(opened.units).map(([id, u]) => [id, u.functions]))
    return (sip, ctx) => sendMessage(sip, { to: chosen, body, functions }, ctx)
  },
  then: () => '/messages',
})

function Message({ opened, form, request }: Props) {
  const { view, names } = opened
  const { t } = request
  const words = t.between.newMessage
  const name = firstName(view.who.name)
  const reach = reachOf(opened, request)
  const offered = reach.filter((r) => r.may)
  if (!form.unsaved && !yesHolds(opened.view)) return <EmptyState title={words.needsYes(name)} />
  if (!form.unsaved && offered.length === 0)
    return (
      <>
        <EmptyState title={words.nobody}>
          <p>{words.nobodyText}</p>
        </EmptyState>
        <NotThese reach={reach} opened={opened} request={request} />
      </>
    )
  return (
    <div class="flow-wide">
      <FormFrame form={form}>
        <Checkboxes
          form={form.state}
          name="to"
          label={words.to}
          options={offered.map((r) => ({
            value: copyKey(r.to),
            label: nameOf(r.to, opened, request),
            hint: [
              mustBePassedOn(view, r.to) ? words.byHand : words.inKugghjul,
              ...(r.askFirst ? [words.askFirst(name)] : []),
            ].join(' '),
          }))}
        />
        <NotThese reach={reach} opened={opened} request={request} />
        <TextArea
          form={form.state}
          name="body"
          label={words.body}
          hint={words.bodyHint}
          rows={6}
          limit={textLimit(request, view)}
        />
        <Warning icon="eye">
          <p>{words.whoSees(unitName(names, view.mine.unit))}</p>
          <p>{t.between.emergency}</p>
        </Warning>
        <WhyRule rule="message-within-grounds" request={request} />
        <Actions>
          <Button icon="send">{words.send}</Button>
        </Actions>
      </FormFrame>
    </div>
  )
}

/** Those it cannot reach, and why. */
function NotThese({
  reach,
  opened,
  request,
}: {
  reach: readonly Reach[]
  opened: WithUnits
  request: StaffRequest
}) {
  const { view } = opened
  const words = request.t.between.newMessage
  const name = firstName(view.who.name)
  const not = reach.filter((r) => !r.may)
  if (not.length === 0) return null
  return (
    <section class="flow" aria-labelledby="not-these">
      <h2 id="not-these" class="h3">
        {words.notThese}
      </h2>
      <ul>
        {not.map(({ to }) => (
          <li dir="auto">
            {to.kind === 'person' ? words.declined(name) : words.noGround(nameOf(to, opened, request))}
          </li>
        ))}
      </ul>
      {leadsAndGoesOn(view) && not.some(({ to }) => to.kind !== 'person') && (
        <p>
          <ActionLink href={sipHref(request, view.id, '/answer/ground')}>{words.askAbout(name)}</ActionLink>
        </p>
      )}
    </section>
  )
}
