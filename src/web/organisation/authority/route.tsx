import { readUnits } from '../../../storage/organisation-reader.ts'
import { ActionLink, BackLink } from '../../../ui/button.tsx'
import { Rows } from '../../../ui/rows.tsx'
import { staffPage } from '../../page.tsx'
import { isAdministrator } from '../administer.ts'
import { UnitRow } from '../unit-row.tsx'

export const authorityPage = staffPage({
  path: '/as/:as/organisation/authority/:authority',
  load: async ({ house, on, params }) =>
    (await readUnits(house.database, on, { authority: params.authority ?? '' }))[0],
  view: ({ authority, units }, request) => {
    const { t, href } = request
    return {
      nav: 'organisation',
      title: authority.name,
      body: (
        <>
          <BackLink href={href('/organisation')}>{t.organisation.backToList}</BackLink>
          <h1>{authority.name}</h1>
          <p class="lead">{t.words.authorityKinds[authority.kind]}</p>
          <p>
            <b>{t.organisation.calledAs[authority.calledAs]}.</b>{' '}
            {t.organisation.calledAsAbout[authority.calledAs]}
          </p>
          {authority.municipalityCode !== undefined && (
            <p class="soft">{t.organisation.municipalityCode(authority.municipalityCode)}</p>
          )}
          <section class="group">
            <h2>{t.organisation.units}</h2>
            {units.length === 0 ? (
              <p>{t.organisation.noUnits}</p>
            ) : (
              <Rows>
                {units.map((unit) => (
                  <UnitRow unit={unit} request={request} />
                ))}
              </Rows>
            )}
          </section>
          {isAdministrator(request) && (
            <p>
              <ActionLink href={href(`/organisation/authority/${authority.id}/new-unit`)} icon="plus">
                {t.organisation.addUnit}
              </ActionLink>
            </p>
          )}
        </>
      ),
    }
  },
})
