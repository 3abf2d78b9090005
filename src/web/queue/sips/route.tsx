import { mayStartSip } from '../../../domain/sip/notice-need.ts'
import { readSips, type UnitRow } from '../../../storage/queue-reader.ts'
import { formatNumber } from '../../../text/format.ts'
import { EmptyState } from '../../../ui/boxes.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { staffPage } from '../../page.tsx'
import type { StaffRequest } from '../../request.ts'
import { UnitRows } from '../unit-rows.tsx'

const tabs = ['mine', 'unit', 'ended'] as const
type Tab = (typeof tabs)[number]
type Model = { readonly tab: Tab; readonly rows: readonly UnitRow[] }

/** As many as storage gives. */
const listLimit = 200

/** The SIPs I am on, my unit's as rows without content, and those that have ended. */
export const sipsPage = staffPage<Model>({
  path: '/as/:as/sips',
  load: async ({ house, viewer, query }) => {
    const tab: Tab = query.get('ended') === '1' ? 'ended' : query.get('unit') === '1' ? 'unit' : 'mine'
    return { tab, rows: await readSips(house, viewer, tab === 'mine' ? 'mine' : 'unit', tab === 'ended') }
  },
  view: (model, request) => ({
    title: request.t.queue.sips.title,
    nav: 'sips',
    body: <Sips model={model} request={request} />,
  }),
})

function Sips({ model: { tab, rows }, request }: { model: Model; request: StaffRequest }) {
  const { t, lang, href } = request
  const { sips } = t.queue
  const addresses: Readonly<Record<Tab, string>> = {
    mine: '/sips',
    unit: '/sips?unit=1',
    ended: '/sips?ended=1',
  }
  return (
    <div class="flow-wide">
      <div class="flow">
        <h1>{sips.title}</h1>
        <p class="lead">{sips.lead}</p>
      </div>
      <Tabs
        label={sips.tabs}
        items={tabs.map((key) => ({ href: href(addresses[key]), label: sips[key], current: key === tab }))}
      />
      {rows.length === 0 ? (
        <Empty tab={tab} request={request} />
      ) : (
        <div class="flow">
          {rows.some((row) => !row.mine) && <p class="soft">{sips.onlyRow}</p>}
          <UnitRows rows={rows} request={request} />
          {rows.length >= listLimit && <p>{sips.atMost(formatNumber(lang, listLimit))}</p>}
        </div>
      )}
    </div>
  )
}

function Empty({ tab, request }: { tab: Tab; request: StaffRequest }) {
  const { t, href, assignment } = request
  const { sips } = t.queue
  if (tab === 'unit') return <EmptyState title={sips.emptyUnit} />
  if (tab === 'ended') return <EmptyState title={sips.emptyEnded} />
  return (
    <EmptyState
      title={sips.emptyMine}
      actions={
        mayStartSip(assignment.authorityKind) && (
          <LinkButton href={href('/need/new')} kind="quiet" icon="plus">
            {t.queue.noticeNeed}
          </LinkButton>
        )
      }
    >
      {sips.emptyMineText}
    </EmptyState>
  )
}
