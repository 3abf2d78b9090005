import { yesHolds } from '../../../domain/access/grounds.ts'
import type { PlanChange } from '../../../domain/sip/plan-changes.ts'
import { hasDied } from '../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { formatDate, formatNumber, possessive } from '../../../text/format.ts'
import { ActionLink, BackLink } from '../../../ui/button.tsx'
import { Columns } from '../../../ui/columns.tsx'
import type { IconName } from '../../../ui/icon.tsx'
import { firstName } from '../../names.ts'
import type { StaffRequest } from '../../request.ts'
import { leadsAndGoesOn, sipHref } from '../../sip-page.tsx'
import { ChangedParts } from '../changed-parts.tsx'
import { Contents } from './contents.tsx'
import { PlanDocument } from './document.tsx'
import { Held } from './held.tsx'
import { Standing } from './standing.tsx'

/** The plan, and while it is being changed what differs from the version that holds. */
export type OpenedPlan = OpenedSip & { readonly changes: readonly PlanChange[] }

/** The plan as it now is, what it waits for, and beside it the law's four, papers, and what is new. */
export function PlanSheet({ opened, request }: { opened: OpenedPlan; request: StaffRequest }) {
  const { view, names } = opened
  const { t, lang, on } = request
  const { sheet } = t.plan
  return (
    <>
      <p class="only-print">{sheet.printTop(view.who.name, formatDate(lang, on, 'long'))}</p>
      <BackLink href={sipHref(request, view.id)}>
        {t.plan.back(possessive(lang, firstName(view.who.name)))}
      </BackLink>
      <Columns asideLabel={sheet.aside} aside={<Aside opened={opened} request={request} />}>
        <Standing view={view} names={names} request={request} />
        <PlanDocument view={view} names={names} request={request} />
        <Held view={view} names={names} request={request} />
      </Columns>
    </>
  )
}

function Aside({ opened, request }: { opened: OpenedPlan; request: StaffRequest }) {
  const { view, changes } = opened
  const { sheet } = request.t.plan
  const links = (items: readonly { below: string; label: string; icon?: IconName; if: boolean }[]) => (
    <ul class="links">
      {items
        .filter((item) => item.if)
        .map(({ below, label, icon }) => (
          <li>
            <ActionLink icon={icon} href={sipHref(request, view.id, below)}>
              {label}
            </ActionLink>
          </li>
        ))}
    </ul>
  )
  const { established, revision } = view.plan
  const holds = established !== undefined
  const goesOn = leadsAndGoesOn(view) && view.stage.at !== 'ending'
  const hasPart =
    view.mine.leads || view.calls.some((c) => c.to.kind === 'unit' && c.to.unit === view.mine.unit)
  const answersNow = view.meetings.length > 0 && yesHolds(view) && view.stage.at !== 'ended'
  return (
    <>
      <section class="no-print" aria-labelledby="papers">
        <h2 id="papers">{sheet.papers}</h2>
        {links([
          { below: '/plan/print', label: sheet.print, icon: 'printer', if: true },
          { below: '/plan/print/large', label: sheet.printLarge, icon: 'a-large-small', if: true },
          {
            below: '/plan/copies',
            label: sheet.copies,
            icon: 'copy',
            if: holds && view.mine.leads && !hasDied(view),
          },
          { below: '/plan/extract', label: sheet.extract, icon: 'file-text', if: holds && hasPart },
          { below: '/plan/documented', label: sheet.documented, icon: 'check', if: holds && hasPart },
        ])}
      </section>
      <Contents view={view} request={request} />
      {revision !== undefined && established !== undefined && (
        <section class="no-print flow" aria-labelledby="new">
          <h2 id="new">{sheet.newInDraft}</h2>
          <ChangedParts changes={changes} request={request} />
          {links([{ below: '/plan/changes', label: sheet.allNew, icon: 'rotate-ccw-clock', if: true }])}
        </section>
      )}
      <section class="no-print" aria-labelledby="more">
        <h2 id="more">{sheet.more}</h2>
        {links([
          { below: '/plan/our-part', label: sheet.toOurPart, icon: 'hand', if: hasPart && answersNow },
          {
            below: '/measures',
            label: sheet.toMeasures,
            icon: 'list-checks',
            if: view.stage.at === 'running' && yesHolds(view),
          },
          {
            below: '/plan/note-answers',
            label: sheet.allAnswers,
            icon: 'message-square-text',
            if: goesOn && answersNow,
          },
          {
            below: '/plan/revise',
            label: sheet.revise,
            icon: 'pencil',
            if: goesOn && holds && revision === undefined,
          },
          {
            below: '/plan/versions',
            label: `${sheet.versions} (${formatNumber(request.lang, established?.version ?? 0)})`,
            icon: 'rotate-ccw-clock',
            if: holds,
          },
          { below: '/close', label: sheet.toClose, if: leadsAndGoesOn(view) && holds },
        ])}
      </section>
    </>
  )
}
