import type { Message } from '../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { formatDate, formatList, possessive } from '../../../text/format.ts'
import { EmptyState } from '../../../ui/boxes.tsx'
import { ActionLink, BackLink, LinkButton } from '../../../ui/button.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { firstName } from '../../names.ts'
import { UnlessStopped } from '../../plan/unless-stopped.tsx'
import type { StaffRequest } from '../../request.ts'
import { leadsAndGoesOn, personName, sipHref, sipPage, textOf, unitName } from '../../sip-page.tsx'
import { nameOf } from '../name-of.ts'
import { shortened } from '../shortened.ts'
import { MessageStatus } from './status.tsx'

/** The messages that one's unit has written or got, newest first. */
export const messages = sipPage({
  path: '/as/:as/sip/:sip/messages',
  section: 'messages',
  view: (opened, request) => {
    const { view } = opened
    const { t, lang } = request
    const words = t.between.messages
    const name = firstName(view.who.name)
    const goesOn = view.stage.at !== 'ended' && view.stage.at !== 'ending'
    const write = (
      <LinkButton href={sipHref(request, view.id, '/messages/new')} icon="pencil">
        {words.write}
      </LinkButton>
    )
    return {
      title: words.title,
      body: (
        <>
          <BackLink href={sipHref(request, view.id)}>{t.plan.back(possessive(lang, name))}</BackLink>
          <h1>{words.heading(possessive(lang, name))}</h1>
          {view.messages.length === 0 ? (
            <UnlessStopped opened={opened} request={request}>
              <EmptyState title={words.empty} actions={write}>
                <p>{words.emptyText}</p>
              </EmptyState>
            </UnlessStopped>
          ) : (
            <>
              <p class="lead">{words.lead}</p>
              {goesOn && <p>{write}</p>}
              <section aria-labelledby="newest">
                <h2 id="newest">{words.newest}</h2>
                <Rows>
                  {view.messages.toReversed().map((message) => (
                    <OneRow message={message} opened={opened} request={request} />
                  ))}
                </Rows>
              </section>
            </>
          )}
          {leadsAndGoesOn(view) && (
            <p>
              <ActionLink href={sipHref(request, view.id, '/messages/person')} icon="settings">
                {words.personWants(name)}
              </ActionLink>
            </p>
          )}
        </>
      ),
    }
  },
})

function OneRow({
  message,
  opened,
  request,
}: {
  message: Message
  opened: OpenedSip
  request: StaffRequest
}) {
  const { view, names } = opened
  const { t, lang } = request
  const words = t.between.messages
  const to = formatList(
    lang,
    message.to.map((one) => nameOf(one, opened, request)),
  )
  return (
    <Row end={<MessageStatus message={message} opened={opened} request={request} />}>
      <a class="linkbtn" href={sipHref(request, view.id, `/messages/${message.id}`)}>
        <span dir="auto">{shortened(textOf(view, message.block) ?? t.plan.hidden)}</span>
      </a>
      <p class="soft" dir="auto">
        {words.fromWhom(
          personName(names, message.by),
          unitName(names, message.unit),
          formatDate(lang, message.on, 'short'),
        )}
        . {words.toWhom(to)}.
      </p>
    </Row>
  )
}
