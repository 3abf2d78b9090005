import type { ComponentChildren } from 'preact'
import type { OpenedSip } from '../../storage/sip-reader.ts'
import { Table } from '../../ui/table.tsx'
import type { Request } from '../request.ts'
import { holdsFromTo } from './share-dates.ts'
import { contentsOf, fromNames, recipientName, type Share } from './shares.ts'

/** Who learns what, from whom, until when. `end` is a link for each row. */
export function ShareTable({
  id,
  caption,
  shares,
  opened,
  request,
  end,
}: {
  id: string
  caption: string
  shares: readonly Share[]
  opened: OpenedSip
  request: Request
  end?: { label: string; link: (share: Share) => ComponentChildren } | undefined
}) {
  const { t } = request
  const words = t.answer.table
  return (
    <Table
      id={id}
      caption={caption}
      columns={[
        { label: words.who },
        { label: words.learns },
        { label: words.from },
        { label: words.holds },
        ...(end === undefined ? [] : [{ label: end.label, labelHidden: true }]),
      ]}
      rows={shares.map((share) => [
        recipientName(opened, share.to, request),
        contentsOf(share, request),
        <>
          {fromNames(opened, share, request)}
          {share.basis !== 'consent' && <span class="soft"> ({t.words.bases[share.basis]})</span>}
        </>,
        holdsFromTo(share, request),
        ...(end === undefined ? [] : [end.link(share)]),
      ])}
    />
  )
}
