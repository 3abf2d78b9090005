import { decideLevel } from '../../../domain/sip/decide-level.ts'
import { levels } from '../../../domain/sip/sip.ts'
import { chosen, text } from '../../fields.ts'
import { leads, sipForm } from '../../sip-page.tsx'
import { driverSteps } from './drivers.ts'
import { viewLevel } from './view.tsx'

export const levelPage = sipForm({
  path: '/as/:as/sip/:sip/need/level',
  section: 'need',
  only: leads,
  step: true,
  fields: () => ({
    actors: chosen(driverSteps),
    influence: chosen(driverSteps),
    predictability: chosen(driverSteps),
    level: chosen(levels),
    reason: text(),
  }),
  values: ({ view: { need } }) =>
    need.level === undefined
      ? {}
      : {
          actors: String(need.level.drivers.actors),
          influence: String(need.level.drivers.influence),
          predictability: String(need.level.drivers.predictability),
        },
  view: viewLevel,
  decide: (data) => (sip, ctx) => {
    const drivers = {
      actors: stepOf[data.actors],
      influence: stepOf[data.influence],
      predictability: stepOf[data.predictability],
    }
    return decideLevel(sip, { drivers, level: data.level, reason: data.reason }, ctx)
  },
  then: () => '/need',
})

const stepOf = { '0': 0, '1': 1, '2': 2 } as const
