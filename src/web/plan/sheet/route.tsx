import { sipPage } from '../../sip-page.tsx'
import { PlanSheet } from './view.tsx'

/** The plan, for everyone whom a ground lets read it. */
export const plan = sipPage({
  path: '/as/:as/sip/:sip/plan',
  section: 'plan',
  only: (view) => view.mine.readsPlan,
  view: (opened, request) => ({
    title: request.t.plan.sheet.title,
    body: <PlanSheet opened={opened} request={request} />,
  }),
})
