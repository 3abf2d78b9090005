import type { AssignedStaff, OpenedUnit } from '../../../storage/organisation-reader.ts'
import { formatDate, formatList } from '../../../text/format.ts'
import { ActionLink } from '../../../ui/button.tsx'
import { Table } from '../../../ui/table.tsx'
import type { StaffRequest } from '../../request.ts'
import { unitHref } from '../administer.ts'

type Props = { opened: OpenedUnit; changes: boolean; request: StaffRequest }

/** Who work at the unit, with title, what they may do, and dates that are near. */
export function UnitStaff({ opened: { staff }, changes, request }: Props) {
  const { t, lang } = request
  return (
    <section>
      <h2 id="staff">{t.organisation.staff}</h2>
      {staff.length === 0 ? (
        <p>{t.organisation.noStaff}</p>
      ) : (
        <Table
          id="staff-table"
          caption={t.organisation.staffCaption}
          captionHidden
          columns={[
            { label: t.organisation.name },
            { label: t.organisation.titleOf },
            { label: t.organisation.rolesOf },
            ...(changes ? [{ label: t.organisation.endAssignment, labelHidden: true }] : []),
          ]}
          rows={staff.map((held) => [
            held.name,
            <Title held={held} request={request} />,
            formatList(
              lang,
              held.roles.map((role, index) =>
                index === 0 ? t.words.roles[role] : t.words.roles[role].toLowerCase(),
              ),
            ),
            ...(changes && held.until === undefined
              ? [
                  <ActionLink
                    href={unitHref(request, held.unit, `/assignment/${held.id}/end`)}
                    context={held.name}
                  >
                    {t.organisation.endAssignment}
                  </ActionLink>,
                ]
              : []),
          ])}
        />
      )}
    </section>
  )
}

function Title({ held, request: { t, lang, on } }: { held: AssignedStaff; request: StaffRequest }) {
  const { title, from, until } = held
  const dates = [
    from > on ? t.organisation.startsOn(formatDate(lang, from, 'short')) : '',
    until === undefined ? '' : t.organisation.endsOn(formatDate(lang, until, 'short')),
  ].filter((text) => text !== '')
  return (
    <>
      {title}
      {dates.length > 0 && <span class="soft"> ({dates.join(' ')})</span>}
    </>
  )
}
