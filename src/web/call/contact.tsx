import type { CallableUnit } from '../../storage/called-unit.ts'
import type { StaffRequest } from '../request.ts'

type Route = CallableUnit['routes'][number]

/** A number to tap. Only a telephone number is made a link. */
export function Phone({ route, context }: { route: Route; context?: string }) {
  const number = route.value.replaceAll(/[^\d+]/g, '')
  return (
    <>
      <a href={`tel:${number}`}>
        {route.value}
        {context !== undefined && <span class="vh"> {context}</span>}
      </a>
      {route.hours !== '' && <>, {route.hours}</>}
    </>
  )
}

/** For whom a unit is, what it does and does not, and how it is reached: for those who do not know it. */
export function UnitInPlainWords({ unit, request }: { unit: CallableUnit; request: StaffRequest }) {
  const { make } = request.t.call
  const { mission, routes } = unit
  return (
    <>
      {mission.forWhom !== '' && <p class="kept">{make.forWhom(mission.forWhom)}</p>}
      {mission.does !== '' && <p class="kept">{make.does(mission.does)}</p>}
      {mission.doesNot !== '' && <p class="kept">{make.doesNot(mission.doesNot)}</p>}
      {mission.reach !== '' && <p class="kept">{mission.reach}</p>}
      <Routes routes={routes} request={request} />
    </>
  )
}

export function Routes({ routes, request }: { routes: readonly Route[]; request: StaffRequest }) {
  const { make } = request.t.call
  if (routes.length === 0) return null
  return (
    <ul class="links">
      {routes.map((route) => (
        <li>
          {make.routes[route.kind]}:{' '}
          {route.kind === 'phone' ? (
            <Phone route={route} />
          ) : (
            <>
              <span class="kept">{route.value}</span>
              {route.hours !== '' && <>, {route.hours}</>}
            </>
          )}
          {route.note !== '' && <p class="soft small kept">{route.note}</p>}
        </li>
      ))}
    </ul>
  )
}
