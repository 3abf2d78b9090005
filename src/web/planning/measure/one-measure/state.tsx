import type { Measure } from '../../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../../storage/sip-reader.ts'
import { ActionLink } from '../../../../ui/button.tsx'
import { Status, type StatusKind } from '../../../../ui/status.tsx'
import { responsibleName } from '../../../plan/responsible.ts'
import type { StaffRequest } from '../../../request.ts'
import { sipHref, textOf } from '../../../sip-page.tsx'

const kinds = { own: 'wait', proposed: 'wait', accepted: 'ok', declined: 'no' } as const satisfies Record<
  Measure['acceptance']['state'],
  StatusKind
>

/** What the responsible says of a measure, and why when it is a no. */
export function MeasureState({
  opened,
  measure: { id, responsible, acceptance },
  request,
}: {
  opened: OpenedSip
  measure: Measure
  request: StaffRequest
}) {
  const { view } = opened
  const words = request.t.planning.measure
  const { state } = acceptance
  return (
    <>
      <p>
        <Status kind={kinds[state]}>
          {words.state[state](responsibleName(responsible, opened, request))}
        </Status>
      </p>
      {state === 'declined' && (
        <p class="kept">{textOf(view, acceptance.why) ?? request.t.planning.hidden}</p>
      )}
      {state === 'proposed' && (
        <p>
          <ActionLink href={sipHref(request, view.id, `/plan/note-answers/${id}`)} icon="pencil">
            {words.noteAnswer}
          </ActionLink>
        </p>
      )}
    </>
  )
}
