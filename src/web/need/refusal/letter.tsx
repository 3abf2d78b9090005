import { formatDate } from '../../../text/format.ts'
import { Paper } from '../../../ui/boxes.tsx'
import type { StaffRequest } from '../../request.ts'

export type Told = {
  readonly name: string
  readonly reason: string
  readonly whereToTurn: string
  readonly on?: string | undefined
  readonly by: { readonly name: string; readonly title: string; readonly unit: string }
}

/** What the person is told: why, by whom and where to turn. For the eye before, for paper after. */
export function Letter({ told, request }: { told: Told; request: StaffRequest }) {
  const w = request.t.need.letter
  return (
    <section class="field" aria-label={w.label(told.name)}>
      <Paper>
        <p>{w.hello(told.name)}</p>
        <p>{w.what}</p>
        <p>
          <b>{w.why}</b>
        </p>
        <p class="kept" dir="auto">
          {told.reason}
        </p>
        <p>{w.by(told.by.name, told.by.title, told.by.unit)}</p>
        <p>
          <b>{w.where}</b>
        </p>
        <p class="kept" dir="auto">
          {told.whereToTurn}
        </p>
        <p>{w.again}</p>
        {told.on !== undefined && <p>{formatDate(request.lang, told.on, 'long')}</p>}
      </Paper>
    </section>
  )
}
