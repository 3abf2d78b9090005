import { closeReasons } from '../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { formatDate, formatList, formatNumber, possessive } from '../../../text/format.ts'
import { Warning } from '../../../ui/boxes.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Status } from '../../../ui/status.tsx'
import { firstName } from '../../names.ts'
import type { StaffRequest } from '../../request.ts'
import { leadsAndGoesOn, sipHref, textsOfKind } from '../../sip-page.tsx'
import { isBeingWritten, missing, waitsFor } from './missing.ts'

export type Part = { readonly opened: OpenedSip; readonly request: StaffRequest }

/** Draft, and what it waits for; or since when it holds; or that it no longer does. */
export function Standing({ opened, request }: Part) {
  const { view } = opened
  const { t, lang } = request
  const { sheet } = t.plan
  const name = firstName(view.who.name)
  const { established } = view.plan
  if (view.stage.at === 'ended') return <Ended opened={opened} request={request} />
  if (view.stage.at === 'ending')
    return (
      <Warning icon="info">
        <p>{sheet.stopped(name)}</p>
      </Warning>
    )
  if (established !== undefined)
    return (
      <p>
        <Status kind="ok">
          {sheet.holds(formatNumber(lang, established.version), formatDate(lang, established.on, 'long'))}
        </Status>
      </p>
    )
  const toDo =
    view.meetings.length === 0
      ? { below: '/meeting', label: sheet.toMeeting }
      : isBeingWritten(view) && missing(view, request).length === 0
        ? { below: '/plan/establish', label: sheet.establish(possessive(lang, name)) }
        : undefined
  return (
    <Warning icon="circle-dashed">
      <p>
        <b>{sheet.draft}</b> {sheet.draftWaits(formatList(lang, waitsFor(view, request)))}
      </p>
      {toDo !== undefined && leadsAndGoesOn(view) && view.calls.length > 0 && (
        <p class="no-print">
          <LinkButton href={sipHref(request, view.id, toDo.below)}>{toDo.label}</LinkButton>
        </p>
      )}
    </Warning>
  )
}

/** Everybody is told that it no longer applies, but only those who led it why. */
function Ended({ opened: { view }, request: { t, lang } }: Part) {
  const { sheet, close } = t.plan
  if (view.stage.at !== 'ended') return null
  const { how, on } = view.stage
  const reason = closeReasons.find((r) => r === how)
  const name = firstName(view.who.name)
  const toTurn = textsOfKind(view, 'where-to-turn').at(-1)?.body
  const note = textsOfKind(view, 'close-note').at(-1)?.body
  return (
    <Warning icon="info">
      <p>
        <b>{sheet.ended(formatDate(lang, on, 'long'))}</b>
      </p>
      {view.mine.leads && reason !== undefined && <p>{sheet.endedBecause(close.reasons[reason](name))}</p>}
      {view.mine.leads && note !== undefined && <p class="kept">{note}</p>}
      {toTurn !== undefined && (
        <p class="kept">
          <b>{sheet.toTurn(name)}:</b> {toTurn}
        </p>
      )}
    </Warning>
  )
}
