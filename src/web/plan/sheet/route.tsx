import { openPlanVersion } from '../../../storage/sip-reader.ts'
import { sipPage } from '../../sip-page.tsx'
import { changesBetween } from '../changes-between.ts'
import { type OpenedPlan, PlanSheet } from './view.tsx'

/** The plan, for everyone whom a ground lets read it. */
export const plan = sipPage<OpenedPlan>({
  path: '/as/:as/sip/:sip/plan',
  section: 'plan',
  only: (view) => view.mine.readsPlan,
  also: async (opened, request) => {
    const { view } = opened
    if (view.plan.revision?.changed !== true) return { ...opened, changes: [] }
    const { house, viewer } = request
    const holding = await openPlanVersion(house, viewer, view.id, 'latest', 'plan-changes')
    return {
      ...opened,
      changes: holding === undefined ? [] : changesBetween(holding.then, view, opened.names, request),
    }
  },
  view: (opened, request) => ({
    title: request.t.plan.sheet.title,
    body: <PlanSheet opened={opened} request={request} />,
  }),
})
