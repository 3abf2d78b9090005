import { type OpenedHistory, openHistory } from '../../../storage/sip-reader.ts'
import { formatDate, possessive } from '../../../text/format.ts'
import { ActionLink, BackLink } from '../../../ui/button.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { Timeline } from '../../../ui/timeline.tsx'
import { firstName } from '../../names.ts'
import { staffPage } from '../../page.tsx'
import type { StaffRequest } from '../../request.ts'
import { asSentence } from '../../sentence.ts'
import { framed, sipHref } from '../../sip-page.tsx'
import { EntryTold } from './entry.tsx'
import { type Kind, kinds } from './kinds.ts'
import { chaptersOf, type Entry, knownOf, storyOf } from './story.ts'

const entriesAPage = 30

/** What is chosen, in the address: no script is needed. */
type Choice = { readonly about?: Kind; readonly fromStart: boolean; readonly page: number }

/** All that has happened, in words, under the steps and months in which it did. */
export const historyPage = staffPage({
  path: '/as/:as/sip/:sip/history',
  load: ({ house, viewer, params }) => openHistory(house, viewer, params.sip ?? '', { seen: true }),
  view: (model, request) =>
    framed(
      { title: request.t.sip.history.title, body: <History model={model} request={request} /> },
      model,
      request,
    ),
})

type Props = { readonly model: OpenedHistory; readonly request: StaffRequest }

function History({ model, request }: Props) {
  const { t, lang } = request
  const { view, items } = model
  const words = t.sip.history
  const choice = choiceOf(request)
  const { about, fromStart } = choice
  const story = storyOf(items, {
    ...knownOf(model, request),
    ...(about === undefined ? {} : { about }),
  })
  const inOrder = fromStart ? story.toReversed() : story
  const pages = Math.max(1, Math.ceil(inOrder.length / entriesAPage))
  const page = Math.min(choice.page, pages)
  const shown = inOrder.slice((page - 1) * entriesAPage, page * entriesAPage)
  const href = (change: Partial<Choice>) => hrefOf(model, request, { ...choice, page: 1, ...change })
  return (
    <div class="flow-wide">
      <div class="flow">
        <BackLink href={sipHref(request, view.id)}>
          {words.back(possessive(lang, firstName(view.who.name)))}
        </BackLink>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        {!view.mine.leads && <p class="soft">{words.onlyShared}</p>}
      </div>
      <Tabs
        label={words.show}
        items={[undefined, ...kinds].map((kind) => ({
          href: hrefOf(model, request, {
            fromStart,
            page: 1,
            ...(kind === undefined ? {} : { about: kind }),
          }),
          label: kind === undefined ? words.all : words.kinds[kind],
          current: kind === about,
        }))}
      />
      {shown.length === 0 ? (
        <p>{about === undefined ? t.sip.happened.none : words.none}</p>
      ) : (
        <>
          <p>
            {fromStart ? words.firstFirst : words.latestFirst}{' '}
            <ActionLink href={href({ fromStart: !fromStart })}>
              {fromStart ? words.fromEnd : words.fromStart}
            </ActionLink>
          </p>
          <Chapters entries={shown} model={model} request={request} />
        </>
      )}
      {pages > 1 && (
        <Pager
          label={words.pages}
          position={words.position(
            (page - 1) * entriesAPage + 1,
            (page - 1) * entriesAPage + shown.length,
            inOrder.length,
          )}
          previous={page === 1 ? undefined : { href: href({ page: page - 1 }), label: words.previous }}
          next={page === pages ? undefined : { href: href({ page: page + 1 }), label: words.next }}
        />
      )}
    </div>
  )
}

function Chapters({ entries, model, request }: Props & { entries: readonly Entry[] }) {
  const { t, lang } = request
  const by = { request, view: model.view, names: model.names }
  return (
    <>
      {chaptersOf(entries).map(({ step, months }) => (
        <section class="flow story">
          <h2>{t.words.steps[step]}</h2>
          {months.map(({ month, entries: told }) => (
            <>
              <h3>{asSentence(formatDate(lang, `${month}-01`, 'month'))}</h3>
              <Timeline
                items={told.map((entry) => ({
                  datetime: entry.on,
                  when: formatDate(lang, entry.on, 'day'),
                  what: <EntryTold entry={entry} by={by} request={request} />,
                }))}
              />
            </>
          ))}
        </section>
      ))}
    </>
  )
}

function choiceOf({ query }: StaffRequest): Choice {
  const about = kinds.find((kind) => kind === query.get('about'))
  const page = query.get('page') ?? ''
  return {
    fromStart: query.get('from') === 'start',
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
    ...(about === undefined ? {} : { about }),
  }
}

function hrefOf({ view }: OpenedHistory, request: StaffRequest, { about, fromStart, page }: Choice): string {
  const query = new URLSearchParams({
    ...(about === undefined ? {} : { about }),
    ...(fromStart ? { from: 'start' } : {}),
    ...(page === 1 ? {} : { page: String(page) }),
  }).toString()
  return sipHref(request, view.id, query === '' ? '/history' : `/history?${query}`)
}
