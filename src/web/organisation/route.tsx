import { functionCodes } from '../../domain/organisation/organisation.ts'
import { readUnits, type UnitListing } from '../../storage/organisation-reader.ts'
import { formatCount } from '../../text/format.ts'
import { EmptyState } from '../../ui/boxes.tsx'
import { ActionLink, Actions, Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { Rows } from '../../ui/rows.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { staffPage } from '../page.tsx'
import type { StaffRequest } from '../request.ts'
import { isAdministrator } from './administer.ts'
import { type AskedFor, readAskedFor, searchOf } from './search.ts'
import { UnitRow } from './unit-row.tsx'

type Model = { asked: AskedFor; listings: readonly UnitListing[] }

/** The units by authority, found by what they are called, where they are and what they do. Never by person. */
export const organisationPage = staffPage<Model>({
  path: '/as/:as/organisation',
  load: async (request) => {
    const asked = readAskedFor(request)
    return { asked, listings: await readUnits(request.house.database, request.on, searchOf(asked, request)) }
  },
  view: (model, request) => {
    const { t, href } = request
    return {
      nav: 'organisation',
      title: t.organisation.title,
      body: (
        <>
          <h1>{t.organisation.title}</h1>
          <p class="lead">{t.organisation.lead}</p>
          <Search asked={model.asked} request={request} />
          <Found {...model} request={request} />
          {isAdministrator(request) && (
            <p>
              <ActionLink href={href('/organisation/authority/new')} icon="plus">
                {t.organisation.addAuthority}
              </ActionLink>
            </p>
          )}
        </>
      ),
    }
  },
})

function Search({ asked, request }: { asked: AskedFor; request: StaffRequest }) {
  const { t, lang, href } = request
  const form = { values: { q: asked.q, function: asked.function ?? '' }, errors: {} }
  const options = functionCodes
    .map((value) => ({ value, label: t.words.functions[value] }))
    .sort((a, b) => a.label.localeCompare(b.label, lang))
  return (
    <search>
      <Form action={href('/organisation')} method="get" label={t.organisation.search}>
        <TextField
          form={form}
          name="q"
          type="search"
          label={t.organisation.query}
          hint={t.organisation.queryHint}
        />
        <Select
          form={form}
          name="function"
          label={t.organisation.function}
          options={options}
          empty={t.organisation.anyFunction}
        />
        <Actions>
          <Button icon="search">{t.organisation.find}</Button>
          {isSearch(asked) && <ActionLink href={href('/organisation')}>{t.organisation.showAll}</ActionLink>}
        </Actions>
      </Form>
    </search>
  )
}

const isSearch = ({ q, function: wanted }: AskedFor): boolean => q !== '' || wanted !== undefined

function Found({ asked, listings, request }: Model & { request: StaffRequest }) {
  const { t, lang, href } = request
  const count = listings.reduce((sum, { units }) => sum + units.length, 0)
  if (listings.length === 0)
    return (
      <EmptyState title={isSearch(asked) ? t.organisation.noneFound : t.organisation.noUnits}>
        {isSearch(asked) && <p>{t.organisation.noneFoundText}</p>}
      </EmptyState>
    )
  return (
    <>
      {isSearch(asked) && (
        <p role="status">
          <b>{formatCount(lang, count, t.organisation.found)}</b>
        </p>
      )}
      {listings.map(({ authority, units }) => (
        <section class="group" aria-labelledby={`authority-${authority.id}`}>
          <h2 id={`authority-${authority.id}`}>
            <a href={href(`/organisation/authority/${authority.id}`)}>{authority.name}</a>
            <span class="count">{t.words.authorityKinds[authority.kind]}</span>
          </h2>
          {units.length === 0 ? (
            <p class="soft">{t.organisation.noUnits}</p>
          ) : (
            <Rows>
              {units.map((unit) => (
                <UnitRow unit={unit} request={request} />
              ))}
            </Rows>
          )}
        </section>
      ))}
    </>
  )
}
