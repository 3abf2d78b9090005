import type { Measure } from '../../domain/sip/sip.ts'
import type { OpenedSip } from '../../storage/sip-reader.ts'
import type { StaffRequest } from '../request.ts'
import { textOf } from '../sip-page.tsx'
import { whenOf } from './sheet/goals.tsx'

/** All that one measure says, part by part. */
export function MeasureWords({
  measure,
  opened: { view },
  request,
}: {
  measure: Measure
  opened: OpenedSip
  request: StaffRequest
}) {
  const { t } = request
  const { columns, whoThere, how } = t.plan.sheet
  const goal = view.plan.goals.find((g) => g.id === measure.goal)
  const said = (block: string | undefined) =>
    block === undefined ? undefined : (textOf(view, block) ?? t.plan.hidden)
  const parts = [
    { label: columns.what, value: said(measure.what) },
    { label: t.plan.sheet.forGoal, value: textOf(view, goal?.ours) ?? textOf(view, goal?.own) },
    { label: whoThere, value: said(measure.who) },
    { label: columns.when, value: whenOf(measure, request) },
    { label: columns.often, value: said(measure.often) },
    { label: columns.where, value: said(measure.where) },
    { label: how, value: said(measure.how) },
  ]
  return (
    <dl class="summary dense">
      {parts.flatMap(({ label, value }) =>
        value === undefined
          ? []
          : [
              <div>
                <dt>{label}</dt>
                <dd class="kept" dir="auto">
                  {value}
                </dd>
              </div>,
            ],
      )}
    </dl>
  )
}
