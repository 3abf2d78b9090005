import type { OpenedHistory } from '../../storage/sip-reader.ts'
import { formatDate } from '../../text/format.ts'
import { ActionLink } from '../../ui/button.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import type { StaffRequest } from '../request.ts'
import { sipHref } from '../sip-page.tsx'
import { EntryTold } from './history/entry.tsx'
import { knownOf, storyOf } from './history/story.ts'

const mostShown = 7

/** What others have done since the reader was here; nothing at all when nothing is new, or at the first visit. */
export function NewSinceLast({ model, request }: { model: OpenedHistory; request: StaffRequest }) {
  const { view, names, items } = model
  const { sinceLast } = request.t.sip.history
  const fresh = storyOf(items, knownOf(model, request)).filter((entry) => entry.isNew)
  if (fresh.length === 0) return null
  const by = { request, view, names }
  return (
    <section class="flow story" aria-labelledby="since-last">
      <h2 id="since-last">{sinceLast.title}</h2>
      <Timeline
        items={fresh.slice(0, mostShown).map((entry) => ({
          datetime: entry.on,
          when: formatDate(request.lang, entry.on, 'short'),
          what: <EntryTold entry={{ ...entry, isNew: false }} by={by} request={request} />,
        }))}
      />
      {fresh.length > mostShown && (
        <ActionLink href={sipHref(request, view.id, '/history')} icon="arrow-right">
          {sinceLast.rest}
        </ActionLink>
      )}
    </section>
  )
}
