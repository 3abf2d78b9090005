import { leftToPassOn, mustBePassedOn } from '../../../../domain/sip/send-message.ts'
import { type CopyTo, copyKey } from '../../../../domain/sip/sip.ts'
import { formatDate } from '../../../../text/format.ts'
import { ActionLink } from '../../../../ui/button.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { Status } from '../../../../ui/status.tsx'
import type { StaffRequest } from '../../../request.ts'
import { asSentence } from '../../../sentence.ts'
import { personName, sipHref } from '../../../sip-page.tsx'
import { nameOf, pathOf } from '../../name-of.ts'
import type { WithMessage } from '../find-message.ts'
import { mayGetNow, stillToReach } from '../reach.ts'

type Props = { opened: WithMessage; request: StaffRequest }

/** Everybody it is for. The sender's unit also sees how it has reached them, and what is left to do. */
export function Recipients({ opened, request }: Props) {
  const { view, message } = opened
  const words = request.t.between.message
  const goesOn = view.stage.at !== 'ended' && view.stage.at !== 'ending'
  const left = stillToReach(opened, message, leftToPassOn(view, message), request)
  return (
    <section class="flow" aria-labelledby="to">
      <h2 id="to">{words.to}</h2>
      <Rows>
        {message.to.map((to) => (
          <Row end={<Reached to={to} opened={opened} request={request} />}>
            <b dir="auto">{asSentence(nameOf(to, opened, request))}</b>
            {goesOn && left.includes(to) && (
              <p>
                <ActionLink
                  icon="check"
                  context={words.passOnTo(nameOf(to, opened, request))}
                  href={sipHref(request, view.id, `/messages/${message.id}/pass-on/${pathOf(to)}`)}
                >
                  {words.passOn}
                </ActionLink>
              </p>
            )}
          </Row>
        ))}
      </Rows>
      {goesOn && left.length > 0 && (
        <p>
          <ActionLink icon="printer" href={sipHref(request, view.id, `/messages/${message.id}/paper`)}>
            {words.print}
          </ActionLink>
        </p>
      )}
    </section>
  )
}

/** Read by whom, passed on how; only the sender's unit is told of others than itself. */
function Reached({ to, opened, request }: Props & { to: CopyTo }) {
  const { view, names, message } = opened
  const { t, lang } = request
  const words = t.between.message
  const mine = to.kind === 'unit' && to.unit === view.mine.unit
  if (message.unit !== view.mine.unit && !mine) return null
  const read = to.kind === 'unit' ? message.readBy.find((r) => r.unit === to.unit) : undefined
  if (read !== undefined)
    return (
      <Status kind="ok">
        {words.readBy(personName(names, read.by), formatDate(lang, read.on, 'short'))}
      </Status>
    )
  const told = message.passedOn[copyKey(to)]
  if (told !== undefined)
    return (
      <Status kind="ok">
        {words.passedOn(
          t.between.passOn.ways[told.how],
          formatDate(lang, told.on, 'short'),
          personName(names, told.by),
        )}
      </Status>
    )
  if (!mine && !mayGetNow(opened, to, request)) return <Status kind="no">{words.noLonger}</Status>
  return mustBePassedOn(view, to) ? (
    <Status kind="soon">{words.notPassedOn}</Status>
  ) : (
    <Status kind="wait">{words.notRead}</Status>
  )
}
