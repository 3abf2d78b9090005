import { EmptyState } from '../../../ui/boxes.tsx'
import { ActionLink, LinkButton } from '../../../ui/button.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { firstName } from '../../names.ts'
import type { StaffRequest } from '../../request.ts'
import { sipHref } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { type ListedParty, notCalled } from '../listed.ts'
import { partyName } from '../recipient.ts'
import type { WithUnits } from '../with-units.ts'
import type { WithPrimaryCare } from './with-primary-care.ts'

type Part = { opened: WithUnits; request: StaffRequest }

/** Those on the list who are not called: what each waits for, and what can be done about it. */
export function NotCalled({ opened, request }: Part) {
  const { view, names, units } = opened
  const { list } = request.t.call
  const waiting = notCalled(view, units, request.on)
  if (view.parties.length === 0) return <EmptyState title={list.listEmpty} />
  if (waiting.length === 0) return null
  return (
    <section aria-labelledby="not-yet">
      <h2 id="not-yet">{list.notYet}</h2>
      <Rows>
        {waiting.map((listed) => (
          <Row end={<WhatCanBeDone listed={listed} opened={opened} request={request} />}>
            <h3>{partyName(request, view, names, listed.party)}</h3>
            <p class="soft">{whyNot(listed, opened, request)}</p>
          </Row>
        ))}
      </Rows>
      <WhyRule rule="call-needs-ground" request={request} />
    </section>
  )
}

function whyNot({ party, can }: ListedParty, { view }: WithUnits, { t }: StaffRequest): string {
  const { list } = t.call
  const name = firstName(view.who.name)
  switch (can) {
    case 'call':
      return list.ready[party.how]
    case 'excluded':
      return list.excluded(name)
    case 'no-ground':
      return list.noGround(name)
    case 'gone':
      return list.gone
    default:
      return list.waitsFor[can](name)
  }
}

function WhatCanBeDone({
  listed: { party, can },
  opened: { view, names },
  request,
}: Part & { listed: ListedParty }) {
  const { list } = request.t.call
  const context = partyName(request, view, names, party)
  if (can === 'call')
    return (
      <LinkButton
        kind="quiet"
        icon="send"
        context={context}
        href={sipHref(request, view.id, `/calls/new?party=${encodeURIComponent(party.id)}`)}
      >
        {list.callThem[party.how]}
      </LinkButton>
    )
  return can === 'no-ground' ? (
    <ActionLink href={sipHref(request, view.id, '/answer/ground')} context={context}>
      {list.toGround}
    </ActionLink>
  ) : null
}

/** Nobody from health care: then the primary care centre is the one to ask. */
export function MissingHealthCare({
  opened: { view, primaryCare },
  request,
}: {
  opened: WithPrimaryCare
  request: StaffRequest
}) {
  const { list } = request.t.call
  if (primaryCare.length === 0) return null
  return (
    <section aria-labelledby="health-care">
      <h2 id="health-care">{list.noHealthCare}</h2>
      <p>{list.noHealthCareText(firstName(view.who.name))}</p>
      <ul class="links">
        {primaryCare.map(({ authority, name }) => (
          <li>
            <ActionLink
              href={sipHref(request, view.id, `/prepare/people/unit/${encodeURIComponent(authority)}`)}
              icon="plus"
            >
              {list.addPrimaryCare(name)}
            </ActionLink>
          </li>
        ))}
      </ul>
      <WhyRule rule="primary-care-when-no-contact" request={request} />
    </section>
  )
}
