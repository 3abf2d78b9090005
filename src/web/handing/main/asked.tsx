import type { SipView } from '../../../domain/access/view.ts'
import type { MainAsked } from '../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { formatDate } from '../../../text/format.ts'
import { Warning } from '../../../ui/boxes.tsx'
import { Status } from '../../../ui/status.tsx'
import { firstName } from '../../names.ts'
import type { StaffRequest } from '../../request.ts'
import { personName, textOf } from '../../sip-page.tsx'

/** `waits`: no answer yet. `declined`, or `left`: somebody else has to be asked. */
export function stateOfAsked(view: SipView, asked: MainAsked): 'waits' | 'declined' | 'left' {
  if (asked.declined !== undefined) return 'declined'
  return view.members.some((m) => m.assignment === asked.to && m.until === undefined) ? 'waits' : 'left'
}

/** The question that has been sent: to whom, why, and what came back. */
export function Asked({
  asked,
  opened: { view, names },
  request,
}: {
  asked: MainAsked
  opened: OpenedSip
  request: StaffRequest
}) {
  const { t, lang } = request
  const words = t.handing.main
  const who = personName(names, asked.to)
  const day = (on: string) => formatDate(lang, on, 'long')
  const state = stateOfAsked(view, asked)
  const reason = textOf(view, asked.reason)
  const why = textOf(view, asked.declined?.why)
  const { on, how } = asked.personTold
  return (
    <section class="flow">
      {state === 'waits' && <Status kind="wait">{words.waits(who)}</Status>}
      {state === 'waits' ? (
        <p>{words.asked(who, day(asked.on))}</p>
      ) : (
        <Warning>
          {state === 'left' ? (
            <p>{words.left(who)}</p>
          ) : (
            <>
              <p>
                {words.declined(who, day(asked.declined?.on ?? asked.on))} {words.declinedNext}
              </p>
              {why !== undefined && <p class="kept">{why}</p>}
            </>
          )}
        </Warning>
      )}
      {reason !== undefined && (
        <dl class="summary">
          <div>
            <dt>{words.reasonGiven}</dt>
            <dd class="kept">{reason}</dd>
          </div>
        </dl>
      )}
      <p class="soft">
        {words.personTold(firstName(view.who.name), t.call.ways[how].toLowerCase(), day(on))}
      </p>
    </section>
  )
}
