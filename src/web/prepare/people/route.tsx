import { isCalled } from '../../../domain/sip/call.ts'
import { removeParty } from '../../../domain/sip/list-party.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { type DirectoryUnit, readUnitDirectory } from '../../../storage/unit-directory.ts'
import { ActionLink, Actions, LinkButton } from '../../../ui/button.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { text } from '../../fields.ts'
import type { PageForm } from '../../form-page.tsx'
import type { Page } from '../../page.tsx'
import type { StaffRequest } from '../../request.ts'
import { leadsAndGoesOn, sipForm, sipHref, sipPage, textOf, unitName } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { pathAfter } from '../asked.ts'
import { SavedLine, Starters, sharedPage } from '../shared.tsx'
import { RemoveButton } from '../small-form.tsx'

type OpenedWithUnits = OpenedSip & { readonly units: readonly DirectoryUnit[] }

const here = '/prepare/people'
const section = 'prepare-people'

/** The SIP with the units that could be asked: all but the one that leads. */
export async function withUnits(opened: OpenedSip, request: StaffRequest): Promise<OpenedWithUnits> {
  const units = await readUnitDirectory(request.house.database, request.on)
  return { ...opened, units: units.filter((u) => u.id !== opened.view.need.unit) }
}

/** Who should come and why: the list, and what is taken off it. */
export const peoplePages: readonly Page[] = [
  sipPage({
    path: '/as/:as/sip/:sip/prepare/people',
    section,
    only: leadsAndGoesOn,
    also: withUnits,
    view: (opened, request) => people(opened, request),
  }),
  sipForm({
    path: '/as/:as/sip/:sip/prepare/people/remove',
    section,
    only: leadsAndGoesOn,
    also: withUnits,
    fields: () => ({ party: text() }),
    view: (opened, form, request) => people(opened, request, form),
    decide: (data) => (sip, ctx) => removeParty(sip, data, ctx),
    then: () => here,
  }),
]

function people(opened: OpenedWithUnits, request: StaffRequest, form?: PageForm) {
  const { view, names, units } = opened
  const words = request.t.prepare.people
  const authorities = [...new Map(units.map((u) => [u.authority, u.authorityName]))]
  const href = (below: string) => sipHref(request, view.id, here + below)
  return sharedPage(opened, request, {
    asked: 'people',
    ...(form === undefined ? {} : { form }),
    body: (
      <>
        <p class="lead">{words.hint}</p>
        <WhyRule rule="who-takes-part" request={request} />
        <section>
          <h2>{words.listTitle}</h2>
          {view.parties.length === 0 && <p class="soft">{words.none}</p>}
          {view.parties.length > 0 && (
            <Rows>
              {view.parties.map(({ id, who, how, why }) => {
                const name = who.kind === 'unit' ? unitName(names, who.unit) : (textOf(view, who.name) ?? '–')
                const called = isCalled(view, id)
                const reason = textOf(view, why)
                return (
                  <Row
                    end={
                      called ? (
                        <span class="soft small">{words.called}</span>
                      ) : (
                        <RemoveButton
                          request={request}
                          action={href('/remove')}
                          name="party"
                          value={id}
                          label={words.remove}
                          what={name}
                        />
                      )
                    }
                  >
                    <b>{name}</b>
                    <p class="soft">
                      {who.kind === 'unit'
                        ? (names.units[who.unit]?.authorityName ?? '')
                        : words.relations[who.relation]}
                      , {words[how]}
                    </p>
                    {reason !== undefined && <p>{words.why(reason)}</p>}
                  </Row>
                )
              })}
            </Rows>
          )}
        </section>
        <section>
          <h2>{words.addUnitTitle}</h2>
          {authorities.length === 0 ? (
            <p class="soft">{words.noUnits}</p>
          ) : (
            <>
              <p>{words.addUnitText}</p>
              <ul class="links">
                {authorities.map(([id, name]) => (
                  <li>
                    <ActionLink href={href(`/unit/${id}`)} icon="plus">
                      {name}
                    </ActionLink>
                  </li>
                ))}
              </ul>
            </>
          )}
          <p>
            <ActionLink href={href('/around')} icon="plus">
              {words.addAround}
            </ActionLink>
          </p>
        </section>
        <Starters page="people" request={request} />
        <SavedLine opened={opened} request={request} />
        <Actions>
          <LinkButton big href={sipHref(request, view.id, pathAfter('people'))}>
            {request.t.prepare.goOn}
          </LinkButton>
        </Actions>
      </>
    ),
  })
}
