import { copyFor } from '../../../domain/access/copy.ts'
import { openContentsFor } from '../../../domain/access/grounds.ts'
import { formatDate } from '../../../text/format.ts'
import { EmptyState } from '../../../ui/boxes.tsx'
import { ActionLink, BackLink, LinkButton } from '../../../ui/button.tsx'
import { firstName } from '../../names.ts'
import type { StaffRequest } from '../../request.ts'
import { stripOf } from '../../shell.tsx'
import { recipientName } from '../../sip/recipient.ts'
import { sipHref, sipPage, unitName } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { readerOfCall } from '../recipient.ts'
import { alsoCall, type WithCall } from '../with-units.ts'
import { CallLetter } from './call-letter.tsx'

/** The call or the invitation on paper, with a slip to answer on. It holds what they may know, and nothing else. */
export const letter = sipPage({
  path: '/as/:as/sip/:sip/calls/:call/letter',
  section: 'call-letter',
  also: alsoCall((view) => view.mine.leads),
  view: (opened, request) => {
    const { view, names, units, call } = opened
    const { letter: words, one } = request.t.call
    const who = recipientName(request, view, names, call.to)
    const reader = readerOfCall(units, call)
    const stopped = view.stage.at === 'ended' || view.stage.at === 'ending'
    const held = view.planned === undefined && view.meetings.length > 0 && !stopped
    const may = openContentsFor(view, view.need, reader, request.on).has('plan')
    return {
      title: titleOf(opened, request),
      // The strip has the whole name, and the paper leaves the house.
      strip: <div class="no-print">{stripOf(request, view)}</div>,
      body: (
        <>
          <div class="no-print">
            <BackLink href={sipHref(request, view.id, `/calls/${call.id}`)}>
              {one.heading[call.how](who)}
            </BackLink>
            {!held && !stopped && (
              <>
                <p>{words.how}</p>
                <p class="soft">{words.print}</p>
                <p>
                  <ActionLink href={sipHref(request, view.id, `/calls/${call.id}/told`)} icon="check">
                    {words.tellDone}
                  </ActionLink>
                </p>
                <WhyRule rule="told-is-noted" request={request} />
              </>
            )}
          </div>
          {stopped ? (
            <NothingToSend opened={opened} request={request} />
          ) : may && view.planned !== undefined ? (
            <CallLetter
              opened={opened}
              copy={copyFor(view, reader, request.on)}
              planned={view.planned}
              who={who}
              request={request}
            />
          ) : held ? (
            <EmptyState
              title={words.held}
              actions={
                <LinkButton href={sipHref(request, view.id, '/calls/meeting')}>
                  {request.t.call.arrange.title}
                </LinkButton>
              }
            >
              <p>{words.heldText}</p>
            </EmptyState>
          ) : (
            <EmptyState title={words.notCovered} />
          )}
        </>
      ),
    }
  },
})

/** Ended, or the yes withdrawn: no letter, whatever the reason. */
function NothingToSend({ opened: { view }, request }: { opened: WithCall; request: StaffRequest }) {
  const { t, lang } = request
  const { ended, stopped } = t.plan.sheet
  const title =
    view.stage.at === 'ended'
      ? ended(formatDate(lang, view.stage.on, 'long'))
      : stopped(firstName(view.who.name))
  return <EmptyState title={title} />
}

function titleOf({ names, call }: WithCall, { t }: StaffRequest): string {
  const { letter: words } = t.call
  return call.to.kind === 'unit' ? words.titleTo(unitName(names, call.to.unit)) : words.titleSomeone
}
