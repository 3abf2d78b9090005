import { type ContactRoute, isActive } from '../../../domain/organisation/organisation.ts'
import type { OpenedUnit } from '../../../storage/organisation-reader.ts'
import { formatDate, formatList } from '../../../text/format.ts'
import { Warning } from '../../../ui/boxes.tsx'
import { ActionLink, BackLink } from '../../../ui/button.tsx'
import { Columns } from '../../../ui/columns.tsx'
import { staffPage } from '../../page.tsx'
import type { StaffRequest } from '../../request.ts'
import { isAdministrator, unitHref } from '../administer.ts'
import { loadUnit } from './load.ts'
import { UnitStaff } from './staff.tsx'

/** A unit in plain words: for whom, what, what not, how to reach it, and who works there. */
export const unitPage = staffPage({
  path: '/as/:as/organisation/unit/:unit',
  load: loadUnit,
  view: (opened, request) => {
    const { unit, authority } = opened
    const { t, lang, href, house } = request
    const changes = isAdministrator(request) && isActive(unit, request.on)
    return {
      nav: 'organisation',
      title: unit.name,
      body: (
        <>
          <BackLink href={href('/organisation')}>{t.organisation.backToList}</BackLink>
          <h1>{unit.name}</h1>
          <p class="lead">
            <a href={href(`/organisation/authority/${authority.id}`)}>{authority.name}</a>
            {unit.area !== '' && `, ${unit.area}`}
          </p>
          <Ends opened={opened} request={request} />
          <Columns
            asideLabel={t.organisation.routes}
            aside={<Aside opened={opened} changes={changes} request={request} />}
          >
            <dl class="summary">
              <Part label={t.organisation.forWhom} text={unit.mission.forWhom} />
              <Part label={t.organisation.does} text={unit.mission.does} />
              <Part label={t.organisation.doesNot} text={unit.mission.doesNot} />
              <Part label={t.organisation.reach} text={unit.mission.reach} />
              <Part label={t.organisation.worksIn} text={unit.worksIn ?? ''} />
              <Part
                label={t.organisation.function}
                text={formatList(
                  lang,
                  unit.functions.map((code) => t.words.functions[code]),
                )}
              />
            </dl>
            <UnitStaff opened={opened} changes={changes} request={request} />
            {house.mode === 'demo' && <p class="soft">{t.organisation.invented}</p>}
          </Columns>
        </>
      ),
    }
  },
})

function Ends({ opened: { unit, mergedInto }, request }: { opened: OpenedUnit; request: StaffRequest }) {
  const { t, lang, on } = request
  if (unit.endedOn === undefined) return null
  const date = formatDate(lang, unit.endedOn, 'long')
  return (
    <Warning icon="info">
      <p>{isActive(unit, on) ? t.organisation.endsUnit(date) : t.organisation.endedUnit(date)}</p>
      {mergedInto !== undefined && (
        <p>
          {t.organisation.mergedInto} <a href={unitHref(request, mergedInto.id)}>{mergedInto.name}</a>.
        </p>
      )}
      {mergedInto !== undefined && isAdministrator(request) && (
        <p>
          <ActionLink href={unitHref(request, unit.id, '/merge')}>{t.organisation.takeRest}</ActionLink>
        </p>
      )}
    </Warning>
  )
}

function Part({ label, text }: { label: string; text: string }) {
  if (text === '') return null
  return (
    <div>
      <dt>{label}</dt>
      <dd class="kept">{text}</dd>
    </div>
  )
}

type AsideProps = { opened: OpenedUnit; changes: boolean; request: StaffRequest }

function Aside({ opened: { unit, authority, routes }, changes, request }: AsideProps) {
  const { t } = request
  return (
    <>
      <div class="flow">
        <h2>{t.organisation.routes}</h2>
        {routes.length === 0 && <p>{t.organisation.noRoutes}</p>}
        {routes.map((route) => (
          <Route route={route} changes={changes} request={request} />
        ))}
      </div>
      <div>
        <h2>{t.organisation.calledAs[authority.calledAs]}</h2>
        <p>{t.organisation.calledAsAbout[authority.calledAs]}</p>
      </div>
      {changes && (
        <div>
          <h2>{t.organisation.administer}</h2>
          <ul class="links">
            <li>
              <a href={unitHref(request, unit.id, '/new-route')}>{t.organisation.addRoute}</a>
            </li>
            <li>
              <a href={unitHref(request, unit.id, '/new-assignment')}>{t.organisation.giveAssignment}</a>
            </li>
            <li>
              <a href={unitHref(request, unit.id, '/change')}>{t.organisation.changeUnit}</a>
            </li>
            <li>
              <a href={unitHref(request, unit.id, '/merge')}>{t.organisation.mergeUnit}</a>
            </li>
            <li>
              <a href={unitHref(request, unit.id, '/end')}>{t.organisation.endUnit}</a>
            </li>
          </ul>
        </div>
      )}
    </>
  )
}

function Route({
  route,
  changes,
  request,
}: {
  route: ContactRoute
  changes: boolean
  request: StaffRequest
}) {
  const { t } = request
  return (
    <div>
      <p class="small soft">{t.organisation.routeKinds[route.kind]}</p>
      {route.kind === 'phone' ? (
        <p>
          <a class="linkbtn" href={`tel:${route.value.replaceAll(/[^\d+]/g, '')}`}>
            {route.value}
          </a>
        </p>
      ) : (
        <p class="kept">{route.value}</p>
      )}
      {route.hours !== undefined && <p>{route.hours}</p>}
      {route.note !== undefined && <p class="kept">{route.note}</p>}
      {route.kind === 'email-neutral' && <p class="small soft">{t.organisation.neutral}</p>}
      {changes && (
        <ActionLink
          href={unitHref(request, route.unit, `/route/${route.id}/remove`)}
          icon="trash"
          context={route.value}
        >
          {t.organisation.removeRoute}
        </ActionLink>
      )}
    </div>
  )
}
